"""Names of persons: read at the head of a reference or in running text, and brought to one key.

The key is the surname and the initials in folded Latin letters (`danelyan-a-a`); two names may mean one person where
the surnames agree and no initial contradicts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from pyoxigraph import NamedNode

from loaders.works.slavic_surnames import called, is_row, is_ruled
from loaders.works.transliteration import folded, mended
from ontology.names import entity

UPPER: Final = "A-ZА-ЯЁІЇЄҐÀ-ÖØ-Þ"
ACCENTS: Final = "\u0300-\u036f"  # written as characters of their own: for a set of characters
_LETTERS: Final = r"(?:[^\W\d_]|['’ʼ`\"](?=[^\W\d_])|-(?=[^\W\d_]))"
_PARTICLE: Final = r"(?:(?:von|van|de|der|den|del|della|di|da|dos|la|le|ter|bin|ibn|al|el)[\s-]|(?:O|D)['’])"
SURNAME: Final = rf"(?:{_PARTICLE}){{0,2}}[{UPPER}]{_LETTERS}{{1,30}}"
COMPOUND: Final = rf"(?:[{UPPER}]{_LETTERS}{{2,30}}\s(?={_PARTICLE}[{UPPER}]))?{SURNAME}"  # `Garcia de Soto`
_DIGRAPH: Final = r"(?:SHCH|ZH|YU|YA|YE|SH|CH|TS|KH|JU|JA|Zh|Yu|Ya|Ye|Sh|Ch|Ts|Kh|Дж)"
INITIAL: Final = rf"(?:{_DIGRAPH}|[{UPPER}])\s?(?:\.|,(?=\s?[{UPPER}]\.))"
INITIALS: Final = rf"{INITIAL}(?:[\s-]{{0,2}}{INITIAL}){{0,3}}"
_OPENERS: Final = r"(?!(?:As|The|In|By|For|And|But|Thus|So|According)\s)"  # a sentence's first word is no given name
GIVEN: Final = rf"{_OPENERS}[{UPPER}]{_LETTERS}{{1,20}}"

_SURNAME_FIRST: Final = re.compile(rf"(?P<s>{COMPOUND})\s?[,.]?\s(?P<g>{INITIALS})")
_INITIALS_FIRST: Final = re.compile(rf"(?P<g>{INITIALS})\s?(?P<s>{COMPOUND})")
_VANCOUVER: Final = re.compile(rf"(?P<s>{SURNAME})\s(?P<g>[A-Z]{{1,3}})(?=[,.]\s)")
_COMMA_GIVEN: Final = re.compile(
    rf"(?P<s>{COMPOUND}),\s(?P<g>{GIVEN}(?:\s(?:{INITIAL}|{GIVEN})){{0,2}})(?=\s?[.,;(&]|\sand\b)"
)
_GIVEN_FIRST: Final = re.compile(
    rf"(?P<g>{GIVEN}(?:\s(?:{INITIAL}|{GIVEN})){{0,2}})\s(?P<s>{SURNAME})(?=\s?[.,;(&:]|\sand\b|\sи\b)"
)
_FULL_FIRST: Final = re.compile(rf"(?P<g>{GIVEN}\s{INITIALS})\s(?P<s>{SURNAME})(?=[.,]\s[\"“«])")
_TWO_INITIALS: Final = re.compile(rf"{SURNAME}\s{INITIAL}\s?{INITIAL}")
_JOINT: Final = re.compile(r"\s?[,;]\s?(?:and\s|&\s|и\s|та\s)?|\s(?:and|&|и|та|і)\s|\s(?=[A-ZА-Я])|\.\s(?:and|и|та)\s")
_OTHERS: Final = re.compile(r",?\s?(?:et al|and others|и др|та ін|i dr)\.?,?\s?")
_AFTER_NAMES: Final = re.compile(
    r"\.?,?\s?(?:\(?(?:eds?|Eds?|ред|отв\. ред)\.?\)?,?\s?)?(?:\(?(?:19|20)\d{2}[a-zа-я]?\)?|[\"“«‘]|$)"
    r"|,?\s\(?(?:[Ee]ds?|ред)\.\)?"
)
ROLE: Final = re.compile(
    r",\s(?:Chief|Head|Director|Professor|Minister|President|Senior|Deputy|Secretary|Chair|Officer|Member)\b[^.]{0,120}"
)
_NO_SURNAME_LIST: Final = """
act agreement annex annual appendix art article association august bill book case centre center chapter
charter code commission committee communication conference congress convention council court decision
declaration department dictionary directive encyclopaedia encyclopedia
european february federal framework general government group guidelines
international january journal july june law legal manual march ministry national november october office
official organization part programme protocol report resolution rev review section september series special
state statement states statute strategy study summit the treaty union united university vol volume world
gov govt inc corp ltd llc institute forum journal news agency police foundation society academy bank college
april december may no on in of for and to is as at by from with it this that
"""
_NO_SURNAMES: Final = frozenset(_NO_SURNAME_LIST.split())
_TIMES: Final = frozenset({"am", "pm", "ie", "eg"})  # with points and capitals these are initials
_NO_INITIALS: Final = frozenset({"us", "uk", "un", "eu", "ie", "eg", "pm", "am", "dc"})


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name at positions `start` to `end`: surname, and given names or initials, as printed."""

    start: int
    end: int
    surname: str
    given: str

    @property
    def initials(self) -> tuple[str, ...]:
        """The initials in folded Latin letters: ("a", "a"), ("zh", "i")."""
        return _initials(self.given)

    @property
    def key(self) -> str:
        """`danelyan-a-a`."""
        return "-".join([*folded(self.surname).split(), *self.initials])

    @property
    def iri(self) -> NamedNode:
        return entity("person", self.key)

    @property
    def label(self) -> str:
        return f"{mended(self.surname)} {self.given}".strip(" ,")


