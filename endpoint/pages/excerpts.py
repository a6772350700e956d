"""The very sentence where the text is at hand: its characters checked against their hash, in their context."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from endpoint.pages.site import Site
from endpoint.pages.things.assertions import Place, source_sha256
from graph.texts import hashed

AROUND: Final = 320


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Some characters of a text and what stands around them. `verified`: their hash is the one in the graph."""

    before: str
    quote: str
    after: str
    verified: bool


def excerpt(site: Site, place: Place, around: int = AROUND) -> Excerpt | None:
    """The quoted characters with up to `around` code points either side, cut at a space; None where the text is not at
    hand. Characters whose hash is not the graph's are given with `verified` False: a page must say so."""
    text = site.texts.text(source_sha256(site.store, place.source))
    if text is None:
        return None
    quote = text[place.start : place.end]
    return Excerpt(
        before=_from_space(text[max(0, place.start - around) : place.start], cut=place.start > around),
        quote=quote,
        after=_to_space(text[place.end : place.end + around], cut=place.end + around < len(text)),
        verified=hashed(quote) == place.quote_sha256,
    )


def _from_space(text: str, *, cut: bool) -> str:
    if not cut:
        return text
    _, space, rest = text.partition(" ")
    return "… " + rest if space else "…" + text


def _to_space(text: str, *, cut: bool) -> str:
    if not cut:
        return text
    rest, space, _ = text.rpartition(" ")
    return rest + " …" if space else text + "…"
