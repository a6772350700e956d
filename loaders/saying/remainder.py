"""What no frame reads of a sentence: said of its subject in the text's own words, or stated by the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from graph.statement import Status
from loaders.naming.marks import ACTORS, GROUP, Mark
from loaders.naming.reference.own_text import TEXTS
from loaders.naming.words import AUXILIARIES, place_at, word_set
from loaders.saying.classes_in_plural import class_after
from loaders.saying.clauses.announced_rows import with_whole_row
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.coordination import chain_left
from loaders.saying.clauses.finite import is_finite
from loaders.saying.clauses.finite_subjects import Finite
from loaders.saying.clauses.further_verbs import verbs_with_spans
from loaders.saying.clauses.next_clause import before_next_clause
from loaders.saying.clauses.object_ends import past_last
from loaders.saying.clauses.object_relatives import object_before
from loaders.saying.clauses.verb_groups import announces_more, denied, does, finite_status, only_speaks, says_nothing
from loaders.saying.clauses.verbs import Form
from loaders.saying.context import Reading
from loaders.saying.frames import Frames
from loaders.saying.lists.reference_lines import is_reference_line
from loaders.saying.matches import Match, Span
from loaders.saying.roles import clause
from loaders.saying.speech.demands import NO_DEMAND, demand_span, demanded
from loaders.saying.speech.unnamed_speakers import OF_NAMES
from loaders.saying.subjects.deeds_of_others import by_agents, of_row
from loaders.saying.subjects.pronouns import HOW as PRONOUN
from loaders.saying.subjects.relatives_of_objects import relative_verbs, within_relative
from loaders.saying.subjects.subject_phrases import another_subject
from loaders.saying.subjects.told_of_owners import told_of_owners
from loaders.saying.subjects.turned_subjects import told_of_turned
from loaders.saying.subjects.unnamed_subjects import told_of_phrases
from ontology.names import term

# What these find is no telling of its sentence: it may still be stated, and its verbs told. `class-such-as` and
# `number-of-act` tell enough of it.
STRUCTURAL: Final = (OF_NAMES - {"number-of-act"}) | word_set(
    """
event-place maker-in-title class-before class-apposition class-and-other class-among position-before
position-apposition quantity means-of-deed means-by-doing purpose-of-deed purpose-marked result-of-deed partners-named
partners-in-making growth nature quality struggle member-count partner-signs organ-of-state place-in-state own-part
part-after-name resolution-of-organ members-listed example-of-described report-of-case
"""
)
_CONCLUDING: Final = frozenset(
    tuple(cue.split())
    for cue in (
        *(
            f"it {modal} be {verb}"
            for modal in ("can", "should", "must", "may", "could")
            for verb in (
                "concluded", "noted", "emphasized", "emphasised", "stressed", "stated", "argued", "assumed", "added",
                "recognized", "recognised", "remembered", "acknowledged",
            )
        ),
        "it is worth noting", "it is important to note", "it is important to understand",
        "it is important to emphasise", "it is important to emphasize", "it is noteworthy that",
        "it is obvious that", "it is clear that", "it is evident that", "it seems that", "it is noted that",
        "we can conclude", "we believe", "in our opinion", "in our view",
    )
)  # fmt: skip
_LENGTHS: Final = frozenset(len(cue) for cue in _CONCLUDING)


def _concludes(reading: Reading) -> bool:
    lower = reading.lower
    return any(
        lower[place : place + length] in _CONCLUDING
        for head in ("it", "we", "in")
        for place in reading.places.get(head, ())
        for length in _LENGTHS
    )


def remainder(reading: Reading, found: list[Match], frames: Frames) -> Iterator[Match]:
    """What the sentence says of its subjects where no frame does; what the text asks, demands, concludes; and, where
    nothing else was found, that the text states it."""
    if not reading.sentence.words or is_reference_line(reading):
        return
    telling = [match for match in found if match.rule not in STRUCTURAL]
    plain = reading.plain
    spoken: list[Match] = []
    holds_items = bool(reading.sentence.segment.items)
    if not holds_items:
        spoken.extend(_predicates(plain, telling))
        if plain is not reading:
            spoken.extend(m for m in _predicates(reading, telling) if reading.is_aside(_place(reading, m)))
        spoken.extend(_of_relatives(reading, [*telling, *spoken]))
        for more in (of_row, by_agents):
            spoken.extend(more(reading, [*found, *spoken]))
    yield from spoken
    if not holds_items and not _asks(reading):
        yield from told_of_phrases(plain, frames, [*found, *spoken])
        yield from told_of_turned(reading, [*found, *spoken])
        yield from told_of_owners(plain, [*found, *spoken])
    yield from _stated(reading, bool(telling or spoken))


def _place(reading: Reading, match: Match) -> int:
    return place_at(reading.sentence.words, match.place)


def _predicates(reading: Reading, telling: list[Match]) -> Iterator[Match]:
    """For each finite verb with a thing as its subject of which nothing else is told there: verb and rest in the
    text's own words."""
    words = reading.sentence.words
    if _announces(reading) or announces_more(reading):
        return
    for verb in reading.finite:
        after = {w.lower for w in words[verb.place : verb.place + 4]}
        span = clause(reading, verb.place)
        if span is not None and reading.plain is not reading and reading.is_aside(verb.place):
            span = span[0], min(span[1], words[reading.end_of_aside(verb.place) - 1].end)
        if another_subject(words, verb.subject.last, verb.place) or _in_noun_clause(reading, verb):
            continue
        if object_before(reading, verb):
            continue
        said = reading.sentence.text[span[0] : span[1]] if span is not None else ""
        if NO_DEMAND & after or span is None or says_nothing(said) or said.endswith((" that", " as follows")):
            continue
        span = with_whole_row(reading, before_next_clause(reading, verb, span))
        low = words[verb.subject.first].start
        before = reading.lower[verb.subject.last : min(verb.subject.last + 4, verb.place)]
        if TEXTS & set(before) and verb.subject.how == GROUP:
            continue  # `the framework of this paper`
        for mark in chain_left(reading.sentence, verb.subject, {verb.subject.kind}):
            for each, part in verbs_with_spans(reading, verb, span):
                if only_speaks(reading.sentence.text[part[0] : part[1]]):
                    continue
                if not any(_covers(m, mark, low if each is verb else part[0], part) for m in telling):
                    yield _predicate(reading, each, mark, part)


