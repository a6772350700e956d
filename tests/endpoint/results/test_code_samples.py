"""The code samples of a page, run as they stand against a real server."""

from __future__ import annotations

import csv
import html
import io
import re
import shutil
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

ASKED = "query/consents-since-a-date?instrument=cets-185&since=2015-01-01&asOf=2025-06-30&only.action=cl:Ratification"


@pytest.fixture(scope="module")
def served(release_data: Path) -> Iterator[str]:
    """The address of `cyberlex serve` over the release, ending with a slash."""
    command = [sys.executable, "-m", "endpoint.cli", "--data", str(release_data), "serve", "--port", "0"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert process.stdout is not None
    try:
        yield next(word for word in process.stdout.readline().split() if word.startswith("http://"))
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=30)
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


@pytest.fixture(scope="module")
def samples(served: str) -> dict[str, str]:
    """The samples of a page with values, a filter and a language, by the name of the language."""
    with urllib.request.urlopen(urllib.request.Request(served + ASKED, headers={"Accept": "text/html"})) as answer:
        text = answer.read().decode()
    found = re.findall(r"<h4>(\w+)</h4>\s*<pre[^>]*><code>(.*?)</code></pre>", text, re.DOTALL)
    return {name: html.unescape(code) for name, code in found}


@pytest.fixture(scope="module")
def rows(served: str) -> list[dict[str, str]]:
    with urllib.request.urlopen(served + ASKED.replace("?", ".csv?", 1)) as answer:
        return list(csv.DictReader(io.TextIOWrapper(answer, encoding="utf-8", newline="")))


def test_four_languages_name_the_very_address(samples: dict[str, str], served: str) -> None:
    assert set(samples) == {"curl", "Python", "R", "JavaScript"}
    for text in samples.values():
        assert served + "query/consents-since-a-date." in text
        for part in ("instrument=cets-185", "since=2015-01-01", "asOf=2025-06-30", "only.action=cl:Ratification"):
            assert part in text


def test_curl(samples: dict[str, str], rows: list[dict[str, str]], tmp_path: Path) -> None:
    if shutil.which("curl") is None:
        pytest.skip("curl is not installed here")
    subprocess.run(["bash", "-c", samples["curl"]], cwd=tmp_path, check=True, timeout=60)
    with (tmp_path / "consents-since-a-date.csv").open(encoding="utf-8", newline="") as handle:
        assert list(csv.DictReader(handle)) == rows
    assert rows


def test_python(samples: dict[str, str], rows: list[dict[str, str]]) -> None:
    done = subprocess.run([sys.executable, "-c", samples["Python"]], check=True, timeout=60, capture_output=True)
    assert done.stdout.decode() == f"{len(rows)} rows\n"


def test_javascript(samples: dict[str, str], rows: list[dict[str, str]], tmp_path: Path) -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed here")
    script = tmp_path / "sample.mjs"
    script.write_text(samples["JavaScript"], encoding="utf-8")
    done = subprocess.run([node, str(script)], check=True, timeout=60, capture_output=True)
    assert done.stdout.decode() == f"{len(rows)} rows\n"


def test_r(samples: dict[str, str], rows: list[dict[str, str]], tmp_path: Path) -> None:
    program = shutil.which("Rscript")
    if program is None:
        pytest.skip("R is not installed here")
    script = tmp_path / "sample.R"
    script.write_text(samples["R"] + "cat(nrow(rows))\n", encoding="utf-8")
    done = subprocess.run([program, str(script)], check=True, timeout=120, capture_output=True)
    assert done.stdout.decode().endswith(str(len(rows)))
