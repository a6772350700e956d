"""What Ukrainian and Russian sentences say, by frames and without: subjects, status, speakers, names, figures."""

from __future__ import annotations

import pytest

from graph.statement import Extraction, Statement
from loaders.extract import extract
from loaders.reading.text import source_text


def read(*sentences: str) -> Extraction:
    return extract(source_text("example.txt", "\n\n".join(["Introduction.", *sentences]) + "\n"))


def local(iri: object) -> str:
    return getattr(iri, "value", "").replace("#", "/").split("/id/")[-1].rsplit("/ontology/", 1)[-1]


def told(found: Extraction) -> set[tuple[str, str]]:
    return {(local(s.subject), local(s.predicate)) for s in found.statements}


def only(found: Extraction, rule: str) -> Statement:
    (statement,) = [s for s in found.statements if s.rule == rule]
    return statement


@pytest.mark.parametrize(
    ("sentence", "subject", "predicate"),
    [
        pytest.param("Європол щороку публікує огляд загроз.", "body/europol", "performs", id="uk subject first"),
        pytest.param(
            "Європол, який діє з 1999 року, щороку видає огляд.", "body/europol", "performs", id="relative clause"
        ),
        pytest.param(
            "Конвенция о киберпреступности остается открытой для всех.", "instrument/cets-185", "hasState", id="copula"
        ),
        pytest.param("Тему огляду обрала Україна.", "state/UKR", "performs", id="subject last"),
        pytest.param(
            "Поширення кіберзлочинності непокоїть багатьох людей.", "crime/cybercrime", "hasState", id="its owner"
        ),
        pytest.param("Кібертероризм — це новий вид насильства.", "crime/cyberterrorism", "hasState", id="dash"),
    ],
)
def test_what_is_told_of_a_subject(sentence: str, subject: str, predicate: str) -> None:
    assert (subject, predicate) in told(read(sentence))


def test_a_noun_that_nobody_knows_is_no_reason_to_tell_of_another() -> None:
    found = read("Великий звіт аналізує кіберзлочинність за останні роки.")
    assert not any(subject == "crime/cybercrime" for subject, _ in told(found))
    assert only(found, "slavic-statement-of-text").subject == found.source.iri


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        pytest.param("Україна не ратифікувала Конвенцію про кіберзлочинність.", "NEGATED", id="uk negation"),
        pytest.param("Казахстан не подписал Конвенцию о киберпреступности.", "NEGATED", id="ru negation"),
        pytest.param("Украина планирует ратифицировать Конвенцию о киберпреступности.", "PLANNED", id="plan"),
        pytest.param("Україна може ратифікувати Конвенцію про кіберзлочинність.", "HYPOTHETICAL", id="possibility"),
    ],
)
def test_status(sentence: str, status: str) -> None:
    (statement,) = [s for s in read(sentence).statements if s.rule in ("slavic-ratification", "slavic-signature")]
    assert statement.status.name == status


def test_who_adopted_is_told_by_case_and_not_by_nearness() -> None:
    found = read("Конвенция о киберпреступности, плод усилий Канады, принята Советом Европы.")
    assert {local(s.object) for s in found.statements if s.rule == "slavic-adoption"} == {"body/council-of-europe"}


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        pytest.param("За даними Європолу, кількість атак зростає щороку.", "body/europol", id="by a phrase"),
        pytest.param("Интерпол заявил, что число атак растет каждый год.", "body/interpol", id="by a verb"),
        pytest.param("Як зазначив директор Іван Петренко, атак стало більше.", "person/petrenko-i", id="as he noted"),
    ],
)
def test_who_says_it(sentence: str, who: str) -> None:
    assert local(only(read(sentence), "slavic-assertion").subject) == who


def test_what_others_say_is_only_reported() -> None:
    found = read("За оцінками експертів, у 2025 році збитки від кіберзлочинності перевищать 3 трильйони доларів США.")
    amounts = {(s.object.value, s.status.name) for s in found.statements if local(s.predicate) == "hasQuantity"}
    assert amounts == {("3000000000000", "REPORTED")}


def test_a_document_is_the_one_named_before() -> None:
    found = read("Україна підписала Конвенцію про кіберзлочинність.", "Документ набрав чинності 1 липня 2004 року.")
    assert local(only(found, "slavic-entry-into-force").subject) == "instrument/cets-185"


def test_a_pronoun_stands_for_the_subject_before() -> None:
    found = read("Європол видав новий огляд загроз.", "Він працює разом із поліцією багатьох країн.")
    own = {s.object for s in found.statements if local(s.subject) == "body/europol" and "evidence" in s.object.value}
    assert len(own) == 2


def test_title_in_quotation_marks_names_an_event_and_a_surname_its_bearer() -> None:
    found = read(
        "Семінар «Докази в мережі» відкрив міністр Іван Петренко.", "Петренко виступив перед слухачами з доповіддю."
    )
    names = {local(mention.thing) for mention in found.mentions}
    assert {"event/seminar-dokazi-v-merezhi", "person/petrenko-i"} <= names
    assert ("person/petrenko-i", "performs") in told(found)
    assert ("person/petrenko-i", "hasPosition") in told(found)


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        pytest.param("Необхідно посилити співпрацю поліції різних країн.", "slavic-demand-of-text", id="demand"),
        pytest.param("Следует отметить рост числа атак в последние годы.", "slavic-statement-of-text", id="remark"),
        pytest.param("Чи достатньо державам нинішніх засобів захисту мереж?", "slavic-question", id="question"),
    ],
)
def test_what_the_text_itself_says(sentence: str, rule: str) -> None:
    found = read(sentence)
    assert {
        s.rule for s in found.statements if s.subject == found.source.iri and (s.rule or "").startswith("slavic")
    } == {rule}


def test_opening_of_a_news_text_is_read() -> None:
    opening = "Интерпол провел большую операцию в двадцати странах мира."
    text = source_text(
        "news.txt", f"Операция против мошенников\n\nЛИОН, 3 мая.\n\n{opening}\n\nО ней\n\nОна длилась год.\n"
    )
    assert ("body/interpol", "performs") in told(extract(text))


def test_a_person_met_only_in_the_genitive_is_found_by_the_form_in_the_text() -> None:
    found = read("На думку Петра Залісківського, мережі стрімко ростуть.")
    assert any(predicate == "states" and subject.startswith("person/") for subject, predicate in told(found))
