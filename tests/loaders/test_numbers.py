"""Which numbers of a sentence count something, and what they count, over ways of saying and forms of numbers.

All sentences are invented. A code, a section, a telephone number, a year or a standard counts nothing.
"""

from __future__ import annotations

from itertools import product
from typing import Final

import pytest

from loaders.extract import extract
from loaders.reading.languages import language
from loaders.reading.text import source_text
from ontology.names import shortened

# A number as printed, and its value.
_FORMS: Final = {
    "plain": ("240", "240"),
    "comma": ("4,300", "4300"),
    "space": ("12 500", "12500"),
    "no-break space": ("12\u00a0500", "12500"),
    "thousand": ("63 thousand", "63000"),
    "decimal million": ("1.5 million", "1500000"),
    "compared": ("more than 900", "900"),
    "at least": ("at least 75", "75"),
    "about": ("about 350", "350"),
}
_CLAUSES: Final = {
    "object": ("Europol identified {} victims of phishing last spring.", "victims"),
    "subject": ("{} computers were infected by the botnet.", "computers"),
    "there were": ("In 2019, there were {} attacks on hospitals.", "attacks"),
    "according to": ("According to Interpol, the gang sold {} passwords in 2020.", "passwords"),
    "second clause": ("The police closed the forum, and {} accounts were seized.", "accounts"),
    "relative clause": ("The operation, which freed {} servers, ended in May 2021.", "servers"),
}
_SLAVIC_FORMS: Final = {
    "plain": ("240", "240"),
    "space": ("12 500", "12500"),
    "no-break space": ("12\u00a0500", "12500"),
    "over": ("понад 900", "900"),
    "decimal": ("1,5 млн", "1500000"),
    "thousand": ("63 тис.", "63000"),
}
_SLAVIC_CLAUSES: Final = {
    "uk object": ("У 2021 році поліція зареєструвала {} кіберзлочинів.", "uk"),
    "uk passive": ("Протягом 2020 року було викрито {} злочинів.", "uk"),
    "ru object": ("В 2021 году полиция зарегистрировала {} киберпреступлений.", "ru"),
    "ru passive": ("В течение 2020 года было раскрыто {} преступлений.", "ru"),
}
_NO_COUNT: Final = [
    pytest.param("The Commission published COM (2018) 226 final on evidence.", id="Commission document"),
    pytest.param("COM(2013) 48 final/2 was withdrawn.", id="Commission document, no space"),
    pytest.param("SWD (2020) 127 accompanied the proposal of the Commission.", id="staff document"),
    pytest.param("The General Assembly adopted resolution A/RES/74/247 on cybercrime.", id="United Nations symbol"),
    pytest.param("Resolution 74/247 was adopted by the General Assembly.", id="number of a resolution"),
    pytest.param("Section 1030 of Title 18 of the code punishes hacking.", id="section and title"),
    pytest.param("Hacking is punished under § 202a of the code.", id="paragraph sign"),
    pytest.param("The offence is defined in 18 U.S.C. 1030 of the United States.", id="code citation"),
    pytest.param("Victims can call +44 20 7946 0958 or 0800 123 456 at any hour.", id="telephone"),
    pytest.param("The bank follows ISO/IEC 27001 and ISO 22301 in its work.", id="standards"),
    pytest.param("The framework of NIST SP 800-53 is used by the police.", id="publication number"),
    pytest.param("Article 32 and articles 16 to 21 apply to data.", id="articles"),
    pytest.param("The Council of Europe described it on pages 120-135 of the report.", id="pages"),
    pytest.param("The convention was opened for signature in 2001 and amended in 2003.", id="years"),
    pytest.param("In the years 2014-2020 the police trained judges.", id="range of years"),
    pytest.param("The law entered into force at 10:30 on 5 May 2018.", id="hour"),
    pytest.param("See recital 26 and annex 14 of the regulation.", id="recital and annex"),
    pytest.param("The judgment in case C-311/18 followed in July.", id="case number"),
    pytest.param("Application no. 5029 was lodged by a user.", id="application number"),
    pytest.param("Directive 2013/40/EU and Regulation (EU) 2019/881 apply.", id="acts of the Union"),
    pytest.param("The treaty is CETS No. 185 in the series.", id="treaty series"),
    pytest.param("Windows 10 and Internet Explorer 11 were attacked.", id="versions"),
    pytest.param("The server listened on port 8080 of the machine.", id="port"),
    pytest.param("The G20 and the Group of 77 discussed cybercrime.", id="groups by number"),
    pytest.param("The Chaos of 11 September 2001 changed the law.", id="day of an event"),
    pytest.param("Footnote 45 of the report explains the term.", id="footnote"),
    pytest.param("The police opened a 24/7 network of contact points.", id="round the clock"),
    pytest.param("Стаття 361 Кримінального кодексу України карає за втручання.", id="Ukrainian article"),
    pytest.param("Закон № 2163-VIII було прийнято у 2017 році.", id="Ukrainian law number"),
    pytest.param("У 2001 році було відкрито конвенцію.", id="Ukrainian year"),
    pytest.param("Статья 273 Уголовного кодекса карает за вредоносные программы.", id="Russian article"),
    pytest.param("Федеральный закон № 149-ФЗ был принят в 2006 году.", id="Russian law number"),
    pytest.param("Executive Order 14028 improved the security of agencies.", id="Executive Order 14028 improved"),
    pytest.param("Rule 41 allows judges to issue warrants.", id="Rule 41 allows judges"),
    pytest.param("Goal 16 of the agenda concerns justice.", id="Goal 16 of the"),
    pytest.param("The hackers of APT28 and APT 29 attacked ministries.", id="The hackers of APT28"),
    pytest.param("The vulnerability CVE-2017-0144 was used by the worm.", id="The vulnerability CVE20170144 was"),
    pytest.param("The address 192.168.10.25 belonged to the server.", id="The address 1921681025 belonged"),
    pytest.param("Flight MH17 was shot down.", id="Flight MH17 was shot"),
    pytest.param("The 15th session of the committee took place in Vienna.", id="The 15th session of"),
    pytest.param("The 193-member assembly adopted the text.", id="The 193member assembly adopted"),
    pytest.param("Offenders face imprisonment for 10 years.", id="Offenders face imprisonment for"),
    pytest.param("The data are kept for 30 days by the provider.", id="The data are kept"),
    pytest.param("States must answer within 24 hours of the request.", id="States must answer within"),
    pytest.param("Volume 12 and issue 4 of the journal contain the paper.", id="Volume 12 and issue"),
    pytest.param("Table 4 and Figure 12 show the results.", id="Table 4 and Figure"),
    pytest.param("Part 15 of the act was repealed.", id="Part 15 of the"),
    pytest.param("Bill 35 was passed by the parliament.", id="Bill 35 was passed"),
    pytest.param("Level 14 of the model describes networks.", id="Level 14 of the"),
    pytest.param("The hacker, aged 24, was arrested in Madrid.", id="The hacker aged 24"),
    pytest.param("A 19-year-old student was arrested by the police.", id="A 19yearold student was"),
    pytest.param("Room 404 was searched by officers.", id="Room 404 was searched"),
    pytest.param("Chapter 119 of the code was amended.", id="Chapter 119 of the"),
    pytest.param("Phase 12 of the project began in June.", id="Phase 12 of the"),
    pytest.param("The meeting of 27 November opened the talks.", id="The meeting of 27"),
    pytest.param("The judgment of 8 April 2014 annulled the directive.", id="The judgment of 8"),
    pytest.param("The postal code 20500 belongs to the office.", id="The postal code 20500"),
    pytest.param("The number 112 is dialled in an emergency.", id="The number 112 is"),
    pytest.param("ISBN 978-92-871 identifies the handbook.", id="ISBN 97892871 identifies the"),
    pytest.param("The standard EN 50600 covers data centres.", id="The standard EN 50600"),
    pytest.param("In the case of 1998, the court decided otherwise.", id="In the case of"),
    pytest.param("The act of 1990 was followed by that of 2015.", id="The act of 1990"),
    pytest.param("The Fourth Geneva Convention of 1949 has 159 articles.", id="The Fourth Geneva Convention"),
    pytest.param("The convention has 48 articles in four chapters.", id="The convention has 48"),
    pytest.param("The provider blocked port 445 in its network.", id="The provider blocked port"),
    pytest.param("The office moved to 75 Wall Street in June.", id="The office moved to"),
    pytest.param("P.O. Box 1234 received the letters.", id="PO Box 1234 received"),
    pytest.param("See paragraphs 45 and 46 of the opinion.", id="See paragraphs 45 and"),
    pytest.param("Windows 2000 was attacked by the worm.", id="Windows 2000 was attacked"),
    pytest.param("The text runs to 120 pages in print.", id="The text runs to"),
    pytest.param("At 23:45 the network failed.", id="At 2345 the network"),
    pytest.param("The Internet of the 1990s was small.", id="The Internet of the"),
    pytest.param("The General Data Protection Regulation 2016/679 applies to data.", id="The General Data Protection"),
    pytest.param("Decree No. 447/2021 approved the strategy.", id="Decree No 4472021 approved"),
    pytest.param("The award was worth 50 points.", id="The award was worth"),
    pytest.param("The G7 24/7 network connects the police.", id="The G7 247 network"),
    pytest.param("Recommendation 12 urges states to cooperate.", id="Recommendation 12 urges states"),
    pytest.param("Question 15 concerned evidence.", id="Question 15 concerned evidence"),
    pytest.param("The Law on Cyber Security of 2017 (45/2017) applies.", id="The Law on Cyber"),
    pytest.param("The UNGA 73/187 report mentions it.", id="The UNGA 73187 report"),
    pytest.param("S.B. 1386 of California was followed elsewhere.", id="SB 1386 of California"),
    pytest.param("Public Law 99-474 amended the code.", id="Public Law 99474 amended"),
    pytest.param("У статті 22 Конвенції визначено юрисдикцію держав.", id="У статті 22 Конвенції"),
    pytest.param("Указ Президента № 447/2021 затвердив стратегію.", id="Указ Президента 4472021 затвердив"),
    pytest.param("Частина 2 статті 15 Закону стосується провайдерів.", id="Частина 2 статті 15"),
    pytest.param("24 лютого 2022 року почалися атаки.", id="24 лютого 2022 року"),
    pytest.param("Строк зберігання становить 90 днів.", id="Строк зберігання становить 90"),
    pytest.param("Пункт 12 Стратегії стосується освіти.", id="Пункт 12 Стратегії стосується"),
    pytest.param("ДСТУ ISO/IEC 27001 визначає вимоги.", id="ДСТУ ISOIEC 27001 визначає"),
    pytest.param("Тел. 044 256 12 34 приймає звернення.", id="Тел 044 256 12"),
    pytest.param("24 февраля 2022 года начались атаки.", id="24 февраля 2022 года"),
    pytest.param("Пункт 12 Доктрины касается образования.", id="Пункт 12 Доктрины касается"),
    pytest.param("ГОСТ Р 57580 определяет требования.", id="ГОСТ Р 57580 определяет"),
    pytest.param("Глава 28 Уголовного кодекса содержит составы преступлений.", id="Глава 28 Уголовного кодекса"),
    pytest.param("Указ Президента № 646 утвердил доктрину.", id="Указ Президента 646 утвердил"),
    pytest.param("В 15 часов сеть отказала.", id="В 15 часов сеть"),
    pytest.param("Резолюция 74/247 была принята Генеральной Ассамблеей.", id="Russian resolution"),
]


