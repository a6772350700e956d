"""All frames over one sentence: those that names and turns of phrase open, then those that its verbs open."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Final, NamedTuple, TypeAlias

from graph.statement import Status
from loaders.naming.words import AUXILIARIES, BE, Word, is_joiner
from loaders.saying.clauses.clause_adjuncts import clause_adjunct_frame
from loaders.saying.clauses.clauses import PREPOSITIONS, Verb, verb_at
from loaders.saying.clauses.finite import in_compound
from loaders.saying.clauses.plural_nouns import AS_NOUNS, is_noun, rules_a_noun
from loaders.saying.clauses.sharing import opening_participle, opens_adjunct
from loaders.saying.clauses.verbs import Form
from loaders.saying.context import Reading
from loaders.saying.figures.figures import quantity_frame
from loaders.saying.figures.party_counts import count_frame
from loaders.saying.frames import PARTED, Frame, Frames, Trigger
from loaders.saying.lists.rows_of_members import counted_frame, row_frame
from loaders.saying.matches import Match
from loaders.saying.operators.between_frames import between_frame, sides_frame
from loaders.saying.operators.cause_frames import cause_frame, consequence_frame
from loaders.saying.operators.class_frames import class_frame
from loaders.saying.operators.classed import classed_frame
from loaders.saying.operators.head_frames import defined_frame, defined_so_frame, trend_frame
from loaders.saying.operators.inverted import inverted_frame
from loaders.saying.operators.kind_frames import forms_frame, purposive_frame
from loaders.saying.operators.lacking import lacking_frame, without_no
from loaders.saying.operators.name_frames import (
    dated_frame,
    headed_frame,
    inside_frame,
    link_frame,
    numbered_frame,
    provision_frame,
)
from loaders.saying.operators.national_frames import owned_frame, placed_frame
from loaders.saying.operators.national_laws import national_law_frame
from loaders.saying.operators.nominal_frames import nominal_frame
from loaders.saying.operators.nouns_of_things import feature_frame, growing_frame
from loaders.saying.operators.office_frames import office_frame
from loaders.saying.operators.own_parts import numbered_act_frame, own_part_frame, part_after_frame, reported_case_frame
from loaders.saying.operators.pair_frames import pair_frame
from loaders.saying.operators.party_frames import party_frame
from loaders.saying.operators.party_rows import party_row_frame
from loaders.saying.operators.phrase_frames import (
    adjunct_frame,
    copula_frame,
    example_frame,
    noun_frame,
)
from loaders.saying.operators.provision_frames import matter_frame, under_frame
from loaders.saying.operators.role_frames import role_frame
from loaders.saying.operators.struggle import struggle_frame
from loaders.saying.operators.verb_frames import verb_frame
from loaders.saying.senses import in_its_sense
from loaders.saying.sorts import suits
from loaders.saying.speech.standing import DEEDS, is_question, standing
from loaders.saying.topics import topical_frame

Run: TypeAlias = Callable[[Reading, Frame], Iterator[Match]]

_WITHOUT_VERB: Final = {
    "link": link_frame, "inside": inside_frame, "dated": dated_frame, "adjunct": adjunct_frame, "noun": noun_frame,
    "copula": copula_frame, "cause": cause_frame, "example": example_frame, "consequence": consequence_frame,
    "provision": provision_frame, "numbered": numbered_frame, "topical": topical_frame,
    "class": class_frame, "quantity": quantity_frame, "between": between_frame, "sides": sides_frame,
    "headed": headed_frame, "nominal": nominal_frame, "purposive": purposive_frame, "forms": forms_frame,
    "matter": matter_frame, "under": under_frame, "defined": defined_frame, "defined so": defined_so_frame,
    "trend": trend_frame, "clause adjunct": clause_adjunct_frame,
    "feature": feature_frame, "growing": growing_frame, "struggle": struggle_frame, "row of members": row_frame,
    "counted members": counted_frame, "owned": owned_frame, "party": party_frame, "place in state": placed_frame,
    "party row": party_row_frame, "office": office_frame, "own part": own_part_frame, "part after": part_after_frame,
    "numbered act": numbered_act_frame, "reported case": reported_case_frame, "role": role_frame,
    "inverted": inverted_frame,
    "national law": national_law_frame,
    "lacking": lacking_frame, "pair": pair_frame,
}  # fmt: skip
_BY_PHRASE: Final = frozenset({
    "adjunct", "noun", "copula", "cause", "example", "between", "defined", "trend", "nominal", "consequence",
    "clause adjunct", "feature", "growing", "struggle", "row of members", "counted members", "own part", "role", "pair",
})  # fmt: skip
_SURE: Final = frozenset({
    "link", "inside", "provision", "numbered", "class", "between", "nominal", "matter", "clause adjunct",
    "feature", "growing", "struggle", "owned", "party", "place in state", "office", "own part", "role", "party row",
    "national law",
    "part after", "numbered act", "reported case", "sides",
})  # fmt: skip
# What these find they say of a mention of the frame's subjects, so that without one they need not run.
_OF_MARKS: Final = frozenset(
    {"link", "inside", "dated", "class", "matter", "numbered", "purposive", "headed", "under", "between",
     "defined", "defined so", "trend", "growing", "row of members", "counted members", "clause adjunct",
     "own part", "part after", "numbered act", "reported case", "sides"}
)  # fmt: skip


class _Plan(NamedTuple):
    """A frame with what runs it; `kinds` are those of which a mention must stand in the sentence, empty where none
    must."""

    frame: Frame
    run: Run
    sure: bool
    kinds: frozenset[str]


class _Plans(NamedTuple):
    """The frames without a verb in the order in which they run; which of them a word opens, and which need none."""

    all: tuple[_Plan, ...]
    by_word: dict[str, tuple[int, ...]]
    by_none: tuple[int, ...]

    def opened(self, present: Iterable[str]) -> Iterator[_Plan]:
        """The frames that may say something of a sentence with these words, in order."""
        by_word = self.by_word
        found = {*self.by_none, *(number for word in present if word in by_word for number in by_word[word])}
        return (self.all[number] for number in sorted(found))


@lru_cache(maxsize=4)
def _plans(frames: Frames) -> _Plans:
    plans: list[_Plan] = []
    by_word: dict[str, list[int]] = {}
    by_none: list[int] = []
    for operator, run in _WITHOUT_VERB.items():
        for frame in frames.of(operator):
            opening = frame.nouns if operator == "nominal" else frame.phrases
            for word in {phrase[0] for phrase in opening} if operator in _BY_PHRASE else ():
                by_word.setdefault(word, []).append(len(plans))
            if operator not in _BY_PHRASE or not opening:
                by_none.append(len(plans))
            kinds = frame.subjects if operator in _OF_MARKS else frozenset[str]()
            kinds = frame.objects if operator == "struggle" else kinds
            plans.append(_Plan(frame, run, operator in _SURE, kinds))
    return _Plans(tuple(plans), {word: tuple(numbers) for word, numbers in by_word.items()}, tuple(by_none))


def framed(reading: Reading, frames: Frames) -> Iterator[Match]:
    """What the frames find in a sentence, with the status that the words around each trigger tell."""
    if is_question(reading):
        return
    kinds = {mark.kind for mark in reading.sentence.marks}
    for plan in _plans(frames).opened(reading.places):
        if plan.kinds and plan.kinds.isdisjoint(kinds):
            continue
        for match in plan.run(reading, plan.frame):
            if not suits(reading.context.mentions, plan.frame, match.subject) or in_its_sense(reading, match) is None:
                continue
            known = plan.sure or match.status is not Status.ASSERTED
            deed = match.property.value in DEEDS
            told = match.status if known else standing(reading.sentence.words, None, match.place, deed)
            yield replace(match, status=told)
    yield from by_verbs(reading, range(len(reading.lower)), frames)


def by_verbs(reading: Reading, places: Iterable[int], frames: Frames) -> Iterator[Match]:
    """What the frames find that verbs at these words may open."""
    for number in places:
        if reading.lower[number] in frames.by_form:
            yield from _by_verb(reading, number, frames.by_form[reading.lower[number]])


def _by_verb(reading: Reading, place: int, triggers: tuple[Trigger, ...]) -> Iterator[Match]:
    """What the frames find that a verb at a word may open."""
    words = reading.sentence.words
    near = reading.lower[place + 1 : place + 4]
    opened: set[str] = set()  # frames that a longer form of the same verb has opened here
    for trigger in triggers:
        if trigger.sign and trigger.sign not in near:
            continue
        parted = trigger.rest[:1] == (PARTED,)
        after = reading.after(place + 1, trigger.rest) if trigger.rest and not parted else place + 1
        if after < 0 or trigger.frame.name in opened or (parted and not reading.parted(after, trigger.rest[1:])):
            continue
        opened.add(trigger.frame.name)
        verb = verb_at(words, place, after, trigger.form, bool(trigger.rest) and not parted)
        if trigger.frame.operator == "count":
            yield from count_frame(reading, trigger.frame, verb)
        elif trigger.frame.operator == "classed" and _is_verb(reading, verb):
            yield from classed_frame(reading, trigger.frame, verb)
        elif trigger.frame.operator == "verb" and _is_verb(reading, verb):
            told: dict[bool, Status] = {}  # by whether it is a deed: the same for all that a row of subjects does
            for match in verb_frame(reading, trigger.frame, verb):
                if not suits(reading.context.mentions, trigger.frame, match.subject):
                    continue
                deed = match.property.value in DEEDS
                if deed not in told:
                    told[deed] = standing(words, verb, match.place, deed)
                if (meant := in_its_sense(reading, match)) is not None:
                    yield without_no(reading, verb, replace(meant, status=told[deed]))


_BEFORE_BASE: Final = frozenset({
    "to", "will", "can", "could", "may", "might", "must", "should", "would", "shall", "cannot", "not", "and", "or",
    "which", "who", "that", "they", "we", "also", "do", "did", "does", "people",
    "help", "helps", "helped",
})  # fmt: skip
_NOT_BEFORE_VERBS: Final = frozenset({
    "the", "a", "an", "of", "this", "its", "their", "these", "those", "in", "on", "with", "for", "from", "our",
    "most", "more", "less", "newly",
})  # fmt: skip


_ADJECTIVES: Final = frozenset({"slow", "open", "direct", "complete", "secure", "free", "welcome", "lower", "clear"})
_ADJECTIVE: Final = ("tial", "ical", "ional", "ual", "ive", "ous", "ful")
_CALLS: Final = frozenset({"call", "calls", "called", "calling"})
_CALLED: Final = frozenset({"on", "upon", "for", "into", "off", "out", "attention"})
_LY_ADJECTIVES: Final = frozenset(
    {"early", "only", "friendly", "daily", "weekly", "monthly", "costly", "timely", "family"}
)


def _opens_compound(words: tuple[Word, ...], verb: Verb) -> bool:
    """Whether a hyphen binds the next word to it (`counter-terrorism`)."""
    place = verb.place + 1
    return place < len(words) and is_joiner(words[place]) and words[place].start == words[verb.place].end


_HARDLY: Final = frozenset({"rarely", "seldom", "hardly", "scarcely", "barely"})


def _is_verb(reading: Reading, verb: Verb) -> bool:
    """Whether a word that may be a noun or adjective is a verb here: no article before it, no mark over it."""
    words = reading.sentence.words
    before = words[verb.place - 1].lower if verb.place else ""
    if before in _HARDLY or (before in AUXILIARIES and verb.place > 1 and words[verb.place - 2].lower in _HARDLY):
        return False  # `rarely provides for X`: no frame says how rarely
    if before in _NOT_BEFORE_VERBS or in_compound(words, verb.place) or _opens_compound(words, verb):
        return False
    if verb.form is Form.BASE and verb.place and words[verb.place].capital and words[verb.place - 1].is_word:
        return False  # `the Hill Play Store`: a part of a name
    opening = opening_participle(words, verb.place)
    if verb.form is Form.GERUND and before not in BE and not opening and not opens_adjunct(words, verb.place):
        return False
    if verb.form is Form.THIRD and verb.place and rules_a_noun(words, verb.place - 1):
        return False  # `a warning to states that …`
    described = before.endswith(_ADJECTIVE)
    if verb.form is Form.THIRD and (verb.after == verb.place + 1 or described) and is_noun(words, verb.place):
        return False
    following = words[verb.after].lower if verb.after < len(words) else ""
    if words[verb.place].lower == "means" and following in PREPOSITIONS:
        return False
    if verb.form is Form.THIRD and words[verb.place].lower in AS_NOUNS and following in (",", "and", "or"):
        return False  # `weapons and targets, …`
    if words[verb.place].lower == "back" and following in PREPOSITIONS:
        return False  # `looks back on`
    if verb.after == verb.place + 1 and words[verb.place].lower in _CALLS and following in _CALLED:
        return False  # `called on X`, `calls for Y`: no name is given
    if (
        verb.form is Form.BASE
        and before in ("and", "or")
        and verb.after == verb.place + 1
        and following in PREPOSITIONS
    ):
        return False
    if verb.form is Form.BASE and words[verb.place].lower in _ADJECTIVES and before in (",", "and", "or"):
        return False  # `weak rules and slow courts`
    plural = before.endswith("s") and not before.endswith(("ss", "us", "is"))
    adverb = before.endswith("ly") and before not in _LY_ADJECTIVES
    bare = verb.form is Form.BASE and before not in _BEFORE_BASE and not (plural or adverb or verb.passive)
    if bare and not any(m.last == verb.place for m in reading.sentence.marks):
        return False
    return not any(m.first <= verb.place < m.last for m in reading.sentence.marks)
