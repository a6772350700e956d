"""The rows of a canned query as JSON: straight from a worker they are what the application answers, field by field."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph
import pytest
from flask import Flask

from endpoint.application import application
from endpoint.http.plain import plain
from endpoint.pages.blueprint import pages
from endpoint.pages.site import site
from endpoint.sparql.door import EXTENSION, Door
from endpoint.workers.pool import Pool
from graph.texts import Texts

ADDRESS = "/query/things-by-name.json?words=tycho"


@pytest.fixture
def app(moon_store: pyoxigraph.Store, tmp_path: Path) -> Iterator[Flask]:
    """An application with pages and workers over the moon."""
    place = tmp_path / "moon"
    on_disk = pyoxigraph.Store(str(place))
    on_disk.extend(moon_store)
    on_disk.flush()
    del on_disk
    current = site(moon_store, "moon-version", Texts(None))
    pool = Pool(place, "moon-version")
    yield application(pool, pages=[pages(lambda: current)])
    pool.close()


@pytest.mark.parametrize("language", [None, "uk, en;q=0.5"])
def test_both_ways_give_the_same_answer(app: Flask, language: str | None) -> None:
    fields = {"Accept-Language": language} if language else {}
    general = app.test_client().get(ADDRESS, headers={"Host": "localhost:8000", **fields})
    assert general.status_code == 200
    assert json.loads(general.data)["results"]["bindings"]
    lines = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    asked = plain(f"GET {ADDRESS} HTTP/1.1\r\nHost: localhost:8000\r\n{lines}\r\n".encode())
    assert asked is not None
    door: Door = app.extensions[EXTENSION]
    found = next(filter(None, (way(asked) for way in door.ways)))
    assert found.call is not None
    made = found.answer(door.pool.run(found.call, None, None).read())
    assert made is not None
    assert made[1] == general.data
    straight = {**dict(made[0].common), **made[0].own}
    own_of_the_server = ("Content-Length", "Date")
    assert straight == {name: value for name, value in general.headers.items() if name not in own_of_the_server}


@pytest.mark.parametrize(
    "address",
    [
        "/query/things-by-name.json?words=tycho&sort=name",
        "/query/things-by-name.json?words=tycho&lang=uk",
        "/query/things-by-name.json?words=tycho&version=other",
        "/query/things-by-name.json?words=%FF",
        "/query/things-by-name.csv?words=tycho",
        "/query/things-by-name?words=tycho",
        "/query/no-such-query.json",
        "/query/instrument-as-rdf.json?instrument=tycho",
    ],
)
def test_what_asks_for_more_has_no_straight_way(app: Flask, address: str) -> None:
    asked = plain(f"GET {address} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
    assert asked is not None
    door: Door = app.extensions[EXTENSION]
    assert not [way for each in door.ways if (way := each(asked)) is not None]


def test_more_is_answered_all_the_same(app: Flask) -> None:
    client = app.test_client()
    whole = json.loads(client.get(ADDRESS).data)
    ordered = json.loads(client.get(ADDRESS + "&sort=name").data)
    assert whole["head"] == ordered["head"]
    assert sorted(map(str, whole["results"]["bindings"])) == sorted(map(str, ordered["results"]["bindings"]))
