"""Persons whose name a sentence prints otherwise than the reference it cites: `R. Maigret¹⁴` for `Megret, R.`

A citation anchors the two names: only then a likeness of surnames, or surname and given name in the other order, is
enough to say that they mean one person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from rapidfuzz import fuzz

from loaders.reading.regions import Kind
from loaders.reading.segments import Segment
from loaders.works.cited_works import cited_works
from loaders.works.persons import PersonName, names_in
from loaders.works.transliteration import folded

if TYPE_CHECKING:
    from loaders.works.bibliography import Bibliography

_FULL_NAME: Final = re.compile(r"[^\W\d_a-zа-я][\w'’-]*(?:\s[^\W\d_a-zа-я][\w'’-]*){1,2}$")


def link_cited_persons(found: tuple[Segment, ...], bibliography: Bibliography) -> dict[int, list[PersonName]]:
    """Tells the registry which names of the body mean authors of the works cited beside them; returns these names by
    the index of their segment."""
    linked: dict[int, list[PersonName]] = {}
    for segment in found:
        if segment.region is not Kind.BODY:
            continue
        calls = cited_works(segment, bibliography)
        authors = [name for call in calls for name in call.work.entry.authors]
        if not authors:
            continue
        for name in _candidates(segment.text, [call.position for call in calls]):
            author = next((author for author in authors if _alike(name, author)), None)
            if author is not None:
                bibliography.registry.link(name, author)
                linked.setdefault(segment.index, []).append(name)
    return linked


def _candidates(words: str, positions: list[int]) -> Iterator[PersonName]:
    """Names with initials anywhere in the sentence, and full names right before a call."""
    yield from names_in(words)
    for position in positions:
        before = words[max(0, position - 60) : position].rstrip()
        match = _FULL_NAME.search(before)
        if match:
            parts = match.group().split()
            start = max(0, position - 60) + match.start()
            yield PersonName(start, start + len(match.group()), parts[-1], " ".join(parts[:-1]))


def _alike(name: PersonName, author: PersonName) -> bool:
    """Whether a name beside a citation may be the author's, misprinted, transliterated otherwise or turned round."""
    ours, theirs = _key(name.surname), _key(author.surname)
    if fuzz.ratio(ours, theirs) >= 80:
        return True
    given, their_given = _key(name.given), _key(author.given)
    if sorted((*ours.split(), *given.split())) == sorted((*theirs.split(), *their_given.split())):
        return True
    turned = fuzz.ratio(ours, their_given) >= 70 and fuzz.ratio(given, theirs) >= 80
    return turned or (len(given) > 3 and given == their_given and fuzz.ratio(ours, theirs) >= 60)


def _key(words: str) -> str:
    return folded(words).replace("w", "v")
