"""A plain request: one whose answer depends on nothing but its first line and a few header fields that we know.

Most requests are plain. They are told by a strict reading of their bytes, so that an answer that is kept, or can be
had at once, is given without the costs of the general way. Whatever is not understood here (a body, a field that is
not listed, two of one kind, an odd sign) is no plain request and goes the general way, which knows all the rules.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

LONGEST: Final = 8192
_LINE: Final = re.compile(rb"(GET|HEAD) (/(?!/)[!\"$-~]*) HTTP/1\.1")  # printable ASCII without space and #
_VALUE: Final = re.compile(rb"[ -~\t]*")
# Fields that an answer may depend on, in the order of `Fields`; the others listed change no answer of ours.
_TOLD: Final = {
    b"host": 0,
    b"accept": 1,
    b"accept-encoding": 2,
    b"accept-language": 3,
    b"if-none-match": 4,
}
_IDLE: Final = frozenset(
    b"user-agent referer origin dnt priority pragma cache-control upgrade-insecure-requests sec-fetch-dest"
    b" sec-fetch-mode sec-fetch-site sec-fetch-user sec-gpc sec-ch-ua sec-ch-ua-mobile sec-ch-ua-platform".split()
)


class Fields(NamedTuple):
    """The header fields that an answer may depend on; None where one is not given."""

    host: str
    accept: str | None
    accept_encoding: str | None
    accept_language: str | None
    if_none_match: str | None


class Plain(NamedTuple):
    """A plain request. It is hashable, and equal requests have equal answers (on one day, of one store version)."""

    method: str
    target: str
    fields: Fields


def plain(data: bytes) -> Plain | None:
    """The plain request that these bytes are, whole and nothing after it; None where they are none.

    >>> plain(b"GET /health HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n").target
    '/health'
    >>> plain(b"GET /health HTTP/1.1\\r\\nHost: localhost\\r\\nExpect: 100-continue\\r\\n\\r\\n")
    """
    end = data.find(b"\r\n")
    if len(data) > LONGEST or data.find(b"\r\n\r\n") != len(data) - 4:
        return None
    line = _LINE.fullmatch(data, 0, end)
    fields = _fields(data[end + 2 : -4])
    if line is None or fields is None:
        return None
    return Plain(line[1].decode("ascii"), line[2].decode("ascii"), fields)


@lru_cache(maxsize=512)
def _fields(lines: bytes) -> Fields | None:
    """The fields of a header; a client sends the same lines again and again."""
    found: list[str | None] = [None] * len(_TOLD)
    for line in lines.split(b"\r\n"):
        name, colon, value = line.partition(b":")
        name = name.lower()
        if not colon or not _VALUE.fullmatch(value):
            return None
        place = _TOLD.get(name)
        if place is None:
            if name not in _IDLE and (name, value.strip().lower()) != (b"connection", b"keep-alive"):
                return None
        elif found[place] is not None:
            return None
        else:
            found[place] = value.strip(b" \t").decode("ascii")
    host, *others = found
    return Fields(host, *others) if host else None
