"""Answers of the version that an address names: the one that is served, or one that the data folder still keeps."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, TypeAlias

from flask import g

from endpoint.http.problems import Gone, NotFound
from endpoint.pages.site import Current, Site, site
from graph.errors import Damaged
from graph.store import Versions
from graph.texts import Texts

IDENTIFIER: Final = re.compile(r"[0-9a-f]{16}")
Kept: TypeAlias = Callable[[str], Site | None]


def nothing_kept(_: str) -> Site | None:
    """Where no other version is at hand."""
    return None


class KeptVersions:
    """The sites over the versions of a data folder, each opened when it is first asked for and then held open."""

    def __init__(self, versions: Versions, texts: Texts) -> None:
        self._versions, self._texts = versions, texts
        self._sites: dict[str, Site] = {}

    def __call__(self, identifier: str) -> Site | None:
        """The site over the version of an id, None where it is not kept or cannot be opened."""
        if identifier not in self._sites:
            version = self._versions.held(identifier)
            if version is None:
                return None
            try:
                self._sites[identifier] = site(version.open(), identifier, self._texts)
            except Damaged:
                return None
        return self._sites[identifier]


def of_version(current: Current, kept: Kept, asked: str) -> Site:
    """The site over the version asked for; the served one where none is asked for.

    Raises NotFound for what is no version's id, and Gone where the version is not at hand: its answer is never
    replaced by another's.
    """
    served = current()
    if asked in ("", served.version):
        return served
    if not IDENTIFIER.fullmatch(asked):
        raise NotFound(f"{asked[:40]!r} is no version of the graph.", hint="A version is 16 hexadecimal digits.")
    found = kept(asked)
    if found is None:
        raise Gone(
            f"This address is of version {asked} of the graph, which this server does not hold. It serves version "
            f"{served.version}, whose answer may differ.",
            hint=f"Leave out `version={asked}` to ask the version that is served. The release of cyberlex with the "
            "version's id holds the answer: load it and ask there.",
        )
    g.site = found
    return found
