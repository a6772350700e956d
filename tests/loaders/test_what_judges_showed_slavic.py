"""What judges of fresh texts showed of Ukrainian and Russian sentences: what must not be told, and what beside it must.

The sentences are the project's own. `no` holds of a row what no statement may hold: subject, property, and words of a
passage or the end of a thing's name; `yes` what one must.
"""

from __future__ import annotations

import pytest

from graph.statement import Statement
from loaders.extract import extract
from loaders.reading.text import source_text

EUROPOL, INTERPOL, CYB = "body/europol", "body/interpol", "instrument/cets-185"
FEDERATION = "state/USA"


def told(sentence: str) -> list[tuple[str, str, str, str]]:
    """Subject, property, thing or words, and status of each statement of a sentence."""
    lead = "Вступ" if any(letter in sentence for letter in "іїєґІЇЄ") else "Введение"
    text = source_text("x.txt", f"{lead}.\n\n{sentence}\n")
    extraction = extract(text)
    passages = {p.evidence.iri: text.text[p.evidence.start : p.evidence.end] for p in extraction.passages}
    return [
        (
            s.subject.value.rpartition("/id/")[2],
            s.predicate.value.rpartition("#")[2] or s.predicate.value.rpartition("/")[2],
            passages.get(s.object, s.object.value.rpartition("/id/")[2] or s.object.value),  # type: ignore[call-overload]
            s.status.value,
        )
        for s in extraction.statements
        if not s.subject.value.endswith("/source/x")
    ]


def holds(sentence: str, subject: str, name: str, words: str, status: str = "") -> bool:
    return any(
        s == subject and p == name and words in o and (not status or st == status) for s, p, o, st in told(sentence)
    )


