"""Which format a request asks for: the Accept header by RFC 9110, section 12.5.1.

Two rules go beyond it. A client that asks for nothing, or for anything, gets the default of the answer's kind. A
client whose Accept names only SPARQL result formats (as rdflib's JSON store does for every query form) gets a graph
in a format it can read instead of a 406.
"""

from __future__ import annotations

from dataclasses import dataclass

from endpoint.http.formats import JSON, N_TRIPLES, RDF_XML, XML, Format, Kind, formats_for
from endpoint.http.problems import NotAcceptable


@dataclass(frozen=True, slots=True)
class Range:
    """One media range of an Accept header: `type/subtype`, `type/*` or `*/*`, and its weight from 0 to 1."""

    media_type: str
    quality: float

    @property
    def breadth(self) -> int:
        """0 for a full type, 1 for `type/*`, 2 for `*/*`: the narrower range decides."""
        return 2 if self.media_type == "*/*" else 1 if self.media_type.endswith("/*") else 0

    def covers(self, media_type: str) -> bool:
        return (
            self.breadth == 2
            or self.media_type == media_type
            or (self.breadth == 1 and media_type.startswith(self.media_type[:-1]))
        )


@dataclass(frozen=True, slots=True)
class Choice:
    """The chosen format, and the media type to label it with."""

    format: Format
    media_type: str

    @property
    def content_type(self) -> str:
        return self.format.content_type(self.media_type)


def ranges(accept: str) -> list[Range]:
    """The media ranges of an Accept header, in order; malformed ones are left out, an unreadable weight counts 0.

    >>> ranges("text/turtle;q=0.5, */*;q=0.1")
    [Range(media_type='text/turtle', quality=0.5), Range(media_type='*/*', quality=0.1)]
    """
    found = []
    for part in accept.split(",")[:64]:
        media_type, *parameters = (piece.strip().lower() for piece in part.split(";"))
        if media_type == "*":  # java.net's default Accept, seen from Jena and SPARQLWrapper
            media_type = "*/*"
        if media_type.count("/") != 1:
            continue
        quality = 1.0
        for parameter in parameters:
            name, _, value = parameter.partition("=")
            if name.strip() == "q":
                quality = weight(value.strip())
        found.append(Range(media_type, quality))
    return found


def weight(text: str) -> float:
    """A weight between 0 and 1; 0 where it is none.

    >>> weight("0.8"), weight("nan"), weight("7")
    (0.8, 0.0, 0.0)
    """
    try:
        value = float(text)
    except ValueError:
        return 0.0
    return value if 0.0 <= value <= 1.0 else 0.0


def quality(media_type: str, accepted: list[Range]) -> float:
    """The weight of a media type: that of the narrowest range that covers it, 0 where none does."""
    covering = [r for r in accepted if r.covers(media_type)]
    return min(covering, key=lambda r: r.breadth).quality if covering else 0.0


def choice(accept: str | None, kind: Kind, *, html: bool = False) -> Choice:
    """The format for an answer of this kind. Raises NotAcceptable, with the list, where nothing fits."""
    offered = formats_for(kind, html=html)
    if not accept or not accept.strip():
        return Choice(offered[0], offered[0].media_type)
    accepted = ranges(accept)
    best: Choice | None = None
    best_rank = (0.0, 0)
    for form in offered:
        for media_type in (form.media_type, *form.aliases):
            exact = any(r.breadth == 0 and r.media_type == media_type for r in accepted)
            if media_type != form.media_type and not exact:
                continue
            rank = (quality(media_type, accepted), int(exact))
            if rank[0] > 0 and rank > best_rank:
                best, best_rank = Choice(form, media_type), rank
    return best or fallback(accepted, kind, offered)


def fallback(accepted: list[Range], kind: Kind, offered: tuple[Format, ...]) -> Choice:
    """A graph for a client that only names result formats: RDF/XML for one that prefers XML, else N-Triples."""
    if kind is Kind.GRAPH:
        heavier = max((JSON, XML), key=lambda form: quality(form.media_type, accepted))
        if quality(heavier.media_type, accepted) > 0:
            stand_in = N_TRIPLES if heavier is JSON else RDF_XML
            return Choice(stand_in, stand_in.media_type)
    listed = ", ".join(form.media_type for form in offered)
    raise NotAcceptable(f"This answer can be had as {listed}.", hint="Ask for one of these in the Accept header.")
