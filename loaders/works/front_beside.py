"""What front matter prints beside people: where they work, their mail; who stands there and is no author."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from pyoxigraph import Literal

from loaders.reading.segments import Segment
from loaders.works.affiliations import is_affiliation, is_imprint, names_agency, number_before
from loaders.works.front_others import other_person
from loaders.works.front_record import Fact, FrontMatter
from loaders.works.front_title import ADDRESS
from loaders.works.persons import PersonName
from loaders.works.printed_mail import is_of, is_signed, mails
from ontology.names import term

CORRESPONDING: Final = re.compile(
    r"[\W_]{0,3}(?:corresponding authors?|correspondence|contact(?: author)?)\b\s?:?", re.I
)
_NO_PLACE: Final = re.compile(
    r"[\W_]{0,3}(?:video|audio|podcast|watch|listen|photo|image|figure|credit|source|keywords?|http|!\[)", re.I
)

# The degree that a thesis is submitted for: nobody's position.
_SOUGHT: Final = re.compile(r"[\W_]{0,4}(?:doctor|master|bachelor|magister) (?:of|in) [^,;:]{3,60}", re.I)


def others(result: FrontMatter, lines: Sequence[Segment]) -> set[int]:
    """Those who supervised, examined or edited the text; returns the indexes of their lines."""
    apart: set[int] = set()
    for segment in lines:
        other = other_person(segment.text)
        if other is None:
            continue
        apart.add(segment.index)
        result.others.append(other.name)
        result.named.append((other.name, segment, other.start, other.end))
        result.positions.append((other.name, segment, *other.held))
        if other.body[1]:
            result.affiliation(other.name, segment, other.body[0])
    return apart


def beside(result: FrontMatter, lines: Sequence[Segment], strange: set[int]) -> None:
    """The affiliation, address and mail of each author: in the line of the name, after it, or by its number. `strange`
    are lines with other names: of the same author in another language, or of somebody else."""
    numbered: dict[str, list[PersonName]] = {}
    named: dict[int, list[PersonName]] = {}
    rest = {placed.segment.index: placed for placed in result.placed if placed.rest}
    for placed in result.placed:
        named.setdefault(placed.segment.index, []).append(placed.name)
        for number in placed.numbers:
            numbered.setdefault(number, []).append(placed.name)
    group: list[PersonName] = []
    near = False
    for place, segment in enumerate(lines):
        if segment.index in named:
            group = named[segment.index]
            near = not numbered
            if segment.index in rest:
                begin = rest[segment.index].rest
                result.affiliation(group[-1], segment, begin, wide=names_agency(segment.text[begin:]))
            _mail(result, group, segment)
            continue
        if segment.index in strange or is_imprint(segment.text):
            group = []
        if CORRESPONDING.match(segment.text):
            group = _whose(result, lines[place : place + 4])
        if _NO_PLACE.match(segment.text) or _SOUGHT.fullmatch(segment.text):
            continue
        number, begin = number_before(segment.text)
        number = number or segment.number
        if not number and segment.marks and segment.marks[0].position == 0:
            number = segment.marks[0].number
        if number in numbered:
            for each in numbered[number]:
                result.affiliation(each, segment, begin, numbered=True)
        elif group:
            _about(result, group, segment, near and _shares(group, lines, place))
            near = near and is_affiliation(segment.text)
        if number or not group:
            _mail(result, group, segment)


def _whose(result: FrontMatter, lines: Sequence[Segment]) -> list[PersonName]:
    """The author whose surname stands in an address of these lines, or who is the only one."""
    if len(result.authors) == 1:
        return list(result.authors)
    printed = [local for line in lines for local, _ in mails(line.text)]
    return [name for name in result.authors if any(is_of(name, local) for local in printed)][:1]


def _shares(group: list[PersonName], lines: Sequence[Segment], place: int) -> bool:
    """Whether all authors of a row work where the line below says: it is the only such line, or they are one."""
    if len(group) == 1:
        return True
    near = [line for line in lines[place : place + len(group) + 1] if is_affiliation(line.text)]
    return len(near) <= 1


def _about(result: FrontMatter, group: list[PersonName], segment: Segment, wide: bool) -> None:
    """What a line below names tells: of the only one named, or of all where one line tells it of all."""
    _mail(result, group, segment)
    if len(group) > 1 and not wide:
        return
    if ADDRESS.match(segment.text):
        for author in group[:1] if len(group) == 1 else ():
            result.facts.append(Fact(author, term("cl:postalAddress"), Literal(segment.text), (segment,)))
        return
    for author in group:
        result.affiliation(author, segment, wide=wide)


def _mail(result: FrontMatter, group: list[PersonName], segment: Segment) -> None:
    """Addresses of the authors of a line: by the name after each, in order where there are as many, by the surname in
    each, or of the one."""
    printed = mails(segment.text)
    if not printed:
        return
    signed = [(name, mail) for mail in printed for name in result.authors if is_signed(name, segment.text, mail[1])]
    if signed:
        found = signed
    elif len(printed) == len(group):
        found = list(zip(group, printed, strict=True))
    else:
        found = [(name, mail) for mail in printed for name in result.authors if is_of(name, mail[0])]
        if not found and len(group) == 1:
            found = [(group[0], printed[0])]
    for name, (_, words) in found:
        result.facts.append(Fact(name, term("cl:email"), Literal(words), (segment,)))
