"""Reference lists that part names and titles by a colon (`Roe, A.: On hills`): a body may stand there too."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from loaders.works.entries import entry
from loaders.works.printed_entry import Entry

_NAMES: Final = re.compile(
    r"\s*(?:\[?\d{1,3}[\].)]{1,2}\s*)?[^\Wa-z\d_][\w'’-]+(?:\s[^\Wa-z\d_][\w'’-]+)?,\s(?:[^\Wa-z\d_]\.[\s-]?){1,3}[^:.]{0,200}?:\s"
    r"|\s*(?:\[?\d{1,3}[\].)]{1,2}\s*)?[^\Wa-z\d_][^:]{3,200}\s[^\Wa-z\d_]\.:\s"
)
_BODY: Final = re.compile(r"\s*(?P<who>[^\Wa-z\d_][^:.,;()\"“”«»\d]{1,70}):\s(?=[^\Wa-z_]|[\"“«])")
_ANYBODY: Final = "Roe, A.: "
_FEWEST: Final = 3  # entries that show the style


def colon_ends_names(entries: Iterable[str]) -> bool:
    """Whether most entries of a list part names and title by a colon."""
    told = [bool(_NAMES.match(text)) for text in entries]
    return sum(told) >= _FEWEST and sum(told) * 2 > len(told)


def by_a_body(text: str) -> Entry:
    """An entry of such a list: who stands before its first colon made it, where that is no person.

    >>> found = by_a_body("Hill Office: Ships of the Hills (2011), http://hills.example/a")
    >>> found.corporate, found.title, found.issued
    ('Hill Office', 'Ships of the Hills', '2011')
    """
    whole = entry(text)
    before = _BODY.match(text)
    if whole.authors or whole.corporate or before is None:
        return whole
    rest = entry(_ANYBODY + text[before.end() :])
    if len(rest.authors) != 1 or not rest.title:
        return whole
    shift = before.end() - len(_ANYBODY)
    event = rest.event and (rest.event[0] + shift, rest.event[1] + shift)
    return replace(rest, authors=(), corporate=before["who"].strip(), event=event)
