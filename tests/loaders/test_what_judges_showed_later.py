"""What the judges of the last fresh texts showed: marks of notes count nothing, who helps holds no view, a participle
after a name names nothing."""

from __future__ import annotations

import pytest

from graph.statement import Extraction
from loaders.extract import extract
from loaders.grammar.quantities import quantities
from loaders.reading.text import source_text


@pytest.mark.parametrize(
    "words",
    [
        "16 Ann Oakley, “The Gate,” 167.",
        "15 NB address stands for a label of a gate.",
        "As the law tells, theft harms all;45 this parts it from loss.",
        "The keys were lost.44 We return to them.",
    ],
)
def test_the_mark_of_a_note_counts_nothing(words: str) -> None:
    assert quantities(words) == ()


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("27 Member States ratified it.", "Member States"),
        ("12 European countries took part.", "European countries"),
        ("There were many (45 cases).", "cases"),
        ("50 EUR is the price.", "EUR"),
    ],
)
def test_what_is_counted_at_the_beginning_or_in_brackets_is(words: str, unit: str) -> None:
    assert [each.unit for each in quantities(words)] == [unit]


def read(sentence: str) -> Extraction:
    return extract(source_text("x.txt", f"On gates\n\n{sentence}\n"))


def properties(sentence: str, subject: str) -> set[str]:
    return {
        s.predicate.value.rpartition("#")[2] for s in read(sentence).statements if s.subject.value.endswith(subject)
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Europol supports member states in building gates.",
        "Europol supports the development of gates.",
        "Europol supports national authorities with keys.",
    ],
)
def test_who_helps_holds_no_view(sentence: str) -> None:
    assert "supports" not in properties(sentence, "/europol")
    assert "performs" in properties(sentence, "/europol")


def test_who_is_in_favour_of_something_supports_it() -> None:
    assert "supports" in properties("Europol supports international cooperation.", "/europol")
    assert "supports" in properties("Ukraine supports the Budapest Convention.", "/UKR")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Union keeps its Strategy describing directives like the NIS Directive.", "describing-directives"),
        ("Its plan covering laws such as the Cybercrimes Act is old.", "covering-laws"),
        ("We often see doors like this one. These doors are open to all.", "see-doors"),
    ],
)
def test_no_verb_is_taken_into_a_name(text: str, name: str) -> None:
    found = read(text)
    assert not [m for m in found.mentions if m.thing.value.endswith(name)]


def test_a_participle_that_tells_from_others_stays() -> None:
    found = read("States have existing laws such as the Cybercrimes Act.")
    assert [m for m in found.mentions if m.thing.value.endswith("existing-laws")]
