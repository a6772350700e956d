"""The classes of questions that are asked of every endpoint, and how two answers to one question are compared.

Each class makes as many questions as are wanted, no two the same text, so that only the class `cached` measures a
cache. A question has the text that other servers get, and where this project asks it in another way (a canned query,
a stored count), the path that it gets instead.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any, Final
from urllib.parse import urlencode

import pyoxigraph
from generated_treaties import STATES
from pyoxigraph import Literal, NamedNode, RdfFormat

from ontology.names import PREFIXES, SPARQL_PREFIXES, term
from queries.binding import bound
from queries.catalogue import named, with_prefixes

JSON: Final = "application/sparql-results+json"
N_TRIPLES: Final = "application/n-triples"
Rows = frozenset[tuple[tuple[str, str], ...]]


@dataclass(frozen=True, slots=True)
class Question:
    """A question: the query, what it is asked as, and the path under which this project has it canned."""

    text: str
    accept: str = JSON
    path: str = ""
    cooperation: bool = False


@dataclass(frozen=True, slots=True)
class World:
    """What can be asked about in a generated graph."""

    treaties: list[str]
    sources: list[str]
    acts: list[str]


def world(store: pyoxigraph.Store) -> World:
    """The names of a generated graph."""

    def of(kind: str) -> list[str]:
        found = store.quads_for_pattern(None, term("rdf:type"), term(kind), None)
        return sorted({quad.subject.value for quad in found if isinstance(quad.subject, NamedNode)})

    treaties = [iri for iri in of("cl:Treaty") if "/generated-" in iri]  # the ontology names real ones
    return World(treaties, of("cl:SourceText"), of("cl:Ratification"))


def _day(chance: Random) -> str:
    return (date(1995, 1, 1) + timedelta(days=chance.randrange(12_000))).isoformat()


def _canned(slug: str, **given: str) -> Question:
    """A canned query with values, and the very query that it runs as."""
    query = named(slug)
    values = {}
    for parameter in query.parameters:
        value = given[parameter.name]
        iri = PREFIXES["id"] + f"{parameter.type}/{value}"
        values[parameter.name] = [
            Literal(value, datatype=term("xsd:date")) if parameter.type == "date" else NamedNode(iri)
        ]
    return Question(with_prefixes(bound(query.text, values)), path=f"/query/{slug}.json?{urlencode(given)}")


def canned(world: World, chance: Random) -> Question:
    """Which instruments bind a state on a day: a canned query, in-process here."""
    return _canned("instruments-binding-a-state", state=chance.choice(STATES), asOf=_day(chance))


def cached(world: World, chance: Random) -> Question:
    """The same, of thirty questions that have been asked before."""
    number = chance.randrange(30)
    return _canned("instruments-binding-a-state", state=STATES[number], asOf=f"2020-01-{number + 1:02}")


def point(world: World, chance: Random) -> Question:
    """All that is said of one ratification: a reader's query, through the pool here."""
    text = f"SELECT ?p ?o WHERE {{ <{chance.choice(world.acts)}> ?p ?o }} # {chance.random()}"
    return Question(text)


def join(world: World, chance: Random) -> Question:
    """Who is said to support or oppose what in a source, on which paragraph."""
    return Question(
        SPARQL_PREFIXES
        + f"""SELECT DISTINCT ?statement ?name ?object ?paragraph WHERE {{
  VALUES ?told {{ cl:supports cl:objectsTo }}
  GRAPH <{chance.choice(world.sources)}> {{
    ?statement rdf:predicate ?told ; rdf:subject ?subject ; rdf:object ?object ; cl:evidence ?evidence .
    ?evidence cl:paragraph ?paragraph .
  }}
  ?subject skos:prefLabel ?name . FILTER(LANG(?name) = "uk")
}} # {chance.random()}"""
    )


def construct(world: World, chance: Random) -> Question:
    """About a hundred thousand triples: six sources whole."""
    chosen = " ".join(f"<{iri}>" for iri in chance.sample(world.sources, min(6, len(world.sources))))
    text = f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ VALUES ?g {{ {chosen} }} GRAPH ?g {{ ?s ?p ?o }} }} # {chance.random()}"
    return Question(text, N_TRIPLES)


