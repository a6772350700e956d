"""The title and the date of a reference by the signs of its style: the slashes and dashes of the standard, quotation
marks, the first point. For references whose end no form accounts for."""

from __future__ import annotations

import re
from typing import Final

from loaders.grammar.dates import dates
from loaders.works.entry_fields import MASK, Fields, Masked, signed
from loaders.works.entry_parts import EDGE
from loaders.works.entry_titles import ABBREVIATED, GOES_ON, bare, quoted
from loaders.works.entry_words import REPORT
from loaders.works.persons import leading_names

_RESPONSIBILITY: Final = re.compile(r"\s/\s(?=\S)")

_TITLE_END: Final = re.compile(
    r"(?P<slash>\s//)|(?P<dash>[.?!]?\s[-–—]\s(?=[A-ZА-ЯІЇЄҐ«\x00]))|(?P<stop>[.?!]\s+(?=[A-ZА-ЯІЇЄҐ«\"“\d\x00№–—-]))|(?P<mask>[\s:;,.]*\x00)"
)

_MAKER: Final = re.compile(r"(?:компании|компанії|company|of the|of)\s(?P<name>[A-ZА-ЯІЇЄҐ][^«“\",]{1,60}?)\s?[«“\",]")

TITLE_TAIL: Final = re.compile(r"(?:entitled|titled|озаглавлен\w+|под названием|під назвою)\s(?=[«“\"])", re.I)

_FULL_DATE: Final = re.compile(r"\d{4}-\d\d-\d\d$")

_DAY_ALONE: Final = re.compile(r"(?<![\w.-])\d{1,2}\s[^\W\d_]{3,9}(?=[\s.,;\x00]|$)")


def signed_title(masked: Masked, fields: Fields, head: int, named: bool) -> tuple[str, str, int]:
    """Title, second title in another language, and the position where what follows begins."""
    text = masked.text
    while head < len(text) and text[head] in EDGE:
        head += 1
    if head >= len(text):
        return "", "", head
    quotation = quoted(text, head)
    if quotation is None and not named:
        inner = TITLE_TAIL.search(text, head)
        report = None if inner else REPORT.match(text, head)
        opening = inner.end() if inner else report.end() if report else -1
        quotation = quoted(text, opening) if 0 <= opening < len(text) else None
        if quotation and not fields.work_type:
            fields.work_type, fields.corporate = _report(text[head : quotation[0]])
    if quotation:
        start, end = quotation
        if GOES_ON.match(text, end + 1):
            whole = _title_end(masked, fields, end + 1)
            return bare(text[start - 1 : whole]), "", whole
        return bare(text[start:end].strip('"“”«»' + MASK)), "", end + 1
    end = _title_end(masked, fields, head)
    title, second = _two_titles(text[head:end])
    return bare(title), bare(second), end


_NUMBERED_REPORT: Final = signed(
    r"(?<=[.?!]\s)(?P<house>[^\Wa-z\d_][^.?!\x00()]{5,100})\s"
    r"(?P<type>(?:Technical|Research|Working|Policy|Discussion)\s(?:Report|Paper|Memo|Brief))\s"
    r"\((?P<number>(?=[^()]*\d)[A-Z][\w./–-]{3,40})\)\.?",
    "report (|paper (|memo (|brief (",
)


def numbered_report(masked: Masked, fields: Fields, start: int) -> str:
    """The number of a report that an institute printed (`. Hill Laboratory Technical Report (HL-TR-12).`), whose kind
    and house are noted; empty where there is none."""
    found = masked.take(_NUMBERED_REPORT, start)
    if found is None:
        return ""
    fields.work_type, fields.school = found["type"], found["house"]
    return found["number"]


def _report(words: str) -> tuple[str, str]:
    """The kind of a report and who made it: `Annual report of the company Hill & Co` before its quoted title."""
    found = REPORT.search(words)
    if found is None:
        return "", ""
    maker = _MAKER.search(words, found.end("kind"))
    return found.group("kind").strip(EDGE), maker.group("name").strip(" ,") if maker else ""


def _title_end(masked: Masked, fields: Fields, head: int) -> int:
    text = masked.text
    slash = text.find(" //", head)
    if fields.tag > head:
        return min(fields.tag, slash) if slash > 0 else fields.tag
    responsibility = _RESPONSIBILITY.search(text, head)
    if slash > 0:
        first_mask = text.find(MASK, head)
        ends = [
            slash,
            responsibility.start() if responsibility and leading_names(text, responsibility.end())[0] else slash,
        ]
        return min([*ends, first_mask] if first_mask > 0 else ends)
    for match in _TITLE_END.finditer(text, head + 2):
        if match.lastgroup == "stop" and ABBREVIATED.search(text[max(head, match.start() - 9) : match.start()]):
            continue
        return (
            min(match.start(), responsibility.start())
            if responsibility
            else match.start() + (text[match.start()] in "?!")
        )
    return responsibility.start() if responsibility else len(text)


def _two_titles(words: str) -> tuple[str, str]:
    """A title and its parallel in another language: a second author's name stands between the two."""
    for stop in re.finditer(r"\.\s(?=[A-ZА-Я])", words):
        names, end = leading_names(words, stop.end())
        if names and names[0].initials and end < len(words) - 10:
            return words[: stop.start()], words[end:]
    return words, ""


def issued_after(masked: Masked, end: int) -> str:
    """The date of publication: the first after the title, a whole date before a year."""
    found = [day for day in dates(masked.text[end:].replace(MASK, "|")) if day.lexical[:2] in ("19", "20", "18", "17")]
    whole = [day for day in found if _FULL_DATE.match(day.lexical)]
    chosen = whole[0] if whole else found[0] if found else None
    for day in found:
        masked.hide(end + day.start, end + day.end)
    if chosen is None:
        return ""
    if re.fullmatch(r"\d{4}", chosen.lexical):
        alone = _DAY_ALONE.search(masked.text, end)
        known = dates(f"{alone.group()} {chosen.lexical}") if alone else ()
        if alone and known and _FULL_DATE.match(known[0].lexical):
            masked.hide(*alone.span())
            return known[0].lexical
    return chosen.lexical if re.fullmatch(r"[\d-]{4,10}", chosen.lexical) else chosen.lexical[:4]


def own_container(words: str) -> str:
    """A container without a statement of responsibility; nothing where its brackets were torn apart."""
    own = words
    for slash in _RESPONSIBILITY.finditer(words):
        if words[slash.end() :].startswith(("под ", "за ", "отв", "ed")) or leading_names(words, slash.end())[0]:
            own = words[: slash.start()]
            break
    return own if own.count("(") == own.count(")") and own.count("[") == own.count("]") else ""
