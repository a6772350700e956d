"""What the pages read: one store version, its catalogue, its labels, and the texts where they are at hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias, TypeVar

import pyoxigraph

from endpoint.pages.labels import Labels
from graph.texts import Texts
from queries.ask import Library
from queries.kept import Kept

PAGE_BYTES: Final = 32 * 2**20
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Site:
    """One store version as the pages see it. It never changes, so whatever is made of it may be kept."""

    version: str
    store: pyoxigraph.Store
    texts: Texts
    labels: Labels
    library: Library
    pages: Kept[str, bytes] = field(default_factory=lambda: Kept(PAGE_BYTES, lambda key, page: len(key) + len(page)))
    made: dict[Callable[..., Any], Any] = field(default_factory=dict)

    def once(self, make: Callable[[Site], Made]) -> Made:
        """What a function makes of this site, made when it is asked for first."""
        if make not in self.made:
            self.made[make] = make(self)
        found: Made = self.made[make]
        return found


Current: TypeAlias = Callable[[], Site]


def site(store: pyoxigraph.Store, version: str, texts: Texts) -> Site:
    """The site over a store version of an id, with the source texts that are at hand (`Texts(None)` for none)."""
    return Site(version, store, texts, Labels(store), Library(store, version))
