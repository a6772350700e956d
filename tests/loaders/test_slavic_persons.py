"""Persons of Ukrainian and Russian news: full names in any case, surnames and words that mean them again, and what is
said of them. The sentences are the project's own."""

from __future__ import annotations

from functools import cache

import pytest

from graph.statement import Extraction
from loaders.extract import extract
from loaders.naming.slavic.given_names import base_surname, given_name
from loaders.reading.text import source_text


@cache
def read(text: str) -> tuple[Extraction, str]:
    source = source_text("x.txt", f"Новини.\n\n{text}\n")
    return extract(source), source.text


def named(text: str) -> list[tuple[str, str]]:
    found, whole = read(text)
    return [
        (whole[m.evidence.start : m.evidence.end], m.thing.value.rsplit("/", 1)[-1])
        for m in sorted(found.mentions, key=lambda m: m.evidence.start)
        if "/person/" in m.thing.value
    ]


def said(text: str) -> set[tuple[str, str, str]]:
    found, whole = read(text)
    spans = {p.evidence.iri: whole[p.evidence.start : p.evidence.end] for p in found.passages}
    return {
        (s.subject.value.rsplit("/", 1)[-1], s.predicate.value.rsplit("#", 1)[-1].rsplit("/", 1)[-1], spans[s.object])
        for s in found.statements
        if s.object in spans
    }


@pytest.mark.parametrize(
    ("form", "cases", "woman", "base"),
    [
        ("Коржака", "g", False, "Коржак"),
        ("Лозинского", "g", False, "Лозинский"),
        ("Скибы", "g", False, "Скиба"),
        ("Стаховцом", "i", False, "Стаховец"),
        ("Шварца", "g", False, "Шварц"),
        ("Коваленку", "d", False, "Коваленко"),
        ("Лозинской", "gd", True, "Лозинская"),
        ("Коваленко", "gd", True, "Коваленко"),
    ],
)
def test_a_surname_in_a_case_is_brought_to_its_base_form(form: str, cases: str, woman: bool, base: str) -> None:
    assert base_surname(form, cases, woman) == base


@pytest.mark.parametrize(("form", "cases"), [("тараса", "g"), ("тарасом", "i"), ("тарас", "n"), ("тариф", "")])
def test_forms_of_a_given_name(form: str, cases: str) -> None:
    told = given_name(form)
    assert (told[1] if told else "") == cases


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Суд допросил Олега Кравца. Кравец вину отрицал.", [("Олега Кравца", "kravets-o"), ("Кравец", "kravets-o")]),
        ("Слідчі допитали Ольгу Стецюк.", [("Ольгу Стецюк", "stetsyuk-o")]),
        ("Задержан Глеб Орлов, сын Ивана Орлова. Орлова увезли.",
         [("Глеб Орлов", "orlov-g"), ("Ивана Орлова", "orlov-i"), ("Орлова", "orlov-g")]),
        ("Сидорова Петра Ильича опросили.", [("Сидорова Петра Ильича", "sidorov-p")]),
        ("Письмо депутата Государственной Думы опубликовано.", []),
        ("Взломан сайт Ивано-Франковского банка.", []),
    ],
)  # fmt: skip
def test_persons_by_their_given_names(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Олег Кравец живёт в Одессе. Мужчина отрицает вину.", "Мужчина"),
        ("Олег Кравец живёт в Одессе. Также он торгует паролями.", "он"),
        ("Ольга Стецюк мешкає в Одесі. Згодом вона виїхала.", "вона"),
    ],
)
def test_words_that_mean_the_one_person_again(text: str, word: str) -> None:
    first, *again = named(text)
    assert again == [(word, first[1])]


