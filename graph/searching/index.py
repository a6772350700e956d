"""The search index beside a store version: one document a label, a statement's words, a question or a sentence.

    <version>/search/<key>/             a tantivy index, never written again
    <version>/search/<key>/SEALED.json  written last: the SHA-256 of each of its files

The key names what the index was made of (the form of its documents, the texts at hand), so that another kind of index
is another folder. tantivy does not notice every flipped byte, so the seal is compared when an index is opened.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import version as version_of
from itertools import count
from pathlib import Path
from typing import Final

import tantivy

from graph.errors import BadPlace, Damaged
from graph.searching.forms import sound, stem, words
from graph.store import Version
from graph.texts import Texts

FORM: Final = "3"  # of the documents; another number, and indexes are made anew
SEAL: Final = "SEALED.json"
_HEAP: Final = 32_000_000  # bytes; one thread, so that equal entries give equal documents in equal order
_LOCKS: Final = frozenset({".tantivy-meta.lock", ".tantivy-writer.lock", SEAL})
KEPT: Final = 3  # indexes of a version: with and without texts, and one more
LONGEST: Final = 2_000  # characters of a label that are indexed

STATEMENT: Final = "statement"
QUERY: Final = "query"
SENTENCE: Final = "sentence"
TERM: Final = "term"
SOURCE: Final = "source"
PROVISION: Final = "provision"
# Kinds of things, by the folder of their IRI, and how much they weigh: what is asked for more often comes first.
THINGS: Final = {
    "instrument": 3.0,
    PROVISION: 1.2,
    "body": 2.5,
    "state": 3.0,
    "person": 2.0,
    "crime": 2.5,
    "threat": 2.0,
    "measure": 2.0,
    "principle": 1.8,
    "obstacle": 1.8,
    "event": 1.2,
    "incident": 1.2,
    "case": 1.2,
    "work": 1.0,
    "technology": 1.0,
    "matter": 1.0,
    "place": 1.0,
    "actor": 1.0,
    "figure": 0.6,
    "action": 0.2,
    "scheme": 1.0,
    SOURCE: 2.0,
    TERM: 1.2,
}
OTHERS: Final = {QUERY: 1.5, STATEMENT: 0.3, SENTENCE: 0.2}
ALL_KINDS: Final = (*THINGS, *OTHERS)


@dataclass(frozen=True, slots=True)
class Entry:
    """One text under which something is found.

    `thing` is what is found (an IRI, or a path of the site for a sentence); `kind` groups results; `text` is shown with
    its matches marked; `weight` (0 to 6) puts what is asked for more often before the rest; `detail` is what else the
    result line says (a paragraph number).
    """

    thing: str
    kind: str
    text: str
    language: str = ""
    weight: float = 1.0
    detail: str = ""


def schema() -> tantivy.Schema:
    """The fields of a document: three forms of its words, numbers to group and weigh by, and what is shown."""
    made = tantivy.SchemaBuilder()
    for name in ("words", "stems", "sounds"):
        made.add_text_field(name, stored=name == "words", tokenizer_name="whitespace", index_option="basic")
    made.add_integer_field("kind", indexed=True, fast=True)
    made.add_integer_field("number", fast=True)
    made.add_float_field("weight", fast=True)
    for name in ("thing", "text", "language", "detail"):
        made.add_text_field(name, stored=True, tokenizer_name="raw", index_option="basic")
    return made.build()


def place(version: Version, texts: Texts, besides: str = "") -> Path:
    """Where the index of a version stands, whether or not it does: one for each set of texts at hand, and of whatever
    else is named by `besides`."""
    made_of = [FORM, version_of("tantivy"), besides, *sorted(texts.by_hash)]
    key = hashlib.sha256("\n".join(made_of).encode()).hexdigest()
    return version.path.parent / "search" / key[:16]


def written(entries: Iterable[Entry], folder: Path) -> int:
    """Writes an index of entries into a folder that appears when it is whole; returns the number of documents.

    Raises BadPlace where the folder cannot be written.
    """
    making = folder.with_name(f".making-{os.getpid()}")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(making, ignore_errors=True)
        making.mkdir()
        total = _documents(entries, making)
        (making / SEAL).write_text(json.dumps(_hashes(making), indent=1, sort_keys=True) + "\n", encoding="utf-8")
        if folder.exists():
            folder.rename(making.with_suffix(".old"))
            shutil.rmtree(making.with_suffix(".old"), ignore_errors=True)
        making.rename(folder)
        _forget_old(folder)
    except OSError as error:
        shutil.rmtree(making, ignore_errors=True)
        raise BadPlace(f"{folder}: {error.strerror}; name another folder with --data") from error
    return total


def _forget_old(folder: Path) -> None:
    """Removes all but the last indexes of the version; who has one open keeps it."""
    others = [each for each in folder.parent.iterdir() if each != folder and not each.name.startswith(".")]
    others.sort(key=lambda each: each.stat().st_mtime, reverse=True)
    for each in others[KEPT - 1 :]:
        shutil.rmtree(each, ignore_errors=True)


def _documents(entries: Iterable[Entry], folder: Path) -> int:
    index = tantivy.Index(schema(), path=str(folder))
    writer = index.writer(_HEAP, 1)
    numbers: dict[str, int] = {}
    fresh: Iterator[int] = count()
    total = 0
    for entry in entries:
        if entry.thing not in numbers:
            numbers[entry.thing] = next(fresh)
        writer.add_document(_document(entry, numbers[entry.thing]))
        total += 1
    writer.commit()
    writer.wait_merging_threads()
    return total


def _document(entry: Entry, number: int) -> tantivy.Document:
    forms = [word.form for word in words(entry.text[:LONGEST])]
    return tantivy.Document(
        words=" ".join(forms),
        stems=" ".join(map(stem, forms)),
        sounds=" ".join(map(sound, forms)),
        kind=ALL_KINDS.index(entry.kind),
        number=number,
        weight=float(entry.weight),
        thing=entry.thing,
        text=entry.text,
        language=entry.language,
        detail=entry.detail,
    )


def opened(folder: Path) -> tantivy.Index:
    """The index of a folder, its files compared with their seal.

    Raises Damaged where it is not there, not whole, or not what was written.
    """
    try:
        sealed = json.loads((folder / SEAL).read_text(encoding="utf-8"))
        if sealed != _hashes(folder):
            raise Damaged(f"{folder}: the search index is not what was written; run `cyberlex index`")
        return tantivy.Index.open(str(folder))
    except (OSError, ValueError) as error:
        raise Damaged(f"{folder}: no whole search index stands here; run `cyberlex index`") from error


def _hashes(folder: Path) -> dict[str, str]:
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.iterdir())
        if path.name not in _LOCKS
    }