NO = [
    ("report of a body", "Звіт FBI містить двадцять порад банкам.", "body/fbi", "", ""),
    ("law of a state", "Закон США вимагає від банків повідомляти про атаки.", FEDERATION, "", ""),
    ("practice of courts", "Судебная практика США подтвердила такой подход.", FEDERATION, "", ""),
    ("base of a body", "Офіційна база Європолу містить описи вірусів.", EUROPOL, "", ""),
    ("verbless list", "Два мільйони збитків і прогалини в праві — огляд практики США та планів Європолу.",
     FEDERATION, "", ""),
    ("object after a second verb", "Бюро допомагає відновити мережу, але не замінює орган розслідування.",
     "body/organ-rozsliduvannya", "", ""),
    ("object after an infinitive", "Спільні дії дозволили затримати організатора мережі.", "body/organizator-merezhi",
     "", ""),
    ("genitive of a person", "По поручению президента Ивана Орлова договор подпишет министр Олег Белов.",
     "person/orlov-i", "performs", ""),
    ("states of a row", "Власти США, Канады и Мексики провели обыски.", "state/MEX", "performs", ""),
    ("representative of a body", "Карты похищены не через взлом Europol, сообщил представитель Europol Иван Краснов.",
     EUROPOL, "performs", ""),
    ("restrictive clause", "Кошти слід повернути компанії, яка стала жертвою.", "body/kompaniya", "", ""),
    ("restrictive clause of a concept", "Увагу привертає шахрайство, яке вчиняють через пошту.", "crime/fraud",
     "hasState", ""),
    ("condition on a device", "Ключі слід міняти на новому приладі, який ніхто не тримав раніше.",
     "technology/dovireny-pristry", "", ""),
    ("would", "Немає правила торгівлі, яке зобов'язувало б державу відкрити порт.",
     "principle/international-law", "requires", ""),
    ("pointing back", "Тут лежить найтяжча проблема українського права.",
     "obstacle/naybilsha-praktichna-problema-ukrayinskogo-prava", "", ""),
    ("about this", "Об этом вчера рассказал представитель Интерпола Иван Краснов.", "person/krasnov-i", "performs", ""),
    ("clause of cause", "Поскольку между США и Перу действует договор об экстрадиции, власти США ждут ответа.",
     "instrument/dogovor-ob-ekstraditsii", "", "ждут"),
    ("clause of result", "Європол не має таких прав, тому Інтерпол надсилає запити.", EUROPOL, "", "Інтерпол"),
    ("ordinals", "Європол не проводить обшуків, по-друге, він готує звіти.", EUROPOL, "", "готує"),
    ("relative clause of a law", "Стаття 15 Цивільного кодексу Молдови, що визначає майно, не згадує криптовалюту.",
     "instrument/tsivilny-kodeks-moldovi/art_15", "", "майно, не"),
    ("article of a code on a later act", "Стаття 15 Цивільного кодексу Молдови мовчить, тому закон про фінанси діє.",
     "instrument/zakon-pro-finansi/art_15", "", ""),
    ("asked of a body", "Треба звернутися до Європолу для отримання ключів.", EUROPOL, "aimsAt", ""),
    ("scope of a demand", "Чеський закон вимагає печатки лише для виконання рішень.", "instrument/chesky-zakon",
     "aimsAt", ""),
    ("use for a crime", "Зросло використання кіберпростору для вчинення шахрайства.", "technology/cyberspace",
     "aimsAt", ""),
    ("offer", "Власти США предложили ему сделку в обмен на признание.", "body/vlast-ssha", "recommends", ""),
    ("power that is held", "Суд вирішив, що кошти перебувають під фактичною владою власника.",
     "body/faktichna-vlada-vlasnika", "", ""),
    ("place of an office", "Об этом рассказал окружной прокурор Бруклина Майкл Стоун-младший.", "person/maykl-b", "",
     ""),
    ("date of a participle", "40 государств подписали Конвенцию о киберпреступности, принятую в ноябре 2001 года.",
     CYB, "signedOn", ""),
    ("role of who follows", "Головну роль у розслідуванні відіграли правоохоронні органи.",
     "body/law-enforcement-agencies", "hasRole", "органи"),
    ("kind of a crime", "Криптовалютне шахрайство перетворилося на масове явище.", "crime/fraud", "", ""),
    ("what many have", "Множество государств давно имеют специальные подразделения.", "body/spetsialnoe-podrazdelenie",
     "", ""),
    ("most of all", "Більшість країн мають спеціальні підрозділи.", "body/spetsialny-pidrozdil", "", ""),
    ("row under a number", "В переговорах участвовали представители 160 стран, включая экспертов.", "body/strana",
     "hasExample", ""),
    ("purpose in another clause", "Європол затримав лідера банди, яка створила віруси для вчинення шахрайства.",
     EUROPOL, "aimsAt", ""),
    ("term in quotation marks", "Термином «кибервойна» Интерпол называет методы ведения войны.", "threat/cyberwarfare",
     "hasState", ""),
    ("whom it is proposed to", "Україна має запропонувати Грузії підписати угоду.", "state/UKR", "recommends", "GEO"),
    ("date of a participle before", "Протокол про докази, підписаний Україною у 2022 році, ще не набрав чинності.",
     "instrument/protokol-pro-dokazi", "enteredIntoForceOn", ""),
    ("one of a kind", "Хакерська група Conti атакувала лікарні Ірландії.", "threat/hackers", "hasState", ""),
    ("aim of an act", "Цель Второго дополнительного протокола — ускорить обмен данными.", "instrument/cets-224",
     "hasState", ""),
    ("question", "Могла ли Украина отказаться от сотрудничества с Интерполом?", "state/UKR", "performs", ""),
    ("member of a body", "Член Европейского парламента предложил запретить шпионское ПО.", "body/european-parliament",
     "", ""),
    ("not a single one", "Жодна держава не може сама подолати кіберзлочинність.", "body/zhodna-derzhava", "", ""),
    ("row under a genitive", "В переговорах участвовали представители ста стран, включая экспертов.", "body/strana",
     "hasExample", ""),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "subject", "name", "words"), [row[1:] for row in NO], ids=[r[0] for r in NO])