def _of_relatives(reading: Reading, telling: list[Match]) -> Iterator[Match]:
    """What a relative clause says of a name that is no subject, in the text's own words."""
    for verb in relative_verbs(reading):
        span = clause(reading, verb.place)
        span = within_relative(reading, verb, span) if span is not None else None
        if span is None or says_nothing(reading.sentence.text[span[0] : span[1]]):
            continue
        if not any(_covers(m, verb.subject, span[0], span) for m in telling):
            yield _predicate(reading, verb, verb.subject, span)


def _predicate(reading: Reading, verb: Finite, mark: Mark, span: Span) -> Match:
    """A verb with what it says, told of a subject in the text's own words."""
    name = "performs" if mark.kind in ACTORS and does(reading, verb) else "hasState"
    if mark.kind in _KINDS and (noun := class_after(reading.sentence.words, verb.place)):
        name, span = "classifiedAs", (noun, span[1])
    status = finite_status(reading, verb)
    told = denied(reading, verb, span) if status is Status.NEGATED else (_restricted(reading, verb, span), span[1])
    return Match("predicate", mark.iri, term(f"cl:{name}"), told, reading.sentence.words[verb.place].start, status)


def _restricted(reading: Reading, verb: Finite, span: Span) -> int:
    """Where what is said of a subject begins: at its verb, or at the words by which a kind of thing is only that of a
    state or body (`the law in Ukraine is …`), so that it is not said of all."""
    words, subject = reading.sentence.words, verb.subject
    if subject.kind not in _KINDS or reading.lower[subject.last] not in _WITHIN:
        return span[0]
    whose = next((m for m in reading.sentence.marks if 1 <= m.first - subject.last <= 2), None)
    bound = whose is not None and whose.kind in ("state", "place", "body") and 0 <= verb.place - whose.last <= 1
    return words[subject.last].start if bound else span[0]


_KINDS: Final = frozenset({"crime", "threat", "technology", "measure", "principle", "obstacle"})
_WITHIN: Final = frozenset({"in", "of", "within", "across", "throughout", "inside"})
_CLAIMS: Final = word_set("fact idea claim notion view possibility risk assumption hope fear")
_NEAR_START: Final = 5  # words before the subject of a clause that opens a sentence


