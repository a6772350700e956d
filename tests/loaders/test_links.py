"""Links to other datasets: each with where it was seen, none guessed, none of them owl:sameAs."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from loaders.rows.link_homes import Homes
from loaders.rows.link_targets import SCHEMES, target
from loaders.rows.links import CLOSE, EXACT, SEE_ALSO, Link, links_and_homeless, load
from loaders.rows.sssom import COLUMNS, sssom
from loaders.rows.table import TABLES, Row
from ontology.documents import ontology_quads
from ontology.names import LINKS_GRAPH, PREF_LABEL, entity, term


@pytest.fixture(scope="module")
def found() -> tuple[list[Link], list[str]]:
    return links_and_homeless()


@pytest.fixture(scope="module")
def quads() -> list[Quad]:
    return load()


def records(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        quoting = csv.QUOTE_NONE if path.parent.name == "links" else csv.QUOTE_MINIMAL
        return list(csv.DictReader(file, delimiter="\t", quoting=quoting))


def test_the_tables_hold_the_identifiers_of_the_shared_ones(shared: Path) -> None:
    columns = ("type", "scheme", "identifier", "match", "verified")
    theirs, ours = records(shared / "links" / "links.tsv"), records(TABLES / "links.tsv")
    assert [[row[c] for c in columns] for row in ours] == [[row[c] for c in columns] for row in theirs]
    works = ("source/reference", "related ontology paper")  # named by author and year only
    names = [row["entity"].split(",")[0] if row["type"] in works else row["entity"].strip() for row in theirs]
    assert [row["entity"] for row in ours] == names
    assert (TABLES / "states.tsv").read_text(encoding="utf-8") == (shared / "links" / "states.tsv").read_text(
        encoding="utf-8"
    )


def test_every_row_is_a_link_or_in_the_report(found: tuple[list[Link], list[str]]) -> None:
    links, homeless = found
    linked = {link.row for link in links if link.table == "links.tsv"}
    assert len(linked) + len(homeless) == len(records(TABLES / "links.tsv")) == 280


LINKED = {
    "state-wikidata": ("state/UKR", EXACT, "http://www.wikidata.org/entity/Q212"),
    "state-eurovoc": ("state/ABW", EXACT, "http://eurovoc.europa.eu/2820"),
    "body-by-another-name": ("body/united-nations", EXACT, "http://eurovoc.europa.eu/2179"),
    "treaty-page": (
        "instrument/cets-201",
        SEE_ALSO,
        "https://www.coe.int/en/web/conventions/full-list?module=signatures-by-treaty&treatynum=201",
    ),
    "celex": ("instrument/eudir-2013-40", EXACT, "http://publications.europa.eu/resource/celex/32013L0040"),
    "eli": ("instrument/eudir-2013-40", EXACT, "http://data.europa.eu/eli/dir/2013/40/oj"),
    "un-document": ("instrument/uncc", SEE_ALSO, "https://docs.un.org/en/A/RES/79/243"),
    "attack-technique": ("threat/phishing", EXACT, "https://attack.mitre.org/techniques/T1566/"),
    "attack-pattern": ("threat/phishing", CLOSE, "https://capec.mitre.org/data/definitions/98.html"),
    "d3fend": ("threat/phishing", EXACT, "http://d3fend.mitre.org/ontologies/d3fend.owl#T1566"),
}


@pytest.mark.parametrize(("home", "predicate", "to"), LINKED.values(), ids=LINKED)
def test_links_by_scheme(quads: list[Quad], home: str, predicate: NamedNode, to: str) -> None:
    kind, _, name = home.partition("/")
    assert Quad(entity(kind, name), predicate, NamedNode(to), LINKS_GRAPH) in set(quads)


def test_codes_without_an_iri_are_literals(quads: list[Quad]) -> None:
    codes = {q.object for q in quads if q.subject == entity("state", "BRA") and q.predicate == term("skos:notation")}
    assert codes == {Literal("BR"), Literal("BRA"), Literal("076")}


def test_each_link_says_where_it_was_seen(quads: list[Quad]) -> None:
    nodes = {q.subject for q in quads if q.object == term("cl:Link")}
    seen = {
        q.subject
        for q in quads
        if q.predicate == term("cl:seenAt") and isinstance(q.object, Literal) and q.object.value
    }
    assert nodes
    assert nodes == seen
    told: dict[object, dict[str, object]] = defaultdict(dict)
    for quad in quads:
        if quad.subject in nodes:
            told[quad.subject][quad.predicate.value.rpartition("#")[2]] = quad.object
    said = {(t["subject"], t["predicate"], t["object"]) for t in told.values()}
    plain = {
        (q.subject, q.predicate, q.object)
        for q in quads
        if q.predicate in (EXACT, CLOSE, SEE_ALSO, term("dcterms:identifier"), term("skos:notation"))
    }
    assert plain == said


def test_one_exact_match_a_thing_and_scheme(found: tuple[list[Link], list[str]]) -> None:
    exact = {(link.home, link.scheme, link.target) for link in found[0] if link.predicate == EXACT}
    assert [key for key, n in Counter((home, scheme) for home, scheme, _ in exact).items() if n > 1] == []
    assert [to for to, n in Counter(to for _, _, to in {(h, "", t) for h, _, t in exact}).items() if n > 1] == []


def test_no_same_as_and_no_blank_node(quads: list[Quad]) -> None:
    assert not any(q.predicate == term("owl:sameAs") for q in quads)
    assert all(isinstance(q.subject, NamedNode) and isinstance(q.object, (NamedNode, Literal)) for q in quads)
    assert quads == load()


def test_every_home_is_a_thing_of_the_ontology(found: tuple[list[Link], list[str]]) -> None:
    known = {q.subject for q in ontology_quads()}
    homes = {link.home for link in found[0] if "/source/" not in link.home.value}
    assert [home for home in homes if home not in known] == []


def test_nearly_all_states_and_organisations_of_the_table_carry_a_link(found: tuple[list[Link], list[str]]) -> None:
    linked = {link.home for link in found[0]}
    states = [entity("state", row["iso3"]) for row in records(TABLES / "states.tsv")]
    assert sum(state in linked for state in states) / len(states) >= 0.95


def test_linksets_count_their_triples(quads: list[Quad]) -> None:
    counts = {
        q.subject: int(q.object.value)
        for q in quads
        if q.predicate == term("void:triples") and isinstance(q.object, Literal)
    }
    nodes = {q.subject: q.object for q in quads if q.predicate == term("void:inDataset")}
    triples: dict[object, set[tuple[object, ...]]] = defaultdict(set)
    parts: dict[object, dict[str, object]] = defaultdict(dict)
    for quad in quads:
        if quad.subject in nodes:
            parts[quad.subject][quad.predicate.value] = quad.object
    for node, dataset in nodes.items():
        name = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        triples[dataset].add(tuple(parts[node][name + part] for part in ("subject", "predicate", "object")))
    assert counts == {dataset: len(found) for dataset, found in triples.items()}


def test_a_name_of_two_things_has_no_home() -> None:
    both = [
        Quad(entity("body", name), PREF_LABEL, Literal("Alliance", language="en"), LINKS_GRAPH) for name in ("a", "b")
    ]
    assert Homes(both, []).home("Alliance", "body") is None
    assert Homes(both[:1], []).home("alliance", "body") is not None
    assert Homes(both[:1], []).home("alliance", "state") is None


def test_the_table_of_homes_goes_before_labels() -> None:
    row = Row("link_homes.tsv", 1, 2, {"entity": "X", "type": "body", "home": "id:body/b", "match": "close"})
    labels = [Quad(entity("body", "a"), PREF_LABEL, Literal("X", language="en"), LINKS_GRAPH)]
    home = Homes(labels, [row]).home("X", "body")
    assert home is not None
    assert (home.iri, home.match) == (entity("body", "b"), "close")


OUTSIDE = {"javascript": ("Wikidata", "javascript:alert(1)"), "elsewhere": ("EuroVoc", "http://example.org/1")}


@pytest.mark.parametrize(("scheme", "identifier"), OUTSIDE.values(), ids=OUTSIDE)
def test_an_iri_outside_its_scheme_is_refused(scheme: str, identifier: str) -> None:
    with pytest.raises(ValueError, match="is no identifier of"):
        target(SCHEMES[scheme], identifier)


def test_sssom_has_one_line_a_mapping(found: tuple[list[Link], list[str]]) -> None:
    lines = [line for line in sssom(found[0]).splitlines() if not line.startswith("#")]
    assert lines[0].split("\t") == list(COLUMNS)
    assert all(len(line.split("\t")) == len(COLUMNS) for line in lines)
    mappings = [link for link in found[0] if link.predicate in (EXACT, CLOSE)]
    assert len(lines) - 1 == len(mappings)
