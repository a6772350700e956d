"""A worker process: opens the store read-only, gives up the network, answers one call after another.

Started as `python -m endpoint.worker DESCRIPTOR SETTINGS` by the pool. It may be killed at any moment; it leaves by
itself when its parent has gone.
"""

from __future__ import annotations

import json
import os
import select
import socket
import sys
import threading
from functools import partial

from pyoxigraph import Store

from endpoint import evaluation, wire
from endpoint.confinement import confine


def main(arguments: list[str]) -> None:
    """Serve the calls that arrive on the socket whose descriptor is the first argument, until it closes."""
    settings = json.loads(arguments[1])
    connection = socket.socket(fileno=int(arguments[0]))
    isolation = confine(settings["memory"])
    try:
        store = Store.read_only(settings["store"])
    except OSError as error:
        wire.send(connection, {"outcome": "unopened", "message": str(error)})
        return
    wire.send(connection, {"outcome": "ready", "isolation": isolation})
    threading.stack_size(settings["stack"])
    threading.Thread(target=serve, args=(connection, store), daemon=True).start()
    leave_with(connection)


def serve(connection: socket.socket, store: Store) -> None:
    """Answer calls; an engine that panics takes this process with it, for its state cannot be trusted then."""
    try:
        while received := wire.receive(connection):
            call, descriptor = received
            ended = evaluation.outcome(partial(dispatch, store, call, descriptor))
            if descriptor is not None:
                os.close(descriptor)
            wire.send(connection, ended)
    finally:
        os._exit(1 if sys.exc_info()[0] else 0)


def dispatch(store: Store, call: wire.Message, descriptor: int | None) -> wire.Message | None:
    """Do what one call asks for."""
    if call["operation"] == "graphs":
        return evaluation.graphs(store)
    if call["operation"] == "names":
        return evaluation.names(store)
    if descriptor is None:
        raise ValueError("a call that writes came without a pipe")
    if call["operation"] == "graph":
        return evaluation.graph(store, call, descriptor)
    evaluation.query(store, call, descriptor)
    return None


def leave_with(connection: socket.socket) -> None:
    """Wait until the other side of the socket closes, then leave, whatever the other thread is doing."""
    poll = select.poll()
    poll.register(connection, getattr(select, "POLLRDHUP", 0))
    poll.poll()
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1:])
