"""An answer: whole, or a first buffer and the rest of it as it comes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from waitress.channel import ClientDisconnected

from endpoint.workers.job import Job
from endpoint.workers.wire import Message


class Broken(ClientDisconnected):  # type: ignore[misc]  # waitress has no types
    """The answer failed after its first bytes were sent. A ClientDisconnected, so that waitress closes the
    connection without ending the body, and without a traceback in the log."""


class End(Protocol):
    """Finishes a job."""

    def __call__(self, job: Job, *, abandoned: bool = False) -> Message | None: ...


class Stream(Iterator[bytes]):
    """The rest of an answer. Raises Broken where it cannot be completed; `close` ends the query behind it."""

    def __init__(self, job: Job, end: End) -> None:
        self.job = job
        self.end = end
        self.closed = False
        job.pause()

    def __next__(self) -> bytes:
        if self.closed:
            raise StopIteration
        self.job.resume()
        data = self.job.read()
        if data:
            self.job.pause()
            return data
        self.closed = True
        ended = self.end(self.job)
        if ended is None or ended["outcome"] != "done":
            raise Broken(f"answer cut: {self.job.verdict or (ended or {}).get('outcome', 'worker lost')}")
        raise StopIteration

    def close(self) -> None:
        if not self.closed:
            self.closed = True
            self.end(self.job, abandoned=True)


class Answer:
    """What a query answers with: `first` is the whole of it where `rest` is None. Iterate it once, or `read` it."""

    def __init__(self, first: bytes, rest: Stream | None) -> None:
        self.first = first
        self.rest = rest

    @property
    def whole(self) -> bool:
        return self.rest is None

    def __iter__(self) -> Iterator[bytes]:
        yield self.first
        if self.rest is not None:
            yield from self.rest

    def read(self) -> bytes:
        """All of it. Raises Broken."""
        return b"".join(self)

    def close(self) -> None:
        """End the query behind the answer, if it is still running. Call it where the answer is not read to its end."""
        if self.rest is not None:
            self.rest.close()
