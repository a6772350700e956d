"""An address with a version answers of that version, or says plainly that it is not held; never of another."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pyoxigraph
import pytest
from flask import Flask
from flask.testing import FlaskClient
from pyoxigraph import DefaultGraph, Quad

from endpoint.pages.blueprint import pages
from endpoint.pages.results.kept_versions import KeptVersions
from endpoint.pages.site import Site
from graph.store import FORMAT, Versions
from graph.texts import Texts
from ontology.names import LABEL, entity

OLDER = "0123456789abcdef"
HTML = {"Accept": "text/html"}


@pytest.fixture
def older_client(release_site: Site, tmp_path: Path) -> FlaskClient:
    """A client whose data folder keeps an older version too, that knows two names only."""
    folder = tmp_path / "builds" / OLDER
    folder.mkdir(parents=True)
    store = pyoxigraph.Store(str(folder / "store"))
    for name in ("Convention of old", "Convention of older"):
        thing = entity("instrument", name[-3:])
        store.add(Quad(thing, LABEL, pyoxigraph.Literal(name, language="en"), DefaultGraph()))
    store.flush()
    del store
    (folder / "MANIFEST.json").write_text(f'{{"format": "{FORMAT}"}}', encoding="utf-8")
    app = Flask("pages-under-test", static_folder=None)
    kept = KeptVersions(Versions(tmp_path), Texts(None))
    app.register_blueprint(pages(lambda: release_site, kept=kept))
    return app.test_client()


def test_the_served_version_answers(client: FlaskClient, release_site: Site) -> None:
    plain = client.get("/query/contradictions.csv")
    named = client.get(f"/query/contradictions.csv?version={release_site.version}")
    assert named.status_code == 200
    assert named.data == plain.data


def test_a_kept_version_answers_of_itself(older_client: FlaskClient) -> None:
    answer = older_client.get(f"/query/things-by-name.csv?words=convention&version={OLDER}")
    assert answer.status_code == 200
    assert [line.split(",")[-1] for line in answer.text.splitlines()[1:]] == [
        "Convention of old",
        "Convention of older",
    ]
    page = older_client.get(f"/query/things-by-name?version={OLDER}", headers=HTML)
    assert f"<code>{OLDER}</code>" in page.text, "the foot of the page names the version that answered"
    served = older_client.get("/query/things-by-name.csv?words=convention")
    assert len(served.text.splitlines()) > 100


@pytest.mark.parametrize("path", ["", ".csv", ".rows.ttl", ".bib"])
def test_a_version_that_is_not_held_is_gone(client: FlaskClient, release_site: Site, path: str) -> None:
    answer = client.get(f"/query/contradictions{path}?version=fedcba9876543210", headers=HTML)
    assert answer.status_code == 410
    assert "fedcba9876543210" in answer.text
    assert release_site.version in answer.text
    assert "<table" not in answer.text


@pytest.mark.parametrize("version", ["latest", "../../etc", "0123", "FEDCBA9876543210", "0123456789abcdef0"])
def test_what_is_no_version_is_not_found(client: FlaskClient, version: str) -> None:
    assert client.get("/query/contradictions.csv", query_string={"version": version}).status_code == 404


def test_links_keep_the_version(client: FlaskClient, release_site: Site) -> None:
    text = client.get(f"/query/statements-of-a-source?version={release_site.version}", headers=HTML).text
    section = text.partition('class="results"')[2].partition("</section>")[0]
    links = [unescape(href) for href in re.findall(r'href="(/query/statements-of-a-source[^"]*)"', section)]
    assert len(links) > 10
    assert all(f"version={release_site.version}" in link for link in links)


def test_the_permanent_address_names_every_value(client: FlaskClient, release_site: Site) -> None:
    text = client.get("/query/parties-of-an-instrument", headers=HTML).text
    address = unescape(next(iter(re.findall(r'href="([^"]+)" rel="bookmark"', text))))
    assert re.fullmatch(
        rf"/query/parties-of-an-instrument\?instrument=cets-185&asOf=\d{{4}}-\d\d-\d\d&version={release_site.version}",
        address,
    )
    assert client.get(address, headers=HTML).status_code == 200


def test_an_address_is_not_answered_for_another_host(client: FlaskClient) -> None:
    """Absolute addresses in a page that is kept are those of the host it was asked at."""
    one = client.get("/query/contradictions?sort=value", headers=HTML | {"Host": "one.example"}).text
    other = client.get("/query/contradictions?sort=value", headers=HTML | {"Host": "other.example"}).text
    assert "http://one.example/query/" in one
    assert "one.example" not in other
