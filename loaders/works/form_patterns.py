"""Patterns of the forms in which styles print where a work appeared.

Groups: c container, v volume, i issue, p pages, y date, h publishing house, l place. A pattern may name a group several
times; the second is then called `v2`.
"""

from __future__ import annotations

import re
from typing import Final

MONTH: Final = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?|Spring|Summer|Autumn|Fall|Winter)"
)
YEAR: Final = r"(?:18|19|20)\d{2}"
_DAY: Final = (
    rf"(?:{MONTH}\s\d{{1,2}},?\s{YEAR}|\d{{1,2}}(?:st|nd|rd|th)?\s{MONTH},?\s{YEAR}|{MONTH},?\s{YEAR}"
    rf"|{MONTH}[-–/]{MONTH}\s{YEAR}"
    rf"|{YEAR}[,\s]\s?{MONTH}(?:\s\d{{1,2}}\b)?|\d{{1,2}}[./]\d{{1,2}}[./]{YEAR}|{YEAR}-\d\d-\d\d|{YEAR}[a-z]?)"
)
_V: Final = r"(?P<v>(?!(?:19\d\d|20[0-3]\d)\b)\d{1,4}(?:[-–/]\d{1,4})?|[IVXLC]{1,7})"
_I: Final = r"(?P<i>\d{1,4}(?:[-–/]\d{1,3})?)"
_TO: Final = r"(?:\s?[–—-]\s?|(?<=\d)e(?=[A-Z]?\d))"  # a dash, for which some files have an `e`
_P: Final = rf"(?P<p>[A-Za-z]{{0,2}}\d{{1,7}}(?:{_TO}[A-Za-z]{{0,2}}\d{{1,7}})?)"
_PP: Final = rf"(?:(?:[Pp]p?|[Pp]ages?)\.?\s?)?{_P}"
_RANGE: Final = rf"(?P<p>[A-Za-z]{{0,2}}\d{{1,6}}{_TO}[A-Za-z]{{0,2}}\d{{1,6}})"
_PIN: Final = (
    r"(?:,\s(?:at\s)?(?:pp?\.\s)?\d{1,5}(?:[–-]\d{1,5})?(?:,\s\d{1,5}(?:[–-]\d{1,5})?)*(?:\s?(?:n\.?|fn\.?)\s?\d+)?)?"
)
_AT: Final = r"(?:,?\sat\s\d{1,5}(?:[–-]\d{1,5})?)?"
_C: Final = (
    r"(?P<c>[^\W\d_a-z](?:[^\d()\[\]\"“”«»;]|\((?=[A-Za-z]{,7}[A-Z]{2})[A-Z][A-Za-z]{1,7}\)){1,120}?|"
    r"[^\W\d_a-z][^()\[\]\"“”«»;]{1,120}?[^\s\d()\[\]\"“”«»;,.:])"
)
_COURT: Final = r"(?:\s\([^\Wa-z\d_][^()\d]{1,40}\))?"
_Y: Final = rf"(?P<y>{_DAY})"
_ISSUED: Final = rf"(?:,?\s?(?:(?i:no|nr|iss(?:ue)?)\.?|№)\s?{_I}|\s?\(\s?{_I}\s?\))"
_ISSUED_BARE: Final = rf"(?:{_ISSUED}|,\s?(?!{YEAR}){_I}|:{_I})"


def _of(*patterns: str) -> tuple[re.Pattern[str], ...]:
    """Patterns with their named groups made one each (alternatives of one pattern may name a group twice)."""
    return tuple(re.compile(_once(pattern) + r"\Z", re.I if pattern.startswith("(?i)") else 0) for pattern in patterns)


def _once(pattern: str) -> str:
    seen: dict[str, int] = {}

    def named(match: re.Match[str]) -> str:
        name = match.group(1)
        seen[name] = seen.get(name, 0) + 1
        return f"(?P<{name}{seen[name] if seen[name] > 1 else ''}>"

    return re.sub(r"\(\?P<(\w+)>", named, pattern)


_PARTED: Final = rf"(?:[.,]\s(?i:pp?|с|c)\.\s?{_P})?"