def _counted(sentence: str) -> dict[str, str]:
    """Value and unit of each figure of a sentence."""
    opening = {"uk": "Вступ", "ru": "Введение"}.get(language(sentence), "Introduction")
    found = extract(source_text("example.txt", f"{opening}.\n\n{sentence}\n")).statements
    return {
        s.object.value: next((v.value for p, v in s.qualifiers if shortened(p.value) == "cl:unit"), "")
        for s in found
        if shortened(s.predicate.value) == "cl:hasQuantity"
    }


@pytest.mark.parametrize(
    ("clause", "form"),
    [pytest.param(c, f, id=f"{c}, {f}") for c, f in product(_CLAUSES, _FORMS)],
)
def test_a_number_counts_what_stands_beside_it(clause: str, form: str) -> None:
    (words, unit), (printed, value) = _CLAUSES[clause], _FORMS[form]
    sentence = words.format(printed)
    assert _counted(sentence[0].upper() + sentence[1:]) == {value: unit}


@pytest.mark.parametrize(
    ("clause", "form"),
    [pytest.param(c, f, id=f"{c}, {f}") for c, f in product(_SLAVIC_CLAUSES, _SLAVIC_FORMS)],
)
def test_a_slavic_number_counts(clause: str, form: str) -> None:
    (words, tongue), (printed, value) = _SLAVIC_CLAUSES[clause], _SLAVIC_FORMS[form]
    if tongue == "ru":
        printed = printed.replace("понад", "более").replace("тис.", "тыс.")
    assert set(_counted(words.format(printed))) == {value}


