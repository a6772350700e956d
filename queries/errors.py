"""What can go wrong when a canned query is read or asked, one class for each thing a caller can act on.

QueryError
├── CatalogueFault  a query file is not what the catalogue asks for     500, names file and line
├── UnknownQuery    no query of that name                               404
├── MissingValue    a parameter without which there is no question      422
└── BadValue        a value that the parameter cannot take              422, lists the valid ones
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from typing import ClassVar

SHOWN_VALUES = 250


class QueryError(Exception):
    """The root of this room's errors; `status` is the HTTP status an endpoint answers with."""

    status: ClassVar[int] = 500


class CatalogueFault(QueryError):
    """A query file that cannot be read; the message reads `<file>:<line>: <reason>`."""

    def __init__(self, file: str, line: int, reason: str) -> None:
        super().__init__(f"{file}:{line}: {reason}")


class UnknownQuery(QueryError):
    """No query of that name stands in the catalogue."""

    status = 404

    def __init__(self, slug: str) -> None:
        super().__init__(f"no canned query is called {slug!r}")


class MissingValue(QueryError):
    """A parameter that is neither optional nor has a default was left out."""

    status = 422

    def __init__(self, parameter: str) -> None:
        super().__init__(f"the parameter {parameter!r} needs a value")
        self.parameter = parameter


class BadValue(QueryError):
    """A value that a parameter cannot take. `valid` holds the slugs it can, empty where any of a form will do; `short`
    says what is wrong and which of them are near, for who has the list of them before him."""

    status = 422

    def __init__(self, parameter: str, value: str, wanted: str, valid: Sequence[str] = ()) -> None:
        folded = {each.casefold(): each for each in valid}
        near = ", ".join(folded[each] for each in get_close_matches(value.casefold(), folded, n=3))
        self.short = f"{parameter}: {value!r} is no {wanted}" + (f"; near: {near}" if near else "")
        listed = "; valid: " + ", ".join(valid[:SHOWN_VALUES]) if valid else ""
        super().__init__(self.short + listed)
        self.parameter = parameter
        self.value = value
        self.valid = tuple(valid)
