"""A grid of short passages: a thing is introduced, words stand between, and a phrase or pronoun takes it up.

Each cell is right where the phrase means the thing introduced, none where nothing is said of it, else wrong. What
stands between names other things in passing, of another kind or of the same; then the right one or none will do.
"""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from loaders.extract import extract
from loaders.reading.text import source_text
from ontology.names import shortened

BUDAPEST, FIRST, SECOND = "id:instrument/cets-185", "id:instrument/cets-189", "id:instrument/cets-224"
# name: what introduces a thing, and the thing
INTRODUCED = {
    "budapest": ("The Council of Europe Convention on Cybercrime was opened in Budapest.", BUDAPEST),
    "uncc": ("The United Nations Convention against Cybercrime (UNCC) drew wide interest.", "id:instrument/uncc"),
    "malabo": ("The Malabo Convention binds a number of African states.", "id:instrument/malabo"),
    "thd": ("Ministers approved the Treaty on Harbour Data (THD) last spring.", "id:instrument/treaty-on-harbour-data"),
    "abn": (
        "Officials finished the Agreement on Border Networks (ABN) last spring.",
        "id:instrument/agreement-on-border-networks",
    ),
    "second": ("The Second Additional Protocol to the Budapest Convention opens new channels.", SECOND),
    "numeral": ("Protocol II to the Budapest Convention opens new channels.", SECOND),
    "year": ("Lawyers read the Budapest Convention and its new Additional Protocol of 2021 with care.", SECOND),
    "described": ("A second protocol to the Convention on Cybercrime opens new channels.", SECOND),
    "first": ("The First Additional Protocol to the Convention on Cybercrime deals with racist content.", FIRST),
    "directive": ("Directive 2013/40/EU sets minimum rules for penalties.", "id:instrument/eudir-2013-40"),
    "law": (
        "Parliament passed the Harbour Networks Act 2019 without debate.",
        "id:instrument/harbour-networks-act-2019",
    ),
    "strategy": (
        "The government published the National Harbour Strategy in May.",
        "id:instrument/national-harbour-strategy",
    ),
    "manual": ("The Tallinn Manual was ready in spring.", "id:instrument/tallinn-manual"),
    "handbook": ("Lawyers wrote the Harbour Crime Handbook in spring.", "id:instrument/harbour-crime-handbook"),
    "charter": ("Lawyers quoted the Charter of the United Nations.", "id:instrument/un-charter"),
    "of charter": ("Article 51 of the UN Charter speaks of defence.", "id:instrument/un-charter"),
    "alliance": ("NATO met in June.", "id:body/nato"),
    "coe": ("The Council of Europe hosted the talks.", "id:body/council-of-europe"),
    "european council": ("The European Council hosted the talks.", "id:body/european-council"),
    "commission": ("The European Commission hosted the talks.", "id:body/european-commission"),
    "t-cy": ("The Cybercrime Convention Committee (T-CY) met in June.", "id:body/t-cy"),
    "assembly": ("The United Nations General Assembly met in June.", "id:body/un-general-assembly"),
    "court": ("The European Court of Human Rights heard the matter.", "id:body/echr-court"),
    "interpol": ("Interpol trained many officers.", "id:body/interpol"),
    "sco": (
        "The Shanghai Cooperation Organisation (SCO) gathered in June.",
        "id:body/shanghai-cooperation-organisation",
    ),
    "agency": ("The Harbour Safety Agency (HSA) met in June.", "id:body/harbour-safety-agency"),
    "kenya": ("Kenya met the delegates in spring.", "id:state/KEN"),
    "person": ("Professor Anna Koval wrote a long report.", "id:person/koval-a"),
    "crime": ("Phishing troubles many banks.", "id:threat/phishing"),
}
BETWEEN = {
    "nothing": " ",
    "state": " Many judges in Brazil were glad. ",
    "body": " Officers at Europol were glad. ",
    "instrument": " Officers quoted the General Data Protection Regulation. ",
    "treaty": " Officers compared it with the Arab Convention on Combating Information Technology Offences. ",
    "union": " Officers compared it with the African Union. ",
    "paragraph": "\n\n",
    "heading": "\n\n# Second thoughts\n\n",
}
NAMED_ALONE = ("nothing", "body", "union", "paragraph", "heading")  # where `it` is not the only act named last