@pytest.mark.parametrize("sentence", _NO_COUNT)
def test_a_number_that_counts_nothing(sentence: str) -> None:
    assert _counted(sentence) == {}


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        pytest.param(
            "The sweep led to 800 arrests, disrupted 20 markets and warned 5,000 users.",
            {"800": "arrests", "20": "markets", "5000": "users"},
            id="three counts in a row",
        ),
        pytest.param(
            "Investigators held 45 individuals and closed 20 markets.",
            {"45": "individuals", "20": "markets"},
            id="two clauses, two things",
        ),
        pytest.param("Losses of banks rose by 35% in 2018.", {"35": "%"}, id="rise in per cent"),
        pytest.param("The damage amounted to $3 billion in 2019.", {"3000000000": "USD"}, id="damage in dollars"),
        pytest.param("The damage reached 4.5 million euros.", {"4500000": "EUR"}, id="damage in euros"),
        pytest.param("The gang stole EUR 12 million from banks.", {"12000000": "EUR"}, id="currency before"),
        pytest.param("Most firms lost data and 17 per cent paid a ransom.", {"17": "%"}, id="per cent in words"),
        pytest.param(
            "Attacks rose from 1,200 cases in 2017 to 3,400 cases in 2018.",
            {"1200": "cases", "3400": "cases"},
            id="from and to",
        ),
        pytest.param("One in five firms was attacked in 2020.", {"1/5": "share"}, id="one in five"),
        pytest.param("Hackers attack a company every 39 seconds.", {"39": "seconds"}, id="every so many seconds"),
    ],
)
def test_what_the_figures_of_a_sentence_count(sentence: str, figures: dict[str, str]) -> None:
    assert _counted(sentence) == figures


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        pytest.param("The number of attacks doubled to 5,400 in 2020.", {"5400"}, id="The number of attacks"),
        pytest.param("Police in 17 countries seized 350 servers.", {"350"}, id="Police in 17 countries"),
        pytest.param("The fund pays €2.3 billion a year.", {"2300000000"}, id="The fund pays 23"),
        pytest.param("Some 40 percent of banks were hit.", {"40"}, id="Some 40 percent of"),
        pytest.param("Forty per cent of firms had no plan.", {"40"}, id="Forty per cent of"),
        pytest.param(
            "The breach exposed the data of 57 million users and 600,000 drivers.",
            {"57000000", "600000"},
            id="The breach exposed the",
        ),
        pytest.param("A total of 1,461 complaints were filed in 2019.", {"1461"}, id="A total of 1461"),
        pytest.param(
            "The operation resulted in 179 arrests and the seizure of 500 kilograms of drugs.",
            {"179", "500"},
            id="The operation resulted in",
        ),
        pytest.param(
            "Over 4 billion records were stolen in the first half of 2019.", {"4000000000"}, id="Over 4 billion records"
        ),
        pytest.param("The loss per firm averages 13 million dollars.", {"13000000"}, id="The loss per firm"),
        pytest.param("Fewer than 5% of crimes are solved.", {"5"}, id="Fewer than 5 of"),
        pytest.param("As many as 300,000 machines in 150 countries were infected.", {"300000"}, id="As many as 300000"),
        pytest.param("The team arrested 12 suspects and searched 26 houses.", {"12", "26"}, id="The team arrested 12"),
        pytest.param("In 2018 the centre handled 1.2 million alerts per day.", {"1200000"}, id="In 2018 the centre"),
        pytest.param("Збитки склали 3,5 млрд доларів у 2020 році.", {"3500000000"}, id="Збитки склали 35 млрд"),
        pytest.param("Понад 70 відсотків компаній зазнали атак.", {"70"}, id="Понад 70 відсотків компаній"),
        pytest.param("Ущерб составил 2 млрд рублей в 2019 году.", {"2000000000"}, id="Ущерб составил 2 млрд"),
        pytest.param("Число атак выросло на 40% в 2020 году.", {"40"}, id="Число атак выросло на"),
        pytest.param("Более 60 процентов компаний подверглись атакам.", {"60"}, id="Более 60 процентов компаний"),
    ],
)
def test_values_of_figures(sentence: str, values: set[str]) -> None:
    assert set(_counted(sentence)) == values


def test_each_thing_that_is_counted_is_a_figure_of_its_own() -> None:
    found = extract(source_text("example.txt", "Introduction.\n\nPolice held 45 individuals and closed 20 markets.\n"))
    told = {
        (shortened(s.subject.value), s.object.value)
        for s in found.statements
        if shortened(s.predicate.value) == "cl:hasQuantity"
    }
    assert told == {("id:figure/45-individuals", "45"), ("id:figure/20-markets", "20")}
