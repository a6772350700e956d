"""The door that explains an empty answer: `/sparql/explain?query=...`, and what pages show below such an answer.

Programs are told of it by a Link header on an empty answer, whose body stays as its format has it. The questions an
explanation asks are queries like any reader's: through the gate, in a worker that can be killed, within bounds of
time and number. While others wait for a worker nothing is explained.
"""

from __future__ import annotations

import json
import time
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import quote

from flask import Blueprint, Response, request

from endpoint.http.formats import JSON, Format
from endpoint.http.problems import BadRequest, Problem, visible
from endpoint.query import gate
from endpoint.query.explanation import Explanation, Finding, explained
from endpoint.query.tokens import place
from endpoint.query.vocabulary import Row, Vocabulary, vocabulary
from endpoint.sparql.door import Door, door
from endpoint.sparql.reading import SparqlRequest, query_request
from endpoint.workers.answer import Answer

blueprint = Blueprint("explaining", __name__)
PATH: Final = "/sparql/explain"
SECONDS: Final = 3.0
SECONDS_A_QUESTION: Final = 1.0
QUESTIONS: Final = 60
_LOADING_SECONDS: Final = 10.0
_LONGEST_LINK: Final = 4_000
# An answer without rows is no longer than its head; what is longer is not looked at.
_SMALL: Final = 4_096
_EMPTY: Final = {
    "json": (b'"results":{"bindings":[]}', b'"boolean":false'),
    "xml": (b"<results></results>", b"<results/>", b"<boolean>false</boolean>"),
}
ABOUT: Final = {
    "title": "Why an answer is empty",
    "detail": "Send a query here as to /sparql. The answer says which name, triple or filter leaves it without rows.",
    "members": {
        "empty": "whether the query has no rows, or is false",
        "findings": "the reasons, each with kind, line, column, detail, hint and, where one is known, the mended query",
        "complete": "false where some question could not be answered in time",
        "questions": "how many questions it took",
    },
}


@dataclass(slots=True)
class Questions:
    """Asks the pool, within a budget of seconds and questions; what goes beyond it, or fails, is None."""

    here: Door
    asked_by: SparqlRequest
    seconds: float = SECONDS
    most: int = QUESTIONS
    asked: int = 0
    end: float = field(default_factory=lambda: time.monotonic() + SECONDS)

    def true(self, text: str) -> bool | None:
        answer = self._answer(text)
        return None if answer is None else bool(answer["boolean"])

    def rows(self, text: str) -> list[Row] | None:
        answer = self._answer(text)
        return None if answer is None else list(answer["results"]["bindings"])

    def _answer(self, text: str) -> dict[str, Any] | None:
        left = self.end - time.monotonic()
        if self.asked >= self.most or left <= 0.01 or self.here.pool.quick.queue:
            return None
        self.asked += 1
        try:
            gate.outline(text, self.here.pool.limits.shape)
            answer = self.here.pool.answer(
                text,
                form=JSON,
                default_graphs=self.asked_by.default_graphs,
                named_graphs=self.asked_by.named_graphs,
                base=self.asked_by.base,
                timeout=min(left, self.seconds),
                gone=self.asked_by.gone,
            )
            found: dict[str, Any] = json.loads(answer.read())
        except (Problem, ValueError):
            return None
        return found


@blueprint.route(PATH, methods=["GET", "POST"])
def explain() -> Response:
    """Why a query has no rows; without a query, what this address is."""
    asked = query_request(request)
    if asked.text is None:
        return _document(ABOUT)
    here = door()
    outline = gate.outline(asked.text, here.pool.limits.shape)
    if outline.form not in ("SELECT", "ASK"):
        raise BadRequest("Only SELECT and ASK are explained here.", hint="Ask SELECT * with the same pattern.")
    answer = here.pool.answer(
        asked.text,
        form=JSON,
        default_graphs=asked.default_graphs,
        named_graphs=asked.named_graphs,
        base=asked.base,
        timeout=asked.timeout,
        gone=asked.gone,
        arrived=asked.arrived,
    )
    if not empty(answer, JSON):
        answer.close()
        return _document({"title": "The answer is not empty", "status": 200, "empty": False, "findings": []})
    return _document(document(asked.text, explanation(here, asked, asked.text)))


def _document(members: dict[str, Any]) -> Response:
    body = json.dumps(members, ensure_ascii=False, indent=1).encode("utf-8") + b"\n"
    response = Response(body, content_type="application/json")
    response.headers["Cache-Control"] = "no-store"
    return response


def explanation(here: Door, asked: SparqlRequest, text: str) -> Explanation:
    """Why a query that has no rows has none."""
    names = known_names(here, asked)
    return explained(text, Questions(here, asked, SECONDS_A_QUESTION), names)


def known_names(here: Door, asked: SparqlRequest) -> Vocabulary:
    """The names of the store, read once a version."""
    if here.vocabulary is not None:
        return here.vocabulary
    whole_store = SparqlRequest(None, None, None, None, asked.base, asked.gone)
    end = time.monotonic() + _LOADING_SECONDS
    found = vocabulary(Questions(here, whole_store, _LOADING_SECONDS, end=end))
    try:
        found.graphs = set(here.pool.graph_names())
    except Problem:
        found.whole = False
    if found.whole and here.pool.version_id:
        here.vocabulary = found
    return found


def document(text: str, found: Explanation) -> dict[str, Any]:
    """An explanation like a problem document: title, detail, hint and place of the first finding, then all of them."""
    findings = [_finding(text, finding) for finding in found.findings]
    first = findings[0] if findings else {"detail": "No single reason was found."}
    members = {name: first[name] for name in ("detail", "line", "column", "hint") if name in first}
    return {
        "title": "The answer is empty",
        "status": 200,
        "empty": True,
        **members,
        "findings": findings,
        "complete": found.complete,
        "questions": found.asked,
    }


def _finding(text: str, finding: Finding) -> dict[str, Any]:
    line, column = place(text, finding.start)
    members: dict[str, Any] = {"kind": finding.kind, "line": line, "column": column, "detail": visible(finding.words)}
    if finding.hint:
        members["hint"] = visible(finding.hint)
    mended = mended_query(text, finding)
    return members | ({"query": mended} if mended else {})


def mended_query(text: str, finding: Finding) -> str:
    """The query with the finding's mend in it; empty where it has none."""
    if finding.replace is None:
        return ""
    old, new = finding.replace
    start = text.find(old, finding.start)
    return text[:start] + new + text[start + len(old) :] if start >= 0 else ""


def empty(answer: Answer, form: Format) -> bool:
    """Whether an answer has no rows, or is false; told from its first bytes, and only where it is short."""
    body = answer.first
    if not answer.whole or len(body) > _SMALL:
        return False
    if form.key in _EMPTY:
        return any(sign in body for sign in _EMPTY[form.key])
    return form.key in ("csv", "tsv") and (body.count(b"\n") == 1 or body == b"false")


def link_to_explanation(response: Response, text: str) -> None:
    """Say in a header where the emptiness of an answer is explained."""
    response.headers["Link"] = explanation_link(text)


def explanation_link(text: str) -> str:
    """A link to why the answer to a query is empty, as a Link field holds it (RFC 8288)."""
    address = f"{PATH}?query={quote(text, safe='')}"
    return f'<{address if len(address) <= _LONGEST_LINK else PATH}>; rel="help"'
