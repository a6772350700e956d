"""Ukrainian and Russian names of acts by kind and year, of codes and bodies by letters, and names in Latin letters:
what is marked, as what, and near neighbours that are not. The sentences and names are the project's own."""

from __future__ import annotations

from functools import cache

import pytest

from loaders.extract import extract
from loaders.reading.text import source_text


@cache
def marks(text: str) -> dict[str, tuple[str, ...]]:
    """The mentions of a text with the ends of the IRIs of what they mean."""
    read = source_text(
        "invented.txt", f"{'Вступ до огляду' if set(text) & set('іїєґ') else 'Введение в обзор'}.\n\n{text}\n"
    )
    found: dict[str, list[str]] = {}
    for mention in extract(read).mentions:
        surface = read.text[mention.evidence.start : mention.evidence.end]
        found.setdefault(surface, []).append(mention.thing.value.split("/id/")[1])
    return {surface: tuple(sorted(iris)) for surface, iris in found.items()}


MARKED = [
    # acts by kind and year
    ("Сторони застосовують Угоду 1994 р. і надалі.", "Угоду 1994 р.", "instrument/ugoda-1994"),
    ("Видачу регулює Договір 1987 року.", "Договір 1987 року", "instrument/dogovir-1987"),
    ("Стороны применяют Соглашение 1994 г. до сих пор.", "Соглашение 1994 г.", "instrument/soglashenie-1994"),
    ("Перелік дають Конвенції 1975 р. та 1989 р., які діють.", "Конвенції 1975 р.", "instrument/konventsiya-1975"),
    ("Перелік дають Конвенції 1975 р. та 1989 р., які діють.", "1989 р.", "instrument/konventsiya-1989"),
    ("Діють дві Угоди 1993 та 2002 років.", "Угоди 1993", "instrument/ugoda-1993"),
    ("Діють дві Угоди 1993 та 2002 років.", "2002 років", "instrument/ugoda-2002"),
    ("Действуют Протоколы 1993 и 2002 годов.", "2002 годов", "instrument/protokol-2002"),
    ("Гаванська конвенція 1931 р. діє.", "Гаванська конвенція 1931 р.", "instrument/gavanska-konventsiya"),
    ("Осломская конвенция 1931 года действует.", "Осломская конвенция 1931 года", "instrument/oslomskaya-konventsiya"),
    ("Конвенція Палемо 1931 р. діє.", "Конвенція Палемо 1931 р.", "instrument/konventsiya-palemo"),
    ("Суд застосував Закон Литви 1999 року.", "Закон Литви 1999 року", "instrument/zakon-litvi-1999"),
    ("Ринок регулює Регламент 12/2009.", "Регламент 12/2009", "instrument/reglament-12-2009"),
    ("Рынок регулирует Регламент (ЕС) № 12/2009.", "Регламент (ЕС) № 12/2009", "instrument/reglament-12-2009"),
    ("Ринок регулює Директива 95/46/ЄС.", "Директива 95/46/ЄС", "instrument/direktiva-95-46"),
    # meetings by adjective and year or place
    ("План схвалив Гаванський саміт 2008 р. одностайно.", "Гаванський саміт 2008 р.", "event/gavansky-samit-2008"),
    ("Атака произошла во время Олимпийских игр 2016 в Осло.", "Олимпийских игр 2016 в Осло",
     "event/olimpiyskie-igry-2016"),
    ("Перебіг Паралімпійських ігор 2016 року вивчено.", "Паралімпійських ігор 2016 року", ""),
    # whose year tells which one
    ("Є Гаванська конвенція 1931 р. Конвенція 1931 р. діє.", "Конвенція 1931 р.", "instrument/gavanska-konventsiya"),
    # dates after titles
    ("Закон України «Про охорону вод» від 5 травня 2010 року діє.",
     "Закон України «Про охорону вод» від 5 травня 2010 року", "instrument/zakon-ukrayini-pro-ohoronu-vod"),
    ("Принят Указ «О водах» от 7.02.2013 г., он действует.", "Указ «О водах» от 7.02.2013 г.",
     "instrument/ukaz-o-vodah"),
    ("Закон о водных мерах по охране озер 2016 года действует.",
     "Закон о водных мерах по охране озер 2016 года", "instrument/zakon-o-vodnyh-merah-po-ohrane-ozer"),
    # whole titles
    ("Подписан Договор о дружбе, торговле и взаимной помощи между Республикой Перу и Норвегией от 5 мая 1999 года.",
     "Договор о дружбе, торговле и взаимной помощи между Республикой Перу и Норвегией от 5 мая 1999 года",
     "instrument/dogovor-o-druzhbe-torgovle-i-vzaimnoy-pomoshchi"),
    ("Діє Договір про мир, торгівлю і співробітництво між Перу та Норвегією.",
     "Договір про мир, торгівлю і співробітництво між Перу та Норвегією",
     "instrument/dogovir-pro-mir-torgivlyu-i-spivrobitnitstvo"),
    ("Стороны ждут Соглашение между правительством Перу и правительством Норвегии о рыболовстве.",
     "Соглашение между правительством Перу и правительством Норвегии о рыболовстве", ""),
    ("Штати прийняли Типовий закон про охорону вод.", "Типовий закон про охорону вод", ""),
    ("На основі Єдиного Акта про охорону вод діє суд.", "Єдиного Акта про охорону вод", ""),
    ("Принята резолюция под названием «Мирный океан».", "резолюция под названием «Мирный океан»", ""),
    ("Назва документа: «Основи охорони лісів».", "«Основи охорони лісів»", "instrument/osnovi-ohoroni-lisiv"),
    ("Діє Положення «Про Відділ вод» та накази.", "Положення «Про Відділ вод»", ""),
    ("Страны подписали меморандумы о торговле и рыболовстве в области связи.",
     "меморандумы о торговле и рыболовстве в области связи", ""),
    # codes
    ("Підхід закріплено у ЦПК Литви, але ЦПК змінено.", "ЦПК Литви", "instrument/tspk-litvi"),
    ("Підхід закріплено у ЦПК Литви, але ЦПК змінено.", "ЦПК", "instrument/tspk-litvi"),
    ("УК и УПК Литвы допускают обыск.", "УК", "instrument/uk-litvy"),
    ("Нормы ГПК изменены, и ГПК действует.", "ГПК", "instrument/gpk"),
    # bodies by letters
    ("Держави-члени МОПТ уклали угоду, яку МОПТ підтримує.", "МОПТ", "body/mopt"),
    ("Зі створенням ОКЕС, СКАВ та інших спілок торгівля зросла.", "СКАВ", "body/skav"),
    ("Представители ОБДС прибыли. Затем ОБДС открыла офис.", "ОБДС", "body/obds"),
    ("РМСК опублікувала звіт про хвилі.", "РМСК", "body/rmsk"),
    # names in Latin letters
    ("Операторы (например, Peru Mobile, Norway Telecom и их дочки) молчат.", "Peru Mobile", "body/peru-mobile"),
    ("Операторы (например, Peru Mobile, Norway Telecom и их дочки) молчат.", "Norway Telecom", "body/norway-telecom"),
    ("Как сообщает LQR Global, рынок вырос.", "LQR Global", "body/lqr-global"),
    ("Звіт готує LQR Group разом з іншими.", "LQR Group", "body/lqr-group"),
    ("Эксперты LQR Global изучили рынок.", "Эксперты LQR Global", "body/ekspert-lqr-global"),
    ("Аналитический центр Greyfield Lab издал обзор.", "Аналитический центр Greyfield Lab", "body/greyfield-lab"),
    ("Огляд готує Інститут розвитку Greyfield Hall.", "Інститут розвитку Greyfield Hall", "body/greyfield-hall"),
    ("Проект ведёт Oakfield Lab (Oakfield). Позже Oakfield закрылась.", "Oakfield", "body/oakfield-lab"),
    ("Обзор подготовлен Научно-аналитическим центром группы компаний Redwatch.",
     "Научно-аналитическим центром группы компаний Redwatch",
     "body/nauchno-analitichesky-tsentr-gruppy-kompany-redwatch"),
    ("Звіт склала Група Mission Trade and Effects разом із відділом вод Литви.", "Група Mission Trade and Effects",
     "body/mission-trade-and-effects"),
    ("Обзор подготовлен Научным центром группы компаний Redwatch.", "группы компаний Redwatch", "body/redwatch"),
    ("Звіт склав Науковий центр корпорації Redwatch.", "корпорації Redwatch", "body/redwatch"),
    # an alliance by its noun with a capital
    ("НАТО проводит учения. Это угрожает и самому Альянсу.", "Альянсу", "body/nato"),
    ("НАТО проводить навчання. План схвалили в Альянсі.", "Альянсі", "body/nato"),
    # bodies by their described names
    ("Акт подготовлен Национальной конференцией судей.", "Национальной конференцией судей",
     "body/natsionalnaya-konferentsiya-sudey"),
    ("Звіт дала Постійна конференція прокурорів.", "Постійна конференція прокурорів",
     "body/postiyna-konferentsiya-prokuroriv"),
    ("Документ розробила норвезька асоціація адвокатів.", "норвезька асоціація адвокатів",
     "body/norvezka-asotsiatsiya-advokativ"),
    ("Это грозит интересам Кремля в регионе.", "Кремля", "body/kremlin"),
    ("Представители Кремля молчат.", "Кремля", "body/kremlin"),
    ("План ухвалив Бундестаг, а не Сенат.", "Бундестаг", "body/bundestag"),
    ("План критикують у Білому домі.", "Білому домі", "body/white-house"),
    # what courts do for those abroad
    ("Закон регулює визнання та виконання іноземних судових рішень.",
     "визнання та виконання іноземних судових рішень", "measure/viznannya-ta-vikonannya-inozemnih-sudovih-rishen"),
    ("Закон говорит о признании и исполнении приговоров иностранных судов.",
     "признании и исполнении приговоров иностранных судов", ""),
    ("Центр прискорює виконання міжнародних запитів.", "виконання міжнародних запитів", ""),
    ("Умовою видачі лишається взаємність.", "взаємність", "principle/reciprocity"),
    ("Закон вимагає взаємності лише тут.", "взаємності", "principle/reciprocity"),
    ("Действуют на условиях взаимности.", "взаимности", "principle/reciprocity"),
    # states whose names dictionaries take for other words
    ("В список попали Франции и Бразилии отчёты.", "Франции", "state/FRA"),
    ("Переговоры с Индией и Норвегией завершены.", "Норвегией", "state/NOR"),
    ("Уряди Данії та Сирії мовчать.", "Данії", "state/DNK"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "surface", "thing"), MARKED, ids=[f"{t[:24]}: {s}" for t, s, _ in MARKED])
