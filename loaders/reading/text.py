"""A source text as read: its code points, its hash, its IRI.

Everything that points into a text counts code points of `SourceText.text`: the bytes decoded as UTF-8, a byte order
mark kept, line ends untranslated.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from pyoxigraph import NamedNode

from graph.statement import Evidence
from loaders.reading.encodings import binary_kind, likely_encoding
from loaders.reading.errors import (
    EmptyText,
    NotRegularFile,
    NotText,
    TextChanged,
    TextTooLarge,
    UnreadableFile,
    WrongEncoding,
)
from ontology.names import PREFIXES, slug

LARGEST: Final = 64 * 2**20  # bytes

_CONTROLS: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class SourceText:
    """A text and where it comes from. `notes` say what in it is odd but was read all the same."""

    name: str
    text: str
    sha256: str
    iri: NamedNode
    notes: tuple[str, ...] = ()
    _evidence: dict[tuple[int, int, int, int | None], Evidence] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def evidence(self, start: int, end: int, paragraph: int, piece: int | None = None) -> Evidence:
        """The evidence for code points `start` to `end` (exclusive).

        Raises ValueError where the span is empty or leaves the text.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"{self.name}: span {start}-{end} is outside 0-{len(self.text)}")
        place = (start, end, paragraph, piece)
        known = self._evidence.get(place)  # many statements and mentions share theirs: each is made once
        if known is None:
            digest = hashlib.sha256(self.text[start:end].encode("utf-8")).hexdigest()
            known = self._evidence[place] = Evidence(self.iri.value, start, end, paragraph, digest, piece)
        return known


def read(path: Path, iri: NamedNode | None = None, largest: int = LARGEST) -> SourceText:
    """The text of a file. `iri` defaults to one made of the file name's stem; `largest` is in bytes.

    Raises `loaders.reading.errors.TextError` for whatever is not a plain, settled, non-empty UTF-8 file.
    """
    raw = _bytes(path, largest)
    kind = binary_kind(raw)
    if kind:
        raise NotText(path, f"not text: {kind}")
    text = _decoded(path, raw)
    if not text.lstrip("\ufeff").strip():
        raise EmptyText(path, "no text: the file is empty or only white space")
    return source_text(path.name, text, iri)


def source_text(name: str, text: str, iri: NamedNode | None = None) -> SourceText:
    """A text that is in memory already, as if read from a file of that name.

    >>> source_text("note 1.txt", "Some words.").iri.value
    'https://w3id.org/cyberlex/source/note-1'
    """
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    own = iri or NamedNode(PREFIXES["src"] + (slug(Path(name).stem) or digest[:16]))
    return SourceText(name, text, digest, own, _notes(text))


def _notes(text: str) -> tuple[str, ...]:
    odd = _CONTROLS.findall(text)
    if not odd:
        return ()
    codes = sorted({f"U+{ord(character):04X}" for character in odd})
    return (f"{len(odd)} control characters are read as spaces: {', '.join(codes[:8])}",)


def _bytes(path: Path, largest: int) -> bytes:
    """The bytes of a plain file; what is no plain file is never opened (an open may block, or act)."""
    try:
        found = path.lstat()
        if not stat.S_ISREG(found.st_mode):
            raise NotRegularFile(path, f"not a regular file: {_file_kind(found.st_mode)}")
        if found.st_size > largest:
            raise TextTooLarge(path, f"{found.st_size} bytes, more than the {largest} that are read")
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC)
        with os.fdopen(descriptor, "rb") as handle:
            before = os.fstat(handle.fileno())
            if not stat.S_ISREG(before.st_mode):
                raise NotRegularFile(path, f"not a regular file: {_file_kind(before.st_mode)}")
            raw = handle.read(largest + 1)
            after = os.fstat(handle.fileno())
        last = path.lstat()
    except OSError as error:
        raise UnreadableFile(path, error.strerror or "cannot be read") from error
    if len(raw) > largest:
        raise TextTooLarge(path, f"more than the {largest} bytes that are read")
    if not _state(before) == _state(after) == _state(last) or len(raw) != before.st_size:
        raise TextChanged(path, "changed while it was read; read it again when nobody writes to it")
    return raw


def _state(found: os.stat_result) -> tuple[int, int, int, int]:
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns


def _file_kind(mode: int) -> str:
    kinds = {
        stat.S_IFDIR: "a folder",
        stat.S_IFLNK: "a link (give the file it leads to)",
        stat.S_IFIFO: "a pipe",
        stat.S_IFCHR: "a device",
        stat.S_IFBLK: "a device",
        stat.S_IFSOCK: "a socket",
    }
    return kinds.get(stat.S_IFMT(mode), "of unknown kind")


def _decoded(path: Path, raw: bytes) -> str:
    guess = likely_encoding(raw)
    if guess != "utf-8":
        line, offset = _first_fault(raw)
        if not guess:
            raise WrongEncoding(path, f"not UTF-8 at byte {offset} (0x{raw[offset]:02X})", line, offset)
        advice = f"iconv -f {guess.upper()} -t UTF-8 '{path.name}' > '{path.stem}.utf-8{path.suffix}'"
        raise WrongEncoding(path, f"not UTF-8, likely {guess.upper()}: {advice}", line, offset)
    return raw.decode("utf-8")


def _first_fault(raw: bytes) -> tuple[int, int]:
    """Line (from 1) and byte offset (from 0) where UTF-8 breaks; the first NUL where it does not."""
    try:
        raw.decode("utf-8")
        offset = max(raw.find(b"\x00"), 0)
    except UnicodeDecodeError as error:
        offset = error.start
    return raw.count(b"\n", 0, offset) + 1, offset
