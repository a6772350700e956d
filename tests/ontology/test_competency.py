"""Competency questions: what researchers need to ask, each as a query with the rows it must give.

They run on the ontology and the reference layer with what is derived from it, so they need no text and no store.
After a change that is meant, write the rows anew with `CYBERLEX_REWRITE=1 pytest tests/ontology/test_competency.py`,
and read the difference.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from pyoxigraph import QueryResultsFormat, QuerySolutions, Store

FOLDER = Path(__file__).parent / "competency"
QUESTIONS = sorted(FOLDER.glob("*.rq"))


def rows(store: Store, question: Path) -> str:
    """The answer of a question as SPARQL 1.1 TSV."""
    answer = store.query(question.read_text(encoding="utf-8"), use_default_graph_as_union=True)
    assert isinstance(answer, QuerySolutions)
    written = answer.serialize(format=QueryResultsFormat.TSV)
    assert written is not None
    return written.decode("utf-8")


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda path: path.stem)
def test_the_question_gets_its_rows(question: Path, world: Store) -> None:
    expected = question.with_suffix(".tsv")
    if os.environ.get("CYBERLEX_REWRITE"):
        expected.write_text(rows(world, question), encoding="utf-8")
    assert rows(world, question) == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda path: path.stem)
def test_the_question_is_written_well(question: Path) -> None:
    text = question.read_text(encoding="utf-8")
    head = [line for line in text.splitlines() if line.startswith("#+ ")]
    assert [line.split(":")[0] for line in head] == ["#+ title", "#+ tags"]
    assert head[0].endswith("?")
    assert "ORDER BY" in text
    assert len(question.with_suffix(".tsv").read_text(encoding="utf-8").splitlines()) > 1


def test_an_empty_graph_answers_nothing() -> None:
    answered = [question.stem for question in QUESTIONS if len(rows(Store(), question).splitlines()) > 1]
    assert [name for name in answered if not counts(name)] == []


def counts(name: str) -> bool:
    """Whether a question asks for a number, which is given (as zero, or unbound) of an empty graph too."""
    return any(word in (FOLDER / f"{name}.rq").read_text(encoding="utf-8") for word in ("COUNT(", "MAX(", "MIN("))


def test_there_are_enough_questions() -> None:
    titles = [question.read_text(encoding="utf-8").splitlines()[0] for question in QUESTIONS]
    assert len(set(titles)) == len(titles) >= 60
    assert {path.stem for path in FOLDER.glob("*.tsv")} == {question.stem for question in QUESTIONS}
