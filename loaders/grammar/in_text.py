"""Citations in running text: `[6, p. 49]`, `[4, p. 16; 5]`, `[1-3]`, `[Schjolberg S., 2010]`, `(Doe, 2019, p. 7)`.

Footnote marks are no grammar of the text: segments carry them as marks.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from loaders.grammar.author_year import PARTICLE, UPPER, bracketed, narrated
from loaders.grammar.cited_keys import CitedKey, InTextCitation

_BRACKETS: Final = re.compile(r"\[([^\[\]]{1,160})\]")
_NO_DATE: Final = r"[Nn]\.\s?[Dd]\b\.?"
_ROUND: Final = re.compile(
    rf"\(([^()]{{3,300}}?\b(?:(?:19|20)\d{{2}}[a-zа-я]?|{_NO_DATE}|no date|in press|forthcoming)[^()]{{0,90}})\)"
)
_SPLIT_NAME: Final = re.compile(
    r"(?P<name>[A-ZА-ЯІЇЄҐ][\w'’-]+\s[A-ZА-ЯІЇЄҐ]\.)\s?,?\s?\((?P<year>(?:19|20)\d{2}[a-z]?)\)"
)
_PAGED: Final = r"(?:p\.?\s?p|pp?|с\.?\s?с|с|c|стор|стр|s|at)\b\.?"
_NUMBER: Final = re.compile(
    r"\s*(?:(?:(?:see(?: also)?|cf|cited (?:in|by)|quoted (?:in|from|by)|from|див|см|цит\. (?:по|за)|No)\b|№)"
    r"[.:,]?\s*)?"
    r"(?P<number>\d{1,3})(?:\s?[-–—]\s?(?P<last>\d{1,3}))?"
    r"(?:[\s,.]{1,3}(?:vol|т|ch(?:ap)?|sec|arts?|ст|para|п|ч|§{1,2}|¶|No|№|fig|табл|рис)\.?\s?[\dIVX]+(?:[-–.][\dIVX]+)?)*"
    rf"(?:(?:[\s,.]{{0,3}}{_PAGED}|:)\s?(?P<page>\d{{1,4}}(?:\s?[-–—]\s?\d{{1,4}})?)"
    r"(?:,\s?\d{1,4}(?:\s?[-–—]\s?\d{1,4})?)*(?:\s?ff?\b\.?)?)?[\s\\]*$",
    re.I,
)
_PAGE_ALONE: Final = re.compile(rf"\s*{_PAGED}\s?(?P<page>\d{{1,4}}(?:\s?[-–—]\s?\d{{1,4}})?)[\s\\]*$", re.I)
_NUMBER_SEAM: Final = re.compile(rf";|,\s?(?=\d{{1,3}},?\s{_PAGED}\s?\d)", re.I)
_PAGE: Final = re.compile(r",?\s*(?:pp?|с|c|С|стор|стр|at|:)\.?\s?(?P<page>\d{1,4}(?:\s?[-–—]\s?\d{1,4})?)")
_NAME_YEAR: Final = re.compile(
    r"\s*(?:(?:see|cf\.|i\.e\.|e\.g\.|see also|див\.|см\.)\s*,?\s*)?"
    rf"(?P<name>[A-ZА-ЯІЇЄҐ][^\d;]{{1,110}}?)\s?,?\s?\(?(?P<year>(?:19|20)\d{{2}}[a-zа-я]?|{_NO_DATE})\)?(?P<rest>.{{0,40}})$"
)
_YEAR_IN_TITLE: Final = re.compile(r"\s*(?P<name>[A-ZА-ЯІЇЄҐ].{1,110}),\s?(?P<year>(?:19|20)\d{2}[a-zа-я]?)\s*$")


@lru_cache(maxsize=1 << 12)  # values, works and persons of one sentence all ask
def in_text_citations(words: str) -> tuple[InTextCitation, ...]:
    """The citations in a text, in order.

    >>> in_text_citations("as shown [4, p. 16; 5]")[0].keys
    (CitedKey(number='4', name='', year='', page='16'), CitedKey(number='5', name='', year='', page=''))
    """
    if not ("[" in words or "(" in words):
        return ()
    found: list[InTextCitation] = []
    for match in _BRACKETS.finditer(words):
        keys = _numbered(match.group(1)) or _dated(match.group(1), match.start(1))
        if keys:
            found.append(InTextCitation(match.start(), match.end(), keys))
    for match in _ROUND.finditer(words):
        keys = bracketed(match.group(1), match.start(1)) or _named(match.group(1), match.start(1))
        if keys and all(_is_author(key.name) for key in keys):
            found.append(InTextCitation(match.start(), match.end(), keys))
    for match in _SPLIT_NAME.finditer(words):
        key = CitedKey("", match["name"], match["year"], "", match.start(), match.end())
        found.append(InTextCitation(match.start(), match.end(), (key,)))
    split = {key.end for citation in found for key in citation.keys}
    for told in narrated(words):
        if told.end not in split and not _NO_AUTHOR.search(told.keys[0].name):
            found.append(told)
    return tuple(sorted(found, key=lambda citation: citation.start))


def _numbered(inside: str) -> tuple[CitedKey, ...]:
    keys: list[CitedKey] = []
    mixed = ";" in inside or re.search(r"[^\d,\s–-]", inside)
    parts = _NUMBER_SEAM.split(inside) if mixed else inside.split(",")
    for part in parts:
        match = _NUMBER.match(part)
        alone = None if match else _PAGE_ALONE.match(part)
        if alone and keys and not keys[-1].page:
            keys[-1] = replace(keys[-1], page=re.sub(r"\s", "", alone["page"]))
            continue
        if match is None:
            return ()
        first, last = int(match.group("number")), int(match.group("last") or match.group("number"))
        if not 0 < first <= last <= first + 30:
            return ()
        page = re.sub(r"\s", "", match.group("page") or "")
        keys.extend(CitedKey(number=str(number), page=page) for number in range(first, last + 1))
    return tuple(keys)


_DATED: Final = re.compile(r"(?:19|20)\d\d|n\.\s?d|no date|in press|forthcoming", re.I)


def _dated(inside: str, offset: int) -> tuple[CitedKey, ...]:
    """What square brackets cite by a name and a year."""
    if not _DATED.search(inside):
        return ()
    keys = bracketed(inside, offset)
    return keys if keys and all(_is_author(key.name) for key in keys) else _named(inside, offset)


def _named(inside: str, offset: int) -> tuple[CitedKey, ...]:
    keys: list[CitedKey] = []
    begin = offset - 1
    for part in inside.split(";"):
        begin, first = begin + 1 + len(part), begin + 1
        match = _NAME_YEAR.match(part) or _YEAR_IN_TITLE.match(part)
        if match is None:
            return ()
        rest = match.groupdict().get("rest") or ""
        page = _PAGE.match(rest)
        title = _YEAR_IN_TITLE.match(part)
        if rest and page is None and title:
            match, page = title, None
        elif rest.strip() and page is None:
            return ()
        keys.append(
            CitedKey(
                name=match.group("name").strip(" ,"),
                year=match.group("year"),
                page=re.sub(r"\s", "", page.group("page")) if page else "",
                start=first + match.start("name"),
                end=first + match.end("year"),
            )
        )
    return tuple(keys)


_WORD: Final = rf"[{UPPER}][\w'’-]+(?:\.[\w-]+)*"
_AUTHOR: Final = re.compile(
    rf"(?:{PARTICLE}\s){{0,2}}(?:{_WORD}|[{UPPER}]\.)"
    rf"(?:(?:,?\s|/)(?:[{UPPER}]\.|{_WORD}|and|&|et\.?(?:\sall?)?\.?|и|та|і|von|van|de|der|den|al|of|for|the|others|colleagues))"
    r"{0,16}\.?,?$"
)
_NO_AUTHOR: Final = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Convention|Treaty|"
    r"Act|Law(?!\s(?:School|Review|Society|Journal|Institute|Association|Commission|Library))|"
    r"Directive|Resolution|Summit|Conference|Protocol|Tashkent|Minsk|New York|Ufa)\b"
)


def _is_author(name: str) -> bool:
    """Brackets hold many things with a year in them: only names count."""
    return bool(_AUTHOR.match(name)) and not _NO_AUTHOR.search(name)


_WEAK: Final = re.compile(
    rf"\((?:see |cf\. |[Ss]ee also )?(?P<name>[{UPPER}][^\d;()\[\]]{{2,60}}?)"
    r"(?:,?\s(?:pp?\.?\s?)?(?P<page>\d{1,3}(?:[-–]\d{1,3})?))?\)(?=\s?[.,;:]|$)"
)


@lru_cache(maxsize=1 << 12)
def weak_citations(words: str) -> tuple[CitedKey, ...]:
    """What cites only where a work is known by that name: names alone or with a page in brackets at the end of what is
    said, and names before a year that may be those of laws.

    >>> weak_citations("Barns burn (Roe 12), and hills (HILL) do not (Poe).")
    (CitedKey(number='', name='Roe', year='', page='12'), CitedKey(number='', name='Poe', year='', page=''))
    """
    if "(" not in words:
        return ()
    found = [
        CitedKey("", match["name"], "", match["page"] or "", match.start("name"), match.end() - 1)
        for match in _WEAK.finditer(words)
        if _AUTHOR.match(match["name"]) and not match["name"].isupper()
    ]
    for match in _ROUND.finditer(words):
        keys = bracketed(match.group(1), match.start(1))
        if not all(_is_author(key.name) for key in keys):
            found.extend(keys)
    return tuple(found)
