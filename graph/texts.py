"""The source texts where they are at hand: found by the hash of their bytes, never by their name.

The release holds offsets and hashes only; this is how a page or a check opens the very characters.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path


@dataclass(frozen=True)
class Texts:
    """The text files of a folder; an absent folder holds none."""

    folder: Path | None

    @cached_property
    def by_hash(self) -> dict[str, Path]:
        """Hex SHA-256 of the bytes -> file."""
        if self.folder is None or not self.folder.is_dir():
            return {}
        return {hashlib.sha256(path.read_bytes()).hexdigest(): path for path in sorted(self.folder.glob("*.txt"))}

    @cached_property
    def _read(self) -> dict[str, str]:
        return {}

    def text(self, sha256: str) -> str | None:
        """The text with this hash, as read (no newline is translated); None where it is not at hand."""
        if sha256 not in self.by_hash:
            return None
        if sha256 not in self._read:
            self._read[sha256] = self.by_hash[sha256].read_bytes().decode("utf-8")
        return self._read[sha256]

    def quote(self, sha256: str, start: int, end: int, quote_sha256: str) -> str | None:
        """The characters from start to end where the text is at hand and their hash is the given one."""
        text = self.text(sha256)
        if text is None:
            return None
        quoted = text[start:end]
        return quoted if hashed(quoted) == quote_sha256 else None


def hashed(quote: str) -> str:
    """SHA-256 of the UTF-8 bytes of a quoted span, in hex."""
    return hashlib.sha256(quote.encode("utf-8")).hexdigest()
