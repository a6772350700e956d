"""Which characters of which text a statement rests on or a mention names, for all texts, read once for each version."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from pyoxigraph import NamedNode

from endpoint.pages.site import Site
from endpoint.pages.things.assertions import EVIDENCE, HAS_SOURCE, Term
from endpoint.pages.things.facts import HAS_BODY, HAS_TARGET
from endpoint.pages.things.spoken import PARAGRAPH
from endpoint.pages.things.values import column
from ontology.names import term

HAS_SELECTOR: Final = term("oa:hasSelector")
START: Final = term("oa:start")
END: Final = term("oa:end")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Some characters of a text (code points, end exclusive), their paragraph (0 where not told), and what they say: a
    statement, or a thing that they name."""

    start: int
    end: int
    paragraph: int
    target: str


@dataclass(frozen=True, slots=True)
class Spans:
    """The spans of one text, in its order."""

    statements: tuple[Span, ...] = ()
    mentions: tuple[Span, ...] = ()


def spans(site: Site, source: NamedNode) -> Spans:
    """The spans of a source; none where nothing rests on it."""
    return site.once(_read).get(source, Spans())


def _read(site: Site) -> Mapping[NamedNode, Spans]:
    places = _places(site)
    statements: dict[NamedNode, list[Span]] = defaultdict(list)
    mentions: dict[NamedNode, list[Span]] = defaultdict(list)
    for statement, pieces in column(site.store, EVIDENCE).items():
        for piece in pieces:
            if isinstance(piece, NamedNode) and piece in places:
                source, start, end, paragraph = places[piece]
                statements[source].append(Span(start, end, paragraph, statement.value))
    things = column(site.store, HAS_BODY)
    for mention, targets in column(site.store, HAS_TARGET).items():
        for target in targets:
            if isinstance(target, NamedNode) and target in places and mention in things:
                source, start, end, paragraph = places[target]
                mentions[source].append(Span(start, end, paragraph, things[mention][0].value))
    return {
        each: Spans(tuple(sorted(statements[each])), tuple(sorted(mentions[each])))
        for each in {**statements, **mentions}
    }


def _places(site: Site) -> dict[NamedNode, tuple[NamedNode, int, int, int]]:
    """Evidence in texts: its source, start, end and paragraph."""
    columns = {name: column(site.store, name) for name in (HAS_SELECTOR, START, END, PARAGRAPH)}
    found = {}
    for node, (source, *_) in column(site.store, HAS_SOURCE).items():
        selector = next(iter(columns[HAS_SELECTOR].get(node, ())), None)
        if isinstance(source, NamedNode) and isinstance(selector, NamedNode):
            start, end = (_number(columns[name].get(selector, [])) for name in (START, END))
            found[node] = source, start, end, _number(columns[PARAGRAPH].get(node, []))
    return found


def _number(values: list[Term]) -> int:
    return next((int(each.value) for each in values if each.value.isdecimal()), 0)
