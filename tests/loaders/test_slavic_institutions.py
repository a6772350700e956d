"""Ukrainian and Russian sentences about bodies, their tasks, laws and crimes: cells that must speak, and cells that
must stay silent. The sentences are the project's own."""

from __future__ import annotations

from functools import cache

import pytest

from graph.statement import Extraction
from loaders.extract import extract
from loaders.reading.text import source_text

EUROPOL, INTERPOL, CYB = "body/europol", "body/interpol", "instrument/cets-185"
FRAUD = "crime/fraud"
TRAFFICKING, CORRUPTION = "crime/human-trafficking", "crime/corruption"
LAW_ENFORCEMENT = "body/law-enforcement-agencies"

UKRAINIAN = [
    # lists of tasks and deeds
    ("tasks, noun items", "Завданнями Європолу є:\n1) підготовка оглядів для урядів;\n2) навчання слідчих.",
     EUROPOL, "hasMandate", ""),
    ("tasks, nominative", "Основні завдання Європолу:\n- підготовка оглядів;\n- навчання слідчих із мереж.",
     EUROPOL, "hasMandate", ""),
    ("powers under a preposition", "До повноважень Європолу належать:\n1) підготовка оглядів;\n2) навчання слідчих.",
     EUROPOL, "hasMandate", ""),
    ("tasks laid on", "На Європол покладено такі обов'язки: підготовка оглядів; навчання слідчих.",
     EUROPOL, "hasMandate", ""),
    ("deeds, verb items", "Європол відповідно до статуту:\n1) готує щорічні огляди;\n2) навчає слідчих.",
     EUROPOL, "performs", ""),
    ("deeds, verb before the colon", "Європол забезпечує:\n1) підготовку оглядів;\n2) навчання слідчих.",
     EUROPOL, "performs", ""),
    ("right, infinitive items", "Європол має право:\n1) вимагати пояснень від посадовців;\n2) складати протоколи.",
     EUROPOL, "hasMandate", ""),
    ("own tasks by a pronoun", "Європол працює в Гаазі. Його основними завданнями є:\n1) підготовка оглядів;",
     EUROPOL, "hasMandate", ""),
    ("after a semicolon", "Європол готує огляди; навчає слідчих із багатьох країн.", EUROPOL, "performs", ""),
    ("crime in an item", "Завданнями Європолу є:\n1) протидія шахрайству;\n2) навчання слідчих.",
     EUROPOL, "counters", FRAUD),
    ("partner in an item", "Європол у межах компетенції:\n1) здійснює взаємодію з Інтерполом;\n2) навчає слідчих.",
     EUROPOL, "cooperatesWith", INTERPOL),
    ("deponent in an item", "Європол у межах компетенції:\n1) звертається із запитами до банків;\n2) навчає слідчих.",
     EUROPOL, "performs", ""),
    # work against crime
    ("fight, verb of doing", "Європол здійснює боротьбу з корупцією.", EUROPOL, "counters", CORRUPTION),
    ("several deeds", "Європол забезпечує виявлення, припинення та розкриття шахрайства.", EUROPOL, "counters", FRAUD),
    ("fight, row of crimes", "Європол веде боротьбу з корупцією, фішингом і шахрайством.", EUROPOL, "counters", FRAUD),
    ("crimes connected with",
     "Європол розслідує справи та забезпечує протидію злочинам, пов'язаним із торгівлею людьми.",
     EUROPOL, "counters", TRAFFICKING),
    ("task inline", "Завданням Європолу є запобігання торгівлі людьми.", EUROPOL, "counters", TRAFFICKING),
    ("unit of fighting", "Підрозділи боротьби з корупцією провели обшуки.", "", "counters", CORRUPTION),
    ("by a reflexive", "Європол займається розслідуванням шахрайства.", EUROPOL, "counters", FRAUD),
    ("responsible for", "Європол відповідає за запобігання корупції.", EUROPOL, "counters", CORRUPTION),
    # with whom, for whom, over whom
    ("interaction", "Європол здійснює взаємодію з Інтерполом.", EUROPOL, "cooperatesWith", INTERPOL),
    ("interaction, row", "Україна налагодила співпрацю з Європолом, Інтерполом та НАТО.",
     "state/UKR", "cooperatesWith", "body/nato"),
    ("aid, dative after", "Інтерпол надає допомогу Україні.", INTERPOL, "assists", "state/UKR"),
    ("aid, dative before", "Інтерпол надає Україні практичну допомогу.", INTERPOL, "assists", "state/UKR"),
    ("giving of aid", "Європол забезпечує надання правоохоронним органам методичної допомоги.",
     EUROPOL, "assists", LAW_ENFORCEMENT),
    ("coordination of work", "Європол координує діяльність правоохоронних органів.",
     EUROPOL, "coordinates", LAW_ENFORCEMENT),
    ("oversight", "Європол здійснює нагляд за діяльністю правоохоронних органів.",
     EUROPOL, "controls", LAW_ENFORCEMENT),
    ("part of", "Департамент захисту мереж діє у складі Європолу.",
     "body/departament-zahistu-merezh", "partOf", EUROPOL),
    ("under", "Департамент захисту мереж підпорядковується Європолу.",
     "body/departament-zahistu-merezh", "partOf", EUROPOL),
    ("unit in the name", "Управління захисту мереж Національної поліції України провело обшуки.",
     "body/upravlinnya-zahistu-merezh-natsionalnoyi-politsiyi-ukrayini", "partOf", "body/ua-national-police"),
    ("laid on, what stands first", "Нагляд за обігом даних покладено на Європол.", EUROPOL, "hasMandate", ""),
    ("the office, met before", "Департамент захисту мереж провів обшуки. Департамент забезпечує протидію корупції.",
     "body/departament-zahistu-merezh", "counters", CORRUPTION),
    # bodies by initials
    ("initials", "Департамент захисту мереж провів обшуки. ДЗМ координує діяльність правоохоронних органів.",
     "body/departament-zahistu-merezh", "coordinates", LAW_ENFORCEMENT),
    ("requests to", "Європол звертається із запитами до Інтерполу.", EUROPOL, "cooperatesWith", INTERPOL),
    ("whose member", "Рішення ухвалила Рада Європи, членом якої є Україна.",
     "state/UKR", "memberOf", "body/council-of-europe"),
    ("means of a fight", "Сторони обговорили міжнародне співробітництво у боротьбі з корупцією.",
     "measure/international-cooperation", "counters", CORRUPTION),
    ("means of a fight, field", "Сторони обговорили міжнародне співробітництво у сфері протидії корупції.",
     "measure/international-cooperation", "counters", CORRUPTION),
    # obligations, laws, punishment
    ("duty of a provider", "Провайдер послуг зобов'язаний зберігати дані протягом року.", "", "hasMandate", ""),
    ("duty, must", "Провайдери повинні зберігати дані протягом року.", "", "hasMandate", ""),
    ("right of a body", "Європол має право вимагати дані від банків.", EUROPOL, "hasMandate", ""),
    ("duty laid down by an act", "Конвенція про кіберзлочинність зобов'язує держави зберігати дані.",
     CYB, "requires", ""),
    ("decree", "Указом Президента України затверджено Стратегію кібербезпеки України.", "", "adoptedBy",
     "body/prezident-ukrayini"),
    ("forms of a measure", "До форм міжнародного співробітництва належать екстрадиція та обмін інформацією.",
     "measure/extradition", "classifiedAs", "measure/international-cooperation"),
    ("a plural in cyber-", "Кіберзлочинці використовують криптовалюту.", "", "hasMeans", "technology/cryptocurrency"),
    ("duty, plural participle", "Провайдери зобов'язані зберігати дані протягом року.", "", "hasMandate", ""),
    ("amendment date", "До Кримінального кодексу України внесено зміни 5 травня 2015 року.",
     "instrument/ua-criminal-code", "amendedOn", "2015-05-05"),
    ("entry into force", "Конвенція про кіберзлочинність набрала чинності 1 липня 2004 року.",
     CYB, "enteredIntoForceOn", "2004-07-01"),
    ("liability for", "Кримінальний кодекс України встановлює відповідальність за шахрайство.",
     "instrument/ua-criminal-code", "criminalises", FRAUD),
    ("provision after a crime", "Слідчі виявили шахрайство (ст. 190 КК України).",
     "instrument/ua-criminal-code/art_190", "criminalises", FRAUD),
    ("liability, told by a participle", "Діють закони України, передбачаючі відповідальність за шахрайство.",
     "instrument/zakon-ukrayini", "criminalises", FRAUD),
    ("punishment", "Стаття 190 КК України передбачає покарання за шахрайство.",
     "instrument/ua-criminal-code/art_190", "punishes", FRAUD),
    ("in accordance with", "Європол діє на підставі Конвенції про кіберзлочинність.", EUROPOL, "performs", ""),
    # what a text says, positions, threats
    ("author notes", "Автор зазначає, що кіберзлочинність стрімко зростає в містах.", "source/example", "states", ""),
    ("position of a state", "Україна виступає проти корупції.", "state/UKR", "opposes", CORRUPTION),
    ("position, supports", "Україна підтримує екстрадицію.", "state/UKR", "supports", "measure/extradition"),
    ("threat to", "Корупція становить загрозу для безпеки держави.", CORRUPTION, "threatens", ""),
    ("obstacle", "Відсутність єдиного визначення перешкоджає екстрадиції.",
     "obstacle/lack-of-definition", "hinders", "measure/extradition"),
]  # fmt: skip
RUSSIAN = [
    ("tasks, noun items", "Задачами Европола являются:\n1) подготовка обзоров для правительств;\n2) обучение.",
     EUROPOL, "hasMandate", ""),
    ("tasks, nominative", "Основные функции Европола:\n- подготовка обзоров;\n- обучение следователей работе.",
     EUROPOL, "hasMandate", ""),
    ("powers under a preposition", "К полномочиям Европола относятся:\n1) подготовка обзоров;\n2) обучение.",
     EUROPOL, "hasMandate", ""),
    ("deeds, verb items", "Европол в соответствии с уставом:\n1) готовит ежегодные обзоры;\n2) обучает следователей.",
     EUROPOL, "performs", ""),
    ("deeds, verb before the colon", "Европол обеспечивает:\n1) подготовку обзоров;\n2) обучение следователей.",
     EUROPOL, "performs", ""),
    ("right, infinitive items", "Европол вправе:\n1) требовать объяснений от чиновников;\n2) составлять протоколы.",
     EUROPOL, "hasMandate", ""),
    ("after a semicolon", "Европол готовит обзоры; обучает следователей из многих стран.", EUROPOL, "performs", ""),
    ("crime in an item", "Задачами Европола являются:\n1) противодействие мошенничеству;\n2) обучение.",
     EUROPOL, "counters", FRAUD),
    ("fight, verb of doing", "Европол осуществляет борьбу с коррупцией.", EUROPOL, "counters", CORRUPTION),
    ("several deeds", "Европол обеспечивает выявление, пресечение и раскрытие мошенничества.",
     EUROPOL, "counters", FRAUD),
    ("task inline", "Задачей Европола является предупреждение торговли людьми.", EUROPOL, "counters", TRAFFICKING),
    ("unit of fighting", "Подразделения по борьбе с коррупцией провели обыски.", "", "counters", CORRUPTION),
    ("by a reflexive", "Европол занимается расследованием мошенничества.", EUROPOL, "counters", FRAUD),
    ("interaction", "Европол осуществляет взаимодействие с Интерполом.", EUROPOL, "cooperatesWith", INTERPOL),
    ("aid, dative before", "Интерпол оказывает Украине практическую помощь.", INTERPOL, "assists", "state/UKR"),
    ("coordination of work", "Европол координирует деятельность правоохранительных органов.",
     EUROPOL, "coordinates", LAW_ENFORCEMENT),
    ("oversight", "Европол осуществляет контроль за деятельностью правоохранительных органов.",
     EUROPOL, "controls", LAW_ENFORCEMENT),
    ("part of", "Департамент защиты сетей действует в составе Европола.",
     "body/departament-zashchity-setey", "partOf", EUROPOL),
    ("initials", "Департамент защиты сетей провел обыски. ДЗС координирует деятельность правоохранительных органов.",
     "body/departament-zashchity-setey", "coordinates", LAW_ENFORCEMENT),
    ("requests to", "Европол направляет запросы в Интерпол.", EUROPOL, "cooperatesWith", INTERPOL),
    ("whose member", "Решение принял Совет Европы, членом которого является Украина.",
     "state/UKR", "memberOf", "body/council-of-europe"),
    ("means of a fight", "Стороны обсудили международное сотрудничество в борьбе с коррупцией.",
     "measure/international-cooperation", "counters", CORRUPTION),
    ("duty of an operator", "Оператор связи обязан хранить данные в течение года.", "", "hasMandate", ""),
    ("duty, must", "Операторы должны хранить данные в течение года.", "", "hasMandate", ""),
    ("right of a body", "Европол имеет право требовать данные от банков.", EUROPOL, "hasMandate", ""),
    ("duty laid down by an act", "Конвенция о киберпреступности обязывает государства хранить данные.",
     CYB, "requires", ""),
    ("adjective of a place that no dictionary has", "Россия не присоединилась к Будапештской конвенции.",
     CYB, "ratifiedBy", "state/RUS"),
    ("forms of a measure", "К формам международного сотрудничества относятся экстрадиция и обмен информацией.",
     "measure/extradition", "classifiedAs", "measure/international-cooperation"),
    ("described group", "Хакерская группа взломала серверы банка в Гааге.", "threat/hackers", "hasState", ""),
    ("amendment date", "В Уголовный кодекс Российской Федерации внесены изменения 5 мая 2015 года.",
     "instrument/ru-criminal-code", "amendedOn", "2015-05-05"),
    ("entry into force", "Конвенция о киберпреступности вступила в силу 1 июля 2004 года.",
     CYB, "enteredIntoForceOn", "2004-07-01"),
    ("liability for", "Уголовный кодекс Российской Федерации устанавливает ответственность за мошенничество.",
     "instrument/ru-criminal-code", "criminalises", FRAUD),
    ("liability, told by a participle", "Приняты законы Украины, предусматривающие ответственность за мошенничество.",
     "instrument/zakon-ukrainy", "criminalises", FRAUD),
    ("laid on, what stands first", "Контроль за оборотом данных возложен на Европол.", EUROPOL, "hasMandate", ""),
    ("unit in a structure", "Отдел борьбы с коррупцией создан в структуре Европола.", "", "partOf", EUROPOL),
    ("author notes", "Автор отмечает, что киберпреступность быстро растет в городах.", "source/example", "states", ""),
    ("position of a state", "Украина выступает против коррупции.", "state/UKR", "opposes", CORRUPTION),
    ("threat to", "Коррупция представляет угрозу для безопасности государства.", CORRUPTION, "threatens", ""),
    ("obstacle", "Отсутствие единого определения препятствует экстрадиции.",
     "obstacle/lack-of-definition", "hinders", "measure/extradition"),
]  # fmt: skip
SILENT = [
    ("a study of fighting", "Європол вивчає боротьбу з корупцією.", EUROPOL, "counters"),
    ("a survey that tells of fighting", "Європол видав огляд, який висвітлює протидію корупції.", EUROPOL, "counters"),
    ("a study of interaction", "Європол вивчає взаємодію з Інтерполом.", EUROPOL, "cooperatesWith"),
    ("aid that was received", "Європол отримав допомогу України.", EUROPOL, "assists"),
    ("a review of work", "Європол оцінює діяльність правоохоронних органів.", EUROPOL, "coordinates"),
    ("a list with a subject of its own", "Європол відповідно до статуту:\n1) вебсайт Європолу подає огляди;\n2) діє.",
     EUROPOL, "hasMandate"),
    ("another after a semicolon", "Європол готує огляди; поліція навчає слідчих Гаазі.", EUROPOL, "hasMandate"),
    ("threats of a body", "Завдання тексту: 1) описати Європол; 2) порівняти закони.", EUROPOL, "hasMandate"),
    ("requests to those who only hold data, ru", "Европол направляет запросы операторам связи.",
     EUROPOL, "cooperatesWith"),
    ("a study of requests", "Європол вивчає запити до Інтерполу.", EUROPOL, "cooperatesWith"),
    ("cooperation after a fight", "Міжнародне співробітництво після подолання корупції триває.",
     "measure/international-cooperation", "counters"),
    ("the number of an article, ru", "Ответственность за мошенничество предусмотрена статьей 273 кодекса.",
     "figure/otvetstvennost-za-moshennichestvo-predusmotrena-statey-273-kodeksa", "hasQuantity"),
    ("a law met before is no legislation, ru", "Законодательство Украины растет. Закон запрещает кражу данных.",
     "instrument/zakonodatelstvo-ukrainy", "criminalises"),
    ("a question", "Чому Європол повинен зберігати дані?", EUROPOL, "hasMandate"),
    ("a question, ru", "Почему Европол должен хранить данные?", EUROPOL, "hasMandate"),
    ("a change that was only proposed", "Депутат пропонував у 2016 році внести зміни до КК України.",
     "instrument/ua-criminal-code", "amendedOn"),
    ("laid on, told elsewhere", "Цей обов'язок покладено на Європол.", EUROPOL, "hasMandate"),
    ("a relative word that may mean either", "Європол є органом Інтерполу, що входить до складу ООН.",
     INTERPOL, "memberOf"),
    ("a verb that begins like a preposition", "Європол приймає Інтерпол у Гаазі.", EUROPOL, "partOf"),
    ("a holder of an office is no part", "Президента України підтримали.", "body/prezident-ukrayini", "partOf"),
    ("liability that is only mentioned", "Конвенція про кіберзлочинність згадує відповідальність за шахрайство.",
     CYB, "criminalises"),
    ("a lawful deed", "Законне переправлення вантажів триває.", "crime/zakonne-perepravlennya-vantazhiv", "hasState"),
    ("a study of fighting, ru", "Европол изучает борьбу с коррупцией.", EUROPOL, "counters"),
    ("a survey that tells of fighting, ru", "Европол издал обзор, который освещает борьбу с коррупцией.",
     EUROPOL, "counters"),
    ("a report on cooperation, ru", "Европол обсуждает отчет о сотрудничестве с Интерполом.",
     EUROPOL, "cooperatesWith"),
    ("aid that was received, ru", "Европол получил помощь Украины.", EUROPOL, "assists"),
]  # fmt: skip
NAMED = [
    ("unlawful deed", "Слідчі виявили незаконне переправлення осіб.", "незаконне переправлення осіб"),
    ("unlawful trade", "Слідчі припинили незаконний обіг зброї.", "незаконний обіг зброї"),
    ("row of deeds", "Слідчі виявили злочини, пов'язані з виготовленням зброї.", "виготовленням зброї"),
    ("row of deeds, the second", "Слідчі виявили злочини, пов'язані з виготовленням зброї, утриманням рабів у шахтах.",
     "утриманням рабів у шахтах"),
    ("deeds of one object", "Слідчі виявили злочини, пов'язані з виготовленням, збутом і ввезенням зброї.",
     "виготовленням, збутом і ввезенням зброї"),
    ("a deed in one word", "Слідчі виявили злочини, пов'язані з підпалом складів, чаклунством.", "чаклунством"),
    ("two makers", "Порядок визначають акти Президента України та Кабінету Міністрів України.",
     "акти Президента України та Кабінету Міністрів України"),
    ("offences in a field", "Слідчі виявили правопорушення у сфері суспільної етики.",
     "правопорушення у сфері суспільної етики"),
    ("offences connected", "Слідчі виявили правопорушення, пов'язані з корупцією.",
     "правопорушення, пов'язані з корупцією"),
    ("unit with letters", "Роботу підрозділів ЗКА перевірено вчора.", "підрозділів ЗКА"),
    ("cabinet", "Порядок визначає постанова Кабінету Міністрів України.", "Кабінету Міністрів України"),
    ("president", "Європол діє за актами Президента України.", "Президента України"),
    ("constitution", "Порядок визначено Конституцією України.", "Конституцією України"),
    ("unlawful deed and what it goes into", "Слідчі виявили протиправне втручання в роботу вокзалів.",
     "протиправне втручання в роботу вокзалів"),
    ("unlawful deed, ru", "Следователи выявили незаконное пересечение границы.", "незаконное пересечение границы"),
    ("row of deeds, ru", "Следователи выявили преступления, связанные с изготовлением оружия.", "изготовлением оружия"),
    ("cabinet, ru", "Порядок определяет постановление Кабинета Министров Украины.", "Кабинета Министров Украины"),
    ("constitution, ru", "Порядок определен Конституцией Украины.", "Конституцией Украины"),
]  # fmt: skip