def test_what_is_not_said_is_not_told(sentence: str, subject: str, name: str, words: str) -> None:
    found = [
        (s, p, o)
        for s, p, o, _ in told(sentence)
        if s == subject and (not name or p == name) and words in o and p not in ("partOf", "hasPosition")
    ]
    assert not found


YES = [
    ("quality", "Эффективность Конвенции о киберпреступности растёт с каждым годом.", CYB, "hasState", "растёт", ""),
    ("deed", "Розвиток кіберзлочинності вимагає нових заходів.", "crime/cybercrime", "hasState", "вимагає", ""),
    ("people of a body", "Сотрудники Интерпола провели обыски в пяти странах.", INTERPOL, "hasState", "обыски", ""),
    ("regulation by what it is about", "Регламент ЄС про штучний інтелект діє в усіх державах.",
     "instrument/reglament-yes-pro-shtuchny-intelekt", "hasState", "діє", ""),
    ("code of a state", "Стаття 15 Цивільного кодексу Молдови не згадує криптовалюту.",
     "instrument/tsivilny-kodeks-moldovi/art_15", "hasState", "криптовалюту", "negated"),
    ("second verb", "Європол надав підтримку банкам, але не розкрив подробиць.", EUROPOL, "performs", "подробиць",
     "negated"),
    ("first verb", "Європол надав підтримку банкам, але не розкрив подробиць.", EUROPOL, "performs", "надав",
     "asserted"),
    ("two who act", "Министерство юстиции США и Интерпол провели обыски.", INTERPOL, "performs", "обыски", ""),
    ("group that did something", "Поліція викрила злочинну групу, яка викрадала дані.", "body/zlochinna-grupa",
     "performs", "викрадала", ""),
    ("cause", "Поскольку Европол не отвечает, власти США ждут ответа.", "body/vlast-ssha", "performs", "ждут", ""),
    ("result", "Європол не відповідає, тому Інтерпол надсилає запити.", INTERPOL, "performs", "надсилає", ""),
    ("what it points to", "Інтерпол наполягає на тому, що банки мовчать.", INTERPOL, "performs", "банки мовчать", ""),
    ("purpose of who is founded", "Європол створив робочу групу для протидії шахрайству.", "body/robocha-grupa",
     "aimsAt", "протидії", ""),
    ("proposal", "Интерпол предложил создать национальные контактные пункты.", INTERPOL, "recommends", "создать", ""),
    ("reported by the press", "Согласно сообщениям в печати, Интерпол провёл обыски.", INTERPOL, "performs", "обыски",
     "reported"),
    ("reported by data", "Згідно з даними слідства, Інтерпол провів обшуки.", INTERPOL, "performs", "обшуки",
     "reported"),
    ("data without a comma", "За даними Європолу у травні хакери атакували банки.", EUROPOL, "states", "хакери", ""),
    ("who says it at the end", "Интерпол провёл обыски, сообщил представитель полиции Иван Краснов.", INTERPOL,
     "performs", "провёл обыски", "reported"),
    ("who says it, with a day", "Хакери вимкнули сервери, повідомив Європол у середу, 5 травня.", EUROPOL, "states",
     "вимкнули", ""),
    ("said by a paper", "Как сообщает «Вечерний вестник», Интерпол провёл обыски.", INTERPOL, "performs", "обыски",
     "reported"),
    ("office and place", "Об этом рассказал окружной прокурор Бруклина Майкл Стоун-младший.", "person/stoun-m",
     "hasPosition", "окружной", ""),
    ("name in the instrumental", "Договір підписано міністром юстиції Іваном Петренком у Відні.",
     "person/petrenko-i", "hasPosition", "юстиції", ""),
    ("office under another", "Суд заслушал доклад, который зачитала прокурор Офиса генпрокурора Анна Белова.",
     "person/belova-a", "hasPosition", "прокурор Офиса", ""),
    ("role", "Україна відіграє важливу роль у захисті мереж.", "state/UKR", "hasRole", "важливу роль", ""),
    ("role that stands first", "Головну роль у розслідуванні відіграли правоохоронні органи.",
     "body/law-enforcement-agencies", "hasRole", "Головну роль у розслідуванні", ""),
    ("crime with an adjective of state", "Українська поліція затримала хакерів.", "body/ukrayinska-politsiya",
     "performs", "хакерів", ""),
    ("what may be asked", "Признание может стать поводом для нового запроса РФ.", "measure/novy-zapros-rf", "involves",
     "RUS", "hypothetical"),
    ("what was asked", "Суд изучил поводы для нового запроса РФ.", "measure/novy-zapros-rf", "involves", "RUS",
     "asserted"),
    ("who uses a term", "Термином «кибервойна» Интерпол называет методы ведения войны.", INTERPOL, "performs",
     "называет", ""),
    ("not only", "Інтерпол не лише готує звіти, а й навчає слідчих.", INTERPOL, "performs", "готує звіти", "asserted"),
    ("not only, what is done", "Європол не лише координує роботу поліції, а й навчає слідчих.", EUROPOL, "coordinates",
     "роботу поліції", "asserted"),
    ("not", "Інтерпол не готує звітів.", INTERPOL, "performs", "готує", "negated"),
    ("authority", "Влада України готує закон.", "body/vlada-ukrayini", "performs", "готує", ""),
    ("document of the sentence before",
     "Президент издал решение Совета обороны (СОБ) «О защите сетей». Согласно документу, банки хранят данные.",
     "instrument/reshenie-soveta-oborony-sob-o-zashchite-setey", "provides", "банки", ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "subject", "name", "words", "status"), [row[1:] for row in YES], ids=[r[0] for r in YES]
)
def test_what_stands_beside_it_is_told(sentence: str, subject: str, name: str, words: str, status: str) -> None:
    assert holds(sentence, subject, name, words, status), told(sentence)


