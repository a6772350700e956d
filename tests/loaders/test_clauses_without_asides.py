"""What a clause says of its subject whatever interrupts it: a grid of sentences written for the project, of subjects,
asides and predicates; then rows of verbs and of subjects; then what must stay silent."""

from __future__ import annotations

from itertools import product
from typing import Final

import pytest
from pyoxigraph import NamedNode

from loaders.extract import extract
from loaders.reading.text import source_text

_TELLING: Final = frozenset({"predicate", "predicate-of-phrase"})


def told(text: str) -> set[tuple[str, str, str]]:
    """What a text says in its own words: the thing's name or the end of its IRI, the words told, the status."""
    source = source_text("note.txt", f"Introduction.\n\n{text}\n")
    found = extract(source)
    labels = {thing.iri: thing.labels[0].value for thing in found.things if thing.labels}
    words = {p.evidence.iri: source.text[p.evidence.start : p.evidence.end] for p in found.passages}
    return {
        (labels.get(s.subject, s.subject.value.rsplit("/", 1)[-1]), words[s.object], s.status.value)
        for s in found.statements
        if s.rule in _TELLING and isinstance(s.object, NamedNode) and s.object in words
    }


SUBJECTS: Final = {
    "state": ("Chile", "CHL"),
    "body": ("Interpol", "interpol"),
    "described": ("The oldest ledger", "oldest ledger"),
    "with of": ("The slowness of paper forms", "slowness of paper forms"),
    "mass": ("Sentimentality", "sentimentality"),
}
ASIDES: Final = {
    "none": "{s} {v}.",
    "for example": "{s}, for example, {v}.",
    "however": "{s}, however, {v}.",
    "brackets": "{s} (in the north) {v}.",
    "dashes": "{s} – a burden to many clerks – {v}.",
    "em dashes": "{s}—a burden to many clerks—{v}.",
    "unlike": "{s}, unlike most others, {v}.",
    "despite": "{s}, despite its great age, {v}.",
    "together with": "{s}, together with two older ones, {v}.",
    "apposition": "{s}, a burden to many clerks, {v}.",
    "relative": "{s}, which had been hidden for years, {v}.",
    "participle": "{s}, hidden for years in a cellar, {v}.",
    "in spite of": "In spite of all repairs, {l} {v}.",
    "front and aside": "In many towns, {l}, as a rule, {v}.",
    "what is more": "Moreover, {l} {v}.",
}
PREDICATES: Final = {
    "be": ("was mended with red twine", "was mended with red twine", "asserted"),
    "past": ("vanished in a flood", "vanished in a flood", "asserted"),
    "denied": ("has not filled the shelves", "filled the shelves", "negated"),
    "perhaps": ("may fill the shelves", "may fill the shelves", "hypothetical"),
}


def _low(subject: str) -> str:
    named = subject in ("Chile", "Interpol")
    return subject if named else subject[0].lower() + subject[1:]


@pytest.mark.parametrize(
    ("subject", "aside", "predicate"),
    [pytest.param(s, a, p, id=f"{s}, {a}, {p}") for s, a, p in product(SUBJECTS, ASIDES, PREDICATES)],
)
def test_a_clause_tells_of_its_subject_whatever_interrupts_it(subject: str, aside: str, predicate: str) -> None:
    name, label = SUBJECTS[subject]
    verb, said, status = PREDICATES[predicate]
    text = ASIDES[aside].format(s=name, l=_low(name), v=verb)
    assert (label, said, status) in told(text)


