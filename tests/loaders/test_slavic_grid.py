"""Ukrainian and Russian sentences by what they say and by how they say it: each cell of the grid is told.

The sentences are the project's own; a row gives what must be told of whom, and the things told of it where these have
names. A hole in the grid is a construction that nobody reads.
"""

from __future__ import annotations

import pytest

from graph.statement import Extraction
from loaders.extract import extract
from loaders.reading.text import source_text

COE, CYB, EUROPOL = "body/council-of-europe", "instrument/cets-185", "body/europol"

UKRAINIAN = [
    ("adoption, passive", "Конвенція про кіберзлочинність була ухвалена Радою Європи.", CYB, "adoptedBy", COE),
    ("adoption, impersonal", "Конвенцію про кіберзлочинність ухвалено Радою Європи.", CYB, "adoptedBy", COE),
    ("adoption, participle", "Ухвалена Радою Європи Конвенція про кіберзлочинність діє.", CYB, "adoptedBy", COE),
    ("adoption, deed", "Ухвалення Радою Європи Конвенції про кіберзлочинність стало кроком.", CYB, "adoptedBy", COE),
    ("signature place, impersonal", "Конвенцію про кіберзлочинність було підписано в Будапешті.",
     CYB, "signedAt", "place/budapest"),
    ("opening", "Конвенція про кіберзлочинність відкрита для підписання в Будапешті.",
     CYB, "openedForSignatureAt", "place/budapest"),
    ("ratification by a parliament", "Верховна Рада України ратифікувала Конвенцію про кіберзлочинність.",
     CYB, "ratifiedBy", "state/UKR"),
    ("ratification, deed", "Після ратифікації Україною Конвенції про кіберзлочинність минув рік.",
     CYB, "ratifiedBy", "state/UKR"),
    ("founding, impersonal with be", "Європол було засновано у 1999 році.", EUROPOL, "establishedOn", "1999"),
    ("members, predicate noun", "Членами Ради Європи є Україна та Грузія.", "state/GEO", "memberOf", COE),
    ("members, under a preposition", "До складу Ради Європи входять Україна, Грузія та Вірменія.",
     "state/ARM", "memberOf", COE),
    ("cooperation, noun", "Співробітництво України з Європолом триває з 2016 року.",
     "state/UKR", "cooperatesWith", EUROPOL),
    ("cooperation, after a remark", "Слід зазначити, що Україна активно співпрацює з НАТО.",
     "state/UKR", "cooperatesWith", "body/nato"),
    ("aim, predicate noun", "Метою Конвенції про кіберзлочинність є захист суспільства.", CYB, "aimsAt", ""),
    ("aim, dash", "Мета Конвенції про кіберзлочинність – захист суспільства.", CYB, "aimsAt", ""),
    ("task", "Завданням Європолу є підтримка національної поліції.", EUROPOL, "hasMandate", ""),
    ("mandate, under a preposition", "На Європол покладено підтримку національної поліції.", EUROPOL, "hasMandate", ""),
    ("class, copula", "Фішинг є різновидом шахрайства.", "threat/phishing", "classifiedAs", "crime/fraud"),
    ("class, listed", "До кіберзлочинів належать фішинг і незаконний доступ.",
     "crime/illegal-access", "classifiedAs", "crime/cybercrime"),
    ("class, after a colon", "Розрізняють такі види кіберзлочинів: фішинг, незаконний доступ.",
     "threat/phishing", "classifiedAs", "crime/cybercrime"),
    ("definition", "Під кібертероризмом розуміють напад на мережі.", "crime/cyberterrorism", "hasDefinition", ""),
    ("hindrance", "Принцип подвійної криміналізації ускладнює екстрадицію.",
     "principle/double-criminality", "hinders", "measure/extradition"),
    ("hindrance, reflexive", "Екстрадиція ускладнюється відсутністю єдиного визначення.",
     "obstacle/lack-of-definition", "hinders", "measure/extradition"),
    ("cause, participle", "Кіберзлочинність спричинена недосконалістю законодавства.",
     "crime/cybercrime", "hasCause", "obstacle/legal-gaps"),
    ("means", "Злочинці використовують криптовалюту.", "body/zlochinets", "hasMeans", "technology/cryptocurrency"),
    ("harm", "Кіберзлочинність завдає шкоди економіці.", "crime/cybercrime", "threatens", ""),
    ("laid down by, instrumental", "Конвенцією про кіберзлочинність передбачено взаємну допомогу.",
     CYB, "provides", ""),
    ("object first, light verb", "Особливе значення має обмін інформацією.",
     "measure/information-exchange", "hasState", ""),
    ("opinion, genitive", "На думку Івана Петренка, фішинг є злочином.", "person/petrenko-i", "states", ""),
    ("opinion, initials", "О. В. Петренко вважає, що обмін інформацією є ключовим.",
     "person/petrenko-o-v", "states", ""),
    ("relative clause", "Європол, який координує поліцію, росте.", EUROPOL, "coordinates", ""),
    ("the fact that", "Увагу звернено на те, що кібератаки паралізують роботу банків.",
     "threat/cyber-attack", "hasState", ""),
    ("time first", "Багато років поспіль кіберзлочинність залишається проблемою.", "crime/cybercrime", "hasState", ""),
    ("described subject", "Правоохоронні органи держав проводять обшуки.",
     "body/law-enforcement-agencies", "performs", ""),
    ("part of", "Національна поліція України опублікувала звіт.", "body/ua-national-police", "partOf", "state/UKR"),
    ("crime in title", "Конвенція про кіберзлочинність діє давно.", CYB, "concernsCrime", "crime/cybercrime"),
    ("demand, short", "Необхідно вдосконалити законодавство України.", "source/example", "recommends", ""),
    ("nothing read", "Проаналізовано стан справ.", "source/example", "states", ""),
]  # fmt: skip
RUSSIAN = [
    ("adoption, passive", "Конвенция о киберпреступности была принята Советом Европы.", CYB, "adoptedBy", COE),
    ("adoption, deed", "Принятие Советом Европы Конвенции о киберпреступности стало шагом.", CYB, "adoptedBy", COE),
    ("opening", "Конвенция о киберпреступности открыта для подписания в Будапеште.",
     CYB, "openedForSignatureAt", "place/budapest"),
    ("ratification, deed", "После ратификации Казахстаном Конвенции о киберпреступности прошел год.",
     CYB, "ratifiedBy", "state/KAZ"),
    ("members, predicate noun", "Членами Совета Европы являются Украина и Грузия.", "state/GEO", "memberOf", COE),
    ("members, under a preposition", "В состав Совета Европы входят Украина, Грузия и Армения.",
     "state/ARM", "memberOf", COE),
    ("cooperation, noun", "Сотрудничество России с Интерполом продолжается с 1990 года.",
     "state/RUS", "cooperatesWith", "body/interpol"),
    ("aim, predicate noun", "Целью Конвенции о киберпреступности является защита общества.", CYB, "aimsAt", ""),
    ("aim, dash", "Цель Конвенции о киберпреступности – защита общества.", CYB, "aimsAt", ""),
    ("task", "Задачей Европола является поддержка национальной полиции.", EUROPOL, "hasMandate", ""),
    ("mandate, under a preposition", "На Европол возложена поддержка национальной полиции.", EUROPOL, "hasMandate", ""),
    ("class, copula", "Фишинг является разновидностью мошенничества.",
     "threat/phishing", "classifiedAs", "crime/fraud"),
    ("class, listed", "К киберпреступлениям относятся фишинг и незаконный доступ.",
     "crime/illegal-access", "classifiedAs", "crime/cybercrime"),
    ("class, after a colon", "Выделяют следующие виды киберпреступлений: фишинг, незаконный доступ.",
     "threat/phishing", "classifiedAs", "crime/cybercrime"),
    ("definition", "Под кибертерроризмом понимают нападение на сети.", "crime/cyberterrorism", "hasDefinition", ""),
    ("hindrance", "Принцип двойной криминализации затрудняет экстрадицию.",
     "principle/double-criminality", "hinders", "measure/extradition"),
    ("hindrance, reflexive", "Экстрадиция осложняется отсутствием единого определения.",
     "obstacle/lack-of-definition", "hinders", "measure/extradition"),
    ("cause, participle", "Киберпреступность вызвана несовершенством законодательства.",
     "crime/cybercrime", "hasCause", "obstacle/legal-gaps"),
    ("means", "Преступники используют криптовалюту.", "body/prestupnik", "hasMeans", "technology/cryptocurrency"),
    ("harm", "Киберпреступность наносит ущерб экономике.", "crime/cybercrime", "threatens", ""),
    ("object first, light verb", "Особое значение имеет обмен информацией.",
     "measure/information-exchange", "hasState", ""),
    ("opinion, genitive", "По мнению Ивана Петрова, фишинг является преступлением.", "person/petrov-i", "states", ""),
    ("opinion, initials", "В. А. Петров считает, что обмен информацией является ключевым.",
     "person/petrov-v-a", "states", ""),
    ("office of a man in a feminine noun", "Глава Европола Иван Петров подчеркнул, что угроза растет.",
     "person/petrov-i", "states", ""),
    ("relative clause", "Европол, который координирует полицию, растет.", EUROPOL, "coordinates", ""),
    ("phrase with a preposition first", "В настоящее время международное сотрудничество является необходимостью.",
     "measure/international-cooperation", "hasState", ""),
    ("described subject", "Правоохранительные органы государств проводят обыски.",
     "body/law-enforcement-agencies", "performs", ""),
    ("part of", "Генеральная прокуратура Российской Федерации опубликовала отчет.",
     "body/ru-prosecutor-general", "partOf", "state/RUS"),
    ("demand, short", "Необходимо усовершенствовать законодательство Казахстана.", "source/example", "recommends", ""),
    ("nothing read", "Проанализированы причины явления.", "source/example", "states", ""),
]  # fmt: skip


