"""What is already known by name: the labels of the ontology's concepts and entities, found in one pass over a sentence.

Labels and sentences are brought to one form (`loaders.naming.words`) and written as a line of words; an Aho-Corasick
automaton finds all labels in it. Acronyms and proper names must also agree in capitals.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache, cached_property, lru_cache
from typing import Final, NamedTuple

import ahocorasick
from pyoxigraph import Literal, NamedNode, Quad

from loaders.grammar.identifiers import identifiers
from loaders.naming.words import JOINERS, QUOTES, Word, words
from loaders.reading.languages import language
from ontology.documents import entities, quads, schemes
from ontology.names import ALT_LABEL, HIDDEN_LABEL, PREF_LABEL, PREFIXES, RDF_TYPE, term

_RANKS: Final = {PREF_LABEL: 0, ALT_LABEL: 1, HIDDEN_LABEL: 2}
_ARTICLES: Final = frozenset({"the", "a", "an"})
_PROPER: Final = frozenset({"state", "body", "place", "instrument", "person", "event"})
_UNWRITTEN: Final = _ARTICLES | JOINERS | QUOTES  # what a line of words leaves out
_SPOKEN: Final = 6  # letters from which an acronym of a body is spoken as a word and may be written so (`Interpol`)
_NO_COMPOUND: Final = frozenset({"and", "or"})


class Entry(NamedTuple):
    """A label of a thing; `rank` is 0 for a preferred, 1 for an alternative, 2 for a hidden label."""

    rank: int
    iri: NamedNode
    label: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A label found: words `first` to `last` (exclusive) of a sentence, and the thing."""

    first: int
    last: int
    iri: NamedNode
    label: str


def kind(iri: NamedNode) -> str:
    """The kind that an IRI of ours tells: `state` of `id:state/KAZ`; empty where it is none of ours.

    >>> kind(NamedNode("https://w3id.org/cyberlex/id/state/KAZ"))
    'state'
    """
    space = PREFIXES["id"]
    return iri.value[len(space) :].split("/", 1)[0] if iri.value.startswith(space) else ""


