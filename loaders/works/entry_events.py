"""Works told by the event at which they were presented: `In: Symposium on Hills, Prague, pp. 3–9 (2003)`, `Presented at
the Hill Conference`, `In 2019 Hill Week (HW) (pp. 3-9). IEEE`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from loaders.works.entry_words import EVENT, PLACE
from loaders.works.form_patterns import YEAR

_OPENING: Final = re.compile(
    r"(?P<mark>[.?!,]|[”\"’]\.?)\s+"
    r"(?P<how>[Ii]n|(?:(?:[Pp]aper|[Pp]oster|[Ll]ecture|[Tt]alk)\s)?(?:[Pp]resented|[Dd]elivered|[Gg]iven)\s(?:at|to))\b:?\s"
    r"(?:the\s)?(?P<whole>(?:Proceedings\sof\s(?:the\s)?|Proc\.\s(?:of\s(?:the\s)?)?)?(?P<event>[^\Wa-z_][^\x00]{3,300}))"
)
_EDITED: Final = re.compile(r"\([Ee]ds?\.?\)|\b[Ee]ds?\.")
_PAGES: Final = re.compile(r"[,.]?\s\(?pp?\.\s?(?P<p>\w?\d{1,6}(?:\s?[–—-]\s?\w?\d{1,6})?)\)?")
_YEAR_LAST: Final = re.compile(rf",?\s\((?P<y>{YEAR})\)\W*$")
_HOUSE_LAST: Final = re.compile(r"\.\s(?P<h>[^\Wa-z\d_][^.;:()\d]{1,60})\W*$")
# `2019 Hill Week (HW)`: a year before a name and its short form tell a meeting, whatever it is called.
_YEARLY: Final = re.compile(rf"(?:{YEAR}|\d{{1,3}}(?:st|nd|rd|th))\s[A-Z][^,;:]{{3,160}}\s\([A-Z][^()]{{1,20}}\)$")
_SHORTENED: Final = re.compile(r"\b(?:Int(?:ern)?|Conf|Symp|Annu|Nat|Proc|Comput|Eur)\.")
_DAYED: Final = re.compile(rf"{YEAR}|\b\d{{1,2}}\b")


@dataclass(frozen=True, slots=True)
class Presented:
    """An event as a reference tells it: where the title before it ends, its span of the text, the volume of its papers
    (empty where none is named), the places that follow its name, and what the reference says besides."""

    title_end: int
    event: tuple[int, int]
    container: str
    places: tuple[str, ...]
    pages: str
    publisher: str
    issued: str


def presented(text: str, start: int) -> Presented | None:
    """The event at which the work of a reference was presented; None where it tells of none."""
    for opening in _OPENING.finditer(text, start + 3):
        told = opening["whole"].startswith("Proc. ")
        if opening["mark"] == "," and opening["how"].lower() == "in" and not told:
            continue
        found = _read(opening)
        if found:
            return found
    return None


def _read(opening: re.Match[str]) -> Presented | None:
    rest = opening["event"].rstrip(" .,;")
    if _EDITED.search(rest):
        return None
    house = _HOUSE_LAST.search(rest)
    told = rest[: house.start()] if house else rest
    last = _YEAR_LAST.search(told)
    told = told[: last.start()] if last else told
    pages = _PAGES.search(told)
    if pages and told[pages.end() :].strip(" .,;()"):
        return None
    name, places = _name(told[: pages.start()] if pages else told)
    short = opening["whole"].startswith("Proc. ")
    if any(":" in p or (re.fullmatch(r"[\d–—-]+", p) and not (short and len(p) == 4)) for p in rest.split(", ")):
        return None  # an imprint
    if any(piece.count("(") != piece.count(")") for piece in (name, *places)):
        return None
    if (
        not name
        or not (EVENT.search(name) or _YEARLY.match(name))
        or re.search(r"[^\W\d_]{3}\.\s[A-Z]", _SHORTENED.sub("", name))
    ):
        return None
    begin = opening.start("event")
    whole = opening["whole"].startswith("Proc")
    return Presented(
        opening.start("mark") + len(opening["mark"]),
        (begin, begin + len(name)),
        opening["whole"][: begin - opening.start("whole") + len(name)] if whole else "",
        places,
        re.sub(r"\s", "", pages["p"]) if pages else "",
        house["h"].strip() if house else "",
        last["y"] if last else "",
    )


def _name(words: str) -> tuple[str, tuple[str, ...]]:
    """The name of an event, and the places after it: a comma before `and` parts no place from it."""
    pieces = words.strip(" .,;").split(", ")
    last = next((n for n, piece in enumerate(pieces) if EVENT.search(piece)), 0)
    ahead = [n for n in range(last + 1, min(last + 4, len(pieces))) if re.search(r"\band\b|&", pieces[n])]
    if ahead and not any(PLACE.match(piece) for piece in pieces[last : ahead[0] + 1]):
        last = ahead[0]
    places = tuple(piece for piece in pieces[last + 1 :] if piece[:1].isupper() and not _DAYED.search(piece))
    return ", ".join(pieces[: last + 1]), places if len(places) < 4 else ()
