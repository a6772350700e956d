"""What a noun of doing tells: any verb frame's deed put as a noun (`the adoption of X by Y`, `Y's adoption of X`,
`since its entry into force in 2004`), whatever the order of what follows the noun.

Such a noun tells what was done only where the sentence takes it as done: after `after`, `since`, `with` and the like,
with a date beside it, or where whose deed it was is told and nothing around it waits for it; what is promoted, awaited
or called for is not said to be so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import NamedNode

from loaders.grammar.dates import DateValue
from loaders.naming.marks import Mark
from loaders.naming.words import MODALS, POSSESSIVES, is_possessive, word_set
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.coordination import chain_right
from loaders.saying.clauses.verbs import Form
from loaders.saying.context import Reading
from loaders.saying.frames import OF_PARTIES, Frame
from loaders.saying.matches import Match
from loaders.saying.speech.qualifying import ON_DATE, dated, of_parties
from loaders.saying.speech.standing import in_condition
from ontology.names import shortened

_DONE: Final = word_set("after following since upon with through by despite thanks")
_OPEN: Final = word_set(
    """
before until for towards toward promote promotes promoting promoted encourage encourages encouraged awaiting pending
propose proposed proposes possible support supports supporting call calls called urge urges seek seeks advocate
advocates if draft not planned consider considering considers oppose opposes against delay delays no without need needs
recommend recommends recommended require requires required expect expects expected discuss discussed favour potential
possible future further such lack absence withdrew withdraw withdraws lost loses dispute
prevent prevents prohibit prohibits allow allows allowing any demand demands
""",
)
_BRINGING: Final = frozenset((verb, "by") for verb in ("followed", "preceded", "marked"))
_WAITED: Final = MODALS | word_set(
    "planned expected needed required necessary pending possible desirable delayed likely unlikely requires remains"
)
_ARTICLES: Final = frozenset({"the", "a", "an", "this", "that", "our", "both", "all", "such", "other", "two"})
_ASIDE: Final = 16  # words of an apposition between a thing and its date
_AROUND: Final = 5  # words beside the noun and what belongs to it that may say that it is still waited for


@dataclass(slots=True)
class _Doing:
    """What a noun of doing is told with: the `things` done, the `doers`, the `date`; words `first` to `last`.

    `owned` where a possessive tells the doers, `by_of` where `of` does."""

    first: int
    last: int
    things: list[NamedNode] = field(default_factory=list)
    doers: list[NamedNode] = field(default_factory=list)
    date: DateValue | None = None
    owned: bool = False
    by_of: bool = False


@dataclass(frozen=True, slots=True)
class _Roles:
    """The kinds of things that a frame's noun takes as what is done and as who does it; whether the first is its
    subject."""

    things: frozenset[str]
    doers: frozenset[str]
    thing_first: bool


def nominal_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """The frame's statement, and its date, wherever one of its nouns stands with what they are told of."""
    roles = _roles(frame)
    for first, last, joining in _places(reading, frame):
        doing = _after_noun(reading, _Doing(first, last), roles, joining)
        _owner(reading, doing, roles)
        if not doing.things or not _is_done(reading, doing):
            continue
        yield from _told(reading, frame, doing, roles)


def _roles(frame: Frame) -> _Roles:
    if frame.object == "date":
        return _Roles(frame.subjects, frozenset(), True)
    if frame.subject == "patient":
        return _Roles(frame.subjects, frame.objects, True)
    return _Roles(frame.objects, frame.subjects, False)


def _places(reading: Reading, frame: Frame) -> Iterator[tuple[int, int, str]]:
    """First and last (exclusive) word of each of a frame's nouns, and the preposition that joins the thing to it."""
    for *noun, joining in frame.nouns:
        for place in reading.places.get(noun[0], ()):
            end = reading.after(place, tuple(noun))
            if end > place and not any(m.first < place < m.last for m in reading.sentence.marks):
                yield place, end, joining


def _after_noun(reading: Reading, doing: _Doing, roles: _Roles, joining: str) -> _Doing:
    """What follows the noun, in any order: the thing, who did it, when and where."""
    lower, words = reading.lower, reading.sentence.words
    while doing.last < len(words):
        word, place = lower[doing.last], doing.last + 1
        if word == "(" and ")" in lower[place : place + 4]:
            doing.last = lower.index(")", place) + 1
        elif word == joining and not doing.things:
            row = _row(reading, place, roles.things)
            doing.things = [mark.iri for mark in row]
            if not row:
                return doing
            doing.last = row[-1].last
        elif word in ("by", "of") and not doing.doers and word != joining:
            row = _row(reading, place, roles.doers)
            doing.doers, doing.by_of = [mark.iri for mark in row], word == "of"
            if not row:
                return doing
            doing.last = row[-1].last
        elif word in ("in", "on", "at") and _skips_adjunct(reading, doing):
            continue
        elif word in (",", "—", "–") and doing.date is None and (beyond := _past_aside(reading, doing.last)):
            doing.last = beyond
        else:
            return doing
    return doing


def _past_aside(reading: Reading, comma: int) -> int:
    """The preposition of a date that follows a comma (`the release of X, in 2018`), or the comma that closes what is
    said of the thing between (`the release of X, a guide for judges, in 2018`); 0 where no date follows."""
    words, lower = reading.sentence.words, reading.lower
    place = comma + 1
    if lower[place : place + 1] in (("a",), ("an",), ("the",)):
        place = next((n for n in range(place, min(place + _ASIDE, len(words))) if words[n].text in ",—–"), -2) + 1
    dates = (d for d in reading.typed.dates if place > 0 and d.start >= words[place].start)
    date = next(dates, None) if place < len(words) and lower[place] in ("in", "on") else None
    return place if date is not None and date.start - words[place].end <= len(" the ") else 0


