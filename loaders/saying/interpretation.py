"""Sentence by sentence: all frames over each, then whose word it is and how it is held.

What no frame reads is still kept: of a thing that stands as subject, what the sentence says of it in its own words; of
a sentence about things that nobody else says, that the text states it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from graph.statement import Status
from loaders.naming.marks import Mark
from loaders.naming.words import AUXILIARIES, BE
from loaders.reading.regions import Kind
from loaders.saying.class_frames import class_frame
from loaders.saying.clauses import ADVERBS, PREPOSITIONS, Verb, verb_at
from loaders.saying.context import Context, Reading
from loaders.saying.figures import claims, quantity_frame
from loaders.saying.finite import is_noun
from loaders.saying.frames import Frames
from loaders.saying.groups import with_groups
from loaders.saying.head_frames import defined_frame, trend_frame
from loaders.saying.kind_frames import forms_frame, purposive_frame
from loaders.saying.listing import enumerated, listed, spread
from loaders.saying.matches import Match
from loaders.saying.name_frames import (
    begun_frame,
    between_frame,
    dated_frame,
    headed_frame,
    inside_frame,
    link_frame,
    numbered_frame,
    provision_frame,
)
from loaders.saying.nominal_frames import nominal_frame
from loaders.saying.phrase_frames import (
    adjunct_frame,
    cause_frame,
    consequence_frame,
    copula_frame,
    example_frame,
    noun_frame,
)
from loaders.saying.phrases import may_stand
from loaders.saying.positions import Saying, Speech, position_matches, quotation_ends
from loaders.saying.provision_frames import matter_frame, under_frame
from loaders.saying.pronouns import subject_of, with_pronouns
from loaders.saying.remainder import remainder
from loaders.saying.semicolons import parted
from loaders.saying.sharing import opens_adjunct
from loaders.saying.slavic_frames import slavic_matches
from loaders.saying.standing import of_draft, standing
from loaders.saying.topics import topical_frame, topics
from loaders.saying.verb_frames import count_frame, verb_frame
from loaders.saying.verbs import Form

_WITHOUT_VERB: Final = {
    "link": link_frame, "inside": inside_frame, "dated": dated_frame, "adjunct": adjunct_frame, "noun": noun_frame,
    "copula": copula_frame, "cause": cause_frame, "example": example_frame, "consequence": consequence_frame,
    "provision": provision_frame, "numbered": numbered_frame, "topical": topical_frame,
    "class": class_frame, "quantity": quantity_frame, "between": between_frame, "begun": begun_frame,
    "headed": headed_frame, "nominal": nominal_frame, "purposive": purposive_frame, "forms": forms_frame,
    "matter": matter_frame, "under": under_frame, "defined": defined_frame, "trend": trend_frame,
}  # fmt: skip
_BY_PHRASE: Final = frozenset(
    {"adjunct", "noun", "copula", "cause", "example", "between", "begun", "defined", "trend", "nominal", "consequence"}
)
_AUTHORS: Final = frozenset({Kind.BODY, Kind.ABSTRACT})
_GENERAL: Final = "activity"  # the frame that yields to any more telling one
_POSITIONAL: Final = frozenset({"assertion"})


def interpreted(context: Context, frames: Frames) -> Iterator[tuple[Reading, list[Match]]]:
    """Each sentence of the author's with what it says, in order."""
    speech = Speech(quotation_ends(context.mentions.sentences))
    about: Mark | None = None
    paragraph = -1
    for sentence, typed in zip(context.mentions.sentences, context.mentions.values, strict=True):
        if sentence.segment.region not in _AUTHORS or sentence.segment.heading:
            continue
        if sentence.segment.language != "en":
            slavic = Reading(sentence, typed, context)
            yield slavic, _unique([m for match in slavic_matches(slavic, frames) if (m := of_draft(match, context))])
            continue
        if sentence.text.lower().startswith(("key words", "keywords")):
            continue
        if sentence.segment.paragraph != paragraph:
            paragraph, about = sentence.segment.paragraph, None
        with_groups(sentence, context.mentions.candidates)
        with_pronouns(sentence, about)
        reading = Reading(sentence, typed, context)
        listed(reading, frames)
        found = _sentence(reading, frames, speech)
        context.passed(sentence)
        about = subject_of(sentence)
        yield reading, found


def _sentence(reading: Reading, frames: Frames, speech: Speech) -> list[Match]:
    sayings = speech.sayings(reading, frames)
    found = [m for m in _framed(reading, frames) if m.rule not in _POSITIONAL and _tells(reading, m)]
    told = {(match.place, match.subject) for match in found if match.rule != _GENERAL}
    found = [match for match in found if match.rule != _GENERAL or (match.place, match.subject) not in told]
    found = spread(reading, found)
    found = [_attributed(match, sayings) for match in found]
    found.extend([*claims(found), *topics(reading, found)])
    said = [match for saying in sayings for match in position_matches(reading, saying, frames.of("position")[0])]
    found.extend(_attributed(match, sayings) for match in remainder(reading, [*found, *said]))
    found = [_spoken(match, sayings) for match in parted(reading, enumerated(reading, found))]
    sound = [match for match in [*said, *found] if _tells(reading, match)]
    kept = [draft for match in sound if (draft := of_draft(match, reading.context)) is not None]
    return _unique(kept)


