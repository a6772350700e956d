"""The straight way to the answer of a short query: what the query door does, for requests that need little of it.

It must give the bytes that the door gives. What would need a page, a warning, another status or a packed body has no
straight way.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache, partial
from typing import Final
from urllib.parse import unquote_to_bytes

from werkzeug.datastructures import LanguageAccept
from werkzeug.http import parse_accept_header

from endpoint.http.formats import HTML, Kind
from endpoint.http.guards import READERS, SECURITY_HEADERS
from endpoint.http.negotiation import Choice, choice
from endpoint.http.plain import Fields as Asked
from endpoint.http.plain import Plain
from endpoint.http.problems import Problem
from endpoint.query import gate
from endpoint.sparql.door import Door, Fields, Way
from endpoint.sparql.explaining import empty, explanation_link
from endpoint.sparql.reading import decoded
from endpoint.sparql.replies import WORTH_PACKING, tag
from endpoint.workers.answer import Answer

LONGEST: Final = 4096
_START: Final = "/sparql?query="
_HOST: Final = re.compile(r"[a-z0-9.-]+(?::(?!80$)[0-9]+)?")


def way(door: Door, asked: Plain) -> Way | None:
    """The straight way to the answer of a query request; None where there is none."""
    fields = asked.fields
    if not asked.target.startswith(_START) or "&" in asked.target or not straightforward(asked):
        return None
    try:
        text = decoded(unquote_to_bytes(asked.target[len(_START) :].replace("+", " ")))
        if len(text) > LONGEST:
            return None
        outline = gate.outline(text, door.pool.limits.shape)
        chosen = chosen_format(fields.accept, outline.kind, door.hooks.results_page is not None)
    except Problem:
        return None
    if chosen.format is HTML or outline.volatile or outline.graphs or not outline.form:
        return None
    base = f"http://{fields.host}/sparql"
    key = tag(door.pool.version_id, text, chosen.media_type, base, None, None)
    answered = partial(response, door, text, key, chosen, fields)
    cached = door.cache.get(key)
    if cached is not None:
        return Way(None, lambda _: answered(cached))
    return Way(door.pool.call(text, chosen.format, base), answered)


def straightforward(asked: Plain) -> bool:
    """Whether a request is a GET without conditions, to a host whose name needs no thought."""
    return asked.method == "GET" and asked.fields.if_none_match is None and bool(_HOST.fullmatch(asked.fields.host))


@lru_cache(maxsize=512)
def chosen_format(accept: str | None, kind: Kind, html: bool) -> Choice:
    """As `negotiation.choice`, remembered. Raises NotAcceptable."""
    return choice(accept, kind, html=html)


@lru_cache(maxsize=512)
def packing(accept_encoding: str | None) -> bool:
    """Whether a client with this Accept-Encoding would have the body packed with gzip."""
    return accept_encoding is not None and parse_accept_header(accept_encoding)["gzip"] > 0


@lru_cache(maxsize=512)
def languages(accept_language: str | None) -> tuple[str, ...]:
    """The languages of an Accept-Language header, the most wanted first."""
    return tuple(parse_accept_header(accept_language, LanguageAccept).values()) if accept_language else ()


def response(door: Door, text: str, key: str, chosen: Choice, asked: Asked, body: bytes) -> tuple[Fields, bytes] | None:
    """The header fields and the body of an answer, which is kept; None where it is to be packed."""
    door.cache.put(key, body)
    packs = packing(asked.accept_encoding)
    if packs and len(body) >= WORTH_PACKING:
        return None
    own = {"ETag": f'"{key}-gzip"' if packs else f'"{key}"'}
    if empty(Answer(body, None), chosen.format):
        own["Link"] = explanation_link(text)
    return Fields(common(chosen.content_type, "Accept-Encoding, Accept"), own), body


@cache
def common(content_type: str, vary: str) -> tuple[tuple[str, str], ...]:
    """The header fields of every straight answer of a type."""
    own = (("Content-Type", content_type), ("Cache-Control", "no-cache"), ("Vary", vary))
    return (*own, *SECURITY_HEADERS.items(), *READERS.items())
