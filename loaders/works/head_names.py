"""The persons whose names open a reference, in any order and with or without points: `Roe, J. A.`, `Roe JA`, `JA Roe`,
`Jane A. Roe`, `Roe, Jane A., Jr.`, `Berg, A. van den`.

Initials with points are sign enough of a person; bare ones and full names need a sign after them, and none of their
words may belong to the name of a body or an instrument.
"""

from __future__ import annotations

import re
from typing import Final

from loaders.works.entry_words import BODY, INSTRUMENT
from loaders.works.no_persons import is_nobody
from loaders.works.persons import (
    COMPOUND,
    GIVEN,
    INITIAL,
    INITIALS,
    ROLE,
    SURNAME,
    UPPER,
    PersonName,
    is_surname,
    leading_names,
)

_LEAD: Final = rf"(?:(?:Van|Von|De|Du|Le|La|El|Al|Ben|Bin)\s(?:(?:der|den|de|la)\s)?)?{COMPOUND}"
_SECOND: Final = rf"(?!(?:Jr|Sr)\b)[{UPPER}][^\W\d_]+(?:[-'’][^\W\d_]+)*"  # of a surname of two words
_SUFFIX: Final = r"(?:,?\s(?:Jr|Sr)\b\.?|,?\s(?:II|III|IV)\b)?"
_TRAILING: Final = r"(?P<p>\s(?:van|von|de|del|della|di|da|ter)(?:\s(?:den|der|la|de))?(?=[.,;\s]))?"
_BARE: Final = rf"[{UPPER}]{{1,3}}(?:-[{UPPER}])?"
_SPACED: Final = rf"[{UPPER}](?:\s[{UPPER}]){{1,2}}"  # `Roe, T S et al.`
_STOP: Final = r"(?=\s?[,.;:(\[&“‘\"«]|\s(?:and|et al|и|та|і|eds?|Jr|Sr)\b|\s?$)"
# `Thomas R. Roe, `: what looks like a surname and an initial is a given name and an initial.
_SURNAME_NEXT: Final = rf"(?!\.?\s{SURNAME}(?:,\s[^\Wa-zа-яіїє]|[.,]\s[\"“«‘]|\s(?:&|and)\s(?=[^\Wa-z])|,?\sJr\b))"
_POINTED: Final = (
    re.compile(
        rf"(?P<s>{_LEAD})(?:\s(?:Jr|Sr)\b\.?)?,\s(?P<g>{INITIALS}){_TRAILING}{_SUFFIX}"
        rf"|(?P<s3>{_LEAD}\s{_SECOND}),\s(?P<g3>{INITIALS}){_SUFFIX}(?=,|;|\s?\(|\s(?:&|and|et)\b)"
        rf"|(?P<s2>{_LEAD})\s(?P<g2>{INITIALS}){_SUFFIX}"
    ),
    re.compile(rf"(?P<g>{INITIALS})\s?(?P<s>{_LEAD}){_SUFFIX}{_STOP}"),
)
_UNPOINTED: Final = (
    re.compile(
        rf"(?P<s>{_LEAD}),?\s(?P<g>{_BARE}){_SUFFIX}{_STOP}"
        rf"|(?P<s2>{_LEAD}(?:\s{_SECOND})?),\s(?P<g2>{_SPACED})(?=,|;|\s?\(|\s(?:&|and|et)\b|\.\s[“\"«])"
    ),
    re.compile(rf"(?P<g>{_BARE})\s(?P<s>{_LEAD}){_SUFFIX}{_STOP}"),
)
_MIDDLE: Final = rf"(?:\s(?:{INITIAL}|{GIVEN})){{0,2}}"
_FULL: Final = (
    re.compile(rf"(?P<s>{_LEAD}),\s(?P<g>{GIVEN}{_MIDDLE}){_TRAILING}{_SUFFIX}{_STOP}"),
    re.compile(rf"(?P<g>(?:{GIVEN}|{INITIAL}){_MIDDLE})\s(?P<s>(?![JS]r\b){SURNAME}){_SUFFIX}{_STOP}"),
)
_BESIDE: Final = re.compile(rf"\s(?={SURNAME}\s{INITIAL}\s?{INITIAL})")
# `N, Jane. “`: a letter for a surname, where a quotation follows.
_LETTER: Final = re.compile(rf"(?P<s>[{UPPER}]),\s(?P<g>{GIVEN}{_MIDDLE})(?=\.\s[“\"«])")
# `Roe, Jane and Poe, Sunil G. “`: the last of a row turned too, where a quotation follows.
_TURNED_LAST: Final = re.compile(rf"(?P<s>{_LEAD}),\s(?P<g>{GIVEN}{_MIDDLE})(?=[.,]?\s?[“\"«])")
_JOINT: Final = re.compile(r"\s?[,;]\s?(?:and\s|&\s|и\s|та\s|і\s)?|\s(?:and|&|и|та|і)\s")
_OTHERS: Final = re.compile(r",?\s?(?:et al|and others|и др|та ін|i dr)\b\.?")
# After bare or full names: a date, a quotation, the editors' sign, or a comma, a point or a colon and a title.
_AFTER: Final = re.compile(
    r"[.,]?\s?[(\[]?(?:(?:19|20)\d{2}[a-zа-я]?|n\.d\.|no date)\b|[.,:]?\s?[\"“«‘„]|"
    r"[.,]\s(?=[^\Wa-zа-яіїє])|,?\s\(?[Ee]d"
)
_DATED_OR_QUOTED: Final = re.compile(r"[.,]?\s?[(\[]?(?:19|20)\d{2}|[.,]?\s?[\"“«‘„]")
_ENDED: Final = re.compile(_SURNAME_NEXT)
_NO_INITIALS: Final = frozenset({"us", "uk", "un", "eu", "pm", "dc", "no"})
_DATED: Final = re.compile(r"\.\s(?:19|20)\d{2}[a-z]?\.")
_CLOSING: Final = re.compile(r"\b(?:and|и|та|і)\b|&")


