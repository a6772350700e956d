"""Typed values in running text, and that no text makes a grammar slow."""

from __future__ import annotations

import time

import pytest

from loaders.grammar.dates import dates
from loaders.grammar.grammars import values
from loaders.grammar.identifiers import identifiers
from loaders.grammar.in_text import in_text_citations
from loaders.grammar.provision_references import provision_references
from loaders.grammar.quantities import quantities
from loaders.reading.segments import segments
from loaders.reading.text import source_text
from loaders.works.bibliography import works
from loaders.works.citations import citations
from loaders.works.persons import leading_names, names_in
from loaders.works.transliteration import folded, latin


@pytest.mark.parametrize(
    ("text", "lexical"),
    [
        pytest.param("on November 23, 2001", ["2001-11-23"], id="month first"),
        pytest.param("on 23 November 2001", ["2001-11-23"], id="day first"),
        pytest.param("on the 5th of May, 2019", ["2019-05-05"], id="ordinal"),
        pytest.param("12.05.2015 and 07-08-2022", ["2015-05-12", "2022-08-07"], id="numbers"),
        pytest.param("2015-05-12", ["2015-05-12"], id="ISO"),
        pytest.param("30.02.2015", [], id="no such day"),
        pytest.param("in April 2003", ["2003-04"], id="month"),
        pytest.param("in 2008-2013", ["2008/2013"], id="range"),
        pytest.param("from 2008 to 2013", ["2008/2013"], id="range in words"),
        pytest.param("9-10 July 2015", ["2015-07-09/2015-07-10"], id="two days"),
        pytest.param("in the mid-1990s", ["199X"], id="decade"),
        pytest.param("the 20th century", ["19XX"], id="century"),
        pytest.param("15 мая 1992 года", ["1992-05-15"], id="Russian"),
        pytest.param("7 вересня 2005 року", ["2005-09-07"], id="Ukrainian"),
        pytest.param("1 iyunya 2001 g.", ["2001-06-01"], id="transliterated"),
        pytest.param("Directive 2013/40/EU, No. 2014-7, 2019%", [], id="no dates"),
    ],
)
def test_dates(text: str, lexical: list[str]) -> None:
    assert [value.lexical for value in dates(text)] == lexical


@pytest.mark.parametrize(
    ("text", "part", "relation"),
    [
        pytest.param("at the end of 2020", "end", "", id="end"),
        pytest.param("Since the mid-1990s", "middle", "since", id="since the middle"),
        pytest.param("until 2025", "", "until", id="until"),
        pytest.param("early 2011", "beginning", "", id="early"),
        pytest.param("in 2011", "", "", id="plain"),
    ],
)
def test_how_a_date_is_bounded(text: str, part: str, relation: str) -> None:
    (value,) = dates(text)
    assert (value.part, value.relation) == (part, relation)


def test_date_literals_are_xsd_dates_or_edtf() -> None:
    whole, year = dates("12.05.2015 or 1999")
    assert whole.literal.datatype.value.endswith("#date")
    assert year.literal.datatype.value == "http://id.loc.gov/datatypes/edtf/EDTF"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Article 32", ["art_32"], id="article"),
        pytest.param('paragraph "b" of Article 32', ["art_32__para_b"], id="letter"),
        pytest.param("Article 32(b)", ["art_32__para_b"], id="letter in brackets"),
        pytest.param("Art. 421-1 and Art. 270-quinquies", ["art_421-1", "art_270-quinquies"], id="inserted articles"),
        pytest.param("arts 14-16", ["art_14", "art_15", "art_16"], id="range"),
        pytest.param("Articles 2, 3 and 5", ["art_2", "art_3", "art_5"], id="list"),
        pytest.param(
            "Chapter 7 and Book III; Chapter 2, Book I", ["chp_7", "book_III", "book_I__chp_2"], id="larger units"
        ),
        pytest.param("п. 2 ст. 5", ["art_5__para_2"], id="Russian"),
        pytest.param("the art of 5 masters took part", [], id="no provision"),
    ],
)
def test_provisions(text: str, found: list[str]) -> None:
    got = [identifier for reference in provision_references(text) for identifier in reference.identifiers]
    assert sorted(got) == sorted(found)


