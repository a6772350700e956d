"""Which agreement or law a phrase without a name tells of (`a cooperation agreement that two states signed`, `the one
with Norway`): in its text such an act is known by its sides, its year and its matter.

Two are one where nothing that is told of them differs. What is only wished for, denied or spoken of in general is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import NamedNode

from loaders.naming.acts.act_details import SIDES, SIGNED
from loaders.naming.acts.deeds_of_making import PARTIES, Deed, deed_of, is_denied, told_after, told_before
from loaders.naming.acts.unnamed_phrases import AGREEMENTS, CLASSES, LAWS, MOU, Told, told_of_acts
from loaders.naming.bodies.demonyms import adjectives
from loaders.naming.candidates import Candidates, shortened
from loaders.naming.marks import UNNAMED, UNNAMED_MANY, Mark, Sentence
from loaders.naming.reference.definite import TREATIES
from loaders.naming.words import Word, is_joiner, is_possessive, word_set

_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_MATTERS: Final = frozenset({"measure", "principle", "technology"})  # kinds of what laws are about, by their labels
_EMPTY: Final = word_set(
    """
a an the of on in for with between among and or to new bilateral multilateral international regional field area sphere
national signed concluded reached first second similar such one matter concerning regarding joint this that its their
"""
)


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
    state_of: Callable[[NamedNode], NamedNode]  # that of a government
    known: list[Known] = field(default_factory=list)

    def marks(self, sentence: Sentence) -> Iterator[Mark]:
        """A mark for each such act of a sentence that no mark covers."""
        before: Told | None = None
        deed = Deed(False)
        for told in told_of_acts(sentence.words):
            told = _uncrossed(sentence, told)
            over = [m for m in (*sentence.marks, *sentence.inner) if m.first <= told.head < m.last]
            paired = _is_paired(sentence, told)
            if any(_is_taken(mark, told, paired) for mark in over):
                continue
            joined = before is not None and told.first > 0 and sentence.words[told.first - 1].lower == "and"
            own = deed_of(sentence, told)
            deed = deed if joined and deed.done and not own.done else own
            if told.stands_for and before is not None:
                told = told._replace(sort=before.sort)
            before = told
            iri = self._meant(sentence, told, deed)
            if iri is not None:
                types = (CLASSES[told.sort],) if told.sort in CLASSES else ()
                how = UNNAMED_MANY if told.many else UNNAMED
                last = max([_before_partner(sentence, told), *(m.last for m in over)])
                yield sentence.mark(told.first if over else told.noun, last, iri, how, types)

    def _meant(self, sentence: Sentence, told: Told, deed: Deed) -> NamedNode | None:
        inside = tuple(_inside(sentence, told))
        adjectival = frozenset(_adjectival(sentence.words, told))
        matter = _matter(sentence, told)
        if told.definite and not (inside or adjectival or matter) and not _picks_out(sentence, told):
            return None  # `the treaty`: the one spoken of
        sides = frozenset(self.state_of(m.iri) for m in (*deed.sides, *inside)) | adjectival
        year = _year(sentence, told, deed)
        known = self._known(told, sides, year, matter)
        if (named := _named_before(sentence, told)) is not None:
            self.known.append(Known(named, told.sort, sides, year, matter, told.many))
            return named
        if told.sort in LAWS:
            told_here = deed.done and (bool(deed.sides) or deed.organ)
        elif told.many:
            told_here = bool(sides) and (deed.done or bool(inside))
        elif told.definite:
            told_here = bool(sides) or (bool(matter) and (deed.done or bool(year)))
        else:
            told_here = deed.done or (bool(sides) and not is_denied(sentence.words, told.first))
        if known is not None and (told_here or told.definite):
            return known.iri
        return self._minted(sentence, told, sides, year, matter) if told_here and told.sort in CLASSES else None

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

    def _minted(
        self, sentence: Sentence, told: Told, sides: frozenset[NamedNode], year: str, matter: frozenset[str]
    ) -> NamedNode:
        words = sentence.words
        phrase = sentence.text[words[told.noun].start : words[told.last - 1].end]
        if words[told.head].lower in MOU:
            phrase = "memorandum of understanding"
        elif told.stands_for:
            phrase = told.sort
        written_out = {m.iri for m in sentence.marks if told.noun <= m.first and m.last <= told.last}
        outside = sides if words[told.head].lower in MOU or told.stands_for else sides - written_out
        names = sorted(self.label(iri) for iri in outside)
        written = ", ".join([*(name for name in names if name not in phrase), *([year] if year not in phrase else [])])
        name = f"{shortened(phrase)} ({written})" if written else shortened(phrase)
        name = name if name[:2].isupper() else name[0].lower() + name[1:]
        iri = self.candidates.minted("instrument", name, (CLASSES[told.sort],), key=name.replace("–", "-"))
        self.known.append(Known(iri, told.sort, sides, year, matter, told.many))
        return iri


def _is_taken(mark: Mark, told: Told, paired: bool) -> bool:
    """Whether a mark over a head already names its act: no matter of a law, and no kind of treaty whose two sides are
    told before it (`the Chad-Mali extradition treaty`)."""
    if paired and mark.kind == "instrument" and mark.how in ("label", "term") and told.noun < mark.first:
        return False
    return mark.kind not in _MATTERS or told.sort not in LAWS or mark.first < told.noun


def _is_paired(sentence: Sentence, told: Told) -> bool:
    """Whether a phrase opens with two sides that a hyphen or dash joins."""
    sides = {m.first: m for m in (*sentence.marks, *sentence.inner) if m.kind in PARTIES}
    joined = sides[told.noun].last if told.noun in sides else len(sentence.words)
    return joined < told.head and is_joiner(sentence.words[joined]) and joined + 1 in sides


def _named_before(sentence: Sentence, told: Told) -> NamedNode | None:
    """The act in whose brackets a phrase tells its sides (`Pact on Trade between Chad and Mali (Chad-Mali pact)`)."""
    if not (told.noun and sentence.words[told.noun - 1].text == "(" and _is_paired(sentence, told)):
        return None
    named = (m for m in sentence.marks if m.kind == "instrument" and told.noun - 1 in (m.last, m.last + 1))
    return next((mark.iri for mark in named), None)


def _uncrossed(sentence: Sentence, told: Told) -> Told:
    """A phrase to the end of the name that its last words open (`a resolution on the right | to privacy`)."""
    crossing = (m.last for m in sentence.marks if told.head < m.first < told.last < m.last and m.kind != "state")
    return told._replace(last=max(crossing, default=told.last))


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
    of_sides = {n for m in (*sentence.marks, *sentence.inner) if m.kind in PARTIES for n in range(m.first, m.last)}
    told_by = (w for n, w in enumerate(sentence.words[told.noun : told.last], told.noun) if n not in of_sides)
    return frozenset(
        w.norm
        for w in told_by
        if w.is_word and w.lower not in _EMPTY and not w.text[0].isdigit() and w.norm not in CLASSES
    )


def _inside(sentence: Sentence, told: Told) -> Iterator[Mark]:
    """The sides that a phrase names: after `between` and the like, or before its head (`the Chad-Mali treaty`)."""
    marks = [m for m in sentence.marks if m.kind in PARTIES and told.noun <= m.first and m.last <= told.last]
    owner = next((m for m in sentence.marks if m.kind in PARTIES and m.last == told.noun == told.first + 1), None)
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


def _before_partner(sentence: Sentence, told: Told) -> int:
    """The word after a phrase, without the partner with whom the subject of its sentence made the agreement."""
    if not told_before(sentence, told.first).sides:
        return told.last
    return next((n for n in range(told.head + 1, told.last) if sentence.words[n].lower == "with"), told.last)


def _picks_out(sentence: Sentence, told: Told) -> bool:
    """Whether a participle right after a head tells which one is meant (`the agreement signed with A`)."""
    words = sentence.words
    if told.last >= len(words) or words[told.last].lower not in SIGNED:
        return False
    ruled = next((w.lower for w in words[told.last + 1 : told.last + 6] if w.lower in SIDES), "")
    return ruled in ("with", "between") or len(told_after(sentence, told.last).sides) > 1


def _year(sentence: Sentence, told: Told, deed: Deed) -> str:
    """The year that a phrase tells, or the only one of the sentence that tells of the act's making."""
    inside = [w.text for w in sentence.words[told.first : told.last] if _YEAR.fullmatch(w.text)]
    if inside:
        return inside[0]
    after = [w.text for w in sentence.words[told.last : told.last + 4]]
    if after[:1] == ["in"] and (near := next((text for text in after if _YEAR.fullmatch(text)), "")):
        return near
    told_of = {w.text for w in sentence.words if _YEAR.fullmatch(w.text)}
    return next(iter(told_of)) if deed.done and len(told_of) == 1 else ""
