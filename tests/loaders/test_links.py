"""Links to other datasets: each with where it was seen, none guessed, none of them owl:sameAs."""

from __future__ import annotations

import csv
import os
import random
import shutil
from collections import Counter, defaultdict
from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, QuerySolutions, Store

from graph.check import rules
from loaders.rows.link_homes import Homes
from loaders.rows.link_rows import CLOSE, EXACT, SEE_ALSO, Link, read_links
from loaders.rows.link_schemes import Scheme, schemes
from loaders.rows.links import PREDICATES, UnprovenLink, link_quads, load, report
from loaders.rows.sssom import COLUMNS, LICENCE, REQUIRED, sssom
from loaders.rows.table import TABLES, Row, TableError
from ontology.documents import ontology_quads
from ontology.names import LINKS_GRAPH, PREF_LABEL, PREFIXES, entity, shortened, term

ROOT = Path(__file__).resolve().parents[2]
CHECKED = Path(__file__).with_name("links_checked.tsv")
SSSOM = ROOT / "docs" / "links.sssom.tsv"


@pytest.fixture(scope="module")
def found() -> tuple[list[Link], list[str]]:
    return read_links()


@pytest.fixture(scope="module")
def quads() -> list[Quad]:
    return load()


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TABLES, tmp_path / "tables"))


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
def test_a_link_without_its_place_is_refused(found: tuple[list[Link], list[str]], lack: dict[str, str | int]) -> None:
    with pytest.raises(UnprovenLink, match="no place where it was seen"):
        list(link_quads([replace(found[0][0], **lack)]))  # type: ignore[arg-type]


def test_places_without_a_day_are_those_of_the_first_table_and_of_the_instruments(
    found: tuple[list[Link], list[str]],
) -> None:
    assert {link.table for link in found[0] if not link.seen_on} == {"links.tsv", "instruments.csv"}
    issued = [link for link in found[0] if link.table == "links.tsv" and "EuroVoc issued" in link.seen_at]
    assert {link.seen_on for link in issued} == {"2021-06-04"}


def test_one_exact_match_a_thing_and_scheme(found: tuple[list[Link], list[str]]) -> None:
    exact = {(link.home, link.scheme.key, link.target) for link in found[0] if link.predicate == EXACT}
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


def test_a_name_of_two_things_has_no_home() -> None:
    both = [
        Quad(entity("body", name), PREF_LABEL, Literal("Alliance", language="en"), LINKS_GRAPH) for name in ("a", "b")
    ]
    assert Homes(both, []).home("Alliance", "body") is None
    assert Homes(both[:1], []).home("alliance", "body") is not None
    assert Homes(both[:1], []).home("alliance", "state") is None


def test_a_concept_found_by_another_label_is_a_close_match_only() -> None:
    label = term("skos:altLabel")
    named = [Quad(entity(kind, "a"), label, Literal("X", language="en"), LINKS_GRAPH) for kind in ("threat", "body")]
    threat, body = (Homes(named, []).home("X", kind) for kind in ("threat", "body"))
    assert threat is not None
    assert body is not None
    assert (threat.match, body.match) == ("close", "")


def test_the_table_of_homes_goes_before_labels() -> None:
    row = Row("link_homes.tsv", 1, 2, {"entity": "X", "type": "body", "home": "id:body/b", "match": "close"})
    labels = [Quad(entity("body", "a"), PREF_LABEL, Literal("X", language="en"), LINKS_GRAPH)]
    home = Homes(labels, [row]).home("X", "body")
    assert home is not None
    assert (home.iri, home.match) == (entity("body", "b"), "close")


OUTSIDE = {
    "javascript": ("Wikidata", "javascript:alert(1)"),
    "elsewhere": ("EuroVoc", "http://example.org/1"),
    "item-zero": ("Wikidata", "http://www.wikidata.org/entity/Q0"),
    "treaty-of-four-digits": ("ETS/CETS", "1850"),
    "celex-without-type": ("CELEX", "320130040"),
    "eli-with-more": ("ELI", "http://data.europa.eu/eli/dir/2013/40/oj/eng"),
    "chapter-in-digits": ("UN Treaty Collection mtdsg_no", "18-12"),
    "path-upwards": ("OAS treaties", "A-55/../x"),
}