class Lexicon:
    """Labels by the automaton of their script, and what is known of each thing."""

    def __init__(self, known: Iterable[Quad]) -> None:
        self.types: dict[NamedNode, set[NamedNode]] = {}
        self.labels: dict[NamedNode, dict[str, str]] = {}
        self._latin: dict[str, list[Entry]] = {}
        self._cyrillic_labels: list[tuple[Entry, str]] = []
        self._automata: dict[str, ahocorasick.Automaton] = {}
        for quad in known:
            self._take(quad)
        self._reword()
        self._automata["latin"] = _automaton(self._latin)
        self._numbers = dict(_numbers(self.names()))

    def _take(self, quad: Quad) -> None:
        subject, value = quad.subject, quad.object
        if not isinstance(subject, NamedNode):
            return
        if quad.predicate == RDF_TYPE and isinstance(value, NamedNode):
            self.types.setdefault(subject, set()).add(value)
        elif quad.predicate in _RANKS and isinstance(value, Literal) and _is_name(subject):
            entry = Entry(_RANKS[quad.predicate], subject, value.value)
            if quad.predicate == PREF_LABEL:
                self.labels.setdefault(subject, {})[value.language or "en"] = value.value
            if language(value.value) == "en":
                self._latin.setdefault(line_of(value.value), []).append(entry)
            else:
                self._cyrillic_labels.append((entry, value.language or "ru"))

    def _reword(self) -> None:
        """A treaty called by a short name of its own is also called by that name and another word for treaties (`the UN
        cybercrime pact`), where nothing else bears that name; not one that only a body's name tells."""
        treaty = term("cl:Treaty")
        short = [e for es in self._latin.values() for e in es if treaty in self.types.get(e.iri, ()) and _short(e)]
        for entry in sorted(short):
            first = entry.label.rpartition(" ")[0]
            for other in _TREATIES if line_of(first) not in self._latin else ():
                name = f"{first} {other}"
                if line_of(name) not in self._latin:
                    self._latin[line_of(name)] = [Entry(2, entry.iri, name)]

    def label(self, iri: NamedNode, tongue: str = "en") -> str:
        """The preferred label, in another language where that one lacks, the IRI's end where there is none."""
        known = self.labels.get(iri, {})
        return known.get(tongue) or known.get("en") or next(iter(known.values()), iri.value.rsplit("/", 1)[-1])

    def hits(self, sentence: tuple[Word, ...], tongue: str = "en") -> list[Hit]:
        """All labels in a sentence, longest first, then in order; of things of equal label the better ranked."""
        line = key(sentence)
        automaton = self._automata["latin"] if tongue == "en" else self._cyrillic(tongue)
        found: dict[tuple[int, int], Hit] = {}
        for end, (length, entries) in automaton.iter(line.line):
            first, last = line.span(end - length + 1, end)
            if first < 0:
                continue
            surface = sentence[first:last]
            best = next((entry for entry, must in entries if must is Must.NOTHING or _fits(entry, must, surface)), None)
            if best is not None:
                found[first, last] = Hit(first, last, best.iri, best.label)
        return sorted(_cores(found.values(), sentence), key=_by_length)

    def named(self, name: str) -> NamedNode | None:
        """The thing with this label, whatever its capitals."""
        entries = self._latin.get(line_of(name))
        return min(entries).iri if entries else None

    def all_names(self, iri: NamedNode) -> tuple[str, ...]:
        """The preferred and alternative Latin names of a thing."""
        return tuple(entry.label for entry in self._by_thing.get(iri, ()) if entry.rank < 2)

    @cached_property
    def _by_thing(self) -> dict[NamedNode, list[Entry]]:
        found: dict[NamedNode, list[Entry]] = {}
        for entries in self._latin.values():
            for entry in entries:
                found.setdefault(entry.iri, []).append(entry)
        return found

    def names_of(self, iri: NamedNode) -> tuple[str, ...]:
        """All Latin names of a thing, hidden ones too."""
        return tuple(entry.label for entry in self._by_thing.get(iri, ()))

    def is_hidden(self, iri: NamedNode, name: str) -> bool:
        """Whether a thing bears this name only as a hidden label: a misspelling that is read, and never shown."""
        ranks = [entry.rank for entry in self._latin.get(line_of(name), ()) if entry.iri == iri]
        return bool(ranks) and min(ranks) == 2

    def numbered(self, scheme: str, number: str) -> NamedNode | None:
        """The instrument whose label or IRI bears this number: "2013/40" of the EU, "185" of the Council of Europe."""
        return self._numbers.get((scheme, number))

    def names(self) -> Iterator[tuple[str, NamedNode]]:
        """All Latin labels with their things, for suggestions."""
        for entries in self._latin.values():
            for entry in entries:
                yield entry.label, entry.iri

    def _cyrillic(self, tongue: str) -> ahocorasick.Automaton:
        """Built when the first such sentence comes: the dictionaries of lemmas are large."""
        name = "uk" if tongue == "uk" else "ru"
        if name not in self._automata:
            table: dict[str, list[Entry]] = {line: list(entries) for line, entries in self._latin.items()}
            for entry, spoken in self._cyrillic_labels:
                if spoken == name or entry.rank == 0:
                    table.setdefault(key(words(entry.label, name)).line, []).append(entry)
            self._automata[name] = _automaton(table)
        return self._automata[name]


def _numbers(names: Iterable[tuple[str, NamedNode]]) -> Iterator[tuple[tuple[str, str], NamedNode]]:
    for name, iri in sorted(names, key=lambda pair: (pair[1].value, pair[0])):
        if kind(iri) == "instrument":
            for found in identifiers(name):
                yield (found.scheme, found.key), iri


_TREATIES: Final = ("convention", "treaty", "pact", "accord", "agreement")
_SHORT: Final = 3  # words of a short name


def _short(entry: Entry) -> bool:
    """Whether a label is a proper name and a matter before a word for treaties: a name alone is not enough (`Warsaw
    Convention`, but another `Warsaw Pact`)."""
    parts = entry.label.split()
    return len(parts) == _SHORT and entry.rank < 2 and parts[-1].lower() in _TREATIES[:2] and parts[0][0].isupper()


