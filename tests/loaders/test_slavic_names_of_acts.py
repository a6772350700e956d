"""What Ukrainian and Russian sentences name: acts by number and parties, companies in Latin letters, authorities, data;
and what names nothing. The sentences are the project's own."""

from __future__ import annotations

from functools import cache

import pytest

from loaders.extract import extract
from loaders.reading.text import source_text

NAMED = [
    ("number", "Парламент одобрил закон № 512-ФЗ после долгих споров.", "закон № 512-ФЗ"),
    (
        "number and title",
        "По закону № 512-ФЗ «О связи в пустыне» сайты закрыты.",
        "закону № 512-ФЗ «О связи в пустыне»",
    ),
    (
        "date and number",
        "Норми Закону України від 5 травня 2011 р. № 77-VI «Про пошту» застаріли.",
        "Закону України від 5 травня 2011 р. № 77-VI «Про пошту»",
    ),
    (
        "number of a decree",
        "Журналісти згадали указ Президента України № 404/2013 про пошту.",
        "указ Президента України № 404/2013",
    ),
    ("popular name", "Адвокаты критикуют «пакет Ивановой» уже третий год.", "«пакет Ивановой»"),
    (
        "agreement, parties",
        "Соглашение между Эстонией и Грузией действует десять лет.",
        "Соглашение между Эстонией и Грузией",
    ),
    (
        "agreement, parties and matter",
        "Угода між Україною та Грузією про обмін доказами діє десять років.",
        "Угода між Україною та Грузією про обмін доказами",
    ),
    ("agreement, matter", "Стороны обсудили соглашение о защите детей в сети.", "соглашение о защите детей"),
    ("law on a matter", "Депутати вивчають закон про захист споживачів уже рік.", "закон про захист споживачів"),
    (
        "provision, instrumental",
        "В соответствии со статьёй 9 Закона «О почте» письма хранятся год.",
        "статьёй 9 Закона «О почте»",
    ),
    ("bill", "Рада ухвалила законопроєкт № 4004 про пошту вчора.", "законопроєкт № 4004"),
    ("changes of a law", "Поправки в закон о почте вступят в силу весной.", "Поправки в закон о почте"),
    (
        "accusative of an article",
        "Депутати доповнили статтю 8 Закону «Про пошту» вчора.",
        "статтю 8 Закону «Про пошту»",
    ),
    ("chamber", "Государственная Дума рассмотрела поправки в мае.", "Государственная Дума"),
    ("court", "Верховный Суд рассмотрел жалобу в мае.", "Верховный Суд"),
    ("company of two capitals", "Журналисты пишут, что DataHive хранит письма годами.", "DataHive"),
    ("company by its form", "Договор подписала Birch Lake Inc. в прошлом году.", "Birch Lake Inc."),
    ("company by its noun", "Провайдер Birchnet хранит письма годами.", "Birchnet"),
    ("service by its noun", "Месенджер Talkery зберігає листи роками.", "Talkery"),
    ("service in a row", "Такие сервисы, как Talkery и Mailbee, хранят письма годами.", "Mailbee"),
    ("authorities", "Компании передают письма властям по первому требованию.", "властям"),
    ("representatives of authority", "Компании встречаются с представителями власти каждый год.", "власти"),
    ("police", "Потерпілі рідко звертаються до поліції по допомогу.", "поліції"),
    ("providers", "Суд зобов'язав провайдерів закрити сайт.", "провайдерів"),
    ("suppliers", "Постачальники послуг зберігають листи роками.", "Постачальники послуг"),
    ("data", "Операторы хранят персональные данные абонентов годами.", "персональные данные абонентов"),
    ("data, adjective unlisted", "Закон защищает контентных данных владельцев.", "контентных данных владельцев"),
    (
        "access to",
        "Суд дозволив доступ до банківських рахунків підозрюваного.",
        "доступ до банківських рахунків",
    ),
    (
        "data inside an access",
        "Суд разрешил доступ к персональным данным подозреваемого.",
        "персональным данным",
    ),
    ("surveillance", "Граждане опасаются тотальной слежки со стороны государства.", "тотальной слежки"),
]
UNNAMED = [
    ("power misused", "Чиновника обвинили в превышении власти и подлоге.", "власти"),
    ("power seized", "Генерали готували захоплення влади навесні.", "влади"),
    ("with the help of", "Преступники действуют с помощью законных программ.", "помощью законных программ"),
    ("to the side of", "Страны идут в сторону усиления контроля.", "сторону усиления контроля"),
    ("more states", "Всё больше стран вводят такие правила.", "больше стран"),
    ("participle", "Данные меры приняты весной этого года.", "Данные меры"),
    ("pronoun, not a state", "То есть закон принят весной этого года.", "То"),
    ("translation in brackets", "Это назвали подражанием (Great Imitation) ещё весной.", "Great Imitation"),
    ("agreement, one party", "Соглашение между сторонами действует десять лет.", "Соглашение между сторонами"),
    ("legislation, no law before", "Украина приняла закон «О почте» весной. Законодательство требует реформ.",
     "Законодательство"),
    ("which data", "Неясно, какие данные хранят операторы связи.", "какие данные"),
]  # fmt: skip


@cache
def _mentions(text: str) -> frozenset[str]:
    head = "Вступ" if any(letter in text for letter in "іїє") else "Введение"
    found = source_text("x.txt", f"{head}.\n\n{text}\n")
    return frozenset(found.text[m.evidence.start : m.evidence.end] for m in extract(found).mentions)


@pytest.mark.parametrize(("text", "name"), [row[1:] for row in NAMED], ids=[row[0] for row in NAMED])
def test_names(text: str, name: str) -> None:
    assert name in _mentions(text)


@pytest.mark.parametrize(("text", "name"), [row[1:] for row in UNNAMED], ids=[row[0] for row in UNNAMED])
def test_names_nothing(text: str, name: str) -> None:
    assert name not in _mentions(text)
