"""The nursery: one confined process that has loaded the engine and forks workers, each in a few milliseconds.

Starting Python and the engine afresh takes 60 ms of processor time; when many bombs are killed at once, that is what
other clients would wait for. The nursery has one thread and has opened no store, so a fork of it is as good as a
fresh process. It hands each worker's process descriptor to the server, which can so kill exactly that process, and
reaps workers as they end.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import sys
from types import FrameType

from endpoint.workers import wire
from endpoint.workers.confinement import confine, die_with_parent
from endpoint.workers.worker import work


def main(arguments: list[str]) -> None:
    """Fork a worker for each message on the socket whose descriptor is the first argument, until it closes."""
    settings = json.loads(arguments[1])
    connection = socket.socket(fileno=int(arguments[0]))
    isolation = confine(settings["memory"])
    wire.send(connection, {"outcome": "ready", "isolation": isolation})
    signal.signal(signal.SIGCHLD, reap)
    while received := wire.receive(connection):
        _, descriptor = received
        if descriptor is None:
            continue
        child = os.fork()
        if child == 0:
            connection.close()
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            die_with_parent()
            work(socket.socket(fileno=descriptor), settings, isolation)
        os.close(descriptor)
        process = os.pidfd_open(child)
        wire.send(connection, {"pid": child}, process)
        os.close(process)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    with contextlib.suppress(ChildProcessError):
        while os.waitpid(-1, 0)[0]:  # workers leave with the server: no zombie of them stays behind
            pass


def reap(number: int, frame: FrameType | None) -> None:
    """Take note of every worker that has ended."""
    with contextlib.suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass


if __name__ == "__main__":
    main(sys.argv[1:])
