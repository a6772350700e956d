"""What a law is said to be without: `there is no rule on X in the Act`, `the Act contains no rules on X`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from graph.statement import Status
from loaders.naming.words import BE, word_set
from loaders.saying.clauses.clauses import PREPOSITIONS, Verb
from loaders.saying.context import Reading
from loaders.saying.frames import Frame
from loaders.saying.matches import Match
from loaders.saying.roles import clause
from loaders.saying.speech.standing import in_condition

_HAVING: Final = word_set(
    "contains contain contained has have had includes include included provides provide provided offers offer makes "
    "make sets gives give lays establishes"
)
_WITHIN: Final = frozenset({"in", "under", "within"})
_FURTHEST: Final = 16  # words between `no` and the law


def lacking_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """What `no` denies of a law, in the text's own words."""
    words, lower = reading.sentence.words, reading.lower
    for place in reading.places.get("no", ()):
        if place < 1 or place + 1 >= len(words) or in_condition(words, place):
            continue
        if place > 1 and lower[place - 1] in BE and lower[place - 2] == "there":
            law = next((m for m in reading.sentence.marks if place < m.first and m.kind in frame.subjects), None)
            before = law.first - 1 - (law is not None and lower[law.first - 1] in ("the", "this")) if law else 0
            near = law is not None and law.first - place <= _FURTHEST and lower[before] in _WITHIN
            if law is None or not near or any(word.text in ",;" for word in words[place : law.first]):
                continue
            yield Match(
                frame.name, law.iri, frame.property, (words[place + 1].start, words[before - 1].end), words[place].start
            )
        elif lower[place - 1] in _HAVING and denies_object(lower, place):
            verb = next((v for v in reading.finite if v.place == place - 1), None)
            span = clause(reading, place + 1)
            if verb is not None and verb.subject.kind in frame.subjects and span is not None:
                yield Match(frame.name, verb.subject.iri, frame.property, span, words[place].start)


def without_no(reading: Reading, verb: Verb, match: Match) -> Match:
    """A match of a verb that `no` follows: denied, and its words without `no`."""
    words = reading.sentence.words
    if match.status is not Status.ASSERTED or not denies_object(reading.lower, verb.after):
        return match
    value = match.object
    if isinstance(value, tuple) and value[0] == words[verb.after].start:
        value = (words[verb.after + 1].start, value[1])
    return replace(match, status=Status.NEGATED, object=value)


def denies_object(lower: tuple[str, ...], place: int) -> bool:
    """Whether `no` at a word denies what a verb before it takes (`contains no rules`; not `no longer`, `no later`)."""
    if lower[place : place + 1] != ("no",) or place + 1 >= len(lower):
        return False
    return lower[place + 1] not in PREPOSITIONS | _COMPARING


_COMPARING: Final = frozenset({"longer", "later", "more", "less", "fewer", "doubt", "earlier", "sooner", "one"})
