"""The title of a text among the lines of its front matter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from loaders.grammar.identifiers import identifiers
from loaders.reading.region_signs import FRONT_SIGN
from loaders.reading.segments import Segment
from loaders.reading.text import SourceText
from loaders.works.affiliations import is_affiliation, is_imprint, names_agency, tells_position
from loaders.works.author_rows import apposed, author_names, byline, place_of_by
from loaders.works.journal_line import is_periodical

ADDRESS: Final = re.compile(r"\d{5,6},\s")
_HEADING: Final = re.compile(r"(?:^|\n)[ \t]*#[ \t]+[^\n]{0,12}\Z")
_OPEN_END: Final = re.compile(
    r"(?:[,:–—-]|\b(?:of|the|and|in|on|for|to|with|against|by|from|a|an|under|та|і|й|у|в|на|до|для|з|при|и|с|по|о|"
    r"об|к))$",
    re.I,
)
_CUT: Final = re.compile(r"\b(?:of|the|and|in|on|for|to|with|against|a|an|under)$", re.I)
_NO_TITLE: Final = re.compile(
    r"(?:(?:published|posted|updated|last (?:updated|modified)) (?:since|by|on)?\b|tags?\s?:|topics?\s?:|filed under|"
    r"(?:chapter|part|section|lecture|глава|розділ|раздел|частина)\s(?:\d{1,3}|[ivx]{1,5})\W*$|\w{2,10} id\s?:|"
    r"(?:as )?prepared for delivery|this article belongs|©|copyright\b|\(?this article|table of contents|item \d|"
    r"(?:учебн|учебно|методическ|навчальн|навчально|методичн)[\w-]+\s(?:пособие|издание|указания|комплекс|посібник|"
    r"видання|вказівки)\b|"
    r"distr\.|original:|by$|"
    r"(?:article|chapter|(?:conference|working|discussion|research) paper|thesis|preprint|technical report|"
    r"presentation|book)\s(?:in\b.*\d{4}|[·|])|"
    r"[^\w«\"“(]*$|.*\b(?:\d+\s?[x×]\s?\d+|all rights reserved|research paper no)\b)",
    re.I,
)
_WORD: Final = re.compile(r"[^\W_]+")


def title_lines(source: SourceText, lines: Sequence[Segment], cited: str) -> tuple[Segment, ...]:
    """The lines of the title, in order; empty where no line can be one. `cited` are the words in which the text says
    how to cite it: a line that they repeat is the title; else a heading of the first rank is, else the longest line."""
    by = place_of_by([line.text for line in lines])
    if by:
        lines = lines[:by]  # a cover prints its title over `by` and the author
    fitting = [line for line in lines if _may_be_title(line.text)] or [
        line for line in lines[:1] if len(line.text.split()) > _NAMES and "," not in line.text
    ]
    name_like = _heading_like_a_name(source, lines)
    if name_like is not None and not cited:
        return (name_like,)
    if not fitting:
        return ()
    known = _bare(cited)
    told = [line for line in fitting if len(_bare(line.text)) >= _SHORTEST and _bare(line.text) in known]
    headings = [line for line in fitting if _is_heading(source, line)]
    capitals = [line for line in fitting if line.text.isupper() and len(line.text.split()) > 2]
    if capitals != fitting[:1] or is_periodical(capitals[0].text) or _SERIES.search(capitals[0].text):
        capitals = []  # the only line in capitals opens a cover, unless a journal or a series does
    best = max(told or headings[:1] or capitals or fitting, key=lambda line: len(line.text))
    return _whole(source, best, lines)


def _heading_like_a_name(source: SourceText, lines: Sequence[Segment]) -> Segment | None:
    """The heading of a text where it looks like a name (`# Why Alarms Fail`) and somebody is named after it."""
    first = next((line for line in lines if _is_heading(source, line)), None)
    if first is None or not author_names(first.text) or _OPEN_END.search(first.text):
        return None
    after = [line for line in lines if line.start > first.start]
    named = any(author_names(line.text) or byline(line.text) for line in after)
    return (
        first if named and not any(_may_be_title(line.text) and _is_heading(source, line) for line in after) else None
    )


def _is_heading(source: SourceText, line: Segment) -> bool:
    return bool(_HEADING.search(source.text[max(0, line.start - 20) : line.start]))


_SERIES: Final = re.compile(r"\b(?:series|paper|brief|report|review|policy|conference|press|news)\b", re.I)
_NAMES: Final = 4  # words: a first line that looks like two names, and is all there is, is a title
_SHORTEST: Final = 12  # code points of a title that words elsewhere can confirm


def _bare(words: str) -> str:
    return " ".join(_WORD.findall(words.casefold()))


def _may_be_title(words: str) -> bool:
    """Whether a line is no name, affiliation, address, label or sentence."""
    return (
        len(words.split()) >= 2
        and not author_names(words)
        and not is_affiliation(words)
        and not is_imprint(words)
        and not tells_position(words)
        and not ADDRESS.match(words)
        and not _names_post(words)
        and not (byline(words) and re.search(r"\d", words))
        and not identifiers(words)
        and not FRONT_SIGN.match(words)
        and not _NO_TITLE.match(words)
        and not words.endswith(".")
    )


def _names_post(words: str) -> bool:
    """`Ann Poe, Editor-in-Chief`: a name and the post of whom it names, or the agency."""
    one = apposed(words)
    return one is not None and (tells_position(words[one[1] :]) or names_agency(words[one[1] :]))


def _whole(source: SourceText, best: Segment, lines: Sequence[Segment]) -> tuple[Segment, ...]:
    """The line and those it goes on in, or begins with, right above and below it."""
    found = [best]
    place = next(n for n, line in enumerate(lines) if line is best)
    for line in lines[place + 1 : place + 3]:
        if not _go_on(source, found[-1], line):
            break
        found.append(line)
    for line in reversed(lines[max(0, place - 2) : place]):
        if not _go_on(source, line, found[0]):
            break
        found.insert(0, line)
    return tuple(found)


def _go_on(source: SourceText, upper: Segment, lower: Segment) -> bool:
    """Whether a title goes on from one line to the next: it stops inside a phrase, or both lines stand in capitals one
    under the other."""
    if lower.text.casefold() == "by" or not _may_be_title(upper.text):
        return False
    if _CUT.search(upper.text) and author_names(lower.text):
        return _is_heading(source, lower)  # `# Alarms in the` and `# Southern Lakes`
    if not (_may_be_title(lower.text) or lower.text[:1].islower()):
        return False
    if _OPEN_END.search(upper.text) and not upper.text.casefold().endswith((" by", " from")):
        return True
    if lower.text[:1].islower() and not author_names(lower.text):
        return True
    between = source.text[upper.end : lower.start]
    return upper.text.isupper() and lower.text.isupper() and between.count("\n") == 1