def test_a_provision_points_at_the_words_that_may_name_its_instrument() -> None:
    text = "under Article 7 of the Model Treaty on Data, which binds"
    (reference,) = provision_references(text)
    assert reference.instrument is not None
    assert text[slice(*reference.instrument)] == "Model Treaty on Data"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("2013/40/EC and 2005/222/LDPE", [("eu", "2013/40"), ("eu", "2005/222")], id="broken EU numbers"),
        pytest.param("Regulation (EU) 2016/679", [("eu", "2016/679")], id="EU regulation"),
        pytest.param("CELEX 32013L0040", [("celex", "32013L0040")], id="CELEX"),
        pytest.param("CETS No. 185, ETS 189", [("cets", "185"), ("cets", "189")], id="CETS"),
        pytest.param("A/RES/65/230.", [("un", "A/RES/65/230")], id="UN symbol"),
        pytest.param("resolution 74/247", [("un", "A/RES/74/247")], id="UN resolution"),
        pytest.param(
            "See http://www.gazette. co.za/acts/9.pdf.",
            [("url", "http://www.gazette.co.za/acts/9.pdf")],
            id="blank in it",
        ),
        pytest.param(
            "See https://coe.int. and/or http://un.org.",
            [("url", "https://coe.int"), ("url", "http://un.org")],
            id="two",
        ),
        pytest.param("(https://doi.org/10.1000/ab(1)c).", [("url", "https://doi.org/10.1000/ab(1)c")], id="address"),
        pytest.param("doi 10.1000/182.", [("doi", "10.1000/182")], id="DOI"),
        pytest.param("mail a.b@example.org,", [("email", "a.b@example.org")], id="mail"),
        pytest.param("works 24/7", [], id="no identifier"),
    ],
)
def test_identifiers(text: str, found: list[tuple[str, str]]) -> None:
    assert [(identifier.scheme, identifier.key) for identifier in identifiers(text)] == found


@pytest.mark.parametrize(
    ("text", "value", "unit", "comparison", "approximate"),
    [
        pytest.param("more than 63 thousand cases", "63000", "cases", ">", False, id="more than"),
        pytest.param("rose by 160%", "160", "%", "", False, id="per cent"),
        pytest.param("over $ 100 billion", "100000000000", "USD", ">", False, id="money"),
        pytest.param("about 70 countries", "70", "countries", "", True, id="about"),
        pytest.param("within 15 days", "15", "days", "<=", False, id="limit"),
        pytest.param("5 млн рублей", "5000000", "RUB", "", False, id="Russian"),
        pytest.param("1,234.5 tons", "1234.5", "tons", "", False, id="separators"),
        pytest.param("two Rapid Response Centres", "2", "Rapid Response Centres", "", False, id="spelt out"),
    ],
)
def test_quantities(text: str, value: str, unit: str, comparison: str, approximate: bool) -> None:
    (quantity,) = quantities(text)
    assert (quantity.value, quantity.unit) == (value, unit)
    assert (quantity.comparison, quantity.approximate) == (comparison, approximate)


def test_ratios_and_periods() -> None:
    ratio, hours = quantities("one in 10,000 is seen, 24 hours a day")
    assert (ratio.value, ratio.ratio) == ("0.0001", (1, 10000))
    assert (hours.value, hours.unit, hours.period) == ("24", "hours", "day")


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        pytest.param("[6, p. 49]", [("6", "", "", "49")], id="page"),
        pytest.param("[4, с. 16; 5]", [("4", "", "", "16"), ("5", "", "", "")], id="two"),
        pytest.param("[1-3]", [(str(n), "", "", "") for n in (1, 2, 3)], id="range"),
        pytest.param("[Roe S., 2010]", [("", "Roe S.", "2010", "")], id="author"),
        pytest.param("[Statement on Law, 2012]", [("", "Statement on Law", "2012", "")], id="document"),
        pytest.param("(Roe & Poe, 2019, p. 7)", [("", "Roe & Poe", "2019", "7")], id="round brackets"),
        pytest.param("Roe V., (2012)", [("", "Roe V.", "2012", "")], id="split"),
        pytest.param("(Minsk, May 15, 1992) [sic]", [], id="no citation"),
        pytest.param(
            "(POE.XY, N.D; Roe et al., 2020)", [("", "POE.XY", "N.D", ""), ("", "Roe et al.", "2020", "")], id="no date"
        ),
        pytest.param("(House of Roe, 2014)", [("", "House of Roe", "2014", "")], id="body"),
    ],
)
def test_citations(text: str, keys: list[tuple[str, str, str, str]]) -> None:
    got = [(k.number, k.name, k.year, k.page) for citation in in_text_citations(text) for k in citation.keys]
    assert got == keys


