"""Figures and numbers as judges of fresh texts found them wrong, each with a neighbour that must still be read."""

from __future__ import annotations

import pytest
from pyoxigraph import NamedNode

from graph.statement import Statement
from loaders.grammar.dates import dates
from loaders.grammar.quantities import quantities
from ontology.names import shortened
from tests.loaders.short_texts import said


def figures(sentence: str) -> list[Statement]:
    return [s for s in said(sentence) if s.rule.endswith("quantity")]


def told(sentence: str) -> set[tuple[str, str]]:
    """The value and the status of each number."""
    return {
        (s.object.value, s.status.name) for s in figures(sentence) if shortened(s.predicate.value) == "cl:hasQuantity"
    }


def things(sentence: str) -> dict[str, set[str]]:
    """The values of each figure, by the end of its IRI."""
    found: dict[str, set[str]] = {}
    for s in figures(sentence):
        if shortened(s.predicate.value) == "cl:hasQuantity":
            found.setdefault(s.subject.value.rsplit("/", 1)[-1], set()).add(s.object.value)
    return found


def values(sentence: str, name: str) -> set[str]:
    """What is told of the figures of a sentence by a property."""
    found = (s.object for s in figures(sentence) if shortened(s.predicate.value) == name)
    return {value.value.rsplit("/", 1)[-1] if isinstance(value, NamedNode) else value.value for value in found}


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The toll came to $ 31.4bn.", "31400000000", "USD"),
        ("a loss of £3m", "3000000", "GBP"),
        ("fines of €2.5 mn", "2500000", "EUR"),
        ("a debt of $1.2tn", "1200000000000", "USD"),
        ("some 12m people", "12000000", "people"),
        ("300k users", "300000", "users"),
        ("R$ 5 million", "5000000", "BRL"),
        ("близько 40 €", "40", "EUR"),
        ("втрати 2,517 млрд гривень", "2517000000", "UAH"),
        ("ущерб 1,275 млн рублей", "1275000", "RUB"),
        ("понад 1 234,56 млн грн", "1234560000", "UAH"),
        ("a sum of 1,275 million euros", "1275000000", "EUR"),
        ("16 young and old victims", "16", "young and old victims"),
        ("14 regional civil society networks", "14", "regional civil society networks"),
        ("over 700 business mail boxes", "700", "business mail boxes"),
        ("an estimated 40 pro-Asian NGOs", "40", "pro-Asian NGOs"),
        ("20 South American and Asian banks", "20", "South American and Asian banks"),
        ("seventeen banks", "17", "banks"),
        ("50,000+ users", "50000", "users"),
        ("60 open letters per 1,000 clerks", "60", "open letters per 1,000 clerks"),
        ("60 крадіжок на 1000 жителів", "60", "крадіжок"),
        ("about 700 private IP addresses", "700", "private IP addresses"),
        ("около 7 тысяч ежемесячно", "7000", ""),
    ],
)
def test_scales_commas_and_units(text: str, value: str, unit: str) -> None:
    (quantity,) = quantities(text)
    assert (quantity.value, quantity.unit) == (value, unit)


@pytest.mark.parametrize(
    "text",
    [
        "the 2018–19 board",
        "the 2022-24 programme",
        "a talk at 2:45 pm",
        "at 11:30 am sharp",
        "a 100m race",
        "the 404 Z5x worm",
        "sent at 12:00 +0800 This",
    ],
)
def test_years_and_hours_count_nothing(text: str) -> None:
    assert quantities(text) == ()


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("between 40 and 60 clerks", [("40", ">="), ("60", "<=")]),
        ("20–30% of banks", [("20", ">="), ("30", "<=")]),
        ("$5-10 million", [("5000000", ">="), ("10000000", "<=")]),
        ("from 40 to 60 clerks", [("60", "")]),
        ("between Rome and 60 clerks", [("60", "")]),
    ],
)
def test_from_how_many_to_how_many(text: str, bounds: list[tuple[str, str]]) -> None:
    assert [(q.value, q.comparison) for q in quantities(text)] == bounds


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("Розмір зріс із 310 до 940 євро", [""]),
        ("Доля упала на 4% до 31%", ["", ""]),
        ("Збитки зросли більш ніж на 70%", [">"]),
        ("Вывезли более чем 300 серверов", [">"]),
        ("Штраф до 940 євро", ["<="]),
        ("Доведено причетність клерка до 230 крадіжок", [""]),
        ("Він має доступ до 410 серверів", [""]),
        ("До 31% банков платят", ["<="]),
    ],
)
def test_what_a_change_reached_is_no_limit(text: str, limits: list[str]) -> None:
    assert [q.comparison for q in quantities(text)] == limits


