"""A small store, and real servers over it on loopback, for everything that is asked over HTTP; the shipped release."""

from __future__ import annotations

import contextlib
import http.client
import os
import signal
import subprocess
import sys
import time
import urllib.parse
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph
import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Store

from endpoint.pages.site import Site, site
from graph.description import description
from graph.errors import Damaged
from graph.release import by_graph, shipped
from graph.store import Versions
from graph.texts import Texts
from ontology.documents import ontology_quads
from ontology.names import REFERENCE_GRAPH, SPARQL_PREFIXES

SERVER = """
import logging, sys
from pathlib import Path
from endpoint.application import application
from endpoint.http.limits import Limits
from endpoint.workers.pool import Pool
from endpoint.workers.scratch import ScratchPool
from endpoint.server import serve
logging.basicConfig(level=logging.WARNING)
limits = Limits(**eval(sys.argv[2]))
pool = Pool(Path(sys.argv[1]), "test-version", limits) if sys.argv[1] else ScratchPool(limits)
shown = []
if sys.argv[3:] == ["pages"]:
    from pyoxigraph import Store
    from endpoint.pages.blueprint import pages
    from endpoint.pages.site import site
    from graph.texts import Texts
    current = site(Store.read_only(sys.argv[1]), "test-version", Texts(None))
    shown = [pages(lambda: current)]
app = application(pool, pages=shown)
sys.exit(serve(app, port=0, ready=lambda address: print(address, flush=True)))
"""


@dataclass(frozen=True, slots=True)
class Reply:
    """An HTTP answer as it came."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def media_type(self) -> str:
        return self.headers.get("Content-Type", "").split(";")[0]

    @property
    def text(self) -> str:
        return self.body.decode("utf-8")


@dataclass(frozen=True, slots=True)
class SparqlServer:
    """A running server: its process and port."""

    process: subprocess.Popen[str]
    port: int

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def call(self, method: str, path: str, body: bytes | None = None, headers: dict[str, str] | None = None) -> Reply:
        """One request on a connection of its own."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request(method, path, body, headers or {})
            answer = connection.getresponse()
            return Reply(answer.status, answer.headers, answer.read())
        finally:
            connection.close()

    def query(self, text: str, accept: str | None = None, **parameters: str) -> Reply:
        """A query by GET."""
        pairs = urllib.parse.urlencode({"query": text, **parameters})
        return self.call("GET", f"/sparql?{pairs}", headers={"Accept": accept} if accept else {})

    def children(self) -> list[int]:
        """The process ids of its children: the nursery."""
        return children(self.process.pid)

    def workers(self) -> list[int]:
        """The process ids of the workers: they are the children of the server's only child, the nursery."""
        return [pid for nursery in children(self.process.pid) for pid in children(nursery)]


def children(pid: int) -> list[int]:
    """The process ids of a process's children, threads' children included."""
    found = []
    with contextlib.suppress(FileNotFoundError):  # a thread, or the process, has ended meanwhile
        for task in Path(f"/proc/{pid}/task").iterdir():
            found += [int(child) for child in (task / "children").read_text().split()]
    return sorted(found)


