"""Which format a request asks for: the Accept header by RFC 9110, section 12.5.1.

Three rules go beyond it. A client that asks for nothing, for anything, or for nothing that can be read, gets the
default of the answer's kind. A client whose Accept names only SPARQL result formats (as rdflib's JSON store does for
every query form) gets a graph in a format it can read instead of a 406. A parameter that our types do not have
(`charset`, `profile`) does not rule a type out; `version=1.2` is answered with that label.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from endpoint.http.formats import HTML, JSON, N_TRIPLES, RDF_XML, XML, Format, Kind, formats_for
from endpoint.http.problems import MEDIA_TYPE, NotAcceptable

_MOST_RANGES: Final = 64
# https://www.rfc-editor.org/rfc/rfc9110#name-quoted-strings: commas and semicolons in quotes divide nothing.
_ELEMENT: Final = re.compile(r'(?:[^,"]|"(?:[^"\\]|\\.)*"?)+')
_PIECE: Final = re.compile(r'(?:[^;"]|"(?:[^"\\]|\\.)*"?)+')
_TYPE: Final = re.compile(r"(?:\*/\*|[\w!#$&^.+-]+/(?:\*|[\w!#$&^.+-]+))", re.ASCII)
# https://www.w3.org/TR/rdf12-concepts/#defining-version-announcement
VERSION: Final = "1.2"


@dataclass(frozen=True, slots=True)
class Range:
    """One media range of an Accept header: `type/subtype`, `type/*` or `*/*`, its weight from 0 to 1, and whatever
    parameters stand before the weight."""

    media_type: str
    quality: float
    parameters: tuple[tuple[str, str], ...] = ()

    @property
    def breadth(self) -> int:
        """0 for a full type, 1 for `type/*`, 2 for `*/*`: the narrower range decides."""
        return 2 if self.media_type == "*/*" else 1 if self.media_type.endswith("/*") else 0

    def covers(self, media_type: str) -> bool:
        """Whether a media type is in the range."""
        return (
            self.breadth == 2
            or self.media_type == media_type
            or (self.breadth == 1 and media_type.startswith(self.media_type[:-1]))
        )


@dataclass(frozen=True, slots=True)
class Choice:
    """The chosen format, the media type to label it with, and the version of RDF to name beside that."""

    format: Format
    media_type: str
    version: str = ""

    @property
    def content_type(self) -> str:
        named = self.format.content_type(self.media_type)
        return f"{named}; version={self.version}" if self.version else named


def ranges(accept: str) -> list[Range]:
    """The media ranges of an Accept header, in order; malformed ones are left out.

    >>> ranges("text/turtle;q=0.5, */*;q=0.1")
    [Range(media_type='text/turtle', quality=0.5, parameters=()), Range(media_type='*/*', quality=0.1, parameters=())]
    """
    elements = _ELEMENT.findall(accept)[:_MOST_RANGES]
    return [found for element in elements if (found := _range(element)) is not None]


def _range(element: str) -> Range | None:
    media_type, *pieces = (piece.strip() for piece in _PIECE.findall(element) or [""])
    if media_type == "*":  # java.net's default Accept, seen from Jena and SPARQLWrapper
        media_type = "*/*"
    if not _TYPE.fullmatch(media_type):
        return None
    parameters: list[tuple[str, str]] = []
    for piece in pieces:
        name, _, value = (part.strip().lower() for part in piece.partition("="))
        if name == "q":
            quality = weight(value)
            return None if quality is None else Range(media_type.lower(), quality, tuple(parameters))
        if name:
            parameters.append((name, value.strip('"')))
    return Range(media_type.lower(), 1.0, tuple(parameters))


def weight(text: str) -> float | None:
    """A weight between 0 and 1; None where it is none.

    >>> weight("0.8"), weight("nan"), weight("7")
    (0.8, None, None)
    """
    try:
        value = float(text)
    except ValueError:
        return None
    return value if 0.0 <= value <= 1.0 else None


def deciding(media_type: str, accepted: list[Range]) -> Range | None:
    """The range that decides on a media type, None where none covers it: the narrowest; of equally narrow ones that
    without parameters, then the heaviest."""
    covering = [r for r in accepted if r.covers(media_type)]
    return min(covering, key=lambda r: (r.breadth, bool(r.parameters), -r.quality)) if covering else None


def quality(media_type: str, accepted: list[Range]) -> float:
    """The weight of a media type, 0 where no range covers it."""
    found = deciding(media_type, accepted)
    return found.quality if found else 0.0


def choice(accept: str | None, kind: Kind, *, html: bool = False) -> Choice:
    """The format for an answer of this kind. Raises NotAcceptable, with the list, where nothing fits."""
    offered = formats_for(kind, html=html)
    found = best(accept, offered) or (stand_in(accept or "", offered) if kind is Kind.GRAPH else None)
    if found is None:
        raise not_acceptable(offered)
    return found


def best(accept: str | None, offered: Sequence[Format]) -> Choice | None:
    """The heaviest of the offered formats, None where each is refused. Of equals one whose type the header spells out
    comes before one that a wildcard covers, then the order of the offer counts. An alias counts only spelt out."""
    accepted = ranges(accept or "")
    if not accepted:
        return Choice(offered[0], offered[0].media_type)
    found: Choice | None = None
    best_rank = (0.0, False)
    for form in offered:
        for media_type in (form.media_type, *form.aliases):
            decided = deciding(media_type, accepted)
            if decided is None or decided.quality <= 0 or (decided.breadth and media_type != form.media_type):
                continue
            rank = (decided.quality, decided.breadth == 0)
            if rank > best_rank:
                wanted = form.versioned and ("version", VERSION) in decided.parameters
                found, best_rank = Choice(form, media_type, VERSION if wanted else ""), rank
    return found


def stand_in(accept: str, offered: Sequence[Format]) -> Choice | None:
    """A graph for a client that only names result formats: RDF/XML for one that prefers XML, else N-Triples. None
    where it names neither, or refuses what stands in."""
    accepted = ranges(accept)
    heavier = max((JSON, XML), key=lambda form: quality(form.media_type, accepted))
    if quality(heavier.media_type, accepted) <= 0:
        return None
    form = N_TRIPLES if heavier is JSON else RDF_XML
    return Choice(form, form.media_type) if form in offered and deciding(form.media_type, accepted) is None else None


def not_acceptable(offered: Sequence[Format]) -> NotAcceptable:
    """The problem of a client that takes none of the offered formats."""
    listed = ", ".join(form.media_type for form in offered)
    return NotAcceptable(f"This can be had as {listed}.", hint="Ask for one of these in the Accept header.")


def wants_page(accept: str) -> bool:
    """Whether an error should be a page: the client names HTML, and likes it no less than a problem document.

    >>> wants_page("text/html, */*;q=0.1"), wants_page("*/*"), wants_page("text/html;q=0.1, application/json")
    (True, False, False)
    """
    accepted = ranges(accept)
    html = quality(HTML.media_type, accepted)
    named = any(r.media_type == HTML.media_type for r in accepted)
    return named and html > 0 and html >= max(quality(MEDIA_TYPE, accepted), quality("application/json", accepted))
