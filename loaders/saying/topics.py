"""What the text itself is about: what its topic sentences say that it examines, and the crimes and states they name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from loaders.naming.words import BE, word_set
from loaders.reading.regions import Kind
from loaders.saying.clauses.clauses import verb_at
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.verbs import PASSIVE, Form, inflections
from loaders.saying.context import Reading
from loaders.saying.frames import Frame
from loaders.saying.matches import Match
from loaders.saying.roles import clause_before
from ontology.names import term

_TOPIC: Final = term("cl:concernsTopic")
_CONCERNS: Final = {
    "crime": term("cl:concernsCrime"), "threat": term("cl:concernsCrime"), "state": term("cl:concernsState"),
}  # fmt: skip
_HERE: Final = word_set("article paper study chapter thesis essay report work presentation")
_NO_TOPICS: Final = word_set("it this that which who they these those")


def topical_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`X is examined here`, `X is analysed` in an abstract: the text is about X, though nobody is said to do it."""
    words, lower = reading.sentence.words, reading.lower
    forms = _participles(frame.verbs)
    for number, word in enumerate(lower):
        if (
            word not in forms
            or not BE & set(lower[max(0, number - 3) : number])
            or lower[max(0, number - 2) : number] == ("to", "be")
        ):
            continue
        verb = verb_at(words, number, number + 1, verb_forms().get(word, Form.PAST))
        after = lower[number + 1 : number + 6]
        here = "here" in after[:2] or (after[:1] == ("in",) and bool(_HERE & set(after[1:5])))
        if not verb.passive or "by" in after[:1] or not (here or reading.sentence.segment.region is Kind.ABSTRACT):
            continue
        span = clause_before(reading, verb)
        if span is not None and lower[0] not in _NO_TOPICS:
            yield Match(frame.name, reading.context.source, frame.property, span, words[number].start)


@cache
def _participles(verbs: tuple[str, ...]) -> frozenset[str]:
    return frozenset(form for verb in verbs for form, kind in inflections(verb).items() if kind in PASSIVE)


def topics(reading: Reading, found: Iterable[Match]) -> Iterator[Match]:
    """The crimes and states that the text's topic names: it concerns them."""
    for match in found:
        if match.subject != reading.context.source or match.property != _TOPIC:
            continue
        low, high = match.object if isinstance(match.object, tuple) else (0, 0)
        for mark in reading.sentence.marks:
            inside = low <= mark.start and mark.end <= high
            if mark.kind in _CONCERNS and (inside or mark.iri == match.object):
                yield Match("topic", match.subject, _CONCERNS[mark.kind], mark.iri, match.place, match.status)
