"""Persons in a sentence: by initials, or by full name where the sentence says that somebody speaks.

The key of a person is the surname and the initials in Latin letters, so that one person keeps one IRI in both scripts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from pyoxigraph import NamedNode

from loaders.words import Word
from ontology.names import entity, slug

_LATIN: Final = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ",
        "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya i i e g".split(" "),
        strict=True,
    )
)
_SURNAME: Final = r"[A-ZА-ЯІЇЄҐ][^\W\d_A-ZА-ЯІЇЄҐ]+(?:['’ʼ][^\W\d_]+)?(?:-[A-ZА-ЯІЇЄҐ][^\W\d_]+)?"
_INITIALS: Final = r"(?:[A-ZА-ЯІЇЄҐ][a-zа-я]?[.,]\s?(?:-\s?)?){1,3}"
_FIRST: Final = re.compile(rf"(?<![\w.])(?P<i>{_INITIALS})(?P<s>{_SURNAME})")
_LAST: Final = re.compile(rf"(?<![\w.])(?P<s>{_SURNAME})\.?\s(?P<i>(?:[A-ZА-ЯІЇЄҐ]\.\s?){{1,3}}|[A-ZА-ЯІЇЄҐ](?=\s(?:noted|stated|said|wrote|believes|pointed)))")
_NOT_SURNAMES: Final = frozenset(
    "art article no vol chapter part the in on at for and no university ed eds pp see also cf p annex law convention "
    "august september october november december january february march april may june july".split()
)
_SPEAKING: Final = re.compile(
    r"(?:according to|as|by|researcher|scientist|expert|scholar|author|professor|founder of this network,|head of the \w+,)\s+$", re.I
)
_SPEAKS: Final = re.compile(
    r"\s*,?\s*(?:\([^)]*\)\s*)?(?:an? |the |head |chief |expert|employee|noted|notes|stated|states|said|says|believes|argues|"
    r"points|pointed|wrote|writes|correctly|rightly|cites|cited|advises|emphasi[sz]e|claims|announced)"
)
_FULL: Final = re.compile(rf"(?<![\w.])(?:{_SURNAME})(?:\s(?:[A-Z]\.\s?){{1,2}})?(?:\s{_SURNAME}){{1,2}}")


class Person(NamedTuple):
    """Positions `start` to `end` of the text that name a person, and the person's IRI and name."""

    start: int
    end: int
    iri: NamedNode
    name: str
    surname: str


def latin(name: str) -> str:
    """A name in Latin letters, without apostrophes.

    >>> latin("Данельян"), latin("Danel'yan")
    ('Danelyan', 'Danelyan')
    """
    out = []
    for letter in re.sub(r"['’ʼь]", "", name):
        small = _LATIN.get(letter.lower())
        out.append(letter if small is None else small.capitalize() if letter.isupper() else small)
    return "".join(out)


def person_iri(surname: str, given: str) -> NamedNode:
    """The IRI of a person: surname and the initials of the given names."""
    initials = "".join(part[0] for part in re.findall(r"[^\W\d_]+", latin(given)))
    return entity("person", slug(f"{latin(surname)} {initials}"))


def people(text: str, known: dict[str, Person]) -> Iterator[Person]:
    """Persons named in a text in order; `known` holds those met before by surname, so that a bare surname is found."""
    taken: list[tuple[int, int]] = []
    for found in sorted(_all(text, known), key=lambda person: (person.start, -person.end)):
        if not any(found.start < end and start < found.end for start, end in taken):
            taken.append((found.start, found.end))
            yield found


def _all(text: str, known: dict[str, Person]) -> Iterator[Person]:
    for pattern in (_FIRST, _LAST):
        for match in pattern.finditer(text):
            surname, given = match["s"], match["i"]
            if surname.casefold() in _NOT_SURNAMES or len(surname) < 3:
                continue
            end = match.start() + len(match.group().rstrip(" ,"))
            yield Person(match.start(), end, person_iri(surname, given), _name(surname, given), latin(surname))
    for match in _FULL.finditer(text):
        if _SPEAKING.search(text, max(0, match.start() - 40), match.start()) or _SPEAKS.match(text, match.end()):
            parts = match.group().split()
            yield Person(match.start(), match.end(), person_iri(parts[-1], " ".join(parts[:-1])), match.group(), latin(parts[-1]))
    for match in re.finditer(_SURNAME, text):
        person = known.get(latin(match.group()))
        if person is not None:
            yield Person(match.start(), match.end(), person.iri, person.name, person.surname)


def _name(surname: str, given: str) -> str:
    return f"{latin(surname)}, {' '.join(re.findall(r'[^ .,]+[.]?', latin(given).replace('.', '. ')))}".strip()


def word_span(words: tuple[Word, ...], start: int, end: int) -> tuple[int, int] | None:
    """First and last (exclusive) word that positions `start` to `end` cover; None where they cover none."""
    inside = [number for number, word in enumerate(words) if word.start >= start and word.end <= end]
    return (inside[0], inside[-1] + 1) if inside else None