@pytest.mark.parametrize(("scheme", "identifier"), OUTSIDE.values(), ids=OUTSIDE)
def test_an_identifier_outside_its_scheme_is_refused(scheme: str, identifier: str) -> None:
    with pytest.raises(ValueError, match="is no identifier of"):
        schemes()[scheme].target(identifier)


EU_ACTS = {"eudir": ("L", "dir"), "eureg": ("R", "reg"), "eufd": ("F", "dec_framw")}
OLD_ORDER = {"eureg-460-2004", "eureg-526-2013"}  # regulations had the number first, then the year, until 2014


def test_every_numbered_act_has_the_identifiers_that_the_rules_form(found: tuple[list[Link], list[str]]) -> None:
    """CELEX and ELI of the acts of the Union, symbols of the resolutions of the General Assembly, from their slugs."""
    space = PREFIXES["id"] + "instrument/"
    slugs = {str(q.subject).strip("<>").removeprefix(space) for q in ontology_quads() if space in str(q.subject)}
    expected = set()
    for slug in slugs:
        kind, _, rest = slug.partition("-")
        if kind in EU_ACTS:
            year, number = rest.split("-")[::-1] if slug in OLD_ORDER else rest.split("-")
            year = f"19{year}" if len(year) == 2 else year
            letter, name = EU_ACTS[kind]
            celex = f"http://publications.europa.eu/resource/celex/3{year}{letter}{int(number):04}"
            expected |= {(slug, celex), (slug, f"http://data.europa.eu/eli/{name}/{year}/{int(number)}/oj")}
        if slug.startswith("unga-res-"):
            expected.add((slug, f"https://docs.un.org/en/A/RES/{slug.removeprefix('unga-res-').replace('-', '/')}"))
    linked = {(link.home.value.removeprefix(space), str(link.target).strip("<>")) for link in found[0]}
    assert len(expected) > 60
    assert expected <= linked


def test_every_scheme_is_used_and_states_its_rule(found: tuple[list[Link], list[str]]) -> None:
    known = schemes()
    assert {link.scheme.key for link in found[0]} == known.keys()
    assert all(scheme.rule and (scheme.licence_seen or not scheme.licence) for scheme in known.values())
    assert len({scheme.slug for scheme in known.values()}) == len(known)


