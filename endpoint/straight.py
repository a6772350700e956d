"""Straight answers: a short query on a plain request goes from the thread that reads the sockets to a worker and back,
with no thread of the application in between.

    a plain request -> a door says that it is a query, and which (`Way`) -> an idle worker begins it (a job)
      -> the worker's socket is watched like a client's -> the answer came whole: sent, kept
                                                        -> anything else: the application goes on with the job

What needs a wait, a stream, a page or a problem is left to the application, which has the same job in hand then: so
nothing is asked twice, and there is one place that knows all the rules. Both ways give the same bytes.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from endpoint.http.clients import Clients
from endpoint.http.plain import Plain
from endpoint.sparql.door import Door, Way
from endpoint.workers.job import Job
from endpoint.workers.wire import BODY, Message

if TYPE_CHECKING:
    from endpoint.channel import Channel

log = logging.getLogger("cyberlex.endpoint")


class Watched:
    """A job whose worker is watched by the main loop, in the map that holds the clients' sockets too: whether it says
    something, or is condemned."""

    accepting = False

    def __init__(self, line: Line, channel: Channel, asked: Plain, data: bytes, way: Way, job: Job) -> None:
        self.line = line
        self.channel = channel
        self.asked = asked
        self.data = data
        self.way = way
        self.job = job
        self.descriptors = (job.worker.connection.fileno(), job.worker.doom)

    def readable(self) -> bool:
        return True

    def writable(self) -> bool:
        return False

    def handle_read_event(self) -> None:
        """Take what the worker says. It says nothing by halves, so this does not wait."""
        self.line.leave(self)
        self.job.listen()
        ended = self.job.ended
        if ended is not None and ended["outcome"] == "done" and self.job.verdict is None:
            self.finish(ended)
        else:
            self.channel.general(self.asked, self.data, self.job, counted=True)

    def finish(self, ended: Message) -> None:
        """Send an answer that came whole."""
        body = ended.pop(BODY, b"")
        self.line.door.pool.end(self.job)
        made = self.way.answer(body)
        if made is None:
            self.channel.general(self.asked, self.data, counted=True)
        else:
            self.channel.answered(self.asked, made)

    def handle_close(self) -> None:
        """Nothing: the worker died, and what there was to read has been read."""

    def handle_error(self) -> None:
        """A fault of ours: noted, and the client's connection closed."""
        log.exception("fault while answering %s", self.asked.target)
        self.channel.handle_close()


@dataclass(slots=True)
class Line:
    """What the main loop needs for straight answers: the doors, and the map of what it watches."""

    door: Door
    watched: dict[int, Any]
    clients: Clients
    entered: Callable[[], bool]
    left: Callable[[], None]

    def begin(self, channel: Channel, asked: Plain, data: bytes) -> bool:
        """Begin a straight answer; whether there can be one. An answer that is at hand is sent at once."""
        way = next(filter(None, (each(asked) for each in self.door.ways)), None)
        if way is None:
            return False
        if way.call is None:
            made = way.answer(b"")
            if made is not None:
                channel.answered(asked, made)
            return made is not None
        if not self.entered():
            return False
        job = self.door.pool.begun_at_once(way.call, lambda: not channel.connected)
        if job is None:
            self.left()
            return False
        watched = Watched(self, channel, asked, data, way, job)
        self.watched.update(dict.fromkeys(watched.descriptors, watched))
        channel.awaited = watched
        return True

    def turned_away(self, channel: Channel) -> bool:
        """Whether the client's address has asked too often. It is counted where it may ask."""
        return self.clients.wait(str(channel.addr[0])) > 0

    def leave(self, watched: Watched) -> None:
        """Watch a job no longer."""
        for descriptor in watched.descriptors:
            del self.watched[descriptor]
        watched.channel.awaited = None
        self.left()