CONVENTIONS, PROTOCOLS = "budapest uncc malabo", "second numeral year described first"
LATER = "second numeral year described"
TREATIES = f"{CONVENTIONS} thd abn {PROTOCOLS}"
ACTS = f"{TREATIES} directive law strategy"
ORGANISATIONS = "coe sco interpol"
BODIES = f"{ORGANISATIONS} commission t-cy assembly court agency"
# the phrase that takes up, what introduces the thing, the end of a provision's IRI (or after `=` another thing),
# and the least share of right cells in 100
TAKE_UPS = [
    ("the Convention", CONVENTIONS, "", 90),
    ("This Convention", CONVENTIONS, "", 90),
    ("the convention", CONVENTIONS, "", 90),
    ("The new Convention", CONVENTIONS, "", 85),
    ("the treaty", TREATIES, "", 80),
    ("the Protocol", PROTOCOLS, "", 100),
    ("This Protocol", PROTOCOLS, "", 100),
    ("the new Protocol", LATER, "", 100),
    ("the additional protocol", PROTOCOLS, "", 100),
    ("The Additional Protocol", PROTOCOLS, "", 100),
    ("the agreement", "abn", "", 100),
    ("This agreement", "abn", "", 100),
    ("The instrument", ACTS, "", 70),
    ("the instrument", ACTS, "", 65),
    ("this legal instrument", ACTS, "", 70),
    ("This agreement", TREATIES, "", 55),
    ("this international agreement", TREATIES, "", 55),
    ("The Manual", "manual", "", 100),
    ("the manual", "manual", "", 100),
    ("the Charter", "charter", "", 100),
    ("The Charter", "of charter", "", 100),
    ("the charter", "charter", "", 100),
    ("The Handbook", "handbook", "", 100),
    ("the Alliance", "alliance", "", 100),
    ("The document", ACTS, "", 70),
    ("this document", ACTS, "", 70),
    ("the parent Convention", PROTOCOLS, f"={BUDAPEST}", 100),
    ("The basic Convention", PROTOCOLS, f"={BUDAPEST}", 100),
    ("Article 12", TREATIES, "/art_12", 70),
    ("Chapter II, Section 2", TREATIES, "/chp_II__sec_2", 70),
    ("Article 12 of the Convention", CONVENTIONS, "/art_12", 90),
    ("Articles 11 and 12 of the new Protocol", LATER, "/art_11", 100),
    ("the Directive", "directive", "", 100),
    ("The Act", "law", "", 100),
    ("The law", "law", "", 100),
    ("the Strategy", "strategy", "", 100),
    ("The Council", "coe", "", 100),
    ("the Council", "european council", "", 100),
    ("The Commission", "commission", "", 100),
    ("The Committee", "t-cy", "", 100),
    ("The Assembly", "assembly", "", 100),
    ("The Court", "court", "", 100),
    ("the Organisation", "sco interpol", "", 100),
    ("The organisation", ORGANISATIONS, "", 75),
    ("the organisation", ORGANISATIONS, "", 70),
    ("this organisation", ORGANISATIONS, "", 75),
    ("the agency", "agency", "", 100),
    ("the country", "kenya", "", 85),
    ("this crime", "crime", "", 100),
]  # fmt: skip


def passage(introduced: str, between: str, sentence: str) -> str:
    return f"Introduction.\n\n{INTRODUCED[introduced][0]}{BETWEEN[between]}{sentence} That much is plain to all.\n"


def taken_up(words: str) -> str:
    """A sentence that a phrase opens or is the object of."""
    return f"{words} obliges many people to act." if words[0].isupper() else f"Judges praised {words} at length."


@cache
def verdicts(words: str, introductions: str, end: str) -> Counter[str]:
    """How many cells of a row are right, none, wrong."""
    found: Counter[str] = Counter()
    for introduced in introductions.split(" ") if introductions not in INTRODUCED else [introductions]:
        wanted = end[1:] if end.startswith("=") else INTRODUCED[introduced][1] + end
        for between in BETWEEN:
            sentence = taken_up(words)
            text = source_text("example.txt", passage(introduced, between, sentence))
            start = text.text.rfind(sentence) + sentence.index(words)
            met = {
                shortened(m.thing.value)
                for m in extract(text).mentions
                if start <= m.evidence.start < start + len(words)
            }
            of_it = {INTRODUCED[introduced][1]} if end.startswith("/") else set()
            found["right" if wanted in met else "wrong" if met - of_it else "none"] += 1
    return found