# Journals. Each comment names the styles that print so.
JOURNALS: Final = _of(
    rf"{_V}\s{_C}\s{_P}{_PIN}\s\((?:[^()]{{2,40}}\s)?{_Y}\){_AT}",  # Bluebook
    rf"{_V}(?:{_ISSUED})?\s{_C}\s\({_Y}\)(?:,?\s{_PP})?(?:,\s{_I})?{_PIN}{_AT}",  # European law journals
    rf"[(\[]{_Y}[)\]]\s{_V}(?:{_ISSUED_BARE})?\s{_C}(?:,?\s{_PP}{_PIN}{_AT})?{_COURT}",  # OSCOLA, AGLC, McGill
    rf"[(\[]{_Y}[)\]]\s{_C},?\s{_PP}{_PIN}{_AT}{_COURT}",
    rf"{_Y},\s{_V}\s{_C}\s{_P}{_PIN}",  # a treaty  # OSCOLA without a volume
    rf"{_C},?\s{_V}(?:{_ISSUED})?,\s{_RANGE}\s\({_Y}\)",  # Springer's proceedings
    rf"{_C}[,.]?\s(?:(?i:vol(?:ume)?)\.?\s?)?{_V}(?:{_ISSUED_BARE})?,?\s\({_Y}\)(?:\s?[:,]?\s{_PP})?{_PIN}",  # Chicago
    rf"{_C}[,.]?\s(?:(?i:vol(?:ume)?)\.?\s?)?{_V}(?:{_ISSUED})?\s?[:,]\s?{_PP}{_PIN}",  # APA, Harvard, Springer
    rf"{_C},\s(?i:vol(?:ume)?)\.?\s?{_V}(?:{_ISSUED})?(?:[,.]\s{_Y})?(?:[,:.]\s{_PP})?",  # MLA
    rf"{_C},\s(?i:vol(?:ume)?)\.?\s?{_V}(?:{_ISSUED})?(?:[,.]\s{_PP})?(?:[,.]\s{_Y})?",  # IEEE
    rf"{_C},\s(?:(?i:no|nr|iss(?:ue)?)\.?\s|№\s?){_I}(?:[,.]?\s\(?{_Y}\)?)?(?:[:,.]\s{_PP})?",
    rf"{_C}\.\s{_Y}\.\s(?i:vol|т|v)\.\s?{_V}(?:[,.]\s(?:(?i:no|iss?|вип|вып)\.|№)\s?{_I})?{_PARTED}",  # standards
    rf"{_C}\.\s{_Y}\.\s(?:(?i:no|iss?|вип|вып)\.|№)\s?{_I}{_PARTED}",
    rf"{_C}\.\s{_Y}\.\s(?i:pp?|с|c)\.\s?{_P}",
    rf"{_C}[.,]?\s{_Y};\s?{_V}(?:{_ISSUED})?(?:\s?:\s?{_PP})?",  # Vancouver
    rf"{_C}[.,]?\s{_Y};\s?\({_I}\)(?:\s?:\s?{_PP})?",
    rf"{_C}[.,]?\s{_Y}:\s?{_PP}",
    rf"{_C},?\s{_Y},\s{_V}(?:{_ISSUED})?,\s{_PP}",  # MDPI
    rf"{_C},\s\({_I}\)\s?,\s{_PP}",  # APA without a volume
    rf"{_C}\s(?P<v>\d{{1,3}}\.\d{{1,3}})\s\({_Y}\):\s{_PP}",  # MLA, seventh edition
    rf"(?=.{{1,120}}(?:Journal|Review|J\.|L\.|Rev\.)){_V}\s{_C}\s{_P}{_PIN}",  # Bluebook after a date
    rf"{_C},?\s{_V}(?:{_ISSUED})",
)
_PLACED: Final = (
    r"(?P<l>(?:М|СПб|К|Х|Л|M|SPb|K)\.|[^\Wa-z\d_][^\d()\[\]:;,.]{1,28}"
    r"(?:,\s(?:[A-Z]\.?){2}(?:,\s(?:U\.?S\.?A?\.?|U\.?K\.?|Canada|Australia))?|,\sD\.C\.|,\s[A-Z][a-z]{2,4}\.)?)"
)
# Newspapers, magazines and pages of sites: a name and a day.
_NO_YEAR: Final = rf"(?!{YEAR}(?:,|$))"
PERIODICALS: Final = _of(
    rf"{_C}[,.]\s(?:ahead of print,\s)?(?={_NO_YEAR}){_Y}(?:,\s(?:at\s|pp?\.\s?)?{_P})?",
    rf"{_C}\s[(\[]{_PLACED}[)\]],\s(?:{_Y},\s)?{_PP}",
    rf"{_C}\s[(\[]{_PLACED},\s{_Y}[)\]],\s{_PP}",
    rf"\(?{_C},?\s?\({_Y}\)(?:[,:]?\s{_PP})?",
    rf"\({_C},\s(?=[^()]*[^\W\d_]{{3}}[^()]*\)){_Y}\)(?:,?\s{_PP})?",
    rf"{_C},\s{_P}",
    rf"{_C},\spp?\.\s?{_P}(?:,\s{_Y})?",
    rf"{_C}\s{_RANGE}",
    rf"{_C}\s(?!{YEAR})\d{{1,4}}",
    rf"{_C},\s\d{{1,2}}\s{MONTH}(?:,\spp?\.\s?{_P})?",
    rf"{_C}\s{_Y}",
    rf"{_C},\s(?:ahead of print,\s)?{MONTH}(?:\s\d{{1,2}})?(?:,\spp?\.\s?{_P})?",
)
_EDITION: Final = (
    r"(?:\(?(?:\d{1,2}(?:st|nd|rd|th|d)?|[Rr]ev\.?|[Ss]econd|[Tt]hird|[Ff]irst)\s?(?:edn?|[Ee]dition)\b\.?\)?[.,;]?\s?"
    r"|\d-\w{1,2}\s(?:изд|вид)\.,?\s)?"
)
_HOUSE: Final = r"(?P<h>(?:[^\Wa-z\d_]|[a-z]{1,6}[A-Z])[^()\[\]:;,\"“”]{1,70}?)"
_NUMBERED: Final = r"(?:,\s(?=[\w./-]*\d)[A-Z]{2,}[\w./-]*)?"  # the number of a report
_PAGED: Final = rf"(?:[,.:;]?\s(?:(?:pp?|[СсCc])\.?\s?{_P}|{_RANGE}))?"
IMPRINTS: Final = _of(
    rf"{_Y}\.\s{_HOUSE}",
    rf"{_EDITION}\({_EDITION}{_PLACED}:\s?{_HOUSE},?\s{_Y}\)(?:,?\s{_PP})?{_PIN}{_AT}",
    rf"{_EDITION}\({_EDITION}{_HOUSE},\s{_PLACED},?\s{_Y}\)(?:,?\s{_PP})?{_PIN}{_AT}",
    rf"{_EDITION}\({_EDITION}{_HOUSE},?\s{_Y}\)(?:,?\s{_PP})?{_PIN}{_AT}",
    rf"{_EDITION}{_PLACED}:\s?{_HOUSE}{_NUMBERED}(?:[,;]\s{_Y})?{_PAGED}",
    rf"{_EDITION};?\s?{_HOUSE}:\s{_PLACED},\s{_Y}{_PAGED}",
    rf"{_EDITION}{_HOUSE},\s{_PLACED}(?:,\s{_Y})?{_PAGED}",
    rf"{_HOUSE};\s{_EDITION}\({_Y}\)",
    rf"{_EDITION}{_HOUSE}(?:,\s{_PLACED})?\s\({_Y}\)",
    rf"{_EDITION}{_HOUSE}(?:[,;]\s{_Y})?{_PAGED}",
)
DATED: Final = _of(
    rf"\d{{1,4}}(?:[–-]\d+)?(?:,\s\d+)*\s\({_EDITION}{_Y}\)",
    rf"\({_Y}\),?\s{_PP}{_PIN}",
    rf"(?i:vol)\.\s{_V}[.,]\s{_Y}(?:,\s{_PP})?",
    rf"{_Y};\s(?i:vol)\.\s{_V},\s{_PP}",
    rf"{MONTH}\s\d{{1,2}}|\d{{1,2}}\s{MONTH}",
    rf",?\s?\(?{_EDITION}{_Y}\)?{_AT}",
    rf"\({_Y}\)\s\([^()]{{3,80}}\)",
    rf"\((?:[^()]{{3,60}}?\s)?(?:eds?\.?,?\s){_Y}\){_AT}",
)
