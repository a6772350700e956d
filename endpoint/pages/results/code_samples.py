"""Code that fetches the rows of an answer from the very address, for the languages in which people go on with them."""

from __future__ import annotations

import json
import shlex
from dataclasses import dataclass
from typing import Final

CURL: Final = "curl -sSf {shell} -o {file}"
PYTHON: Final = """\
import csv, io
from urllib.request import urlopen

with urlopen({text}) as answer:
    rows = list(csv.DictReader(io.TextIOWrapper(answer, encoding="utf-8", newline="")))
print(len(rows), "rows")
"""
R: Final = """\
rows <- read.csv({text}, encoding = "UTF-8", check.names = FALSE)
str(rows)
"""
JAVASCRIPT: Final = """\
const answer = await fetch({text});
if (!answer.ok) throw new Error(answer.statusText);
const rows = await answer.json();
console.log(rows.length, "rows");
"""


@dataclass(frozen=True, slots=True)
class Sample:
    """A few lines of a language. `name` is what readers call it."""

    name: str
    text: str


def code_samples(csv_address: str, json_address: str, file: str) -> tuple[Sample, ...]:
    """Samples that fetch an answer from its absolute addresses, as CSV and as JSON; `file` is what curl writes."""
    values = {"text": json.dumps(csv_address), "shell": shlex.quote(csv_address), "file": shlex.quote(file)}
    return (
        Sample("curl", CURL.format(**values)),
        Sample("Python", PYTHON.format(**values)),
        Sample("R", R.format(**values)),
        Sample("JavaScript", JAVASCRIPT.format(text=json.dumps(json_address))),
    )