def _framed(reading: Reading, frames: Frames) -> Iterator[Match]:
    for operator, run in _WITHOUT_VERB.items():
        for frame in frames.of(operator):
            if frame.phrases and operator in _BY_PHRASE and not may_stand(reading, frame):
                continue
            for match in run(reading, frame):
                sure = operator in ("link", "inside", "dated", "provision", "numbered", "class", "between", "begun", "nominal", "matter")
                known = sure or match.status is not Status.ASSERTED
                status = match.status if known else standing(reading.sentence.words, None, match.place)
                yield replace(match, status=status)
    words = reading.sentence.words
    for number, word in enumerate(words):
        opened: set[str] = set()  # frames that a longer form of the same verb has opened here
        for trigger in frames.by_form.get(word.lower, ()):
            after = reading.after(number + 1, trigger.rest) if trigger.rest else number + 1
            if after < 0 or trigger.frame.name in opened:
                continue
            opened.add(trigger.frame.name)
            verb = verb_at(words, number, after, trigger.form, bool(trigger.rest))
            if trigger.frame.operator == "count":
                yield from count_frame(reading, trigger.frame, verb)
            elif trigger.frame.operator == "verb" and _is_verb(reading, verb):
                for match in verb_frame(reading, trigger.frame, verb):
                    yield replace(match, status=standing(words, verb, match.place))


_BEFORE_BASE: Final = frozenset(
    [
        "to",
        "will",
        "can",
        "could",
        "may",
        "might",
        "must",
        "should",
        "would",
        "shall",
        "cannot",
        "not",
        "and",
        "or",
        "which",
        "who",
        "that",
        "they",
        "we",
        "also",
        "do",
        "did",
        "does",
        "people",
    ]
)
_NOT_BEFORE_VERBS: Final = frozenset(
    {
        "the",
        "a",
        "an",
        "of",
        "this",
        "its",
        "their",
        "these",
        "those",
        "in",
        "on",
        "with",
        "for",
        "from",
        "our",
        "most",
        "more",
        "less",
        "newly",
    }
)


def _is_verb(reading: Reading, verb: Verb) -> bool:
    """Whether a word that may be a noun or adjective is a verb here: no article before it, no mark over it."""
    words = reading.sentence.words
    before = words[verb.place - 1].lower if verb.place else ""
    if before in _NOT_BEFORE_VERBS:
        return False
    if verb.form is Form.GERUND and before not in BE and not opens_adjunct(words, verb.place):
        return False
    if verb.form is Form.THIRD and verb.after == verb.place + 1 and is_noun(words, verb.place):
        return False
    following = words[verb.after].lower if verb.after < len(words) else ""
    if (
        verb.form is Form.BASE
        and before in ("and", "or")
        and verb.after == verb.place + 1
        and following in PREPOSITIONS
    ):
        return False
    bare = verb.form is Form.BASE and before not in _BEFORE_BASE and not before.endswith(("s", "ly"))
    if bare and not any(m.last == verb.place for m in reading.sentence.marks):
        return False
    return not any(m.first <= verb.place < m.last for m in reading.sentence.marks)


_OF_THE_TEXT: Final = frozenset({"statement-of-text", "demand-of-text", "question", "conclusion"})


def _spoken(match: Match, sayings: list[Saying]) -> Match:
    """What a sentence asks, demands or states inside somebody's words is said by them, not by the text."""
    if match.rule not in _OF_THE_TEXT:
        return match
    for saying in sayings:
        if saying.span[0] <= match.place < saying.span[1]:
            return replace(match, subject=saying.who[0], who=None, status=Status.ASSERTED)
    return match


_EMPTY: Final = AUXILIARIES | ADVERBS


def _tells(reading: Reading, match: Match) -> bool:
    """Whether a passage says something: not a verb's remains (`was then`), nor what only hangs on a lost noun."""
    if not isinstance(match.object, tuple) or match.rule in ("predicate", "assertion"):
        return True
    inside = [w for w in reading.sentence.words if match.object[0] <= w.start and w.end <= match.object[1]]
    telling = [w for w in inside if w.is_word and w.lower not in _EMPTY and len(w.text) > 2]
    if match.rule == _GENERAL and inside[0].lower in ("in", "at", "by", "from", "or", "and"):
        return False
    return bool(telling) and not (inside[0].lower == "of" and match.rule != "question")


def _attributed(match: Match, sayings: list[Saying]) -> Match:
    """A fact inside what somebody says is theirs, and only reported."""
    for saying in sayings:
        if saying.span[0] <= match.place < saying.span[1] and match.subject not in saying.who:
            status = Status.REPORTED if match.status is Status.ASSERTED else match.status
            return replace(match, who=saying.who[0], status=status)
    return match


def _unique(found: list[Match]) -> list[Match]:
    """Each statement once, the first frame that finds it standing for it."""
    seen: dict[tuple[object, ...], Match] = {}
    for match in found:
        seen.setdefault((match.subject, match.property, match.object, match.who), match)
    return list(seen.values())
