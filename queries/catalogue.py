"""The catalogue of canned queries: one `.rq` file a question, and everything else is made from it.

A file is a SPARQL query that runs as it stands, with its parameters' defaults in `VALUES ?name { ... }` blocks, under
a head of `#+` lines (see `queries.head`). Forms, results, OpenAPI, the catalogue in RDF and the command line all read
the `Query` that this module makes of it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final

from pyoxigraph import NamedNode

from ontology.names import PREFIXES, SPARQL_PREFIXES
from queries.binding import blocks
from queries.errors import CatalogueFault, UnknownQuery
from queries.head import Entry, body, head

KEYS: Final = {"title", "description", "tags", "evidence", "parameters"}
PARAMETER_KEYS: Final = {"name", "type", "description", "default", "optional", "multiple", "counted"}
TOPICS: Final = (
    "instruments",
    "provisions",
    "treaty status",
    "states",
    "cooperation",
    "measures",
    "crime types",
    "threats",
    "obstacles",
    "bodies",
    "claims",
    "sources",
    "links",
    "quality",
)
TRIPLE: Final = ("subject", "predicate", "object")
CONSTRUCT: Final = re.compile(r"\s*CONSTRUCT\b", re.IGNORECASE)
PREFIX: Final = re.compile(r"(?<![\w-])[a-z]+:")
ORDER_BY: Final = re.compile(r"\bORDER\s+BY\b", re.IGNORECASE)
PROJECTION: Final = re.compile(r"\bSELECT\b(?P<variables>.*?)(?:\bWHERE\b|\{)", re.IGNORECASE | re.DOTALL)
COMPUTED: Final = re.compile(r"\([^()]*(?:\([^()]*(?:\([^()]*\)[^()]*)*\)[^()]*)*\bAS\s+(\?\w+)\s*\)", re.IGNORECASE)


class Type(StrEnum):
    """What a parameter takes: a thing of a class (by slug or IRI), or a value."""

    STATE = "state"
    INSTRUMENT = "instrument"
    NATIONAL_LAW = "national-law"
    BODY = "body"
    PERSON = "person"
    CRIME_TYPE = "crime-type"
    THREAT = "threat"
    MEASURE = "measure"
    PRINCIPLE = "principle"
    OBSTACLE = "obstacle"
    SOURCE = "source"
    LINKSET = "linkset"
    DATE = "date"
    INTEGER = "integer"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a query. `default` is as a reader would type it: a slug, a date or `today`, a number, a text.

    `counted` says whether the rows that each of its values would give can be counted by leaving it open (see
    `queries.tallies`).
    """

    name: str
    type: Type
    description: str = ""
    default: str | None = None
    optional: bool = False
    multiple: bool = False
    counted: bool = True


@dataclass(frozen=True, slots=True)
class Query:
    """One canned query. `evidence` is empty where each row has `?statement`, else it says why rows have none."""

    slug: str
    title: str
    description: str
    tags: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    evidence: str
    text: str

    @property
    def iri(self) -> NamedNode:
        return NamedNode(PREFIXES["query"] + self.slug)

    @property
    def sparql(self) -> str:
        """The query with the prefixes it uses, runnable anywhere as it stands."""
        return with_prefixes(self.text)

    @property
    def constructs(self) -> bool:
        """Whether it answers with triples, a row each; else it is a SELECT."""
        return CONSTRUCT.match(self.text) is not None

    @property
    def variables(self) -> tuple[str, ...]:
        """The names it selects, in order; of a triple its three parts."""
        if self.constructs:
            return TRIPLE
        match = PROJECTION.search(self.text)
        selected = COMPUTED.sub(r" \1 ", match["variables"]) if match else ""
        return tuple(re.findall(r"\?(\w+)", selected))

    @property
    def runs_by_default(self) -> bool:
        """Whether it can be asked without any value given."""
        return all(parameter.optional or parameter.default is not None for parameter in self.parameters)


def with_prefixes(text: str) -> str:
    """The query headed by the PREFIX lines of the prefixes that it uses."""
    return prefixes_of(text) + text


@lru_cache(maxsize=256)
def prefixes_of(text: str) -> str:
    """The PREFIX lines of the prefixes that a query uses."""
    named = set(PREFIX.findall(text))
    return "".join(line + "\n" for line in SPARQL_PREFIXES.splitlines() if line.split()[1] in named)


