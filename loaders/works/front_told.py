"""What front matter tells of the text, field by field, by whom to believe first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import Literal

from graph.quads import date_literal
from loaders.reading.languages import language
from loaders.reading.segments import Segment
from loaders.works.journal_line import Part
from loaders.works.persons import PersonName

LABEL, LINE, ALONE, CITED, NOTICED = range(5)  # whom to believe first
_SEVERAL: Final = frozenset({"cl:url", "cl:workType"})


@dataclass(slots=True)
class Fields:
    """What is told: parts by whom to believe, with their lines; the lines that are used; the words of a citation and
    the authors that it prints, with their places."""

    told: list[tuple[int, Part, tuple[Segment, ...]]] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    cited: str = ""
    cover: bool = False
    title: tuple[Segment, ...] = ()
    title_words: str = ""
    authors: list[tuple[Segment, int, int]] = field(default_factory=list)
    cited_authors: list[tuple[PersonName, Segment, int, int]] = field(default_factory=list)

    def add(self, rank: int, name: str, words: str, segments: tuple[Segment, ...]) -> None:
        if words:
            value = date_literal(words) if name in ("dcterms:issued", "cl:receivedOn") else Literal(words)
            if name == "cl:publishedIn":
                value = Literal(words, language=language(words))
            self.told.append((rank, Part(name, value), segments))

    def facts(self) -> Iterator[tuple[Part, tuple[Segment, ...]]]:
        """Each property once, told by whom to believe first, with the lines of those that tell the same. Notices name
        collections and sites beside the journal."""
        kept: dict[str, list[tuple[Part, list[Segment]]]] = {}
        for rank, part, segments in sorted(self.told, key=lambda each: each[0]):
            told = kept.setdefault(part.property, [])
            same = next((lines for known, lines in told if _agree(known, part)), None)
            if same is not None:
                same += [segment for segment in segments if segment not in same]
            elif not told or part.property in _SEVERAL or (rank == NOTICED and part.property == "cl:publishedIn"):
                told.append((part, list(segments)))
        for told in kept.values():
            yield from ((part, tuple(lines)) for part, lines in told)


def _agree(known: Part, other: Part) -> bool:
    """Whether two tell the same: the same words, articles aside, or of dates one the year of the other, or of volumes
    the same figures (`Vol. 15`, `Volume 15`)."""
    if known.property == "cl:volumeAndIssue":
        return re.findall(r"\d+", known.value.value) == re.findall(r"\d+", other.value.value)
    left, right = (re.sub(r"^the\s|[\W_]+", "", part.value.value.casefold()) for part in (known, other))
    return left == right or (known.property == "dcterms:issued" and left.startswith(right))
