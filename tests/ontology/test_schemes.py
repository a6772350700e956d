"""The names the extractor reads and researchers adopt: whole, in three languages, and each of one thing only.

Each check is a function over `Names` that lists what is wrong. It finds nothing in our own documents, and it alone
finds something in `names/whole.ttl` once a line of `names/faults.tsv` has altered it.
"""

from __future__ import annotations

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse

from ontology.documents import entities, schemes
from ontology.names import PREFIXES

SMALL = Path(__file__).parent / "names"
SKOS, CL, ID = PREFIXES["skos"], PREFIXES["cl"], PREFIXES["id"]
LABELS = (SKOS + "prefLabel", SKOS + "altLabel", SKOS + "hiddenLabel")
TONGUES = ("en", "uk", "ru")
# Letters that the other languages have, and this one has not.
FOREIGN = {"uk": "[ыэъё]", "ru": "[іїєґ]", "en": "[а-яіїєґ]"}
CLASSES = {
    "crime": "CrimeType",
    "threat": "Threat",
    "measure": "CooperationMeasure",
    "principle": "Principle",
    "obstacle": "Obstacle",
    "technology": "Technology",
}
# A name that two things bear, and why it stays with both.
SHARED = {
    "guam": "the territory and the organisation of four states; capitals and company tell them apart",
    "гуам": "the same, in Cyrillic",
}
# Words that definite phrases resolve, or that name no one thing in texts of the field.
TOO_GENERAL = """
convention treaty agreement protocol directive strategy declaration resolution union committee council commission court
organization organisation alliance parliament assembly conference summit crime offence threat attack cybersecurity
cyber-security state country law police data information договір угода конвенція злочин кібербезпека договор соглашение
конвенция преступление кибербезопасность союз комитет совет
"""


class Names:
    """The triples of schemes and entities, with the concepts and the named things among them, each by IRI."""

    def __init__(self, triples: Iterable[Triple]) -> None:
        self.triples = list(triples)
        self.by_subject: dict[object, list[Triple]] = defaultdict(list)
        for triple in self.triples:
            self.by_subject[triple.subject].append(triple)
        named = [node for node in self.by_subject if isinstance(node, NamedNode)]
        self.things = sorted((n for n in named if not n.value.startswith(ID + "scheme/")), key=lambda node: node.value)
        self.concepts = [node for node in self.things if NamedNode(SKOS + "Concept") in self.types(node)]

    def objects(self, subject: object, predicate: str) -> list[NamedNode | Literal]:
        return [t.object for t in self.by_subject.get(subject, []) if t.predicate.value == predicate]

    def types(self, node: object) -> list[NamedNode | Literal]:
        return self.objects(node, PREFIXES["rdf"] + "type")

    def labels(self) -> list[tuple[str, str]]:
        """Each thing or scheme with each of its labels, hidden ones too."""
        return [(t.subject.value, t.object.value) for t in self.triples if t.predicate.value in LABELS]


def kind(node: NamedNode) -> str:
    return node.value.removeprefix(ID).split("/")[0]