@pytest.mark.parametrize(
    ("text", "lexical"),
    [
        ("the 2018–19 board", ["2018/2019"]),
        ("in 2009–10", ["2009/2010"]),
        ("in 2006/2007", ["2006/2007"]),
        ("in 2009-10", []),
        ("from June to August 2021", ["2021-06/2021-08"]),
        ("у січні–серпні 2021 року", ["2021-01/2021-08"]),
        ("Resolution 2017/18", []),
    ],
)
def test_ranges_of_years(text: str, lexical: list[str]) -> None:
    assert [date.lexical for date in dates(text)] == lexical


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The office received 56 data requests about 70 accounts and it answered 45% of them.",
         {("56", "ASSERTED"), ("70", "ASSERTED"), ("45", "ASSERTED")}),
        ("The bank complied with 82% of the demands.", {("82", "ASSERTED")}),
        ("The ministry set a goal to train 5,000 clerks.", {("5000", "PLANNED")}),
        ("The plan is aimed at cutting theft by 10%.", {("10", "PLANNED")}),
        ("Losses are expected to reach $4 million.", {("4000000", "PLANNED")}),
        ("Norway asked for $4 million.", {("4000000", "PLANNED")}),
        ("The plan commits the state to invest $4 million.", {("4000000", "PLANNED")}),
        ("The gang committed 40 thefts.", {("40", "ASSERTED")}),
        ("The workforce grew to 30,000 clerks, up from 20,000 clerks.", {("30000", "ASSERTED")}),
        ("Norway asked 40 banks to help.", {("40", "ASSERTED")}),
        ("The gang aimed its mails at clerks and robbed 40 banks.", {("40", "ASSERTED")}),
        ("Police arrested 22 men who allegedly robbed banks.", {("22", "ASSERTED")}),
        ("Police freed 30 clerks who were reportedly held in a camp.", {("30", "ASSERTED")}),
        ("Police arrested 22 men who planned a robbery.", {("22", "ASSERTED")}),
        ("Allegedly 22 men robbed banks.", {("22", "REPORTED")}),
        ("The theft is believed to have cost $4 million.", {("4000000", "REPORTED")}),
        ("In all, 300 thefts have been reported to the police.", {("300", "ASSERTED")}),
        ("Only 20% of thefts were reported to a court.", {("20", "ASSERTED")}),
        ("The office reported 300 thefts.", {("300", "REPORTED")}),
        ("Theft makes up 40% of all crime, and some estimates put its price at $4 million.",
         {("40", "ASSERTED"), ("4000000", "REPORTED")}),
        ("The theft could cost $4 million.", {("4000000", "HYPOTHETICAL")}),
        ("Rest can lead to a potential 40% rise in output.", {("40", "HYPOTHETICAL")}),
        ("The mails requesting transfers rose to $4 million.", {("4000000", "ASSERTED")}),
        ("Norway wrote a paper proposing a fund of $4 million.", {("4000000", "PLANNED")}),
        ("Theft is expected to grow, with losses of $4 million.", {("4000000", "PLANNED")}),
        ("The police said 300 servers were seized.", {("300", "REPORTED")}),
        ("The police said nothing and seized 300 servers.", {("300", "ASSERTED")}),
    ],
)  # fmt: skip
def test_how_a_number_stands(sentence: str, expected: set[tuple[str, str]]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Theft makes up 40% of all crime, and some estimates put its price at $4 million.",
         {"theft-makes-up-40-of-all-crime": {"40"}, "some-estimates-put-its-price-at-4-million": {"4000000"}}),
        ("Peru has an average mail rate of 52% as of June 2018, with a rate of 31% for radio and an average of 14%.",
         {"average-mail-rate-of-52-as-of-june-2018": {"52"}, "rate-of-31-for-radio": {"31"},
          "average-of-14": {"14"}}),
        ("The police froze over €11,000 in two banks and grabbed more than €6,000 in cash.",
         {"over-11-000-in-two-banks": {"11000"}, "more-than-6-000-in-cash": {"6000"}}),
        ("The clerks lost a combined $45,000, $7,000 of which came back.",
         {"clerks-lost-a-combined-45-000": {"45000"}, "7-000-of-which-came-back": {"7000"}}),
        ("The region has 8% of the people and 7% of the money, yet counts from 2022 show 28% of all theft.",
         {"8-of-the-people": {"8"}, "7-of-the-money": {"7"}, "28-of-all-theft": {"28"}}),
        ("The average ransom of a bank was $134,000, up 25% from 2012.",
         {"average-ransom-of-a-bank-was-134-000-up": {"134000", "25"}}),
        ("The gang that robbed clerks of €600,000 was caught.", {"gang-that-robbed-clerks-of-600-000": {"600000"}}),
        ("The clerk earned 69 million euros ($75 million) by theft.",
         {"clerk-earned-69-million-euros": {"69000000", "75000000"}}),
        ("While 87% of clerks believe the bank, only 30% of users do so.",
         {"87-of-clerks-believe-the-bank": {"87"}, "30-of-users-do-so": {"30"}}),
        ("The gang robbed 300 banks, hurting 5,000 clerks.", {"300-banks": {"300"}, "5-000-clerks": {"5000"}}),
        ("The town has 800 banks, this amounts to 40% of all banks.",
         {"800-banks": {"800"}, "this-amounts-to-40-of-all-banks": {"40"}}),
        ("The top 100 banks met 20 clerks.", {"20-clerks": {"20"}}),
        ("Exports rose by 12% to $7 million.", {"exports-rose-by-12-to-7-million": {"12", "7000000"}}),
    ],
)  # fmt: skip
def test_which_amounts_are_of_one_figure(sentence: str, expected: dict[str, set[str]]) -> None:
    found = things(sentence)
    assert {name.removeprefix("the-"): amounts for name, amounts in found.items()} == expected