@cache
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
def test_a_cell_speaks(sentence: str, subject: str, predicate: str, thing: str) -> None:
    told = {(local(s.subject), local(s.predicate), local(s.object)) for s in read(sentence).statements}
    fits = [t for t in told if t[1] == predicate and subject in ("", t[0]) and thing in ("", t[2])]
    assert fits, told


@pytest.mark.parametrize(("sentence", "subject", "predicate"), [pytest.param(*row[1:], id=row[0]) for row in SILENT])
def test_a_cell_is_silent(sentence: str, subject: str, predicate: str) -> None:
    assert (subject, predicate) not in {(local(s.subject), local(s.predicate)) for s in read(sentence).statements}


@pytest.mark.parametrize(
    "sentence",
    [
        "Європол назвав такі загрози:\n1) підготовка атак на банки;\n2) крадіжка паролів із мереж.",
        "Європол вивчає загрози:\n1) підготовка атак на банки;\n2) крадіжка паролів із мереж.",
        "Європол має такі недоліки:\n1) низька швидкість перевірок;\n2) брак коштів на навчання.",
        "Правоохоронні органи:\n1) поліція великих міст;\n2) прокуратура столичного округу.",
        "Іван Петренко виділяє блоки проблем правового статусу Європолу: брак коштів; низька швидкість перевірок.",
        "Европол имеет недостатки:\n1) низкая скорость проверок;\n2) нехватка средств на обучение.",
        "Завдання тексту:\n1) опис роботи Європолу;\n2) порівняння законів двох країн.",
        "Европол назвал следующие угрозы:\n1) подготовка атак на банки;\n2) кража паролей из сетей.",
        "Европол изучает угрозы:\n1) подготовка атак на банки;\n2) кража паролей из сетей.",
    ],
)
def test_a_list_of_something_else_tells_no_tasks(sentence: str) -> None:
    assert not [s for s in read(sentence).statements if s.rule == "slavic-listed-task"]


@pytest.mark.parametrize(("sentence", "name"), [pytest.param(*row[1:], id=row[0]) for row in NAMED])
def test_a_phrase_is_named(sentence: str, name: str) -> None:
    text = f"Introduction.\n\n{sentence}\n"
    assert name in {text[m.evidence.start : m.evidence.end] for m in read(sentence).mentions}


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("Завданнями Європолу є:\n1) підготовка оглядів для урядів;\n2) навчання слідчих у Гаазі.", EUROPOL),
        ("Задачами Европола являются:\n1) подготовка обзоров для стран;\n2) обучение следователей в Гааге.", EUROPOL),
    ],
)
def test_each_item_is_told_and_the_text_lists_nothing(sentence: str, subject: str) -> None:
    statements = [s for s in read(sentence).statements if local(s.predicate) in ("hasMandate", "lists")]
    assert [(local(s.subject), local(s.predicate)) for s in statements] == [(subject, "hasMandate")] * 2
