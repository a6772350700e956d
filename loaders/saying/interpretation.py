"""Sentence by sentence: all frames over each, then whose word it is and how it is held.

What no frame reads is still kept: of a thing that stands as subject, what the sentence says of it in its own words; of
a sentence about things that nobody else says, that the text states it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from pyoxigraph import NamedNode

from graph.statement import Status
from loaders.naming.acts.table_rows import is_row
from loaders.naming.marks import GROUP, SEVERAL, Mark, Sentence
from loaders.reading.kinds import AUTHORS, Kind
from loaders.saying.clauses.object_ends import trimmed
from loaders.saying.context import Context, Reading
from loaders.saying.field_phrases import with_field_phrases
from loaders.saying.figures.figures import claims
from loaders.saying.frames import Frames
from loaders.saying.lists.examples import examples
from loaders.saying.lists.listed_items import announced, in_sentence, without_announcement
from loaders.saying.lists.listing import enumerated, listed, spread
from loaders.saying.lists.semicolons import parted
from loaders.saying.lists.table_rows import row_matches
from loaders.saying.matches import Match
from loaders.saying.object_things import with_things
from loaders.saying.operators.acts import with_acts
from loaders.saying.operators.inverted import CLASSED
from loaders.saying.remainder import STRUCTURAL, remainder
from loaders.saying.running import framed
from loaders.saying.slavic.reading import is_slavic_prose, slavic_sentence
from loaders.saying.speech.doubtful import is_doubtful
from loaders.saying.speech.limiting import limited
from loaders.saying.speech.open_clauses import vouched
from loaders.saying.speech.positions import Saying, Speech, position_matches
from loaders.saying.speech.quotation_ends import quotation_ends
from loaders.saying.speech.speakers import spoken_before
from loaders.saying.speech.standing import of_draft
from loaders.saying.speech.unnamed_speakers import OF_NAMES, Unnamed, reported
from loaders.saying.subjects.bound_states import bound
from loaders.saying.subjects.continued import continued
from loaders.saying.subjects.groups import with_groups
from loaders.saying.subjects.narrowed_subjects import narrowed, with_part
from loaders.saying.subjects.pronouns import Subject, is_plural, only_person, subject_of, with_pronouns
from loaders.saying.subjects.several import Several
from loaders.saying.subjects.state_organs import with_organs
from loaders.saying.telling import GENERAL, tells
from loaders.saying.topics import topics

_WITH_TABLES: Final = AUTHORS | {Kind.BOILERPLATE}
_POSITIONAL: Final = frozenset({"assertion"})


def interpreted(context: Context, frames: Frames) -> Iterator[tuple[Reading, list[Match]]]:
    """Each sentence of the author's with what it says, in order."""
    sentences = context.mentions.sentences
    speakers = frozenset().union(*(frame.subjects for frame in frames.of("position")))
    ends = quotation_ends(sentences)
    speech, unnamed = Speech(ends, spoken_before(sentences, speakers)), Unnamed(ends)
    about: Subject | None = None
    person: Mark | None = None
    several = Several(context.mentions.label)
    paragraph = -1
    for sentence, typed in zip(context.mentions.sentences, context.mentions.values, strict=True):
        if sentence.segment.language != "en":
            slavic = Reading(sentence, typed, context)
            if is_slavic_prose(slavic):
                yield (
                    slavic,
                    _unique(
                        [
                            bound(m, context)
                            for match in slavic_sentence(slavic, frames)
                            if (m := of_draft(match, context))
                        ]
                    ),
                )
            continue
        if "|" in sentence.text and is_row(sentence.words) and sentence.segment.region in _WITH_TABLES:
            yield (row := Reading(sentence, typed, context)), _unique(list(row_matches(row)))
            continue
        if sentence.segment.region not in AUTHORS or sentence.segment.heading:
            continue
        if sentence.text.lower().startswith(("key words", "keywords")):
            continue
        if sentence.segment.paragraph != paragraph:
            paragraph, about, person = sentence.segment.paragraph, None, None
            context.announced_here = context.announced
            several.begin()
            context.subject, context.also, context.plural = {}, {}, False
        with_organs(sentence, context.mentions)
        with_acts(sentence, context)
        several.mark(sentence, about)
        with_field_phrases(sentence, context.mentions.candidates)
        with_groups(sentence, context.mentions.candidates)
        with_pronouns(sentence, about, person)
        reading = Reading(sentence, typed, context)
        listed(reading)
        found = list(several.spread(_sentence(reading, frames, speech, unnamed)))
        context.passed(sentence)
        spoken_of = with_part(reading, subject_of(sentence, reading.finite)) or _classed(sentence, found)
        about = several.subject(sentence, spoken_of) or continued(sentence, about)
        person = only_person(sentence)
        several.passed(sentence)
        if about is not None and about.mark.how == SEVERAL:
            context.subject, context.plural = {about.mark.kind: about.mark.iri}, True
        yield reading, found
        context.announced = announced(reading)
        context.announced_here = context.announced or context.announced_here


