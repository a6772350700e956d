"""Files as they come: what is read, and what is refused with a message its owner can act on."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from loaders.reading.errors import (
    EmptyText,
    NotRegularFile,
    NotText,
    TextChanged,
    TextError,
    TextTooLarge,
    UnreadableFile,
    WrongEncoding,
)
from loaders.reading.text import read, source_text

RUSSIAN = "Договор о сотрудничестве государств был подписан в Минске и вступил в силу через год. " * 4


def test_text_is_the_bytes_decoded(tmp_path: Path) -> None:
    raw = "\ufeffOne\r\ntwo\u2028three\u00ad, Минск\n".encode()
    path = tmp_path / "Some Note.txt"
    path.write_bytes(raw)
    found = read(path)
    assert found.text == raw.decode("utf-8")
    assert found.text[0] == "\ufeff"
    assert found.sha256 == hashlib.sha256(raw).hexdigest()
    assert found.iri.value.endswith("/source/some-note")


def test_evidence_hashes_the_quoted_code_points() -> None:
    found = source_text("a.txt", "Привет, world")
    evidence = found.evidence(8, 13, 1)
    assert evidence.quote_sha256 == hashlib.sha256(b"world").hexdigest()
    with pytest.raises(ValueError, match="outside"):
        found.evidence(8, 14, 1)


@pytest.mark.parametrize(
    ("raw", "error", "words"),
    [
        pytest.param(b"", EmptyText, "no text", id="empty"),
        pytest.param(b" \n\t ", EmptyText, "no text", id="white space"),
        pytest.param(b"\xef\xbb\xbf", EmptyText, "no text", id="only a mark"),
        pytest.param(b"\x89PNG\r\n\x1a\n" + bytes(40), NotText, "PNG", id="image"),
        pytest.param(b"%PDF-1.7 stuff", NotText, "pdftotext", id="pdf"),
        pytest.param(b"\x1f\x8b\x08" + bytes(20), NotText, "gzip", id="gzip"),
        pytest.param(bytes(range(1, 32)) * 40, NotText, "control", id="noise"),
        pytest.param("Law".encode("utf-16"), WrongEncoding, "iconv -f UTF-16 ", id="UTF-16 with mark"),
        pytest.param(("A law of words. " * 9).encode("utf-16-le"), WrongEncoding, "UTF-16LE", id="UTF-16LE"),
        pytest.param(RUSSIAN.encode("cp1251"), WrongEncoding, "iconv -f CP1251 -t UTF-8", id="CP1251"),
        pytest.param(RUSSIAN.encode("koi8-r"), WrongEncoding, "KOI8-R", id="KOI8-R"),
        pytest.param(("The résumé of a café " * 9).encode("latin-1"), WrongEncoding, "CP1252", id="Latin-1"),
        pytest.param(RUSSIAN.encode() + b"\n\xff!", WrongEncoding, "0xFF", id="damaged UTF-8"),
    ],
)
def test_refused_files_say_why(tmp_path: Path, raw: bytes, error: type[TextError], words: str) -> None:
    path = tmp_path / "x.txt"
    path.write_bytes(raw)
    with pytest.raises(error, match=r"x\.txt") as caught:
        read(path)
    assert words in str(caught.value)
    assert caught.value.exit_code == 3


def test_the_line_of_the_fault_is_named(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_bytes(RUSSIAN.encode() + b"\n\n\xff")
    with pytest.raises(WrongEncoding) as caught:
        read(path)
    assert caught.value.line == 3
    assert str(caught.value).startswith(f"{path}:3:")


def test_controls_are_read_and_noted(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text("A law\x00 of words\x0cand pages.", encoding="utf-8")
    assert read(path).notes == ("1 control characters are read as spaces: U+0000",)


def test_a_folder_a_link_a_pipe_and_a_device_are_never_opened(tmp_path: Path) -> None:
    folder = tmp_path / "x.txt"
    folder.mkdir()
    loop = tmp_path / "loop.txt"
    loop.symlink_to(loop)
    elsewhere = tmp_path / "link.txt"
    elsewhere.symlink_to("/etc/hostname")
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    for path in (folder, loop, elsewhere, pipe, Path("/dev/zero")):
        with pytest.raises(NotRegularFile):
            read(path)


def test_missing_and_too_large(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"gone\.txt"):
        read(tmp_path / "gone.txt")
    path = tmp_path / "x.txt"
    path.write_text("words and words", encoding="utf-8")
    with pytest.raises(TextTooLarge, match="15 bytes"):
        read(path, largest=10)


def test_a_file_that_changes_while_it_is_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.txt"
    path.write_text("words", encoding="utf-8")
    whole = os.fstat

    def meddling(descriptor: int) -> os.stat_result:
        found = whole(descriptor)
        if path.stat().st_size == 5:
            with path.open("a", encoding="utf-8") as handle:
                handle.write(" more")
        return found

    monkeypatch.setattr(os, "fstat", meddling)
    with pytest.raises(TextChanged):
        read(path)
