"""What sentences on the copy of a text tell of it: its kind, collection, host, publisher, address, where it was given.

This Thesis is brought to you for free by the Hill Honors Program at HillCommons.
Transcript of the opening speech delivered by Jane Doe on May 3, 2019 at the Hill Center.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from loaders.grammar.dates import dates
from loaders.grammar.identifiers import identifiers

_NAME: Final = r"[A-Z][^.;:\n]{2,120}?"
_BROUGHT: Final = re.compile(
    r"\bthis (?P<sort>[A-Z][\w/ -]{2,40}?) is brought to you(?: for free(?: and open access)?)? by (?:the )?"
    rf"(?P<set>{_NAME})(?: at (?P<host>{_NAME}))?(?:\.\s|\.?$)",
    re.I,
)
_INCLUDED: Final = re.compile(rf"accepted for inclusion in (?:the )?(?P<series>{_NAME}) by an authori[sz]ed\b")
_PART: Final = re.compile(
    rf"\bthis \w+ is (?:available|hosted|archived|deposited|posted) (?:as part of|in|on|at) (?:the )?(?P<host>{_NAME})"
    r"(?=,|\.\s|\.?$)",
    re.I,
)
_ELSEWHERE: Final = re.compile(
    r"\b(?:also|first|originally|previously) (?:been )?(?:published|posted|appeared)(?: online)? (?:on|in|at|by) "
    r"(?:the )?(?P<host>[A-Z][^,;\n]{2,80}?)(?=,|\.\s|\.?$|\s(?:on|in)\s\d|\s(?:on\s)?(?:Jan|Feb|Mar|"
    r"Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s\d)",
)
_PUBLISHED_BY: Final = re.compile(
    rf"[\W_]{{0,4}}published (?:for [^,.]{{3,80}} )?by (?:the )?(?P<publisher>{_NAME})"
    r"(?: on behalf of [^\n]{3,80})?[\W_]{0,4}$",
    re.I,
)
_TRANSCRIPT: Final = re.compile(
    r"[\W_]{0,4}(?P<sort>(?:edited )?transcript of (?:an?|the) (?:[\w-]+\s){0,3}(?:speech|address|lecture|talk|remarks|"
    r"interview|presentation|statement|discussion|panel|webinar))\b",
    re.I,
)
_GIVEN_ON: Final = re.compile(r"\b(?:delivered|given|held|presented)\b.{0,200}?\bon (?P<day>[A-Z\d][^.]{6,24})")
_THESIS: Final = re.compile(
    r"\b(?P<sort>(?:(?:doctoral|master['’]?s|phd|honou?rs|bachelor['’]?s|llm|diploma)\s)?(?:dissertation|thesis|"
    r"capstone project|"
    r"research paper|major paper))\b(?=\s(?:by\b|submitted|presented|prepared))",
    re.I,
)
_UNIVERSITY: Final = re.compile(
    r"\b(?P<name>(?:[A-Z][\w'’.-]+\s){0,4}University(?:\sof(?:\sthe)?(?:\s[A-Z][\w'’-]+){1,3})?|(?:[A-Z][\w'’.-]+\s){1,4}"
    r"(?:College|Institute of Technology|Academy|School))\b(?!\sof\b)"
)
_ORIGINAL: Final = re.compile(
    r"\[[^\]\n]{3,60}\]\((?P<url>https?://[^\s()]{4,400}(?:\([^\s()]{1,80}\)[^\s()]{0,80})?)\)"
)
_OPENS_COPY: Final = re.compile(
    r"[\W_]{0,4}this is (?:the|an?) [^\[\n]{0,80}?(?:version|copy|preprint|reprint)\b", re.I
)
COVER: Final = re.compile(
    r"viewcontent\.cgi|digital\s?-?commons|brought to you (?:for|by)|additional works at|recommended citation", re.I
)


class Told(NamedTuple):
    """A property and the words of its value."""

    property: str
    words: str


_OF_JOURNALS: Final = frozenset({"article", "note", "comment", "essay", "review", "book review", "case note"})


def told_by(words: str, beside: str = "") -> Iterator[Told]:
    """What a notice tells of the text, in the properties of works; `beside` is what the notices beside it say.

    >>> list(told_by("This Thesis is brought to you for free by the Hill Program at HillCommons."))[1:]
    [Told(property='cl:publishedIn', words='Hill Program'), Told(property='cl:publishedIn', words='HillCommons')]
    """
    brought = _BROUGHT.search(words)
    if brought and brought["set"]:
        if not brought["sort"].casefold().startswith("open access"):
            yield Told("cl:workType", brought["sort"])
        elsewhere = brought["sort"].casefold() in _OF_JOURNALS and _INCLUDED.search(f"{words} {beside}")
        where = "" if elsewhere else brought["set"]  # who only brings what a journal printed
        yield from (Told("cl:publishedIn", name) for name in (where, brought["host"]) if name)
    for pattern, group in ((_INCLUDED, "series"), (_PART, "host"), (_ELSEWHERE, "host")):
        match = pattern.search(words)
        if match:
            yield Told("cl:publishedIn", match[group])
    publisher = _PUBLISHED_BY.match(words)
    if publisher:
        yield Told("dcterms:publisher", publisher["publisher"])
    yield from _given(words)
    yield from _written(words)
    yield from _found(words)


def _given(words: str) -> Iterator[Told]:
    """Of a speech: that it is one, and the day it was given."""
    transcript = _TRANSCRIPT.match(words)
    if transcript is None:
        return
    yield Told("cl:workType", transcript["sort"])
    given = _GIVEN_ON.search(words)
    day = next((day.lexical for day in dates(given["day"])[:1]), "") if given else ""
    if len(day) == len("2020-01-01"):
        yield Told("cl:presentedOn", day)


def _written(words: str) -> Iterator[Told]:
    """Of a thesis: which it is, and the university."""
    thesis = _THESIS.search(words)
    if thesis is None:
        return
    yield Told("cl:workType", thesis["sort"])
    names = [match["name"] for match in _UNIVERSITY.finditer(words, thesis.end())]
    universities = [name for name in names if "University" in name] or names
    if len(set(universities)) == 1:
        yield Told("cl:institution", universities[0])


def _found(words: str) -> Iterator[Told]:
    """Addresses: of the original of a copy, and where the text appeared as well."""
    link = _ORIGINAL.search(words) if _OPENS_COPY.match(words) else None
    if link:
        yield Told("cl:url", link["url"])
    elsewhere = _ELSEWHERE.search(words)
    if elsewhere:
        near = [found for found in identifiers(words) if found.scheme == "url" and found.start >= elsewhere.end()]
        yield from (Told("cl:url", found.key) for found in near[:1])
