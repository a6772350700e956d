"""Which agreement or law a phrase without a name tells of (`a cooperation agreement that two states signed`, `the one
with Norway`): in its text such an act is known by its sides, its year and its matter.

Two are one where nothing that is told of them differs. What is only wished for, denied or spoken of in general is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from pyoxigraph import NamedNode

from loaders.naming.candidates import Candidates, shortened
from loaders.naming.definite import TREATIES
from loaders.naming.demonyms import adjectives
from loaders.naming.marks import UNNAMED, UNNAMED_MANY, Mark, Sentence
from loaders.naming.unnamed_phrases import AGREEMENTS, CLASSES, LAWS, SIDES, SIGNED, Told, told_of_acts
from loaders.naming.words import BE, MODALS, Word, is_possessive, word_set

_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_MADE: Final = SIGNED | word_set(
    "adopted passed enacted approved launched published issued introduced promulgated unveiled released endorsed"
)
_HAVING: Final = word_set("has have had")
_ASIDE: Final = word_set("also recently already jointly both then later formally officially since subsequently finally")
_DENIED: Final = MODALS | word_set("to not never without no if whether need lack propose proposes proposed possible")
_IN_FORCE: Final = (("entered", "into"), ("came", "into"), ("exists",), ("entered", "in"))
_EMPTY: Final = word_set(
    """
a an the of on in for with between among and or to new bilateral multilateral international regional field area sphere
national signed concluded reached first second similar such one matter concerning regarding joint this that its their
"""
)
_PARTIES: Final = frozenset({"state", "body"})
_MOST: Final = 14  # words after `signed` in which its sides are told


class Deed(NamedTuple):
    """What a sentence tells of the making of an act: whether it was made, and by whom."""

    done: bool
    sides: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """An act without a name that a text has told of."""

    iri: NamedNode
    sort: str
    sides: frozenset[NamedNode]
    year: str
    matter: frozenset[str]
    many: bool


@dataclass(slots=True)
class UnnamedActs:
    """The agreements and laws without a name of a text, in the order in which it tells of them."""

    candidates: Candidates
    label: Callable[[NamedNode], str]
    known: list[Known] = field(default_factory=list)

    def marks(self, sentence: Sentence) -> Iterator[Mark]:
        """A mark for each such act of a sentence that no mark covers."""
        for told in told_of_acts(sentence.words):
            over = [m for m in (*sentence.marks, *sentence.inner) if m.first <= told.head < m.last]
            if any(m.kind != "measure" or told.sort not in LAWS or m.first < told.noun for m in over):
                continue
            iri = self._meant(sentence, told)
            if iri is not None:
                types = (_class(told),) if not told.stands_for else ()
                how = UNNAMED_MANY if told.many else UNNAMED
                last = max([_before_partner(sentence, told), *(m.last for m in over)])
                yield sentence.mark(told.first if over else told.noun, last, iri, how, types)

    def _meant(self, sentence: Sentence, told: Told) -> NamedNode | None:
        deed = _deed(sentence, told)
        inside = tuple(_inside(sentence, told))
        adjectival = frozenset(_adjectival(sentence.words, told))
        if told.definite and not (inside or adjectival or _matter(sentence, told)) and not _picks_out(sentence, told):
            return None  # `the treaty`: the one spoken of
        sides = frozenset(m.iri for m in (*deed.sides, *inside)) | adjectival
        year = _year(sentence, told, deed)
        known = self._known(told, sides, year, _matter(sentence, told))
        if told.sort in LAWS:
            told_here = deed.done and bool(deed.sides)
        elif told.many:
            told_here = bool(sides) and (deed.done or bool(inside))
        elif told.definite:
            told_here = bool(sides) or (bool(_matter(sentence, told)) and (deed.done or bool(year)))
        else:
            told_here = deed.done or (bool(sides) and not _is_denied(sentence.words, told.first))
        if known is not None and (told_here or told.definite):
            return known.iri
        return self._minted(sentence, told, sides, year) if told_here and not told.stands_for else None

    def _known(self, told: Told, sides: frozenset[NamedNode], year: str, matter: frozenset[str]) -> Known | None:
        """The only act told of before that a phrase may mean."""
        fitting = [
            each
            for each in self.known
            if each.many == told.many and _same_sort(each.sort, told) and not (year and each.year and year != each.year)
        ]
        if told.definite:
            fitting = [e for e in fitting if (sides <= e.sides or (e.sides <= sides and e.sides)) and (sides or matter)]
        else:
            fitting = [e for e in fitting if sides and sides == e.sides]
        fitting = [e for e in fitting if _alike(e.matter, matter)]
        return fitting[0] if len(fitting) == 1 else None

    def _minted(self, sentence: Sentence, told: Told, sides: frozenset[NamedNode], year: str) -> NamedNode:
        words = sentence.words
        phrase = sentence.text[words[told.noun].start : words[told.last - 1].end]
        if words[told.head].acronym:
            phrase = "memorandum of understanding"
        names = sorted(self.label(iri) for iri in sides)
        written = ", ".join([*(name for name in names if name not in phrase), *([year] if year not in phrase else [])])
        name = f"{shortened(phrase)} ({written})" if written else shortened(phrase)
        name = name if name[:2].isupper() else name[0].lower() + name[1:]
        iri = self.candidates.minted("instrument", name, (_class(told),))
        self.known.append(Known(iri, told.sort, sides, year, _matter(sentence, told), told.many))
        return iri


def _class(told: Told) -> str:
    return CLASSES[told.sort]


def _same_sort(sort: str, told: Told) -> bool:
    """Whether an act of one sort may be called by another's word."""
    if told.stands_for or sort == told.sort:
        return True
    return sort in AGREEMENTS and told.sort in TREATIES and sort in TREATIES


