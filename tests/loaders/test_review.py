"""A sixth text from end to end: read, reviewed, built; what is decided is not asked again, accepted names are known."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Store

from graph.check import faults
from graph.texts import Texts
from loaders.build import build, source
from loaders.extract import extract
from loaders.naming.lexicon import Lexicon, label_quads
from loaders.reading.text import SourceText, read
from loaders.reviewing import review as replaying
from loaders.reviewing.accepted import accepted_names, names_for
from loaders.reviewing.decisions import DecisionError, DecisionFile, decision_file
from loaders.reviewing.desk import Desk
from loaders.reviewing.notation import node, parsed
from loaders.reviewing.review import CANDIDATE
from loaders.reviewing.session import review
from ontology.names import PREFIXES, term

SIXTH = Path(__file__).with_name("sixth_text.txt")


@pytest.fixture
def text() -> SourceText:
    return source(SIXTH)


@pytest.fixture
def desk(text: SourceText, tmp_path: Path) -> Desk:
    return Desk(text, tmp_path / "sixth.tsv")


def of_name(desk: Desk, name: str) -> str:
    """The IRI (in short) of the unknown thing of a name."""
    return next(each.iri for each in desk.unknown if each.name == name)


def test_the_desk_shows_statements_and_names_at_their_sentences(desk: Desk) -> None:
    sheets = desk.sheets()
    assert {finding.name for sheet in sheets for finding in sheet.findings} == {
        statement.iri.value.rpartition("/")[2] for statement in desk.open
    }
    assert {each.iri for sheet in sheets for each in sheet.unknown} == {each.iri for each in desk.unknown}
    (sheet,) = [sheet for sheet in sheets if any(each.name == "Harbour Watch Centre" for each in sheet.unknown)]
    assert ("Harbour Watch Centre", True) in [(words.removeprefix("The "), named) for words, named in sheet.marked]


def test_what_is_decided_is_not_shown_again(desk: Desk, text: SourceText) -> None:
    first, second = (statement.iri.value.rpartition("/")[2] for statement in desk.open[:2])
    desk.judge(first, "accept")
    desk.judge(second, "reject")
    later = Desk(text, desk.path)
    assert not {first, second} & {statement.iri.value.rpartition("/")[2] for statement in later.open}
    assert [d.kind for d in decision_file(desk.path).decisions] == ["accept", "reject"]
    with pytest.raises(DecisionError, match=first):
        later.judge(first, "accept")


def test_a_name_becomes_a_thing_of_its_own_and_a_label_elsewhere(desk: Desk, tmp_path: Path) -> None:
    iri = of_name(desk, "Harbour Watch Centre")
    desk.settle(iri, "new")
    assert iri not in {each.iri for each in desk.unknown}
    thing = next(thing for thing in desk.outcome.reviewed.things if thing.iri == node(iri))
    assert CANDIDATE not in thing.types
    other = tmp_path / "seventh.txt"
    other.write_text("The Harbour Watch Centre cooperates with Europol.\n", encoding="utf-8")
    known = Lexicon([*label_quads(), *accepted_names([desk.file])])
    named = {mention.thing for mention in extract(read(other), known).mentions}
    assert node(iri) in named
    assert all(thing.iri != node(iri) for thing in extract(read(other), known).things), "no candidate any more"


def test_a_name_that_is_a_known_thing_moves_there(desk: Desk) -> None:
    iri = of_name(desk, "Harbour Watch Centre")
    desk.settle(iri, "link", "id:body/europol")
    moved = desk.outcome.reviewed
    assert node(iri) not in {mention.thing for mention in moved.mentions}
    assert node("id:body/europol") in {mention.thing for mention in moved.mentions}
    named = [d for d in decision_file(desk.path).decisions if d.kind == "name"]
    assert [(d.subject, d.object) for d in named] == [(node("id:body/europol"), parsed('"Harbour Watch Centre"@en'))]


def test_a_name_that_names_nothing_is_gone(desk: Desk) -> None:
    iri = of_name(desk, "Harbour Watch Centre")
    desk.settle(iri, "reject")
    assert node(iri) not in {mention.thing for mention in desk.outcome.reviewed.mentions}
    assert iri not in {each.iri for each in desk.unknown}


@pytest.mark.parametrize(
    ("act", "said"),
    [
        (lambda desk: desk.judge("0" * 16, "accept"), "no open statement"),
        (lambda desk: desk.settle("id:body/nobody", "new"), "no unknown name"),
        (lambda desk: desk.settle(of_name(desk, "Harbour Watch Centre"), "link", "nothing"), "is no term"),
        (lambda desk: desk.settle(of_name(desk, "Harbour Watch Centre"), "burn"), "none of new, link, reject"),
    ],
    ids=["statement", "name", "target", "kind"],
)
def test_what_cannot_be_decided_is_refused_and_nothing_is_written(
    desk: Desk, act: Callable[[Desk], None], said: str
) -> None:
    with pytest.raises(DecisionError, match=said):
        act(desk)
    assert not desk.path.exists()


def test_a_file_of_another_text_is_refused(desk: Desk, tmp_path: Path) -> None:
    desk.judge(desk.open[0].iri.value.rpartition("/")[2], "accept")
    other = tmp_path / "other.txt"
    other.write_text("Ukraine signed the Budapest Convention.\n", encoding="utf-8")
    with pytest.raises(DecisionError, match="bound to another text"):
        Desk(read(other), desk.path)


def test_the_terminal_asks_each_thing_once(
    text: SourceText, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "sixth.tsv"
    asked: list[str] = []

    def answer(question: str) -> str:
        asked.append(question)
        return "n" if "'" in question and "statement" not in question and question.strip().startswith("cl:") else "a"

    assert review(text, path, answer=answer) == 0
    assert len(asked) == len(set(asked)) > 5
    asked.clear()
    assert review(text, path, answer=answer) == 0
    assert asked == []
    assert "0 of them meet nothing" in capsys.readouterr().err


def test_leaving_keeps_what_was_decided(text: SourceText, tmp_path: Path) -> None:
    path = tmp_path / "sixth.tsv"
    said: Iterator[str] = iter(["a", "q"])
    review(text, path, answer=lambda _question: next(said))
    assert len(decision_file(path).decisions) == 1


def test_own_sources_are_read_without_each_others_names(text: SourceText) -> None:
    name = Literal("Watch of the Sixth Harbour", language="en")
    made = NamedNode(PREFIXES["id"] + "body/watch-of-the-sixth-harbour")
    assert made not in names_for(text).labels
    file = DecisionFile("x", "0" * 64, ())
    assert list(accepted_names([file])) == []
    assert name.language == "en"


def test_a_sixth_text_is_built_as_it_was_reviewed(
    desk: Desk, text: SourceText, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reviewed, built with the reference layer, checked: its accepted statements and no others are in its graph."""
    accepted, rejected = desk.open[0], desk.open[1]
    desk.judge(accepted.iri.value.rpartition("/")[2], "accept")
    desk.judge(rejected.iri.value.rpartition("/")[2], "reject")
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / SIXTH.name).write_bytes(SIXTH.read_bytes())
    monkeypatch.setattr(replaying, "shipped", lambda: {text.sha256: desk.file})
    built = build(folder)
    store = Store()
    for quads in built.graphs.values():
        store.extend(quads)
    said = {quad.subject for quad in store.quads_for_pattern(None, term("rdf:subject"), None, text.iri)}
    assert said == {accepted.iri}
    assert built.open_statements == len(desk.open)
    assert not [fault for fault in faults(store, Texts(folder)) if "sixth" in str(fault)]