def query(file: str, text: str) -> Query:
    """The query of a file's text; its slug is the file's name.

    Raises CatalogueFault, naming file and line, where a key is missing, unknown or wrong, where a parameter has no
    VALUES block in the query, or where nothing orders the rows.
    """
    entries = head(file, text)
    for key, entry in entries.items():
        if key not in KEYS:
            raise CatalogueFault(file, entry.line, f"unknown key {key!r}; known: {', '.join(sorted(KEYS))}")
    for key in ("title", "description", "tags"):
        if key not in entries:
            raise CatalogueFault(file, 1, f"the head has no {key!r}")
    sparql = body(text)
    found = Query(
        slug=file.removesuffix(".rq"),
        title=entries["title"].text,
        description=entries["description"].text,
        tags=entries["tags"].texts,
        parameters=_parameters(file, entries.get("parameters")),
        evidence=entries["evidence"].text if "evidence" in entries else "",
        text=sparql,
    )
    _check(file, found, entries, first_line_of_body(text))
    return found


def first_line_of_body(text: str) -> int:
    """The number of the first line that belongs to the query itself."""
    lines = text.splitlines()
    return next((n for n, line in enumerate(lines, start=1) if line.strip() and not line.startswith("#+")), len(lines))


def _parameters(file: str, entry: Entry | None) -> tuple[Parameter, ...]:
    return tuple(_parameter(file, entry.line, item) for item in entry.items) if entry else ()


def _parameter(file: str, line: int, item: Mapping[str, Entry]) -> Parameter:
    for key, entry in item.items():
        if key not in PARAMETER_KEYS:
            raise CatalogueFault(file, entry.line, f"unknown key {key!r} of a parameter")
    for key in ("name", "type"):
        if key not in item:
            raise CatalogueFault(file, line, f"a parameter has no {key!r}")
    kind = item["type"]
    if kind.text not in set(Type):
        raise CatalogueFault(file, kind.line, f"unknown type {kind.text!r}; known: {', '.join(Type)}")
    return Parameter(
        name=item["name"].text,
        type=Type(kind.text),
        description=item["description"].text if "description" in item else "",
        default=item["default"].text if "default" in item else None,
        optional=_truth(file, item.get("optional")),
        multiple=_truth(file, item.get("multiple")),
        counted=_truth(file, item.get("counted"), default=True),
    )


def _truth(file: str, entry: Entry | None, default: bool = False) -> bool:
    if entry is None:
        return default
    if entry.text not in {"true", "false"}:
        raise CatalogueFault(file, entry.line, f"{entry.text!r} is neither true nor false")
    return entry.text == "true"


def _check(file: str, found: Query, entries: Mapping[str, Entry], line: int) -> None:
    if not found.title.endswith("?"):
        raise CatalogueFault(file, entries["title"].line, "the title must be a question")
    if not found.tags:
        raise CatalogueFault(file, entries["tags"].line, "at least one tag is needed")
    for tag in found.tags:
        if tag not in TOPICS:
            raise CatalogueFault(file, entries["tags"].line, f"unknown tag {tag!r}; known: {', '.join(TOPICS)}")
    if not found.constructs and not ORDER_BY.search(found.text):
        raise CatalogueFault(file, line, "nothing orders the rows: add an ORDER BY")
    named = set(blocks(found.text))
    for parameter in found.parameters:
        if parameter.name not in named:
            wanted = f"VALUES ?{parameter.name} {{ ... }}"
            raise CatalogueFault(file, entries["parameters"].line, f"the query has no {wanted} for its parameter")
    if "statement" not in found.variables and not found.evidence:
        raise CatalogueFault(file, line, "select ?statement, or say under `evidence:` why rows have none")


@cache
def catalogue() -> Mapping[str, Query]:
    """All queries by slug, in alphabetical order. Raises CatalogueFault for the first file that is at fault."""
    folder = files("queries") / "catalogue"
    paths = sorted((path for path in folder.iterdir() if path.name.endswith(".rq")), key=lambda path: path.name)
    read = (query(path.name, path.read_text(encoding="utf-8")) for path in paths)
    return MappingProxyType({each.slug: each for each in read})


def named(slug: str) -> Query:
    """The query of a slug. Raises UnknownQuery."""
    try:
        return catalogue()[slug]
    except KeyError:
        raise UnknownQuery(slug) from None


def tags() -> tuple[str, ...]:
    """All tags that queries bear, in the order of the topics."""
    borne = {tag for each in catalogue().values() for tag in each.tags}
    return tuple(tag for tag in TOPICS if tag in borne)