def named_twice(labels: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """Names, capitals aside, that more than one thing bears; pairs of thing and name."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for thing, name in labels:
        if not thing.startswith(ID + "scheme/"):
            bearers[name.casefold()].add(thing)
    return {name: things for name, things in bearers.items() if len(things) > 1}


def circular(label: str, definition: str) -> bool:
    """Whether a definition uses the very name that it defines."""
    return re.search(rf"\b{re.escape(label.casefold())}\b", definition.casefold()) is not None


def blank_nodes(names: Names) -> list[str]:
    return [str(t) for t in names.triples if isinstance(t.subject, BlankNode) or isinstance(t.object, BlankNode)]


def of_another_class(names: Names) -> list[str]:
    """Concepts that are not of one scheme, or not of the class of their kind and of that alone."""
    return [
        node.value
        for node in names.concepts
        if len(names.objects(node, SKOS + "inScheme")) != 1
        or NamedNode(CL + CLASSES[kind(node)]) not in names.types(node)
        or len(names.types(node)) != 2
    ]


def mixed_schemes(names: Names) -> list[str]:
    """Kinds that have not just one scheme of their own."""
    kinds = defaultdict(set)
    for node in names.concepts:
        for scheme in names.objects(node, SKOS + "inScheme")[:1]:
            kinds[scheme].add(kind(node))
    found = Counter(" ".join(sorted(theirs)) for theirs in kinds.values())
    return sorted(name for name in {*found, *CLASSES} if found[name] != (name in CLASSES))


def half_described(names: Names) -> list[str]:
    """Concepts without one preferred label in each language, one definition and a source."""
    return [
        node.value
        for node in names.concepts
        if sorted(label.language or "" for label in names.objects(node, LABELS[0])) != sorted(TONGUES)
        or len(names.objects(node, SKOS + "definition")) != 1
        or not names.objects(node, PREFIXES["dcterms"] + "source")
    ]


def circular_definitions(names: Names) -> list[str]:
    return [
        node.value
        for node in names.concepts
        for label in names.objects(node, LABELS[0])
        for definition in names.objects(node, SKOS + "definition")
        if circular(label.value, definition.value)
    ]


def astray(names: Names) -> list[str]:
    """Concepts whose broader ones do not lead to a top of the same kind."""
    lost, known = [], set(names.concepts)
    for node in names.concepts:
        seen, open_ends = {node}, [node]
        while open_ends:
            parents = names.objects(open_ends.pop(), SKOS + "broader")
            if node in parents or any(kind(p) != kind(node) or p not in known for p in parents):
                lost.append(node.value)
                break
            open_ends.extend(p for p in parents if p not in seen)
            seen.update(parents)
    return lost


def wrong_tops(names: Names) -> list[str]:
    """Concepts that are tops, for their scheme or for themselves, and have a broader one; or the other way round."""
    wrong = []
    for node in names.concepts:
        own = names.objects(node, SKOS + "inScheme")
        is_top = not names.objects(node, SKOS + "broader")
        named = any(node in names.objects(scheme, SKOS + "hasTopConcept") for scheme in own[:1])
        if own and (named is not is_top or names.objects(node, SKOS + "topConceptOf") != (own if is_top else [])):
            wrong.append(node.value)
    return wrong


def shared_names(names: Names) -> list[str]:
    """Names that two things bear and that no table excuses."""
    return sorted(set(named_twice(names.labels())) - set(SHARED))


def too_general(names: Names) -> list[str]:
    labels = {name.casefold() for _, name in names.labels()}
    return sorted(labels & {*TOO_GENERAL.split(), "cyber security", "information security"})


def unsought_labels(names: Names) -> list[str]:
    """Names that a thing bears though they are not to be sought as its own."""
    return [
        f"{node.value} {name.value}"
        for node in names.things
        for name in names.objects(node, CL + "unsoughtName")
        if name in [label for predicate in LABELS for label in names.objects(node, predicate)]
    ]


def foreign_letters(names: Names) -> list[str]:
    """Literals with a letter that their language has not; and each language in which nothing is said."""
    said = [t.object for t in names.triples if isinstance(t.object, Literal)]
    silent = sorted(set(FOREIGN) - {literal.language for literal in said})
    return silent + [
        literal.value
        for literal in said
        if literal.language in FOREIGN and re.search(FOREIGN[literal.language], literal.value.casefold())
    ]


def misnamed_entities(names: Names) -> list[str]:
    """Things, concepts aside, without an English name or with two in one language."""
    wrong = []
    for node in names.things:
        tongues = [label.language for label in names.objects(node, LABELS[0])]
        if kind(node) not in CLASSES and ("en" not in tongues or len(tongues) != len(set(tongues))):
            wrong.append(node.value)
    return wrong


def half_named_states(names: Names) -> list[str]:
    """States without a preferred label in each of the three languages."""
    states = [node for node in names.things if kind(node) == "state"]
    named = {state: {label.language for label in names.objects(state, LABELS[0])} for state in states}
    return [state.value for state, tongues in named.items() if tongues != set(TONGUES)]


def drafts_adopted(names: Names) -> list[str]:
    """Which of the three drafts of the United Nations is not just a draft, or their convention not just a treaty."""
    wanted = {f"{ID}instrument/draft-un-convention-{year}": "DraftInstrument" for year in (2010, 2021, 2024)}
    wanted[f"{ID}instrument/uncc"] = "Treaty"
    return [iri for iri, name in wanted.items() if names.types(NamedNode(iri)) != [NamedNode(CL + name)]]


OF_CONCEPTS = (of_another_class, mixed_schemes, half_described, circular_definitions, astray, wrong_tops)
OF_LABELS = (blank_nodes, shared_names, too_general, unsought_labels, foreign_letters)
OF_ENTITIES = (misnamed_entities, half_named_states, drafts_adopted)
CHECKS: dict[str, Callable[[Names], list[str]]] = {
    check.__name__: check for check in (*OF_CONCEPTS, *OF_LABELS, *OF_ENTITIES)
}
OWN = Names(triple for path in (*schemes(), *entities()) for triple in parse(path=str(path)))


def altered() -> dict[tuple[str, str], list[tuple[str, str]]]:
    """The cases of `faults.tsv`: the check that must see it and the fault, to what stood and what stands instead."""
    cases: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    with (SMALL / "faults.tsv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            edit = (row["stood"].replace("\\n", "\n"), row["stands"].replace("\\n", "\n"))
            cases[row["check"], row["fault"]].append(edit)
    return cases


FAULTS = altered()


@pytest.mark.parametrize("check", CHECKS)
def test_our_names_have_no_such_fault(check: str) -> None:
    assert len(OWN.concepts) > 300
    assert len(OWN.things) > len(OWN.concepts)
    assert CHECKS[check](OWN) == []


@pytest.mark.parametrize(("check", "fault"), FAULTS, ids=lambda name: name)
def test_the_fault_is_seen_by_its_check_alone(check: str, fault: str) -> None:
    text = (SMALL / "whole.ttl").read_text(encoding="utf-8")
    for stood, stands in FAULTS[check, fault]:
        assert stood in text
        text = text.replace(stood, stands)
    names = Names(parse(text, format=RdfFormat.TURTLE))
    assert [name for name, found in CHECKS.items() if found(names)] == [check]


def test_each_check_has_a_fault_and_the_whole_names_have_none() -> None:
    whole = Names(parse(path=str(SMALL / "whole.ttl")))
    assert [name for name, found in CHECKS.items() if found(whole)] == []
    assert {check for check, _ in FAULTS} == set(CHECKS)


def test_a_language_in_which_nothing_is_said_is_seen() -> None:
    assert foreign_letters(Names([])) == ["en", "ru", "uk"]


@pytest.mark.parametrize(
    ("label", "definition", "verdict"),
    [
        ("phishing", "Phishing by telephone.", True),
        ("worm", "A program that spreads by itself.", False),
        ("fraud", "Conduct that defrauds.", False),
    ],
    ids=["its own name", "other words", "only akin"],
)
def test_circular(label: str, definition: str, verdict: bool) -> None:
    assert circular(label, definition) is verdict


def unshared(names: Names) -> set[str]:
    """Names in the table of shared ones that two things bear no more."""
    return set(SHARED) - set(named_twice(names.labels()))


def test_each_name_of_the_table_is_shared_still() -> None:
    assert unshared(OWN) == set()
    assert unshared(Names([])) == set(SHARED)


def test_named_twice() -> None:
    assert named_twice([("a", "GUAM"), ("b", "Guam"), ("a", "Kyiv")]) == {"guam": {"a", "b"}}
