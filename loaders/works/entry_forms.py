"""The forms in which styles print where a work appeared: journal with volume and pages, imprint of a book, chapter in a
book, newspaper with a day.

A form is read only whole: what it does not account for makes it another form, or none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from loaders.grammar.dates import dates
from loaders.works.entry_words import BODY, PLACE, PUBLISHER
from loaders.works.form_patterns import DATED, IMPRINTS, JOURNALS, MONTH, PERIODICALS, YEAR


@dataclass(frozen=True, slots=True)
class Source:
    """Where a work appeared, as printed; `issued` as an XSD or EDTF lexical form. `firm` where numbers or brackets
    of a style bear the reading out, and not words alone."""

    container: str = ""
    volume: str = ""
    pages: str = ""
    issued: str = ""
    publisher: str = ""
    place: str = ""
    work_type: str = ""
    firm: bool = True


_EDGES: Final = " \t.,;:–—-/\x00"


def source(words: str, kinds: str = "jpid", commas: bool = True) -> Source | None:
    """Where a work appeared, from the words after its title; None where no form fits. `kinds` are the first letters
    of the forms to try: journal, periodical, imprint, date alone; `commas` whether a container may hold a comma.

    >>> source("35 J. Int’l L. 169 (2017)").container, source("Journal of Hills, 12(3), 145–172").volume
    ('J. Int’l L.', '12(3)')
    """
    bare = words.strip().lstrip(" .,;:–—-/").rstrip(_EDGES)
    if words.rstrip(" ,;\x00").endswith("L."):
        bare += "."
    for kind, forms in (("d", DATED), ("j", JOURNALS), ("k", IMPRINTS), ("p", PERIODICALS), ("i", IMPRINTS)):
        if (kind if kind != "k" else "i") not in kinds:
            continue
        for form in forms:
            match = form.match(bare)
            found = _read(match, kind) if match else None
            if found and (commas or ", " not in found.container):
                return found
    return None


def _read(match: re.Match[str], kind: str) -> Source | None:
    told = {name: value for name, value in match.groupdict().items() if value}
    first = {
        letter: next((told[n] for n in (letter, letter + "2", letter + "3") if n in told), "") for letter in "cvipylh"
    }
    issued = day(first["y"]) if first["y"] else ""
    if first["y"] and not issued:
        return None
    pages = re.sub(r"\s", "", first["p"])
    if not first["y"] and re.fullmatch(YEAR, pages):
        return None  # a year at the end is no page
    if kind in ("j", "p"):
        container = first["c"].strip(" ,")
        if not may_contain(container):
            return None
        volume = _volume(match, first["v"], first["i"])
        if re.match(r"\[", match.group()) and re.fullmatch(r"[A-Z]{3,10}", container):
            return Source(issued=issued)  # the number of a judgment
        firm = bool(volume or pages or len(issued) > 4)
        if kind == "j" and volume and not pages and not first["i"] and "ol" not in match.group():
            volume = ""  # a volume or a page
        return Source(container=container, volume=volume, pages=pages, issued=issued, place=first["l"], firm=firm)
    if kind == "d":
        return Source(issued=issued, volume=first["v"], pages=pages)
    return _imprint(match, first, issued, pages, surely=kind == "k")


def _imprint(match: re.Match[str], first: dict[str, str], issued: str, pages: str, surely: bool) -> Source | None:
    """Publisher and place: two words that a comma parts are both only where one is known."""
    house, place = first["h"].strip(), first["l"].strip()
    words = f"{house}, {place}"
    if _PERIODICAL.search(house) and not place:
        return None
    marked = "(" in match.group() or ":" in match.group()
    if not marked and re.search(r"\s\w+\s[a-z]\w*\s[a-z]", house) and not BODY.search(house):
        return None  # a sentence
    if place and not marked and not (PLACE.fullmatch(place) or PUBLISHER.search(house) or BODY.search(house)):
        return None
    if marked and PLACE.fullmatch(house) and not PLACE.fullmatch(place) and place:
        house, place = place, house
    if place and _is_house(place) and not _is_house(house):
        house, place = place, house
    if re.search(r"\w\.[a-z]{2,}\b", house) or not _no_sentence(house) or _NO_CONTAINER.match(house):
        return None
    report = _REPORT_HOUSE.match(house)
    if report and not place:
        return Source(container=report["c"], volume=report["v"], issued=issued, pages=pages)
    known = bool(PUBLISHER.search(words) or BODY.search(words) or PLACE.fullmatch(place or house))
    if (not known and (surely or not issued)) or _ENDS_IN_MONTH.search(house):
        return None
    if not place and PLACE.fullmatch(house):
        house, place = "", house
    if place == house:
        place = ""  # the name of a site, printed as who wrote, who publishes and what it is called
    return Source(publisher=house, place=place, issued=issued, pages=pages, firm=known)


def _volume(match: re.Match[str], volume: str, issue: str) -> str:
    """Volume and issue as printed, from the one to the other."""
    if not volume or not issue:
        return volume or (f"no. {issue}" if issue else "")
    whole = match.group()
    start = next(match.start(n) for n in ("v", "v2") if match.groupdict().get(n))
    end = next(match.end(n) for n in ("i", "i2", "i3", "i4") if match.groupdict().get(n))
    closed = whole[start:end].count("(") > whole[start:end].count(")")
    return whole[start : end + closed]


_REPORT_HOUSE: Final = re.compile(
    r"(?P<c>.{4,80}\b(?:[Rr]eport|[Pp]aper|[Ss]eries|[Ss]tudy|[Bb]ulletin))\s(?P<v>(?!(?:19|20)\d\d)\d{1,4})$"
)
_PERIODICAL: Final = re.compile(r"\b(?:Journal|Review|Quarterly|Magazine|Yearbook|Annals)(?:\sof\s|$)")
_ENDS_IN_MONTH: Final = re.compile(rf"(?:^|[\s,]){MONTH}(?:\s\d{{1,2}})?,?$")
_EDITORS: Final = re.compile(
    r"\b[Ee]ds?\.(?:\s|$)|\b[Ee]dited by\b|\s/\s|"
    r"(?:\b(?:[Ee]ds?|no|nr|[Vv]ol(?:ume)?|[Ii]ss|[Ii]ssue|[Pp]p?|[Pp]ages?)|№|,\sNo)\.?$"
)
_NO_CONTAINER: Final = re.compile(
    r"(?:(?:in|pp?|vol|no|issue no|art|ch|sec|para|available|accessed|last|retrieved|URL|PhD|thesis|"
    r"dissertation|doi|edited|eds?|trans)\b|"
    rf"{MONTH}$)",
    re.I,
)


def may_contain(words: str) -> bool:
    """Whether words may name a journal, a series or a site."""
    if len(words) < 2 or _NO_CONTAINER.match(words) or _ENDS_IN_MONTH.search(words) or _EDITORS.search(words):
        return False
    return words.count("(") == words.count(")") and _no_sentence(words)


def _no_sentence(words: str) -> bool:
    """Whether points inside words are those of abbreviations, and part no sentences."""
    stops = len(re.findall(r"(?:[^\W\d_]{2}|[\d’'])[.?!](?=\s)", words))
    return not stops or stops >= 0.3 * len(words.split())


def _is_house(words: str) -> bool:
    """Whether words name a publisher or a body."""
    return bool(PUBLISHER.search(words) or BODY.search(words))


def day(words: str) -> str:
    """A date as its lexical form: `2016-10-16` of `Oct. 16, 2016` or `2016 Oct 16`; the year alone where more is not
    sure."""
    turned = re.match(rf"({YEAR})[,\s]\s?({MONTH})(?:\s(\d{{1,2}}))?$", words)
    if turned:
        words = f"{turned.group(3) or ''} {turned.group(2)} {turned.group(1)}".strip()
    found = () if _MONTHS.search(words) else dates(words)
    year = re.search(YEAR, words)
    if found and re.fullmatch(r"\d{4}(?:-\d\d){0,2}", found[0].lexical):
        return found[0].lexical
    return year.group() if year else ""


_MONTHS: Final = re.compile(rf"{MONTH}[-–/]{MONTH}")
