"""A page and RDF for every own IRI: things, sources, statements, evidence, mentions, graphs, shapes, builds."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from flask import Blueprint, Response, render_template, request
from pyoxigraph import NamedNode

from endpoint.http.formats import GRAPH_FORMATS, HTML, Format
from endpoint.http.problems import NotFound
from endpoint.pages import responses
from endpoint.pages.addresses import iri_of, path_of
from endpoint.pages.excerpts import excerpt
from endpoint.pages.linked_data import BY_EXTENSION, description, serialised
from endpoint.pages.site import Current, Site
from endpoint.pages.things.assertions import (
    EVIDENCE,
    OBJECT,
    PREDICATE,
    SUBJECT,
    Assertion,
    Place,
    Row,
    Term,
    assertion,
    evidence,
    statements_with,
)
from endpoint.pages.things.facts import SHOWN, groups, incoming, is_known, mention_counts, names, types
from endpoint.pages.things.holdings import by_number, class_counts, quad_count
from endpoint.pages.things.kinds import KINDS, Kind, kind_of, kinds, things
from endpoint.pages.things.record import BY_PARTY, DERIVED_FROM, ON_INSTRUMENT
from endpoint.pages.things.sources import SHOWN as SHOWN_OF_SOURCE
from endpoint.pages.things.sources import TOPIC_NAMES, source
from endpoint.pages.things.spoken import BY_INFERENCE, spoken
from endpoint.pages.things.values import values
from endpoint.pages.things.views import view
from ontology.names import BASE, term

SHOWN_WITHOUT_LIMIT: Final = 100_000
Page = Callable[[Site, NamedNode], str]


def register(blueprint: Blueprint, current: Current) -> None:
    """Adds the routes of all own IRIs; each answers with its page or, as asked, with RDF."""
    pages: dict[str, Page] = {
        "id": thing_page,
        "source": source_page,
        "statement": statement_page,
        "evidence": evidence_page,
        "mention": mention_page,
        "inference": inference_page,
        "graph": graph_page,
        "shape": thing_page,
        "build": thing_page,
    }
    blueprint.add_url_rule("/id/", "kinds_page", lambda: _kinds(current()), methods=["GET"])
    blueprint.add_url_rule(f"/id/<any({', '.join(KINDS)}):slug>/", "kind_page", partial(_kind, current))
    for kind, page in pages.items():
        blueprint.add_url_rule(f"/{kind}/<path:name>", f"{kind}_page", _view(current, kind, page), methods=["GET"])


def _view(current: Current, kind: str, page: Page) -> Callable[[str], Response]:
    def view(name: str) -> Response:
        return _answered(current(), f"{kind}/{name}", page)

    return view


def _kinds(site: Site) -> Response:
    """What one can leaf through."""
    return responses.tagged(site, HTML.content_type(), lambda: render_template("kinds.html", kinds=kinds(site)))


def _kind(current: Current, slug: str) -> Response:
    """All things of a kind."""
    site = current()
    listed = {each.slug: each for each in kinds(site)}
    kind = listed.get(slug, Kind(slug, KINDS[slug], 0))

    def html() -> str:
        return render_template("kind.html", kind=kind, things=things(site, slug, responses.language()))

    return responses.tagged(site, HTML.content_type(), html)


def _answered(site: Site, path: str, page: Page) -> Response:
    """The answer for the IRI of a path, in the format of its extension or of the Accept header.

    Raises NotFound where the graph says nothing of it, NotAcceptable where no format fits.
    """
    iri, form = _named(site, path)
    if form is HTML:
        return responses.tagged(site, HTML.content_type(), lambda: page(site, iri))
    return responses.tagged(site, form.content_type(), lambda: serialised(description(site.store, iri), form))


def _named(site: Site, path: str) -> tuple[NamedNode, Format]:
    whole = iri_of(path)
    if whole is not None and is_known(site.store, whole):
        return whole, responses.negotiated((HTML, *GRAPH_FORMATS))
    stem, dot, extension = path.rpartition(".")
    iri = iri_of(stem) if dot else None
    if iri is not None and (extension in BY_EXTENSION or extension == "html") and is_known(site.store, iri):
        return iri, BY_EXTENSION.get(extension, HTML)
    raise NotFound(
        f"The graph says nothing of {BASE}{path[:200]}.", hint="The catalogue at /query/ shows what it holds."
    )


def _shared(site: Site, iri: NamedNode) -> dict[str, object]:
    return {"iri": iri, "formats": GRAPH_FORMATS, "types": types(site.store, iri), "names": names(site.store, iri)}


def thing_page(site: Site, iri: NamedNode) -> str:
    """What is known of a thing: what its kind asks for (see `views`), facts with evidence marks, what points to it."""
    language = responses.language()
    limit = SHOWN_WITHOUT_LIMIT if "all" in request.args else SHOWN
    found = view(site, iri, language)
    if "drawn" in request.args and found.instrument and found.instrument.picture:
        return render_template("thing_drawing.html", iri=iri, picture=found.instrument.picture)
    facts = groups(site, iri, language, limit, found.shown)
    pointing = incoming(site, iri, language, limit, found.shown_incoming)
    mentions = mention_counts(site.store, iri)
    rest = (("said", "What is said of it", facts), ("pointing", "What points to it", pointing))
    sections = [*found.sections, *rest, ("mentioned", "Where it is named", mentions)]
    return render_template(
        "thing.html",
        view=found,
        kind=kind_of(site, iri),
        groups=facts,
        incoming=pointing,
        mentions=mentions,
        contents=[(anchor, name) for anchor, name, held in sections if held],
        **_shared(site, iri),
    )


def inference_page(site: Site, iri: NamedNode) -> str:
    """What was inferred, by which rule and from what."""
    held = {name: values(site.store, iri, name) for name in (SUBJECT, PREDICATE, OBJECT, BY_INFERENCE, DERIVED_FROM)}
    if not all(held[name] for name in (SUBJECT, PREDICATE, OBJECT)):
        return thing_page(site, iri)
    premises = [(each, _as_line(site, each)) for each in held[DERIVED_FROM]]
    return render_template(
        "inference.html",
        triple=[held[name][0] for name in (SUBJECT, PREDICATE, OBJECT)],
        rules=held[BY_INFERENCE],
        premises=premises,
        **_shared(site, iri),
    )


def _as_line(site: Site, iri: Term) -> list[Term]:
    """The three parts of a statement or inference; empty where an IRI is neither."""
    parts = (
        [values(site.store, iri, name) for name in (SUBJECT, PREDICATE, OBJECT)] if isinstance(iri, NamedNode) else []
    )
    return [each[0] for each in parts] if all(parts) else []


def source_page(site: Site, iri: NamedNode) -> str:
    """A source: what it is and speaks of, and what it says, paragraph by paragraph, with its text where that is at
    hand. `?topic=` keeps to one topic, `?from=` shows the part that holds a paragraph, `?all` all facts about it."""
    said = request.args
    topic = said["topic"] if said.get("topic") in TOPIC_NAMES else ""
    start = int(said["from"]) if said.get("from", "").isdecimal() and len(said["from"]) < 7 else 0
    limit = SHOWN_WITHOUT_LIMIT if "all" in said else SHOWN_OF_SOURCE
    found = source(site, iri, responses.language(), topic, start, limit)
    return render_template(
        "source.html", source=found, topic=topic, place=path_of(iri.value) or "/", **_shared(site, iri)
    )


def statement_page(site: Site, iri: NamedNode) -> str:
    """A statement in words, who says it, on which characters or row, and who disagrees; of an act on a treaty also
    whose it is and on which."""
    found = assertion(site.store, iri)
    if found is None:
        return thing_page(site, iri)
    same = statements_with(site.store, SUBJECT, found.subject, only={found.predicate})
    return render_template(
        "statement.html",
        statement=found,
        context=sorted({line.object for line in spoken(site).about(found.subject, BY_PARTY, ON_INSTRUMENT)}, key=str)[
            ::-1
        ],
        places=[(piece, excerpt(site, piece)) for piece in found.evidence if isinstance(piece, Place)],
        rows=[piece for piece in found.evidence if isinstance(piece, Row)],
        conflicts=_conflicts(site, found),
        agreeing=[each for each in same if each.object == found.object and each.iri != iri],
        **_shared(site, iri),
    )


def _conflicts(site: Site, found: Assertion) -> list[Assertion]:
    return [other for each in found.conflicts if (other := assertion(site.store, each)) is not None]


def evidence_page(site: Site, iri: NamedNode) -> str:
    """A piece of evidence: where it stands, and the statements and mentions that rest on it."""
    piece = evidence(site.store, iri)
    if piece is None:
        return thing_page(site, iri)
    annotations = site.store.quads_for_pattern(None, term("oa:hasTarget"), iri)
    named = {
        q.object for each in annotations for q in site.store.quads_for_pattern(each.subject, term("oa:hasBody"), None)
    }
    return render_template(
        "evidence.html",
        places=[(piece, excerpt(site, piece))] if isinstance(piece, Place) else [],
        rows=[piece] if isinstance(piece, Row) else [],
        statements=list(statements_with(site.store, EVIDENCE, iri)),
        objects=list(statements_with(site.store, OBJECT, iri)),
        mentioned=sorted((each for each in named if isinstance(each, NamedNode)), key=lambda each: each.value),
        **_shared(site, iri),
    )


def mention_page(site: Site, iri: NamedNode) -> str:
    """A mention: which thing which characters name."""
    held = {quad.predicate: quad.object for quad in site.store.quads_for_pattern(iri, None, None)}
    target, body = held.get(term("oa:hasTarget")), held.get(term("oa:hasBody"))
    piece = evidence(site.store, target) if isinstance(target, NamedNode) else None
    if not isinstance(piece, Place):
        return thing_page(site, iri)
    return render_template("mention.html", thing=body, places=[(piece, excerpt(site, piece))], **_shared(site, iri))


def graph_page(site: Site, iri: NamedNode) -> str:
    """A named graph: how much of what it holds."""
    return render_template(
        "graph.html", total=quad_count(site, iri), kinds=by_number(class_counts(site, iri)), **_shared(site, iri)
    )
