"""All that is read of a Ukrainian or Russian sentence: its frames, then what they leave."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from graph.statement import Status
from loaders.reading.kinds import AUTHORS, Kind
from loaders.saying.context import Reading
from loaders.saying.frames import Frames
from loaders.saying.matches import Match
from loaders.saying.slavic.clauses import main_clauses
from loaders.saying.slavic.constructions import slavic_constructions
from loaders.saying.slavic.frames import slavic_matches
from loaders.saying.slavic.lists import introduced_by, listed_tasks, with_list_subject
from loaders.saying.slavic.phrases import slavic_phrases
from loaders.saying.slavic.remainder import STRUCTURAL, clause_status, slavic_remainder, spoken_of, with_slavic_pronouns
from loaders.saying.slavic.speakers import attributed, position, said
from loaders.saying.slavic.topics import slavic_topics

_KEYWORDS: Final = ("ключові слова", "ключевые слова")
_LEAST: Final = 6  # words of a sentence


def slavic_sentence(reading: Reading, frames: Frames) -> list[Match]:
    """What a sentence says, frames first."""
    with_slavic_pronouns(reading)
    known = with_list_subject(reading)
    introduced = introduced_by(reading)
    if introduced is not None:
        reading.context.lists[reading.sentence.segment.index] = introduced
    found = [
        *slavic_matches(reading, frames),
        *slavic_constructions(reading, frames),
        *slavic_phrases(reading),
        *slavic_topics(reading),
        *listed_tasks(reading, known),
    ]
    if reading.sentence.text.rstrip().endswith("?"):  # a question tells nothing but what its names tell
        found = [match for match in found if match.rule in STRUCTURAL]
    found = [_with_status(reading, match) if match.rule == _MAKER else match for match in found]
    speech = said(reading.sentence)
    stated = position(speech) if speech is not None else None
    found.extend(slavic_remainder(reading, [*found, stated] if stated is not None else found))
    if introduced is not None:
        found = [match for match in found if match.rule != "slavic-statement-of-text"]
    reading.context.slavic = spoken_of(reading)
    if speech is not None:
        found = attributed(found, speech)
    return [*found, stated] if stated is not None else found


def _with_status(reading: Reading, match: Match) -> Match:
    """A match that a described thing's name tells, as likely as its clause holds that there is such a thing."""
    words = reading.sentence.words
    described = any(m.how == "phrase" and m.iri == match.subject for m in reading.sentence.marks)
    for clause in main_clauses(reading.sentence) if described else ():
        status = clause_status(words, clause)
        if words[clause.first].start <= match.place < words[clause.last - 1].end and status in _OPEN:
            return replace(match, status=status)
    return match


_MAKER: Final = "slavic-who-takes-part"
_OPEN: Final = frozenset({Status.HYPOTHETICAL, Status.PLANNED})


def is_slavic_prose(reading: Reading) -> bool:
    """Whether a sentence is the author's: of body or abstract, or, in what looks like front matter (a news text has no
    heading before it), one with a finite verb and a full stop."""
    sentence = reading.sentence
    if sentence.segment.heading or sentence.text.lower().startswith(_KEYWORDS):
        return False
    if sentence.segment.region in AUTHORS:
        return True
    if sentence.segment.region is not Kind.FRONT_MATTER or len(sentence.words) < _LEAST:
        return False
    return sentence.text.rstrip().endswith((".", "»", "!", "?")) and any(True for _ in main_clauses(sentence))
