"""The review page: it shows what is open, takes decisions from its own forms only, and writes them at once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from endpoint.review.page import review_app
from loaders.build import source
from loaders.reviewing.desk import Desk

TEXT = Path(__file__).resolve().parent.parent / "loaders" / "sixth_text.txt"
TOKEN = "a token of this test"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(source(TEXT), tmp_path / "sixth.tsv")


@pytest.fixture
def client(desk: Desk) -> FlaskClient:
    return review_app(desk, TEXT.name, TOKEN).test_client()


def page(client: FlaskClient, place: int = 0) -> str:
    return client.get(f"/?from={place}", headers={"Host": "127.0.0.1:8090"}).get_data(as_text=True)


def decided(client: FlaskClient, **form: str) -> int:
    return client.post("/", data={"token": TOKEN, **form}, headers={"Host": "127.0.0.1:8090"}).status_code


def test_it_shows_every_open_statement_and_name(client: FlaskClient, desk: Desk) -> None:
    shown, place = "", 0
    while True:
        part = page(client, place)
        shown += part
        following = re.search(r'href="/\?from=(\d+)#open"', part)
        if following is None:
            break
        place = int(following[1])
    names = set(re.findall(r'name="name" value="([0-9a-f]{16})"', shown))
    assert names == {statement.iri.value.rpartition("/")[2] for statement in desk.open}
    assert set(re.findall(r'name="iri" value="([^"]+)"', shown)) == {each.iri for each in desk.unknown}
    assert "<mark>Ukraine</mark>" in shown


def test_a_decision_is_written_and_its_form_is_gone(client: FlaskClient, desk: Desk) -> None:
    name = desk.open[0].iri.value.rpartition("/")[2]
    assert decided(client, name=name, kind="accept") == 303
    assert f"accept\t{name}" in desk.path.read_text(encoding="utf-8")
    assert name not in {statement.iri.value.rpartition("/")[2] for statement in desk.open}


def test_a_name_is_settled(client: FlaskClient, desk: Desk) -> None:
    iri = next(each.iri for each in desk.unknown if each.name == "Harbour Watch Centre")
    assert decided(client, iri=iri, kind="link id:body/europol") == 303
    assert iri not in {each.iri for each in desk.unknown}


@pytest.mark.parametrize(
    ("form", "headers", "status"),
    [
        ({"token": "of somebody else"}, {}, 403),
        ({}, {}, 403),
        ({"token": TOKEN, "name": "0" * 16, "kind": "accept"}, {}, 422),
        ({"token": TOKEN, "iri": "id:body/nobody", "kind": "new"}, {}, 422),
        ({"token": TOKEN, "name": "x" * 20_000}, {}, 413),
        ({"token": TOKEN}, {"Host": "evil.example"}, 400),
    ],
    ids=["wrong token", "no token", "no such statement", "no such name", "too long", "foreign host"],
)
def test_what_is_not_from_its_own_forms_is_refused(
    client: FlaskClient, desk: Desk, form: dict[str, str], headers: dict[str, str], status: int
) -> None:
    given = client.post("/", data=form, headers={"Host": "127.0.0.1:8090", **headers})
    assert given.status_code == status
    assert not desk.path.exists()


def test_it_is_shown_to_no_other_host_and_kept_by_nobody(client: FlaskClient) -> None:
    assert client.get("/", headers={"Host": "evil.example"}).status_code == 400
    given = client.get("/", headers={"Host": "localhost:8090"})
    assert given.headers["Cache-Control"] == "no-store"
    assert "default-src 'self'" in given.headers["Content-Security-Policy"]
    with client.get("/static/cyberlex.css", headers={"Host": "localhost"}) as style:
        assert style.status_code == 200