@pytest.mark.parametrize(
    ("words", "introductions", "end", "least"), [pytest.param(*row, id=f"{row[0]}, {row[1]}") for row in TAKE_UPS]
)
def test_a_phrase_means_what_was_introduced_or_nothing(words: str, introductions: str, end: str, least: int) -> None:
    found = verdicts(words, introductions, end)
    assert not found["wrong"]
    assert 100 * found["right"] >= least * found.total()


def subjects(introduced: str, between: str, sentence: str) -> set[str]:
    """Of what things the last sentence says something."""
    text = source_text("example.txt", passage(introduced, between, sentence))
    start = text.text.rfind(sentence)
    said = [s for s in extract(text).statements if start <= s.evidence[0].start < start + len(sentence)]
    return {shortened(s.subject.value) for s in said} - {"src:example"}


def test_this_agreement_means_the_treaty_of_its_own_sentence() -> None:
    said = "Though states signed the Malabo Convention, judges doubt this agreement."
    text = source_text("example.txt", passage("abn", "nothing", said))
    met = {
        shortened(m.thing.value)
        for m in extract(text).mentions
        if m.evidence.start >= text.text.rfind("this agreement")
    }
    assert met == {"id:instrument/malabo"}


@pytest.mark.parametrize("introduced", f"{ACTS} {BODIES} kenya".split())
@pytest.mark.parametrize("between", NAMED_ALONE)
def test_it_means_what_was_introduced_or_nothing(introduced: str, between: str) -> None:
    verb = "obliges many people to act" if introduced in ACTS.split() else "adopted new rules"
    assert subjects(introduced, between, f"It {verb}.") <= {INTRODUCED[introduced][1]}


@pytest.mark.parametrize(
    ("introduced", "sentence"),
    [
        pytest.param("malabo", "It obliges many people to act.", id="an act as subject"),
        pytest.param("thd", "It obliges many people to act.", id="an act that several people approved"),
        pytest.param("second", "It obliges many people to act.", id="a protocol"),
        pytest.param("coe", "It adopted new rules.", id="a body"),
        pytest.param("interpol", "It adopted new rules.", id="a body of one word"),
        pytest.param("person", "She criticised the delay.", id="a person"),
    ],
)
def test_a_pronoun_means_the_subject(introduced: str, sentence: str) -> None:
    assert subjects(introduced, "nothing", sentence) == {INTRODUCED[introduced][1]}


@pytest.mark.parametrize(
    ("introduced", "between", "sentence"),
    [
        pytest.param("kenya", "state", "It adopted new rules.", id="it for several people"),
        pytest.param("person", "body", "She criticised the delay.", id="she for a body"),
        pytest.param("malabo", "state", "Its adoption took many years.", id="an act for people"),
    ],
)
def test_a_pronoun_means_nothing_of_another_number_or_kind(introduced: str, between: str, sentence: str) -> None:
    assert not subjects(introduced, between, sentence) - {INTRODUCED[introduced][1]}


@pytest.mark.parametrize(
    ("words", "end"),
    [
        pytest.param("Article 2", "art_2", id="one"),
        pytest.param("Articles 2 and 3", "art_2", id="two"),
        pytest.param("Articles 2 to 11", "art_2-art_11", id="a range is none of its articles"),
        pytest.param("Articles 2–11", "art_2-art_11", id="a range with a dash"),
    ],
)
def test_which_provision_is_meant(words: str, end: str) -> None:
    text = source_text("example.txt", f"Introduction.\n\n{words} of the Budapest Convention are long.\n")
    provisions = {shortened(m.thing.value) for m in extract(text).mentions if "/art_" in m.thing.value}
    assert provisions == {f"{BUDAPEST}/{end}"}


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("The manual work of judges is hard.", id="manual as an adjective"),
        pytest.param("There is no such manual yet.", id="no such thing"),
    ],
)
def test_a_head_word_that_takes_up_nothing(sentence: str) -> None:
    text = source_text("example.txt", passage("manual", "nothing", sentence))
    assert all(
        m.evidence.start < text.text.rfind(sentence) for m in extract(text).mentions if "manual" in m.thing.value
    )


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Future domestic laws will cover phishing.", id="future laws"),
        pytest.param("National laws cover phishing.", id="present laws"),
    ],
)
def test_many_acts_are_not_told_what_one_act_is(sentence: str) -> None:
    text = source_text("example.txt", f"Introduction.\n\n{sentence}\n")
    said = {s.rule for s in extract(text).statements if "/instrument/" in s.subject.value}
    assert said <= {"predicate", "named-in-passage"}
