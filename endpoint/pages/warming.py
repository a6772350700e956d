"""What a server makes ready as soon as it can be asked: the pages that are opened first, and so their templates.

A template is compiled when it is first used, which takes longer than most pages do. So do the questions of the
catalogue with their defaults, and the counts that stand in their lists: each is asked once, with a pause after it, so
that a reader who is there already need not wait.
"""

from __future__ import annotations

import re
import threading
import time
from typing import Final

from flask import Flask

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
SOURCE: Final = re.compile(r'href="(/source/[^"?#]+)"')


def warm(app: Flask, ending: threading.Event | None = None) -> None:
    """Asks the application for the pages that are opened first; they are kept with what was compiled for them. Stops
    as soon as `ending` is set, so that a server that ends need not wait."""
    client = app.test_client()
    questions = [(f"/query/{slug}", HTML.media_type) for slug, query in catalogue().items() if query.runs_by_default]
    for path, media_type in (*FIRST, *questions):
        if ending is not None and ending.is_set():
            return
        client.get(path, headers={"Accept": media_type})
        time.sleep(PAUSE)
    first = SOURCE.search(client.get("/source/", headers={"Accept": HTML.media_type}).text)
    if first:
        client.get(first[1], headers={"Accept": HTML.media_type})
