"""Citations by author and year as styles print them: what stands inside brackets, and names before a year in brackets.

Inside: signals (`see also`, `as cited in`), several works, several years of one author, places in a work that are no
pages (`para. 4`, `Table 2`), remarks (`emphasis added`), a short form beside them (`(HILL; Roe, 2016)`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from loaders.grammar.cited_keys import CitedKey, InTextCitation

UPPER: Final = "A-ZА-ЯЁІЇЄҐÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŴŶŸŹŻŽȘȚ"
PARTICLE: Final = r"(?:von|van|de|der|den|del|della|di|da|dos|du|la|le|ter|bin|ibn|al|el)"
_YEAR: Final = r"(?:19|20)\d{2}"
_NO_DATE: Final = r"(?:[Nn]\.\s?[Dd]\b\.?|no date|forthcoming|in press)"
_MONTH: Final = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_PAGED: Final = (
    r"(?:(?:pp?|с|c|С|стор|стр|at)\.?\s?(?P<page>\d{1,4}(?:\s?[-–—]\s?\d{1,4})?)"
    r"(?:(?:,\s|\sand\s)\d{1,4}(?:\s?[-–—]\s?\d{1,4})?|\s?ff?\b\.?)*)"
)
_PLACED: Final = (
    r"(?:(?i:para(?:graph)?s?|§{1,2}|¶{1,2}|sec(?:tion|t)?s?|ch(?:ap(?:ter)?)?s?|art(?:icle)?s?|vol(?:ume)?|tables?|"
    r"fig(?:ure)?s?|notes?|fn|nn?|lines?|app(?:endix)?|annex|parts?|slides?|footnotes?|box|loc)\.?\s?"
    r"[\dIVXLA-E][\w.–-]{0,9}|[Nn]\.\s?p\.)"
)
_REMARK: Final = (
    r"(?:(?:(?:emphasis|italics|emphases)\s[\w\s]{4,30}|(?:my|our|own|author[’']s|authors[’'])\stranslation|"
    r"(?:original\s(?:work|emphasis)|this|in this|online|translated|cited)\b[\w\s]{0,40})(?<!\s))"
)
_DAY: Final = rf"(?:{_MONTH}(?:\s\d{{1,2}})?|\d{{1,2}}\s{_MONTH})"
_REST: Final = re.compile(
    rf"(?:\s?[,:]\s?(?:{_PAGED}|{_PLACED}|{_REMARK}|{_DAY}|(?P<bare>\d{{1,4}}(?:\s?[-–—]\s?\d{{1,4}})?)))?"
    rf"(?:,\s(?:{_PLACED}|{_REMARK}|{_PAGED.replace('P<page>', 'P<later>')}))*\s*$"
)
_SIGNAL: Final = re.compile(
    r"\s*(?:(?:[Ss]ee|[Cc]f\.?|[Cc]ompare|[Ee]\.g\.|i\.e\.|[Aa]s|[Ff]or|[Ff]rom|[Aa]fter|[Ss]ource:|[Aa]dapted|[Bb]ased|"
    r"[Ff]ollowing|also|but|and|or|an?|the|good|recent|more|further|detailed|details?|review|overview|discussion|critique|"
    r"example|instance|in|by|on|according|to|of|cited|quoted|reported|discussed|inter alia|particular|"
    r"див\.|см\.|например|наприклад)(?![^\W_])[.,:]*\s+)*"
)
_NAME: Final = rf"(?P<name>(?:{PARTICLE}\s){{0,2}}[{UPPER}][^\d;()]{{1,110}}?)"
_PART: Final = re.compile(
    rf"{_NAME}\s?,?\s?(?P<dated>{_DAY},?\s)?[(\[]?"
    rf"(?P<year>{_YEAR}[a-zа-я]?\b(?!\d)|{_NO_DATE})(?:/{_YEAR}|\s?\[{_YEAR}\])?[)\]]?"
    rf"(?P<more>(?:(?:,|\sand|\s&)\s(?:{_YEAR}[a-zа-я]?|[b-h])\b)*)(?P<rest>.{{0,90}})$"
)
_SEAM: Final = re.compile(
    rf"\s*;\s*(?:and\s)?|,?\s(?:as\s)?(?:cited|quoted|reported|mentioned|discussed)\s(?:in|by)\s(?=[{UPPER}])"
    rf"|(?:(?<=\d{{4}})|(?<=\d{{4}}[a-f])),\sin\s(?=[{UPPER}][^\d;()]{{1,60}}{_YEAR})"
    rf"|(?:(?<=\d{{4}})|(?<=\d{{4}}[a-f]))(?:,|,?\s(?:and|&))\s(?=[{UPPER}][^\d;()]{{1,60}}{_YEAR})"
)
_YEAR_ALONE: Final = re.compile(rf"\s*(?P<year>{_YEAR}[a-z]?)(?:,\s{_PAGED})?\s*$")
_SHORT: Final = re.compile(r"\s*[A-Z][\w&-]*[A-Z][\w&-]*\s*$")
_REMARKED: Final = re.compile(rf"\s*{_REMARK}\s*$")


def bracketed(inside: str, offset: int) -> tuple[CitedKey, ...]:
    """What the words inside a bracket cite, all by author and year; nothing where a part of them is something else.

    >>> [(key.name, key.year, key.page) for key in bracketed("see Roe & Poe, 2016, 2018; Moe, 2019, para. 3", 0)]
    [('Roe & Poe', '2016', ''), ('Roe & Poe', '2018', ''), ('Moe', '2019', '')]
    """
    keys: list[CitedKey] = []
    position = 0
    seams = [*_SEAM.finditer(inside), None]
    for place, seam in enumerate(seams):
        end = seam.start() if seam else len(inside)
        part = inside[position:end]
        begin = offset + position
        position = seam.end() if seam else end
        if seam and _SIGNAL.fullmatch(part + " "):
            continue
        further = _YEAR_ALONE.match(part) if keys else None
        if further:
            page = re.sub(r"\s", "", further["page"] or "")
            keys.append(replace(keys[-1], year=further["year"], page=page))
            continue
        made = tuple(_part(part, begin))
        if made:
            keys.extend(made)
        elif not (place == 0 and seam and _SHORT.match(part)) and not (keys and _REMARKED.match(part)):
            return ()
    return tuple(keys)


def _part(part: str, begin: int) -> Iterator[CitedKey]:
    signal = _SIGNAL.match(part)
    match = _PART.match(part, signal.end() if signal else 0)
    rest = _REST.match(match.group("rest")) if match else None
    if match is None or rest is None or match.group("dated"):
        return
    page = re.sub(r"\s", "", rest.group("page") or rest.group("bare") or "")
    name = re.sub(r"\s?\[[^\[\]]{2,20}\]$", "", match.group("name").strip(" ,:"))
    start, end = begin + match.start("name"), begin + match.end("year")
    if match.group("more"):
        page = ""
    yield CitedKey(name=name, year=match.group("year"), page=page, start=start, end=end)
    stem = match.group("year")[:4]
    for more in re.findall(rf"{_YEAR}[a-zа-я]?|\b[b-h]\b", match.group("more")):
        stem = more[:4] if len(more) > 1 else stem
        yield CitedKey(name=name, year=more if len(more) > 1 else stem + more, start=start, end=end)


_AFTER_NAMES: Final = re.compile(
    rf"(?:['’]s?)?\s[(\[](?P<years>{_YEAR}[a-z]?(?:(?:,|\sand)\s{_YEAR}[a-z]?)*)(?P<rest>[^()\[\]\d]?[^()\[\]]{{0,60}})[)\]]"
)
_REACH: Final = 160  # characters before a year in which names are looked for
_TOKEN: Final = re.compile(r"\S+")
_GOES_ON: Final = re.compile(
    rf"(?:[{UPPER}][\w'’.-]*,?|{PARTICLE}|and|&|и|та|і|et|al\.?,?|colleagues|others|of|for|on|the|against)$"
)
_SURNAME: Final = rf"(?:{PARTICLE}\s){{0,2}}[{UPPER}][\w'’]+(?:[-‐][{UPPER}]?[\w'’]+)*"
_OPENERS: Final = (
    r"(?!(?:As|The|In|On|At|By|For|And|But|Thus|So|According|However|While|When|Since|If|Although|Though|Also|See|"
    r"Following|After|Like|With|From|Both|Similarly|Likewise|Moreover|Furthermore|Finally|Recently|Later|Earlier|Then|"
    r"Here|Unlike|Where|Whereas|Because|Citing|Using|Per|Professor|Prof|Dr|Mr|Mrs|Ms|Sir|Both|Scholars|Researchers|"
    r"That|This|Second|First|Third|Yet|Still|Author|Authors|Works?)(?:[\s.,]|$))"
)
_PERSON: Final = (
    rf"{_OPENERS}(?:(?:[{UPPER}]\.[\s-]?|[{UPPER}][\w'’-]+\s){{0,3}})?{_SURNAME}(?:\s[{UPPER}]\.(?:\s?[{UPPER}]\.)?)?"
)
_PEOPLE: Final = re.compile(
    rf"{_PERSON}(?:(?:,\s{_PERSON}){{0,6}},?\s(?:and|&|и|та|і)\s{_PERSON}"
    r"|,?\set\.?\sal\.?|,?\s(?:and|&)\s(?:his\s|her\s)?(?:colleagues|others))?$"
)


def narrated(words: str) -> Iterator[InTextCitation]:
    """Names before a year in brackets; the whole phrase where a preposition joins its words (`Ministry of Hills`).

    >>> [key.name for cited in narrated("As Roe, Poe, and Moe (2018, p. 4) argue") for key in cited.keys]
    ['Roe, Poe, and Moe']
    """
    for match in _AFTER_NAMES.finditer(words):
        rest = _REST.match(match.group("rest"))
        start = _name_start(words, match.start()) if rest else -1
        if rest is None or start < 0:
            continue
        page = re.sub(r"\s", "", rest.group("page") or rest.group("bare") or "")
        years = re.findall(rf"{_YEAR}[a-z]?", match.group("years"))
        name = words[start : match.start()]
        yield InTextCitation(
            start,
            match.end(),
            tuple(CitedKey("", name, year, page if len(years) == 1 else "", start, match.end()) for year in years),
            narrative=True,
        )


def _name_start(words: str, end: int) -> int:
    """Where the names begin that end at `end`: the longest row of persons, else a phrase that prepositions join; -1
    without."""
    begin = max(0, end - _REACH)
    tokens = list(_TOKEN.finditer(words, begin, end))
    first = len(tokens)
    if first > 1 and tokens[-2].group() in ("v.", "vs.", "v"):
        return -1
    while first and _GOES_ON.match(tokens[first - 1].group()) and (tokens[first - 1].start() > begin or not begin):
        first -= 1
    joined = [place for place in range(first + 1, len(tokens) - 1) if tokens[place].group() in _JOINING]
    for place in joined:
        head = place
        while head > first and tokens[head - 1].group()[:1].isupper() and not _OPENER.match(tokens[head - 1].group()):
            head -= 1
        if head < place:
            return tokens[head].start()
    for place in range(joined[-1] + 1 if joined else first, len(tokens)):
        if _PEOPLE.match(words, tokens[place].start(), end):
            return tokens[place].start()
    return -1


_JOINING: Final = frozenset({"of", "for", "on", "against"})
_OPENER: Final = re.compile(rf"(?!{_OPENERS})|[A-Z]\w+(?:ing|ed)$")
