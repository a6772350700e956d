"""The head of a query file: its `#+` lines, in the small part of YAML that grlc's heads use.

#+ title: Which states are bound?
#+ description: A text that may go on
#+   on the next line.
#+ tags: [treaty status, states]
#+ parameters:
#+   - name: instrument
#+     type: instrument
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from queries.errors import CatalogueFault

MARK: Final = "#+"
KEY: Final = re.compile(r"(?P<key>[A-Za-z][\w-]*):(?: +(?P<value>.*))?$")


@dataclass(frozen=True, slots=True)
class Entry:
    """One key of a head, or one item's key: where it stands and what it says, lists split, item mappings kept whole."""

    line: int
    text: str = ""
    texts: tuple[str, ...] = ()
    items: tuple[dict[str, Entry], ...] = ()


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    indent: int
    text: str


def head(file: str, text: str) -> dict[str, Entry]:
    """The entries of a file's head by key.

    Raises CatalogueFault, naming the line, where one cannot be read or a key stands twice.
    """
    entries: dict[str, Entry] = {}
    for key, value, first, block in _blocks(file, list(_lines(text))):
        if key in entries:
            raise CatalogueFault(file, first.number, f"the key {key!r} stands twice")
        entries[key] = _entry(file, value, first, block)
    return entries


def body(text: str) -> str:
    """The query itself: the file without its head."""
    lines = (line for line in text.splitlines() if not line.startswith(MARK))
    return "\n".join(lines).strip() + "\n"


def _lines(text: str) -> Iterator[_Line]:
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith(MARK) and line[len(MARK) :].strip():
            content = line[len(MARK) :].removeprefix(" ")
            yield _Line(number, len(content) - len(content.lstrip()), content.strip())


def _blocks(file: str, lines: list[_Line]) -> Iterator[tuple[str, str, _Line, list[_Line]]]:
    """Each unindented key with its value and the indented lines below it."""
    starts = [index for index, line in enumerate(lines) if line.indent == 0]
    if lines and (not starts or starts[0] != 0):
        raise CatalogueFault(file, lines[0].number, "the head must begin with a key, not indented")
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        key, value = _pair(file, lines[start])
        yield key, value, lines[start], lines[start + 1 : end]


def _pair(file: str, line: _Line, text: str | None = None) -> tuple[str, str]:
    match = KEY.match(line.text if text is None else text)
    if match is None:
        raise CatalogueFault(file, line.number, f"not a `key: value` line: {line.text!r}")
    return match["key"], (match["value"] or "").strip()


def _entry(file: str, value: str, first: _Line, block: list[_Line]) -> Entry:
    if value.startswith("["):
        return _bracketed(file, value, first)
    if not value and block and block[0].text.startswith("- "):
        return Entry(first.number, items=tuple(_items(file, block)))
    joined = " ".join(part for part in (value, *(line.text for line in block)) if part)
    return Entry(first.number, text=_unquoted(joined))


def _bracketed(file: str, value: str, line: _Line) -> Entry:
    if not value.endswith("]"):
        raise CatalogueFault(file, line.number, "a list must end with ']' on its line")
    parts = tuple(_unquoted(part.strip()) for part in value[1:-1].split(",") if part.strip())
    return Entry(line.number, texts=parts)


def _items(file: str, block: list[_Line]) -> Iterator[dict[str, Entry]]:
    starts = [index for index, line in enumerate(block) if line.text.startswith("- ")]
    for start, end in zip(starts, [*starts[1:], len(block)], strict=True):
        item: dict[str, Entry] = {}
        for line in block[start:end]:
            key, value = _pair(file, line, line.text.removeprefix("- "))
            if key in item:
                raise CatalogueFault(file, line.number, f"the key {key!r} stands twice")
            item[key] = _bracketed(file, value, line) if value.startswith("[") else Entry(line.number, _unquoted(value))
        yield item


def _unquoted(text: str) -> str:
    if len(text) >= 2 and text[0] == text[-1] and text[0] in "\"'":
        return text[1:-1]
    return text
