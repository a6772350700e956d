"""Many texts at once give what they give one by one, wherever they are read; one that fails stops no other."""

from __future__ import annotations

import builtins
import os
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from endpoint.cli import main
from loaders.build import source
from loaders.extract import extract
from loaders.many import INSTALL, NoCluster, Place, results
from loaders.partitions import merged, partition, written
from loaders.reading.errors import TextsFailed

SAMPLE = (files("loaders") / "sample.txt").read_text(encoding="utf-8")


@pytest.fixture
def texts(tmp_path: Path) -> list[Path]:
    """Five texts: the project's own sample, each time with another sentence after it."""
    made = [tmp_path / f"text-{number}.txt" for number in range(5)]
    for number, path in enumerate(made):
        path.write_text(f"{SAMPLE}\nState {number} signed it in 20{number + 10}.\n", encoding="utf-8")
    return made


def quads(made: list[Path], tmp_path: Path) -> str:
    """All lines of some partitions, merged."""
    whole = tmp_path / "whole.nq"
    with whole.open("w", encoding="utf-8", newline="\n") as out:
        merged(made, out)
    return whole.read_text(encoding="utf-8")


@pytest.mark.parametrize("jobs", [1, 2], ids=["one process", "two processes"])
def test_texts_read_at_once_say_what_each_says_alone(texts: list[Path], tmp_path: Path, jobs: int) -> None:
    told: list[str] = []
    made = written(texts, source, tmp_path / "made", Place(jobs), told.append)
    alone = [partition(source(path))[0] for path in texts]
    assert [path.read_bytes() for path in made.files] == alone
    assert [path.name for path in made.files] == [f"source-{path.stem}.nq" for path in texts]
    assert len(told) == len(texts)
    lines = {line for each in alone for line in each.decode("utf-8").splitlines(keepends=True)}
    assert quads(made.files, tmp_path) == "".join(sorted(lines))


def test_more_partitions_than_files_may_be_open_merge_to_the_same(
    texts: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = written(texts, source, tmp_path / "made", Place(1), lambda line: None)
    at_once = quads(made.files, tmp_path)
    monkeypatch.setattr("loaders.partitions._AT_ONCE", 2)
    assert quads(made.files, tmp_path) == at_once


@pytest.mark.parametrize("jobs", ["1", "2"], ids=["one process", "two processes"])
def test_a_text_that_fails_is_told_and_the_others_are_done(
    texts: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str], jobs: str
) -> None:
    texts[1].write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    texts[3].unlink()
    folder = tmp_path / "kept"
    folder.mkdir()
    code = main(["extract", *map(str, texts), "--out", str(folder), "--jobs", jobs])
    said = capsys.readouterr().err
    assert code == 3
    assert f"error: {texts[1]}: not text" in said
    assert f"error: {texts[3]}: " in said
    assert said.rstrip().endswith("quads of 3 texts; 2 failed")
    assert sorted(path.name for path in folder.iterdir()) == [f"source-text-{number}.nq" for number in (0, 2, 4)]


def test_two_texts_that_would_be_one_source_are_not_mixed(
    texts: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other" / texts[0].name
    other.parent.mkdir()
    other.write_text(SAMPLE, encoding="utf-8")
    out = tmp_path / "out.nq"
    assert main(["extract", str(texts[0]), str(other), "--out", str(out)]) == 3
    assert "rename the file" in capsys.readouterr().err
    assert out.read_bytes() == partition(source(texts[0]))[0]


TASKS = '''
import os
from loaders.reading.text import SourceText

def dies(text: SourceText) -> int:
    """Ends its process where the text asks for it."""
    if "2012" in text.text:
        os._exit(9)
    return len(text.text)

def raises(text: SourceText) -> int:
    if "2012" in text.text:
        raise RuntimeError("no such rule")
    return len(text.text)
'''


@pytest.mark.parametrize(
    ("task", "reason"),
    [("dies", "died"), ("raises", "RuntimeError: no such rule")],
    ids=["process dies", "task raises"],
)
def test_the_fault_of_one_task_is_told_of_its_text_alone(
    texts: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, task: str, reason: str
) -> None:
    (tmp_path / "cyberlex_trial_tasks.py").write_text(TASKS, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")]))
    import cyberlex_trial_tasks

    found = {each.number: each for each in results(getattr(cyberlex_trial_tasks, task), texts, source, Place(2))}
    assert sorted(found) == list(range(5))
    assert reason in found[2].failure
    assert str(texts[2]) in found[2].failure
    assert [found[n].result for n in (0, 1, 3, 4)] == [len(source(texts[n]).text) for n in (0, 1, 3, 4)]


def test_a_build_of_texts_that_fail_tries_all_and_switches_nothing(
    texts: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from loaders import build as building

    def failing(text: object, *_known: object, **_routes: object) -> object:
        if getattr(text, "name", "") in ("text-1.txt", "text-4.txt"):
            raise RuntimeError("no such rule")
        return extract(text)  # type: ignore[arg-type]

    monkeypatch.setattr(building, "extract", failing)
    told: list[str] = []
    with pytest.raises(TextsFailed, match=r"2 of 5 texts failed: text-1\.txt, text-4\.txt"):
        building.build(tmp_path, told.append, place=Place(1))
    assert sum(line.startswith("read ") for line in told) == 3
    assert sum("no such rule" in line for line in told) == 2


@pytest.fixture(scope="module")
def cluster() -> Iterator[str]:
    """The address of a dask scheduler on loopback with two workers, processes of their own."""
    distributed = pytest.importorskip("distributed", reason="the extra cyberlex[dask] is not installed")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address=None
    ) as made:
        yield made.scheduler_address


@pytest.mark.filterwarnings("default")
def test_a_dask_cluster_gives_what_this_process_gives(
    cluster: str, texts: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    texts[1].write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    here, there = tmp_path / "here.nq", tmp_path / "there.nq"
    given = ["extract", *map(str, texts)]
    assert main([*given, "--out", str(here), "--jobs", "1"]) == 3
    assert main([*given, "--out", str(there), "--dask", cluster]) == 3
    assert there.read_bytes() == here.read_bytes()
    assert capsys.readouterr().err.count(f"error: {texts[1]}: not text") == 2


def test_dask_without_the_extra_says_how_to_install_it(
    texts: list[Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    real = builtins.__import__

    def without(name: str, *rest: object) -> object:
        if name == "distributed":
            raise ImportError(name)
        return real(name, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", without)
    assert main(["extract", str(texts[0]), "--dask", "tcp://127.0.0.1:1"]) == 4
    assert INSTALL in capsys.readouterr().err


@pytest.mark.filterwarnings("default")
def test_an_address_where_no_scheduler_answers_is_named(texts: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed", reason="the extra cyberlex[dask] is not installed")
    monkeypatch.setattr("loaders.many._PATIENCE", 1)
    with pytest.raises(NoCluster, match=r"tcp://127\.0\.0\.1:1: no dask cluster answers"):
        list(results(partition, texts, source, Place(dask="tcp://127.0.0.1:1")))


@pytest.mark.parametrize("jobs", ["0", "-1", "two"], ids=["none", "negative", "a word"])
def test_jobs_are_counted(jobs: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["extract", "a.txt", "--jobs", jobs])
    assert stopped.value.code == 2
    assert "no number of processes" in capsys.readouterr().err
