"""Links to other datasets: each with where it was seen, none guessed, none of them owl:sameAs."""

from __future__ import annotations

import csv
import random
from collections import Counter, defaultdict
from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, QuerySolutions, Store

from graph.check import rules
from loaders.rows.link_rows import CLOSE, EXACT, SEE_ALSO, Link
from loaders.rows.link_schemes import schemes
from loaders.rows.links import PREDICATES, UnprovenLink, link_quads, load, report
from loaders.rows.sssom import LICENCE
from loaders.rows.table import TABLES
from ontology.documents import ontology_quads
from ontology.names import LINKS_GRAPH, entity, shortened, term

CHECKED = Path(__file__).with_name("links_checked.tsv")


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


def test_every_row_is_a_link_or_in_the_report(found_links: tuple[list[Link], list[str]]) -> None:
    links, homeless = found_links
    linked = {link.row for link in links if link.table == "links.tsv"}
    assert len(linked) + len(homeless) == len(records(TABLES / "links.tsv")) == 280
    further = {link.row for link in links if link.table == "further_links.tsv"}
    assert further == set(range(1, len(records(TABLES / "further_links.tsv")) + 1))
    lines = report()
    assert [line for line in lines if line.startswith("link without a home")] == [
        f"link without a home in the ontology: {name}" for name in sorted(homeless)
    ]
    assert sum(int(line.rpartition(": ")[2]) for line in lines if line.startswith("links to ")) == len(links)