EACH_VERB: Final = {
    "pasts": (
        "Interpol sold boats, repaired the ropes and left a note.",
        ["sold boats", "repaired the ropes", "left a note"],
    ),
    "present": ("Interpol repairs the ropes and sells them twice.", ["repairs the ropes", "sells them twice"]),
    "perfect after but": ("Interpol sold the boats but has kept the ropes.", ["sold the boats", "has kept the ropes"]),
    "bare forms": ("Old clerks collect torn ropes and sell them cheaply.", ["collect torn ropes", "sell them cheaply"]),
    "concession": ("Interpol repairs the ropes, though they are old.", ["repairs the ropes"]),
    "neither": ("Interpol has not sold the boats, nor has it repaired them.", ["sold the boats"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "said"), EACH_VERB.values(), ids=EACH_VERB)
def test_each_verb_of_a_subject_is_told_with_its_own_words(text: str, said: list[str]) -> None:
    assert sorted(words for _, words, _ in told(text)) == sorted(said)


OF_SUBJECTS: Final = {
    "three nouns": ("Ledgers, ropes and barrels contain many gaps.", {"ledgers", "ropes", "barrels"}),
    "number": ("More than forty ledgers contain many gaps.", {"more than forty ledgers"}),
    "majority": ("The majority of the ledgers contain many gaps.", {"majority of the ledgers"}),
    "each": ("Each ledger contains many gaps.", {"each ledger"}),
    "almost every": ("Almost every ledger contains many gaps.", {"almost every ledger"}),
    "sort": ("This kind of ledger contains many gaps.", {"ledger"}),
    "bare verb after a noun": ("Ledgers in the old harbour contain many gaps.", {"ledgers in the old harbour"}),
    "two states": ("Norway and Chile contain many gaps.", {"NOR", "CHL"}),
    "past before a preposition": ("Ledgers from the harbour vanished in a flood.", {"ledgers from the harbour"}),
    "nothing after the verb": ("The weight of the ledgers varies.", {"weight of the ledgers"}),
}


@pytest.mark.parametrize(("text", "subjects"), OF_SUBJECTS.values(), ids=OF_SUBJECTS)
def test_of_whom_a_clause_tells(text: str, subjects: set[str]) -> None:
    assert {subject for subject, _, _ in told(text)} == subjects


def by_rule(text: str) -> dict[str, set[str]]:
    """The rules that speak, and the ends of the IRIs and the words of their subjects and objects."""
    source = source_text("note.txt", f"Introduction.\n\n{text}\n")
    found = extract(source)
    words = {p.evidence.iri: source.text[p.evidence.start : p.evidence.end] for p in found.passages}
    told: dict[str, set[str]] = {}
    for s in found.statements:
        said = words.get(s.object, s.object.value.rsplit("/", 1)[-1]) if isinstance(s.object, NamedNode) else ""
        told.setdefault(s.rule, set()).update({s.subject.value.rsplit("/", 1)[-1], said})
    return told


FRAMES: Final = {
    "a rare deed": ("Old ledgers rarely depend on dry cellars.", "dependence", set()),
    "states is a noun": ("Interpol supports states that lack dry cellars.", "assertion", set()),
    "advice without content": ("Interpol advises the clerks.", "recommendation-by-instrument", set()),
    "subject in the adjunct": (
        "In this note on phishing, three ledgers contribute to trust.", "contribution", {"three-ledgers", "trust"},
    ),
    "growth has no means": ("Theft grows through encryption.", "means-of-deed", set()),
    "the next verb": (
        "Small clerks depend on dry cellars and sell them twice.", "dependence", {"small-clerks", "dry cellars"},
    ),
    "after whose word and an aside": (
        "According to Interpol, Norway, supported by Chile, depends on dry cellars.", "dependence",
        {"NOR", "dry cellars"},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "rule", "said"), FRAMES.values(), ids=FRAMES)
def test_what_a_frame_reads_of_a_clause(text: str, rule: str, said: set[str]) -> None:
    assert by_rule(text).get(rule, set()) == said


def test_a_figure_ends_with_its_clause() -> None:
    assert "over-two-years" in by_rule("The repair lasted over two years and involved ten clerks.")["quantity"]


NOT_SO: Final = {
    "a row is no aside": ("Norway, Chile, and Kenya repaired the ropes.", ("CHL", "NOR", "KEN"), 3),
    "an adverb that limits": ("Small clerks rarely collect torn ropes.", ("rarely collect torn ropes",), 1),
    "what is found in an aside": ("Small clerks (and Chile) collect torn ropes.", (), 1),
}


@pytest.mark.parametrize(("text", "parts", "number"), NOT_SO.values(), ids=NOT_SO)
def test_what_is_told_and_no_more(text: str, parts: tuple[str, ...], number: int) -> None:
    found = told(text)
    assert len(found) == number
    assert all(any(part in each for each in found) for part in parts)