@pytest.mark.parametrize(
    ("sentence", "periods"),
    [
        ("There were 4,100 thefts in the year ending December 2021.", {"2021-01/2021-12"}),
        ("There were 4,100 thefts in the 12 months to March 2021.", {"2020-04/2021-03"}),
        ("There were 4,100 thefts in December 2021.", {"2021-12"}),
        ("In the first half of 2021, the ministry counted 4,100 thefts.", {"2021-01/2021-06"}),
        ("The ministry counted 4,100 thefts in the first nine months of 2021.", {"2021-01/2021-09"}),
        ("There were 4,100 thefts in Q3 2021.", {"2021-07/2021-09"}),
        ("За 10 місяців 2021 року поліція вилучила 300 серверів.", {"2021-01/2021-10"}),
        ("За другу половину 2021 року поліція вилучила 300 серверів.", {"2021-07/2021-12"}),
        ("У першому півріччі 2021 року поліція вилучила 300 серверів.", {"2021-01/2021-06"}),
        ("In May 2021, the ministry published its new plan, which counts 4,100 thefts.", set()),
        ("In May 2021, the ministry counted 4,100 thefts.", {"2021-05"}),
        ("In May 2021, the ministry published 410 rulings.", {"2021-05"}),
        ("There are 4,100 thefts in the 2021 Report.", set()),
        ("There were 4,100 thefts in 2021.", {"2021"}),
        ("An increase of 30% of thefts from 2018 was seen.", set()),
        ("The plan of the ministry is aimed at cutting theft by 10% in 2030.", set()),
        ("У звіті Norton ABCD 2024 людський чинник був у 62% крадіжок.", set()),
        ("У 2024 році людський чинник був у 62% крадіжок.", {"2024"}),
        ("За 2024 рік банк втратив 62 млн євро.", {"2024"}),
        ("Банк втратив 62 млн євро, на 5% більше, ніж у 2023 році.", set()),
        ("В отчете Norton ABCD 2024 фактор был найден в 62% краж.", set()),
    ],
)
def test_which_time_a_figure_covers(sentence: str, periods: set[str]) -> None:
    assert values(sentence, "cl:period") == periods


