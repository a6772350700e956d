"""The linker's guide: its tables are written from the links, its queries parse, and our side gives what it says.

Rewritten by `CYBERLEX_REWRITE=1 pytest tests/loaders/test_link_guide.py`.
"""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad, QuerySolutions, Store
from rdflib.plugins.sparql import prepareQuery

from graph.participation import derive
from graph.quads import statement_quads, thing_quads
from loaders.rows import reference
from loaders.rows.link_rows import CLOSE, EXACT, Link, read_links
from loaders.rows.link_schemes import schemes
from loaders.rows.links import load
from ontology.documents import ontology_quads
from ontology.names import PREFIXES, REFERENCE_GRAPH, entity, term

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "docs" / "linking.md"
FEDERATED = ROOT / "docs" / "federated"
RELEASE = ROOT / "graph" / "release"
CLASSES = {"states": "cl:State", "treaties": "cl:Treaty", "international organisations": "cl:InternationalOrganisation"}
WITHOUT_MATCH = {
    entity("instrument", name)
    for name in (
        "cis-iis-2013",
        "csto-information-security-agreement",
        "nato-eu-technical-agreement",
        "untoc-protocols",
    )
}


@pytest.fixture(scope="module")
def links() -> list[Link]:
    return read_links()[0]


@pytest.fixture(scope="module")
def ours() -> Store:
    """Our side as it is now, each triple once, as the default graph of a server holds it."""
    statements, things, _ = reference.load()
    quads = [*ontology_quads(), *derive(statements), *load()]
    quads += [quad for thing in things for quad in thing_quads(thing, REFERENCE_GRAPH)]
    quads += [quad for statement in statements for quad in statement_quads(statement)]
    store = Store()
    store.bulk_extend(Quad(quad.subject, quad.predicate, quad.object) for quad in quads)
    return store


def instances(of_class: str) -> set[NamedNode]:
    """The things of the ontology of a class or of a class below it."""
    below = {term(of_class)}
    while True:
        more = {
            q.subject
            for q in ontology_quads()
            if q.predicate == term("rdfs:subClassOf") and q.object in below and isinstance(q.subject, NamedNode)
        }
        if more <= below:
            break
        below |= more
    return {
        q.subject
        for q in ontology_quads()
        if q.predicate == term("rdf:type") and q.object in below and isinstance(q.subject, NamedNode)
    }


def released(of_class: str) -> set[NamedNode]:
    """The things of the published release of a class."""
    ending = f"<{term('rdf:type').value}> <{term(of_class).value}>"
    found = set()
    for path in RELEASE.glob("*.nq"):
        with path.open(encoding="utf-8") as file:
            found |= {NamedNode(line[1 : line.index(">")]) for line in file if ending in line}
    return found


def coverage_table(links: list[Link]) -> str:
    matched = {link.home for link in links if link.predicate in (EXACT, CLOSE)}
    linked = {link.home for link in links}
    lines = ["| class | things | with an exact or close match | with any link |", "| --- | --- | --- | --- |"]
    everything: set[NamedNode] = set()
    for name, of_class in CLASSES.items():
        things = instances(of_class)
        everything |= things
        lines.append(_share(name, things, matched, linked))
    return "\n".join([*lines, _share("together", everything, matched, linked)])


def _share(name: str, things: set[NamedNode], matched: set[NamedNode], linked: set[NamedNode]) -> str:
    cells = [f"{len(things & some)} ({len(things & some) / len(things):.1%})" for some in (matched, linked)]
    return f"| {name} | {len(things)} | {' | '.join(cells)} |"


KINDS = {
    "state": "states",
    "body": "bodies",
    "instrument": "instruments",
    "crime": "types of crime",
    "threat": "threats",
    "measure": "measures",
    "obstacle": "obstacles",
    "principle": "principles",
    "technology": "technologies",
    "place": "places",
}


def links_table(links: list[Link]) -> str:
    found: dict[tuple[int, str, str, str], set[object]] = defaultdict(set)
    tables: dict[tuple[int, str, str, str], set[str]] = defaultdict(set)
    names = list(KINDS.values())
    for link in links:
        kind = KINDS.get(link.home.value.removeprefix(PREFIXES["id"]).partition("/")[0], "")
        kind = kind or ("sources" if link.home.value.startswith(PREFIXES["src"]) else "classes")
        place = names.index(kind) if kind in names else len(names)
        key = (place, kind, link.scheme.name, _short(link))
        found[key].add((link.home, link.predicate, link.target))
        tables[key].add(link.table)
    lines = ["| kind | dataset | predicate | links | from |", "| --- | --- | --- | --- | --- |"]
    for key in sorted(found):
        _, kind, dataset, predicate = key
        lines.append(f"| {kind} | {dataset} | `{predicate}` | {len(found[key])} | {', '.join(sorted(tables[key]))} |")
    return "\n".join(lines)


