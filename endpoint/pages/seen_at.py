"""Where a fact was seen, as a reader can follow it: addresses, and files of repositories at their commit, as links."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote

from markupsafe import Markup, escape

# An address; or `github:owner/name@commit path`, the path up to the ending of its file's name.
_PLACE: Final = re.compile(
    r"(?P<address>https?://[^\s<>\"()]*[^\s<>\"().,;])"
    r"|github:(?P<name>[\w.-]+/[\w.-]+)@(?P<commit>[0-9a-f]{7,40}) (?P<path>[^()]+?\.[a-z]{2,5})(?=[\s,;:)]|$)"
)
_LINK: Final = Markup('<a href="{}" rel="external">{}</a>')


def followed(text: str) -> Markup:
    """The text as HTML, with its places as links; a commit is shortened to seven digits, as is usual.

    >>> print(followed("github:a/b@0123456789ab x y.csv (row 2)"))
    <a href="https://github.com/a/b/blob/0123456789ab/x%20y.csv" rel="external">a/b@0123456 x y.csv</a> (row 2)
    >>> print(followed("<at> https://example.org/?a=1&b=2,"))
    &lt;at&gt; <a href="https://example.org/?a=1&amp;b=2" rel="external">https://example.org/?a=1&amp;b=2</a>,
    """
    parts: list[Markup] = []
    end = 0
    for found in _PLACE.finditer(text):
        address, shown = found["address"], found["address"]
        if address is None:
            address = f"https://github.com/{found['name']}/blob/{found['commit']}/{quote(found['path'])}"
            shown = f"{found['name']}@{found['commit'][:7]} {found['path']}"
        parts += [escape(text[end : found.start()]), _LINK.format(address, shown)]
        end = found.end()
    return Markup("").join([*parts, escape(text[end:])])