def test_a_citation_knows_where_each_of_its_works_is_printed() -> None:
    text = "as shown (see Roe et al., 2019, p. 7; Poe, 2020) by Moe (2021)"
    got = [text[key.start : key.end] for citation in in_text_citations(text) for key in citation.keys]
    assert got == ["Roe et al., 2019", "Poe, 2020", "Moe (2021)"]


def test_values_do_not_overlap() -> None:
    got = values("Directive 2013/40/EU of 12 August 2013 (Article 7) gave 2 years [3, p. 2013].")
    assert [day.lexical for day in got.dates] == ["2013-08-12"]
    assert [identifier.key for identifier in got.identifiers] == ["2013/40"]
    assert [quantity.value for quantity in got.quantities] == ["2"]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        pytest.param("Петров А.А., Юсупов Р.М. О праве", ["petrov-a-a", "yusupov-r-m"], id="Cyrillic"),
        pytest.param("Danel'yan A,A., YUsupov ZH.I. On law", ["danelyan-a-a", "yusupov-zh-i"], id="transliterated"),
        pytest.param("Н.И. Петренко и Л.Е. Шведова. О праве", ["petrenko-n-i", "shvedova-l-e"], id="initials first"),
        pytest.param("Roe, Jane, John Poe. 2014. “On law”", ["roe-j", "poe-j"], id="given names"),
        pytest.param("Roe, J. A., & Poe, B. (2019). On law", ["roe-j-a", "poe-b"], id="APA"),
        pytest.param("Roe JA, Poe B. On law", ["roe-j-a", "poe-b"], id="Vancouver"),
        pytest.param("Jane G. Roe. “On law”", ["roe-j-g"], id="full name"),
        pytest.param("European Convention on Law", [], id="a title"),
    ],
)
def test_names_that_open_a_reference(text: str, keys: list[str]) -> None:
    assert [name.key for name in leading_names(text)[0]] == keys


def test_names_in_running_text() -> None:
    text = "As S. Brener and Petrov K. K. noted, the U.S. Court heard R. \u041anake; Roe. J agrees. No. 3."
    assert [name.key for name in names_in(text)] == ["brener-s", "petrov-k-k", "knake-r", "roe-j"]


def test_scripts_meet() -> None:
    assert latin("Щукин") == "Shchukin"
    assert folded("Яхъеева") == folded('YAh"eeva') == folded("Yakheeva")
    assert folded("Неймарк") == folded("Nejmark") == folded("Neymark")


SIZE = 100_000
KILLERS = {
    "one letter": "a" * SIZE,
    "brackets": "[" * SIZE,
    "quotes": "([{«“" * (SIZE // 5),
    "digits and dots": "1." * (SIZE // 2),
    "digits and spaces": "1 " * (SIZE // 2),
    "abbreviations": "U.S. " * (SIZE // 5),
    "two scripts": "аa" * (SIZE // 2),
    "initials": "A. " * (SIZE // 3),
    "addresses": "http://" * (SIZE // 7),
    "at signs": "a@" * (SIZE // 2),
    "no full stop": "word " * (SIZE // 5),
    "short lines": "a\n" * (SIZE // 2),
    "capitals": "Aa " * (SIZE // 3),
    "hyphens": "a- " * (SIZE // 3),
    "marks": "a¹ " * (SIZE // 3),
    "items": " 1) a;" * (SIZE // 6),
    "citations": "[Roe A., 2010] " * (SIZE // 15),
    "names": "Petrov K. " * (SIZE // 10),
    "articles": "Article 1 of the " * (SIZE // 17),
    "one endless reference": "References\n1. " + "Roe A., " * (SIZE // 8),
    "notes": "¹ Roe A. 2010\n" * (SIZE // 14),
}


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in KILLERS.items()])
def test_no_text_makes_reading_slow(text: str) -> None:
    source = source_text("killer.txt", text)
    started = time.process_time()
    found = segments(source)
    for segment in found:
        values(segment.text)
    citations(source, found, works(source, found))
    # 100 kB; measured 0.05 to 1.5 s, ten times that would be quadratic.
    assert time.process_time() - started < 6
