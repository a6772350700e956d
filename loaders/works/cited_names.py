"""Whom a citation names: the persons of `Roe, Poe, & Moe` with their places, or a body, or a document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from loaders.grammar.author_year import PARTICLE, UPPER
from loaders.works.entry_words import BODY
from loaders.works.no_persons import is_spelt_as_firm
from loaders.works.persons import PersonName, is_surname, leading_names

_JOINT: Final = re.compile(r"(?<=[^\W\d_])/(?=[^\Wa-z\d_])|\s?,\s?(?:(?:&|and|и|та|і)\s)?|\s(?:&|and|и|та|і)\s|&")
OTHERS: Final = re.compile(
    r",?\s(?:et\.?\s?all?\b|et\.?(?=$)|и др|та ін|and others|(?:and|&)\s(?:his\s|her\s)?colleagues)\.?,?$"
)
_CAPITAL_PARTICLES: Final = r"(?:Van|Von|De|Du|Del|Di|Da|Le|La|El|Al|Ben|Bin|Mac|Ter|Dos)"
_PERSON: Final = re.compile(
    rf"(?P<given>(?:[{UPPER}]\.[\s-]?){{1,3}}|[{UPPER}][\w'’-]+\s(?:[{UPPER}]\.\s?){{0,2}})?"
    rf"(?P<surname>(?:(?:{PARTICLE}|{_CAPITAL_PARTICLES})\s){{0,3}}[{UPPER}][\w'’]+(?:[-‐][\w'’]+)*)$"
)
_LEADING_PARTICLE: Final = re.compile(rf"{_CAPITAL_PARTICLES}$")
_INITIAL: Final = re.compile(r"(?<!\w)[^\W\d_]\.")
# What ends the name of a body of two words, and no person's.
_BODY_ENDS: Final = frozenset(
    {"international", "watch", "law", "lab", "labs", "security", "network", "networks", "project", "initiative", "news"}
    | {"times", "post", "media", "press", "data", "online", "today", "rights", "research", "group", "global"}
)
_DOCUMENTS: Final = frozenset(
    {"communication", "convention", "protocol", "report", "resolution", "directive", "strategy", "law"}
)


@lru_cache(maxsize=1 << 12)
def cited_names(name: str) -> tuple[PersonName, ...]:
    """The persons a citation names, at their positions in its name; none where it names a body or a document.

    >>> [person.key for person in cited_names("Sindhu K.K., Kombade R.")], cited_names("UN Convention")
    (['sindhu-k-k', 'kombade-r'], ())
    """
    bare = OTHERS.sub("", name)
    alone = bare == name
    if alone and is_spelt_as_firm(bare):
        return ()
    if (
        alone
        and ((bare.isupper() and not _JOINT.search(bare)) or "." in bare.rstrip("."))
        and not _INITIAL.search(bare)
    ):
        return ()  # `NCSC`, `GOV.UK`: whoever runs it
    names, end = leading_names(bare)
    if names and end >= len(bare) - 1:
        return names
    found = tuple(_parts(bare))
    if any(part is None for part in found):
        return ()
    persons = tuple(part for part in found if part is not None)
    if (
        alone
        and len(persons) == 1
        and (bare.casefold() in _DOCUMENTS or (persons[0].given and not _INITIAL.search(persons[0].given)))
    ):
        return ()  # `Hill Watch`: may be a body
    return persons


def _parts(bare: str) -> Iterator[PersonName | None]:
    position = 0
    for joint in [*_JOINT.finditer(bare), None]:
        end = joint.start() if joint else len(bare)
        yield _person(bare, position, end)
        position = joint.end() if joint else end


def _person(bare: str, start: int, end: int) -> PersonName | None:
    found = _PERSON.match(bare[start:end])
    if found is None or BODY.search(found.group()):
        return None
    given, surname = (found.group("given") or "").strip(), found.group("surname")
    if _LEADING_PARTICLE.match(given):
        given, surname = "", f"{given} {surname}"
    if given and (not is_surname(surname, given) or surname.casefold() in _BODY_ENDS):
        return None
    return PersonName(start, end, surname, given)


def one_full_name(name: str) -> PersonName | None:
    """A given name and a surname that might as well be a body's name: a person only where a reference bears it out."""
    found = _PERSON.match(name)
    return (
        PersonName(0, len(name), found.group("surname"), found.group("given").strip())
        if (found and found.group("given"))
        else None
    )


def is_document(name: str) -> bool:
    """Whether a citation names a document by its kind or by what it is about, and not whoever wrote it."""
    parts = name.casefold().split()
    about = any(word in ("on", "about", "concerning", "against") for word in parts)
    return about or (bool(parts) and (parts[0] in _DOCUMENTS or parts[-1] in _DOCUMENTS))