def read(sentence: str) -> Extraction:
    return extract(source_text("example.txt", f"Introduction.\n\n{sentence}\n"))


def local(node: object) -> str:
    return (
        getattr(node, "value", "").replace("#", "/").split("/id/")[-1].split("/cyberlex/")[-1].removeprefix("ontology/")
    )


@pytest.mark.parametrize(
    ("sentence", "subject", "predicate", "thing"),
    [
        pytest.param(*row[1:], id=f"{tongue} {row[0]}")
        for tongue, rows in (("uk", UKRAINIAN), ("ru", RUSSIAN))
        for row in rows
    ],
)
def test_cell(sentence: str, subject: str, predicate: str, thing: str) -> None:
    told = {(local(s.subject), local(s.predicate), local(s.object)) for s in read(sentence).statements}
    found = {o for s, p, o in told if (s, p) == (subject, predicate)}
    assert (thing in found) if thing else found, sorted(told)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        pytest.param("Держави протидіють молодіжній злочинності разом.", "молодіжна злочинність", id="uk dative"),
        pytest.param("Кодекс захищає податкові органи областей.", "податковий орган областей", id="uk accusative"),
        pytest.param("Страны борются с молодежной преступностью сообща.",
         "молодежная преступность", id="ru instrumental"),
        pytest.param("Эксперты изучают взаимодействие налоговых органов.",
         "взаимодействие налоговых органов", id="ru chain"),
    ],
)  # fmt: skip
def test_described_thing_is_named_by_its_base_form(sentence: str, name: str) -> None:
    labels = {label.value for thing in read(sentence).things for label in (*thing.labels, *thing.other_names)}
    assert name in labels


@pytest.mark.parametrize(
    ("sentence", "subject", "predicate"),
    [
        pytest.param("Необхідність співробітництва України з Європолом заперечують.",
         "state/UKR", "cooperatesWith", id="only needed"),
        pytest.param("Перед ратифікацією Україною Конвенції про кіберзлочинність закони вивчають.",
         CYB, "ratifiedBy", id="before the deed"),
        pytest.param("Європол є органом Європейського Союзу, який бореться зі злочинами.",
         "body/european-union", "performs", id="whose it is"),
    ],
)  # fmt: skip
def test_what_is_not_said(sentence: str, subject: str, predicate: str) -> None:
    assert (subject, predicate) not in {(local(s.subject), local(s.predicate)) for s in read(sentence).statements}


def test_what_nobody_is_named_for_is_only_reported() -> None:
    found = read("Зазначається, що кіберзлочинність завдає шкоди економіці країни.")
    assert {s.status.name for s in found.statements if local(s.subject) == "crime/cybercrime"} == {"REPORTED"}