# `Roe, Poe and Moe, ‘`: surnames alone are persons where several stand before a quotation.
_SURNAMES: Final = re.compile(
    rf"{SURNAME}(?:,\s{SURNAME}){{0,6}}(?:,?\s(?:and|&|и|та|і)\s{SURNAME}|(?P<others>,?\s(?:et al\.?|and others)))"
    r"(?=,?\s[\"“‘«„])"
)
_SURNAME: Final = re.compile(rf"(?!(?:and|et)\s){SURNAME}")


def head_names(words: str, start: int = 0, italic: int = -1) -> tuple[tuple[PersonName, ...], int, bool]:
    """The persons, the position after them, and whether more are told by `et al.` alone. `italic` is where the first
    italics of the reference begin (-1 without): full names set plain before a title in italics are sure.

    >>> [name.key for name in head_names("AT Okono and B van den Berg, ‘On hills’ (2017)")[0]]
    ['okono-a-t', 'van-den-berg-b']
    """
    for forms, full in ((_POINTED, False), (_UNPOINTED, False), (_FULL, True)):
        names, end, others = _series(words, start, forms, full)
        if not names:
            continue
        given_last = full and words.startswith(f"{names[0].surname},", names[0].start)
        parted = full and len(names) == 1 and words[end : end + 1] == ("," if given_last else ".")
        if parted and not _DATED_OR_QUOTED.match(words, end):
            continue
        if forms is _POINTED or others or 0 <= italic - end <= 3 or _AFTER.match(words, end):
            role = ROLE.match(words, end) if full and len(names) == 1 else None
            return names, role.end() if role else end, others
    alone = _SURNAMES.match(words, start)
    if alone and not _no_person(alone.group()):
        limit = alone.start("others") if alone.group("others") else alone.end()
        row = tuple(PersonName(m.start(), m.end(), m.group(), "") for m in _SURNAME.finditer(words, start, limit))
        return row, alone.end(), bool(alone.group("others"))
    found, end = leading_names(words, start)
    nobody = any(_no_person(f"{name.given} {name.surname}") or is_nobody(name.given, name.surname) for name in found)
    if nobody or not _ENDED.match(words, end):
        return (), start, False
    return found, end, False


def _no_person(words: str) -> bool:
    """Whether a name holds a word of bodies or instruments."""
    return bool(BODY.search(words) or INSTRUMENT.search(words))


def _series(
    words: str, start: int, forms: tuple[re.Pattern[str], ...], full: bool
) -> tuple[tuple[PersonName, ...], int, bool]:
    """Names one after the other. A row of full names goes on only to a closing `and`: what a comma alone adds may be
    the title."""
    names: list[PersonName] = []
    ends: list[int] = []
    letter = _LETTER.match(words, start) if full else None
    if letter:
        return (PersonName(letter.start(), letter.end(), letter["s"], letter["g"]),), letter.end(), False
    position, closed = start, False
    while len(names) < 40:
        turned = (_TURNED_LAST,) if full and closed else ()
        found = _one(words, position, (*turned, *(forms if not full or not names else forms[1:]))) or (
            _one(words, position, _POINTED) if names else None
        )
        if found is None:
            break
        name, end = found
        if not names and words.startswith(f"{name.surname} ", name.start) and not _ENDED.match(words, end):
            break
        names.append(name)
        ends.append(end)
        others = _OTHERS.match(words, end)
        if others:
            return tuple(names), others.end(), True
        joint = None if closed else _JOINT.match(words, end) or _BESIDE.match(words, end)
        if joint is None:
            break
        closed = bool(_CLOSING.search(joint.group()))
        position = joint.end()
    if full and not closed and not (names and _DATED.match(words, ends[-1])):
        del names[1:]
    return tuple(names), ends[len(names) - 1] if names else start, False


def _one(words: str, position: int, forms: tuple[re.Pattern[str], ...]) -> tuple[PersonName, int] | None:
    for form in forms:
        match = form.match(words, position, min(position + 120, len(words)))
        if match is None:
            continue
        told = match.groupdict()
        surname, given = (next((told[n] for n in (g, g + "2", g + "3") if told.get(n)), "") for g in ("s", "g"))
        checked = "" if form in _UNPOINTED and given.casefold() not in _NO_INITIALS else given
        if form in _UNPOINTED and surname.isupper() and len(given) > 2:
            continue  # `JANE ROE`
        if not is_surname(surname, checked) or _no_person(match.group()):
            continue
        if form is _FULL[1] and is_nobody(given, surname):
            continue
        particle = (told.get("p") or "").strip()
        if form in _UNPOINTED:
            given = " ".join(re.sub(r"[-\s]", "", given))
        named = [name for name in ("s", "g", "s2", "g2", "s3", "g3") if told.get(name)]
        end = match.end("p") if particle else max(match.end(name) for name in named)
        return PersonName(match.start(), end, f"{particle} {surname}".strip(), given), match.end()
    return None