def aggregate(world: World, chance: Random) -> Question:
    """How many things of each class there are: counted by others, stored at build time here."""
    counted = """SELECT ?class (COUNT(DISTINCT ?thing) AS ?n) WHERE {
  GRAPH ?graph { ?thing rdf:type ?class } FILTER(?graph != graph:meta)
} GROUP BY ?class"""
    stored = """SELECT ?class ?n WHERE {
  <https://w3id.org/cyberlex/dataset> void:classPartition ?part . ?part void:class ?class ; void:entities ?n
}"""
    mark = f" # {chance.random()}"
    path = "/sparql?" + urlencode({"query": SPARQL_PREFIXES + stored + mark})
    return Question(SPARQL_PREFIXES + counted + mark, path=path)


def path(world: World, chance: Random) -> Question:
    """All parts of a treaty, whatever their depth, and their numbers."""
    text = f"SELECT ?part ?number WHERE {{ <{chance.choice(world.treaties)}> eli:has_part+ ?part . "
    return Question(SPARQL_PREFIXES + text + f"OPTIONAL {{ ?part eli:number ?number }} }} # {chance.random()}")


def words(world: World, chance: Random) -> Question:
    """Things whose name holds some characters: a filter over all labels."""
    some = f"{chance.choice(STATES)}: Ratification of generated-00{chance.randrange(10)}".lower()
    text = f'SELECT ?thing ?name WHERE {{ ?thing skos:prefLabel ?name . FILTER(CONTAINS(LCASE(?name), "{some}")) }}'
    return Question(SPARQL_PREFIXES + text + f" # {chance.random()}")


def cooperation(world: World, chance: Random) -> Question:
    """The cooperation question: verdicts on all treaties for two states, a measure and a day."""
    asking, asked = chance.sample(STATES, 2)
    given = {"from": asking, "to": asked, "measure": "expedited-preservation", "asOf": _day(chance)}
    query = named("cooperation-verdicts")
    values: dict[str, list[NamedNode | Literal]] = {
        "from": [NamedNode(PREFIXES["id"] + f"state/{asking}")],
        "to": [NamedNode(PREFIXES["id"] + f"state/{asked}")],
        "measure": [NamedNode(PREFIXES["id"] + "measure/expedited-preservation")],
        "asOf": [Literal(given["asOf"], datatype=term("xsd:date"))],
    }
    asks = {"from": asking, "to": asked, "measure": given["measure"], "date": given["asOf"]}
    text = with_prefixes(bound(query.text, values))
    return Question(text, path=f"/api/cooperation?{urlencode(asks)}", cooperation=True)


CLASSES: Final[dict[str, Callable[[World, Random], Question]]] = {
    each.__name__: each for each in (canned, cached, point, join, construct, aggregate, path, words, cooperation)
}


def questions(name: str, known: World, count: int, seed: int) -> Iterator[Question]:
    """So many questions of a class, the same for the same seed."""
    chance = Random(f"{name} {seed}")
    return (CLASSES[name](known, chance) for _ in range(count))


def rows(body: bytes, question: Question, ours: bool) -> Rows:
    """An answer as a set of rows that two servers' answers are compared by; terms as (variable, text) pairs."""
    if question.accept == N_TRIPLES:
        triples = pyoxigraph.parse(body, format=RdfFormat.N_TRIPLES)
        return frozenset((("triple", str(each.triple)),) for each in triples)
    document = json.loads(body)
    if question.cooperation and ours:
        return frozenset(_verdict(each["instrument"], each["verdict"]) for each in document["answers"])
    bindings = document["results"]["bindings"]
    if question.cooperation:
        return frozenset(_verdict(row["instrument"]["value"], row["verdict"]["value"]) for row in bindings)
    return frozenset(tuple(sorted((name, _term(value)) for name, value in row.items())) for row in bindings)


def _verdict(instrument: str, verdict: str) -> tuple[tuple[str, str], ...]:
    return (("instrument", instrument.rpartition("/")[2]), ("verdict", verdict))


def _term(value: dict[str, Any]) -> str:
    """A term of a JSON answer, the same for all servers: a string's datatype may be given or not."""
    datatype = value.get("datatype", "").replace(PREFIXES["xsd"] + "string", "")
    text = value["value"]
    if datatype.endswith("boolean"):
        text = {"1": "true", "0": "false"}.get(text, text)
    return f"{text}|{value.get('xml:lang', '')}|{datatype}"
