"""The cooperation question as a page and as JSON: both show what `queries.cooperation` answers, and nothing else.

/cooperation                who may ask whom for what on a day, why not, and how that changes over time
/cooperation/matrix         states by instruments on a day
/cooperation/network        who can ask whom for a measure on a day, drawn and as tables
/api/cooperation            the same answers as JSON
"""

from __future__ import annotations

import json

from flask import Blueprint, Response, render_template, request
from pyoxigraph import NamedNode

from endpoint.cooperation_document import LIMITS, Asked, answers, document
from endpoint.http.formats import HTML
from endpoint.pages import responses
from endpoint.pages.cooperation.network_picture import picture
from endpoint.pages.site import Current, Site
from endpoint.pages.things.bearing import bearings
from ontology.names import PREFIXES, entity
from queries.cooperation import EUROPEAN_UNION, Cooperation
from queries.cooperation_values import Answer
from queries.cooperation_views import Circle, matrix, network, reached, shortest_changes, timeline
from queries.errors import BadValue
from queries.today import today

JSON = "application/json; charset=utf-8"


def register(blueprint: Blueprint, current: Current) -> None:
    """Adds the routes. The working set of the question is read once a store version."""
    kept: dict[str, Cooperation] = {}

    def known(site: Site) -> Cooperation:
        if site.version not in kept:
            kept.clear()
            kept[site.version] = Cooperation(site.store)
        return kept[site.version]

    @blueprint.get("/cooperation")
    def cooperation_page() -> Response:
        site = current()
        return responses.tagged(site, HTML.content_type(), lambda: _page(site, known(site), asked()))

    @blueprint.get("/cooperation/matrix")
    def matrix_page() -> Response:
        site = current()
        day = request.args.get("date") or today().isoformat()
        return responses.tagged(site, HTML.content_type(), lambda: _matrix(site, known(site), day))

    @blueprint.get("/cooperation/network")
    def network_page() -> Response:
        site = current()
        return responses.tagged(site, HTML.content_type(), lambda: _network(site, known(site)))

    @blueprint.get("/api/cooperation")
    def cooperation_api() -> Response:
        site = current()
        return responses.tagged(site, JSON, lambda: _document(known(site), asked()))


def asked() -> Asked:
    """The question of this request."""
    said = request.args
    day = said.get("date") or today().isoformat()
    return Asked(said.get("from", ""), said.get("to", ""), said.get("measure", ""), said.get("offence", ""), day)


def _document(known: Cooperation, question: Asked) -> str:
    return json.dumps(document(question, answers(known, question)), ensure_ascii=False, indent=1) + "\n"


def _page(site: Site, known: Cooperation, question: Asked) -> str:
    language = responses.language()
    found: list[Answer] = []
    fault = ""
    periods, changes = [], []
    if question.whole:
        try:
            found = answers(known, question)
            arguments = (known, question.from_state, question.to_state, question.measure)
            periods = timeline(*arguments, question.offence or None)
            day = known.question(*arguments[1:], question.offence or None, question.day).day
            changes = shortest_changes(*arguments, day, question.offence or None)
        except BadValue as error:
            fault = str(error).partition("; valid:")[0]
    told = [answer for answer in found if not answer.silent]
    about = [*(answer.iri for answer in told), *(p.iri for a in told for p in a.provisions)]
    if question.whole and not fault:
        about.append(entity("measure", question.measure).value)
    return render_template(
        "cooperation.html",
        question=question,
        answers=told,
        silent=[answer for answer in found if answer.silent],
        fault=fault,
        periods=periods,
        changes=changes[:5],
        law=known.law(question.from_state, question.to_state, question.offence or None) if found else [],
        bearings=bearings(site.store, about),
        limits=LIMITS,
        complete=_complete_lists(known),
        states=_choices(site, "state", known.parties, language),
        measures=_choices(site, "measure", known.measures, language),
        offences=_choices(site, "crime", known.offences, language),
        node=NamedNode,
    )


def _complete_lists(known: Cooperation) -> list[tuple[str, str, str]]:
    """The treaties of which a whole list of parties was seen: IRI, the day of the list, the statement that says so."""
    held = sorted(known.facts.instruments.values(), key=lambda each: each.slug)
    return [
        (each.iri, each.complete_as_of.value, each.complete_as_of.statement) for each in held if each.complete_as_of
    ]


def _matrix(site: Site, known: Cooperation, day: str) -> str:
    checked = known.question(known.parties[0], known.parties[-1], next(iter(known.measures), ""), None, day).day
    rows = matrix(known, checked)
    slugs = sorted({slug for row in rows.values() for slug in row})
    titles = {slug: known.facts.instruments[entity("instrument", slug).value].title for slug in slugs}
    states = _choices(site, "state", list(rows), responses.language())
    return render_template(
        "matrix.html", day=checked, rows=rows, slugs=slugs, titles=titles, states=states, limits=LIMITS, node=NamedNode
    )


def _network(site: Site, known: Cooperation) -> str:
    said, language = request.args, responses.language()
    measure, offence, chosen = said.get("measure", ""), said.get("offence", ""), said.get("state", "")
    day = said.get("date") or today().isoformat()
    circles: list[Circle] = []
    fault = ""
    try:
        checked = known.question(
            known.parties[0], known.parties[-1], measure or next(iter(known.measures), ""), offence or None, day
        ).day
        if chosen and chosen not in known.parties:
            raise BadValue("state", chosen, "state (ISO 3166-1 alpha-3)")
        circles = network(known, measure, checked, offence or None) if measure else []
    except BadValue as error:
        fault, chosen = str(error).partition("; valid:")[0], ""
    states = _choices(site, "state", known.facts.ids("state"), language)
    names = dict(states)
    return render_template(
        "network.html",
        day=day,
        measure=measure,
        offence=offence,
        chosen=chosen,
        fault=fault,
        circles=circles,
        reached=sorted(
            ((code, names[code], grounds) for code, grounds in reached(circles, chosen).items()), key=lambda row: row[1]
        ),
        picture=picture(circles, chosen),
        states=states,
        measures=_choices(site, "measure", known.measures, language),
        offences=_choices(site, "crime", known.offences, language),
        limits=LIMITS,
        node=NamedNode,
    )


def _choices(site: Site, kind: str, slugs: list[str], language: str) -> list[tuple[str, str]]:
    """Pairs of slug and label, by label."""
    nodes = [
        (slug, NamedNode(PREFIXES["id"] + ("body/european-union" if slug == EUROPEAN_UNION else f"{kind}/{slug}")))
        for slug in slugs
    ]
    return sorted(((slug, site.labels.label(node, language)) for slug, node in nodes), key=lambda pair: pair[1])
