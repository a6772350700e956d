"""The arithmetic of the scores, and what a text that is left out takes with it."""

from __future__ import annotations

from types import ModuleType

import pytest
from pyoxigraph import NamedNode

from graph.statement import Extraction, Source, Statement
from loaders.reading.text import SourceText, source_text
from loaders.saying.frames import frames

EMPTY = [0] * 11
FULL = [4, 3, 5, 4, 10, 9, 6, 5, 4, 20, 15]


def test_figures_of_counts(scoring: ModuleType) -> None:
    found = scoring.figures.figures(FULL)
    assert found == pytest.approx(
        {
            "mentions precision": 4 / 5, "mentions recall": 3 / 4, "mentions F1": 2 * 0.8 * 0.75 / 1.55,
            "strict": 0.5, "relaxed": 0.6, "seen": 0.9, "status": 0.8, "supported": 0.75,
        }
    )  # fmt: skip


def test_figures_of_nothing_are_zero(scoring: ModuleType) -> None:
    assert set(scoring.figures.figures(EMPTY).values()) == {0.0}


def test_intervals_are_the_same_each_time_and_hold_the_figure(scoring: ModuleType) -> None:
    text = scoring.figures.Scored([[1, 1, 1, 1, 1, 1, 1, strict, strict, 1, 1] for strict in (0, 1) * 30])
    first = scoring.figures.intervals([text], 1000)
    assert first == scoring.figures.intervals([text], 1000)
    low, high = first["strict"]
    assert 0.3 < low < 0.5 < high < 0.7


def test_interval_of_sentences_that_are_all_alike_is_a_point(scoring: ModuleType) -> None:
    text = scoring.figures.Scored([[1] * 11] * 20)
    assert scoring.figures.intervals([text], 1000)["strict"] == (1.0, 1.0)


def texts(**written: str) -> dict[str, SourceText]:
    return {name: source_text(f"{name}.txt", f"{text}\n") for name, text in written.items()}


def test_label_that_only_the_left_out_text_uses_is_gone(scoring: ModuleType) -> None:
    given = texts(one="Europol met. INTERPOL met.", other="INTERPOL met.")
    lexicon = scoring.runs.lexicon_without("one", given)
    named = {m.thing.value.rpartition("/")[2] for m in scoring.runs.rules(given, lexicon)["one"].mentions}
    assert "interpol" in named
    assert "europol" not in named


def fired(*rules: str) -> Extraction:
    node = NamedNode("https://w3id.org/cyberlex/id/body/europol")
    made = [Statement("https://example.org/g", node, node, node, (), rule=rule) for rule in rules]
    return Extraction(Source(node, "x.txt", "0", 1), statements=made)


def test_frame_that_fires_only_in_the_left_out_text_is_gone(scoring: ModuleType) -> None:
    found = {"one": fired("foundation", "opening-date"), "other": fired("opening-date")}
    kept = scoring.left_out.frames_without("one", {"one": "", "other": ""}, found)
    names = {frame.name for frame in kept.all}
    assert "foundation" in {frame.name for frame in frames().all} - names
    assert "opening-date" in names
    assert not [t for triggers in kept.by_form.values() for t in triggers if t.frame.name == "foundation"]


def test_verb_that_only_the_left_out_text_has_is_gone(scoring: ModuleType) -> None:
    found = {"one": fired("foundation"), "other": fired("foundation")}
    lines = {"one": " it was launched and created ", "other": " it was created "}
    kept = scoring.left_out.frames_without("one", lines, found)
    foundation = next(frame for frame in kept.all if frame.name == "foundation")
    assert "create" in foundation.verbs
    assert "launch" not in foundation.verbs
    assert "foundation" not in {trigger.frame.name for trigger in kept.by_form["launched"]}
    assert "foundation" in {trigger.frame.name for trigger in kept.by_form["created"]}


def test_statements_of_a_frame_of_one_source_are_left_out(scoring: ModuleType) -> None:
    found = {"one": fired("foundation", "opening-date", "bibliography"), "other": fired("opening-date")}
    kept = scoring.frame_use.of_several_sources(found)["one"].statements
    assert [statement.rule for statement in kept] == ["opening-date", "bibliography"]


def test_floor_that_is_reached_is_marked_and_one_that_fell_stays_marked(scoring: ModuleType) -> None:
    floor, row = scoring.tables.Floor, scoring.tables.Row
    known = [floor("rules", "both", "strict", 0.6, "no"), floor("rules", "both", "relaxed", 0.7, "yes")]
    now = [row("rules", "both", "strict", 0.61, "", "", 1), row("rules", "both", "relaxed", 0.5, "", "", 1)]
    assert [each.held for each in scoring.tables.raised(known, now)] == ["yes", "yes"]
