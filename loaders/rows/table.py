"""Strict reading of the project's own tables (CSV, TSV): every fault of a file is named, with its place and value.

A table is described by its shape: the columns in their order, what each may hold, and which of them form the key.
`rows` gives the data rows or raises one error that lists the faults, the first twenty in its message.

RFC 4180 is the format; lines may end in LF or CRLF, a UTF-8 byte order mark is allowed, a value may be empty unless its
column is required.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

TABLES: Final = Path(__file__).parent.parent / "tables"
MAX_BYTES: Final = 16 * 1024 * 1024
MAX_COLUMNS: Final = 100
SHOWN: Final = 20
FORBIDDEN: Final = frozenset(chr(code) for code in range(32) if chr(code) not in "\t\r\n") | {
    "\x7f",
    "\ufffd",
    "\ufeff",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of a table: `line` counts from 1 and is that on which the row begins; 0 where it is the whole file."""

    table: str
    line: int
    column: str
    reason: str

    def __str__(self) -> str:
        place = f"{self.table}:{self.line}" if self.line else self.table
        return f"{place}: column {self.column}: {self.reason}" if self.column else f"{place}: {self.reason}"


class TableError(ValueError):
    """A table breaks its shape; `faults` holds all of them, the message the first twenty."""

    exit_code = 3

    def __init__(self, faults: list[Fault]) -> None:
        more = len(faults) - SHOWN
        lines = [str(fault) for fault in faults[:SHOWN]] + ([f"and {more} more faults"] if more > 0 else [])
        super().__init__("\n".join(lines))
        self.faults = tuple(faults)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `check` gives the reason why a value that is not empty is no value of it, or None."""

    name: str
    check: Callable[[str], str | None] | None = None
    required: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """What a table must look like. `key` names the columns that together tell its rows apart."""

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    delimiter: str = ","

    @property
    def header(self) -> list[str]:
        return [column.name for column in self.columns]


@dataclass(frozen=True, slots=True)
class Row:
    """A data row: `number` counts data rows from 1, `line` lines of the file from 1."""

    table: str
    number: int
    line: int
    values: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.values[column]


def rows(shape: Shape, folder: Path = TABLES) -> list[Row]:
    """The data rows of a table, in the order of the file. Raises TableError, which lists every fault."""
    text = _text(folder / shape.name, shape.name)
    faults: list[Fault] = []
    found: list[Row] = []
    records = _records(text, shape, faults)
    header = next(records, None)
    if header is None:
        raise TableError(faults or [Fault(shape.name, 0, "", "the table is empty")])
    faults.extend(_header_faults(shape, header[1]))
    if faults:
        raise TableError(faults)
    for line, values in records:
        if len(values) != len(shape.columns):
            reason = f"{_count(len(values), 'value')}, not {len(shape.columns)}"
            faults.append(Fault(shape.name, line, "", f"{reason} (first: {_shown(values[0])})"))
            continue
        row = Row(shape.name, len(found) + 1, line, dict(zip(shape.header, values, strict=True)))
        faults.extend(_value_faults(shape, row))
        found.append(row)
    faults.extend(_key_faults(shape, found))
    if faults:
        raise TableError(sorted(faults, key=lambda fault: fault.line))
    return found


def _text(path: Path, name: str) -> str:
    """The text of a file. Raises TableError where it is missing, too large or no UTF-8."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise TableError([Fault(name, 0, "", f"cannot be read ({error.strerror})")]) from error
    if len(data) > MAX_BYTES:
        raise TableError([Fault(name, 0, "", f"{len(data)} bytes, more than {MAX_BYTES}")])
    bare = data.replace(b"\r\n", b"\n\n").find(b"\r")
    if bare >= 0 and b"\x00" not in data[:2]:
        raise TableError([Fault(name, data.count(b"\n", 0, bare) + 1, "", "a carriage return without a line feed")])
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        reason = f"not UTF-8 (byte 0x{data[error.start]:02x}); convert it, as by iconv -t UTF-8"
        raise TableError([Fault(name, line, "", reason)]) from error


def _records(text: str, shape: Shape, faults: list[Fault]) -> Iterator[tuple[int, list[str]]]:
    """Each record with the line on which it begins; a broken quote ends the reading with a fault."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=shape.delimiter, strict=True)
    line = 1
    while True:
        try:
            values = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            faults.append(Fault(shape.name, line, "", f"broken quoting ({error})"))
            return
        if values:
            yield line, values
        line = reader.line_num + 1


def _header_faults(shape: Shape, header: list[str]) -> list[Fault]:
    if len(header) > MAX_COLUMNS:
        return [Fault(shape.name, 1, "", f"{len(header)} columns, more than {MAX_COLUMNS}")]
    if header == shape.header:
        return []
    found = [
        *((name, "is missing") for name in shape.header if name not in header),
        *((name, "is not a column of this table") for name in header if name not in shape.header),
        *((name, "stands twice") for name in dict.fromkeys(header) if header.count(name) > 1),
    ]
    if not found:
        return [Fault(shape.name, 1, "", f"the order of columns is {', '.join(shape.header)}")]
    if len(header) == 1 and len(shape.columns) > 1:
        found.append(("", f"one column only: are the values parted by {shape.delimiter!r}?"))
    return [Fault(shape.name, 1, _shown(name) if name else "", reason) for name, reason in found]


def _value_faults(shape: Shape, row: Row) -> Iterator[Fault]:
    for column in shape.columns:
        value = row[column.name]
        reason = _fault_of_value(column, value)
        if reason is not None:
            yield Fault(shape.name, row.line, column.name, reason)


def _fault_of_value(column: Column, value: str) -> str | None:
    if value == "":
        return "is empty" if column.required else None
    if not FORBIDDEN.isdisjoint(value):
        return f"{_shown(value)} holds a control or replacement character"
    if value.startswith("="):
        return f"{_shown(value)} begins like a formula"
    return column.check(value) if column.check else None


def _key_faults(shape: Shape, found: list[Row]) -> Iterator[Fault]:
    first: dict[tuple[str, ...], int] = {}
    for row in found:
        key = tuple(row[name] for name in shape.key)
        if key in first:
            reason = f"the same {', '.join(shape.key)} as line {first[key]}: {_shown(' / '.join(key))}"
            yield Fault(shape.name, row.line, "", reason)
        first.setdefault(key, row.line)


def _shown(value: str) -> str:
    return repr(value if len(value) <= 60 else value[:57] + "...")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