def _in_noun_clause(reading: Reading, verb: Finite) -> bool:
    """Whether a clause only says what a noun means that is subject itself (`the fact that X is old is known`)."""
    before = reading.lower[max(0, verb.subject.first - 4) : verb.subject.first]
    if reading.lower[0] in _ASKING and verb.subject.first <= _NEAR_START:
        return True  # `how X grows will tell`
    if "where" in before[-2:] and before[-2:-1] != (",",) and verb.subject.first > 1:
        return True  # `they disagree on where X happens`
    if before[-1:] == ("that",) and _thing_before(reading, verb.subject.first - 2):
        return True  # `the storms that Kenya faces`
    opened = next((n for n, word in enumerate(before) if word == "that" and n), 0)
    return opened > 0 and before[opened - 1] in _CLAIMS and verb.subject.first <= _NEAR_START


_ASKING: Final = frozenset({"how", "whether", "why", "what"})


def _thing_before(reading: Reading, place: int) -> bool:
    """Whether a plural noun stands at a word, of which a relative clause after it says something; no verb, and none of
    those whose contents a clause tells (`claims that …`)."""
    if place < 1:
        return False
    word = reading.lower[place]
    told = {word, word.removesuffix("s"), word.removesuffix("es")} & (_CLAIMS | _CONTENTS)
    return word.endswith("s") and not word.endswith("ss") and word not in verb_forms() and not told


_CONTENTS: Final = word_set(
    "argument belief conclusion finding doubt concern opinion position statement sign proof result thesis basis grounds"
)


def _covers(match: Match, mark: Mark, low: int, span: Span) -> bool:
    """Whether a match tells what this verb says: of the same subject in its clause, or of another that the pronoun
    may stand for."""
    same = match.subject == mark.iri or (mark.how == PRONOUN and match.rule != "parties-in-title")
    return same and low <= match.place <= span[1]


_ADDRESS: Final = re.compile(r"\[?\d{0,3}[\].]?\s*(?:https?://|www\.)\S+\s*")  # a note that is nothing else


def _stated(reading: Reading, told: bool) -> Iterator[Match]:
    """The text asks a question, demands something, concludes or states something."""
    words = reading.sentence.words
    if len(words) < 6 or reading.sentence.segment.number or reading.sentence.segment.items:
        return
    if announces_more(reading) and words[-1].is_word:
        return  # its line ends inside it
    if _ADDRESS.fullmatch(reading.sentence.text):
        return
    first = next((n for n, w in enumerate(words) if w.is_word), None)
    if first is None:
        return
    if words[first].text[0].islower() and not any(is_finite(words, number) for number in range(first, len(words))):
        return  # the rest of a sentence that a page or a heading parts
    last = words[past_last(words) - 1]
    span = (words[first].start, last.end if last.is_word else last.start)
    source = reading.context.source
    concluded = _concludes(reading)
    if _asks(reading):
        yield Match("question", source, term("cl:asks"), span, 0)
    elif (place := demanded(reading)) >= 0:
        asked = demand_span(reading, place, span)
        yield Match("demand-of-text", source, term("cl:recommends"), asked, words[place].start)
    elif concluded:
        yield Match("conclusion", reading.context.mentions.author or source, term("cl:states"), span, 0)
    elif not told and _has_verb(reading) and not _announces(reading):
        yield Match("statement-of-text", source, term("cl:states"), span, 0)


def _asks(reading: Reading) -> bool:
    return reading.sentence.text.rstrip().endswith("?")


def _announces(reading: Reading) -> bool:
    """Whether a sentence only announces a list (`It has the following features:`)."""
    text = reading.sentence.text.rstrip()
    return text.endswith(":") and ("following" in reading.lower or reading.lower[-2:-1] in (("to",), ("are",)))


def _has_verb(reading: Reading) -> bool:
    """Whether a sentence has a word that may be a verb: a line of names and titles states nothing."""
    words = reading.sentence.words
    return any(word in AUXILIARIES for word in reading.lower) or any(
        word.text.islower() and (word.lower.endswith(("s", "ed")) or verb_forms().get(word.lower) in _TENSED)
        for word in words
    )


_TENSED: Final = (Form.THIRD, Form.PAST, Form.BASE)
