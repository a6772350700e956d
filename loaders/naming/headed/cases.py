"""Court cases by their names (`R v Hill`, `Hill v. United States`, `Case C-12/15`) and what is printed after a name:
where the judgment is reported, which belongs to the name, and its year, which only does in square brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from loaders.naming.candidates import Candidates
from loaders.naming.marks import Mark, Sentence
from loaders.naming.persons.people import word_span
from loaders.naming.words import word_set

CASE: Final = "case"  # the kind of a case, and how it is known: by its name
_CLASS: Final = ("Case",)
_WORD: Final = r"[^\W\d_a-zа-яіїєґ][\w'’.&-]*"
_LINKS: Final = r"(?:of|the|and|for|de|del|van|von|la|&)"
_AGAINST: Final = re.compile(r"\s(?:v|vs)\.?\s(?=[^\W\d_a-z])")
_LEFT: Final = re.compile(rf"\bR\s\([^()]{{2,60}}\)$|(?:{_WORD}\s(?:{_LINKS}\s){{0,2}}){{0,6}}{_WORD}$")
_RIGHT: Final = re.compile(rf"{_WORD}(?:\s(?:{_LINKS}\s){{0,2}}{_WORD}){{0,5}}(?:,\s(?:Inc|Ltd|LLC|Corp|Co)\b\.?)?")
_NEXT: Final = re.compile(rf"{_WORD}(?:\s(?:{_LINKS}\s)?{_WORD}){{0,4}}\s(?:v|vs)\.?\s")
_NUMBERED: Final = re.compile(r"\b(?:Joined\s)?Cases?\s[CTF][-‑–]\d{1,4}/\d\d(?!\d)")
_REPORT: Final = re.compile(
    r",?\s\(?(?P<report>\[(?P<neutral>(?:1[89]|20)\d\d)\](?:\s[\w.]+){1,3}?\s\d{1,5}\b"
    r"|\d{1,4}\s(?:[A-Z][\w.]{0,9}\s?){1,3}(?:[23]d\s|4th\s)?\d{1,5}\b)"
    r"(?:\s\((?:[^()\d]{1,30}\s)?(?P<decided>(?:1[89]|20)\d\d)\))?"
)
_YEAR: Final = re.compile(r",?\s(?:\(\s?(?P<year>(?:1[89]|20)\d\d)\)|\[(?P<square>(?:1[89]|20)\d\d)\])")
_FIRMS: Final = ("Inc.", "Ltd.", "Co.")  # whose full stop is the name's
_MOST: Final = 90  # letters of a party's name
# What opens a sentence or announces a case, and is no part of who sues.
_BEFORE: Final = word_set(
    """
in the see under as and but following after before since while although case cases also cf compare like both when
whereas because if unlike despite until according judgment decision ruling trial trials where eg hence thus
"""
)


class Report(NamedTuple):
    """Where a judgment is reported, as printed, and its year; either may be empty."""

    number: str
    year: str


def cases(sentence: Sentence, candidates: Candidates) -> Iterator[Mark]:
    """A mark for each case that a sentence names."""
    text = sentence.text
    before = 0  # the end of the case before
    for found in _AGAINST.finditer(text):
        left = _party(text, before, found.start())
        right = _RIGHT.match(text, found.end(), found.end() + _MOST)
        if left is None or right is None:
            continue
        end = _before_next(text, found.end(), right.end())
        if end == right.end() and text[end - 1] in ".," and not right.group().endswith(_FIRMS):
            end -= 1
        before = end
        yield from _mark(sentence, left, end, f"{text[left : found.start()]} v {text[found.end() : end]}", candidates)
    for numbered in _NUMBERED.finditer(text):
        yield from _mark(sentence, *numbered.span(), numbered.group(), candidates)


def report_after(text: str, end: int) -> Report:
    """What stands after a case's name, which ends at `end`.

    >>> report_after("In R v Hill [2016] EWCA Crim 77 a clerk spoke.", 11)
    Report(number='[2016] EWCA Crim 77', year='2016')
    """
    report = _REPORT.match(text, end)
    if report is not None:
        return Report(report["report"], report["neutral"] or report["decided"] or "")
    year = _YEAR.match(text, end)
    return Report("", (year["year"] or year["square"]) if year is not None else "")


def report_of(text: str, start: int, end: int) -> Report:
    """What is printed after the name of a case whose mention goes from `start` to `end`, its report among it.

    >>> report_of("In R v Hill [2016] EWCA Crim 77 a clerk spoke.", 3, 31)
    Report(number='[2016] EWCA Crim 77', year='2016')
    """
    inside = (place for place in range(start, end) if text[place] in ", " and _with_report(text, place) == end)
    return report_after(text, next(inside, end))


def _with_report(text: str, end: int) -> int:
    """Where the mention of a case ends whose name ends at `end`: after its report, or its year in square brackets."""
    report = _REPORT.match(text, end)
    if report is not None:
        return report.end("report")
    year = _YEAR.match(text, end)
    return year.end() if year is not None and year["square"] else end


def _before_next(text: str, start: int, end: int) -> int:
    """The end of a name that ends at `end` at the latest: `and` parts it from the next case."""
    joint = text.rfind(" and ", start, end)
    return joint if joint > 0 and _NEXT.match(text, joint + len(" and ")) else end


def _party(text: str, low: int, end: int) -> int | None:
    """Where the name of who sues begins, at `low` at the earliest; it ends at `end`. None where none stands there."""
    name = _LEFT.search(text, max(low, end - _MOST), end)
    if name is None:
        return None
    start = name.start()
    while start < end:
        word = text[start:end].split(" ", 1)
        opens = word[0].casefold().strip(".,") in _BEFORE or (start == 0 and word[0].endswith("ing"))
        if not opens and not word[0].endswith(","):
            return start
        if len(word) == 1:
            return None
        start = end - len(word[1])
    return None


def _mark(sentence: Sentence, start: int, end: int, name: str, candidates: Candidates) -> Iterator[Mark]:
    span = word_span(sentence.words, start, _with_report(sentence.text, end))
    if span is not None:
        yield sentence.mark(*span, candidates.minted(CASE, name, _CLASS), CASE, _CLASS)
