"""What a server makes ready as soon as it can be asked: the pages that are opened first, and so their templates.

A template is compiled when it is first used, which takes longer than most pages do.
"""

from __future__ import annotations

from typing import Final

from flask import Flask

from endpoint.http.formats import HTML, TURTLE

FIRST: Final = (
    ("/", HTML.media_type),
    ("/query/", HTML.media_type),
    ("/ontology", HTML.media_type),
    ("/ontology", TURTLE.media_type),
    ("/dataset", HTML.media_type),
    ("/.well-known/void", HTML.media_type),
    ("/.well-known/void", TURTLE.media_type),
)


def warm(app: Flask) -> None:
    """Asks the application for the pages that are opened first; they are kept with what was compiled for them."""
    client = app.test_client()
    for path, media_type in FIRST:
        client.get(path, headers={"Accept": media_type})
