"""What a clause is about that does not stand as its subject: after `there is`, after a stretch of time that `has seen`
something, after `what …  is`, and after `the aim of`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from pyoxigraph import NamedNode

from loaders.naming.kinds.described_kinds import kind_of
from loaders.naming.marks import Mark
from loaders.naming.words import BE, word_set
from loaders.saying.clauses.clause_openings import subject_openings
from loaders.saying.clauses.clauses import ADVERBS, PREPOSITIONS, clause_end
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.verbs import Form
from loaders.saying.context import Reading
from loaders.saying.matches import Match
from loaders.saying.roles import clause
from loaders.saying.subjects.noun_phrases import NounPhrase, noun_phrase
from loaders.saying.subjects.subject_amounts import AMOUNTS
from loaders.saying.subjects.unnamed_things import is_wide, thing
from ontology.names import term

_STATE: Final = term("cl:hasState")
_BEING: Final = (
    ("is",), ("are",), ("was",), ("were",), ("has", "been"), ("have", "been"), ("had", "been"), ("exist",), ("exists",),
    ("existed",), ("remain",), ("remains",), ("is", "still"), ("are", "still"), ("is", "also"), ("are", "also"),
    ("is", "currently"), ("are", "currently"), ("has", "also", "been"), ("have", "also", "been"),
    ("is", "not"), ("are", "not"), ("was", "not"), ("were", "not"), ("is", "now"), ("are", "now"),
)  # fmt: skip
_LONG_FIRST: Final = tuple(sorted(_BEING, key=len, reverse=True))
_IDLE: Final = word_set(
    "doubt question need reason point way room evidence chance possibility sense hope fear risk indication example "
    "case thing wonder sign use"
)
_DEEDS: Final = word_set("effort attempt move call initiative proposal step plan campaign")
_SPANS: Final = word_set("year years decade decades month months century")
_LATE: Final = word_set("last past recent previous coming next first")
_SEEING: Final = word_set("seen witnessed brought experienced saw")
_CHANGES: Final = word_set(
    "rise increase growth surge decline drop fall spread emergence boom wave explosion proliferation shift expansion"
)
_AIMS: Final = word_set("aim goal purpose objective")
_ASKING: Final = word_set("what how when whether which who where to")
_ASKED: Final = 10  # words of a clause that hangs on a noun
_LONGEST: Final = 14  # words before the verb of what a `what`-clause tells


def told_of_turned(reading: Reading, telling: Sequence[Match]) -> Iterator[Match]:
    """What such clauses say, told of the thing they are about; nothing where something is told at the same verb."""
    words = reading.sentence.words
    told = {match.place for match in telling}
    for start, _ in subject_openings(words):
        if start + 3 >= len(words) or any(words[n].start in told for n in range(start, start + 3)):
            continue
        for shape in (_there_is, _time_saw, _what_is, _aim_of, _one_is):
            yield from shape(reading, start)


def _there_is(reading: Reading, start: int) -> Iterator[Match]:
    """`there are stark gaps between the laws`; efforts are told of who makes them (`there have been efforts by …`)."""
    words, lower = reading.sentence.words, reading.lower
    if lower[start] != "there":
        return
    verb = next((form for form in _LONG_FIRST if lower[start + 1 : start + 1 + len(form)] == form), None)
    first = _past_amount(lower, start + 1 + len(verb)) if verb else 0
    found = noun_phrase(words, first, bare=True) if verb else None
    span = clause(reading, start)
    if verb is None or found is None or span is None or words[found.head].norm in _IDLE:
        return
    place = words[start + 1].start
    if words[found.head].norm in _DEEDS and lower[start + 1 + len(verb)] != "no":
        who = _thing(reading, found.last + 1) if lower[found.last : found.last + 1] in (("by",), ("from",)) else None
        if who is not None:
            made = (words[found.first].start, span[1])
            yield Match("existence-of-deed", who, term("cl:performs"), made, place)
            return
    alone = found.last == found.head + 1 and (found.head == found.first or is_wide(words[found.head]))
    about = _asked(reading, found) if alone else found
    if about is None:
        return
    yield Match("existence", _of(reading, about), _STATE, span, place)


def _past_amount(lower: Sequence[str], first: int) -> int:
    """The word after `a plethora of`, `a variety of`, so that what there is is told of."""
    amount = first + 2 < len(lower) and lower[first + 1] in AMOUNTS and lower[first + 2] == "of"
    return first + 3 if amount else first


def _asked(reading: Reading, found: NounPhrase) -> NounPhrase | None:
    """`no consensus on what a fair rent is`: the noun with the clause that hangs on it."""
    words, after = reading.sentence.words, reading.lower[found.last : found.last + 2]
    if len(after) < 2 or after[0] not in ("on", "about", "over", "as") or after[1] not in _ASKING:
        return None
    last = min(clause_end(words, found.last + 1), found.last + _ASKED)
    last = next((n for n in range(found.last, last) if reading.lower[n] in ("and", "or")), last)
    return NounPhrase(found.first, last, found.head)


def _time_saw(reading: Reading, start: int) -> Iterator[Match]:
    """`the last decade has seen a rise in thefts in the ports`: told of the ports, else of the thefts."""
    words, lower = reading.sentence.words, reading.lower
    time = next((n for n in range(start, min(start + 5, len(words))) if lower[n] in _SPANS), None)
    if time is None or not _LATE & set(lower[start:time]):
        return
    verb = next((n for n in range(time + 1, min(time + 4, len(words) - 1)) if lower[n] in _SEEING), None)
    if verb is None or any(lower[n] not in ADVERBS | {"has", "have", "had"} for n in range(time + 1, verb)):
        return
    span = clause(reading, verb + 1)
    if span is None:
        return
    end = clause_end(words, verb + 1)
    marks = [m for m in reading.sentence.marks if verb < m.first and m.last <= end]
    where = [m for m in marks if m.kind in ("state", "place") and _within(lower, m)]
    about = where[-1].iri if where else _changed(reading, verb + 1, marks)
    if about is not None:
        yield Match("time-as-subject", about, _STATE, span, words[verb].start)


def _within(lower: Sequence[str], mark: Mark) -> bool:
    return any(word in ("in", "across", "throughout", "within") for word in lower[max(0, mark.first - 2) : mark.first])


def _changed(reading: Reading, first: int, marks: Sequence[Mark]) -> NamedNode | None:
    """What rises, falls or spreads after the verb; else what stands there."""
    words, lower = reading.sentence.words, reading.lower
    found = noun_phrase(words, first)
    if found is not None and words[found.head].norm in _CHANGES and lower[found.head + 1] in ("in", "of"):
        after = found.head + 2
        mark = next((m for m in marks if after <= m.first <= after + 1), None)
        inner = noun_phrase(words, after)
        return mark.iri if mark is not None else _of(reading, inner) if inner is not None else None
    return _of(reading, found) if found is not None else None


def _what_is(reading: Reading, start: int) -> Iterator[Match]:
    """`What makes evidence scarce is the use of hidden servers`: told of the use of hidden servers."""
    words, lower = reading.sentence.words, reading.lower
    if lower[start] != "what" or verb_forms().get(lower[start + 1]) is not Form.THIRD:
        return
    for number in range(start + 3, min(start + _LONGEST, len(words) - 2)):
        if lower[number] in ("is", "are", "was", "were"):
            about = _thing(reading, number + 1)
            if about is not None:
                said = (words[start + 1].start, words[number - 1].end)
                yield Match("what-clause", about, _STATE, said, words[start + 1].start)
            return
        if not words[number].is_word or lower[number] in ("that", "which", "who"):
            return


def _aim_of(reading: Reading, start: int) -> Iterator[Match]:
    """`the main aim of the new registry is to list owners`: told of the registry."""
    words, lower = reading.sentence.words, reading.lower
    of = next((n for n in range(start + 1, min(start + 5, len(words) - 3)) if lower[n] == "of"), None)
    if of is None or lower[of - 1] not in _AIMS:
        return
    found = noun_phrase(words, of + 1)
    if found is None or lower[found.last : found.last + 1] not in (("is",), ("was",)):
        return
    about, span = _thing(reading, of + 1), clause(reading, found.last + 2)
    if about is not None and span is not None and lower[found.last + 1 : found.last + 2] == ("to",):
        yield Match("aim-of-phrase", about, term("cl:aimsAt"), span, words[found.last].start)


def _one_is(reading: Reading, start: int) -> Iterator[Match]:
    """`One of the main obstacles is the lack of radios`, `the first step is the choice of a port`: told of the lack."""
    words, lower = reading.sentence.words, reading.lower
    one = lower[start : start + 2] == ("one", "of") or lower[start] in ("another", "the", "a")
    verb = next((n for n in range(start + 2, min(start + 12, len(words) - 2)) if lower[n] in ("is", "was")), None)
    if not one or verb is None or any(not w.is_word or w.lower in _NO_CLASS for w in words[start:verb]):
        return
    head = next((n for n in range(start + 1, verb) if lower[n] in PREPOSITIONS and lower[n - 1] != "one"), verb) - 1
    ranked = lower[start] in ("one", "another") or bool(_RANKS & set(lower[start:head]))
    if not ranked or not (kind_of(words, head)[0] in _CLASSED or words[head].norm in _CLASSES):
        return
    about = _thing(reading, verb + 1) if lower[verb + 1] in ("the", "a", "an") else None
    if about is not None:
        first = start + (lower[start] in ("the", "a", "another"))
        said = (words[first].start, words[verb - 1].end)
        yield Match("class-of-phrase", about, term("cl:classifiedAs"), said, words[verb].start)


_RANKS: Final = word_set(
    "first second third last main key major central principal primary biggest greatest largest chief basic core final "
    "further common important serious crucial essential most"
)
_CLASSED: Final = frozenset({"obstacle", "threat", "measure"})
_CLASSES: Final = word_set("step reason factor cause benefit advantage feature element source target instrument trend")
_NO_CLASS: Final = word_set("that which who it there he she they we this these those not and or but")


def _thing(reading: Reading, start: int) -> NamedNode | None:
    """The thing that is named or described from a word on."""
    article = start < len(reading.lower) and reading.lower[start] in ("the", "a", "an")
    mark = next((m for m in reading.sentence.marks if m.first == start + article), None)
    if mark is not None and not (reading.lower[mark.last : mark.last + 1] and _noun_follows(reading, mark)):
        return mark.iri
    found = noun_phrase(reading.sentence.words, start)
    return _of(reading, found) if found is not None else None


def _noun_follows(reading: Reading, mark: Mark) -> bool:
    after = reading.sentence.words[mark.last]
    return after.text.islower() and after.lower not in PREPOSITIONS | ADVERBS | BE | {"and", "or"}


def _of(reading: Reading, found: NounPhrase) -> NamedNode:
    """The thing that a phrase describes, or that a mention over its noun names."""
    marks = (*reading.sentence.marks, *reading.sentence.inner)
    over = next((m for m in marks if m.first <= found.head < m.last and m.first >= found.first), None)
    if over is not None and over.last >= found.last:
        return over.iri
    sort, made = kind_of(reading.sentence.words, found.head)
    return thing(reading, reading.sentence, (found.first, found.last, found.last), sort, made)