def _row(reading: Reading, place: int, kinds: frozenset[str]) -> list[Mark]:
    """The mention from a word on, nothing but an article between, and those of its row; one inside a longer mention
    (`accession to X` as the name of a measure) stands alone."""
    sentence = reading.sentence
    near = (m for m in (*sentence.marks, *sentence.inner) if 0 <= m.first - place <= 2 and m.kind in kinds)
    mark = next(near, None)
    if mark is None or any(word not in _ARTICLES for word in reading.lower[place : mark.first]):
        return []
    return chain_right(sentence, mark, kinds) if mark in sentence.marks else [mark]


def _skips_adjunct(reading: Reading, doing: _Doing) -> bool:
    """Whether a date, which is kept, or a place follows; the phrase goes on after it."""
    words = reading.sentence.words
    start = words[doing.last].end
    date = next((d for d in reading.typed.dates if 0 < d.start - start <= len(" the ")), None)
    if date is not None and doing.date is None:
        doing.date = date
        doing.last = next((n for n in range(doing.last, len(words)) if words[n].start >= date.end), len(words))
        return True
    row = _row(reading, doing.last + 1, frozenset({"place", "state", "event"}))
    if row:
        doing.last = row[-1].last
    return bool(row)


def _owner(reading: Reading, doing: _Doing, roles: _Roles) -> None:
    """Whose doing it is by a possessive before the noun: who did it where the thing is told, else the thing."""
    before = doing.first - 1
    if before >= 0 and reading.lower[before] not in POSSESSIVES and _qualifies(reading, before):
        before -= 1
    kinds = roles.doers if doing.things else roles.things
    found: NamedNode | None = None
    if before >= 0 and reading.lower[before] in POSSESSIVES:
        found = _meant(reading, before, kinds)
    else:
        owner = next((m for m in reading.sentence.marks if m.last == before + 1 and m.kind in kinds), None)
        if owner is not None and is_possessive(reading.sentence.surface(owner)):
            found = owner.iri
    if found is None:
        return
    if doing.things and not doing.doers and found not in doing.things:
        doing.doers, doing.owned = [found], True
    elif not doing.things and not doing.by_of:
        doing.things = [found]


def _qualifies(reading: Reading, place: int) -> bool:
    """Whether a word only says of what kind the doing is (`its recent adoption`)."""
    word = reading.sentence.words[place]
    marked = any(m.first <= place < m.last for m in reading.sentence.marks)
    return word.text.islower() and word.lower.endswith(("al", "ent", "ous", "ive", "mal", "ate", "ed")) and not marked


def _meant(reading: Reading, place: int, kinds: frozenset[str]) -> NamedNode | None:
    """What `its` stands for: the subject of the verb before it, that of the clause that it opens, or the only such
    thing of the sentence before where the noun opens the sentence."""
    before = [verb.subject for verb in reading.finite if verb.place < place]
    if before:
        return before[-1].iri if before[-1].kind in kinds else None
    if place == 0:
        return reading.context.meant(kinds)
    comma = next((n for n in range(place, len(reading.lower)) if reading.lower[n] == ","), None)
    after = next((verb.subject for verb in reading.finite if comma is not None and verb.subject.first > comma), None)
    return (
        after.iri
        if after is not None and comma is not None and after.first - comma <= 3 and after.kind in kinds
        else None
    )


def _is_done(reading: Reading, doing: _Doing) -> bool:
    """Whether the sentence takes it as done."""
    lower = reading.lower
    before = doing.first - 1
    while before >= 0 and (lower[before] in _ARTICLES | POSSESSIVES or lower[before].endswith(("'s", "’s", "s’"))):
        before -= 1
    if is_open(reading, doing.first, doing.last):
        return False
    brought = lower[max(0, before - 1) : before + 1] in _BRINGING
    if doing.date is not None or doing.owned or brought or (before >= 0 and lower[before] in _DONE):
        return True
    following = lower[doing.last] if doing.doers and doing.last < len(lower) else ""
    return following in ("was", "were", "has", "have", "had") or verb_forms().get(following) is Form.PAST


def is_open(reading: Reading, first: int, last: int) -> bool:
    """Whether the words around a noun of doing, from word `first` to `last`, leave open or deny that it is done."""
    before = set(reading.lower[max(0, first - _AROUND) : first])
    after = set(reading.lower[last : last + _AROUND])
    return bool(before & (_OPEN | MODALS) or after & _WAITED) or in_condition(reading.sentence.words, first)


def _told(reading: Reading, frame: Frame, doing: _Doing, roles: _Roles) -> Iterator[Match]:
    place = reading.sentence.words[doing.first].start
    home = reading.context.mentions.acts.home  # a text on one state tells of its own deeds without naming it
    if home is not None and not doing.doers and shortened(frame.property.value) in OF_PARTIES:
        doing.doers = [home]
    literal = doing.date.literal if doing.date is not None else None
    for thing in doing.things:
        if frame.object == "date" and literal is not None:
            yield Match(frame.name, thing, frame.property, literal, place)
        for doer in doing.doers:
            pair = (thing, doer) if roles.thing_first else (doer, thing)
            if thing != doer:
                yield dated(frame, literal, Match(frame.name, pair[0], frame.property, pair[1], place))
        for companion in frame.also if roles.thing_first else ():
            if literal is not None and companion.object == "date" and companion.property != ON_DATE:
                yield of_parties(doing.doers, Match(frame.name, thing, companion.property, literal, place))
