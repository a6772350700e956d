"""What can be taken along: the files of an answer agree with each other and with its rows, filters, order."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from typing import Any

import pyoxigraph
import pytest
from flask.testing import FlaskClient
from pyoxigraph import Literal, NamedNode, RdfFormat

from endpoint.pages.results import parquet
from endpoint.pages.site import Site
from graph.aggregate import DATASET
from ontology.names import term
from queries.ask import Result
from queries.catalogue import catalogue

SLUGS = [each.slug for each in catalogue().values() if each.runs_by_default]
FILTERED = "consents-since-a-date", "?only.action=cl:Ratification&sort=-onDate"


def records(client: FlaskClient, slug: str, asked: str = "") -> list[dict[str, Any]]:
    answer = client.get(f"/query/{slug}.records.json{asked}")
    assert answer.content_type == "application/json"
    return list(json.loads(answer.text))


def table(client: FlaskClient, slug: str, asked: str = "") -> list[dict[str, str]]:
    answer = client.get(f"/query/{slug}.csv{asked}")
    assert answer.content_type == "text/csv; charset=utf-8"
    return list(csv.DictReader(io.StringIO(answer.get_data(as_text=True), newline="")))


@pytest.mark.parametrize("slug", SLUGS)
def test_csv_json_and_the_rows_agree(client: FlaskClient, answer_of: Callable[..., Result], slug: str) -> None:
    result = answer_of(slug)
    flat, plain = table(client, slug), records(client, slug)
    sparql = json.loads(client.get(f"/query/{slug}.json").text)
    assert sparql["head"]["vars"] == list(result.variables)
    assert len(flat) == len(plain) == len(sparql["results"]["bindings"]) == len(result.rows)
    for row, line, record, binding in zip(result.rows, flat, plain, sparql["results"]["bindings"], strict=True):
        for name, value in zip(result.variables, row, strict=True):
            text = "" if value is None else value.value
            assert line[name] == text
            assert binding.get(name, {}).get("value", "") == text
            assert (record[name] is None) == (value is None)
        assert list(record) == list(line)


def test_records_hold_numbers_truths_labels_and_evidence(client: FlaskClient) -> None:
    counted = records(client, "how-many-statements")
    assert all(isinstance(each["statements"], int) for each in counted)
    listed = records(client, "complete-lists-of-parties")
    assert {type(each["complete"]) for each in listed} == {bool}
    first = records(client, "parties-of-an-instrument")[0]
    assert first["party_label"] == "Albania"
    assert re.fullmatch(r"treaty actions, row \d+", first["statement_evidence"])


def test_files_follow_the_filter_and_the_order(client: FlaskClient) -> None:
    every, left = table(client, FILTERED[0]), table(client, *FILTERED)
    wanted = [row for row in every if row["action"].endswith("#Ratification")]
    assert 0 < len(left) < len(every)
    assert sorted(map(str, left)) == sorted(map(str, wanted))
    assert [row["onDate"] for row in left] == sorted((row["onDate"] for row in wanted), reverse=True)
    assert [each["statement"] for each in records(client, *FILTERED)] == [row["statement"] for row in left]


@pytest.mark.parametrize("slug", [slug for slug in SLUGS if not catalogue()[slug].evidence])
def test_turtle_holds_each_statement_with_its_evidence(client: FlaskClient, slug: str) -> None:
    answer = client.get(f"/query/{slug}.rows.ttl")
    assert answer.content_type == "text/turtle; charset=utf-8"
    quads = list(pyoxigraph.parse(answer.data, format=RdfFormat.TURTLE))
    said: dict[object, dict[NamedNode, object]] = {}
    for quad in quads:
        said.setdefault(quad.subject, {})[quad.predicate] = quad.object
    statements = {row["statement"] for row in table(client, slug)}
    for iri in statements:
        held = said[NamedNode(iri)]
        assert {term("rdf:subject"), term("rdf:predicate"), term("rdf:object"), term("cl:status")} <= set(held)
        evidence = said[held[term("cl:evidence")]]
        if term("oa:hasSelector") in evidence:
            assert term("oa:start") in said[evidence[term("oa:hasSelector")]]
        else:
            assert {term("cl:seenAt"), term("cl:row")} & set(evidence)
    members = {quad.object for quad in quads if quad.predicate == term("prov:hadMember")}
    assert {NamedNode(iri) for iri in statements} <= members


def test_turtle_of_counts_is_refused_with_the_reason(client: FlaskClient) -> None:
    answer = client.get("/query/how-many-statements.rows.ttl")
    assert answer.status_code == 404
    assert "counts of statements" in answer.get_json(force=True)["detail"]


def test_triples_of_a_query_that_constructs(client: FlaskClient) -> None:
    slugs = [slug for slug in SLUGS if catalogue()[slug].constructs]
    if not slugs:
        pytest.skip("no query of the catalogue answers with triples")
    for slug in slugs:
        found = {
            tuple(quad.triple)
            for quad in pyoxigraph.parse(client.get(f"/query/{slug}.rows.ttl").data, RdfFormat.TURTLE)
        }
        assert len(found) == len(table(client, slug))


@pytest.mark.parametrize("slug", ["parties-of-an-instrument", "how-many-statements", "complete-lists-of-parties"])
def test_parquet_agrees_with_the_records(client: FlaskClient, slug: str) -> None:
    reading = pytest.importorskip("pyarrow.parquet", reason="the extra `parquet` is not installed")
    answer = client.get(f"/query/{slug}.parquet")
    assert answer.content_type == "application/vnd.apache.parquet"
    rows = reading.read_table(io.BytesIO(answer.data)).to_pylist()
    expected = records(client, slug)
    assert [{name: _as_text(value) for name, value in row.items()} for row in rows] == [
        {name: _as_text(value) for name, value in row.items()} for row in expected
    ]


def _as_text(value: object) -> object:
    return str(value) if hasattr(value, "isoformat") else value


def test_without_pyarrow_it_says_what_to_do(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "find_spec", lambda _: None)
    answer = client.get("/query/contradictions.parquet?sort=subject")
    assert answer.status_code == 406
    assert "pip install 'cyberlex[parquet]'" in answer.get_json(force=True)["hint"]
    page = client.get("/query/contradictions?sort=subject", headers={"Accept": "text/html"})
    assert ".parquet" not in page.text


def test_citation_says_only_what_the_dataset_says(client: FlaskClient, release_site: Site) -> None:
    """Author, year, version and licence are the dataset's own; there is no DOI."""
    held = {
        quad.predicate: quad.object.value
        for quad in release_site.store.quads_for_pattern(DATASET, None, None)
        if isinstance(quad.object, Literal | NamedNode)
    }
    publisher = NamedNode(held[term("dcterms:publisher")])
    name = next(iter(release_site.store.quads_for_pattern(publisher, term("foaf:name"), None))).object
    assert isinstance(name, Literal)
    bib = client.get("/query/parties-of-an-instrument.bib?instrument=cets-224").text
    fields = dict(re.findall(r"^  (\w+) = \{(.*)\},?$", bib, re.MULTILINE))
    assert fields["author"] == f"{{{name.value}}}"
    assert fields["year"] == held[term("dcterms:issued")][:4]
    assert release_site.version in fields["note"]
    assert held[term("dcterms:license")] in fields["note"].replace("\\", "")
    assert "doi" not in bib.lower()
    ris = client.get("/query/parties-of-an-instrument.ris?instrument=cets-224").text
    tags = dict(line.split("  - ", 1) for line in ris.split("\r\n") if line)
    assert next(iter(tags)) == "TY"
    assert list(tags)[-1] == "ER"
    assert tags["UR"] == fields["url"]
    assert tags["AU"] == name.value


