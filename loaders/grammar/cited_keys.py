"""What a citation in running text points at."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class CitedKey:
    """What a citation points at: a `number` of the reference list, or a `name` with a `year` (both as printed; the year
    may be missing); and the `page` or pages it names, empty without. Positions `start` to `end` are what is printed of
    it, 0 where a number."""

    number: str = ""
    name: str = ""
    year: str = ""
    page: str = ""
    start: int = field(default=0, repr=False, compare=False)
    end: int = field(default=0, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class InTextCitation:
    """A citation at positions `start` to `end`, with what it points at in order. `narrative` ones, `Roe (2019)`, count
    only where the reference list has such a work, or where somebody speaks: much else stands before a year in
    brackets. `weak` ones, `(Roe)`, count only where a work is known by that name."""

    start: int
    end: int
    keys: tuple[CitedKey, ...]
    narrative: bool = False
    weak: bool = False
