"""Ukrainian and Russian sentences as policy papers write them: by what law, for example whom, who says so, and who does
what in spite of the words between. Cells that must speak, and cells that must stay silent; the sentences are ours."""

from __future__ import annotations

from functools import cache

import pytest

from graph.statement import Extraction
from loaders.extract import extract
from loaders.reading.text import source_text

EUROPOL, INTERPOL, CYB = "body/europol", "body/interpol", "instrument/cets-185"
POST = "instrument/zakon-o-pochte"

SAID = [
    # by what law
    ("according to", "Согласно Конвенции о киберпреступности, банки хранят письма год.", CYB, "provides", ""),
    ("in compliance with", "Відповідно до Конвенції про кіберзлочинність банки зберігають листи.", CYB, "provides", ""),
    ("by the law", "Так, по закону «О почте» банки обязаны хранить письма год.", POST, "provides", ""),
    (
        "by the law, duty",
        "Согласно закону «О почте», владельцы сайтов должны хранить письма год.",
        "body/vladelets-saytov",
        "hasMandate",
        "",
    ),
    (
        "by a paragraph",
        "Згідно з частиною 2 статті 9 Конвенції про кіберзлочинність банки зберігають листи рік.",
        f"{CYB}/art_9",
        "provides",
        "",
    ),
    ("laid down in", "Право на таємницю листування закріплено в Конвенції про кіберзлочинність.", CYB, "provides", ""),
    (
        "laid down by, liability",
        "Ответственность за мошенничество предусмотрена ст. 8 Конвенции о киберпреступности.",
        f"{CYB}/art_8",
        "criminalises",
        "crime/fraud",
    ),
    ("guarantees", "Закон «О почте» гарантирует тайну писем граждан.", POST, "provides", ""),
    (
        "article in short",
        "Ст. 8 Конвенції про кіберзлочинність передбачає відповідальність за шахрайство.",
        f"{CYB}/art_8",
        "criminalises",
        "crime/fraud",
    ),
    (
        "concluded",
        "Польша и Грузия заключили соглашение о защите детей.",
        "instrument/soglashenie-o-zashchite-detey",
        "hasSignatory",
        "state/POL",
    ),
    (
        "adopted, numbered",
        "В мае 2016 года Государственная Дума приняла закон № 512-ФЗ.",
        "instrument/zakon-no-512-fz",
        "adoptedBy",
        "body/gosudarstvennaya-duma",
    ),
    (
        "after a deed of adoption",
        "Із прийняттям у 2015 році Закону № 77-VI було створено Європол.",
        EUROPOL,
        "establishedOn",
        "2015",
    ),
    # examples
    (
        "such as",
        "Такие почтовые сервисы, как Talkery и Mailbee, растут.",
        "technology/pochtovy-servis",
        "hasExample",
        "technology/mailbee",
    ),
    (
        "such as, bodies",
        "Міжнародні організації, такі як Європол та Інтерпол, навчають слідчих.",
        "body/mizhnarodna-organizatsiya",
        "hasExample",
        INTERPOL,
    ),
    (
        "for example, brackets",
        "Международные организации (например, Европол и Интерпол) обучают следователей.",
        "body/mezhdunarodnaya-organizatsiya",
        "hasExample",
        EUROPOL,
    ),
    (
        "row in brackets",
        "Міжнародні організації (Європол, Інтерпол) навчають слідчих.",
        "body/mizhnarodna-organizatsiya",
        "hasExample",
        EUROPOL,
    ),
    (
        "and others",
        "Европол, Интерпол и другие международные организации обучают следователей.",
        "body/mezhdunarodnaya-organizatsiya",
        "hasExample",
        INTERPOL,
    ),
    (
        "in particular",
        "Європол вивчає кіберзлочини, зокрема фішинг і шахрайство.",
        "crime/cybercrime",
        "hasExample",
        "crime/fraud",
    ),
    # who acts
    (
        "such as, verb",
        "Такие почтовые сервисы, как Talkery и Mailbee, хранят письма.",
        "technology/pochtovy-servis",
        "hasState",
        "",
    ),
    (
        "after circumstances",
        "В настоящее время операторы связи хранят письма годами.",
        "body/operator-svyazi",
        "performs",
        "",
    ),
    ("company of a name", "Компания Mailbee отказалась передать письма клиентов.", "body/mailbee", "hasState", ""),
    (
        "Latin name, feminine verb",
        "Mailbee и DataHive передали письма клиентов следователям.",
        "body/mailbee",
        "performs",
        "",
    ),
    ("authorities", "Суди рідко зобов'язують банки розкривати листи клієнтів.", "body/sud", "performs", ""),
    ("conclusion", "Можно сделать вывод, что Европол медленно отвечает на письма.", EUROPOL, "performs", ""),
    ("acronym after circumstances", "У своїй роботі НАТО керується договором і звичаєм.", "body/nato", "hasState", ""),
    # who says
    ("group believes", "Эксперты считают, что письма граждан защищены плохо.", "body/ekspert", "states", ""),
    ("report of a body", "В докладе Интерпола говорится, что письма граждан защищены плохо.", INTERPOL, "states", ""),
    ("court explains", "Верховный Суд разъяснил, что письма защищены законом.", "body/verhovny-sud", "states", ""),
    ("we study", "Мы изучили письма следователей за три года.", "source/x", "concernsTopic", ""),
]
SAID += [
    (
        "data of a company",
        "Согласно данным компании Birch Lake Inc., письма граждан защищены плохо.",
        "body/birch-lake-inc",
        "states",
        "",
    ),
    (
        "as somebody rightly notes",
        "Как справедливо замечает А. Б. Иванов, письма граждан защищены плохо.",
        "person/ivanov-a-b",
        "states",
        "",
    ),
    (
        "ratified, impersonal",
        "Угоду між Україною та Грузією про пошту ратифіковано 12 липня 2017 року.",
        "instrument/ugoda-mizh-ukrayinoyu-ta-gruziyeyu-pro-poshtu",
        "ratifiedOn",
        "2017-07-12",
    ),
    ("those after the verb", "Такий підхід підтримують Франція, Німеччина та Польща.", "state/FRA", "performs", ""),
]
SILENT = [
    ("those after the verb, of each other", "Такий підхід підтримують Франція, Німеччина та Польща.", "state/FRA",
     "supports"),
    ("a court and a company", "Суд в Гааге оштрафовал Google на крупную сумму.", "body/google", "performs"),
    ("many say of a group", "Хакерське угруповання DarkBirch пов'язують із торговцями зброєю.", "body/darkbirch",
     "performs"),
    ("victims of", "Жертвами мошенников чаще всего становятся пожилые люди.", "body/moshennik", "hasState"),
    ("law in the middle", "Банки хранят письма год, что соответствует Конвенции о киберпреступности.", CYB, "provides"),
    ("by a body", "Согласно Европолу, банки хранят письма год.", EUROPOL, "provides"),
    ("row, no examples", "Європол вивчає кіберзлочини, фішинг і шахрайство.", "crime/cybercrime", "hasExample"),
    ("comparison", "Європол вивчає кіберзлочини, як і фішинг, багато років.", "crime/cybercrime", "hasExample"),
    ("gone in, not the group", "До складу робочої групи увійшли представники банків.",
     "body/robocha-grupa", "performs"),
    ("standards of a body", "Міжнародні стандарти, розроблені НАТО, не є обов'язковими.", "body/nato", "hasState"),
    ("law of the deed", "Із прийняттям у 2015 році Закону № 77-VI було створено Європол.",
     "instrument/zakon-no-77-vi", "hasState"),
    ("open for signature", "Конвенцію про кіберзлочинність відкрито для підписання 12 травня 2022 року.",
     CYB, "aimsAt"),
    ("they, no subject", "Мы изучаем письма Европола за три года.", EUROPOL, "performs"),
]  # fmt: skip


@cache
def _read(text: str) -> Extraction:
    head = "Вступ" if any(letter in text for letter in "іїє") else "Введение"
    return extract(source_text("x.txt", f"{head}.\n\n{text}\n"))


def _told(text: str) -> set[tuple[str, str, str]]:
    def short(value: str) -> str:
        return value.rsplit("/id/", 1)[-1].rsplit("cyberlex/", 1)[-1]

    return {(short(s.subject.value), s.predicate.value.rsplit("#", 1)[-1].rsplit("/", 1)[-1], short(s.object.value))
            for s in _read(text).statements}  # fmt: skip


@pytest.mark.parametrize(("text", "who", "what", "whom"), [row[1:] for row in SAID], ids=[row[0] for row in SAID])
def test_says(text: str, who: str, what: str, whom: str) -> None:
    assert any(s == who and p == what and (not whom or o == whom) for s, p, o in _told(text))


@pytest.mark.parametrize(("text", "who", "what"), [row[1:] for row in SILENT], ids=[row[0] for row in SILENT])
def test_stays_silent(text: str, who: str, what: str) -> None:
    assert not any(s == who and p == what for s, p, _ in _told(text))
