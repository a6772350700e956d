"""What a page is answered with: negotiated, named by an ETag of the store version, kept, and safe for a browser.

A page depends on the store version, the address, the language and the day; so those name it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files
from typing import Final

from flask import Response, request

from endpoint.http.formats import Format
from endpoint.http.guards import SECURITY_HEADERS
from endpoint.http.negotiation import best, not_acceptable, wants_page
from endpoint.pages.labels import LANGUAGES, preferred_language
from endpoint.pages.site import Site
from queries.today import today

VARY: Final = "Accept, Accept-Language"


def chosen_language() -> str | None:
    """The language the address asks for (`?lang=`), None where it asks for none that we have."""
    asked = request.args.get("lang", "")
    return asked if asked in LANGUAGES else None


def language() -> str:
    """The language to show: that of the address, else the first of Accept-Language that we have, else English."""
    return preferred_language(chosen_language(), list(request.accept_languages.values()))


def negotiated(offered: Sequence[Format]) -> Format:
    """The best of the offered formats by the Accept header, labelled with the media type that asks for it.

    Raises NotAcceptable, with the list.
    """
    found = best(request.headers.get("Accept"), offered)
    if found is None:
        raise not_acceptable(offered)
    return found.format if found.media_type == found.format.media_type else found.format.labelled(found.media_type)


def prefers_html() -> bool:
    """Whether the client is a browser, so that an error should be a page."""
    return wants_page(request.headers.get("Accept", ""))


def tagged(site: Site, content_type: str, make: Callable[[], bytes | str]) -> Response:
    """The answer made by `make`, kept, with an ETag; 304 without a body where the client has it."""
    key = _key(request.host_url, request.full_path, content_type, language())
    body = site.pages.made(key, lambda: _encoded(make()))
    response = Response(body, content_type=content_type)
    response.set_etag(_name(site, key))
    response.headers["Cache-Control"] = "no-cache"
    response.headers["Vary"] = VARY
    if content_type.startswith("text/html"):
        response.headers["Content-Language"] = language()
    return response.make_conditional(request)  # type: ignore[return-value]


def name(site: Site, host: str, address: str, content_type: str, language: str) -> str:
    """The ETag of an answer: all that it depends on. `host` is the address of the site, `address` the path with its
    query string."""
    return _name(site, _key(host, address, content_type, language))


def _name(site: Site, key: str) -> str:
    return hashlib.sha256("\n".join([site.version, code_version(), key]).encode()).hexdigest()[:20]


def _key(host: str, address: str, content_type: str, language: str) -> str:
    return "\n".join([host, address, content_type, language, today().isoformat()])


def _encoded(body: bytes | str) -> bytes:
    return body.encode("utf-8") if isinstance(body, str) else body


@cache
def code_version() -> str:
    """A hash of the templates, so that a page of an older program is not taken for one of this."""
    total = hashlib.sha256()
    for path in sorted((files("endpoint.pages") / "templates").iterdir(), key=lambda each: each.name):
        if path.is_file():
            total.update(path.name.encode() + path.read_bytes())
    return total.hexdigest()[:12]


def guarded(response: Response) -> Response:
    """The response with the headers that keep a browser safe, where it has none of them yet."""
    for name, value in SECURITY_HEADERS.items():
        response.headers.setdefault(name, value)
    return response