def test_names_are_marked(text: str, surface: str, thing: str) -> None:
    found = marks(text)
    assert surface in found
    assert not thing or thing in found[surface]


SILENT = [
    ("Закон діє з 1994 року.", "Закон діє з 1994 року"),
    ("Програма 2015 року завершена.", "Програма 2015 року"),
    ("У проєкті закону 2010 року цього немає.", "закону 2010 року"),
    ("Сторони уклали договір у 2004 р. в Осло.", "договір у 2004 р."),
    ("Конвенция о мире, сторона и суд решают споры.", "Конвенция о мире, сторона и суд"),
    ("Хартія про мир, Щорічного діалогу та програм діє.", "Хартія про мир, Щорічного діалогу та програм"),
    ("Вартість ПК зросла, і ПК стали дорожчими.", "ПК"),
    ("Делегація КПК відвідала завод.", "КПК Литви"),
    ("Програмне забезпечення АСУТП вразливе.", "АСУТП"),
    ("Створення БПЛА коштує дорого.", "БПЛА"),
    ("Операторы (например, Peru Mobile) молчат.", "Peru"),
    ("Суд розглянув справу Hill v. Dale.", "Hill"),
    ("Відбувся черговий саміт 2008 р. у столиці.", "саміт 2008 р."),
    ("Гаванський саміт тривав два дні.", "Гаванський саміт"),
    ("Партії уклали Альянс заради виборів.", "Альянс"),
    ("Сторони мають низку взаємних інтересів.", "взаємних"),
    ("Міжнародна конференція з вод відбулася в Осло.", "Міжнародна конференція"),
    ("Виконання рішень керівника триває довго.", "Виконання рішень керівника"),
    ("Виконання плану триває довго.", "Виконання плану"),
    ("Сенатор Кремлёв выступил с речью.", "Кремлёв"),
    ("Закон про положення закону № 5 не згадує.", "положення закону № 5"),
    ("Суд вынес постановления о том, что рынок закрыт.", "постановления о том"),
    ("Ціль проголошує «Smart Green Society» до 2030 року.", "Smart Green Society"),
    ("За даними інструмента Harbour Arms Watch, ринок зріс.", "Harbour Arms Watch"),
    ("Согласно методу Green Road, рынок вырос.", "Green Road"),
]


@pytest.mark.parametrize(("text", "surface"), SILENT, ids=[surface for _, surface in SILENT])
def test_near_neighbours_are_not(text: str, surface: str) -> None:
    assert surface not in marks(text)
