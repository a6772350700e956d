"""The rows of a canned query as JSON, written by the engine in a worker: nobody else waits for a heavy one.

Where a request is plain they come straight, without the application.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final
from urllib.parse import parse_qs

from flask import current_app, request

from endpoint.http.formats import JSON
from endpoint.http.plain import Plain
from endpoint.pages import responses
from endpoint.pages.labels import preferred_language
from endpoint.pages.site import Current, Site
from endpoint.sparql.door import EXTENSION, Door, Fields, Way
from endpoint.sparql.straight import common, languages, straightforward
from endpoint.workers.job import BEGUN
from queries.ask import runnable
from queries.catalogue import Query, named
from queries.errors import QueryError
from queries.today import today

_START: Final = "/query/"
_END: Final = ".json"


def rows_from_worker(site: Site, query: Query, given: Mapping[str, Sequence[str]]) -> Callable[[], bytes] | None:
    """What asks a worker for the rows of a query, all of them in its own order; None where more is asked for, or the
    application has no workers over this version. Raises QueryError."""
    door = current_app.extensions.get(EXTENSION)
    if not isinstance(door, Door) or door.pool.version_id != site.version or not whole_rows(query, given):
        return None
    text, pool, environ = rows_query(site, query, given), door.pool, request.environ
    gone = environ.get("waitress.client_disconnected")
    return lambda: pool.answer(text, form=JSON, gone=gone, begun=environ.get(BEGUN)).read()


def whole_rows(query: Query, given: Mapping[str, Sequence[str]]) -> bool:
    """Whether a request for a query's answer asks for the rows as the query gives them, and for nothing else."""
    return not query.constructs and given.keys() <= {each.name for each in query.parameters}


def rows_query(site: Site, query: Query, given: Mapping[str, Sequence[str]]) -> str:
    """The query with its values, as it is run. Raises QueryError."""
    return runnable(site.library.options, query, given, today())


def way(current: Current, door: Door, asked: Plain) -> Way | None:
    """The straight way to the rows of a canned query; None where there is none."""
    path, _, values = asked.target.partition("?")
    if not path.startswith(_START) or not path.endswith(_END) or not straightforward(asked):
        return None
    site = current()
    try:
        query = named(path[len(_START) : -len(_END)])
        given = parse_qs(values, keep_blank_values=True, errors="strict", separator="&")
        if not whole_rows(query, given) or not site.library.knows(query) or door.pool.version_id != site.version:
            return None
        text = rows_query(site, query, given)
    except (QueryError, ValueError):
        return None
    language = preferred_language(None, list(languages(asked.fields.accept_language)))
    host, address = f"http://{asked.fields.host}/", f"{path}?{values}"
    tag = responses.name(site, host, address, JSON.content_type(), language)
    return Way(door.pool.call(text, JSON), partial(response, query, tag))


def response(query: Query, tag: str, body: bytes) -> tuple[Fields, bytes]:
    """The header fields and the body of an answer."""
    own = {"ETag": f'"{tag}"', "Content-Disposition": disposition(query, "json")}
    return Fields(common(JSON.content_type(), responses.VARY), own), body


def disposition(query: Query, extension: str) -> str:
    """The Content-Disposition of a query's answer: what to call it where it is taken along."""
    return f'inline; filename="{query.slug}.{extension}"'