def test_a_headline_is_not_the_document_of_an_unnamed_decree() -> None:
    text = "Власти готовят «пакет Орлова». Президент подписал указ. Согласно документу, банки хранят данные."
    assert not holds(text, "instrument/paket-orlova", "provides", "")


def read(sentence: str) -> list[Statement]:
    return extract(source_text("x.txt", f"Вступ.\n\n{sentence}\n")).statements


FORECASTS = ["Найближчим часом слід очікувати появи нових правил.", "Следует полагать, что суды ждут разъяснений."]


@pytest.mark.parametrize("sentence", FORECASTS)
def test_a_forecast_is_no_recommendation(sentence: str) -> None:
    statements = read(sentence)
    assert not any(s.predicate.value.endswith("#recommends") for s in statements)


@pytest.mark.parametrize("sentence", ["Слід створити нові правила.", "Необходимо усилить надзор за биржами."])
def test_a_demand_is_a_recommendation(sentence: str) -> None:
    statements = read(sentence)
    assert any(s.predicate.value.endswith("#recommends") for s in statements)


YEARS = [
    ("У звіті Verizon DBIR 2026 названо 200 випадків шахрайства.", False),
    ("У 2026 році поліція знайшла 200 серверів.", True),
    ("Звіт Europol за 2026 рік називає 200 випадків.", True),
]


@pytest.mark.parametrize(("sentence", "counted"), YEARS)
def test_the_year_in_a_name_is_no_period(sentence: str, counted: bool) -> None:
    assert any(name == "period" for _, name, _, _ in told(sentence)) is counted


@pytest.mark.parametrize("sentence", ["Розмір зріс із 300 до 700 доларів.", "Сумма выросла с 300 до 700 рублей."])
def test_what_something_rose_to_is_no_limit(sentence: str) -> None:
    statements = read(sentence)
    assert not any(p.value.endswith("#limit") for s in statements for p, _ in s.qualifiers)
