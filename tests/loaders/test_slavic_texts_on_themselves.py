"""What Ukrainian and Russian texts say of themselves, of days and places, and whom they name in the genitive."""

from __future__ import annotations

import pytest

from graph.statement import Extraction
from loaders.extract import extract
from loaders.reading.text import source_text

CYB, TEXT = "instrument/cets-185", "source/example"


def told(words: str) -> set[tuple[str, str, str, str]]:
    """Subject, property, object (empty for a passage) and status of all that is said."""
    found: Extraction = extract(source_text("example.txt", f"Introduction.\n\n{words}\n"))

    def local(node: object) -> str:
        value = getattr(node, "value", "").replace("#", "/").split("/id/")[-1].split("/cyberlex/")[-1]
        return "" if value.startswith("evidence/") else value.removeprefix("ontology/")

    return {(local(s.subject), local(s.predicate), local(s.object), s.status.value) for s in found.statements}


SAID = {
    "topic, impersonal": ("У статті досліджено правові основи екстрадиції.", TEXT, "concernsTopic", ""),
    "topic, its crime": ("У статті проаналізовано ознаки кібертероризму.", TEXT, "concernsCrime",
                         "crime/cyberterrorism"),
    "topic, second verb": ("У роботі визначено поняття екстрадиції та розкрито ознаки фішингу.", TEXT, "concernsCrime",
                           "threat/phishing"),
    "topic, author in the instrumental": ("Автором проаналізовано досвід держав.", TEXT, "concernsTopic", ""),
    "topic, reflexive": ("В статье рассматриваются основы экстрадиции.", TEXT, "concernsTopic", ""),
    "topic, devoted": ("Данная статья посвящена вопросам экстрадиции.", TEXT, "concernsTopic", ""),
    "topic, authors": ("Авторы анализируют признаки фишинга.", TEXT, "concernsCrime", "threat/phishing"),
    "aim, noun": ("Метою статті є аналіз міжнародних договорів.", TEXT, "aimsAt", ""),
    "aim, consists in": ("Цель исследования состоит в анализе договоров.", TEXT, "aimsAt", ""),
    "proposal": ("Автор предлагает создать международный суд.", TEXT, "recommends", ""),
    "adopted, active, day": ("В 2001 году Совет Европы принял Конвенцию о киберпреступности.", CYB, "adoptedOn",
                             "2001"),
    "masculine subject after a date": ("В 2013 году Казахстан ратифицировал Конвенцию о киберпреступности.", CYB,
                                       "ratifiedBy", "state/KAZ"),
    "ratified, day": ("Україна ратифікувала Конвенцію про кіберзлочинність у 2005 році.", CYB, "ratifiedOn", "2005"),
    "signed, row after the verb": ("Конвенцію про кіберзлочинність підписали Україна, Молдова та Грузія.", CYB,
                                   "hasSignatory", "state/MDA"),
    "founded, active, day": ("Европейский союз создал Европол в 1999 году.", "body/europol", "establishedOn", "1999"),
    "seat": ("Штаб-квартира Интерпола находится в Лионе.", "body/interpol", "locatedIn", "place/lyon"),
    "seat, with": ("Интерпол со штаб-квартирой в Лионе объединяет полицию.", "body/interpol", "locatedIn",
                   "place/lyon"),
    "partners, row": ("США и Великобритания сотрудничают.", "state/USA", "cooperatesWith", "state/GBR"),
    "opinion, masculine genitive": ("По мнению И. И. Иванова, фишинг растет.", "person/ivanov-i-i", "states", ""),
    "opinion, feminine genitive": ("По мнению И. И. Ивановой, фишинг растет.", "person/ivanova-i-i", "states", ""),
    "opinion, woman before her verb": ("И. И. Иванова считает, что фишинг растет.", "person/ivanova-i-i", "states", ""),
    "other name": ("Шанхайська організація співробітництва (далі – ШОС) створила структуру.",
                   "body/shanghai-cooperation-organisation", "alsoKnownAs", "ШОС"),
    "body met before": ("Європол створив Європейський центр боротьби з кіберзлочинністю. Центр розташований у Гаазі.",
                        "body/europol-ec3", "locatedIn", "place/the-hague"),
}  # fmt: skip


@pytest.mark.parametrize(("words", "subject", "predicate", "thing"), SAID.values(), ids=SAID)
def test_is_said(words: str, subject: str, predicate: str, thing: str) -> None:
    assert (subject, predicate, thing, "asserted") in told(words)


UNSAID = {
    "a provision is no text": ("У статті 5 Конвенції про кіберзлочинність розглянуто екстрадицію.", "concernsTopic"),
    "who examines is a state": ("В Україні розглянуто питання екстрадиції.", "concernsTopic"),
    "not denied": ("Автор не предлагает создать международный суд.", "recommends"),
    "a seat decides": ("Штаб-квартира Интерпола одобрила план в Лионе.", "locatedIn"),
    "the day of another deed": ("Европол, созданный Европейским союзом, одобрил план в 2024 году.", "establishedOn"),
    "not ratified": ("В 2013 году Казахстан не ратифицировал Конвенцию о киберпреступности.", "ratifiedBy"),
    "no partners": ("США и Великобритания не сотрудничают.", "cooperatesWith"),
}


@pytest.mark.parametrize(("words", "predicate"), UNSAID.values(), ids=UNSAID)
def test_is_not_said(words: str, predicate: str) -> None:
    assert not [row for row in told(words) if row[1] == predicate and row[3] == "asserted"]
