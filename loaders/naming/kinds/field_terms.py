"""Terms of art that name a kind of thing of which the ontology has no concept: a principle of law, a crime, a means.

They stand in a table by their kind (`field_terms.toml`), names of places in another (`places_by_name.toml`). What a
text calls so becomes a candidate of that kind under the term's own name: all texts that use it speak of one thing.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

import ahocorasick

from loaders.naming.candidates import Candidates
from loaders.naming.label_or_verb import is_verb
from loaders.naming.lines import key, line_of
from loaders.naming.marks import Mark, Sentence
from loaders.naming.words import Word

HOW: Final = "term"  # how a mark of such a term is told
_ACTOR: Final = "body"
_SMALL: Final = frozenset(
    {"of", "on", "and", "the", "upon", "es", "la", "de", "le"}
)  # words of a place's name without a capital


class Term(NamedTuple):
    """A term and the kind of thing that it names."""

    name: str
    kind: str


@cache
def terms() -> dict[str, Term]:
    """The terms of the table by the line of their words."""
    found: dict[str, Term] = {}
    for table in ("field_terms.toml", "places_by_name.toml"):
        kinds = tomllib.loads(files("loaders.naming").joinpath(table).read_text(encoding="utf-8"))
        for kind, groups in kinds.items():
            for listed in groups.values():
                for names in listed.split(";"):
                    name, *others = (" ".join(each.split()) for each in names.split("="))
                    found.update((line_of(each), Term(name, kind)) for each in (name, *others) if each)
    return found


@cache
def _automaton() -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for line, term in terms().items():
        automaton.add_word(line, (len(line), term))
    automaton.make_automaton()
    return automaton


def field_terms(sentence: Sentence, candidates: Candidates) -> Iterator[Mark]:
    """The terms that stand in an English sentence, each the thing of its name; not who acts, whom a sentence tells."""
    for first, last, term in _places(sentence.words):
        if term.kind != _ACTOR and not is_verb(sentence, first, last) and not _is_denied(sentence.words, first):
            yield sentence.mark(first, last, candidates.minted(term.kind, term.name), HOW)


def _is_denied(words: tuple[Word, ...], first: int) -> bool:
    """Whether `non-` stands before a term and makes its contrary of it: `non-use of force`."""
    return first > 1 and words[first - 1].text == "-" and words[first - 2].lower == "non"


def actors(words: tuple[Word, ...]) -> Iterator[tuple[int, int]]:
    """The first and last (exclusive) words of the terms for those who act, the longest at each last word."""
    longest: dict[int, int] = {}
    for first, last, term in _places(words):
        if term.kind == _ACTOR:
            longest[last] = min(first, longest.get(last, first))
    yield from ((first, last) for last, first in longest.items())


def _places(words: tuple[Word, ...]) -> Iterator[tuple[int, int, Term]]:
    line = key(words)
    for end, (length, term) in _automaton().iter(line.line):
        first, last = line.span(end - length + 1, end)
        if first >= 0 and (term.kind != "place" or all(map(_is_of_name, words[first:last]))):
            yield first, last, term


def _is_of_name(word: Word) -> bool:
    return word.capital or not word.is_word or word.lower in _SMALL
