"""Acronyms, organisations and documents that no list has, by how a text introduces them and what it says of them."""

from __future__ import annotations

import pytest

from loaders.extract import extract
from loaders.reading.text import source_text

Found = list[tuple[str, str]]


def named(text: str, *kinds: str) -> Found:
    """The mentions of some kinds of things, with the kind, in order."""
    read = source_text("names.txt", f"On mills\n\n{text}\n")
    found = [
        (m.evidence.start, m.evidence.end, m.thing.value.split("/id/")[1].split("/")[0]) for m in extract(read).mentions
    ]
    return [(read.text[start:end], kind) for start, end, kind in sorted(found) if kind in kinds]


ACRONYMS = [
    # a name in quotation marks, whose small words count; at a sentence's start and with a possessive
    (
        "They call themselves the “Keepers of Lanterns” (KOL) in town. KOL’s mill burnt.",
        [("Keepers of Lanterns", "body"), ("KOL", "body"), ("KOL’s", "body")],
        False,
    ),
    # a plural in brackets, told by the noun that heads the name
    (
        "Firms form Mill Sharing and Sorting Centers (MSSCs) there. MSSCs grind.",
        [("Mill Sharing and Sorting Centers", "body"), ("MSSCs", "body"), ("MSSCs", "body")],
        True,
    ),
    ("She leads Grain Response Teams (GRTs) there.", [("Grain Response Teams", "body"), ("GRTs", "body")], True),
    # announced in other words
    (
        "The Old Millers Guild (hereinafter: OMG) met. The OMG said that it was late.",
        [("Old Millers Guild", "body"), ("OMG", "body"), ("OMG", "body")],
        True,
    ),
    # never introduced: an employer, a speaker, somebody's service
    ("Jane Roe is a Research Fellow at ROSTI.", [("ROSTI", "body")], True),
    ("Ann Hill is an analyst in the grain team at NOLMI, and writes.", [("NOLMI", "body")], True),
    ("The NMSG said that mills were slow.", [("NMSG", "body")], True),
    ("According to the QLRT, mills burn.", [("QLRT", "body")], True),
    ("The thieves were linked to the GRQ and the SVQ, respectively.", [("GRQ", "body"), ("SVQ", "body")], True),
    ("They say that OLTRA claims to be poor.", [("OLTRA", "body")], True),
    ("RUMBA was founded in 2004 by millers.", [("RUMBA", "body")], True),
    # what modifies a noun is no body, nor what a score is of
    ("By the CVQS, the fault is old; the score of the CVQS is 9.", [], True),
    ("The flour was sent by the QZM tunnel.", [], True),
    ("They spoke at RQM level of mills.", [], True),
]


@pytest.mark.parametrize(("text", "names", "alone"), ACRONYMS)
def test_an_acronym_is_what_it_stands_for_or_does(text: str, names: Found, alone: bool) -> None:
    found = named(text, "body")
    assert found == names if alone else set(names) <= set(found)


def test_an_acronym_before_the_head_of_an_act_is_in_its_name() -> None:
    act = "Flour Portability and Accounting (FPAA) Act"
    assert named(f"The {act} is old. They read FPAA.", "instrument", "matter") == [
        (act, "instrument"),
        ("FPAA", "instrument"),
    ]
    assert named("The Flour Grinding (FLG) Act is old.", "body") == []


BODIES = [
    # who speaks, with the year of a citation or without
    ("The Allied Lamps (2013) described it as a ring.", ["Allied Lamps"]),
    ("The Grain Herald reported that mills burn.", ["Grain Herald"]),
    # an apposition after the name, and before it
    ("A thief has robbed the Royal Grain, one of the largest sellers of flour.", ["Royal Grain"]),
    ("He wrote to Lamp & Oil, a Hilland retailer of lamps.", ["Lamp & Oil"]),
    ("Thieves met Black Lantern, a gang of robbers.", ["Black Lantern"]),
    ("They stole from Vantorhill, the country’s largest insurer, there.", ["Vantorhill"]),
    ("The clerks told Lamplight Daily News that it was late in the day.", ["Lamplight Daily News"]),
    ("It closed one of the oldest grain providers, KNP Grain Stores.", ["KNP Grain Stores"]),
    # an employer
    ("Wee Roe, head of consumer research at Grainmonitor, spoke.", ["Grainmonitor"]),
    ("He works at Larkhill and sells oil.", ["Larkhill"]),
    # by whom something was made
    ("The film was made in the spring by Larkspur Pictures for us.", ["Larkspur Pictures"]),
    ("The lamp is sold by Hilltop Electronics Stores there.", ["Hilltop Electronics Stores"]),
    # to whom one reports: one thing, and no crime
    ("Reporting to Flour Fraud is believed to be rare.", ["Flour Fraud"]),
    # examples of a sort
    ("They bought oil from companies such as Oilson and Volk Lamps.", ["Oilson", "Volk Lamps"]),
    ("It names gangs like Lamp Spider, and others.", ["Lamp Spider"]),
    # a head word of another language opens the name
    ("She studies at the Universitas Lampara in town.", ["Universitas Lampara"]),
    ("It was said by Instituto de Molinos Viejos there.", ["Instituto de Molinos Viejos"]),
    # the noun for its sort after it
    ("In May the Lampaya hacker group stole flour.", ["Lampaya"]),
    ("The entire Black Lantern organisation left.", ["Black Lantern"]),
    # neighbours
    ("It joined the Marxist group of the town.", []),
    ("He met the lawyer at the Lampton conference.", []),
    ("Months like March and April pass.", []),
    ("He belongs to Jane Roe and left.", []),
    ("They met Ann Brook, a company director.", []),
    ("They reported it to the Board of the mill.", []),
    ("The team at Dawn level left.", []),
]


@pytest.mark.parametrize(("text", "names"), BODIES)
def test_an_organisation_is_told_by_what_is_said_of_it(text: str, names: list[str]) -> None:
    found = [name for name, _ in named(text, "body")]
    assert [name for name in found if name in names] == names
    assert not [name for name in found if not names and name[0].isupper()]


def test_what_was_told_once_is_known_by_its_name() -> None:
    text = "He is an analyst at Grainmonitor. Then Grainmonitor left."
    assert named(text, "body") == [("Grainmonitor", "body"), ("Grainmonitor", "body")]


def test_a_crime_in_the_name_of_an_organisation_is_none() -> None:
    assert named("Reporting to Flour Fraud is believed to be rare.", "crime") == []
    assert named("Reporting to clerks of Fraud is rare.", "crime") == [("Fraud", "crime")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Mill Commission’s review (2011) of flour in towns called for change.", "review (2011) of flour in towns"),
        ("The Lamp Council's code (2020b) binds millers.", "code (2020b)"),
    ],
)
def test_a_document_of_a_body_is_told_by_its_year(text: str, name: str) -> None:
    document, *_ = [surface for surface, _ in named(text, "instrument")]
    assert document.endswith(name)
    assert all(surface in document for surface, _ in named(text, "body"))


def test_a_review_without_a_year_is_no_document() -> None:
    assert named("The Mill Commission’s review of flour called for change.", "instrument") == []