@pytest.fixture(scope="session")
def sparql_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of two named graphs, with their union as its default graph, as published versions have it:
    1,000 numbered things in graph `urn:graph:numbers`, two words in graph `urn:graph:words`."""
    path = tmp_path_factory.mktemp("sparql") / "store"
    store = Store(str(path))
    numbers, words = NamedNode("urn:graph:numbers"), NamedNode("urn:graph:words")
    value, name = NamedNode("http://example.org/value"), NamedNode("http://example.org/name")
    quads = [Quad(NamedNode(f"urn:thing:{n}"), value, Literal(n), numbers) for n in range(1000)]
    quads.append(Quad(NamedNode("urn:thing:1"), name, Literal("one", language="en"), words))
    quads.append(Quad(NamedNode("urn:thing:1"), name, Literal("один", language="uk"), words))
    store.extend(quads)
    store.extend(Quad(*quad.triple, DefaultGraph()) for quad in quads)
    store.flush()
    return path


@pytest.fixture(scope="session")
def start_server() -> Iterator[Callable[..., SparqlServer]]:
    """Starts a server over a store (a scratch server for None) under limits, with the pages of the site where they
    are asked for; all are stopped at the end, and each must then end with exit code 0 and leave no process."""
    started: list[SparqlServer] = []

    def start(store: Path | None, *, pages: bool = False, **limits: object) -> SparqlServer:
        process = subprocess.Popen(
            [sys.executable, "-c", SERVER, str(store or ""), repr(limits), *(["pages"] if pages else [])],
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONWARNINGS": "default"},
        )
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        server = SparqlServer(process, urllib.parse.urlsplit(address).port or 0)
        started.append(server)
        end = time.monotonic() + 30  # on a busy machine its workers may need longer than a query is given
        while server.query("ASK {}").status == 503 and time.monotonic() < end:
            time.sleep(0.25)
        assert server.query("ASK {}").status == 200  # its workers are up
        return server

    yield start
    ends = [stopped(server) for server in started]
    assert ends == [(0, [])] * len(started)


def stopped(server: SparqlServer) -> tuple[int, list[int]]:
    """The exit code of a server after SIGTERM, and which of its processes are left, zombies included."""
    left = [*children(server.process.pid), *server.workers()] if server.process.poll() is None else []
    server.process.send_signal(signal.SIGTERM)
    try:
        code = server.process.wait(timeout=20)
    except subprocess.TimeoutExpired:
        server.process.kill()
        code = server.process.wait()
    if server.process.stdout is not None:
        server.process.stdout.close()
    return code, [pid for pid in left if Path(f"/proc/{pid}").exists()]


@pytest.fixture(scope="session")
def sparql_server(start_server: Callable[..., SparqlServer], sparql_store: Path) -> SparqlServer:
    """A server whose queries may take 1.5 s and 300 MB."""
    return start_server(sparql_store, seconds=1.5, memory=300 << 20, slow_request_seconds=2.0, slow_reader_seconds=3.0)


@pytest.fixture(scope="session")
def patient_server(start_server: Callable[..., SparqlServer], sparql_store: Path) -> SparqlServer:
    """A server that gives queries time, for answers that must become whole on a machine that does other things."""
    return start_server(sparql_store, seconds=30.0)


@pytest.fixture(scope="session")
def scratch_server(start_server: Callable[..., SparqlServer]) -> SparqlServer:
    """A writable server."""
    return start_server(None, seconds=5.0, memory=500 << 20)


SITE_FACTS = """
id:body\\/crater-council a cl:Body ; skos:prefLabel "Crater Council"@en .
id:instrument\\/tycho-convention a cl:Instrument ; skos:prefLabel "Tycho Convention"@en ;
  cl:adoptedBy id:body\\/crater-council ; cl:adoptedOn "2031-05-01"^^xsd:date .
id:state\\/moonland a cl:State ; skos:prefLabel "Moonland"@en ; cl:memberOf id:body\\/crater-council .
"""


@pytest.fixture(scope="session")
def site_server(start_server: Callable[..., SparqlServer], tmp_path_factory: pytest.TempPathFactory) -> SparqlServer:
    """A server with the pages of the site, over the ontology, three invented things, and the description of both."""
    path = tmp_path_factory.mktemp("site") / "store"
    store = Store(str(path))
    turtle = SPARQL_PREFIXES.replace("PREFIX", "@prefix").replace(">\n", "> .\n") + SITE_FACTS
    facts = pyoxigraph.parse(turtle.encode(), format=pyoxigraph.RdfFormat.TURTLE)
    quads = [*ontology_quads(), *(Quad(*fact.triple, REFERENCE_GRAPH) for fact in facts)]
    quads += description(by_graph(quads))
    store.extend(quads)
    store.extend(Quad(*quad.triple, DefaultGraph()) for quad in quads)
    store.flush()
    return start_server(path, pages=True, seconds=10.0)


@pytest.fixture(scope="session")
def release_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder that holds the shipped release; tests publish nothing into it."""
    data = tmp_path_factory.mktemp("data")
    try:
        Versions(data).publish(shipped(), {"origin": "release"}, read_back=False)
    except Damaged as error:
        pytest.skip(f"no release is shipped yet: {error}")
    return data


@pytest.fixture(scope="session")
def release_site(release_data: Path) -> Site:
    """The site over the shipped release, without the source texts."""
    version = Versions(release_data).current()
    return site(version.open(), version.id, Texts(None))
