"""What can be wrong with an input file, one class for each thing its owner can act on.

    TextError (ValueError)            exit code 3
    ├── EmptyText                     nothing but white space
    ├── NotText                       an image, an archive, a program
    ├── WrongEncoding                 text, but not UTF-8
    ├── TextTooLarge                  more bytes than the cap
    ├── NotRegularFile                a folder, a link, a pipe, a device
    ├── TextChanged                   written to while it was read
    ├── UnreadableFile                missing, or no right to read
    ├── SourceClash                   two different texts that would be one source
    └── TextsFailed                   several texts, each told when it failed

Each message names the file, the place where there is one, and what to do.
"""

from __future__ import annotations

from pathlib import Path


class TextError(ValueError):
    """A text file that cannot be read. `line` counts from 1, `offset` in bytes from 0; None where there is no place."""

    exit_code = 3

    def __init__(self, path: Path, message: str, line: int | None = None, offset: int | None = None) -> None:
        place = f"{path}:{line}" if line is not None else str(path)
        super().__init__(f"{place}: {message}")
        self.path = path
        self.line = line
        self.offset = offset


class EmptyText(TextError):
    """No text in the file."""


class NotText(TextError):
    """The bytes are no text in any encoding."""


class WrongEncoding(TextError):
    """The bytes are text, but not UTF-8; the message holds the `iconv` line where the encoding can be guessed."""


class TextTooLarge(TextError):
    """The file is larger than the cap."""


class NotRegularFile(TextError):
    """The path is not a plain file; it was not opened."""


class TextChanged(TextError):
    """The file was written to while it was read."""


class UnreadableFile(TextError):
    """The file is missing or may not be read."""


class SourceClash(TextError):
    """Two different texts that would bear one name."""


class TextsFailed(TextError):
    """Some texts of a folder could not be read; the reason of each was told when it failed."""
