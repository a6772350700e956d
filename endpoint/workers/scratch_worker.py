"""The process of a scratch server: a writable store in memory, in which every call is first tried in a child.

A child made by fork has the whole store as it is, costs a millisecond, and can be killed at its limit: a query is
answered by the child; an update or a load is tried there, and done for good in this process only when the child
came through. So neither a runaway nor a crash costs the data.
"""

from __future__ import annotations

import json
import os
import resource
import select
import signal
import socket
import sys
import threading
from collections.abc import Callable
from functools import partial

from pyoxigraph import DefaultGraph, NamedNode, RdfFormat, Store

from endpoint.http.formats import FORMATS
from endpoint.query.dialect import for_engine
from endpoint.workers import evaluation, wire
from endpoint.workers.confinement import confine, die_with_parent
from endpoint.workers.worker import begun, leave_with

_DONE = {"outcome": "done"}


def main(arguments: list[str]) -> None:
    """Serve the calls that arrive on the socket whose descriptor is the first argument, until it closes."""
    settings = json.loads(arguments[1])
    connection = socket.socket(fileno=int(arguments[0]))
    isolation = confine(resource.RLIM_INFINITY)
    wire.send(connection, {"outcome": "ready", "isolation": isolation})
    threading.stack_size(settings["stack"])
    threading.Thread(target=serve, args=(connection, Store(), settings["memory"]), daemon=True).start()
    leave_with(connection)


def serve(connection: socket.socket, store: Store, memory: int) -> None:
    """Answer calls, one after another."""
    try:
        while received := wire.receive(connection):
            call, _ = received
            if call["operation"] == "kill":
                continue  # its call ended before it came
            ended = tried(connection, partial(perform, store, call, connection), memory)
            if ended == _DONE and call["operation"] in ("update", "load", "drop"):
                ended = evaluation.outcome(partial(perform, store, call, connection))
            wire.send(connection, ended)
    finally:
        os._exit(1 if sys.exc_info()[0] else 0)


def tried(connection: socket.socket, work: Callable[[], wire.Message | None], memory: int) -> wire.Message:
    """How the work ends in a child; `killed` where the parent asked to kill it, or it died."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        die_with_parent()
        resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
        ended = evaluation.outcome(work)
        ended.pop(wire.BODY, None)  # empty: what a child answers flows through a pipe
        os.write(writer, json.dumps(ended).encode())
        os._exit(0)
    os.close(writer)
    told = _told(connection, reader, child)
    os.close(reader)
    os.waitpid(child, 0)
    message: wire.Message = json.loads(told) if told else {"outcome": "killed"}
    return message


def _told(connection: socket.socket, reader: int, child: int) -> bytes:
    """What the child says, to its end; kills it where the parent asks for that or has gone."""
    poll = select.poll()
    poll.register(reader, select.POLLIN)
    poll.register(connection, select.POLLIN)
    parts: list[bytes] = []
    while True:
        for descriptor, _ in poll.poll():
            if descriptor != reader:
                wire.receive(connection)
                os.kill(child, signal.SIGKILL)
                return b""
            part = os.read(reader, 1 << 16)
            if not part:
                return b"".join(parts)
            parts.append(part)


def perform(store: Store, call: wire.Message, connection: socket.socket) -> wire.Message:
    """Do what one call asks for."""
    match call["operation"]:
        case "graphs":
            return evaluation.graphs(store)
        case "names":
            return evaluation.names(store)
        case "update":
            store.update(for_engine(call["text"]), base_iri=call["base"] or None)
            return _DONE
        case "load":
            return load(store, call)
        case "drop":
            return drop(store, call)
    outlet = evaluation.Outlet(partial(begun, connection), call["most"], FORMATS[call["format"]], whole=0)
    try:
        if call["operation"] == "graph":
            return evaluation.graph(store, call, outlet)
        return evaluation.query(store, call, outlet)
    finally:
        outlet.close()


def load(store: Store, call: wire.Message) -> wire.Message:
    """Read a document into a graph, in place of what it holds where the call says `replace`."""
    name = call["graph"]
    node = DefaultGraph() if name is None else NamedNode(name)
    if call["replace"]:
        store.clear_graph(node)
    if isinstance(node, NamedNode):
        store.add_graph(node)
    written_as = RdfFormat.from_media_type(FORMATS[call["format"]].media_type)
    store.load(call["data"].encode("utf-8"), format=written_as, base_iri=call["base"] or None, to_graph=node)
    return _DONE


def drop(store: Store, call: wire.Message) -> wire.Message:
    """Remove a graph; the default graph is emptied."""
    name = call["graph"]
    node = DefaultGraph() if name is None else NamedNode(name)
    if isinstance(node, NamedNode) and not evaluation.has_graph(store, node):
        return {"outcome": "absent"}
    store.remove_graph(node)
    return _DONE


if __name__ == "__main__":
    main(sys.argv[1:])
