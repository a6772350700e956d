"""Strict reading of tables: every kind of fault is named with table, line, column and value."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.rows.table import Column, Row, Shape, TableError, rows
from loaders.rows.table_values import day, each, one_of, provision_number, source, web_iri

SHAPE = Shape(
    "ratifications.csv",
    (
        Column("state_iso3", one_of(("KAZ", "UKR", "FRA"), "ISO 3166-1 alpha-3 code"), required=True),
        Column("entry_into_force", day),
        Column("note"),
    ),
    ("state_iso3", "entry_into_force"),
)
HEADER = "state_iso3,entry_into_force,note\n"


def read(folder: Path, content: str | bytes) -> list[Row]:
    data = content if isinstance(content, bytes) else content.encode("utf-8")
    (folder / "ratifications.csv").write_bytes(data)
    return rows(SHAPE, folder)


GOOD = {
    "plain": HEADER + "KAZ,2008-07-31,seen\n",
    "crlf": HEADER.replace("\n", "\r\n") + "KAZ,2008-07-31,seen\r\n",
    "byte-order-mark": b"\xef\xbb\xbf" + HEADER.encode() + b"KAZ,2008-07-31,seen\n",
    "no-newline-at-the-end": HEADER + "KAZ,2008-07-31,seen",
    "quoted-comma-and-newline": HEADER + 'KAZ,2008-07-31,"seen, on\ntwo lines"\n',
    "blank-line": HEADER + "\nKAZ,2008-07-31,seen\n",
}


@pytest.mark.parametrize("content", GOOD.values(), ids=GOOD)
def test_well_formed_tables_are_read(tmp_path: Path, content: str | bytes) -> None:
    (row,) = read(tmp_path, content)
    assert (row.number, row["state_iso3"], row["entry_into_force"]) == (1, "KAZ", "2008-07-31")


FAULTY = {
    "bad-date": (HEADER + "KAZ,2001-02-30,\n", "ratifications.csv:2: column entry_into_force: '2001-02-30' is no date"),
    "date-with-time": (
        HEADER + "KAZ,2001-02-03T00:00,\n",
        ":2: column entry_into_force: '2001-02-03T00:00' is no date",
    ),
    "unknown-state": (HEADER + "KAZ,,\nXXX,,\n", ":3: column state_iso3: 'XXX' is no ISO 3166-1 alpha-3 code"),
    "required-and-empty": (HEADER + ",2008-07-31,\n", ":2: column state_iso3: is empty"),
    "missing-column": ("state_iso3,note\nKAZ,\n", ":1: column 'entry_into_force': is missing"),
    "extra-column": (HEADER.strip() + ",more\nKAZ,,,\n", ":1: column 'more': is not a column of this table"),
    "renamed-column": ("state,entry_into_force,note\nKAZ,,\n", ":1: column 'state': is not a column of this table"),
    "doubled-column": ("state_iso3,entry_into_force,note,note\nKAZ,,,\n", ":1: column 'note': stands twice"),
    "order-of-columns": ("note,state_iso3,entry_into_force\n,KAZ,\n", ":1: the order of columns is state_iso3"),
    "wrong-delimiter": (HEADER.replace(",", ";") + "KAZ;;\n", "are the values parted by ','?"),
    "unclosed-quote": (HEADER + 'KAZ,,"seen\nUKR,,\n', ":2: broken quoting"),
    "stray-quote": (HEADER + 'KAZ,,"seen" twice\n', ":2: broken quoting"),
    "ragged-row": (HEADER + "KAZ,,\nUKR,2006-07-01\n", ":3: 2 values, not 3 (first: 'UKR')"),
    "a-million-columns": ("a," * 1_000_000 + "a\n", ":1: 1000001 columns, more than 100"),
    "duplicate-key": (
        HEADER + "KAZ,2008-07-31,a\nUKR,,\nKAZ,2008-07-31,b\n",
        ":4: the same state_iso3, entry_into_force as line 2",
    ),
    "formula": (HEADER + "KAZ,,=cmd()\n", ":2: column note: '=cmd()' begins like a formula"),
    "control-character": (HEADER + "KAZ,,a\x00b\n", ":2:"),
    "lone-carriage-return": (HEADER + "KAZ,,a\rUKR,,b\n", ":2: a carriage return without a line feed"),
    "not-utf-8": (HEADER.encode() + "KAZ,,Казахстан\n".encode("cp1251"), ":2: not UTF-8 (byte 0xca)"),
    "utf-16": (HEADER.encode("utf-16"), ":1: not UTF-8"),
    "empty": ("", "ratifications.csv: the table is empty"),
}


@pytest.mark.parametrize(("content", "message"), FAULTY.values(), ids=FAULTY)
def test_each_fault_is_named_with_its_place(tmp_path: Path, content: str | bytes, message: str) -> None:
    with pytest.raises(TableError) as caught:
        read(tmp_path, content)
    assert message in str(caught.value)
    assert str(caught.value).startswith("ratifications.csv")
    assert caught.value.exit_code == 3


def test_all_faults_are_kept_and_twenty_are_shown(tmp_path: Path) -> None:
    with pytest.raises(TableError) as caught:
        read(tmp_path, HEADER + "".join(f"XX{number},2001-02-30,\n" for number in range(15)))
    assert len(caught.value.faults) == 30
    assert len(str(caught.value).splitlines()) == 21
    assert str(caught.value).endswith("and 10 more faults")


def test_a_missing_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(TableError, match=r"ratifications\.csv: cannot be read"):
        rows(SHAPE, tmp_path)


REFUSED = {
    "javascript": (source, "javascript:alert(1)"),
    "file": (source, "file:///etc/passwd"),
    "link-with-blank": (web_iri, "http://example.org/a b"),
    "link-without-scheme": (web_iri, "example.org"),
    "provision": (provision_number, "29 a"),
    "one-of-many-provisions": (each(provision_number), "28(2);x y"),
}


@pytest.mark.parametrize(("check", "value"), REFUSED.values(), ids=REFUSED)
def test_values_that_are_refused(check: object, value: str) -> None:
    assert callable(check)
    assert check(value) is not None
