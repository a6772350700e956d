"""Which encoding some bytes are in, as far as a message to their owner needs it.

Nothing is ever decoded by a guess: the guess only names the `iconv` line.
"""

from __future__ import annotations

import re
from typing import Final

_MAGIC: Final = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "gzip data"),
    (b"PK\x03\x04", "a zip archive (or an office document)"),
    (b"%PDF", "a PDF file; extract its text first (pdftotext)"),
    (b"\x7fELF", "a program"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"BZh", "bzip2 data"),
    (b"\xfd7zXZ", "xz data"),
)
_CONTROL: Final = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


def binary_kind(raw: bytes) -> str:
    """What the bytes are where they are no text: "a PNG image"; empty where they may be text."""
    for magic, kind in _MAGIC:
        if raw.startswith(magic):
            return kind
    if _utf16(raw):
        return ""
    sample = raw[: 2**20]
    if sample and len(_CONTROL.findall(sample)) > max(3, len(sample) // 50):
        return "too many control characters"
    return ""


def likely_encoding(raw: bytes) -> str:
    """`utf-8` where the bytes are UTF-8, the name of the likeliest other encoding, or empty where none is likely."""
    wide = _utf16(raw)
    if wide:
        return wide
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return _one_byte(raw)
    return "utf-8"


def _utf16(raw: bytes) -> str:
    if raw.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        return "utf-32"
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    sample = raw[: 2**16]
    half = len(sample) // 2
    if half < 2:
        return ""
    # Cyrillic has 0x04 for its high byte, Latin 0x00.
    for name, high in (("utf-16le", sample[1::2]), ("utf-16be", sample[0::2])):
        if high.count(0) + high.count(4) > 0.8 * half and high.count(0) > 0:
            return name
    return ""


def _one_byte(raw: bytes) -> str:
    """CP1251 has its small Cyrillic letters at E0-FF, KOI8-R at C0-DF; few high bytes mean a Latin alphabet."""
    sample = raw[: 2**20]
    if len(re.findall(rb"[\xd0\xd1][\x80-\xbf]|\xe2\x80[\x80-\xbf]|\xc2\xab", sample)) > 20:
        decoded = sample.decode("utf-8", errors="replace")
        if decoded.count("\ufffd") * 10 < sum(character > "\x7f" for character in decoded):
            return ""  # UTF-8 that is damaged in places
    high = re.findall(rb"[\xc0-\xff]", sample)
    letters = len(high) + len(re.findall(rb"[A-Za-z]", sample))
    if not high:
        return "cp1252"
    if len(high) * 4 < letters:
        return "cp1252"
    upper_half = sum(byte >= b"\xe0" for byte in high)
    return "cp1251" if upper_half * 2 > len(high) else "koi8-r"
