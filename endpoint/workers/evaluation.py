"""What happens to a call inside a worker: evaluated by the engine, written, judged.

Runs in worker processes only. The outcome goes back as a message, and a short answer with it; a long answer goes
into a pipe.
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable
from typing import Final

from pyoxigraph import (
    DefaultGraph,
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
)

from endpoint.http.formats import FORMATS, Format, Kind
from endpoint.query.dialect import for_engine
from endpoint.workers.wire import BODY, Message

RESULT_WRITERS: Final = {
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
}
GRAPH_WRITERS: Final = {
    "turtle": RdfFormat.TURTLE,
    "n-triples": RdfFormat.N_TRIPLES,
    "json-ld": RdfFormat.JSON_LD,
    "trig": RdfFormat.TRIG,
    "n-quads": RdfFormat.N_QUADS,
    "rdf-xml": RdfFormat.RDF_XML,
}
_BLOCK: Final = 1 << 17
_FIRST: Final = 1 << 16
_PATIENCE: Final = 0.2  # seconds
WHOLE: Final = 1 << 18  # bytes of an answer that may go back with the outcome
# Characters no XML document can hold, https://www.w3.org/TR/xml/#charsets, as UTF-8; and the element name the
# engine makes of a property whose IRI does not end in an XML name.
_NOT_XML: Final = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|\xef\xbf[\xbe\xbf]|</?[\w.-]*:[\s/>]")


class CannotCarry(ValueError):
    """The format that was asked for cannot carry a value of the answer."""


class TooManyBytes(ValueError):
    """The answer grew beyond its limit."""


class Outlet:
    """A file object that an answer is written to: keeps a short one whole, lets a longer one flow into a pipe; counts
    bytes, refuses what XML cannot carry.

    `opened` makes the pipe, tells the server of it and returns its write end; it is called when the answer has grown
    beyond `whole` bytes, or earlier, once there is a first block of it, where its reader gains by that: at once where
    the format is read line by line, after a moment where it is read as a whole.
    """

    def __init__(self, opened: Callable[[], int], most: int, form: Format, whole: int = WHOLE) -> None:
        self.opened = opened
        self.most = most
        self.form = form
        self.full = whole
        self.soon = time.monotonic() + (_PATIENCE if form.whole else 0.0)
        self.written = 0
        self.block = bytearray()
        self.descriptor: int | None = None
        self.failed = False

    def write(self, data: bytes) -> int:
        if self.failed:
            return len(data)  # the engine flushes once more when it is dropped after an error
        self.written += len(data)
        self.block += data
        if self.written > self.most:
            self.failed = True
            raise TooManyBytes(f"more than {self.most} bytes")
        if len(self.block) >= self.full or self.late:
            self.empty(keep=64 if self.form.xml else 0)
        return len(data)

    @property
    def late(self) -> bool:
        """Whether an answer that is still here had better flow, and there is enough of it for that."""
        return self.descriptor is None and len(self.block) >= _FIRST and time.monotonic() > self.soon

    def flush(self) -> None:
        """Nothing: blocks leave when they are full, and at the end."""

    def empty(self, keep: int = 0) -> None:
        """Let the block flow but for its last `keep` bytes, in which a forbidden sequence may have begun."""
        self.check()
        if self.descriptor is None:
            self.descriptor = self.opened()
            self.full = min(self.full, _BLOCK)
        ready = len(self.block) - keep
        view = memoryview(bytes(self.block[:ready]))
        try:
            while view:
                view = view[os.write(self.descriptor, view) :]
        except OSError:
            self.failed = True
            raise
        del self.block[:ready]

    def check(self) -> None:
        """Raise CannotCarry where the block holds what the format cannot."""
        if self.form.xml and (found := _NOT_XML.search(self.block)):
            self.failed = True
            raise CannotCarry(forbidden(found.group(), self.form))

    def end(self) -> bytes:
        """Finish: what is left flows after the rest; where nothing has flowed it is the whole answer, returned."""
        if self.descriptor is not None:
            self.empty()
            return b""
        self.check()
        return bytes(self.block)

    def close(self) -> None:
        """Close the pipe, if one was opened."""
        if self.descriptor is not None:
            os.close(self.descriptor)
            self.descriptor = None


def forbidden(found: bytes, form: Format) -> str:
    """What to say of bytes that an XML document cannot hold."""
    if found.startswith(b"<"):
        return "RDF/XML cannot name a property of this answer: its IRI does not end in an XML name."
    return f"XML cannot carry U+{ord(found.decode('utf-8')):04X}, ask for {'JSON' if form.key == 'xml' else 'Turtle'}."


def outcome(work: Callable[[], Message | None]) -> Message:
    """The message that says how a piece of work ended; every error of the engine has its name here. A short answer
    is its member `body`."""
    try:
        return work() or {"outcome": "done"}
    except SyntaxError as error:
        return {"outcome": "syntax", "message": str(error)}
    except CannotCarry as error:
        return {"outcome": "format", "message": str(error)}
    except TooManyBytes:
        return {"outcome": "result"}
    except BrokenPipeError:
        return {"outcome": "abandoned"}
    except RuntimeError as error:
        return {"outcome": "function" if "custom function" in str(error) else "engine", "message": str(error)}
    except ValueError as error:
        return {"outcome": "value", "message": str(error)}
    except OSError as error:
        return {"outcome": "format" if "does not support" in str(error) else "engine", "message": str(error)}
    except MemoryError:
        return {"outcome": "memory"}


def query(store: Store, call: Message, outlet: Outlet) -> Message:
    """Evaluate a query and write its answer.

    The dataset of the request, where it names one, replaces that of the query. Otherwise the default graph is the
    store's own: in a store version the union of its named graphs, written there when it was built.
    """
    form = FORMATS[call["format"]]
    names = call["default_graphs"], call["named_graphs"]
    chosen: dict[str, object] = {}
    if names != (None, None):
        chosen["default_graph"] = [NamedNode(name) for name in names[0] or ()]
        chosen["named_graphs"] = [NamedNode(name) for name in names[1] or ()]
    results = store.query(for_engine(call["text"]), base_iri=call["base"] or None, **chosen)  # type: ignore[arg-type]
    kind = Kind.GRAPH if isinstance(results, QueryTriples) else Kind.ROWS
    if isinstance(results, QueryBoolean):
        kind = Kind.BOOLEAN
    if kind not in form.kinds:
        raise CannotCarry(f"{form.media_type} cannot carry this answer.")
    if isinstance(results, QueryTriples):
        results.serialize(outlet, format=GRAPH_WRITERS[form.key])  # type: ignore[arg-type]
    else:
        results.serialize(outlet, format=RESULT_WRITERS[form.key])  # type: ignore[arg-type]
    return {"outcome": "done", BODY: outlet.end()}


def graph(store: Store, call: Message, outlet: Outlet) -> Message:
    """Write one graph: the named one, or the default graph for no name. Says `absent` where the store has none."""
    name = call["graph"]
    node = DefaultGraph() if name is None else NamedNode(name)
    if isinstance(node, NamedNode) and not has_graph(store, node):
        return {"outcome": "absent"}
    form = FORMATS[call["format"]]
    store.dump(outlet, format=GRAPH_WRITERS[form.key], from_graph=node)  # type: ignore[arg-type]
    return {"outcome": "done", BODY: outlet.end()}


def has_graph(store: Store, name: NamedNode) -> bool:
    return any(found == name for found in store.named_graphs())


def graphs(store: Store) -> Message:
    """The names of the store's graphs, sorted, and how many triples each holds."""
    sizes = {name.value: 0 for name in store.named_graphs() if isinstance(name, NamedNode)}
    counted = store.query("SELECT ?graph (COUNT(*) AS ?size) WHERE { GRAPH ?graph { ?s ?p ?o } } GROUP BY ?graph")
    if isinstance(counted, QuerySolutions):
        sizes.update({row["graph"].value: int(row["size"].value) for row in counted})
    return {"outcome": "done", "graphs": dict(sorted(sizes.items()))}


def names(store: Store) -> Message:
    """The names of the store's graphs."""
    return {"outcome": "done", "names": [name.value for name in store.named_graphs() if isinstance(name, NamedNode)]}
