"""The index in its folder: whole or not at all, the same from the same entries, made again where it is damaged."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest

from endpoint.search.finder import Finder, Standing
from endpoint.search.finding import Search
from graph.errors import BadPlace, Damaged
from graph.searching.index import SEAL, Entry, opened, place, written
from graph.store import Version
from graph.texts import Texts


def answers(folder: Path) -> list[tuple[str, float]]:
    found = Search(opened(folder)).answer("convention україна", read=100).found
    return [(each.thing, round(each.score, 6)) for each in found]


def test_equal_entries_give_equal_answers(few: Path, few_entries: list[Entry], tmp_path: Path) -> None:
    again = tmp_path / "again"
    written(few_entries, again)
    assert answers(again) == answers(few) != []


def test_nothing_of_a_failed_making_is_left(few_entries: list[Entry], tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    with pytest.raises(BadPlace, match="--data"):
        written(few_entries, blocked / "search" / "few")
    assert sorted(tmp_path.iterdir()) == [blocked]


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.suffix in {".idx", ".term", ".store", ".fast"})


@pytest.mark.parametrize("place_of_file", range(4), ids=["fast", "idx", "store", "term"])
@pytest.mark.parametrize("harm", ["byte", "cut", "gone"])
def test_damage_is_noticed(few: Path, place_of_file: int, harm: str) -> None:
    path = files(few)[place_of_file]
    content = bytearray(path.read_bytes())
    if harm == "gone":
        path.unlink()
    else:
        content[len(content) // 2] ^= 1
        path.write_bytes(content if harm == "byte" else content[: len(content) // 2])
    with pytest.raises(Damaged, match="cyberlex index"):
        opened(few)


def test_folder_without_seal_is_no_index(few: Path) -> None:
    (few / SEAL).unlink()
    with pytest.raises(Damaged):
        opened(few)


def test_texts_at_hand_have_an_index_of_their_own(tmp_path: Path) -> None:
    version = Version("1", tmp_path / "builds" / "1" / "store", {})
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "one.txt").write_text("A text.")
    without, with_text = place(version, Texts(None)), place(version, Texts(texts))
    assert without != with_text
    assert without.parent == with_text.parent == tmp_path / "builds" / "1" / "search"


MAKING = """
import sys
from pathlib import Path
from graph.searching.index import Entry, written
written([Entry("urn:a", "state", "Somewhere", "en")], Path(sys.argv[1]))
"""


def test_missing_index_is_made_by_another_process(tmp_path: Path) -> None:
    finder = Finder(lambda: tmp_path / "made", [sys.executable, "-c", MAKING, str(tmp_path / "made")])
    finder.open_meanwhile()
    assert finder.standing in (Standing.MAKING, Standing.READY)
    ended = threading.Event()
    for _ in range(200):
        if finder.standing is not Standing.MAKING:
            break
        ended.wait(0.05)
    assert finder.search is not None
    assert finder.search.answer("somewhere").found[0].thing == "urn:a"


def test_damaged_index_is_made_anew(few: Path) -> None:
    files(few)[0].write_bytes(b"")
    finder = Finder(lambda: few, [sys.executable, "-c", MAKING, str(few)])
    finder.open()
    assert finder.standing is Standing.READY
    assert finder.search is not None
    assert finder.search.answer("somewhere").found != ()


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ([sys.executable, "-c", "import sys; print('error: the disk is full', file=sys.stderr); sys.exit(4)"], "disk"),
        (["/no/such/program"], "No such file"),
        ([], "cyberlex index"),
    ],
    ids=["fails", "cannot run", "no command"],
)
def test_what_cannot_be_made_says_why(tmp_path: Path, command: list[str], told: str) -> None:
    finder = Finder(lambda: tmp_path / "nowhere", command)
    finder.open()
    assert (finder.standing, finder.search) == (Standing.ABSENT, None)
    assert told in finder.trouble


def test_closing_ends_the_making(tmp_path: Path) -> None:
    finder = Finder(lambda: tmp_path / "never", [sys.executable, "-c", "import time; time.sleep(600)"])
    thread = threading.Thread(target=finder.open)
    thread.start()
    for _ in range(100):
        if finder._process is not None:
            break
        threading.Event().wait(0.05)
    finder.close()
    thread.join(timeout=10)
    assert not thread.is_alive()
