"""Search by words: `/search` is a page that works without JavaScript, `/api/search` the same for programs and for the
field that answers while one types."""

from __future__ import annotations

import json
from typing import Any, Final

from flask import Blueprint, Response, render_template, request

from endpoint.http.formats import HTML
from endpoint.http.problems import Unavailable
from endpoint.pages import responses
from endpoint.pages.search.results import Pieces, Result, kind_name, order, result
from endpoint.pages.site import Current, Site
from endpoint.search.asking import LONGEST_QUESTION
from endpoint.search.finder import Finder, Standing
from endpoint.search.finding import Answer, Search
from graph.searching.index import ALL_KINDS

OF_KIND: Final = 5  # results of a kind on the page of all kinds
ON_PAGE: Final = 20  # results on the page of one kind
MOST: Final = 50  # results of one JSON answer
READ_WHILE_TYPING: Final = 300  # texts that are put in order for a JSON answer
_LAST_START: Final = 1_000


class NoSearch(Unavailable):
    """Search by words has no index to look into, or not yet; the rest of the site answers."""

    slug = "no-search"
    title = "Search by words cannot answer now"


def register(blueprint: Blueprint, current: Current, finder: Finder) -> None:
    """Adds the routes."""

    @blueprint.get("/search")
    def search_page() -> Response:
        site = current()
        ready = finder.search is not None
        body = _page(site, finder)
        return _named(site, HTML.content_type(), body) if ready else _passing(body)

    @blueprint.get("/api/search")
    def search_json() -> Response:
        site = current()
        if finder.search is None:
            raise NoSearch(_trouble(finder), retry_after=2 if finder.standing is Standing.MAKING else 3600)
        body = json.dumps(_document(site, finder.search), ensure_ascii=False, separators=(",", ":"))
        return _named(site, "application/json", body + "\n")


def _named(site: Site, content_type: str, body: str) -> Response:
    """The answer with an ETag; it is not kept, since hardly two readers type the same."""
    response = Response(body.encode("utf-8"), content_type=content_type)
    response.add_etag()
    response.headers["Cache-Control"] = "no-cache"
    response.headers["Vary"] = responses.VARY
    return response.make_conditional(request)  # type: ignore[return-value]


def _passing(body: str) -> Response:
    """A page that says that search cannot answer: nobody may keep it, since soon it can."""
    return Response(body.encode("utf-8"), content_type=HTML.content_type(), headers={"Cache-Control": "no-store"})


def _trouble(finder: Finder) -> str:
    if finder.standing is Standing.MAKING:
        return "The search index is being made; that takes some seconds."
    return finder.trouble


def _text() -> str:
    return request.args.get("q", "").strip()


def _kinds() -> list[str]:
    return [kind for kind in request.args.getlist("kind") if kind in ALL_KINDS]


def _number(name: str, otherwise: int, most: int) -> int:
    given = request.args.get(name, "")
    return min(int(given), most) if given.isdecimal() and len(given) < 7 else otherwise


def _document(site: Site, search: Search) -> dict[str, Any]:
    """The JSON of an answer: how many of each kind, and the best results of all."""
    language, chosen = responses.language(), responses.chosen_language()
    answer = search.answer(_text(), kinds=_kinds(), language=language, read=READ_WHILE_TYPING)
    shown = [
        result(site, found, answer.question, language, chosen) for found in answer.found[: _number("most", 8, MOST)]
    ]
    return {
        "q": _text()[:LONGEST_QUESTION],
        "closeness": answer.closeness.name.lower(),
        "counts": answer.counts,
        "more": answer.capped,
        "results": [_result_members(site, each, language) for each in shown],
    }


def _result_members(site: Site, each: Result, language: str) -> dict[str, Any]:
    members: dict[str, Any] = {
        "iri": each.iri,
        "path": each.path,
        "kind": each.kind,
        "kindName": kind_name(site, each.kind, language),
        "label": each.name,
        "lang": each.language,
        "pieces": _listed(each.label),
    }
    if each.matched:
        members["matched"] = _listed(each.matched)
        members["matchedLang"] = each.matched_language
    if each.detail:
        members["detail"] = each.detail
    return members


def _listed(pieces: Pieces) -> list[list[str | int]]:
    return [[text, int(meant)] for text, meant in pieces]


def _page(site: Site, finder: Finder) -> str:
    text, kinds = _text(), _kinds()[:1]
    shared = {"q": text[:LONGEST_QUESTION], "cut": len(text) > LONGEST_QUESTION, "kind": kinds[0] if kinds else ""}
    if finder.search is None:
        return render_template("search.html", trouble=_trouble(finder), **shared)
    language = responses.language()
    answer = finder.search.answer(text, kinds=(), language=language, grouped=True)
    if kinds:
        answer = _of_one_kind(finder.search, text, kinds, answer, language)
    start = _number("start", 0, _LAST_START) if kinds else 0
    groups = [_group(site, answer, kind, start, ON_PAGE if kinds else OF_KIND) for kind in _shown(answer, kinds)]
    facets = [(kind, kind_name(site, kind, language), answer.counts[kind]) for kind in _shown(answer, [])]
    return render_template(
        "search.html", answer=answer, groups=groups, facets=facets, start=start, on_page=ON_PAGE, trouble="", **shared
    )


def _of_one_kind(search: Search, text: str, kinds: list[str], all_kinds: Answer, language: str) -> Answer:
    """The answer of one kind, with the counts of all kinds."""
    found = search.answer(text, kinds=kinds, language=language, ranked=_LAST_START)
    return Answer(found.question, found.found, {**found.counts, **all_kinds.counts}, found.closeness, found.capped)


def _shown(answer: Answer, kinds: list[str]) -> list[str]:
    return kinds or order(answer.counts, list(answer.found))


def _group(site: Site, answer: Answer, kind: str, start: int, most: int) -> dict[str, Any]:
    language, chosen = responses.language(), responses.chosen_language()
    found = [each for each in answer.found if each.kind == kind][start : start + most]
    return {
        "kind": kind,
        "name": kind_name(site, kind, language),
        "count": answer.counts.get(kind, 0),
        "results": [result(site, each, answer.question, language, chosen) for each in found],
    }
