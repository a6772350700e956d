"""The things that stand as subject of a verb, or that a pronoun, the text itself or the clause around it tells."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from pyoxigraph import NamedNode

from loaders.naming.marks import WHO, Mark
from loaders.naming.reference.own_text import PARTS, TEXTS, means_itself
from loaders.naming.words import AUXILIARIES, in_brackets, word_set
from loaders.reading.kinds import Kind
from loaders.saying.arguments import subjects
from loaders.saying.clauses.clauses import ADVERBS, Verb, clause_start, is_purpose
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.coordination import chain_left
from loaders.saying.clauses.sharing import QUALIFYING
from loaders.saying.clauses.verbs import Form, inflections
from loaders.saying.context import Reading
from loaders.saying.subjects.pronouns import HOW as PRONOUN


def grammatical_subjects(reading: Reading, verb: Verb, kinds: Collection[str]) -> list[NamedNode]:
    """The things that stand before the verb as its subject, or that a pronoun there stands for."""
    if "source" in kinds and _own_text(reading, verb):
        return [reading.context.source]
    own = own_subject(reading, verb)
    if own is not None and own.how != PRONOUN and own.kind not in kinds:
        return []  # the verb has a subject, and it is no such thing
    if _unknown_subject(reading, verb) or _doing_is_subject(reading, verb):
        return []
    found = [mark.iri for mark in subjects(*reading.plainly(verb), kinds) or _besides(reading, verb, kinds)]
    if found:
        return found
    if own is not None and own.kind in kinds and own.how != PRONOUN:
        return [mark.iri for mark in chain_left(reading.sentence, own, kinds)]
    if is_purpose(reading.sentence.words, verb):
        return _raised(reading, verb, kinds) or _of_matrix(reading, verb, kinds)
    if reading.lower[max(0, verb.place - 2) : verb.place] == ("to", "be"):
        return []
    inherited = reading.context.inherited(reading.sentence, verb.place, kinds)
    return [inherited] if inherited is not None else []


def own_subject(reading: Reading, verb: Verb) -> Mark | None:
    """The mention that is subject of a finite verb, or of the auxiliary that it follows."""
    for finite in reading.finite:
        group = reading.lower[finite.place : verb.place]
        if finite.place <= verb.place <= finite.place + 4 and all(
            word in AUXILIARIES or word in ADVERBS or word.endswith("ly") for word in group
        ):
            return finite.subject
    return None


def _besides(reading: Reading, verb: Verb, kinds: Collection[str]) -> list[Mark]:
    """The subjects of a verb in the whole sentence, but for those that only commas or dashes put in or before it."""
    if reading.plain is reading or reading.is_aside(verb.place):
        return []
    words = reading.sentence.words
    found = subjects(reading.sentence, verb, kinds)
    return [
        mark
        for mark in found
        if not reading.is_aside(mark.first) or (mark.kind in WHO and in_brackets(words, mark.first))
    ]


_RAISING: Final = word_set(
    """
set due expected scheduled going about ready bound continue continues continued begin begins began seek seeks sought
try tries tried help helps helped plan plans planned intend intends intended agree agrees agreed decide decides decided
promise promises promised pledge pledges pledged want wants wanted hope hopes hoped aim aims aimed work works worked
"""
)


def _raised(reading: Reading, verb: Verb, kinds: Collection[str]) -> list[NamedNode]:
    """`X is set to sign …`, `X and Y seek to counter …`: the subject of the verb that the infinitive follows is its own
    as well."""
    lower = reading.lower
    place = verb.place - 2
    if place < 1 or lower[place + 1] != "to" or lower[place] not in _RAISING | {"yet"}:
        return []
    matrix = next((f for f in reversed(reading.finite) if f.place <= place <= f.place + 3), None)
    if matrix is None or matrix.subject.how == PRONOUN or matrix.subject.kind not in kinds:
        return []
    group = lower[matrix.place : place]
    if any(word not in AUXILIARIES and word not in ADVERBS and not word.endswith("ly") for word in group):
        return []
    row = chain_left(reading.sentence, matrix.subject, kinds)
    return [mark.iri for mark in row]


def _unknown_subject(reading: Reading, verb: Verb) -> bool:
    """Whether a name that nobody knows opens the verb's clause after a conjunction (`…, and ABC is helping …`)."""
    words = reading.sentence.words
    place = verb.place
    while place > 0 and (words[place - 1].lower in AUXILIARIES or words[place - 1].lower in ADVERBS):
        place -= 1
    last = place
    while place > 0 and words[place - 1].capital and words[place - 1].is_word:
        place -= 1
    covered = any(mark.first < last and place < mark.last for mark in reading.sentence.marks)
    return 0 < place < last and not covered and words[place - 1].lower in ("and", "but", "while", "whereas")


