"""Canned queries asked of a store: values checked and bound, rows returned, answers kept by store version.

These queries are the project's own and trusted, so they run in the asking process; a reader's SPARQL never does.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final, TypeAlias

import pyoxigraph
from pyoxigraph import Literal, NamedNode

from queries.binding import Term, bound
from queries.catalogue import TRIPLE, Query, Type, prefixes_of
from queries.kept import Kept
from queries.tallies import counted, rows_tell, tally
from queries.values import CLASSES, Choices, Option, options, parameter_terms, terms

Row: TypeAlias = tuple[Term | None, ...]
CACHE_BYTES: Final = 32 * 2**20
TERM_BYTES: Final = 120


@dataclass(frozen=True, slots=True)
class Result:
    """The rows of an answer; an unbound variable is None. `text` is the query as it was run, values bound."""

    variables: tuple[str, ...]
    rows: tuple[Row, ...]
    text: str

    @property
    def size(self) -> int:
        """About how many bytes of memory it takes."""
        cells = sum(TERM_BYTES + len(cell.value) for row in self.rows for cell in row if cell is not None)
        return cells + len(self.text) + TERM_BYTES * (1 + len(self.rows))


def ask(
    store: pyoxigraph.Store,
    query: Query,
    parameters: Mapping[str, Sequence[str]],
    as_of: date,
) -> Result:
    """The answer to a query with what a reader gave for its parameters (slugs, IRIs, dates, numbers, texts).

    `as_of` is the day that `today` means.
    Raises MissingValue and BadValue.
    """
    return run(store, runnable(partial(options, store), query, parameters, as_of))


def runnable(choices: Choices, query: Query, parameters: Mapping[str, Sequence[str]], as_of: date) -> str:
    """The SPARQL of a query with its values bound, prefixes included. Raises MissingValue and BadValue."""
    return prefixes_of(query.text) + bound(query.text, terms(choices, query, parameters, as_of))


def run(store: pyoxigraph.Store, text: str) -> Result:
    """The rows of one of our own queries; of a CONSTRUCT its triples, sorted. Asked without a dataset it sees the
    store's default graph, in which a store version holds each triple of its named graphs once."""
    solutions = store.query(text)
    if isinstance(solutions, pyoxigraph.QueryTriples):
        triples = sorted((tuple(_cell(value) for value in triple) for triple in solutions), key=str)
        return Result(TRIPLE, tuple(triples), text)
    if not isinstance(solutions, pyoxigraph.QuerySolutions):
        raise TypeError("a canned query must be a SELECT or a CONSTRUCT")
    variables = tuple(variable.value for variable in solutions.variables)
    rows = tuple(tuple(_cell(value) for value in solution) for solution in solutions)
    return Result(variables, rows, text)


def _cell(value: object) -> Term | None:
    if value is None or isinstance(value, NamedNode | Literal):
        return value
    raise TypeError(f"a canned query selected {value}: published graphs hold IRIs and literals only")


class Library:
    """The catalogue over one store version: answers and lists of values are kept, bounded in bytes.

    A store version never changes, so what is kept never goes stale. Safe to use from several threads.
    """

    def __init__(self, store: pyoxigraph.Store, version: str, limit: int = CACHE_BYTES) -> None:
        self.store = store
        self.version = version
        self._results: Kept[str, Result] = Kept(limit, lambda text, result: len(text) + result.size)
        self._options: dict[Type, tuple[Option, ...]] = {}

    def options(self, kind: Type) -> tuple[Option, ...]:
        """As `queries.values.options`, kept."""
        if kind not in self._options:
            self._options[kind] = options(self.store, kind)
        return self._options[kind]

    def knows(self, query: Query) -> bool:
        """Whether the values that the query's parameters can take are at hand, so that they need not be read."""
        return all(each.type in self._options or each.type not in CLASSES for each in query.parameters)

    def ask(self, query: Query, parameters: Mapping[str, Sequence[str]], as_of: date) -> Result:
        """As `ask`, from what is kept where the same was asked before."""
        return self.run(runnable(self.options, query, parameters, as_of))

    def counts(
        self, query: Query, name: str, parameters: Mapping[str, Sequence[str]], as_of: date
    ) -> Mapping[str, int]:
        """How many rows each value of a parameter gives by its IRI, beside what the other parameters are given; a value
        that is missing gives none. Kept. Raises MissingValue and BadValue for the others."""
        values = {
            each.name: parameter_terms(self.options, each, parameters.get(each.name, ()), as_of)
            for each in query.parameters
            if each.name != name
        }
        if rows_tell(query, name) and _is_open(query, name, parameters):
            answer = self.run(prefixes_of(query.text) + bound(query.text, {**values, name: ()}))
            place = answer.variables.index(name)
            return counted(row[place] for row in answer.rows)
        rows = self.run(tally(query, name, values)).rows
        return {value.value: int(count.value) for value, count in rows if value is not None and count is not None}

    def run(self, text: str) -> Result:
        """As `run`, kept."""
        return self._results.made(text, partial(run, self.store, text))


def _is_open(query: Query, name: str, parameters: Mapping[str, Sequence[str]]) -> bool:
    """Whether nothing is given for a parameter, and nothing stands in for it: the answer itself has all its values."""
    own = next(each for each in query.parameters if each.name == name)
    return own.default is None and not any(value.strip() for value in parameters.get(name, ()))
