"""How much of a text has been read: what counts as a sentence, as one with a statement, and as one without a claim."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Literal

from graph.statement import Statement
from loaders.build import build, source
from loaders.extract import extract
from loaders.reading.segments import segments
from loaders.reading.text import SourceText, source_text
from loaders.reviewing.decisions import DecisionError, DecisionFile, append, decision_file
from loaders.reviewing.reading_share import ReadingShare, reading_share
from loaders.reviewing.review import replay, shipped
from ontology.names import term

TEXT = "Harbours\n\nThe Harbour Council adopted the Pact in 1999. Thanks go to all friends. Critics doubt the Pact.\n"


@pytest.fixture
def text() -> SourceText:
    return source_text("harbour.txt", TEXT)


@pytest.fixture
def said(text: SourceText) -> Statement:
    sentence = next(segment for segment in segments(text) if "adopted" in segment.text)
    return Statement(
        text.iri.value, term("id:instrument/pact"), term("cl:adoptedOn"), Literal("1999"), sentence.evidence(text), "r"
    )


def decided(tmp_path: Path, text: SourceText, words: str) -> DecisionFile:
    start = TEXT.index(words)
    append(tmp_path / "harbour.tsv", text, [["nothing", "", f"{start}-{start + len(words)}"]])
    return decision_file(tmp_path / "harbour.tsv")


def test_headings_are_no_sentences_and_what_nobody_read_is_named(text: SourceText, said: Statement) -> None:
    share = reading_share(segments(text), [said])
    assert (share.sentences, share.stated, share.silent) == (3, 1, 0)
    assert [segments(text)[index].text.split()[0] for index in share.unread] == ["Thanks", "Critics"]


def test_a_sentence_decided_to_say_nothing_is_read(tmp_path: Path, text: SourceText, said: Statement) -> None:
    file = decided(tmp_path, text, "Thanks go to all friends.")
    share = reading_share(segments(text), [said], file.decisions)
    assert (share.stated, share.silent, len(share.unread)) == (1, 1, 1)


def test_a_statement_outweighs_the_decision_that_there_is_none(
    tmp_path: Path, text: SourceText, said: Statement
) -> None:
    file = decided(tmp_path, text, "The Harbour Council adopted the Pact in 1999.")
    share = reading_share(segments(text), [said], file.decisions)
    assert (share.stated, share.silent) == (1, 0)


def test_the_decision_needs_a_place(tmp_path: Path, text: SourceText) -> None:
    append(tmp_path / "harbour.tsv", text, [["nothing"]])
    with pytest.raises(DecisionError, match="column spans: empty, but nothing needs it"):
        decision_file(tmp_path / "harbour.tsv")


def test_the_counts_are_said_of_the_source() -> None:
    described = dict(ReadingShare(3, 1, 1, (2,)).described())
    assert {key.value.rpartition("#")[2]: value.value for key, value in described.items()} == {  # type: ignore[union-attr]
        "sentenceCount": "3",
        "sentencesWithStatement": "1",
        "sentencesWithoutClaim": "1",
    }


def test_the_graph_of_a_new_text_counts_its_sentences(tmp_path: Path) -> None:
    (tmp_path / "harbour.txt").write_text(TEXT, encoding="utf-8")
    graph = source(tmp_path / "harbour.txt").iri.value
    counts = [quad for quad in build(tmp_path).graphs[graph] if quad.predicate == term("cl:sentenceCount")]
    assert [quad.object.value for quad in counts] == ["3"]  # type: ignore[union-attr]


@pytest.mark.parametrize("name", ["000", "001", "002", "003", "004"])
def test_every_sentence_of_the_five_sources_has_been_read(shared: Path, name: str) -> None:
    text = source(next((shared / "sources").glob(f"{name}_*.txt")))
    file = shipped()[text.sha256]
    reviewed = replay(extract(text), text, file).reviewed
    share = reading_share(segments(text), reviewed.statements, file.decisions)
    assert [segments(text)[index].start for index in share.unread] == []
    assert share.stated > 0.95 * share.sentences
