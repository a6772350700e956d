"""The review page: `cyberlex review TEXT --page`.

It shows the sentences of a text that the reviewer has, so it is served on loopback only, answers to no other host name
and takes decisions only from its own forms: each carries a token that no other page can read.
"""

from __future__ import annotations

import secrets
import sys
from collections.abc import Sequence
from typing import Any, Final, Protocol

import waitress
from flask import Flask, Response, abort, redirect, render_template, request
from werkzeug.wrappers import Response as Redirection

from endpoint.http.guards import SECURITY_HEADERS

LOOPBACK: Final = "127.0.0.1"
AT_ONCE: Final = 20  # sentences on a page
LARGEST_FORM: Final = 10_000  # bytes


class Desk(Protocol):
    """What the page works on; `loaders.reviewing.desk` is one. The methods raise ValueError for what cannot be."""

    @property
    def open(self) -> Sequence[Any]: ...

    @property
    def unknown(self) -> Sequence[Any]: ...

    def sheets(self) -> Sequence[Any]: ...

    def judge(self, name: str, kind: str) -> None: ...

    def settle(self, iri: str, kind: str, other: str = "") -> None: ...


def review_app(desk: Desk, title: str, token: str) -> Flask:
    """The page of one desk; `token` is what its forms must carry."""
    app = Flask(__name__, static_folder="../pages/static", static_url_path="/static")
    app.config["MAX_CONTENT_LENGTH"] = LARGEST_FORM
    app.config["TRUSTED_HOSTS"] = [LOOPBACK, "localhost"]

    @app.get("/")
    def sheets() -> str:
        return _page(desk, title, token, _place())

    @app.post("/")
    def decide() -> Redirection | tuple[str, int]:
        said = request.form
        if not secrets.compare_digest(said.get("token", ""), token):
            abort(403)
        try:
            if "name" in said:
                desk.judge(said["name"], said.get("kind", ""))
            else:
                kind, _, other = said.get("kind", "").partition(" ")
                desk.settle(said.get("iri", ""), kind, other)
        except ValueError as fault:
            return _page(desk, title, token, _place(), str(fault)), 422
        return redirect(f"/?from={_place()}#open", 303)

    @app.after_request
    def guarded(response: Response) -> Response:
        response.headers.extend(SECURITY_HEADERS)
        response.headers["Cache-Control"] = "no-store"
        return response

    return app


def serve(desk: Desk, title: str, port: int) -> int:
    """Serves the page until it is stopped; prints its address."""
    app = review_app(desk, title, secrets.token_urlsafe(24))
    server = waitress.create_server(app, host=LOOPBACK, port=port, threads=1)
    print(f"review at http://{LOOPBACK}:{server.effective_port}/ (stop with Ctrl+C)", flush=True)
    try:
        server.run()
    finally:
        server.close()
        print(f"{len(desk.open)} statements and {len(desk.unknown)} names are open", file=sys.stderr)
    return 0


def _place() -> int:
    said = request.args.get("from") or request.form.get("from") or "0"
    return int(said) if said.isdecimal() and len(said) < 9 else 0


def _page(desk: Desk, title: str, token: str, start: int, fault: str = "") -> str:
    sheets = [sheet for sheet in desk.sheets() if sheet.number >= start]
    return render_template(
        "review.html",
        title=title,
        token=token,
        start=start,
        fault=fault,
        sheets=sheets[:AT_ONCE],
        following=sheets[AT_ONCE].number if len(sheets) > AT_ONCE else None,
        statements=len(desk.open),
        names=len(desk.unknown),
    )