@pytest.mark.parametrize(
    "text",
    [
        "Олег Кравец и Глеб Орлов живут в Одессе. Мужчина отрицает вину.",
        "Олег Кравец живёт в Одессе. Другой мужчина отрицает вину.",
        "Олег Кравец живёт в Одессе. Его адвокат считает, что он невиновен.",
        "Ольга Стецюк живёт в Одессе. Мужчина отрицает вину.",
    ],
)
def test_words_that_may_mean_another_mean_nobody(text: str) -> None:
    assert all(name[0].isupper() and " " in name for name, _ in named(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("40-летний киевлянин Олег Кравец заявил о давлении на свидетелей.", ("kravets-o", "performs", "заявил о")),
        ("Гражданин России Олег Лось признал вину.", ("los-o", "performs", "признал вину")),
        ("Олега Лося обвиняют в краже паролей.", ("los-o", "hasState", "Олега Лося обвиняют")),
        ("Олегу Лосю грозит до 30 лет тюрьмы.", ("los-o", "hasState", "Олегу Лосю грозит")),
        ("В Одессе живёт Тарас Скиба. Скиба украл чужие пароли.", ("skiba-t", "performs", "украл чужие пароли")),
        ("Олег Лось с целью наживы украл пароли клиентов.", ("los-o", "aimsAt", "наживы")),
    ],
)
def test_what_is_said_of_a_person(text: str, expected: tuple[str, str, str]) -> None:
    assert any(row[:2] == expected[:2] and row[2].startswith(expected[2]) for row in said(text))


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Адвокат Олега Лося подал жалобу в суд.", "los-o"),
        ("Следователи задержали Олега Лося вечером.", "los-o"),
        ("По словам жены Олега Лося, обыск длился час.", "los-o"),
    ],
)
def test_what_another_does_is_not_said_of_a_person(text: str, person: str) -> None:
    assert not [row for row in said(text) if row[0] == person and row[1] in ("performs", "states", "hasPosition")]


def test_a_bracket_tells_no_purpose_of_the_subject() -> None:
    text = "Олег Лось признан виновным (использование программ, созданных для кражи паролей)."
    assert not [row for row in said(text) if row[1] == "aimsAt"]


def things(text: str, kind: str) -> list[tuple[str, str]]:
    found, whole = read(text)
    return [
        (whole[m.evidence.start : m.evidence.end], m.thing.value.rsplit("/", 1)[-1])
        for m in sorted(found.mentions, key=lambda m: m.evidence.start)
        if f"/{kind}/" in m.thing.value
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Обыски прошли в Перми и Ивано-Франковске.", [("Перми", "perm"), ("Ивано-Франковске", "ivano-frankivsk")]),
        ("Хакер живёт в Нью-Джерси.", [("Нью-Джерси", "new-jersey")]),
        ("Мешканця Сумської області опитали.", [("Сумської області", "sumska-oblast")]),
        ("Агент Вирджиния Кларк молчит.", []),
        ("Новая область знаний растёт.", []),
    ],
)
def test_cities_and_regions_in_any_case(text: str, expected: list[tuple[str, str]]) -> None:
    assert things(text, "place") == expected


def test_a_court_of_a_town_and_the_court_of_the_case() -> None:
    text = "Пермский районный суд начал слушания. Суд приговорил Олега Лося к штрафу. Защита обратилась в суд."
    assert [surface for surface, key in things(text, "body") if key == "permsky-rayonny-sud"] == [
        "Пермский районный суд",
        "Суд",
    ]
    assert ("permsky-rayonny-sud", "performs", "приговорил Олега Лося к штрафу") in said(text)
    assert ("los-o", "hasState", "Суд приговорил Олега Лося к штрафу") in said(text)


def test_a_document_is_known_by_its_title_in_quotation_marks() -> None:
    text = (
        "Правительство издало документ «Концепция защиты сетей на 2030 год», который газеты назвали «указом о слежке». "
        "Документ требует ежегодных проверок."
    )
    titled, again = things(text, "instrument")
    assert titled[0].startswith("«Концепция")
    assert again == ("Документ", titled[1])
