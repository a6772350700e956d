"""Words by which the parts of a reference are told apart: places, publishers, events, kinds of report.

Lists, not rules: a place or a publisher that is missing here costs a field, never a wrong title.
"""

from __future__ import annotations

import re
from typing import Final

_PLACE_LIST: Final = """
М. М Москва СПб. СПб Санкт-Петербург К. Киев Київ Л. Ленинград Х. Харьков Харків Львів Одеса Одесса Дніпро
Днепр Минск Мінськ Ростов-на-Дону Екатеринбург Новосибирск Казань Саратов Томск Омск Самара Воронеж
Волгоград Краснодар Владивосток Иркутск Красноярск Уфа Пермь Тверь Ташкент Алматы Алма-Ата Астана Нур-Султан
Бишкек Душанбе Баку Ереван Тбилиси Кишинев Рига Вильнюс Таллин Женева Страсбург Брюссель M. Moskva Moscow
SPb. Sankt-Peterburg Kiev Kyiv Kharkiv Kharkov Lviv Odesa Odessa Minsk Tashkent Almaty Astana Bishkek
Dushanbe Baku Yerevan Tbilisi Chisinau Riga Vilnius Tallinn Tartu London Cambridge Oxford Leiden Berlin
Paris Geneva Vienna Brussels Strasbourg Ankara Istanbul Washington Boston Chicago Singapore Sydney Amsterdam
Dordrecht Heidelberg Munich Cham Basel Zurich Toronto Montreal Beijing Shanghai Tokyo Warsaw Krakow Prague
Budapest Bucharest Sofia Belgrade Rome Milan Madrid Barcelona Lisbon Stockholm Oslo Copenhagen Helsinki
Dublin Edinburgh Manchester Cheltenham Abingdon Basingstoke Farnham Princeton Berkeley Stanford Philadelphia
Melbourne Canberra Wellington Nairobi Pretoria Lagos Cairo Doha Dubai Seoul Bangkok Jakarta Lyon Frankfurt
Hamburg Bonn Tübingen Luxembourg Bern
"""
_PHRASES: Final = (
    r"Ростов н/Д|Ростов н/д|Saint Petersburg|St\. Petersburg|New York|The Hague|Te Hague|Washington, D\.C\.|Hong Kong|"
    r"New Delhi|Santa Monica|Los Angeles|Addis Ababa|Frankfurt am Main"
)
_SINGLE: Final = sorted(_PLACE_LIST.split(), key=len, reverse=True)

PLACE: Final = re.compile(
    rf"(?P<place>{_PHRASES}|{'|'.join(re.escape(word) for word in _SINGLE)})(?:\s?[:,;]\s?|\.\s?:\s?|\s?$)"
)
PUBLISHER: Final = re.compile(
    r"\b(?:Press|Publish\w*|Publications?|Verlag|Springer|Routledge|Elsevier|Wiley|Sage|SAGE|Brill|Nijhoff|Kluwer|"
    r"Palgrave|Macmillan|(?:IEEE|ACM|IOS|AAAI|USENIX)(?!\s[A-Z])|IGI Global|Emerald|"
    r"Taylor\s(?:&|and)\sFrancis|Peter Lang|De Gruyter|Nomos|"
    r"Intersentia|Asser|World Scientific|O[’']Reilly|Apress|Packt|Addison-Wesley|Butterworths?|LexisNexis|Maxwell|"
    r"Thomson Reuters|Rowman|Lexington|Westview|Polity|Pluto|Verso|Norton|Knopf|Schuster|HarperCollins|Doubleday|"
    r"Mohr Siebeck|Duncker|Curran Associates|Academic Press|Jossey-Bass|Prentice[\s-]Hall|Cengage|Allyn|"
    r"Bloomsbury|Hart|Praeger|Clarendon|Greenwood|Rienner|Willan|Aspen|Sweet|OUP|CUP|UP|"
    r"Elgar|Ashgate|CRC|McGraw|Pearson|Penguin|Random House|Books|Univ(?:ersity|\.) of|RAND|"
    r"Изд(?:ательство|ательский|-во|\.)|Izd\w*|Юрид\w*|Норма|Проспект|Юстицинформ|Статут|Инфра-М|ИНФРА-М|Наука|"
    r"Видавн\w+|Вид-во|Юрінком|Право України)"
)
EVENT: Final = re.compile(
    r"\b(?:Conference|Congress|Symposium|Workshop|Conf(?=\.)|Symp(?=\.)|Summit|"
    r"(?:Annual|Ministerial|Expert) Meeting|Colloquium|"
    r"конференц\w+|конгресс\w*|симпозиум\w*|семинар\w*|сесси[ияюе]\w*|сесі[яїюі]\w*|форум[аеу]?|з['’]їзд\w*)(?=\W|$)",
    re.I,
)
REPORT: Final = re.compile(
    r"(?P<kind>(?:[^\W\d_]+\s){0,2}(?:отч[её]т|доклад|report|звіт|доповідь|обзор|исследование)\w{0,3})\b[^«“\"]{0,60}(?=[«“\"])",
    re.I,
)
# What a body is called by, and what an instrument is: neither is a person's name.
BODY: Final = re.compile(
    r"\b(?:Agenc(?:y|ies)|Councils?|Ministr(?:y|ies)|Cent(?:re|er)s?|Committee|Commission(?:er)?|Unions?|Nations|"
    r"Organi[sz]ations?|Institut(?:e|ion)s?|Gov(?:ernment)?|Dep(?:artmen)?t|Office|Assembly|Court|Parliament|Bank|"
    r"Bureau|Services?|Authority|Associations?|Federations?|Foundation|Forum|Group|Universit(?:y|ies)|Society|Academy|"
    r"Board|Secretariat|Corporation|Company|Corp|Inc|Ltd|LLC|GmbH|Police|Republic|Senate|Congress|House|Alliance|"
    r"Directorate|Division|Unit|Embassy|Cabinet|Chamber|School|College|Task Force|"
    r"Partnership|Consortium|United States|Kingdom|"
    r"Министерств\w*|Совет\w?|Комитет\w?|Комисси\w|Организаци\w|Правительств\w|Агентств\w|Служб\w|Центр\w?|"
    r"Институт\w?|Управлени\w|Прокуратур\w|Ассамбле\w|Суд|Верховн\w+|Кабінет\w?|Рада|Міністерств\w*|Комітет\w?|"
    r"Організаці\w|Уряд\w?|Агентств\w|Асамблея|Університет\w?|Университет\w?)(?=\W|$)",
    re.I,
)
INSTRUMENT: Final = re.compile(
    r"\b(?:Conventions?|Acts?|Treat(?:y|ies)|Protocols?|Laws?|Directives?|Regulations?|Agreements?|Charter|Codes?|"
    r"Resolutions?|Declarations?|Constitution|Statute|Bill|(?-i:vs?)|(?<=\s)(?-i:V)(?=\s)|Конвенци\w|Закон\w?|Кодекс\w?|Протокол\w?|"
    r"Договор\w?|Договір|Соглашени\w|Угода|Постановлени\w|Указ|Резолюци\w|Декларац\w+|Стратеги\w|Конституц\w+)(?=\W|$)",
    re.I,
)
