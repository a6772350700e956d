"""Works by the names and years under which running text cites them, through misprints, short forms and letters of
years."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from rapidfuzz import fuzz

from loaders.grammar.author_year import PARTICLE
from loaders.grammar.cited_keys import CitedKey
from loaders.works.cited_names import OTHERS, cited_names, one_full_name
from loaders.works.persons import PersonName, may_be_one
from loaders.works.printed_entry import Entry
from loaders.works.transliteration import folded
from loaders.works.work import Work

_ALIKE: Final = 85  # of 100: a surname misprinted, in a work of the same year
_ALIKE_BESIDE: Final = 75  # the same where another author of the work stands beside it
_SHORTEST: Final = 5  # letters of a surname in which a misprint is looked for
_SHORT_FORM: Final = re.compile(r"\(([A-Z][\w&-]{1,11})\)|\[([A-Z][\w&-]{1,11})\]")


@dataclass(slots=True)
class NamedWorks:
    """Works by (first surname, body or title folded, year)."""

    _by_name: dict[tuple[str, str], list[Work]] = field(default_factory=dict)
    _by_year: dict[str, list[tuple[str, Work]]] = field(default_factory=dict)
    _alone: dict[str, list[Work]] = field(default_factory=dict)

    def add(self, work: Work, entries: Iterable[Entry]) -> None:
        """Makes a work known by what its printings say."""
        for made in entries:
            for name in _names(made):
                self._note(name, made.issued[:4], work, bool(made.authors or made.corporate))

    def know(self, key: CitedKey, work: Work) -> None:
        """Makes a work known by a citation of it."""
        self._note(_first(key), _year(key), work, True)

    def _note(self, name: str, year: str, work: Work, by_somebody: bool) -> None:
        dated, alone = self._by_name.setdefault((name, year), []), self._alone.setdefault(name, [])
        if work not in dated:
            dated.append(work)
            self._by_year.setdefault(year, []).append((name, work))
        if by_somebody and work not in alone:
            alone.append(work)

    def find(self, key: CitedKey) -> Work | None:
        """The work a citation means; None where none is known."""
        if not key.year:
            return self._only(key)
        names = cited_names(key.name)
        year = _year(key)
        found = self._by_name.get((_first(key), year), [])
        if not found and not names:
            person = one_full_name(key.name)
            same = self._by_name.get((folded(person.surname), year), []) if person else []
            found = [work for work in same if work.entry.authors and may_be_one(work.entry.authors[0], _read(person))]
        found = found or list(self._misprinted(key, names))
        return _chosen(found, names, key) if found else None

    def _only(self, key: CitedKey) -> Work | None:
        """The one work of a name that stands without a year."""
        found = self._alone.get(_first(key), [])
        names = cited_names(key.name)
        if len(names) > 1:
            found = [work for work in found if _beside(work, names)]
        return found[0] if len(found) == 1 else None

    def _misprinted(self, key: CitedKey, names: tuple[PersonName, ...]) -> Iterator[Work]:
        first = _first(key)
        for name, work in self._by_year.get(_year(key), ()):
            if names and work.entry.authors:
                alike = fuzz.ratio(first, name)
                long = min(len(first), len(name)) >= _SHORTEST
                if (alike >= _ALIKE and long) or (alike >= _ALIKE_BESIDE and _beside(work, names)):
                    yield work
            elif work.entry.corporate and (_same_body(first, name) or _abbreviates(key.name, work.entry.corporate)):
                yield work


def _year(key: CitedKey) -> str:
    """The year of a citation; empty where it has none but `n.d.`."""
    return key.year[:4] if key.year[:1].isdigit() else ""


def _read(person: PersonName | None) -> PersonName:
    return person or PersonName(0, 0, "", "")


def _names(made: Entry) -> Iterator[str]:
    """Under what a printing may be cited: its first author, its body in full or short, or its title."""
    if made.authors:
        surname = folded(made.authors[0].surname)
        yield surname
        if " " in surname and re.fullmatch(PARTICLE, surname.split()[0]):
            yield surname.split()[-1]
        return
    if made.corporate:
        short = _SHORT_FORM.search(made.corporate)
        yield folded(_SHORT_FORM.sub("", made.corporate))
        if short:
            yield folded(short.group(1) or short.group(2))
        return
    if made.title:
        yield folded(made.title)


def _first(key: CitedKey) -> str:
    """The first surname of a citation, or the name of its body or document, folded."""
    names = cited_names(key.name)
    return folded(names[0].surname if names else OTHERS.sub("", key.name))


def _beside(work: Work, names: tuple[PersonName, ...]) -> bool:
    """Whether the further names of a citation are authors of a work."""
    theirs = {folded(name.surname) for name in work.entry.authors}
    return any(folded(name.surname) in theirs for name in names[1:])


def _same_body(one: str, other: str) -> bool:
    """Whether two names mean one body: one begins the other, or a single word of them is another form."""
    ours, theirs = one.split(), other.split()
    if len(ours) < 2 or len(theirs) < 2:
        return False
    if len(ours) != len(theirs):
        short, long = sorted((ours, theirs), key=len)
        return long[: len(short)] == short and len(long) <= 2 * len(short)
    differ = [(a, b) for a, b in zip(ours, theirs, strict=True) if a != b]
    return len(differ) == 1 and differ[0][0][:2] == differ[0][1][:2] and fuzz.ratio(*differ[0]) >= 60


def _abbreviates(short: str, name: str) -> bool:
    """Whether a name of a few letters is made of the initials of a body's words."""
    if not re.fullmatch(r"[A-Z][A-Za-z&]{1,8}", short) or sum(map(str.isupper, short)) < 2:
        return False
    words = re.findall(r"[^\W\d_]+", name)
    initials = [
        "".join(word[0] for word in words).casefold(),
        "".join(w[0] for w in words if w[0].isupper()).casefold(),
    ]
    return len(words) > 1 and short.casefold() in initials


def _chosen(found: list[Work], names: tuple[PersonName, ...], key: CitedKey) -> Work:
    """Of the works of one first author and year that one which a citation means."""
    if len(found) > 1 and len(names) > 1:
        found = [work for work in found if _beside(work, names)] or found
    elif len(found) > 1 and names:
        joint = OTHERS.search(key.name) is not None
        found = [work for work in found if (len(work.entry.authors) > 1 or work.entry.others) is joint] or found
    letter = key.year[4:]
    place = ord(letter) - ord("a") if len(letter) == 1 and "a" <= letter <= "z" else 0
    return found[place] if place < len(found) else found[0]