def broken(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


FAULTS = {
    "links-scheme": ("links.tsv", "Ukraine\tstate\tWikidata", "Ukraine\tstate\tWikidate", "links.tsv:2: column scheme"),
    "links-identifier": ("links.tsv", "entity/Q212\t", "entity/X212\t", "links.tsv:2: column identifier"),
    "links-match": ("links.tsv", "UA/UKR/804\texact", "UA/UKR/804\tsame", "links.tsv:5: column match"),
    "links-place": (
        "links.tsv",
        "PyPI pycountry 26.2.16: 'Ukraine'",
        "",
        "links.tsv:5: column where_verified: is empty",
    ),
    "links-code": ("links.tsv", "UA/UKR/804", "UA/Ukr/804", "links.tsv:5: column identifier"),
    "homes-home": ("link_homes.tsv", "id:crime/crime", "id:crime/crim", "column home: 'id:crime/crim' is nothing"),
    "homes-prefix": ("link_homes.tsv", "id:crime/crime", "crime", "column home: 'crime' has no known prefix"),
    "homes-name": ("link_homes.tsv", "\nInterception\t", "\nIntercept\t", "column entity: 'Intercept'"),
    "further-home": ("further_links.tsv", "id:body/asean", "id:body/asian", "further_links.tsv:2: column home"),
    "further-day": ("further_links.tsv", "2026-11-22", "2026-11-32", "further_links.tsv:2: column seen_on"),
    "further-identifier": (
        "further_links.tsv",
        "entity/Q7768",
        "entity/7768",
        "further_links.tsv:2: column identifier",
    ),
    "further-twice": (
        "further_links.tsv",
        "id:body/bimstec\tWikidata\thttp://www.wikidata.org/entity/Q795985",
        "id:body/asean\tWikidata\thttp://www.wikidata.org/entity/Q7768",
        "further_links.tsv:3: the same home",
    ),
    "states-code": ("states.tsv", "ABW\tAW\t533", "ABW\tAW\t5333", "states.tsv:2: column numeric"),
    "states-item": ("states.tsv", "\tQ21203\t", "\t21203\t", "states.tsv:2: column wikidata"),
    "sources-column": ("state_sources.tsv", "iso2\t", "iso4\t", "state_sources.tsv:2: column column"),
    "schemes-kind": ("link_schemes.tsv", "\tthing\t", "\tthings\t", "link_schemes.tsv:2: column kind"),
    "schemes-pattern": ("link_schemes.tsv", "(Q[1-9]\\d*)", "Q[1-9]\\d*", "link_schemes.tsv:2: column pattern"),
}


@pytest.mark.parametrize(("table", "old", "new", "message"), FAULTS.values(), ids=FAULTS)
def test_a_fault_names_table_line_and_column(tables: Path, table: str, old: str, new: str, message: str) -> None:
    broken(tables / table, old, new)
    with pytest.raises(TableError) as caught:
        load(tables)
    assert message in str(caught.value)
    assert table in str(caught.value)


def test_forty_rows_drawn_at_random_were_checked_by_hand(found: tuple[list[Link], list[str]]) -> None:
    """links_checked.tsv: forty rows of the two shared tables, seed 40, each link of them judged."""
    sizes = {name: len(records(TABLES / name)) for name in ("links.tsv", "states.tsv")}
    drawn = random.Random(40).sample([(name, n + 1) for name, size in sizes.items() for n in range(size)], 40)
    sheet = records(CHECKED)
    assert [(row["table"], int(row["row"])) for row in sheet] == sorted(drawn)
    assert all(row["verdict"].startswith("right") for row in sheet)
    now: dict[tuple[str, int], list[str]] = defaultdict(list)
    for link in found[0]:
        assert not isinstance(link.target, Quad)
        target = getattr(link.target, "value", "")
        words = (shortened(link.home.value), shortened(link.predicate.value), target)
        now[link.table, link.row].append(" ".join(words))
    for row in sheet:
        assert " ; ".join(sorted(now[row["table"], int(row["row"])])) == row["links"], row["name"]


def test_sssom_is_a_valid_set_of_mappings(found: tuple[list[Link], list[str]]) -> None:
    """https://mapping-commons.github.io/sssom/spec-formats-tsv/: CURIEs with declared prefixes, required slots."""
    head, lines = sssom_parts(sssom(found[0]))
    assert {"mapping_set_id", "license"} <= head.keys()
    assert head["license"] == LICENCE
    prefixes = {name: iri for name, iri in head.items() if iri.endswith(("/", "#"))}
    assert lines[0] == list(COLUMNS)
    assert set(REQUIRED) <= set(COLUMNS)
    targets = set()
    for cells in lines[1:]:
        row = dict(zip(COLUMNS, cells, strict=True))
        assert all(row[name] for name in REQUIRED)
        assert row["predicate_id"] in ("skos:exactMatch", "skos:closeMatch")
        assert row["mapping_justification"].startswith("semapv:")
        for name in ("subject_id", "object_id", "mapping_source"):
            prefix, colon, local = row[name].partition(":")
            assert colon
            assert local
            assert prefix in prefixes, row[name]
        prefix, _, local = row["object_id"].partition(":")
        targets.add(prefixes[prefix] + local)
    mappings = [link for link in found[0] if link.predicate in (EXACT, CLOSE)]
    assert len(lines) - 1 == len(mappings)
    assert targets == {str(link.target).strip("<>") for link in mappings}


def sssom_parts(text: str) -> tuple[dict[str, str], list[list[str]]]:
    head = [line.lstrip("# ") for line in text.splitlines() if line.startswith("#")]
    lines = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    return dict(line.split(": ", 1) for line in head if ": " in line), lines


def test_the_published_sssom_table_is_up_to_date(found: tuple[list[Link], list[str]]) -> None:
    """Rewritten by `CYBERLEX_REWRITE=1 pytest tests/loaders/test_links.py`."""
    text = sssom(found[0])
    if os.environ.get("CYBERLEX_REWRITE"):
        SSSOM.write_text(text, encoding="utf-8")
    assert SSSOM.read_text(encoding="utf-8") == text


def test_a_scheme_forms_iris_inside_its_space_only() -> None:
    wrong = replace(schemes()["Wikidata"], form="http://example.org/{}")
    assert isinstance(wrong, Scheme)
    with pytest.raises(ValueError, match="is no identifier of Wikidata"):
        wrong.target("http://www.wikidata.org/entity/Q1")
    assert PREFIXES["id"] not in {scheme.space for scheme in schemes().values()}
