"""The doors of the cooperation question give equal answers, and refuse in words."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from pyoxigraph import Store

from endpoint.application import application
from endpoint.cooperation_document import Asked, answers, document
from endpoint.pages.blueprint import pages
from endpoint.pages.site import site
from endpoint.workers.pool import Pool
from graph.participation import derive
from graph.quads import statement_quads, thing_quads
from graph.texts import Texts
from loaders.rows.reference import load
from ontology.documents import ontology_quads
from ontology.names import REFERENCE_GRAPH
from queries.cooperation import Cooperation

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


def test_the_api_answers_what_the_code_answers(client: FlaskClient, store: Store) -> None:
    known = Cooperation(store)
    asked = questions()
    assert len(asked) > 50
    for each in asked:
        query = {"from": each.from_state, "to": each.to_state, "measure": each.measure, "date": each.day}
        given = client.get("/api/cooperation", query_string=query | {"offence": each.offence})
        assert given.status_code == 200, each
        assert json.loads(given.data) == json.loads(json.dumps(document(each, answers(known, each)))), each


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
