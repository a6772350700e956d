"""A text that speaks of itself: which words mean the source, and a title above a lone abstract."""

from __future__ import annotations

import pytest

from loaders.extract import extract
from loaders.naming.reference.own_text import self_references
from loaders.naming.slavic.own_text import slavic_self_references
from loaders.naming.words import words
from loaders.reading.regions import Kind, regions
from loaders.reading.text import source_text
from ontology.names import term

ABSTRACT = (
    "The paper describes how police of several countries share records about intrusions. Its authors ask what a joint "
    "office would need, and they compare three proposals that were made for one. The purpose of the study is to tell "
    "which of them could be followed without a new treaty."
)


@pytest.mark.parametrize(
    ("sentence", "meant"),
    [
        pytest.param("this article examines it", ["this article"], id="this"),
        pytest.param("the study examines it", ["the study"], id="opens the sentence"),
        pytest.param("in the present paper they are compared", ["the present paper"], id="the present"),
        pytest.param("the aim of the research is that", ["the research"], id="aim of"),
        pytest.param("this qualitative study asks", ["this qualitative study"], id="what sort of study"),
        pytest.param("the aim of this short policy paper", ["this short policy paper"], id="two words of its sort"),
        pytest.param("this doctoral dissertation tells", ["this doctoral dissertation"], id="dissertation"),
        pytest.param("our present research shows", ["our present research"], id="our present"),
        pytest.param("the current study adds", ["the current study"], id="the current"),
        pytest.param("it reflects on current research", [], id="research that goes on"),
        pytest.param("this recent study by others", [], id="a recent one is another's"),
        pytest.param("it follows from the study that", [], id="another's"),
        pytest.param("the study of crime is old", [], id="a field"),
        pytest.param("this work of the committee went on", [], id="somebody's work"),
        pytest.param("article 32 allows it", [], id="provision"),
    ],
)
def test_words_that_mean_the_text_itself(sentence: str, meant: list[str]) -> None:
    said = sentence.split()
    assert [" ".join(said[first:last]) for first, last in self_references(said)] == meant


BEFORE = (
    "The lakes have long been a place where officers of two states meet, and the rules that bind them were written for "
    "boats. Today the same officers ask for records that are kept far away, and nobody knows whose rules apply."
)


@pytest.mark.parametrize(
    ("body", "meant"),
    [
        pytest.param(
            "A report by the harbour police came out. The report counts boats.", [], id="the report of others"
        ),
        pytest.param("Ports differ. The report counts boats in each of them.", ["The report"], id="no other report"),
        pytest.param(
            "Marsh (2019) counted boats. This study found forty of them.", [], id="study of one that is cited"
        ),
        pytest.param("Marsh and Poe (2019) counted boats. This paper counts crews.", ["This paper"], id="this paper"),
        pytest.param("Under Article 4 boats are free. This article binds each port.", [], id="a provision"),
        pytest.param("Boats are free in port. This article asks why.", ["This article"], id="the text"),
        pytest.param(
            "Another study counts boats. The present study counts crews.", ["The present study"], id="present"
        ),
        pytest.param("This dissertation looks at boats and those who keep them.", ["This dissertation"], id="thesis"),
    ],
)
def test_what_a_paragraph_told_of_before_is_anothers(body: str, meant: list[str]) -> None:
    source = source_text("body.txt", f"Boats and ports\n\nIntroduction\n\n{BEFORE}\n\n{body}\n\n{BEFORE}\n")
    found = extract(source)
    said = [source.text[m.evidence.start : m.evidence.end] for m in found.mentions if m.thing == source.iri]
    assert [each for each in said if each != "Boats and ports"] == meant


@pytest.mark.parametrize(
    ("sentence", "tongue", "meant"),
    [
        pytest.param("У цій статті розглянуто кілька озер.", "uk", ["цій статті"], id="uk, this"),
        pytest.param("У статті досліджено кілька озер.", "uk", ["статті"], id="uk, opens"),
        pytest.param("Стаття присвячена захисту озер.", "uk", ["Стаття"], id="uk, subject"),
        pytest.param("Мета дослідження полягає в описі озер.", "uk", ["дослідження"], id="uk, aim"),
        pytest.param("Метою даної роботи є опис озер.", "uk", ["даної роботи"], id="uk, aim of this work"),
        pytest.param("В данной статье описаны озёра.", "ru", ["данной статье"], id="ru, this"),
        pytest.param("Целью настоящего исследования является опись.", "ru", ["настоящего исследования"], id="ru, aim"),
        pytest.param("Статья посвящена охране озёр.", "ru", ["Статья"], id="ru, subject"),
        pytest.param("У статті 5 Закону йдеться про озера.", "uk", [], id="uk, provision"),
        pytest.param(
            "Відповідно до статті Конституції озера є спільними.", "uk", [], id="uk, provision without number"
        ),
        pytest.param("Згідно зі статтею 7 договору озера охороняються.", "uk", [], id="uk, provision in another case"),
        pytest.param("Дослідження озер триває багато років.", "uk", [], id="uk, a study as such"),
        pytest.param("Работа комиссии продолжается много лет.", "ru", [], id="ru, somebody's work"),
        pytest.param("В статье 3 договора говорится об озёрах.", "ru", [], id="ru, provision"),
    ],
)
def test_slavic_words_that_mean_the_text_itself(sentence: str, tongue: str, meant: list[str]) -> None:
    said = words(sentence, tongue)
    found = slavic_self_references(said, tongue)
    assert [sentence[said[first].start : said[last - 1].end] for first, last in found] == meant


def test_a_notice_names_the_text() -> None:
    notice = (
        "This Thesis is brought to you for free by the Hill Program at HillCommons. It was "
        "accepted for inclusion in Hill Theses by an authorized administrator. For more information, please "
        "contact the library."
    )
    text = f"# Boats in small ports\n\n## Ann Poe\n\n{notice}\n\n## Introduction\n\n{BEFORE}\n"
    source = source_text("cover.txt", text)
    own = {text[m.evidence.start : m.evidence.end] for m in extract(source).mentions if m.thing == source.iri}
    assert "This Thesis" in own


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
