"""Competency questions: what researchers need to ask, each as a query with the rows it must give.

Those in `competency/` run on the ontology and the reference layer with what is derived from it, so they need no text
and no store; those in `competency/texts/` ask what texts say, and run on the committed release.
After a change that is meant, write the rows anew with `CYBERLEX_REWRITE=1 pytest tests/ontology/test_competency.py`,
and read the difference.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import Store

FOLDER = Path(__file__).parent / "competency"
TABLES = sorted(FOLDER.glob("*.rq"))
TEXTS = sorted((FOLDER / "texts").glob("*.rq"))
QUESTIONS = [*TABLES, *TEXTS]
Rows = Callable[[Store, str], str]


def compare(question: Path, answer: str) -> None:
    """Holds an answer against the rows beside the question, or writes them anew where that is asked for."""
    expected = question.with_suffix(".tsv")
    if os.environ.get("CYBERLEX_REWRITE"):
        expected.write_text(answer, encoding="utf-8")
    assert answer == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("question", TABLES, ids=lambda path: path.stem)
def test_the_question_gets_its_rows(question: Path, world: Store, rows: Rows) -> None:
    compare(question, rows(world, question.read_text(encoding="utf-8")))


@pytest.mark.parametrize("question", TEXTS, ids=lambda path: path.stem)
def test_the_question_to_the_texts_gets_its_rows(question: Path, released: Store, rows: Rows) -> None:
    compare(question, rows(released, question.read_text(encoding="utf-8")))


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda path: path.stem)
def test_the_question_is_written_well(question: Path) -> None:
    text = question.read_text(encoding="utf-8")
    head = [line for line in text.splitlines() if line.startswith("#+ ")]
    assert [line.split(":")[0] for line in head] == ["#+ title", "#+ tags"]
    assert head[0].endswith("?")
    assert "ORDER BY" in text
    assert len(question.with_suffix(".tsv").read_text(encoding="utf-8").splitlines()) > 1


def test_an_empty_graph_answers_nothing(rows: Rows) -> None:
    texts = {question.stem: question.read_text(encoding="utf-8") for question in QUESTIONS}
    answered = [name for name, text in texts.items() if len(rows(Store(), text).splitlines()) > 1]
    assert [name for name in answered if not counts(texts[name])] == []


def counts(text: str) -> bool:
    """Whether a question asks for a number, which is given (as zero, or unbound) of an empty graph too."""
    return any(word in text for word in ("COUNT(", "MAX(", "MIN("))


def test_there_are_enough_questions() -> None:
    titles = [question.read_text(encoding="utf-8").splitlines()[0] for question in QUESTIONS]
    assert len(set(titles)) == len(titles) >= 60
    for folder, questions in ((FOLDER, TABLES), (FOLDER / "texts", TEXTS)):
        assert {path.stem for path in folder.glob("*.tsv")} == {question.stem for question in questions}
