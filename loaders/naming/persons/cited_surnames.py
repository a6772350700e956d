"""Surnames alone that the way a text cites tells: `Roe et al.`, `Roe and Hill (2010) argue`, `“…” Roe (2010).`, `while
Roe argues`. Which person is meant is another question."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from loaders.naming.persons.full_names import names_no_person
from loaders.naming.words import word_set
from loaders.works.no_persons import is_spelt_as_firm
from loaders.works.persons import SURNAME


class CitedSurname(NamedTuple):
    """A surname at positions `start` to `end`."""

    name: str
    start: int
    end: int


_ALONE: Final = rf"(?<![\w.’'/@-])(?P<a>{SURNAME})(?![\w’'-])"
_OTHERS: Final = re.compile(
    rf"{_ALONE}(?:,?\s(?:and|&)\s(?P<b>{SURNAME}))?,?\s(?:et\.? al\b|"
    r"and (?:(?:his|her|their) )?(?:co-?authors|colleagues)\b)"
)
_SIGNS_OF_OTHERS: Final = (" al", "authors", "colleagues")  # one of them stands in whatever the pattern finds
_SAYS: Final = (
    r"(?:(?:also|further|rightly|correctly|later|recently|similarly|likewise|even|first|goes on to|went on to|who)\s)?"
    r"(?:noted?|notes|states?|stated|believes?|"
    r"believed|argu(?:es?|ed)|points? (?:out|to)|pointed (?:out|to)|writes?|wrote|says?|"
    r"said|claim(?:s|ed)?|considers?|considered|suggests?|suggested|propos(?:es?|ed)|emphasi[sz]e[sd]?|conclude[sd]?|"
    r"indicates?|indicated|demonstrate[sd]?|show(?:s|ed)?|describe[sd]?|define[sd]?|discuss(?:es|ed)?|finds?|found|"
    r"observe[sd]?|assert(?:s|ed)?|contend(?:s|ed)?|maintain(?:s|ed)?|explain(?:s|ed)?|warn(?:s|ed)?|add(?:s|ed)?|"
    r"affirm(?:s|ed)?|identif(?:y|ies|ied)|classif(?:y|ies|ied)|examine[sd]?|analy[sz]e[sd]?|investigate[sd]?|stud(?:y|ies|ied)|"
    r"present(?:s|ed)?|introduce[sd]?|develop(?:s|ed)?|recommend(?:s|ed)?|report(?:s|ed)?|review(?:s|ed)?|conduct(?:s|ed)?|"
    r"cites?|cited|refers? to|referred to|calls? (?:for|it|this)|"
    r"called (?:for|it|this)|opin(?:es?|ed)|posit(?:s|ed)?|stress(?:es|ed)?|"
    r"underlin(?:es?|ed)|highlight(?:s|ed)?|estimate[sd]?|distinguish(?:es|ed)?|explore[sd]?|list(?:s|ed)?|compare[sd]?)\b"
)
_YEAR: Final = r"\s\((?:19|20)\d\d[a-z]?(?:,[^()]{1,30})?\)"
_DATED: Final = re.compile(rf"{_ALONE}(?:,?\s(?:and|&)\s(?P<b>{SURNAME}))?{_YEAR}")
_AFTER_YEAR: Final = re.compile(rf",?\s{_SAYS}|['’]s\b|\.?$|[.,;]\s")
_SPOKEN: Final = re.compile(rf",?\s{_SAYS}")
# What stands before an author who is cited, in the sentence or behind a quotation.
_OPENED: Final = re.compile(r"(?:^|[.;:,”\"(]\s|\b(?:as|while|whereas|although|that|because|but|and)\s)$", re.I)
_NAMED_BY: Final = re.compile(
    r"(?:^|[.;”\"]\s|\b(?:by|see|according to|per|like|unlike|"
    r"following|cf\.|work of|study of|view of|words of)\s)$",
    re.I,
)
# What links a clause: a capital after it is no sentence's first word.
_LINKED: Final = re.compile(
    rf"\b(?:[Aa]s|[Ww]hile|[Ww]hereas|[Aa]lthough|[Tt]hough|that|because|but)\s(?P<a>{SURNAME})(?P<b>(?!))?"
    r"(?=\s(?:(?:also|further|rightly|correctly)\s)?(?:argues|argued|notes|noted|writes|wrote|contends|contended|believes|"
    r"concludes|observes|observed|opines|remarks|remarked|puts it|asserts|asserted)\b)"
)
_NO_SURNAMES: Final = word_set(
    """
he she it they we who this that these those there here however moreover thus so then all both some many most others
each one two three see also and but the a an if as in on at by of for from to with section chapter article figure
another table appendix part volume annex note page case research researchers scholars authors experts evidence
results study studies findings data analysis literature theory author report survey paper government
parliament court congress state
states nations council commission committee union assembly board agency ministry police university company authorities
officials critics lawyers judges prosecutors respondents participants hackers criminals others article convention act
protocol directive regulation law code treaty resolution time reuters
"""
)


def cited_surnames(text: str) -> Iterator[CitedSurname]:
    """The surnames in a text that stand as those of cited authors do, in no order."""
    others = any(sign in text for sign in _SIGNS_OF_OTHERS)
    for found in _OTHERS.finditer(text) if others else ():
        yield from _names(found)
    for found in _DATED.finditer(text) if "(" in text else ():
        before = text[max(0, found.start() - _NEAR) : found.start()]
        speaks = _SPOKEN.match(text, found.end()) is not None and _OPENED.search(before) is not None
        if speaks or (_NAMED_BY.search(before) and _AFTER_YEAR.match(text, found.end())):
            yield from _names(found)
    for found in _LINKED.finditer(text):
        yield from _names(found)


def _is_no_person(name: str) -> bool:
    return names_no_person(name) or is_spelt_as_firm(name)


_NEAR: Final = 30  # characters before a name that are looked at


def _names(found: re.Match[str]) -> Iterator[CitedSurname]:
    for group in ("a", "b"):
        name = found[group]
        if name is None or name.isupper() or name.casefold() in _NO_SURNAMES or _is_no_person(name):
            if group == "a":
                return
            continue
        yield CitedSurname(name, *found.span(group))
