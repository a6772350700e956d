"""How a reference opens: a signal, persons or a body, and the date that stands after them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from loaders.grammar.dates import dates
from loaders.works.entry_words import BODY, INSTRUMENT
from loaders.works.form_patterns import MONTH, YEAR
from loaders.works.head_names import head_names
from loaders.works.persons import PersonName

# `See also`, `In this regard, see`, `См.:`: words that lead to a work and are none of it.
_SIGNAL: Final = re.compile(
    r"\s*(?:(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Hon|Adv)\b\.?\s){1,2}(?=[^\Wa-z\d_][\w'’.-]*\s[^\Wa-z\d_])|"
    r"(?:[^.;:()\[\]\"“”‘«]{0,80}?[\s,])??\b(?:[Ss]ee|[Cc]f\.?|[Cc]ompare|[Aa]ccord|[Bb]ut see|[Cc]ontra)\b"
    r"(?:,?\s(?:also|generally|further|for example|for instance|in particular|inter alia|e\.g\.)){0,2}[,:]?\s"
    r"(?=[^\Wa-zа-яіїє_]|[\"“‘«])"
    r"|(?:[Пп]одробнее |[Дд]окладніше )?(?:[Сс]м|[Дд]ив|[Сс]р|[Пп]ор)\."
    r"(?:\s(?:также|також|подробнее|напр(?:имер)?\.?))?\s?:?\s"
    r"|(?:[Цц]ит|[Qq]uoted|[Cc]ited)\.?\s(?:по|за|from|in)\s?:?\s|E\.g\.,\s)"
)
_EDITED: Final = r"(?:,?\s\(?(?:[Ee]ds?|[Ee]ditors?)\b\.?\)?)"
_NO_DATE: Final = r"[(\[]?(?:[Nn]\.\s?[Dd]\.?|no date|s\.\s?a\.|б\.\s?г\.)[)\]]?"
_MONTHED: Final = r"[^\W\d_]{3,9}\.?(?:\s\d{1,2})?|\d{1,2}\s[^\W\d_]{3,9}\.?"
_DATE: Final = re.compile(
    rf"{_EDITED}?[\s.,;:]{{0,3}}(?:"
    rf"\((?P<year>{YEAR})[a-zа-я]?(?:,?\s(?P<day>{_MONTHED}))?(?:,\s\w+day)?\)|"
    rf"\((?P<before>{_MONTHED}),?\s(?P<after>{YEAR})\)|"
    rf"\[(?P<square>{YEAR})\]|"
    rf"(?P<lead>(?:\d{{1,2}}\s)?{MONTH}(?:\s\d{{1,2}},)?)\s(?P<last>{YEAR})[a-z]?(?=\.\s)|"  # Elsevier
    rf"(?P<bare>{YEAR})[a-zа-я]?(?![\d/–-])(?:,\s(?P<bareday>{_MONTHED})(?=\.))?|"
    rf"{_NO_DATE})\s?[.,:]?(?=\s|$|[\"“«‘])"
)
_EDITORS: Final = re.compile(rf"{_EDITED}[.,]?\s")
_NAME: Final = re.compile(
    r"(?P<name>[^\Wa-zа-яіїє][^.,(\[\"“«‘„\x00:;/]{1,90}?|[A-Z]{2,10}(?:-[A-Z]{2,6})?|[A-Z][\w-]*(?:\.[A-Za-z][\w-]+)+|(?:[A-Z]\.){2,4}[^.,(\[\"“«‘„\x00:;/]{3,60}?)"
    r"(?P<end>\.?,?\s?(?=[\"“«‘„])|[.,]\s|\.?,?\s(?=[(\[])|\s(?=\d{4}[.,:]?\s))"
)
_SHORT_FORM: Final = re.compile(r"\s?[\[(](?!(?:Eds?|ed)\b)[A-Z][\w&-]*[A-Z][\w&-]*[\])]")
_ACRONYM: Final = re.compile(r"[A-Z][A-Z&-]{1,9}$")
SMALL: Final = frozenset(
    (
        "of",
        "the",
        "for",
        "and",
        "on",
        "in",
        "to",
        "de",
        "des",
        "du",
        "la",
        "le",
        "et",
        "von",
        "der",
        "a",
        "an",
        "at",
        "by",
    )
)
_YEAR_FIRST: Final = re.compile(rf"\s?(?:[(\[]?{YEAR}[^)\].]{{0,14}}|{_NO_DATE})[)\].,:]*\s")
_YEAR_PARTED: Final = re.compile(rf"[.,]\s(?:(?:\d{{1,2}}\s)?{MONTH}(?:\s\d{{1,2}},)?\s)?{YEAR}[a-z]?\.\s")
_REPORTS: Final = re.compile(
    r"\b(?:Reports?|Stud(?:y|ies)|Survey|Index|Outlook|Guide|Handbook|Assessment|Statistics)\b"
)
_SITE: Final = re.compile(r"[\w-]+(?:\.[\w-]+)+$")
_TEXT: Final = re.compile(r"[\s\"“«‘„]*(?:[^\W\d_]|\d{1,4}\s[A-Z])")


@dataclass(frozen=True, slots=True)
class Head:
    """Who a reference names first and when it dates the work; `end` is where its title may begin."""

    authors: tuple[PersonName, ...] = ()
    corporate: str = ""
    issued: str = ""
    others: bool = False
    comma: bool = False  # a comma parts the names from what follows, and no date does
    end: int = 0


def head(words: str, start: int, italic: int) -> Head:
    """The head of a reference from `start` on; `italic` is where its first italics begin (-1 without)."""
    signal = _SIGNAL.match(words, start)
    begin = signal.end() if signal else start
    authors, end, others = head_names(words, begin, italic)
    corporate = ""
    if not authors:
        corporate, end = _body(words, begin, italic)
        if not corporate and end > begin:
            return Head(end=end)
        if not corporate:
            opening = _DATE.match(words, begin)  # `(1998) Convention on …`, `n.d. On hills`
            return Head(issued=_issued(opening) if opening else "", end=opening.end() if opening else begin)
    date = _DATE.match(words, end)
    comma = words[end : end + 1] == ","
    if date:
        parted = date.group().rstrip().endswith(",")  # `Roe (2019), On hills, Town: House`
        return Head(authors, corporate, _issued(date), others, parted, date.end())
    editors = _EDITORS.match(words, end)
    return Head(authors, corporate, "", others, comma and not editors, editors.end() if editors else end)


def _issued(found: re.Match[str]) -> str:
    """The date that stands after names, as exact as it is told: `2015-10-08` of `(2015, October 8)`."""
    told = found.groupdict()
    year = told["year"] or told["after"] or told["square"] or told["last"] or told["bare"] or ""
    day = told["day"] or told["before"] or (told["lead"] or "").rstrip(",") or told["bareday"] or ""
    whole = dates(f"{day} {year}") if day else ()
    return whole[0].lexical if whole else year


def _body(words: str, start: int, italic: int) -> tuple[str, int]:
    """The body that a reference names first, and the position after it; nothing where a title stands first."""
    match = _NAME.match(words, start)
    if match is None:
        return "", start
    name = match.group("name").strip()
    end = match.end("name")
    bare = name
    short = _SHORT_FORM.match(words, end)
    if short:  # `Hill Office on Ships [HOS]. (2013)`
        name, end = words[match.start("name") : short.end()], short.end()
    following = words[short.end() if short else match.end() :].lstrip(" .,")
    if _is_instrument(name) or re.search(r"\d", name) or not _TEXT.match(_YEAR_FIRST.sub("", following)):
        return "", start
    if re.search(r"\bet al\b", name):
        return "", start
    sure = bool(_ACRONYM.match(name)) or _heads(bare) or bool(_SITE.match(name))
    quoted = following[:1] in ('"', "“", "«", "‘", "„") or 0 <= italic - match.end() <= 2
    date = _DATE.match(words, end)
    alone = " " not in name and len(name) > 3
    bracketed = words[end:].lstrip(" .,").startswith("(")
    parted = _YEAR_PARTED.match(words, end) is not None and capitalised(bare) and not _REPORTS.search(name)
    if date and _TEXT.match(words, date.end()) and (sure or alone or bracketed or parted):
        return name, end
    if quoted and not sure and " " not in name:
        return "", match.end()  # a surname alone, or a firm
    if date or not (sure or (quoted and capitalised(name))):
        return "", start
    return name, end


def _is_instrument(name: str) -> bool:
    """Whether a phrase names a law or a judgment, and not a body for laws (`Hill Law School`)."""
    last = name.split()[-1]
    ends = BODY.fullmatch(last) is not None or (last == "Law" and len(name.split()) < 4)
    return any(
        not ends or name[found.end() :].lstrip().startswith(("of ", "on ", "for ", "to ", "against "))
        for found in INSTRUMENT.finditer(name)
    )


def _heads(name: str) -> bool:
    """Whether a phrase is the name of a body: the noun of a body ends it or stands before its `of` or `for`."""
    if len(name.split()) > 12:
        return False
    for noun in BODY.finditer(name):
        rest = name[noun.end() :].strip()
        if noun.group()[0].isupper() and (
            not rest or rest.split()[0] in ("of", "for", "on", "against") or noun.start() == 0
        ):
            return True
        if noun.group()[0].isupper() and capitalised(rest):
            return True
    return False


def capitalised(name: str) -> bool:
    """Whether every word but the small ones begins with a capital."""
    own = [word for word in name.split() if word.casefold() not in SMALL and word != "&"]
    return 1 <= len(own) <= 9 and all(word[0].isupper() for word in own)
