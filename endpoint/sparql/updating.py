"""The update door of a scratch server: `/update`, https://www.w3.org/TR/sparql11-protocol/#update-operation."""

from __future__ import annotations

from collections.abc import Sequence

from flask import Blueprint, Response, request
from pyoxigraph import NamedNode

from endpoint.http.limits import QueryShape
from endpoint.http.problems import BadRequest
from endpoint.query import gate
from endpoint.query.tokens import tokens
from endpoint.sparql.door import scratch
from endpoint.sparql.reading import update_request

blueprint = Blueprint("updating", __name__)
# Data blocks are long and flat: only what could overflow a stack is bounded.
SHAPE = QueryShape(
    characters=1 << 30, tokens=1 << 30, patterns=1 << 30, operators=1 << 30, items=1 << 30, template=1 << 30
)


@blueprint.route("/update", methods=["POST"])
def update() -> Response:
    """Performs an update."""
    asked = update_request(request)
    text = asked.text or ""
    found = gate.Scan(text, SHAPE).outline()
    if found.form:
        raise BadRequest("This is a query; queries go to /sparql.")
    if asked.default_graphs is not None or asked.named_graphs is not None:
        text = with_dataset(text, asked.default_graphs or (), asked.named_graphs or ())
    scratch().update(text, asked.base, asked.gone)
    return Response(status=204)


def with_dataset(text: str, default: Sequence[str], named: Sequence[str]) -> str:
    """The update with the request's dataset as USING clauses before each WHERE.

    Raises BadRequest where the update has USING or WITH of its own (SPARQL 1.1 Protocol, section 2.2.3), or a name is
    no IRI.
    """
    try:
        clauses = [f"USING {NamedNode(name)}" for name in default]
        clauses += [f"USING NAMED {NamedNode(name)}" for name in named]
    except ValueError:
        raise BadRequest("A graph of the dataset is no absolute IRI.") from None
    parts: list[str] = []
    depth = end = 0
    before = ""
    for token in tokens(text):
        depth += (token.kind == "open") - (token.kind == "close")
        word = token.text.upper() if token.kind == "word" and depth == 0 else ""
        if word in ("USING", "WITH"):
            raise BadRequest(f"The update has {word} of its own, and the request names a dataset.")
        if word == "WHERE" and before != "DELETE":
            parts += [text[end : token.start], *clauses, " "]
            end = token.start
        before = word
    return " ".join(parts) + text[end:]
