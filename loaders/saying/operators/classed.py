"""What somebody holds a thing to be: `X regards Y as a threat`, `X considers Y a threat`. Of Y it is said, by X."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from graph.statement import Status
from loaders.naming.marks import LAWS, WHO
from loaders.saying.clauses.clauses import Verb, has_be
from loaders.saying.clauses.joined_predicates import next_predicate
from loaders.saying.context import Reading
from loaders.saying.frames import Frame
from loaders.saying.matches import Match
from loaders.saying.roles import clause, fillers
from loaders.saying.speech.standing import standing
from loaders.saying.subjects.modifiers import is_modifier

_ARTICLES: Final = frozenset({"a", "an", "the", "one"})
_NEAR: Final = 2  # words between the verb and the thing


def classed_frame(reading: Reading, frame: Frame, verb: Verb) -> Iterator[Match]:
    """The class of the thing right after the verb: after `as`; with `voice` bare, after an article at once."""
    sentence, lower = reading.sentence, reading.lower
    if verb.passive or has_be(sentence.words, verb.place):
        return
    thing = next((m for m in sentence.marks if m.first >= verb.after), None)
    if thing is None or thing.kind not in frame.subjects or thing.first - verb.after > _NEAR:
        return
    told = thing.last < len(lower) and (
        lower[thing.last] in _ARTICLES if frame.voice == "bare" else lower[thing.last] == "as"
    )
    if not told or is_modifier(sentence, thing):
        return
    span = clause(reading, thing.last + (frame.voice != "bare"))
    holders = fillers(reading, verb, "agent", WHO)
    laws = fillers(reading, verb, "agent", LAWS) if not holders else []
    if span is None or not (holders or laws):
        return
    last = next((n for n in range(thing.last, len(lower)) if sentence.words[n].start >= span[1]), len(lower))
    joined = next_predicate(sentence.words, verb.place, last)
    if joined is not None:
        span = span[0], sentence.words[joined.end - 1].end
    status = standing(sentence.words, verb, sentence.words[verb.place].start)
    status = Status.REPORTED if holders and status is Status.ASSERTED else status
    who = holders[0] if holders else None
    yield Match(frame.name, thing.iri, frame.property, span, sentence.words[verb.place].start, status, who=who)
