"""Openings of references that are rare: a law after the body that made it, a title before its date, a name that only
the journal at the end bears out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from loaders.works.entry_chapters import appeared
from loaders.works.entry_forms import Source, day
from loaders.works.entry_heads import SMALL, Head
from loaders.works.entry_titles import Titled, bare, titled
from loaders.works.entry_words import BODY, INSTRUMENT
from loaders.works.form_patterns import MONTH, YEAR
from loaders.works.legal_entries import Law, law
from loaders.works.persons import SURNAME, PersonName, is_surname, leading_names

_MAKER: Final = re.compile(r"[^\Wa-z\d_][^,.;:()\d]{3,70}[,.]\s(?=[^\Wa-z\d_])")


def legal_at(text: str, start: int) -> Law | None:
    """The law that a reference prints, or that stands after the body which made it (`Council of Hills, Convention`)."""
    found = law(text[start:])
    if found is not None:
        return found.moved(start)
    maker = _MAKER.match(text, start)
    if maker is None or not BODY.search(maker.group()):
        return None
    found = law(text[maker.end() :])
    return found.moved(maker.end()) if found and not found.is_case and found.adopted else None


_SLOT: Final = re.compile(
    rf"(?P<short>[^\Wa-z\d_][^.,;:()\d\x00\"“”]{{3,70}})\.\s\(?(?P<year>{YEAR})\)?\.\s(?=(?P<title>[^\Wa-z\d_][^.\x00]{{8,250}}))"
)


@dataclass(frozen=True, slots=True)
class ShortName:
    """The short name of an act where an author would stand: who made it, where the name tells; the year after it and
    the position where the title begins."""

    maker: str
    issued: str
    end: int


def short_name(text: str, start: int) -> ShortName | None:
    """`Hill Union Treaty. 2011. Treaty on dams`: the noun of the short name stands in the title again."""
    slot = _SLOT.match(text, start)
    noun = next(iter(reversed([*INSTRUMENT.finditer(slot["short"])])), None) if slot else None
    if slot is None or noun is None or noun.end() != len(slot["short"]):
        return None
    again = INSTRUMENT.search(slot["title"])
    if again is None or again.group() != noun.group() or slot["title"].startswith(slot["short"]):
        return None
    before = slot["short"][: noun.start()].strip()
    body = BODY.search(before)
    maker = before if body and body.end() == len(before) and " " in before else ""
    return ShortName(maker, slot["year"], slot.end())


_TITLE_FIRST: Final = re.compile(
    rf"(?P<title>[^()\x00\"“”«»‘]{{4,200}}?[.?!…])\s\((?P<year>{YEAR})[a-z]?"
    rf"(?:,\s(?P<day>{MONTH}(?:\s\d{{1,2}})?|\d{{1,2}}\s{MONTH}))?\)"
    r"(?:\.\s|,\s|\s(?=\x00))"
)


@dataclass(frozen=True, slots=True)
class DatedTitle:
    """A title that stands before its date, with where the work appeared."""

    title: Titled
    issued: str


def dated_title(text: str, start: int) -> DatedTitle | None:
    """`What is fire? (2019, June 7). Hill Post.`: a work by nobody, whose title stands before its date."""
    found = _TITLE_FIRST.match(text, start)
    if found is None or not _is_title(found["title"]):
        return None
    alone = _NAME_ALONE.match(text, found.end())
    where = appeared(text[found.end() :]) or Source(container=alone["name"] if alone else "")
    mark = "?" if found["title"].endswith("?") else ""
    issued = day(f"{found['day'] or ''} {found['year']}".strip())
    return DatedTitle(Titled(bare(found["title"]).rstrip("?") + mark, where, found.end()), issued)


_SPOKEN_AT: Final = re.compile(
    r"\b(?:[Aa]ddress|[Ss]peech|[Rr]emarks|[Ll]ecture|[Ss]peaks)\sat\s(?:the\s)?"
    r"(?P<event>(?:[^\Wa-z\d_][\w’'-]*\s){0,6}?(?:Conference|Congress|Symposium|Summit|Forum|Workshop)"
    r"(?:\son\s[^\Wa-z\d_][^,.;:()\x00]{3,80})?)(?=[.]\s\()"
)


def spoken_at(text: str, found: DatedTitle) -> tuple[int, int] | None:
    """The event at which a speech was given, where its title tells that."""
    event = _SPOKEN_AT.search(text, 0, found.title.end)
    return event.span("event") if event else None


_NAME_ALONE: Final = re.compile(r"(?P<name>[^\Wa-z\d_][\w &'’-]{2,50}?)\.\s*(?=\x00|$)")


def _is_title(words: str) -> bool:
    """Whether words before a date ask, tell in two parts or hold common words, as no name of a body does."""
    if words.endswith("?") or re.search(r":\s", words) or (len(words.split()) > _LONG_NAME and "," not in words):
        return True
    own = [word for word in words.rstrip(".!…").split() if word.isalpha() and word not in SMALL]
    lower = [word for word in own if word.islower()]
    return len(own) > 2 and len(lower) * 2 >= len(own) and leading_names(words)[1] == 0


_LONG_NAME: Final = 11  # words: no body is called by more, as a rule, without a comma


_TURNED_NAME: Final = re.compile(rf"(?P<s>{SURNAME}),\s(?P<g>[^\Wa-z\d_]\w+(?:\s[^\Wa-z\d_]\.)*),\s(?=[^\Wa-z\d_])")


def turned_head(text: str, opening: Head) -> Head | None:
    """The head of `Roe, Jane, On hills, 125 Hill L.J. 326 (2015)`: a name that only a journal at the end bears out."""
    if opening.authors or opening.corporate or opening.issued:
        return None
    found = _TURNED_NAME.match(text, opening.end)
    beyond = titled(text, found.end(), True) if found and is_surname(found["s"], found["g"]) else None
    if found is None or beyond is None or not (beyond.source and beyond.source.volume and beyond.source.container):
        return None
    name = PersonName(found.start(), found.end("g"), found["s"], found["g"])
    return Head(authors=(name,), comma=True, end=found.end("g"))