@pytest.mark.parametrize(
    ("sentence", "crimes"),
    [
        ("A team of 30 officers met in Rome to tackle phishing.", set()),
        ("The plan unites 40 banks to fight ransomware.", set()),
        ("The office counted 300 attempts to commit phishing.", {"phishing"}),
        ("The office counted 300 cases of phishing.", {"phishing"}),
    ],
)
def test_a_crime_that_is_to_be_fought_is_not_the_figures(sentence: str, crimes: set[str]) -> None:
    assert values(sentence, "cl:concernsCrime") == crimes


@pytest.mark.parametrize(
    ("sentence", "claimants"),
    [
        ("The Theft Survey of Norway and Chile estimates that there were 300 thefts.", set()),
        ("The Theft Survey of Norway estimates that there were 300 thefts.", set()),
        ("Norway estimates that there were 300 thefts.", {"NOR"}),
        ("The government of Norway estimates that there were 300 thefts.", {"government-of-norway"}),
        ("Interpol assesses that 300 banks were robbed.", {"interpol"}),
        ("Interpol says it seized 300 servers.", {"interpol"}),
        ("Interpol said on Friday that it seized 300 servers.", {"interpol"}),
        ("Interpol said the 40 clerks were robbed.", {"interpol"}),
    ],
)
def test_whose_figure_it_is(sentence: str, claimants: set[str]) -> None:
    assert values(sentence, "cl:claimant") == claimants


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Уряд планує скоротити кількість крадіжок на 20%.", {("20", "PLANNED")}),
        ("Стратегія передбачає скорочення кількості крадіжок на 20%.", {("20", "PLANNED")}),
        ("Закон передбачає ставку податку 5%.", {("5", "ASSERTED")}),
        ("Уряд скоротив кількість крадіжок на 20%.", {("20", "ASSERTED")}),
        ("Збитки можуть сягнути 5 млн грн.", {("5000000", "HYPOTHETICAL")}),
        ("Ущерб оценивается в 5 млн рублей.", {("5000000", "REPORTED")}),
        ("Ущерб составил 5 млн рублей.", {("5000000", "ASSERTED")}),
        ("Поліція опитала 420 громадян.", {("420", "ASSERTED")}),
        ("Банк працює 420 годин.", set()),
        ("Це може здивувати: лише 40% банків платять.", {("40", "ASSERTED")}),
        ("Поліція відкрила 820 справ (близько 70 щодня), коли зникли 600 серверів.", {("820", "ASSERTED")}),
    ],
)
def test_how_a_slavic_number_stands(sentence: str, expected: set[tuple[str, str]]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "It counted 300 thefts a year with an average of 20 stolen ships.",
            {"300-thefts-a-year", "average-of-20-stolen-ships"},
        ),
        (
            "The port lost 45 boats a month, with a median of 30 stolen engines.",
            {"45-boats-a-month", "median-of-30-stolen-engines"},
        ),
        ("It hit 300 ports with 20 ships.", {"300-ports", "20-ships"}),
    ],
)
def test_a_figure_ends_before_the_link_to_the_next(sentence: str, expected: set[str]) -> None:
    assert set(things(sentence)) == expected
