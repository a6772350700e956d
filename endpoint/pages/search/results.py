"""Found things as a reader sees them: a label in their language, the words that were meant marked, a link."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pyoxigraph import NamedNode

from endpoint.pages.addresses import href, with_language
from endpoint.pages.labels import readable
from endpoint.pages.site import Site
from endpoint.search.asking import Asked
from endpoint.search.finding import Found
from endpoint.search.marks import marked
from graph.searching.index import ALL_KINDS, QUERY, SENTENCE, SOURCE, STATEMENT, TERM
from ontology.names import term

CLASSES: Final = {
    "instrument": "cl:Instrument",
    "provision": "cl:Provision",
    "body": "cl:Body",
    "state": "cl:State",
    "person": "cl:Person",
    "crime": "cl:CrimeType",
    "threat": "cl:Threat",
    "measure": "cl:CooperationMeasure",
    "principle": "cl:Principle",
    "obstacle": "cl:Obstacle",
    "event": "cl:Event",
    "incident": "cl:Incident",
    "case": "cl:Case",
    "work": "cl:Work",
    "technology": "cl:Technology",
    "matter": "cl:Matter",
    "place": "cl:Place",
    "actor": "cl:Actor",
    "action": "cl:TreatyAction",
    "scheme": "skos:ConceptScheme",
    SOURCE: "cl:SourceText",
}
IN_WORDS: Final = {
    "figure": "figure",
    TERM: "term of the ontology",
    QUERY: "question of the catalogue",
    STATEMENT: "statement of a source",
    SENTENCE: "sentence of a source",
}
_LONGEST: Final = 300  # characters of a text that are shown
_BEFORE: Final = 60  # characters shown before the first marked word of a text that is cut

Pieces = tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Result:
    """A found thing to show: `label` in pieces of which some were meant; where they do not stand in the label,
    `matched` holds the name that was found, in pieces too."""

    iri: str
    path: str
    kind: str
    label: Pieces
    language: str
    matched: Pieces
    matched_language: str
    detail: str

    @property
    def name(self) -> str:
        return "".join(text for text, _ in self.label)


def kind_name(site: Site, kind: str, language: str) -> str:
    """A kind of results in words."""
    return IN_WORDS[kind] if kind in IN_WORDS else site.labels.label(term(CLASSES[kind]), language)


def result(site: Site, found: Found, question: Asked, language: str, chosen: str | None) -> Result:
    """A found thing as the reader of a language sees it; links keep the language that was `chosen`."""
    if found.kind == SENTENCE:
        return _sentence(found, question, chosen)
    path = href(found.thing, chosen) or "/"
    own = tuple(marked(found.text, question))
    if found.kind in (STATEMENT, QUERY):
        return Result(found.thing, path, found.kind, _cut(own), found.language, (), "", found.detail)
    node = NamedNode(found.thing)
    label = site.labels.label(node, language)
    shown = tuple(marked(label, question))
    told = label == found.text or sum(meant for _, meant in shown) >= sum(meant for _, meant in own)
    tag = site.labels.shown_language(node, language)
    return Result(found.thing, path, found.kind, shown, tag, () if told else _cut(own), found.language, found.detail)


def _sentence(found: Found, question: Asked, chosen: str | None) -> Result:
    source, paragraph, statement = found.detail.split("\n")
    path = href(statement or source, chosen) or "/"
    if not statement:
        path = with_language(f"{href(source)}?from={paragraph}", chosen)
    pieces = _cut(tuple(marked(found.text, question)))
    return Result(
        statement or source, path, SENTENCE, pieces, found.language, (), "", f"{readable(source)} ¶ {paragraph}"
    )


def _cut(pieces: Pieces) -> Pieces:
    """A long text from a little before its first marked word on."""
    text = "".join(piece for piece, _ in pieces)
    if len(text) <= _LONGEST:
        return pieces
    first = 0
    for piece, meant in pieces:
        if meant:
            break
        first += len(piece)
    start = max(0, first - _BEFORE)
    start = text.rfind(" ", 0, start) + 1 if start else 0
    kept: list[tuple[str, bool]] = [("… ", False)] if start else []
    done, left = 0, _LONGEST
    for piece, meant in pieces:
        part = piece[max(0, start - done) :][:left] if done + len(piece) > start else ""
        if part:
            kept.append((part, meant))
            left -= len(part)
        done += len(piece)
        if left <= 0:
            kept.append((" …", False))
            break
    return tuple(kept)


def order(counts: dict[str, int], best: list[Found]) -> list[str]:
    """The kinds that have results: those of things by their best result, then questions, statements and sentences."""
    first = {found.kind: found.score for found in reversed(best)}
    last = (QUERY, STATEMENT, SENTENCE)
    things = [kind for kind in ALL_KINDS if kind in counts and kind not in last]
    return [*sorted(things, key=lambda kind: -first.get(kind, 0.0)), *(kind for kind in last if kind in counts)]
