"""A reader's client of the shipped release, and every canned query's answer over it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from endpoint.pages.blueprint import pages
from endpoint.pages.results.kept_versions import KeptVersions
from endpoint.pages.site import Site
from graph.store import Versions
from graph.texts import Texts
from queries.ask import Result
from queries.catalogue import named
from queries.today import today


@pytest.fixture(scope="session")
def client(release_site: Site, release_data: Path) -> FlaskClient:
    """A reader's client; the versions that the data folder keeps are at hand."""
    app = Flask("pages-under-test", static_folder=None)
    kept = KeptVersions(Versions(release_data), Texts(None))
    app.register_blueprint(pages(lambda: release_site, kept=kept))
    return app.test_client()


@pytest.fixture(scope="session")
def answer_of(release_site: Site) -> Callable[..., Result]:
    """The answer to a canned query with some values, by the query's name."""

    def ask(slug: str, day: date | None = None, **values: str) -> Result:
        return release_site.library.ask(named(slug), {name: [value] for name, value in values.items()}, day or today())

    return ask
