"""Numbers by which instruments, documents and works are known: EU acts, CELEX, CETS, United Nations symbols, DOIs,
addresses.

Broken forms are read and brought to the key they can only mean: `2013/40/EC` and `2005/222/LDPE` keep year and number,
which is what an EU act is found by.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from loaders.reading.spans import Taken


@dataclass(frozen=True, slots=True)
class Identifier:
    """An identifier at positions `start` to `end`. `scheme` is one of eu, celex, cets, un, doi, url, email, number;
    `key` is its normal form: "2013/40", "32013L0040", "185", "A/RES/65/230", "10.1000/1", the address itself."""

    start: int
    end: int
    scheme: str
    key: str


_NO_ADDRESS: Final = '\\s<>"«»“”'
# What a printer's blank parted from an address that cannot end before it: `http://www.gazette. co.za/acts`.
_REST: Final = rf"(?:com?|org|net|int|gov|edu|ac|eu|info)(?:\.[a-z]{{2}})?/[^{_NO_ADDRESS}]{{0,400}}"
# Scheme, a sign that every such identifier holds (to skip the pattern fast), pattern.
_SCHEMES: Final = (
    ("email", "@", re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,5}[A-Za-z]{2,12}\b")),
    ("url", "", re.compile(rf"(?:https?://|\bwww\.)[^{_NO_ADDRESS}]{{3,500}}(?:(?<=\.) {_REST})?", re.I)),
    ("doi", "10.", re.compile(r"\b10\.\d{4,9}/[^\s<>\"«»\]]{1,200}")),
    ("celex", "", re.compile(r"\b[1-9](?:19|20)\d{2}[A-Z]{1,2}\d{4}\b")),
    ("eu", "/", re.compile(r"(?<![\d/])(?P<year>(?:19|20)\d{2})/(?P<no>\d{1,4})/[A-ZА-Я]{2,8}\b")),
    ("eu", "/", re.compile(r"\((?:EU|EC|EEC|EU, Euratom)\)\s*(?:No\.?\s*)?(?P<year>20\d{2})/(?P<no>\d{1,5})\b")),
    ("eu", "/", re.compile(r"(?:\((?:EU|EC|EEC)\)\s*)No\.?\s*(?P<no>\d{1,4})/(?P<year>(?:19|20)\d{2})\b")),
    (
        "cets",
        "",
        re.compile(
            r"\b(?:CETS|CETC|ETS|STCE|STE|European Treaty Series|Council of Europe Treaty Series)\s*[-–—]?\s*"
            r"(?:No\.?|№|N)?\s*(?P<no>\d{1,3})\b"
        ),
    ),
    (
        "un",
        "/",
        re.compile(
            r"\b(?:A|S|E|ST|CTOC)/(?:RES|CN\.\d+|C\.\d|CONF\.\d+|HRC|AC\.\d+|COP|INF|ES-\d+|\d{2,4})"
            r"(?:/[\w.()-]{1,20}){1,4}"
        ),
    ),
    ("un", "/", re.compile(r"\b[Rr]esolutions?\s+(?:No\.?\s*)?(?P<session>\d{2})/(?P<no>\d{1,3})\b")),
    ("number", "", re.compile(r"(?:\bNo\.|\bNo|№|\bN)\s?(?P<no>\d{1,6}(?:[-/][\dA-ZА-ЯІ]{1,8}){0,3})(?![\w])")),
)
_TAIL: Final = ".,;:!?'\"»”>)]*"


@lru_cache(maxsize=1 << 12)  # values, names and repairs of one sentence all ask
def identifiers(words: str) -> tuple[Identifier, ...]:
    """The identifiers in a text, in order, without overlap.

    >>> [(found.scheme, found.key) for found in identifiers("2013/40/EC replaces 2005/222/LDPE; see CETS No. 185.")]
    [('eu', '2013/40'), ('eu', '2005/222'), ('cets', '185')]
    """
    result: list[Identifier] = []
    taken = Taken()
    for scheme, sign, pattern in _SCHEMES:
        if sign not in words:
            continue
        for match in pattern.finditer(words):
            found = _identifier(scheme, match)
            if taken.take(found.start, found.end):
                result.append(found)
    return tuple(sorted(result, key=lambda found: found.start))


def _identifier(scheme: str, match: re.Match[str]) -> Identifier:
    groups = match.groupdict()
    end = match.end()
    if scheme in ("url", "doi"):
        printed = _trimmed(match.group())
        return Identifier(match.start(), match.start() + len(printed), scheme, printed.replace(" ", ""))
    if scheme == "eu":
        key = f"{groups['year']}/{int(groups['no'])}"
    elif scheme == "un":
        symbol = match.group().rstrip(".,;)")
        key = f"A/RES/{groups['session']}/{groups['no']}" if groups.get("session") else symbol
        end = match.end() if groups.get("session") else match.start() + len(symbol)
    else:
        key = groups.get("no") or match.group()
    return Identifier(match.start(), end, scheme, key)


def _trimmed(address: str) -> str:
    """An address without the punctuation of the sentence around it; a closing bracket stays where it was opened."""
    while address and address[-1] in _TAIL:
        if address[-1] == ")" and address.count("(") >= address.count(")"):
            break
        address = address[:-1]
    return address
