"""What a server makes ready as soon as it can be asked: the pages that are opened first, one page of each kind of
thing, and the questions of the catalogue with their defaults and the counts in their lists.

A template is compiled when it is first used, which takes longer than most pages do; the treaty record and the list of
statements are read when a thing's page is first opened. Each is asked once, with a pause after it, so that a reader
who is there already need not wait.

What was read so stays for as long as its version is served. Python's search for garbage would go through all of it
again and again, and let whoever asks at that moment wait for a fifth of a second: it is told to leave it out.
"""

from __future__ import annotations

import gc
import re
import threading
import time
from collections.abc import Callable
from functools import partial
from typing import Final

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from endpoint.http.formats import HTML, TURTLE
from queries.catalogue import catalogue

FIRST: Final = (
    ("/", HTML.media_type),
    ("/query/", HTML.media_type),
    ("/ontology", HTML.media_type),
    ("/ontology", TURTLE.media_type),
    ("/dataset", HTML.media_type),
    ("/cooperation", HTML.media_type),
    ("/source/", HTML.media_type),
    ("/contradictions", HTML.media_type),
    ("/.well-known/void", HTML.media_type),
    ("/.well-known/void", TURTLE.media_type),
)
PAUSE: Final = 0.02
SHELVES: Final = ("/source/", "/id/instrument/", "/id/state/", "/id/body/", "/id/crime/")


def warm(app: Flask, ending: threading.Event | None = None) -> None:
    """Asks the application for the pages that are opened first; they are kept with what was compiled for them. Stops
    as soon as `ending` is set, so that a server that ends need not wait."""
    client = app.test_client()
    questions = [(f"/query/{slug}", HTML.media_type) for slug, query in catalogue().items() if query.runs_by_default]
    steps: list[Callable[[], object]] = [
        *(partial(_open, client, path, media_type) for path, media_type in FIRST),
        *(partial(_open_first, client, shelf) for shelf in SHELVES),
        *(partial(_open, client, path, media_type) for path, media_type in questions),
    ]
    for step in steps:
        if ending is not None and ending.is_set():
            return
        step()
        time.sleep(PAUSE)
    gc.freeze()


def _open(client: FlaskClient, path: str, media_type: str) -> TestResponse:
    return client.get(path, headers={"Accept": media_type})


def _open_first(client: FlaskClient, shelf: str) -> None:
    """Asks for the first thing that a list leads to."""
    listed = _open(client, shelf, HTML.media_type).text
    first = re.search(rf'href="({re.escape(shelf)}[^"?#]+)"', listed)
    if first:
        _open(client, first[1], HTML.media_type)
