"""The doors of the cooperation question give equal answers, and refuse in words."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from flask.testing import FlaskClient
from pyoxigraph import Literal, NamedNode, QuerySolutions, Store

from endpoint import commands
from endpoint.application import application
from endpoint.assistant.tools import tools
from endpoint.cli import main
from endpoint.cooperation_document import Asked, answers, document
from endpoint.pages.blueprint import pages
from endpoint.pages.site import site
from endpoint.workers.pool import Pool
from graph.participation import derive
from graph.quads import statement_quads, thing_quads
from graph.texts import Texts
from loaders.rows.reference import load
from ontology.documents import ontology_quads
from ontology.names import REFERENCE_GRAPH, entity, term
from queries.binding import bound
from queries.catalogue import named
from queries.cooperation import Cooperation, party

CASES = Path(__file__).resolve().parent.parent / "queries" / "cooperation_cases.csv"


@pytest.fixture(scope="module")
def store() -> Store:
    """The ontology and the reference layer, with each triple once more in the default graph."""
    made = Store()
    statements, things, _ = load()
    quads = {
        *ontology_quads(),
        *(quad for statement in statements for quad in statement_quads(statement)),
        *(quad for thing in things for quad in thing_quads(thing, REFERENCE_GRAPH)),
        *derive(statements),
    }
    made.bulk_extend(quads)
    made.update("INSERT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }")
    return made


@pytest.fixture(scope="module")
def client(store: Store, tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    current = site(store, "test", Texts(None))
    app = application(Pool(tmp_path_factory.mktemp("none"), "test"), pages=[pages(lambda: current)])
    return app.test_client()


def questions() -> list[Asked]:
    with CASES.open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    return sorted(
        {Asked(r["from"], r["to"], r["measure"], r.get("offence", ""), r["date"]) for r in rows},
        key=lambda asked: (asked.day, asked.from_state, asked.to_state, asked.measure, asked.offence),
    )


def test_the_api_answers_what_the_code_answers(client: FlaskClient, known: Cooperation) -> None:
    asked = questions()
    assert len(asked) > 50
    for each in asked:
        query = {"from": each.from_state, "to": each.to_state, "measure": each.measure, "date": each.day}
        given = client.get("/api/cooperation", query_string=query | {"offence": each.offence})
        assert given.status_code == 200, each
        assert json.loads(given.data) == json.loads(json.dumps(document(each, answers(known, each)))), each


@pytest.fixture(scope="module")
def known(store: Store) -> Cooperation:
    return Cooperation(store)


def verdicts(known: Cooperation, each: Asked) -> dict[str, str]:
    """The verdict of each instrument, by its slug, as the code answers."""
    return {answer.instrument: answer.verdict.value for answer in answers(known, each)}


def test_the_page_shows_every_verdict_of_every_case(client: FlaskClient, known: Cooperation) -> None:
    shown = re.compile(r'<span class="status (\w+)">\1</span> <a href="/id/instrument/([^"]+)"')
    for each in questions():
        query = {"from": each.from_state, "to": each.to_state, "measure": each.measure, "date": each.day}
        page = client.get(
            "/cooperation", query_string=query | {"offence": each.offence}, headers={"Accept": "text/html"}
        ).get_data(as_text=True)
        assert {slug: verdict for verdict, slug in shown.findall(page)} == verdicts(known, each), each


def test_the_command_line_answers_every_case_alike(
    store: Store, known: Cooperation, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(commands, "served_version", lambda _root: SimpleNamespace(open=lambda: store))
    monkeypatch.setattr(commands, "Cooperation", lambda _store: known)
    for each in questions():
        words = [each.from_state, each.to_state, each.measure, *([each.offence] if each.offence else [])]
        assert main(["cooperate", *words, "--date", each.day, "--format", "json"]) == 0
        assert json.loads(capsys.readouterr().out) == json.loads(json.dumps(document(each, answers(known, each))))


def test_the_tool_answers_every_case_alike(store: Store, known: Cooperation) -> None:
    tool = tools(site(store, "test", Texts(None)))["cooperation"]
    for each in questions():
        asked = {"from": each.from_state, "to": each.to_state, "measure": each.measure, "date": each.day}
        told = tool.run(asked | ({"offence": each.offence} if each.offence else {}))
        citations = told.pop("citations")
        assert told == document(each, answers(known, each)), each
        wanted = {iri for answer in told["answers"] for iri in answer["evidence"]}
        assert set(citations) == wanted, each
        assert all(each["evidence"] for each in citations.values())


def test_the_published_query_computes_every_case_alike(store: Store, known: Cooperation) -> None:
    """Verdict, deciding condition and days of each instrument; its statement is one that the answer cites."""
    query = named("cooperation-verdicts")
    for each in questions():
        found = store.query(bound(query.sparql, _values(each)))
        assert isinstance(found, QuerySolutions)
        rows = {_cell(row["instrument"]).rpartition("/")[2]: row for row in found}
        wanted = {answer.instrument: answer for answer in answers(known, each)}
        assert rows.keys() == wanted.keys(), each
        for slug, answer in wanted.items():
            told = tuple(_cell(rows[slug][name]) for name in ("verdict", "decidedBy", "sinceFrom", "sinceTo"))
            deciding = answer.reasons[0].condition if answer.reasons else ""
            assert told == (answer.verdict.value, deciding, answer.since_from, answer.since_to), (each, slug)
            statement = _cell(rows[slug]["statement"])
            assert statement in {"", *answer.evidence}, (each, slug)
            assert statement or not (answer.reasons and answer.reasons[0].evidence), (each, slug)


def _values(each: Asked) -> dict[str, list[NamedNode | Literal]]:
    offence = [entity("crime", each.offence)] if each.offence else []
    return {
        "from": [NamedNode(party(each.from_state))],
        "to": [NamedNode(party(each.to_state))],
        "measure": [entity("measure", each.measure)],
        "offence": [*offence],
        "asOf": [Literal(each.day, datatype=term("xsd:date"))],
    }


def _cell(value: object) -> str:
    return value.value if isinstance(value, NamedNode | Literal) else ""


def test_the_network_page_draws_what_its_tables_say(client: FlaskClient) -> None:
    address = "/cooperation/network?measure=expedited-preservation&date=2007-01-01&state=UKR"
    page = client.get(address, headers={"Accept": "text/html"}).get_data(as_text=True)
    joined = set(re.findall(r"<text [^>]*>([A-Z]{3})</text>", page))
    reached = set(re.findall(r"&amp;to=([A-Z]{3})&amp;", page))
    assert {"UKR", "USA", "FRA"} <= joined
    assert reached == joined - {"UKR"}
    assert "KAZ" not in joined


def test_the_page_says_how_far_the_data_go(client: FlaskClient, known: Cooperation) -> None:
    page = client.get("/cooperation", headers={"Accept": "text/html"}).get_data(as_text=True)
    complete = [held for held in known.facts.instruments.values() if held.complete_as_of]
    assert len(complete) >= 2
    for held in complete:
        assert held.complete_as_of is not None
        assert f"as of {held.complete_as_of.value}" in page


def test_the_network_page_names_a_value_that_cannot_be(client: FlaskClient) -> None:
    page = client.get("/cooperation/network?measure=magic", headers={"Accept": "text/html"}).get_data(as_text=True)
    assert 'role="alert"' in page
    assert "magic" in page


def test_the_page_shows_each_verdict_of_the_api(client: FlaskClient) -> None:
    address = "/cooperation?from=UKR&to=USA&measure=expedited-preservation&date=2007-01-01"
    page = client.get(address, headers={"Accept": "text/html"}).get_data(as_text=True)
    told = json.loads(client.get("/api" + address).data)["answers"]
    for answer in told:
        assert f'/id/instrument/{answer["instrument"]}"' in page, answer["instrument"]
    assert "no legal advice" in page


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ("from=XXX&to=USA&measure=expedited-preservation", "XXX"),
        ("from=UKR&to=USA&measure=magic", "magic"),
        ("from=UKR&to=USA&measure=expedited-preservation&offence=sloth", "sloth"),
        ("from=UKR&to=USA&measure=expedited-preservation&date=2007-02-30", "2007-02-30"),
        ("from=UKR&to=USA", "measure"),
    ],
    ids=["state", "measure", "offence", "date", "missing"],
)
def test_a_value_that_cannot_be_is_named(client: FlaskClient, query: str, named: str) -> None:
    refused = client.get(f"/api/cooperation?{query}", headers={"Accept": "application/json"})
    assert refused.status_code == 422
    assert named in refused.get_json(force=True)["detail"]


def test_the_matrix_names_every_state(client: FlaskClient) -> None:
    page = client.get("/cooperation/matrix?date=2026-01-01", headers={"Accept": "text/html"}).get_data(as_text=True)
    assert page.count('<th scope="row">') > 190