def _classed(sentence: Sentence, found: list[Match]) -> Subject | None:
    """What a sentence is about that names it last (`one such treaty is X`)."""
    iri = next((match.subject for match in found if match.rule == CLASSED), None)
    mark = next((m for m in sentence.marks if m.iri == iri), None) if iri is not None else None
    return Subject(mark, mark) if mark is not None else None


def _sentence(reading: Reading, frames: Frames, speech: Speech, unnamed: Unnamed) -> list[Match]:
    sayings = speech.sayings(reading, frames)
    found = [m for m in framed(reading, frames) if m.rule not in _POSITIONAL and tells(reading, m)]
    many = _many_acts(reading.sentence)
    found = [m for m in found if m.rule == GENERAL or m.subject not in many]
    told = {(match.place, match.subject) for match in found if match.rule != GENERAL}
    found = [match for match in found if match.rule != GENERAL or (match.place, match.subject) not in told]
    found = [*found, *examples(reading)]
    found = spread(reading, [match for match in found if not is_doubtful(reading, match)])
    found = [_attributed(match, sayings) for match in found]
    found.extend([*claims(found), *topics(reading, found)])
    said = [match for saying in sayings for match in position_matches(reading, saying, frames.of("position")[0])]
    found.extend(_attributed(match, sayings) for match in remainder(reading, [*found, *said], frames))
    items = in_sentence(reading)
    found = [*without_announcement(found, items, items[0].place), *items] if items else found
    found = [_spoken(match, sayings) for match in parted(reading, enumerated(reading, found))]
    theirs = None if sayings else unnamed.span(reading, frames)
    found = [match for each in found if (match := reported(each, theirs, _OF_THE_TEXT, reading.sentence.text))]
    found = [match if match.rule in _STANDING else vouched(reading, match) for match in found]
    whole = [match for each in [*said, *found] if (match := trimmed(reading, _with_verb(each))) is not None]
    sound = [match for match in whole if tells(reading, match)]
    kept = [draft for match in sound if (draft := of_draft(match, reading.context)) is not None]
    meant = [each for match in kept if (each := narrowed(reading, match)) is not None]
    plain = [each for match in meant if (each := limited(reading, match)) is not None]
    return _unique([bound(each, reading.context) for match in plain for each in with_things(reading, match)])


def _with_verb(match: Match) -> Match:
    """What a general verb has for its object is no deed without the verb (`developed a structure`)."""
    if match.rule != GENERAL or not isinstance(match.object, tuple) or match.object[0] < match.place:
        return match
    return replace(match, object=(match.place, match.object[1]))


_OF_THE_TEXT: Final = frozenset({"statement-of-text", "demand-of-text", "question", "conclusion"})
_STANDING: Final = OF_NAMES | STRUCTURAL | _OF_THE_TEXT | {"class-such-as"}  # what holds whatever clause it stands in


def _spoken(match: Match, sayings: list[Saying]) -> Match:
    """What a sentence asks, demands or states inside somebody's words is said by them, not by the text."""
    if match.rule not in _OF_THE_TEXT:
        return match
    for saying in sayings:
        if saying.span[0] <= match.place < saying.span[1] and isinstance(match.object, tuple):
            said = max(match.object[0], saying.span[0]), min(match.object[1], saying.span[1])
            return replace(match, subject=saying.who[0], object=said, who=None, status=Status.ASSERTED)
    return match


def _many_acts(sentence: Sentence) -> set[NamedNode]:
    """The acts that are many and only described (`national laws`): frames tell of them what one act may be."""
    acts = (m for m in sentence.marks if m.how == GROUP and m.kind == "instrument")
    return {act.iri for act in acts if is_plural(sentence, act)}


_WHOEVER_SPEAKS: Final = OF_NAMES - {"event-date"}


def _attributed(match: Match, sayings: list[Saying]) -> Match:
    """A fact inside what somebody says is theirs, and only reported."""
    if match.rule in _WHOEVER_SPEAKS:
        return match
    for saying in sayings:
        if saying.span[0] <= match.place < saying.span[1] and match.subject not in saying.who:
            status = Status.REPORTED if match.status is Status.ASSERTED else match.status
            told = match.object
            if isinstance(told, tuple) and match.place <= told[0] < saying.span[1]:
                told = told[0], min(told[1], saying.span[1])
            return replace(match, who=saying.who[0], status=status, object=told)
    return match


def _unique(found: list[Match]) -> list[Match]:
    """Each statement once, the first frame that finds it standing for it."""
    seen: dict[tuple[object, ...], Match] = {}
    for match in found:
        seen.setdefault((match.subject, match.property, match.object, match.who), match)
    return list(seen.values())
