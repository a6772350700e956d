"""What the pages read: one store version, its catalogue, its labels, and the texts where they are at hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

import pyoxigraph

from endpoint.labels import Labels
from graph.texts import Texts
from queries.ask import Library


@dataclass(frozen=True, slots=True)
class Site:
    """One store version as the pages see it. It never changes, so whatever is made of it may be kept."""

    version: str
    store: pyoxigraph.Store
    texts: Texts
    labels: Labels
    library: Library
    kept: dict[str, object] = field(default_factory=dict)


Current: TypeAlias = Callable[[], Site]


def site(store: pyoxigraph.Store, version: str, texts: Path | None = None) -> Site:
    """The site over a store version; `texts` is a folder that may hold the source texts."""
    return Site(version, store, Texts(texts), Labels(store), Library(store, version))
