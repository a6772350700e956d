"""Sentences of front matter: on the copy of a text, how it came about, what its author is; contents before the body."""

from __future__ import annotations

import re
from typing import Final

_TEXT: Final = (
    r"(?:article|paper|dissertation|thesis|work|item|document|publication|report|chapter|book|material|manuscript|"
    r"essay|note|comment|capstone|project|study|brief|post|piece|speech|address|lecture|talk|transcript|review|"
    r"presentation|preprint|file|copy|issue|volume|text|version)"
)
_SORT: Final = rf"(?:[\w'’-]+[\s/]){{0,4}}?(?:[\w-]+/)?{_TEXT}"
_MADE: Final = (
    r"(?:brought to you|accepted for|made available|available|posted|published|republished|reprinted|reproduced|"
    r"licensed|distributed|hosted|archived|deposited|protected|copyright|open[- ]access|subject to|submitted|"
    r"presented|delivered|given at|prepared for|prepared by|produced by|written for|written as|part of|"
    r"the (?:[\w-]+\s){0,3}(?:version|copy|text|manuscript|preprint|postprint)|"
    r"an? (?:[\w-]+\s){0,3}(?:version|copy|preprint|postprint|excerpt|extract|translation|transcript|reprint))"
)
NOTICE: Final = re.compile(
    r"[\W_]{0,4}(?:"
    rf"this is (?:to certify|the (?:[\w'’-]+\s){{1,5}}(?:version|copy)\b|an? (?:[\w'’-]+\s){{0,5}}(?:version|copy|"
    r"preprint|excerpt|reprint|open[- ]access)\b)|"
    rf"(?:this|the present|the following) {_SORT} (?:(?:is|was|has been|forms|may be|can be)\s)"
    rf"(?:(?:also|first|originally|previously|currently|freely|now)\s){{0,2}}{_MADE}\b|"
    rf"an? (?:earlier|previous|shorter|longer|revised|prior) (?:version|draft)s? of this\b|"
    r"it (?:has been|was) accepted for|for more information,? (?:please )?(?:contact|visit|see)|"
    rf"(?:an? )?(?:edited )?transcript of (?:an? |the )|"
    r"(?:originally|first|previously|also) (?:published|posted|delivered|appeared)\b|published by\b(?![^\n]{0,80}:)|"
    rf"(?:an?|the) {_SORT} (?:submitted|presented) (?:to|in|at|for|by)\b|(?:paper|thesis|dissertation) "
    r"(?:submitted|presented|prepared) (?:to|in|at|for|by)\b|submitted (?:to|in|by)\b|"
    r"in partial fulfil\w* of|presented (?:to|at) the\b|approved by\b|has been (?:found to be|reviewed|approved by)\b|"
    r"the (?:views|opinions|findings)(?: and \w+)? (?:expressed|contained|presented|in this)\b|disclaimer\b|"
    rf"reproduction, |all rights reserved|no part of this {_TEXT}|permission (?:to|is)\b|(?:re)?printed with|"
    r"reprinted (?:from|by)|posted with permission|"
    r"electronic copy available|see discussions, stats|all content following this page|the user has requested|"
    r"follow this and additional works|downloaded (?:from|by|on)\b|please (?:cite|do not (?:cite|quote|circulate))|"
    r"(?:hal|arxiv|zenodo|ssrn|academia\.edu|jstor|core|heinonline|researchgate) (?:is an?|allows|provides)\b|"
    r"your use of the jstor|this content downloaded|"
    rf"the authors? (?:would like to thank|thanks?\b|(?:is|are) grateful|wish(?:es)? to thank)|"
    r"i (?:would like to )?thank (?:the|my)\b|"
    r"дис{1,2}ертаці[яї] на здобуття|диссертация на соискание|кваліфікаційна робота|робота виконана|работа выполнена|"
    r"рекомендовано до друку|(?:стаття|статья) (?:є|является|публікується|публикуется|опублікована|опубликована)\b|"
    r"(?:науковий керівник|научный руководитель)\b"
    r")",
    re.I,
)
_BIOGRAPHY: Final = re.compile(
    r"[\W_]{0,4}(?P<name>(?:[A-Z][^\s,:;]{0,25}\s){1,6})(?:\([^)]{1,40}\)\s)?(?:is|was|serves|served|has|holds|held|works|"
    r"worked|teaches|taught|leads|heads|directs|joined|received|earned|studied|currently|writes|practi[cs]es|speciali[sz]es)\b"
)
_TITLED: Final = re.compile(r"[\W_]{0,4}(?:dr|prof|professor|mr|mrs|ms|judge|hon|amb)\b", re.I)
_CONTENTS: Final = re.compile(
    r"[\W_]{0,4}(?:table of contents|contents|outline|in this (?:paper|report|brief|issue)|зміст|содержание|оглавление)"
    r"[\W_]{0,4}$",
    re.I,
)
_NUMBERED: Final = re.compile(r"[#*_\s]{0,8}(?:[IVX]{1,5}[.)]|\d{1,2}(?:\.\d{1,2})?[.)]?)\s+\W{0,3}[^\W\d_]")
_WORD: Final = re.compile(r"[^\W\d_]+")


def is_biography(words: str, before: list[str]) -> bool:
    """Whether a block tells who a person is whom a line `before` names, or who bears a title of address.

    >>> is_biography("Dr. Ann Poe serves as legal adviser.", ["Ann Poe"]), is_biography("The lake has an office.", [])
    (True, False)
    """
    match = _BIOGRAPHY.match(words)
    if match is None:
        return False
    name = {word.casefold() for word in _WORD.findall(match["name"]) if len(word) > 2}
    named = any(name & {word.casefold() for word in _WORD.findall(line)} for line in before)
    return named and (bool(_TITLED.match(words)) or len(name) > 1)


def is_contents(words: str) -> bool:
    """Whether a block is the word above a table of contents.

    >>> is_contents("## CONTENTS"), is_contents("Contents of the files")
    (True, False)
    """
    return bool(_CONTENTS.match(words))


def is_numbered(words: str) -> bool:
    """Whether a short block opens with the number of a section (`IV. The long arm`, `2. Methods`).

    >>> is_numbered("## IV. The long arm"), is_numbered("2 Methods"), is_numbered("2021 in review")
    (True, True, False)
    """
    return bool(_NUMBERED.match(words))


def bare(words: str) -> str:
    """The letters of a heading, by which it is known again.

    >>> bare("## II. *The long arm*") == bare("II. THE LONG ARM")
    True
    """
    return " ".join(_WORD.findall(words)).casefold()