def _short(link: Link) -> str:
    return next(
        f"{p}:{link.predicate.value.removeprefix(PREFIXES[p])}"
        for p in ("skos", "rdfs", "dcterms")
        if link.predicate.value.startswith(PREFIXES[p])
    )


def schemes_table() -> str:
    lines = ["| dataset | an IRI is | rule | terms | read at |", "| --- | --- | --- | --- | --- |"]
    kinds = {"thing": "the thing or a concept of it", "record": "a record or text of it", "code": "none: a code"}
    for scheme in sorted(schemes().values(), key=lambda each: each.name.casefold()):
        terms = f"<{scheme.licence}>" if scheme.licence else ""
        lines.append(f"| {scheme.name} | {kinds[scheme.kind]} | {scheme.rule} | {terms} | {scheme.licence_seen} |")
    return "\n".join(lines)


def test_the_tables_of_the_guide_are_up_to_date(links: list[Link]) -> None:
    page = GUIDE.read_text(encoding="utf-8")
    made = {"links": links_table(links), "coverage": coverage_table(links), "schemes": schemes_table()}
    for name, table in made.items():
        block = re.compile(rf"(<!-- {name}: [^>]*-->\n).*?(<!-- end of {name} -->)", re.S)
        assert block.search(page), name
        page = block.sub(lambda found, table=table: f"{found[1]}{table}\n{found[2]}", page)  # type: ignore[misc]
    if os.environ.get("CYBERLEX_REWRITE"):
        GUIDE.write_text(page, encoding="utf-8")
    assert GUIDE.read_text(encoding="utf-8") == page


@pytest.mark.parametrize("of_class", CLASSES.values(), ids=CLASSES)
def test_nearly_all_carry_a_link(links: list[Link], of_class: str) -> None:
    linked, things = {link.home for link in links}, instances(of_class)
    assert things
    assert len(things & linked) / len(things) >= 0.95


def test_treaties_without_a_match_are_named(links: list[Link]) -> None:
    matched = {link.home for link in links if link.predicate in (EXACT, CLOSE)}
    without = {thing for of_class in CLASSES.values() for thing in instances(of_class) if thing not in matched}
    assert without == WITHOUT_MATCH
    page = GUIDE.read_text(encoding="utf-8")
    assert all(f"`{thing.value.rpartition('/')[2]}`" in page for thing in without)
    assert without <= {link.home for link in links}


def test_of_the_release_too_nearly_all_are_matched(links: list[Link]) -> None:
    """All things of the three classes in the published release, those that a text alone names among them."""
    matched = {link.home for link in links if link.predicate in (EXACT, CLOSE)}
    everything = [thing for of_class in CLASSES.values() for thing in released(of_class)]
    assert len(everything) > 360
    assert sum(thing in matched for thing in everything) / len(everything) >= 0.95


QUERIES = sorted(FEDERATED.glob("*.rq"))
OUR_ROWS = {"wikidata-parties": (81, "?state"), "cellar-subjects": (34, "?act")}


def blocks(text: str) -> Iterable[tuple[str, str]]:
    """The address and the inside of each SERVICE block."""
    for start in re.finditer(r"SERVICE <([^>]+)> \{", text):
        depth, place = 1, start.end()
        while depth:
            depth += {"{": 1, "}": -1}.get(text[place], 0)
            place += 1
        yield start[1], text[start.end() : place - 1]


def prefixes(text: str) -> str:
    return "\n".join(line for line in text.splitlines() if line.startswith("PREFIX"))


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.stem)
def test_a_federated_query_parses_and_asks_both_sides(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    prepareQuery(text)
    hosts = {address.split("/")[2] for address, _ in blocks(text)}
    assert len(hosts) == 2
    assert "127.0.0.1:8000" in hosts
    assert f"federated/{path.name}" in GUIDE.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.stem)
def test_our_side_gives_the_rows_that_the_guide_says(ours: Store, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    inside = [block for address, block in blocks(text) if "127.0.0.1" in address]
    number, variable = OUR_ROWS[path.stem]
    solutions = ours.query(f"{prefixes(text)}\n{inside[0]}")
    assert isinstance(solutions, QuerySolutions)
    rows = list(solutions)
    assert len({str(row[variable[1:]]) for row in rows}) == len(rows) == number
    assert f"| {number} " in GUIDE.read_text(encoding="utf-8")


def test_our_second_block_finds_concepts_for_subjects(ours: Store) -> None:
    """The block that CELLAR's subjects are joined to: `computer crime` of EuroVoc is a concept of ours."""
    text = (FEDERATED / "cellar-subjects.rq").read_text(encoding="utf-8")
    *_, block = [inside for address, inside in blocks(text) if "127.0.0.1" in address]
    query = f"{prefixes(text)} SELECT ?ours WHERE {{ VALUES ?subject {{ <http://eurovoc.europa.eu/3027> }} {block} }}"
    solutions = ours.query(query)
    assert isinstance(solutions, QuerySolutions)
    assert [row["ours"] for row in solutions] == [entity("crime", "cybercrime")]
