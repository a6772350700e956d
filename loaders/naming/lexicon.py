"""What is already known by name: the labels of the ontology's concepts and entities, found in one pass over a sentence.

Labels and sentences are brought to one form (`loaders.naming.words`) and written as a line of words; an Aho-Corasick
automaton finds all labels in it. Acronyms and proper names must also agree in capitals.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Final

import ahocorasick
from pyoxigraph import Literal, NamedNode, Quad

from loaders.grammar.identifiers import identifiers
from loaders.naming.labels import Entry, Must, fits, kind, must_of
from loaders.naming.lines import key, line_of
from loaders.naming.slavic.oblique import oblique
from loaders.naming.words import Word, is_in_address, words
from loaders.reading.languages import language
from ontology.documents import entities, quads, schemes
from ontology.names import ALT_LABEL, HIDDEN_LABEL, PREF_LABEL, RDF_TYPE, term

__all__ = ["Hit", "Lexicon", "kind", "label_quads", "lexicon"]

_RANKS: Final = {PREF_LABEL: 0, ALT_LABEL: 1, HIDDEN_LABEL: 2}


@dataclass(frozen=True, slots=True)
class Hit:
    """A label found: words `first` to `last` (exclusive) of a sentence, and the thing."""

    first: int
    last: int
    iri: NamedNode
    label: str


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
            if _is_money(sentence, last) or is_in_address(sentence, first):
                continue
            fitting = [entry for entry, must in entries if must is Must.NOTHING or fits(entry, must, surface)]
            if fitting:
                best = fitting[0] if len(fitting) == 1 else _in_its_form(fitting, surface)
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
            found = {
                form: entry for entry, spoken in self._cyrillic_labels if spoken == name for form in _cases(entry, name)
            }
            for form, entry in found.items():
                table.setdefault(form, [entry])
            self._automata[name] = _automaton(table)
        return self._automata[name]


def _cases(entry: Entry, tongue: str) -> Iterator[str]:
    """The lines of the oblique cases of a state's or place's name."""
    if kind(entry.iri) in ("state", "place"):
        yield from (key(words(name, tongue)).line for name in oblique(entry.label, tongue))


def _in_its_form(entries: Sequence[Entry], surface: Sequence[Word]) -> Entry:
    """Of labels that differ in number only (`America`, `Americas`) the one that stands in the text, else the first."""
    said = " ".join(word.text for word in surface).casefold()
    return next((entry for entry in entries if entry.label.casefold() == said), entries[0])


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


def _is_money(sentence: tuple[Word, ...], last: int) -> bool:
    """`US$`: a currency, and no state."""
    after = sentence[last] if last < len(sentence) else None
    return after is not None and after.text in "$€£¥" and after.start == sentence[last - 1].end


def _by_length(hit: Hit) -> tuple[int, int]:
    return hit.first - hit.last, hit.first


def _automaton(table: dict[str, list[Entry]]) -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for line, entries in table.items():
        if line.strip():
            ranked = sorted(entries, key=lambda e: (e.rank, e.iri.value, e.label))
            automaton.add_word(line, (len(line), tuple((entry, must_of(entry)) for entry in ranked)))
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


def label_quads() -> Iterator[Quad]:
    """What the installed ontology says of concepts and entities: types and labels."""
    return (quad for document in (*schemes(), *entities()) for quad in quads(document))


@cache
def lexicon() -> Lexicon:
    """The lexicon of the installed ontology, built once in a process."""
    return Lexicon(label_quads())
