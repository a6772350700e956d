"""A chapter's book, and what else stands between a title and its imprint: editors, editions, the number of a report."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from loaders.works.entry_forms import Source, may_contain, source
from loaders.works.entry_words import BODY
from loaders.works.form_patterns import YEAR
from loaders.works.head_names import head_names

_IN: Final = re.compile(r"[\s.,;]*\bin\b:?\s(?:the\s(?=Proceedings))?(?=[^\Wa-z\d_]|[A-Z])", re.I)
_EDITORS_SIGN: Final = re.compile(r",?\s?\(?(?:[Ee]ds?|[Ee]ditors?|ред)\b\.?\)?[.,:]?\s?")
_EDITED_LOOSELY: Final = re.compile(r"[^()]{3,80}?\s\([Ee]ds?\.?\),?\s")
_BLUE: Final = re.compile(
    rf"(?P<c>[^()]{{4,200}}?)\s(?P<p>\d{{1,5}})(?:,\s[\d–,\s-]{{1,20}})?\s\([^()]{{3,150}}?\b[Ee]ds?\.,?\s(?P<y>{YEAR})\)"
)
_PAGES: Final = re.compile(
    r"[\s,.(]*(?:(?:\d{1,2}(?:st|nd|rd|th)\s(?:ed|edn|edition)\.?|[Rr]ev\.\sed\.|[Vv]ol(?:ume)?\.?\s[\dIVX]+),\s){0,2}"
    r"\bpp?\.?\s?(?P<p>\w?\d{1,6}(?:\s?[–—-]\s?\w?\d{1,6})?)\)?[.,:;]?\s?"
)
_EDITED_BY: Final = re.compile(
    r"[\s,.(;/]*(?:(?:под|за|отв)\.?\s(?:общ\.\s|заг\.\s)?ред(?:акцией|акцією)?\.?|"
    r"[Ee]dited by|[Ee]ds?\.(?: by)?|[Ee]ds\b)\s"
)
# The editors after `ed.`, whose names no style orders: `ed. Jane Roe and Sue van Poe (`.
_FULL_NAME: Final = r"(?:[^\Wa-z\d_][\w'’.-]*\s(?:(?:van|von|de|der|den|la|el|al|bin)\s){0,2}){1,3}[^\Wa-z\d_][\w'’-]+"
_NAMED: Final = re.compile(rf"{_FULL_NAME}(?:(?:,\s|,?\s(?:and|&)\s){_FULL_NAME}){{0,6}}(?=\s?[(,.;]|\s?$)")
_IN_SERIES: Final = re.compile(r"[,.;]?\s?[^\Wa-z\d_][\w\s’'&-]{1,80}?,?\s(?:[Vv]ol|[Nn]o)\.?\s\d{1,5}(?=[,.]\s)")
_BARE_PAGES: Final = re.compile(r"[\s,.]*(?P<p>\d{1,5}\s?[–—-]\s?\d{1,5})[.,:;](?=\s|$)")
_BOUNDARY: Final = re.compile(r"\s(?=\()|[,.;?!]\s|\s(?=\[)")
_NUMBER: Final = (
    r"(?:COM\s?\(\d{4}\)\s?\d+(?:\s(?:final|def))?(?:/\d)?|(?:[A-Z]\w+\s){0,2}(?:[Pp]aper|[Rr]eport|[Rr]esearch|[Dd]iscussion|[Ss]tudy|[Bb]rief)\s(?:[Nn]o\.?:?\s?|#)?[\w/.-]*\d[\w/-]*"
    r"|[A-Z]{1,4}/[\w./()-]{3,30}|\d{4}\.\d{4,5}|[Pp]reprint)"
)
_NUMBERED: Final = rf"(?:{_NUMBER}|[Nn]o\.?:?\s?\d+)"
_SKIPPED: Final = re.compile(
    rf"[\s,.;]*(?:\((?![^()]*\b(?:18|19|20)\d\d\b)[^()]{{2,60}}\)|\[[^\[\]]{{2,60}}\]|{_NUMBERED})[.,;:]?(?=\s|$)"
)
_NUMBERS: Final = re.compile(rf"{_NUMBER}[.,;:]?(?=\s|$)|[Nn]o\.?:?\s?\d+\.(?=\s)")
_SKIPPED_LAST: Final = re.compile(rf"[,.]?\s(?:{_NUMBERED})$")


def appeared(words: str, commas: bool = True, whole: bool = False) -> Source | None:
    """Where a work appeared, from all that stands after its title; None where it cannot be read whole. `commas`: its
    container may hold a comma; `whole`: where the title ends is sure, so that a book needs no `in`."""
    bare = re.sub(r"\(\x00+[\s,.:;]*", "(", words)
    bare = re.sub(r"[\s\[(<]*\x00+[\])>]?(?:\s(?:[Nn]o\.?:?\s)?\d{1,4}(?=[.,:;]|$))?[,.:;]?", " ", bare)
    bare = re.sub(r"\s{2,}", " ", bare).lstrip(" ,.;:<>").rstrip(" ,.;:<>[")
    if not re.search(r"[^\W_]", bare):
        return Source()
    bare = re.sub(rf",\s{_NUMBER}(?=,|$)", "", bare)
    while (number := _NUMBERS.match(bare)) and number.end():
        bare = bare[number.end() :].strip()
    if not re.search(r"[^\W_]", bare):
        return Source()
    if _IN.match(bare):
        found = _chapter(bare)
        if found:
            return found
    found = source(bare, commas=commas)
    if (found is None or not found.firm) and whole:
        found = _chapter(bare) or found
    while found is None:
        skipped = _SKIPPED.match(bare)
        if skipped is None or skipped.end() == 0:
            break
        bare = bare[skipped.end() :].strip()
        found = source(bare, commas=commas) if re.search(r"[^\W_]", bare) else Source()
    if found is None and not whole:
        found = _book(bare, needs_editors=True)
    last = _SKIPPED_LAST.search(bare) if found is None else None
    return source(bare[: last.start()], commas=commas) if last else found


def _chapter(words: str) -> Source | None:
    opening = _IN.match(words)
    rest = words[opening.end() :] if opening else words
    blue = _BLUE.match(rest)
    if blue:
        return Source(container=blue.group("c").strip(" ,"), pages=blue.group("p"), issued=blue.group("y"))
    names, end, _ = head_names(rest)
    sign = _EDITORS_SIGN.match(rest, end) if names else None
    if sign and sign.group().strip(" ,."):
        rest = rest[sign.end() :]
    elif loose := _EDITED_LOOSELY.match(rest):
        rest = rest[loose.end() :]
    proceedings = source(rest, "j", commas=False)
    if proceedings:
        return proceedings
    for boundary in _BOUNDARY.finditer(rest):
        book, tail = (
            rest[: boundary.start()],
            rest[boundary.end() :] if boundary.group().strip() else rest[boundary.start() :],
        )
        if book.count("(") != book.count(")"):
            continue
        found = _book(tail)
        if found and may_contain(book) and (opening or not BODY.search(book)):
            return replace(found, container=_inner(book))
    pages = _PAGES.search(rest)
    book = (rest[: pages.start()] if pages else rest).strip(" ,.;")
    if not opening or re.search(r"[,.;(]\s|\d{4}", book) or not may_contain(book):
        return None
    return Source(container=book, pages=re.sub(r"\s", "", pages.group("p")) if pages else "")


def _inner(book: str) -> str:
    return book.strip(' ,.;"“”«»‘’')


def _book(words: str, needs_editors: bool = False) -> Source | None:
    """Editors, pages and imprint of a book; None where there is something else, or nothing."""
    rest, pages, signed = words.strip(), "", False
    for _ in range(6):
        by = _EDITED_BY.match(rest)
        names, end, _ = head_names(rest, by.end() if by else len(rest) - len(rest.lstrip(" ,.;(")))
        row = _NAMED.match(rest, by.end()) if by and not names else None
        if row:
            rest, signed = rest[row.end() :].lstrip(" ,.;)"), True
            continue
        sign = None if by else _EDITORS_SIGN.match(rest, end)
        if names and (by or (sign and sign.group().strip(" ,."))):
            rest, signed = rest[sign.end() if sign else end :].lstrip(" ,.;)"), True
            continue
        series = _IN_SERIES.match(rest)
        if series and (signed or _PAGES.match(rest, series.end())):
            rest = rest[series.end() :]
            continue
        paged = _PAGES.match(rest) or (_BARE_PAGES.match(rest) if signed else None)
        if paged and not pages:
            rest, pages, signed = rest[paged.end() :], re.sub(r"\s", "", paged.group("p")), True
            continue
        break
    if needs_editors and not signed:
        return None
    if not rest.strip(" .,;()"):
        return Source(pages=pages) if signed else None
    found = source(
        ("(" if words.lstrip().startswith("(") and not rest.startswith("(") and ")" in rest else "") + rest, "id"
    )
    if found is None:
        return None
    return replace(found, pages=found.pages or pages)
