"""Every address the application answers: OPTIONS and 405 name its methods, HEAD has no body, nothing is a fault.

The addresses come from the application itself, so a new one is tested as soon as it is there.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from endpoint.application import application
from endpoint.pages.blueprint import pages
from endpoint.workers.pool import Pool
from endpoint.workers.scratch import ScratchPool

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
READ = "GET, HEAD, OPTIONS"
ASK = "GET, HEAD, POST, OPTIONS"
# The doors that take more than reading; every other address only reads.
ALLOWED = {"/sparql": ASK, "/sparql/explain": ASK}
PAGES = ALLOWED | {"/api/labels": "POST, OPTIONS"}
SCRATCH = ALLOWED | {
    "/update": "POST, OPTIONS",
    "/graph-store": "GET, HEAD, POST, PUT, DELETE, OPTIONS",
    "/graph-store/some/graph": "GET, HEAD, POST, PUT, DELETE, OPTIONS",
    "/health": READ,
    "/problems": READ,
}
FILLED = {"<path:filename>": "cyberlex.css", "<slug>": "bodies-and-their-founding", "<extension>": "ttl"}
NAMES = {"ontology": "status", "id": "state/moonland", "graph-store": "some/graph"}


def addresses() -> list[str]:
    """One address for each route."""
    app = application(Pool(Path("nowhere"), "no-version"), pages=[pages(lambda: None)])  # type: ignore[arg-type]
    found = set()
    for rule in app.url_map.iter_rules():
        path = re.sub(r"<any\((\w+)[^>]*>", r"\1", rule.rule)  # one of the values that the route names
        for gap, value in FILLED.items():
            path = path.replace(gap, value)
        first = path.split("/")[1]
        found.add(path.replace("<path:name>", NAMES.get(first, "none")).replace("<path:below>", NAMES.get(first, "")))
    return sorted(found)


def test_every_route_is_filled() -> None:
    assert len(addresses()) > 30
    assert not [path for path in addresses() if "<" in path]


@pytest.mark.parametrize("path", addresses())
def test_options_says_what_is_allowed_and_the_rest_is_405(site_server, path: str) -> None:
    wanted = PAGES.get(path, READ)
    options = site_server.call("OPTIONS", path, headers={"Origin": "https://example.org"})
    assert (options.status, options.headers["Allow"], options.body) == (204, wanted, b"")
    assert options.headers["Access-Control-Allow-Methods"] == wanted
    assert options.headers["Access-Control-Allow-Origin"] == "*"
    assert "Content-Type" not in options.headers
    for method in {*METHODS, "TRACE", "PROPFIND"} - set(wanted.split(", ")):
        refused = site_server.call(method, path, b"" if method != "TRACE" else None)
        assert (refused.status, refused.headers["Allow"]) == (405, wanted), method
        assert method == "HEAD" or json.loads(refused.body)["title"] == "This method is not allowed here"


@pytest.mark.parametrize("path", [*addresses(), "/nothing/here"])
def test_head_is_get_without_a_body(site_server, path: str) -> None:
    head, get = (site_server.call(method, path) for method in ("HEAD", "GET"))
    assert head.status == get.status
    assert get.status != 500
    assert head.body == b""
    assert head.headers["Content-Type"] == get.headers["Content-Type"]


@pytest.mark.parametrize(("path", "wanted"), SCRATCH.items())
def test_the_scratch_server_allows_writing(scratch_server, path: str, wanted: str) -> None:
    options = scratch_server.call("OPTIONS", path)
    assert (options.status, options.headers["Allow"]) == (204, wanted)
    assert "Access-Control-Allow-Origin" not in options.headers
    refused = scratch_server.call("PATCH", path, b"")
    assert (refused.status, refused.headers["Allow"]) == (405, wanted)


def test_every_door_of_the_scratch_server_is_in_the_table() -> None:
    app = application(ScratchPool())
    rules = {rule.rule.replace("<path:below>", "some/graph") for rule in app.url_map.iter_rules()}
    assert rules == set(SCRATCH)


def test_another_site_learns_nothing_from_a_scratch_server(scratch_server) -> None:
    reply = scratch_server.call("OPTIONS", "/update", headers={"Origin": "https://example.org"})
    assert reply.status == 403
    assert "Access-Control-Allow-Methods" not in reply.headers


@pytest.mark.parametrize("path", ["/sparql", "/graph-store?default"])
def test_a_body_of_another_type_is_told_which_would_do(scratch_server, path: str) -> None:
    reply = scratch_server.call("POST", path, b"x", {"Content-Type": "image/png"})
    assert reply.status == 415
    wanted = {"/sparql": "application/sparql-query", "/graph-store?default": "text/turtle"}[path]
    assert wanted in reply.headers["Accept"]
