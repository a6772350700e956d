"""Answers kept as they were sent: a plain request that was answered before is answered again by the thread that reads
the sockets, without entering the application.

What is kept is the answer's own bytes, taken as the server wrote them, so the second answer is the first but for its
date; 304 and HEAD are answers like others. Kept is what says that it may be used again (an ETag, and no `no-store`).
The store never changes while it is served; what depends on the day is kept for that day. Bodies are kept packed,
where they were sent packed.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Final, NamedTuple

from waitress.task import WSGITask
from waitress.utilities import build_http_date

from endpoint.http.plain import Plain
from endpoint.sparql.door import Fields
from endpoint.workers.job import BEGUN, Job
from queries.kept import Kept

_OVERHEAD: Final = 1024
_STATUSES: Final = ("200 ", "304 ")
_DAY: Final = 86_400


class Bytes(NamedTuple):
    """An answer: its head up to where the date belongs, the rest of its head, its body."""

    before: bytes
    after: bytes
    body: bytes

    def dated(self, now: float) -> bytes:
        """The whole answer, sent now."""
        return b"".join((self.before, date_line(int(now)), self.after, self.body))


class Answers(Kept[tuple[Plain, int], Bytes]):
    """Answers by plain request and day (by UTC, as `queries.today` has it), bounded in bytes."""

    def __init__(self, limit: int) -> None:
        super().__init__(limit, lambda key, answer: len(answer.body) + len(key[0].target) + _OVERHEAD)
        self.open = True

    def of(self, asked: Plain, now: float) -> Bytes | None:
        """The answer to a request, if it was made today."""
        return self.get((asked, int(now // _DAY))) if self.open else None

    def keep(self, asked: Plain, answer: Bytes, begun: float) -> None:
        """Keep an answer whose making began at a time, for the day of that time; not a large one."""
        self.put((asked, int(begun // _DAY)), answer)


class Task(WSGITask):  # type: ignore[misc]  # waitress has no types
    """A request in the application; an answer that may be used again is kept."""

    head: bytes = b""

    def __init__(self, channel: Any, request: Any) -> None:
        super().__init__(channel, request)
        self.plain: Plain | None = request.plain
        self.job: Job | None = request.job
        self.body: list[bytes] = []

    def get_environment(self) -> dict[str, Any]:
        environ: dict[str, Any] = super().get_environment()
        environ[BEGUN] = self.job
        return environ

    def service(self) -> None:
        try:
            super().service()
        finally:
            if self.job is not None and self.job.unclaimed:
                self.channel.server.line.door.pool.end(self.job, abandoned=True)

    def set_close_on_finish(self) -> None:
        """As waitress has it, but an answer without a body (304, 204) is whole without a length."""
        asked = self.request.headers.get("CONNECTION", "").lower()
        if self.wrote_header or self.has_body or self.version != "1.1" or asked == "close":
            super().set_close_on_finish()

    def build_response_header(self) -> bytes:
        self.head = super().build_response_header()
        return self.head

    def write(self, data: bytes) -> None:
        super().write(data)
        if self.plain is not None and data:
            if self.content_length is None or self.content_length > self.channel.server.kept.largest:
                self.plain = None
                self.body.clear()
            else:
                self.body.append(data)

    def finish(self) -> None:
        super().finish()
        if self.plain is not None and not self.close_on_finish and self.status[:4] in _STATUSES:
            self.keep(self.plain)

    def keep(self, asked: Plain) -> None:
        """Keep the answer that was sent, if it may be used again and is whole."""
        fields = {name.lower(): value for name, value in self.response_headers}
        body = b"".join(self.body)
        wanted = int(fields.get("content-length", "0")) if asked.method == "GET" and self.has_body else 0
        if "etag" not in fields or "no-store" in fields.get("cache-control", "") or len(body) != wanted:
            return
        place = self.head.find(b"\r\nDate: ") + 2
        end = self.head.find(b"\r\n", place) + 2
        if place > 1:
            self.channel.server.kept.keep(asked, Bytes(self.head[:place], self.head[end:], body), self.start_time)


@lru_cache(maxsize=4)
def date_line(now: int) -> bytes:
    """The Date field with its line end."""
    return f"Date: {build_http_date(now)}\r\n".encode("ascii")


def rendered(status: str, fields: Fields, body: bytes) -> Bytes:
    """An answer in the bytes in which the server writes it: its fields in the order of their names, as there."""
    own = {**fields.own, "Content-Length": str(len(body))}
    before, after, names = _frame(status, fields.common, tuple(own))
    early, late = names
    head = before.format(*(own[name] for name in early))
    return Bytes(head.encode("latin-1"), after.format(*(own[name] for name in late)).encode("latin-1"), body)


@lru_cache(maxsize=256)
def _frame(
    status: str, common: tuple[tuple[str, str], ...], own: tuple[str, ...]
) -> tuple[str, str, tuple[list[str], list[str]]]:
    """The head of an answer before and after its date, with gaps for its own fields, and their names in order."""
    lines = [(_written(name), f"{_written(name)}: {_escaped(value)}\r\n", "") for name, value in common]
    lines += [(_written(name), f"{_written(name)}: {{}}\r\n", name) for name in own]
    lines.sort(key=lambda line: line[0])
    halves = [[line for line in lines if (line[0] < "Date") is early] for early in (True, False)]
    texts = ["".join(text for _, text, _ in half) for half in halves]
    gaps = [[name for _, _, name in half if name] for half in halves]
    return f"HTTP/1.1 {status}\r\n{texts[0]}", f"{texts[1]}\r\n", (gaps[0], gaps[1])


def _written(name: str) -> str:
    """A field's name in the letters in which waitress writes it."""
    return "-".join(part.capitalize() for part in name.split("-"))


def _escaped(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")