def _is_name(subject: NamedNode) -> bool:
    """Whether texts may mean a thing by its labels. `the member states of X` means X, said of its members."""
    return kind(subject) not in ("", "scheme") and not subject.value.endswith("-member-states")


class Must(Enum):
    """What a label asks of the capitals of the words it is found in."""

    NOTHING = 0
    AGREE = 1  # an acronym: wholly
    BE_CAPITAL = 2  # a proper name: one word


def _must(entry: Entry) -> Must:
    label = entry.label
    if label.isupper() and " " not in label and len(label) <= 8:
        return Must.AGREE
    return Must.BE_CAPITAL if label[:1].isupper() and kind(entry.iri) in _PROPER else Must.NOTHING


def _fits(entry: Entry, must: Must, surface: tuple[Word, ...]) -> bool:
    """Whether capitals agree: an acronym wholly, the first letter of a proper name."""
    if must is Must.AGREE:
        label = entry.label.replace(".", "")
        written = "".join(word.text for word in surface).replace(".", "")
        spoken = label.capitalize() if len(label) >= _SPOKEN and kind(entry.iri) == "body" else label
        return any(written in (name, name + "s", name + "'s", name + "’s") for name in (label, spoken))
    return any(word.capital or word.text[0].isdigit() for word in surface if word.lower not in _ARTICLES)


def _by_length(hit: Hit) -> tuple[int, int]:
    return hit.first - hit.last, hit.first


def _automaton(table: dict[str, list[Entry]]) -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for line, entries in table.items():
        if line.strip():
            ranked = sorted(entries, key=lambda e: (e.rank, e.iri.value, e.label))
            automaton.add_word(line, (len(line), tuple((entry, _must(entry)) for entry in ranked)))
    automaton.make_automaton()
    return automaton


def _cores(hits: Iterable[Hit], sentence: tuple[Word, ...]) -> list[Hit]:
    """Without the hits that only add to a shorter one of the same concept what it is about (`… in the fight …`)."""
    found = list(hits)
    short = {
        (hit.first, hit.iri): hit.last
        for hit in sorted(found, key=lambda hit: -hit.last)
        if kind(hit.iri) in ("measure", "principle")
    }
    if not short:
        return found
    return [
        hit
        for hit in found
        if short.get((hit.first, hit.iri), hit.last) == hit.last
        or sentence[short[hit.first, hit.iri]].lower not in _ABOUT
    ]


_ABOUT: Final = frozenset({"in", "on", "for", "against"})


class Key(NamedTuple):
    """Words as one line, each between single spaces, with the way back to word numbers."""

    line: str
    starts: dict[int, int]
    ends: dict[int, int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """First and last (exclusive) word of the characters `start` to `end` (inclusive); -1, -1 between words."""
        first, last = self.starts.get(start + 1, -1), self.ends.get(end - 1, -1)
        return (first, last + 1) if first >= 0 and last >= first else (-1, -1)


def key(sentence: Iterable[Word]) -> Key:
    """The line of a sentence or label: articles, hyphens and quotation marks left out, `cyber` joined to what follows.

    >>> key(words("the Cyber-crime Convention's text")).line
    ' cybercrime convention text '
    """
    parts: list[str] = [" "]
    starts: dict[int, int] = {}
    ends: dict[int, int] = {}
    length = 1
    compound = ""
    for number, word in enumerate(sentence):
        norm = word.norm
        if norm in _UNWRITTEN:
            continue
        if compound and word.is_word and norm not in _NO_COMPOUND:
            parts[-1] = compound + norm + " "
            length += len(norm)
            ends[length - 2] = number
            compound = ""
            continue
        parts.append(norm + " ")
        starts[length] = number
        length += len(norm) + 1
        ends[length - 2] = number
        compound = norm if norm == "cyber" else ""
    return Key("".join(parts), starts, ends)


@lru_cache(maxsize=1 << 12)
def line_of(name: str) -> str:
    """The line of a Latin name."""
    return key(words(name)).line


def label_quads() -> Iterator[Quad]:
    """What the installed ontology says of concepts and entities: types and labels."""
    return (quad for document in (*schemes(), *entities()) for quad in quads(document))


@cache
def lexicon() -> Lexicon:
    """The lexicon of the installed ontology, built once in a process."""
    return Lexicon(label_quads())
