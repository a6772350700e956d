"""`cyberlex index` over a published version, and the sentences that are found where the texts are at hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from endpoint.cli import main
from endpoint.search.finding import Search
from endpoint.search.questions import fingerprint
from graph.searching.index import KEPT, Entry, opened, place, written
from graph.store import Version
from graph.texts import Texts
from ontology.names import PREFIXES


@pytest.fixture(scope="module")
def with_texts(released: Version, shared: Path) -> Search:
    """Search over the release and the five texts, made by the command."""
    root, texts = released.path.parent.parent.parent, shared / "sources"
    assert main(["--data", str(root), "index", "--texts", str(texts)]) == 0
    return Search(opened(place(released, Texts(texts), fingerprint())))


def test_sentences_lead_to_their_statements(with_texts: Search, shared: Path) -> None:
    answer = with_texts.answer("cybercrime international cooperation", kinds=["sentence"])
    assert len(answer.found) > 10
    texts = Texts(shared / "sources")
    known = {path.read_bytes().decode("utf-8") for path in texts.by_hash.values()}
    for found in answer.found[:10]:
        source, paragraph, statement = found.detail.split("\n")
        assert source.startswith(PREFIXES["src"])
        assert int(paragraph) > 0
        assert statement == "" or statement.startswith(PREFIXES["stmt"])
        start, end = map(int, found.thing.rpartition("#")[2].split("-"))
        assert any(found.text.split()[0] in text[start:end] for text in known)
    assert any(found.detail.split("\n")[2] for found in answer.found)


def test_without_texts_no_sentence_is_found(search: Search) -> None:
    assert search.answer("cybercrime international cooperation", kinds=["sentence"]).found == ()


def test_old_indexes_are_forgotten(tmp_path: Path) -> None:
    for number in range(KEPT + 2):
        written([Entry("urn:a", "state", "Somewhere")], tmp_path / f"made-{number}")
    assert len(list(tmp_path.iterdir())) == KEPT
    assert opened(tmp_path / f"made-{KEPT + 1}")
