"""Where the title of a reference ends: at its closing quotation mark, at the end of its italics, or at the first
boundary after which all that is left reads as the place where a work appeared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from loaders.works.entry_chapters import appeared
from loaders.works.entry_forms import Source, may_contain, source
from loaders.works.entry_heads import capitalised
from loaders.works.entry_parts import EDGE
from loaders.works.entry_words import PUBLISHER

QUOTES: Final = {"«": "»", "“": "”", "„": "“”", '"': '"', "‘": "’", "'": "'"}
ABBREVIATED: Final = re.compile(
    r"(?:\b(?:[A-ZА-Я]|vs|No|St|Dr|Mr|U\.S|гг|г|им|ст|etc|i\.e|e\.g|vol|ed|in|учеб|изд|v|січ|лют|берез|квіт|трав|черв|лип|серп|верес|жовт|листоп|груд|янв|февр|апр|авг|"
    r"сент|окт|нояб|дек|ред|общ|заг|канд|юрид|зб|сб|тр|пр|наук|науч|практ|конф|матер|міжнар|междунар))$",
    re.I,
)
_STOPS: Final = (
    r"[.?!]\s+(?=[^\Wa-zа-яіїє_]|[\"“‘«\x00\[(])|[.,?!:]?\s?(?=\x00)|:\s(?=[A-Z]{1,4}/|\d{4}\.\d{4})|\s(?=/\s)|;\s|\s(?=[(\[])|"
    r"\s(?=\d{1,4}(?:[–-]\d+)?(?:,\s\d+)*\s\((?:\d\w{1,2}\sed\.?\s)?(?:19|20)\d\d\))|"
    r",\s(?=[Ii]n:?\s[^\Wa-z])|,\s(?=\d\w{0,2}\s?edn?\b)"
)
_STOP: Final = re.compile(_STOPS)
_COMMA: Final = re.compile(rf"{_STOPS}|,\s(?=[^\W_]|[(\[])")


@dataclass(frozen=True, slots=True)
class Titled:
    """A title and where the work appeared (None where that could not be read), and the position after the title."""

    title: str
    source: Source | None
    end: int


def titled(
    text: str, head: int, comma: bool, italics: tuple[tuple[int, int], ...] = (), article: bool = False
) -> Titled | None:
    """The title from `head` on; None where nothing bears out where it ends. `comma`: commas part the fields;
    `article`: it has a DOI, so that a name and a year are a journal's."""
    while head < len(text) and text[head] in EDGE and text[head] not in "\x00([":
        head += 1
    if head >= len(text) or text[head] in "([\x00":
        return None
    quotation = quoted(text, head)
    if quotation and _SUBTITLE.match(text, quotation[1] + 1):
        longer = _bounded(text, head, comma, article)
        if longer and longer.end > quotation[1] + 2 and longer.source and longer.source.volume + longer.source.pages:
            return longer
    hosted = hosted_title(text, head)
    if hosted:
        return hosted
    if quotation and not GOES_ON.match(text, quotation[1] + 1):
        start, end = quotation
        return Titled(bare(text[start:end].strip('"“”«»' + "\x00")), appeared(text[end + 1 :], whole=True), end + 1)
    for start, end in italics:
        if 0 <= start - head <= 1 and end - start > 3:
            return Titled(bare(text[head:end]), appeared(text[end:], whole=True), end)
        edited = _EDITED.search(text, head, start)
        if edited:
            found = appeared(text[edited.start("book") :])
            if found and found.container:
                return Titled(bare(text[head : edited.start()]), found, edited.start() + 1)
        if start > head + 8 and re.search(r"(?:[.,?!:;]|\b[Ii]n:?)\s?$", text[:start]):
            found = appeared(text[re.search(r"(?:\b[Ii]n:?\s?)?$", text[:start]).start() :])  # type: ignore[union-attr]
            if found and (found.container or found.publisher):
                title = re.sub(r"[\s,.]*\b[Ii]n:?\s*$", "", text[head:start])
                return Titled(bare(title), found, start)
            break
    return _bounded(text, head, comma, article)


# `“Fires”: How hills burn. `: a title that goes on after what it quotes, to its own point.
_SUBTITLE: Final = re.compile(r":\s[^\Wa-z\d_][^.?!\x00]{10,200}[.?!]\s[^\Wa-z\d_]")
# What follows a quotation that only opens its title: a word in small letters that begins nothing of the imprint.
GOES_ON: Final = re.compile(
    r"\s(?!(?:in|eds?|edited|by|pp?|vol|no|iss|at|on|for|from|with|online|available|accessed|retrieved|last|trans|"
    r"unpublished|doi|https?|arxiv|paper|master|phd|and|or|de|la|el)\b)[a-zа-яіїєґ]{2,}\s[^\W\d]"
)
# `. In A. Roe, & B. Poe (Eds.), ` right before the italics of a book.
_EDITED: Final = re.compile(r"[.?!]\s(?P<book>[Ii]n:?\s[^\Wa-z][^()\x00]{3,120}\([Ee]ds?\.?\)[.,]?\s?)$")


def _bounded(text: str, head: int, comma: bool, article: bool) -> Titled | None:
    weaker: Titled | None = None
    for boundary in _boundaries(text, head, comma):
        title = text[head : boundary.start()]
        if len(title) < 3 or not _whole(title):
            continue
        found = appeared(text[boundary.end() if boundary.group().strip(" ") else boundary.start() :], not comma)
        if found is None:
            continue
        mark = boundary.group()[:1] if boundary.group()[:1] in ("?", "!") else ""
        made = Titled(bare(title) + mark, found, boundary.start())
        if found == Source() and not comma:
            return _before_a_name(text, head) or _first_sentence(text, head, boundary.start()) or made
        if found.firm or (article and found.container):
            return weaker if article and weaker and not found.container else made
        weaker = weaker or made
    return weaker or _before_a_name(text, head)


