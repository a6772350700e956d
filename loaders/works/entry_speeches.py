"""Speeches as notes tell them: who spoke, in which office, on what occasion, where it stands (`Jane Roe, Attorney
General, Keynote Address at the Hill Conference: On Hills, HILL.GOV (May 23, 2018)`)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from loaders.works.form_patterns import MONTH, YEAR

_SPEECH: Final = re.compile(
    r"(?:,?\s(?:Jr|Sr|I{2,3}|IV)\b\.?)?,?\s?(?P<office>[^\Wa-z\d_][^\x00()“”\"]{3,120}?)?,?\s?"
    r"(?P<kind>(?:(?:Keynote|Opening|Closing|Prepared|Inaugural|Plenary|Welcoming)\s)?"
    r"(?:Address|Remarks|Speech|Statement|Testimony|Lecture|Presentation))\s"
    r"(?:(?:delivered|given|made)\s)?(?:at|before|to|during)\s(?:the\s)?(?P<event>[^\Wa-z_][^\x00:()“”\"]{3,120}?)"
    r"(?::\s(?P<title>[^\x00()]{4,200}?))?(?:,\s(?P<site>[A-Z][\w-]*\.[A-Za-z.]+|[A-Z][A-Z\s.]{2,40}))?"
    rf"(?:,?\s\((?P<day>(?:{MONTH}\s\d{{1,2}},?\s|\d{{1,2}}\s{MONTH}\s)?{YEAR})\))[.,;\s]*(?=\x00|$)"
)


@dataclass(frozen=True, slots=True)
class Speech:
    """A speech as a reference tells it; spans are of the text, (0, 0) where nothing is told."""

    title: str
    kind: str
    occasion: str
    event: tuple[int, int]
    office: tuple[int, int]
    site: str
    day: str


def speech(text: str, start: int) -> Speech | None:
    """The speech that a reference tells after the name that ends at `start`; None where it tells of none."""
    found = _SPEECH.match(text, start)
    if found is None:
        return None
    title = found["title"] or text[found.start("kind") : found.end("event")]
    office = found.span("office") if found["office"] else (0, 0)
    return Speech(
        title.strip(" ,"), found["kind"], found["event"], found.span("event"), office, found["site"] or "", found["day"]
    )
