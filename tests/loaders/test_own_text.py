"""A text that speaks of itself: which words mean the source, and a title above a lone abstract."""

from __future__ import annotations

import pytest

from loaders.extract import extract
from loaders.naming.own_text import self_references
from loaders.reading.regions import Kind, regions
from loaders.reading.text import source_text
from ontology.names import term

ABSTRACT = (
    "The paper describes how police of several countries share records about intrusions. Its authors ask what a joint "
    "office would need, and they compare three proposals that were made for one. The purpose of the study is to tell "
    "which of them could be followed without a new treaty."
)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        pytest.param("this article examines it", ["this article"], id="this"),
        pytest.param("the study examines it", ["the study"], id="opens the sentence"),
        pytest.param("in the present paper they are compared", ["the present paper"], id="the present"),
        pytest.param("the aim of the research is that", ["the research"], id="aim of"),
        pytest.param("it follows from the study that", [], id="another's"),
        pytest.param("the study of crime is old", [], id="a field"),
        pytest.param("this work of the committee went on", [], id="somebody's work"),
        pytest.param("article 32 allows it", [], id="provision"),
    ],
)
def test_words_that_mean_the_text_itself(words: str, meant: list[str]) -> None:
    said = words.split()
    assert [" ".join(said[first:last]) for first, last in self_references(said)] == meant


def test_a_title_above_a_lone_abstract_is_the_works_title() -> None:
    text = f"Sharing records of intrusions among police\n\n{ABSTRACT}\n"
    assert [region.kind for region in regions(text)] == [Kind.FRONT_MATTER, Kind.ABSTRACT]
    source = source_text("lone.txt", text)
    found = extract(source)
    titles = [s.object for s in found.statements if s.predicate == term("dcterms:title")]
    assert [title.value for title in titles] == ["Sharing records of intrusions among police"]
    named = {text[m.evidence.start : m.evidence.end] for m in found.mentions if m.thing == source.iri}
    assert named == {"Sharing records of intrusions among police", "The paper", "the study"}


def test_a_lone_abstract_without_a_title_has_none() -> None:
    assert [region.kind for region in regions(ABSTRACT + "\n\n" + ABSTRACT)] == [Kind.ABSTRACT]