def _doing_is_subject(reading: Reading, verb: Verb) -> bool:
    """Whether a gerund opens the clause and what follows it is only its object (`fighting phishing requires …`)."""
    words, lower = reading.sentence.words, reading.lower
    first = clause_start(words, verb.place)
    while first < verb.place and not words[first].is_word:
        first += 1
    doing = verb_forms().get(lower[first]) is Form.GERUND and lower[first] not in QUALIFYING
    if not doing or first + 1 >= verb.place or "," in lower[first : verb.place]:
        return False
    object_at = first + 1 + (lower[first + 1] in ("the", "a", "an", "its", "their", "such", "this", "these"))
    done_to = next((m for m in reading.sentence.marks if m.first == object_at), None)
    return done_to is not None and (done_to.kind not in WHO or verb.form is Form.THIRD)


def _own_text(reading: Reading, verb: Verb) -> bool:
    """Whether the text itself is the subject: `this article examines …`, `We argue that …`, `the authors suggest …`."""
    start = clause_start(reading.sentence.words, verb.place)
    before = reading.lower[start : verb.place]
    while before and (before[-1] in ADVERBS or before[-1].endswith("ly")):
        before = before[:-1]
    if _writers(before, reading.lower[:start]):
        return True
    known = reading.context.others.open(reading.sentence.segment.paragraph)
    if reading.sentence.segment.region is not Kind.BODY:
        known = frozenset()
    return any(
        word in TEXTS
        and number > 0
        and number >= len(before) - 3
        and not _is_of_others(before[number + 1 : number + 2])
        and means_itself(before, number, known)
        for number, word in enumerate(before)
    )


def _is_of_others(following: tuple[str, ...]) -> bool:
    """Whether the noun of a text only says of what sort those after it are (`current research projects`)."""
    noun = "".join(following)
    return noun.endswith("s") and noun.isalpha() and noun not in PARTS | AUXILIARIES


def _writers(before: tuple[str, ...], opening: tuple[str, ...]) -> bool:
    """Whether those who wrote the text stand before a verb: `the authors` alone, or `we` that opens a sentence, if need
    be after a few words and a comma."""
    if "and" in (*opening[-1:], *before[-3:-2]):
        return False
    comma = max((n for n, word in enumerate(before) if word == ","), default=-1)
    opening, before = (*opening, *before[: comma + 1]), before[comma + 1 :]
    if _OF_OTHERS & {*opening} and TEXTS & {*opening}:
        return False  # `In the cited paper, we …`
    if before[-2:] in _WRITERS:
        return True
    led = not opening or (opening[-1] == "," and len(opening) <= _LED and opening[0] not in _DEPENDENT)
    return before[-1:] in _WRITERS and led and len(before) <= _NEAR and not _DEPENDENT & {*before}


_OF_OTHERS: Final = word_set("cited referenced mentioned previous earlier prior former another other separate")
_DEPENDENT: Final = word_set(
    "as if when while because since although though before after once that which what how whether where who until"
)
_WRITERS: Final = frozenset(
    {("we",), ("i",), ("the", "author"), ("the", "authors"), ("present", "authors"), ("present", "author")}
)
_LED: Final = 5  # words, the comma among them, that may open a sentence of the writers
_NEAR: Final = 3  # words before the verb of a sentence that the writers open (`Here we argue`)


_DEMANDING: Final = word_set(
    "require oblige call allow enable permit commit urge recommend encourage invite mandate compel"
)
_MATRIX: Final = {word: form for base in _DEMANDING for word, form in inflections(base).items()}


def _of_matrix(reading: Reading, verb: Verb, kinds: Collection[str]) -> list[NamedNode]:
    """`The Convention requires states to criminalise …`: what an instrument demands it lays down itself."""
    words = reading.sentence.words
    start = clause_start(words, verb.place)
    legal = [kind for kind in kinds if kind in ("instrument", "provision")]
    for number in range(verb.place - 1, start, -1):
        form = _MATRIX.get(words[number].lower)
        if form is not None:
            found = subjects(reading.sentence, Verb(number, number + 1, form, False), legal) if legal else []
            return [mark.iri for mark in found]
    return []