def _alike(matter: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two acts may be about one thing: one of them tells nothing, or they share most of what is told."""
    return not matter or not other or 2 * len(matter & other) >= min(len(matter), len(other))


def _matter(sentence: Sentence, told: Told) -> frozenset[str]:
    """The words of a phrase that tell what its act is about."""
    of_sides = {n for m in (*sentence.marks, *sentence.inner) if m.kind in _PARTIES for n in range(m.first, m.last)}
    told_by = (w for n, w in enumerate(sentence.words[told.noun : told.last], told.noun) if n not in of_sides)
    return frozenset(
        w.norm
        for w in told_by
        if w.is_word and w.lower not in _EMPTY and not w.text[0].isdigit() and w.norm not in CLASSES
    )


def _inside(sentence: Sentence, told: Told) -> Iterator[Mark]:
    """The sides that a phrase names: after `between` and the like, or before its head (`the Chad-Mali treaty`)."""
    marks = [m for m in sentence.marks if m.kind in _PARTIES and told.noun <= m.first and m.last <= told.last]
    owner = next((m for m in sentence.marks if m.kind in _PARTIES and m.last == told.noun == told.first + 1), None)
    if owner is not None and is_possessive(sentence.surface(owner)):
        yield owner
    opened = next((n for n in range(told.head, told.last) if sentence.words[n].lower in SIDES), told.last)
    yield from (m for m in marks if m.last <= told.head or m.first > opened)


def _adjectival(words: tuple[Word, ...], told: Told) -> Iterator[NamedNode]:
    """The states whose adjectives stand before a head (`the Malian-Chadian treaty`)."""
    for place in range(told.noun, told.head):
        iri = adjectives().get((words[place].lower,)) if words[place].capital else None
        if iri is not None:
            yield iri


def _deed(sentence: Sentence, told: Told) -> Deed:
    """What is told of an act's making before or after its phrase."""
    before = _before(sentence, told.first)
    return before if before.done else _after(sentence, told.last)


def _before(sentence: Sentence, first: int) -> Deed:
    """`A and B (have) signed (an agreement)`; `there is (an agreement)`."""
    words = sentence.words
    place = first - 1
    while place > 0 and (not words[place].is_word or words[place].lower in ("into", "on", "up")):
        place -= 1
    if place > 0 and words[place].lower in BE and words[place - 1].lower == "there":
        return Deed(words[place].lower != "be")
    if place < 0 or words[place].lower not in _MADE | _HAVING:
        return Deed(False)
    place -= 1
    while place >= 0 and (words[place].lower in _ASIDE | _HAVING or words[place].lower.endswith("ly")):
        place -= 1
    if place >= 0 and (words[place].lower in _DENIED | BE or _supposed(words, place)):
        return Deed(False)
    return Deed(True, tuple(_row_before(sentence, place + 1)))


def _before_partner(sentence: Sentence, told: Told) -> int:
    """The word after a phrase, without the partner with whom the subject of its sentence made the agreement."""
    if not _before(sentence, told.first).sides:
        return told.last
    return next((n for n in range(told.head + 1, told.last) if sentence.words[n].lower == "with"), told.last)


def _supposed(words: tuple[Word, ...], place: int) -> bool:
    """Whether a clause only supposes what it tells (`if A signed an agreement`)."""
    while place >= 0 and words[place].text not in ",;:":
        if words[place].lower in ("if", "whether", "unless"):
            return True
        place -= 1
    return False


def _row_before(sentence: Sentence, end: int) -> Iterator[Mark]:
    """The states and bodies of the row that ends before a word."""
    by_end = {m.last: m for m in sentence.marks if m.kind in _PARTIES}
    while (mark := by_end.get(end)) is not None and not is_possessive(sentence.surface(mark)):
        yield mark
        end = mark.first
        while end > 0 and (
            sentence.words[end - 1].text == "," or sentence.words[end - 1].lower in ("and", "the", "both")
        ):
            end -= 1
        if end == mark.first:
            return


def _after(sentence: Sentence, last: int) -> Deed:
    """`(the agreement) was signed by A and B`, `(the agreement,) signed between A and B`, `… entered into force`."""
    words = sentence.words
    place = last + (last < len(words) and words[last].text == ",")
    place += place < len(words) and words[place].lower in ("which", "that")
    denied = False
    while place < len(words) and (
        words[place].lower in BE | _HAVING | _ASIDE | {"not", "never"} or words[place].lower.endswith("ly")
    ):
        denied = denied or words[place].lower in ("not", "never")
        place += 1
    if place >= len(words) or denied:
        return Deed(False)
    if any(tuple(w.lower for w in words[place : place + len(cue)]) == cue for cue in _IN_FORCE):
        return Deed(True)
    if words[place].lower not in _MADE:
        return Deed(False)
    for number in range(place + 1, min(place + _MOST, len(words))):
        if words[number].lower in SIDES:
            sides = tuple(_row_after(sentence, number + 1))
            if sides or words[number].lower != "with":
                return Deed(True, sides)
        elif words[number].text in ";:." or words[number].lower in ("which", "who", "that", "and", "but", "while"):
            break
    return Deed(True)


def _picks_out(sentence: Sentence, told: Told) -> bool:
    """Whether a participle right after a head tells which one is meant (`the agreement signed with A`)."""
    words = sentence.words
    if told.last >= len(words) or words[told.last].lower not in SIGNED:
        return False
    ruled = next((w.lower for w in words[told.last + 1 : told.last + 6] if w.lower in SIDES), "")
    return ruled in ("with", "between") or len(_after(sentence, told.last).sides) > 1


def _row_after(sentence: Sentence, start: int) -> Iterator[Mark]:
    """The states and bodies of the row that begins at a word."""
    words = sentence.words
    by_first = {m.first: m for m in sentence.marks if m.kind in _PARTIES}
    while start < len(words):
        if words[start].lower == "the" and start + 1 in by_first:
            start += 1
        mark = by_first.get(start)
        if mark is None:
            return
        yield mark
        start = mark.last
        while start < len(words) and (words[start].text == "," or words[start].lower == "and"):
            start += 1
        if start == mark.last:
            return


def _year(sentence: Sentence, told: Told, deed: Deed) -> str:
    """The year that a phrase tells, or the only one of the sentence that tells of the act's making."""
    inside = [w.text for w in sentence.words[told.first : told.last] if _YEAR.fullmatch(w.text)]
    if inside:
        return inside[0]
    told_of = {w.text for w in sentence.words if _YEAR.fullmatch(w.text)}
    return next(iter(told_of)) if deed.done and len(told_of) == 1 else ""


def _is_denied(words: tuple[Word, ...], first: int) -> bool:
    """Whether what stands right before a phrase says that there is no such act yet."""
    return any(word.lower in _DENIED for word in words[max(0, first - 5) : first])
