"""Schemes of identifiers elsewhere: where each lives, by which rule an identifier becomes an IRI, on what terms.

The rows are in `loaders/tables/link_schemes.tsv`. An identifier that is not of its scheme's form is refused where the
tables are read; nothing else forms an IRI.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pyoxigraph import Literal, NamedNode

from loaders.rows.table import TABLES, Column, Row, Shape, rows
from loaders.rows.table_values import one_of, web_iri

THING: Final = "thing"  # the IRI names the thing itself, or a concept of it
RECORD: Final = "record"  # the IRI is that of a register's record of the thing, or of its published text: a close match
CODE: Final = "code"  # the scheme has no IRIs: a literal
ABOUT: Final = "about"  # said by a row, not a scheme: a page that speaks of the thing

_ROMAN: Final = {"I": 1, "V": 5, "X": 10}


def pattern(value: str) -> str | None:
    """A regular expression with one group: what of an identifier goes into its IRI."""
    try:
        groups = re.compile(value).groups
    except re.error as error:
        return f"{value!r} is no pattern ({error})"
    return None if groups == 1 else f"{value!r} has {groups} groups, not one"


LINK_SCHEMES: Final = Shape(
    "link_schemes.tsv",
    (
        Column("scheme", required=True),
        Column("slug", required=True),
        Column("name", required=True),
        Column("space", web_iri),
        Column("kind", one_of((THING, RECORD, CODE), "kind of scheme"), required=True),
        Column("pattern", pattern, required=True),
        Column("form", required=True),
        Column("rule", required=True),
        Column("licence", web_iri),
        Column("licence_seen"),
    ),
    ("scheme",),
    "\t",
)


@dataclass(frozen=True, slots=True)
class Scheme:
    """A scheme of identifiers. `space` is the common beginning of its IRIs, empty where it has none; `licence` is the
    address of the terms on which its owner publishes, empty where none was seen."""

    key: str
    slug: str
    name: str
    space: str
    kind: str
    pattern: re.Pattern[str]
    form: str
    rule: str
    licence: str = ""
    licence_seen: str = ""

    def fault(self, identifier: str) -> str | None:
        """Why an identifier is none of this scheme; None where it is one."""
        match = self.pattern.fullmatch(identifier)
        return None if match else f"{identifier[:60]!r} is no identifier of {self.name}"

    def target(self, identifier: str) -> NamedNode | Literal:
        """What a link points to: an IRI, or the identifier as a literal where the scheme has no IRIs.

        Raises ValueError where the identifier is not of the scheme's form, or its IRI outside the scheme's space.
        """
        match = self.pattern.fullmatch(identifier)
        if match is None:
            raise ValueError(self.fault(identifier))
        part = match[1]
        value = self.form.format(part, lower=part.lower(), chapter=_chapter(part))
        if self.kind == CODE:
            return Literal(value)
        if not value.startswith(("http://", "https://")) or not value.startswith(self.space):
            raise ValueError(f"{identifier!r} is no identifier of {self.name}")
        return NamedNode(value)


def _chapter(number: str) -> int:
    """The Roman numeral before the first hyphen in digits; 0 where there is none.

    >>> _chapter("XVIII-12-a"), _chapter("IV-11"), _chapter("Q212")
    (18, 4, 0)
    """
    digits = [_ROMAN.get(letter, 0) for letter in number.partition("-")[0]]
    if not digits or 0 in digits:
        return 0
    return sum(-one if one < other else one for one, other in zip(digits, [*digits[1:], 0], strict=True))


def schemes(folder: Path = TABLES) -> dict[str, Scheme]:
    """All schemes by their name in the tables. Raises TableError."""
    return {row["scheme"]: _scheme(row) for row in rows(LINK_SCHEMES, folder)}


def _scheme(row: Row) -> Scheme:
    return Scheme(
        row["scheme"],
        row["slug"],
        row["name"],
        row["space"],
        row["kind"],
        re.compile(row["pattern"]),
        row["form"],
        row["rule"],
        row["licence"],
        row["licence_seen"],
    )