_NAME_LAST: Final = re.compile(
    r"(?<=[^\W\d_]{2})(?P<mark>[.?!])\s(?P<name>[^\Wa-zа-яіїє_][^.?!\x00()\[\]:]{1,70}|[A-Z][\w-]*(?:\.[A-Za-z][\w-]+)+|[a-z]{5,20}(?=\.\s*\x00))[.\s]*(?=\x00|$)"
)


def _first_sentence(text: str, head: int, end: int) -> Titled | None:
    """The first of several sentences before an address: what follows it is no title."""
    for boundary in _boundaries(text[:end], head, comma=False):
        title = text[head : boundary.start()]
        if boundary.group()[:1] == "." and len(title.split()) > 2 and _whole(title):
            return Titled(bare(title), Source(), boundary.start())
    return None


_HOST: Final = re.compile(
    r"[\"”’'»]?[,.]\s[Ii]n:\s(?P<book>[^\Wa-z\d_][^.()\x00]{5,150}?)[.,]\s(?:[Ee]ds?\.|[Ee]dited by)\s(?=[^\Wa-z\d_])"
)


def hosted_title(text: str, head: int) -> Titled | None:
    """A title before `In: Book. eds. A. Roe`, with the book; its publisher where the end surely names one."""
    host = _HOST.search(text, head + 3)
    title = bare(text[head : host.start()].strip("\"“”«»‘’'")) if host else ""
    if host is None or len(title) < 3 or not _whole(title):
        return None
    last = source(re.split(r"[.)]\s(?=[^\Wa-z\d_]{2}|[^\Wa-z\d_][a-z])", text[host.end() :])[-1], "i")
    sure = last if last and PUBLISHER.search(last.publisher) else Source()
    return Titled(title, replace(sure, container=host["book"].strip()), host.start())


_JOURNAL_LAST: Final = re.compile(
    r",\s(?P<name>(?:[^\Wa-z\d_][\w.&’'-]*\s){0,5}(?:Journal|Review|Quarterly|Bulletin|Yearbook|Magazine|Times)"
    r"(?:\s(?:of|on|for|in|and|&)\s[^,.;:()\x00]{3,70})?)[.,\s]*(?=\x00|$)"
)


def _before_a_name(text: str, head: int) -> Titled | None:
    """A title before the name of a journal or a site alone: of a work whose address or DOI follows."""
    journal = _JOURNAL_LAST.search(text, head + 3)
    if journal and "\x00" in text[journal.end() :] and _whole(text[head : journal.start()]):
        return Titled(bare(text[head : journal.start()]), Source(container=journal["name"].strip()), journal.start())
    last = _NAME_LAST.search(text, head)
    if last is None or "\x00" not in text[last.end() :] or not may_contain(last.group("name")):
        return None
    if not (capitalised(last.group("name")) or last.group("name").isalpha()) or not _whole(text[head : last.start()]):
        return None
    mark = last.group("mark").replace(".", "")
    return Titled(
        bare(text[head : last.start()]) + mark, Source(container=last.group("name").strip(" ,;")), last.start()
    )


def _boundaries(text: str, head: int, comma: bool) -> Iterator[re.Match[str]]:
    for boundary in (_COMMA if comma else _STOP).finditer(text, head + 2):
        if boundary.group()[:1] == "." and ABBREVIATED.search(text[max(head, boundary.start() - 9) : boundary.start()]):
            continue
        yield boundary


_TWO_WORKS: Final = re.compile(r"\((?:19|20)\d\d\)[.;]\s")


def _whole(title: str) -> bool:
    """Whether no bracket or quotation mark of a title is left open."""
    if "\x00" in title or _TWO_WORKS.search(title):
        return False
    pairs = (("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"))
    return all(title.count(opening) == title.count(closing) for opening, closing in pairs) and title.count('"') % 2 == 0


def bare(words: str) -> str:
    """Words without the punctuation around them; a bracket that was opened inside stays closed."""
    inner = words.strip(EDGE)
    start = words.find(inner)
    for opening, closing in (("(", ")"), ("[", "]")):
        end = words.find(closing, start + len(inner), start + len(inner) + 3)
        if end >= 0 and inner.count(opening) > inner.count(closing):
            inner = words[start : end + 1]
    return inner


def quoted(text: str, start: int) -> tuple[int, int] | None:
    """Inside of the quotation that opens at `start`; to the end of the text where nothing closes it."""
    opening = text[start]
    closing = QUOTES.get(opening)
    if closing is None:
        return None
    depth, end = 1, -1
    for position in range(start + 1, len(text)):
        sign = text[position]
        if sign in closing and _closes(text, position, sign):
            depth -= 1
            if depth == 0:
                end = position
                break
        elif sign == opening:
            depth += 1
    if opening == "'" and end < 0:
        return None
    if end < 0 and opening in "«“‘":
        end = max((text.find(sign, start + 1) for sign in closing), default=-1)
    if end > 0 and end - start < 12:
        return None
    return (start + 1, end if end > 0 else len(text))


def _closes(text: str, position: int, sign: str) -> bool:
    """Whether a sign closes a quotation; `’` inside a word, or after a plural before its noun, is an apostrophe."""
    if sign not in "’'":
        return True
    after = text[position + 1 : position + 5]
    return not after[:1].isalpha() and not (re.match(r"\s[a-z]", after) and not re.match(r"\s(?:in|<)\b", after))
