"""A mention inside a sentence, and a sentence with its mentions: what frames are read from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from pyoxigraph import NamedNode

from loaders.naming.lexicon import kind
from loaders.naming.words import Word, is_possessive
from loaders.reading.segments import Segment

NESTING: Final = frozenset(
    {"instrument", "state", "body", "crime", "threat", "principle", "technology", "place", "measure", "person"}
)
WHO: Final = frozenset({"body", "state", "person"})  # kinds of those who act
ACTORS: Final = WHO | {"event"}  # what a deed is told of
DOERS: Final = WHO | {"place"}  # who may stand for those who act there
CRIMES: Final = frozenset({"crime", "threat"})
LAWS: Final = frozenset({"instrument", "provision"})
ADJECTIVE: Final = "adjective"  # how an adjective of a state is told
OFFICE: Final = "office"  # how the words for an office are told that stand for who holds it
CONSTITUTION: Final = "constitution"  # how a constitution and an amendment are told that bear no state's name
GROUP: Final = "group"  # how a mark without a name is told that only describes who or what acts
UNNAMED: Final = "unnamed"  # how an act is told that a text tells of without a name
UNNAMED_MANY: Final = "unnamed many"  # how several such acts are told together
GOVERNMENT: Final = "government"  # how the government of a state is told by the state's name
WHOSE: Final = "whose"  # how those are told who act in a state without a name of their own
NAMELESS: Final = frozenset({UNNAMED, UNNAMED_MANY})
SEVERAL: Final = "several"  # how words are told that take up several things named before, of which each is meant
_NESTING_TWICE: Final = frozenset({"instrument", "state", "body", "crime"})  # inside what lies inside another


@dataclass(frozen=True, slots=True)
class Mark:
    """Words `first` to `last` (exclusive) that mean a thing. `start` and `end` are positions in the segment's text.

    `how` says what told it: `label`, `head` (a name by its head word), `definite`, `alias`, `person`, `provision`,
    `phrase`. `types` are local names of our classes where the mention itself tells them. `inner` marks lie inside
    another one: they are mentions, but no arguments of a frame.
    """

    first: int
    last: int
    start: int
    end: int
    iri: NamedNode
    kind: str
    how: str
    types: tuple[str, ...] = ()
    inner: bool = False


@dataclass(slots=True)
class Sentence:
    """A segment, its words, and its marks in order of place; `inner` holds those that lie in another mark. `implied`
    is who a list is about that the sentence is an item of, without words of its own."""

    segment: Segment
    words: tuple[Word, ...]
    marks: list[Mark] = field(default_factory=list)
    inner: list[Mark] = field(default_factory=list)
    implied: Mark | None = None

    @property
    def text(self) -> str:
        return self.segment.text

    def surface(self, mark: Mark) -> str:
        return self.segment.text[mark.start : mark.end]

    def mark(self, first: int, last: int, iri: NamedNode, how: str, types: tuple[str, ...] = ()) -> Mark:
        """A mark over words `first` to `last` (exclusive)."""
        start, end = self.words[first].start, self.words[last - 1].end
        return Mark(first, last, start, end, iri, kind(iri), how, types)

    def place(self, found: list[Mark]) -> None:
        """Keeps the longest marks and, inside them, those of other things; what crosses another is dropped."""
        chosen: list[Mark] = []
        inner: list[Mark] = []
        owner: dict[int, Mark] = {}
        aside = [mark for mark in found if mark.how == ADJECTIVE]
        for mark in sorted(found, key=lambda m: (m.first - m.last, m.first, m.how)):
            if mark.how == ADJECTIVE:
                continue
            around = [owner[place] for place in range(mark.first, mark.last) if place in owner]
            if not around:
                chosen.append(mark)
                owner.update(dict.fromkeys(range(mark.first, mark.last), mark))
            elif (
                all(_holds(other, mark) for other in around)
                and mark.kind in NESTING
                and not _names_place_only(self.words, around, mark)
                and not _opens_kind(self.words, around, mark)
                and not _only_ends(self.words, around, mark)
                and not (mark.kind == "principle" and self.words[mark.first].capital and around[0].kind == "instrument")
            ):
                inner.append(replace(mark, inner=True))
        self.marks = sorted(chosen, key=lambda m: m.first)
        aside = [replace(mark, inner=True) for mark in aside]
        self.inner = sorted([*_without_crossing(inner), *aside], key=lambda m: (m.first, -m.last))


def as_before(sentence: Sentence, mark: Mark, meant: Mapping[NamedNode, NamedNode]) -> Mark:
    """The mark of a known thing, or that of the other one which the text has told apart from it before."""
    own = meant.get(mark.iri)
    return mark if own is None else sentence.mark(mark.first, mark.last, own, "alias")


def _holds(outer: Mark, mark: Mark) -> bool:
    """Whether a mark lies in a longer one of another thing."""
    inside = outer.first <= mark.first and mark.last <= outer.last
    return inside and outer.last - outer.first > mark.last - mark.first and outer.iri != mark.iri


def _only_ends(words: tuple[Word, ...], around: list[Mark], mark: Mark) -> bool:
    """`(Bureau of Cyberspace and) Digital Policy`, `Digital Services (Act)`: words of a longer name that a head word of
    their own made a name; not where an article or a possessive says that it is one (`… of the Harbour Agency`)."""
    outer = around[0]
    if mark.first == outer.first and is_possessive(words[mark.last - 1].text):
        return False
    whole = outer.kind in _NAMED and (outer.how in _TOLD or words[outer.first].capital)
    before = words[mark.first - 1].lower if mark.first > outer.first else ""
    return mark.how == "head" and whole and mark.kind in ("instrument", "body", "event") and before not in _OPENING


_PLACED: Final = frozenset({"term", "head"})
_NAMED: Final = frozenset({"instrument", "body", "event"})
_TOLD: Final = frozenset({"head", "label"})
_OPENING: Final = frozenset({"the", "of", "to", "between", ",", "by"})


def _names_place_only(words: tuple[Word, ...], around: list[Mark], mark: Mark) -> bool:
    """`Budapest` in `Budapest Convention`, `Europe` in `Council of Europe`, `Asia` in `West Asia`, `Mexico` in `New
    Mexico`: part of a name, and no place meant; but a meeting was held at its place, a body may be in one, and those
    who act in one bear no name."""
    if mark.kind != "place":
        return mark.kind == "state" and around[0].kind == "place" and around[0].how in _PLACED
    if around[0].kind == "event" or around[0].how == WHOSE or (mark.first and words[mark.first - 1].lower == "in"):
        return False
    return any(m.kind in ("body", "place") or m.first == mark.first for m in around)


def _opens_kind(words: tuple[Word, ...], around: list[Mark], mark: Mark) -> bool:
    """`Internet` in `Internet of Things`: the name of one thing that opens with the name of another of its kind."""
    outer = around[0]
    joined = mark.last < outer.last and words[mark.last].lower == "of"
    return mark.kind == outer.kind == "technology" and mark.first == outer.first and joined


def _without_crossing(inner: list[Mark]) -> list[Mark]:
    """Of inner marks that cross each other the longest; what lies in another and means another thing is kept."""
    kept: list[Mark] = []
    for mark in inner:
        crossed = [other for other in kept if other.first < mark.last and mark.first < other.last]
        if not crossed or (mark.kind in _NESTING_TWICE and all(_holds(other, mark) for other in crossed)):
            kept.append(mark)
    return kept
