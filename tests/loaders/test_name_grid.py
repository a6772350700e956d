"""Which words of a sentence are a name, and of what: heads, acronyms, numbers, neighbours that are no part of it.

Invented sentences over the ways in which legal and policy prose names bodies, acts, events, places and persons.
"""

from __future__ import annotations

import pytest

from loaders.extract import extract
from loaders.reading.text import source_text


def mentions(sentence: str) -> dict[str, set[str]]:
    """What a sentence mentions: its words, and the kinds of things meant there."""
    found = extract(source_text("example.txt", f"Introduction\n\n{sentence}\n"))
    text = f"Introduction\n\n{sentence}\n"
    told: dict[str, set[str]] = {}
    for mention in found.mentions:
        place = mention.evidence
        kind = mention.thing.value.partition("/id/")[2].split("/")[0]
        told.setdefault(text[place.start : place.end], set()).add(kind)
    return told


NAMED = [
    ("The Harbour Peace Partnership met.", "Harbour Peace Partnership", "body"),
    ("The Lakeside Cybercrime Platform connects police.", "Lakeside Cybercrime Platform", "body"),
    ("The Harbour Investigative Joint Task Force met.", "Harbour Investigative Joint Task Force", "body"),
    ("The Communications Regulator of Rwanda wrote.", "Communications Regulator of Rwanda", "body"),
    ("The National Computer and Crimes Coordination Committee met.",
     "National Computer and Crimes Coordination Committee", "body"),
    ("Kenya's National Dogs and Cats Committee met.", "National Dogs and Cats Committee", "body"),
    ("The University of Oslo and Lakeside University wrote.", "University of Oslo", "body"),
    ("The University of Oslo and Lakeside University wrote.", "Lakeside University", "body"),
    ("The People's Harbour Army wrote.", "People's Harbour Army", "body"),
    ("The CSQ published a report.", "CSQ", "body"),
    ("The report was written by the director of QILON.", "QILON", "body"),
    ("The FY21 NDAQ was long.", "NDAQ", "instrument"),
    ("UQICA passed the Senate in June.", "UQICA", "instrument"),
    ("Under Executive Order 13999, sanctions were imposed.", "Executive Order 13999", "instrument"),
    ("The Dogs Bill was read.", "Dogs Bill", "instrument"),
    ("Senate Bill 1048 was read.", "Senate Bill 1048", "instrument"),
    ("The Lakeside Statement was read.", "Lakeside Statement", "instrument"),
    ("Law No. 8 of 2012 punishes theft.", "Law No. 8 of 2012", "instrument"),
    ("Law No. 12.965/2014 punishes theft.", "Law No. 12.965/2014", "instrument"),
    ("Decree-Law No. 34 of 2021 punishes theft.", "Decree-Law No. 34 of 2021", "instrument"),
    ("Law No. 34 of 2021 on Dogs and Cats came late.", "Law No. 34 of 2021 on Dogs and Cats", "instrument"),
    ("The UN Guiding Principles on Harbours and Human Lakes apply to firms.",
     "UN Guiding Principles on Harbours and Human Lakes", "instrument"),
    ("The sixth session of the Ad Hoc Committee was long.", "sixth session of the Ad Hoc Committee", "event"),
    ("The second round of negotiations was long.", "second round of negotiations", "event"),
    ("The operation was called Operation Quiet Lake by Europol.", "Operation Quiet Lake", "event"),
    ("The NATO summit was long.", "NATO summit", "event"),
    ("Southeast Asian countries met.", "Southeast Asian countries", "place"),
    ("The Sahel needs judges.", "Sahel", "place"),
    ("The Pacific region grew, and the region needs judges.", "the region", "place"),
    ("Congress wrote to Europol.", "Congress", "body"),
    ("The Senate wrote to Europol.", "Senate", "body"),
    ("The House of Representatives wrote to Europol.", "House of Representatives", "body"),
    ("The Islands Law Officers' Network met.", "Islands Law Officers' Network", "body"),
    ("The Harbour Institute is old, and the institute teaches.", "the institute", "body"),
    ("The letter of Maria Quandt was read.", "Maria Quandt", "person"),
    ("H.R. 1234 was read.", "H.R. 1234", "instrument"),
    ("President Quandt wrote to Europol.", "President Quandt", "person"),
    ("The letter came from Ms De Quandt alone.", "Ms De Quandt", "person"),
    ("The Harbour Central Reference Points (HCRP) grew.", "Harbour Central Reference Points", "matter"),
    ("The Harbour Central Reference Points (HCRP) grew.", "HCRP", "matter"),
    ("The sanctions rest on Decision (CFSP) 2018/197 alone.", "Decision (CFSP) 2018/197", "instrument"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "name", "kind"), [pytest.param(*row, id=f"{row[1]}, {row[2]}") for row in NAMED])
def test_name_is_found_whole(sentence: str, name: str, kind: str) -> None:
    assert kind in mentions(sentence).get(name, set())


NOT_NAMED = [
    ("The firm paid US$ 5 million.", "US"),
    ("The firm paid US$10 million.", "US"),
    ("The Bureau of Dogs and Digital Policy met.", "Digital Policy"),
    ("The Harbour Investigative Joint Task Force met.", "Harbour Investigative Joint Task"),
    (
        "The Economic Community of West African States and QILON met.",
        "Economic Community of West African States and QILON",
    ),
    ("The PDF was made by thieves.", "PDF"),
    ("The DNQ sequence was long.", "DNQ"),
    ("The Legal Framework was long.", "Legal Framework"),
    ("Public Order was kept.", "Public Order"),
    ("President Bill Harbour wrote.", "President Bill"),
    ("Article 5 and Section 7 were read.", "Section 7"),
    ("The Dogs Coordination Committee advises the police.", "Dogs Coordination"),
    ("West African countries met.", "Africa"),
    ("Southeast Asian countries met.", "Asian countries"),
    ("The Lakeside Act was read, and this region needs law.", "this region needs law"),
    ("ASEAN grew, and the region needs judges.", "the region"),
    ("The university did not reply.", "The university"),
    ("The Transport Layer Security (TLS) grew.", "TLS"),
    ("The Harbour Central Points (HCRP) grew.", "HCRP"),
    ("President of the Board is an office.", "Board"),
    ("The Lakeside Strategy was read. This Act is another.", "This Act"),
    ("The letter of Maria Quandt was read in Quandt Street.", "Quandt Street"),
    ("The Senate Committee on Dogs met.", "Senate"),
    ("The White House replied to Europol.", "The White House"),
]


@pytest.mark.parametrize(("sentence", "words"), [pytest.param(*row, id=row[1]) for row in NOT_NAMED])
def test_words_are_no_name(sentence: str, words: str) -> None:
    assert words not in mentions(sentence)