def test_cited_address_gives_the_same_rows(client: FlaskClient) -> None:
    bib = client.get("/query/parties-of-an-instrument.bib?instrument=cets-224").text
    address = next(iter(re.findall(r"  url = \{(.*)\},", bib)))
    path = address.removeprefix("http://localhost").replace(
        "/query/parties-of-an-instrument", "/query/parties-of-an-instrument.csv"
    )
    assert "asOf=20" in path
    assert "version=" in path
    assert client.get(path).text == client.get("/query/parties-of-an-instrument.csv?instrument=cets-224").text


def test_braces_and_signs_are_escaped_for_tex() -> None:
    from endpoint.pages.results.citation import Citation

    made = Citation("k", "100 % of {x} & #1_a$", "", "", "", "", "", "v", "http://x/?a=1&b=2", "2026-01-01", 1)
    assert r"title = {{100 \% of \{x\} \& \#1\_a\$}}" in made.bibtex()
    assert "author" not in made.bibtex()
    assert "AU  - " not in made.ris()


@pytest.mark.parametrize(
    ("path", "status"),
    [("parties-of-an-instrument.xlsx", 404), ("parties-of-an-instrument?format=xlsx", 404), ("no-such.csv", 404)],
)
def test_unknown_files(client: FlaskClient, path: str, status: int) -> None:
    assert client.get(f"/query/{path}").status_code == status