@lru_cache(maxsize=100_000)
def _initials(given: str) -> tuple[str, ...]:
    return tuple(_initial(part) for part in re.findall(r"[^\W\d_]+(?:['’ʼ`][^\W\d_]+)*", given))


def _initial(part: str) -> str:
    if len(part) > 1 and (part.isupper() or len(part) == 2) and re.fullmatch(_DIGRAPH, part):
        return folded(part)
    if part[0] > "\u0400":
        return folded(part[0])
    return folded(part[0])[:1]


def may_be_one(left: PersonName, right: PersonName) -> bool:
    """Whether two names may mean one person: same surname, and initials of which none contradicts."""
    if folded(left.surname) != folded(right.surname):
        return False
    return all(a[0] == b[0] for a, b in zip(left.initials, right.initials, strict=False))


def leading_names(words: str, start: int = 0) -> tuple[tuple[PersonName, ...], int]:
    """The persons whose names open a reference, and the position after them; none and `start` where none do.

    >>> [name.key for name in leading_names("Atnashev V.R., YAh'eeva S.N. Cooperation // Review")[0]]
    ['atnashev-v-r', 'yaheeva-s-n']
    """
    full = _FULL_FIRST.match(words, start)
    if full and is_surname(full.group("s"), full.group("g")):
        return (PersonName(full.start(), full.end(), full.group("s"), full.group("g")),), full.end()
    for forms, needs_sign in (
        ((_SURNAME_FIRST, _INITIALS_FIRST), False),
        ((_VANCOUVER,), False),
        ((_COMMA_GIVEN, _GIVEN_FIRST, _SURNAME_FIRST), True),
    ):
        names, end = _series(words, start, forms)
        if names and (not needs_sign or _AFTER_NAMES.match(words, end)):
            return names, end
        if names and needs_sign and len(names) == 1 and names[0].given and ROLE.match(words, end):
            role = ROLE.match(words, end)
            return names, role.end() if role else end
    return (), start


def _series(words: str, start: int, forms: tuple[re.Pattern[str], ...]) -> tuple[tuple[PersonName, ...], int]:
    names: list[PersonName] = []
    end = position = start
    while len(names) < 40:
        name = _one(words, position, forms[:1] if not names and len(forms) == 3 else forms) or (
            _one(words, position, forms) if not names else None
        )
        if name is None:
            break
        names.append(name)
        end = name.end
        others = _OTHERS.match(words, end)
        if others:
            return tuple(names), others.end()
        joint = _JOINT.match(words, end)
        if joint is None:
            break
        position = joint.end()
        if joint.group().isspace() and not _TWO_INITIALS.match(words[position : position + 60]):
            break
    return tuple(names), end


def _one(words: str, position: int, forms: tuple[re.Pattern[str], ...]) -> PersonName | None:
    for form in forms:
        match = form.match(words, position, min(position + 120, len(words)))
        if match and is_surname(match.group("s"), match.group("g")):
            given = " ".join(match.group("g")) if form is _VANCOUVER else match.group("g")
            return PersonName(match.start(), match.end(), match.group("s"), given)
    return None


def is_surname(surname: str, given: str) -> bool:
    if surname.casefold() in _NO_SURNAMES or given.split(" ")[0].casefold() in _NO_SURNAMES:
        return False
    letters = re.sub(r"\W", "", given).casefold()
    return letters not in _NO_INITIALS or ("." in given and letters in _TIMES)


# `Jane G. Roe`: after a given name and an initial, the surname.
_SURNAME_AFTER: Final = re.compile(rf"\s(?P<s>{SURNAME})(?!\s?[{UPPER}]\.)(?=[\s,.;'’)]|$)")
_INITIAL_SIGN: Final = re.compile(rf"[{UPPER}]\.|\.\s[{UPPER}]\s")
_IN_TEXT: Final = re.compile(
    rf"(?<![\w.])(?:(?P<g1>{INITIALS})\s?(?P<s1>{COMPOUND})|(?P<s2>{SURNAME})\.?\s(?P<g2>{INITIALS})"
    rf"|(?P<s3>{SURNAME})\.\s(?P<g3>[{UPPER}])(?=\s[a-zа-я]))"
)


@lru_cache(maxsize=1 << 12)  # the registry, the citations and the sentence itself all ask
def names_in(words: str) -> tuple[PersonName, ...]:
    """Persons that running text names with initials, in order.

    >>> [name.key for name in names_in("according to A. A. Danelyan and Klevtsov K. K., the U.S. Department")]
    ['danelyan-a-a', 'klevtsov-k-k']
    """
    return tuple(_names_in(words))


def _names_in(words: str) -> Iterator[PersonName]:
    if not _INITIAL_SIGN.search(words):
        return
    position, ruled = 0, -1  # where the last name in the genitive ended
    while match := _IN_TEXT.search(words, position):
        number = "1" if match.group("s1") else "2" if match.group("s2") else "3"
        surname, given = match.group("s" + number), match.group("g" + number)
        after = _SURNAME_AFTER.match(words, match.end()) if number == "2" else None
        if after and len(surname) > 2 and is_surname(after.group("s"), surname):
            yield PersonName(match.start(), after.end(), after.group("s"), f"{surname} {given}")
            position = after.end()
        elif len(surname) > 2 and is_surname(surname, given):
            position = match.end()
            if surname[0] > "\u0400" and (
                is_ruled(words, match.start()) or (ruled > 0 and is_row(words[ruled : match.start()]))
            ):
                ruled, surname = match.end(), called(surname)
            yield PersonName(match.start(), match.end(), surname, given)
        else:
            position = match.start() + (len(surname) if number != "1" else 1)
