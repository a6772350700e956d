"""What the pages read: one store version, its catalogue, its labels, and the texts where they are at hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, TypeAlias

import pyoxigraph

from endpoint.pages.labels import Labels
from graph.texts import Texts
from queries.ask import Library
from queries.kept import Kept

PAGE_BYTES: Final = 32 * 2**20


@dataclass(frozen=True, slots=True)
class Site:
    """One store version as the pages see it. It never changes, so whatever is made of it may be kept."""

    version: str
    store: pyoxigraph.Store
    texts: Texts
    labels: Labels
    library: Library
    marks: dict[str, tuple[str, str, str] | None] = field(default_factory=dict)
    pages: Kept[bytes] = field(default_factory=lambda: Kept(PAGE_BYTES, len))


Current: TypeAlias = Callable[[], Site]


def site(store: pyoxigraph.Store, version: str, texts: Texts) -> Site:
    """The site over a store version of an id, with the source texts that are at hand (`Texts(None)` for none)."""
    return Site(version, store, texts, Labels(store), Library(store, version))
