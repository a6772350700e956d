"""A worker process: opens the store read-only, answers one call after another.

Forked by the nursery, which has given up the network for it. It may be killed at any moment; it leaves by itself when
the server has gone.
"""

from __future__ import annotations

import os
import select
import socket
import sys
import threading
from functools import partial
from typing import Any, NoReturn

from pyoxigraph import Store

from endpoint.http.formats import FORMATS
from endpoint.workers import evaluation, wire


def work(connection: socket.socket, settings: dict[str, Any], isolation: str) -> NoReturn:
    """Serve the calls that arrive on the socket until it closes; the process ends with it."""
    try:
        store = Store.read_only(settings["store"])
    except OSError as error:
        wire.send(connection, {"outcome": "unopened", "message": str(error)})
        os._exit(0)
    wire.send(connection, {"outcome": "ready", "isolation": isolation})
    threading.stack_size(settings["stack"])
    threading.Thread(target=serve, args=(connection, store), daemon=True).start()
    leave_with(connection)


def serve(connection: socket.socket, store: Store) -> None:
    """Answer calls; an engine that panics takes this process with it, for its state cannot be trusted then.

    A call is waited for before it is read: a process that was killed while it waited leaves the call unread, so that
    the server knows that another may be given it."""
    poll = select.poll()
    poll.register(connection, select.POLLIN)
    try:
        while poll.poll() and (received := wire.receive(connection)):
            ended = evaluation.outcome(partial(dispatch, store, received[0], connection))
            body = ended.pop(wire.BODY, b"")
            wire.send(connection, ended, body=body)
    finally:
        os._exit(1 if sys.exc_info()[0] else 0)


def dispatch(store: Store, call: wire.Message, connection: socket.socket) -> wire.Message:
    """Do what one call asks for."""
    if call["operation"] == "graphs":
        return evaluation.graphs(store)
    if call["operation"] == "names":
        return evaluation.names(store)
    outlet = evaluation.Outlet(partial(begun, connection), call["most"], FORMATS[call["format"]])
    try:
        if call["operation"] == "graph":
            return evaluation.graph(store, call, outlet)
        return evaluation.query(store, call, outlet)
    finally:
        outlet.close()


def begun(connection: socket.socket) -> int:
    """The write end of a new pipe for an answer that is too long for a message; the server is sent the other end."""
    reader, writer = os.pipe()
    try:
        wire.send(connection, {"outcome": "begun"}, reader)
    finally:
        os.close(reader)
    return writer


def leave_with(connection: socket.socket) -> NoReturn:
    """Wait until the other side of the socket closes, then leave, whatever the other thread is doing."""
    poll = select.poll()
    poll.register(connection, getattr(select, "POLLRDHUP", 0))
    poll.poll()
    os._exit(0)