LINKED = {
    "state-wikidata": ("state/UKR", EXACT, "http://www.wikidata.org/entity/Q212"),
    "state-eurovoc": ("state/ABW", EXACT, "http://eurovoc.europa.eu/2820"),
    "body-by-another-name": ("body/united-nations", EXACT, "http://eurovoc.europa.eu/2179"),
    "body-further": (
        "body/organisation-for-economic-co-operation-and-development",
        EXACT,
        "http://eurovoc.europa.eu/2105",
    ),
    "body-then-and-now": ("body/organization-of-african-unity", CLOSE, "http://eurovoc.europa.eu/2202"),
    "treaty-record": (
        "instrument/cets-201",
        CLOSE,
        "https://www.coe.int/en/web/conventions/full-list?module=treaty-detail&treatynum=201",
    ),
    "treaty-of-three-digits": (
        "instrument/ets-030",
        CLOSE,
        "https://www.coe.int/en/web/conventions/full-list?module=treaty-detail&treatynum=030",
    ),
    "treaty-deposited": (
        "instrument/crc-opsc",
        CLOSE,
        "https://treaties.un.org/pages/ViewDetails.aspx?src=TREATY&mtdsg_no=IV-11-c&chapter=4",
    ),
    "treaty-number-of-the-table": (
        "instrument/uncc",
        CLOSE,
        "https://treaties.un.org/pages/ViewDetails.aspx?src=TREATY&mtdsg_no=XVIII-16&chapter=18",
    ),
    "treaty-of-the-cis": ("instrument/cis-2018", CLOSE, "https://cis-legislation.com/document.fwx?rgn=110821"),
    "treaty-of-the-oas": (
        "instrument/inter-american-mla",
        CLOSE,
        "http://www.oas.org/juridico/english/Sigs/a-55.html",
    ),
    "treaty-as-a-work": (
        "instrument/malabo",
        EXACT,
        "https://africanlii.org/akn/aa-au/act/convention/2014/cyber-security-and-personal-data-protection",
    ),
    "celex": ("instrument/eudir-2013-40", EXACT, "http://publications.europa.eu/resource/celex/32013L0040"),
    "eli": ("instrument/eudir-2013-40", EXACT, "http://data.europa.eu/eli/dir/2013/40/oj"),
    "un-document": ("instrument/unga-res-74-247", CLOSE, "https://docs.un.org/en/A/RES/74/247"),
    "un-document-that-holds-it": ("instrument/uncc", SEE_ALSO, "https://docs.un.org/en/A/RES/79/243"),
    "law-that-ratifies-it": (
        "instrument/nato-eu-technical-agreement",
        SEE_ALSO,
        "http://nato.int/cps/en/natohq/news_127836.htm",
    ),
    "attack-technique": ("threat/phishing", EXACT, "https://attack.mitre.org/techniques/T1566/"),
    "attack-technique-narrower": ("threat/ransomware", CLOSE, "https://attack.mitre.org/techniques/T1486/"),
    "attack-pattern": ("threat/phishing", CLOSE, "https://capec.mitre.org/data/definitions/98.html"),
    "attack-pattern-close-in-the-row": (
        "threat/brute-force",
        CLOSE,
        "https://capec.mitre.org/data/definitions/112.html",
    ),
    "d3fend": ("threat/phishing", EXACT, "http://d3fend.mitre.org/ontologies/d3fend.owl#T1566"),
    "crime": ("crime/money-laundering", EXACT, "http://eurovoc.europa.eu/5465"),
    "measure": ("measure/european-arrest-warrant", EXACT, "http://eurovoc.europa.eu/6724"),
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
    told: dict[object, dict[str, object]] = defaultdict(dict)
    for quad in quads:
        if quad.subject in nodes:
            told[quad.subject][shortened(quad.predicate.value)] = quad.object
    assert nodes
    for facts in told.values():
        assert {"cl:seenAt", "cl:inTable", "cl:row", "void:inDataset"} <= facts.keys()
        assert str(facts["cl:seenAt"]) != '""'
    said = {(t["rdf:subject"], t["rdf:predicate"], t["rdf:object"]) for t in told.values()}
    plain = {(q.subject, q.predicate, q.object) for q in quads if q.predicate in PREDICATES}
    assert plain == said


def test_the_check_over_the_graph_misses_a_place_that_is_gone(quads: list[Quad]) -> None:
    """The rule link-without-place of `cyberlex check`, over the links as they are and with one place taken away."""
    rule = next(path for path in rules() if path.stem == "link-without-place").read_text(encoding="utf-8")
    store = Store()
    store.extend(quads)
    assert answers(store, rule) == 0
    place = next(q for q in quads if q.predicate == term("cl:seenAt"))
    said = next(q for q in quads if q.subject == place.subject and q.predicate == term("rdf:object"))
    for quad in [q for q in quads if q.predicate == term("rdf:object") and q.object == said.object]:
        store.remove(quad)
    assert answers(store, rule) > 0


def answers(store: Store, query: str) -> int:
    solutions = store.query(query)
    assert isinstance(solutions, QuerySolutions)
    return sum(1 for _ in solutions)


UNPROVEN = {
    "no-place": {"seen_at": ""},
    "blank-place": {"seen_at": "  "},
    "no-table": {"table": ""},
    "no-row": {"row": 0},
}


@pytest.mark.parametrize("lack", UNPROVEN.values(), ids=UNPROVEN)
def test_a_link_without_its_place_is_refused(
    found_links: tuple[list[Link], list[str]], lack: dict[str, str | int]
) -> None:
    with pytest.raises(UnprovenLink, match="no place where it was seen"):
        list(link_quads([replace(found_links[0][0], **lack)]))  # type: ignore[arg-type]


def test_places_without_a_day_are_those_of_the_first_table_and_of_the_instruments(
    found_links: tuple[list[Link], list[str]],
) -> None:
    assert {link.table for link in found_links[0] if not link.seen_on} == {"links.tsv", "instruments.csv"}
    issued = [link for link in found_links[0] if link.table == "links.tsv" and "EuroVoc issued" in link.seen_at]
    assert {link.seen_on for link in issued} == {"2021-06-04"}


def test_one_exact_match_a_thing_and_scheme(found_links: tuple[list[Link], list[str]]) -> None:
    exact = {(link.home, link.scheme.key, link.target) for link in found_links[0] if link.predicate == EXACT}
    assert [key for key, n in Counter((home, scheme) for home, scheme, _ in exact).items() if n > 1] == []
    assert [to for to, n in Counter(to for _, _, to in {(h, "", t) for h, _, t in exact}).items() if n > 1] == []


def test_no_same_as_and_no_blank_node(quads: list[Quad]) -> None:
    assert not any(q.predicate == term("owl:sameAs") for q in quads)
    assert all(isinstance(q.subject, NamedNode) and isinstance(q.object, (NamedNode, Literal)) for q in quads)
    assert quads == load()


def test_every_home_is_a_thing_of_the_ontology(found_links: tuple[list[Link], list[str]]) -> None:
    known = {q.subject for q in ontology_quads()}
    homes = {link.home for link in found_links[0] if "/source/" not in link.home.value}
    assert [home for home in homes if home not in known] == []


def test_linksets_count_their_triples_and_name_their_terms(quads: list[Quad]) -> None:
    facts: dict[object, dict[str, object]] = defaultdict(dict)
    for quad in quads:
        facts[quad.subject][shortened(quad.predicate.value)] = quad.object
    linksets = {node: told for node, told in facts.items() if told.get("rdf:type") == term("void:Linkset")}
    triples: dict[object, set[tuple[object, ...]]] = defaultdict(set)
    for told in facts.values():
        if "void:inDataset" in told:
            triples[told["void:inDataset"]].add((told["rdf:subject"], told["rdf:predicate"], told["rdf:object"]))
    assert {node: str(told["void:triples"]).split('"')[1] for node, told in linksets.items()} == {
        node: str(len(found)) for node, found in triples.items()
    }
    assert {str(told["dcterms:license"]) for told in linksets.values()} == {f"<{LICENCE}>"}
    licensed = {scheme.space: scheme.licence for scheme in schemes().values() if scheme.space and scheme.licence}
    used = {str(told["void:objectsTarget"]).strip("<>") for told in linksets.values() if "void:objectsTarget" in told}
    assert {space for space in used if "dcterms:license" in facts[NamedNode(space)]} == used & licensed.keys()
    assert facts[NamedNode("http://www.wikidata.org/entity/")]["dcterms:license"] == NamedNode(
        "https://creativecommons.org/publicdomain/zero/1.0/"
    )


def test_forty_rows_drawn_at_random_were_checked_by_hand(found_links: tuple[list[Link], list[str]]) -> None:
    """links_checked.tsv: forty rows of the two shared tables, seed 40, each link of them judged."""
    sizes = {name: len(records(TABLES / name)) for name in ("links.tsv", "states.tsv")}
    drawn = random.Random(40).sample([(name, n + 1) for name, size in sizes.items() for n in range(size)], 40)
    sheet = records(CHECKED)
    assert [(row["table"], int(row["row"])) for row in sheet] == sorted(drawn)
    assert all(row["verdict"].startswith("right") for row in sheet)
    now: dict[tuple[str, int], list[str]] = defaultdict(list)
    for link in found_links[0]:
        assert not isinstance(link.target, Quad)
        target = getattr(link.target, "value", "")
        words = (shortened(link.home.value), shortened(link.predicate.value), target)
        now[link.table, link.row].append(" ".join(words))
    for row in sheet:
        assert " ; ".join(sorted(now[row["table"], int(row["row"])])) == row["links"], row["name"]
