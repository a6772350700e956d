"""The change log of the ontology names just the terms that differ from the version before, and the headers agree.

`CYBERLEX_REWRITE=1 pytest tests/ontology/test_changes.py` writes the lists anew and keeps the reasons given.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, RdfFormat, Store

from ontology.names import PREFIXES
from ontology.versions import Changes, changes, described, kept

LOG = Path(__file__).resolve().parents[2] / "docs" / "ontology-changes.md"
SECTIONS = {"Added": "added", "Removed": "removed", "Changed in meaning": "meaning", "Changed in wording": "wording"}
VERSION = re.compile(r"^## (\d+\.\d+\.\d+), after (\d+\.\d+\.\d+)$", re.MULTILINE)
ENTRY = re.compile(r"^- `([^`]+)`(?:: (.+))?$")


def logged(text: str) -> dict[str, dict[str, str]]:
    """The entries of the newest version in a change log: section to name to reason, empty where none is given."""
    newest = VERSION.split(text)[3]
    found: dict[str, dict[str, str]] = {}
    for part in re.split(r"^### ", newest, flags=re.MULTILINE)[1:]:
        title, *lines = part.splitlines()
        entries = [entry for line in lines if (entry := ENTRY.match(line))]
        found[title] = {entry[1]: entry[2] or "" for entry in entries}
    return found


def written(text: str, true: Changes) -> str:
    """A change log whose newest version has just the true entries, with the reasons it had."""
    had = logged(text)
    head, rest = text.split("### Added", 1)
    older = re.search(r"^## ", rest, re.MULTILINE)
    parts = []
    for title, name in SECTIONS.items():
        reasons = had.get(title, {})
        entries = [
            f"- `{each}`: {reasons[each]}" if reasons.get(each) else f"- `{each}`" for each in getattr(true, name)
        ]
        parts.append("\n".join([f"### {title}", *entries, ""]))
    return head + "\n".join(parts) + ("\n" + rest[older.start() :] if older else "")


def true_changes() -> Changes:
    match = VERSION.search(LOG.read_text(encoding="utf-8"))
    assert match is not None
    return changes(kept(match[2]), described())


def test_the_log_says_what_the_comparison_finds() -> None:
    text = LOG.read_text(encoding="utf-8")
    true = true_changes()
    if os.environ.get("CYBERLEX_REWRITE"):
        LOG.write_text(written(text, true), encoding="utf-8")
        text = LOG.read_text(encoding="utf-8")
    assert {title: tuple(names) for title, names in logged(text).items()} == {
        title: getattr(true, name) for title, name in SECTIONS.items()
    }


def unreasoned(found: Mapping[str, Mapping[str, str]]) -> list[str]:
    """Terms that went or changed their meaning, for which the log has no reason."""
    return [name for title in ("Removed", "Changed in meaning") for name, why in found[title].items() if not why]


def test_what_went_or_changed_its_meaning_has_a_reason() -> None:
    assert unreasoned(logged(LOG.read_text(encoding="utf-8"))) == []


def test_a_change_without_a_reason_is_seen() -> None:
    found = {"Added": {"cl:a": ""}, "Removed": {"cl:b": "", "cl:c": "why"}, "Changed in meaning": {"cl:d": ""}}
    assert unreasoned(found) == ["cl:b", "cl:d"]


@pytest.mark.parametrize(
    ("change", "section"),
    [("a term less", "removed"), ("a term more", "added"), ("an axiom more", "meaning"), ("a label more", "wording")],
)
def test_a_change_that_nobody_logged_is_seen(change: str, section: str) -> None:
    now = described()
    term = next(each for each in now if each.name == "cl:Treaty")
    others = tuple(each for each in now if each != term)
    changed = {
        "a term less": others,
        "a term more": (*now, replace(term, name="cl:Pact")),
        "an axiom more": (*others, replace(term, meaning="other")),
        "a label more": (*others, replace(term, wording="other")),
    }[change]
    found = changes(now, changed)
    assert getattr(found, section) in {("cl:Treaty",), ("cl:Pact",)}
    assert sum(len(getattr(found, name)) for name in SECTIONS.values()) == 1


def misnumbered(store: Store, now: str, before: str) -> list[str]:
    """Documents that do not name this version, as IRI and as number, and the one before, each once."""
    space, owl = PREFIXES["cl"].removesuffix("#"), PREFIXES["owl"]
    wrong = []
    for document in _documents(store):
        tail = document.value.removeprefix(space)
        wanted = {"versionIRI": f"{space}/{now}{tail}", "priorVersion": f"{space}/{before}{tail}", "versionInfo": now}
        for name, value in wanted.items():
            found = store.quads_for_pattern(document, NamedNode(owl + name), None)
            if {quad.object.value for quad in found} != {value}:
                wrong.append(f"{document.value} {name}")
    return wrong


def _documents(store: Store) -> list[NamedNode]:
    kinds = store.quads_for_pattern(None, NamedNode(PREFIXES["rdf"] + "type"), NamedNode(PREFIXES["owl"] + "Ontology"))
    return sorted({quad.subject for quad in kinds}, key=lambda node: node.value)


def test_every_document_names_this_version_and_the_one_before(store: Store) -> None:
    match = VERSION.search(LOG.read_text(encoding="utf-8"))
    assert match is not None
    assert misnumbered(store, match[1], match[2]) == []
    assert len(_documents(store)) > 20


HEADER = {"versionIRI": "<{0}/0.2.0/law>", "priorVersion": "<{0}/0.1.0/law>", "versionInfo": '"0.2.0"'}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("versionIRI", "<{0}/0.1.0/law>"),
        ("versionIRI", "<{0}/0.2.0/works>"),
        ("priorVersion", "<{0}/0.0.9/law>"),
        ("priorVersion", None),
        ("versionInfo", '"0.1.0"'),
        ("versionInfo", '"0.2.0" , "0.2.1"'),
    ],
    ids=["old", "of another document", "too old", "none before", "old number", "two numbers"],
)
def test_a_wrong_version_is_seen(name: str, value: str | None) -> None:
    space = PREFIXES["cl"].removesuffix("#")
    assert misnumbered(_header(HEADER), "0.2.0", "0.1.0") == []
    assert misnumbered(_header(HEADER | {name: value}), "0.2.0", "0.1.0") == [f"{space}/law {name}"]


def _header(parts: Mapping[str, str | None]) -> Store:
    """The head of a document of ours, with these values of its properties."""
    space = PREFIXES["cl"].removesuffix("#")
    said = "".join(f"; owl:{name} {value.format(space)} " for name, value in parts.items() if value)
    store = Store()
    store.load(f"PREFIX owl: <{PREFIXES['owl']}> <{space}/law> a owl:Ontology {said}.".encode(), RdfFormat.TURTLE)
    return store
