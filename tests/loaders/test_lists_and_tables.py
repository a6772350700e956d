"""Items of lists by the words before them, in each way in which lists are printed; rows of tables; captions."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.statement import Extraction
from loaders.extract import extract
from loaders.reading.open_lists import introduces
from loaders.reading.segments import segments
from loaders.reading.text import source_text
from ontology.names import shortened

Fact = tuple[str, str, str]
CRIMES = ("computer fraud", "child pornography", "misuse of devices")
CRIME_IRIS = {"computer-related-fraud", "child-sexual-abuse-material", "misuse-of-devices"}
MEASURES = ("extradition", "production orders", "joint investigation teams")
MEASURE_IRIS = {"extradition", "production-order-domestic", "joint-investigation-team"}


def extraction(text: str) -> Extraction:
    return extract(source_text("example.txt", f"# Notes on harbours\n\nIntroduction\n\n{text}\n\nIt rained.\n"))


def facts(text: str) -> set[Fact]:
    return {
        (shortened(s.subject.value), shortened(s.predicate.value), shortened(s.object.value))
        for s in extraction(text).statements
    }


def marked(*markers: str) -> Callable[[str, tuple[str, ...]], str]:
    def printed(lead: str, items: tuple[str, ...]) -> str:
        ends = (";", "; and", ".")
        lines = [f"{m} {item}{end}" for m, item, end in zip(markers, items, ends, strict=True)]
        return f"{lead}:\n\n" + "\n".join(lines)

    return printed


LAYOUTS: dict[str, Callable[[str, tuple[str, ...]], str]] = {
    "numbers": marked("1.", "2.", "3."),
    "one number again and again": marked("1.", "1.", "1."),
    "numbers with brackets": marked("1)", "2)", "3)"),
    "letters": marked("(a)", "(b)", "(c)"),
    "small Roman numbers": marked("i.", "ii.", "iii."),
    "Roman numbers in brackets": marked("(i)", "(ii)", "(iii)"),
    "capitals": marked("A.", "B.", "C."),
    "dashes": marked("-", "-", "-"),
    "long dashes": marked("–", "–", "–"),
    "bullets": marked("•", "•", "•"),
    "no markers": marked("", "", ""),
    "blank lines between": lambda lead, items: (
        f"{lead}:\n\n" + "\n\n".join(f"{n}. {i};" for n, i in enumerate(items, 1))
    ),
    "one sentence": lambda lead, items: f"{lead}: {items[0]}, {items[1]} and {items[2]}.",
    "a comma before and": lambda lead, items: f"{lead}: {items[0]}, {items[1]}, and {items[2]}.",
    "semicolons": lambda lead, items: f"{lead}: {items[0]}; {items[1]}; and {items[2]}.",
    "numbers in a sentence": lambda lead, items: f"{lead}: (1) {items[0]}; (2) {items[1]}; and (3) {items[2]}.",
    "Roman numbers in a sentence": lambda lead, items: f"{lead}: (i) {items[0]}; (ii) {items[1]}; (iii) {items[2]}.",
}
LEADS = {
    "The Budapest Convention creates three sorts of offences": ("criminalises", CRIMES),
    "The Budapest Convention obliges the parties to punish the following acts": ("criminalises", CRIMES),
    "The following crimes are established by the Budapest Convention": ("criminalises", CRIMES),
    "Under the Budapest Convention, these acts are criminalised": ("criminalises", CRIMES),
    "The Budapest Convention also covers several other crimes": ("concernsCrime", CRIMES),
    "The Budapest Convention groups the offences into three sets": ("criminalises", CRIMES),
    "The Budapest Convention provides for the following powers": ("provides", MEASURES),
    "The Budapest Convention contains three procedural measures": ("provides", MEASURES),
    "In the Budapest Convention, the parties find these tools": ("provides", MEASURES),
    "The Budapest Convention offers, among others, the following forms of cooperation": ("provides", MEASURES),
}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("lead", LEADS)
def test_each_item_is_told_by_the_lead_in(lead: str, layout: str) -> None:
    name, items = LEADS[lead]
    told = {
        value.rpartition("/")[2]
        for subject, predicate, value in facts(LAYOUTS[layout](lead, items))
        if subject == "id:instrument/cets-185" and predicate == f"cl:{name}"
    }
    assert told >= (CRIME_IRIS if items is CRIMES else MEASURE_IRIS)


@pytest.mark.parametrize("layout", ["numbers", "dashes", "one sentence", "semicolons"])
@pytest.mark.parametrize(
    "lead",
    ["Cybercrime is divided into three groups", "The main forms of cybercrime are"],
)
def test_kinds_of_a_thing_are_told_of_it(lead: str, layout: str) -> None:
    found = facts(LAYOUTS[layout](lead, CRIMES))
    kinds = {subject.rpartition("/")[2] for subject, name, value in found if (name, value) == SUBTYPE}
    assert kinds >= CRIME_IRIS


SUBTYPE = ("cl:subtypeOf", "id:crime/cybercrime")


@pytest.mark.parametrize(
    "lead",
    [
        pytest.param("The minister met colleagues of three states", id="no law"),
        pytest.param("Opinions on the Budapest Convention differ", id="no verb"),
        pytest.param("There are many books about such matters", id="no subject"),
    ],
)
def test_a_lead_in_without_a_law_criminalises_nothing(lead: str) -> None:
    found = facts(LAYOUTS["numbers"](lead, CRIMES))
    assert not {fact for fact in found if fact[1] in ("cl:criminalises", "cl:subtypeOf")}


def test_an_item_that_nobody_has_named_is_a_thing_of_the_kind_of_the_list() -> None:
    found = extraction(
        "The Malabo Convention punishes the following acts:\n\n- theft of badges,\n- sale of false seals."
    )
    made = {(shortened(s.predicate.value), shortened(s.object.value)) for s in found.statements}
    assert {
        ("cl:criminalises", "id:crime/sale-of-false-seals"),
        ("cl:criminalises", "id:crime/theft-of-badges"),
    } <= made
    assert "id:crime/sale-of-false-seals" in {shortened(m.thing.value) for m in found.mentions}


def test_what_an_item_explains_is_left_out_of_its_name_and_its_examples_are_kept() -> None:
    found = facts(
        "The Malabo Convention creates two offences:\n\n1. abuse of seals, such as forgery and fraud;\n2. arson."
    )
    assert ("id:instrument/malabo", "cl:criminalises", "id:crime/abuse-of-seals") in found
    assert ("id:crime/abuse-of-seals", "cl:hasExample", "id:crime/fraud") in found


def test_a_sentence_that_goes_on_to_the_list_takes_up_what_the_one_before_spoke_of() -> None:
    found = facts("The Budapest Convention lays down three offences. These are computer fraud, arson and theft.")
    assert ("id:instrument/cets-185", "cl:criminalises", "id:crime/computer-related-fraud") in found


def test_an_item_that_is_a_clause_is_no_thing() -> None:
    found = facts("We make two recommendations:\n\n- states should join the treaty;\n- the police must train judges.")
    assert not {fact for fact in found if fact[2].startswith("id:measure/states")}
    assert sum(name == "cl:recommends" for _, name, _ in found) == 2


def test_a_list_inside_an_item_does_not_end_the_outer_one() -> None:
    text = "It has:\n\n1. a roof with:\n(a) tiles;\n(b) beams;\n2. a door;\n3. a lock."
    found = {s.text: s.introduced_by for s in segments(source_text("x.txt", f"Introduction.\n\n{text}\n"))}
    outer = found["a roof with:"]
    assert outer is not None
    assert found["a door;"] == found["a lock."] == outer
    assert found["tiles;"] == found["beams;"] != outer


def test_a_paragraph_between_two_lists_parts_them() -> None:
    text = "It has:\n\n- a roof;\n- a door.\n\nNobody lives there now.\n\n- A lamp is lit at night."
    found = {s.text: s.introduced_by for s in segments(source_text("x.txt", f"Introduction.\n\n{text}\n"))}
    assert found["a door."] is not None
    assert found["A lamp is lit at night."] is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [("The tasks are", True), ("The following was agreed.", True), ("It has parts:", True), ("It has parts.", False)],
)
def test_what_introduces_a_list(words: str, expected: bool) -> None:
    assert introduces(words) is expected


TABLE = """Table 2. Offences at sea in two laws

Budapest Convention | Estonian Penal Code
Article 2 – Illegal access | Section 217
Article 4: Data interference | Section 206, Section 207
Fraud
Article 8 | Section 213 of the Estonian Penal Code

Table 2 lists the offences of both laws."""
ESTONIAN = "id:instrument/estonian-penal-code"


@pytest.mark.parametrize("edge", ["", "| "])
@pytest.mark.parametrize(
    "fact",
    [
        ("id:instrument/cets-185/art_2", "cl:criminalises", "id:crime/illegal-access"),
        ("id:instrument/cets-185/art_4", "cl:criminalises", "id:crime/data-interference"),
        ("id:instrument/cets-185/art_2", "cl:comparableTo", f"{ESTONIAN}/sec_217"),
        ("id:instrument/cets-185/art_4", "cl:comparableTo", f"{ESTONIAN}/sec_207"),
        ("id:instrument/cets-185/art_8", "cl:comparableTo", f"{ESTONIAN}/sec_213"),
        (ESTONIAN, "eli:has_part", f"{ESTONIAN}/sec_217"),
        ("id:instrument/cets-185", "eli:has_part", "id:instrument/cets-185/art_8"),
    ],
)
def test_rows_of_a_table_give_the_provisions_of_the_laws_that_its_heading_names(fact: Fact, edge: str) -> None:
    rows = [f"{edge}{row}{edge[::-1]}" if " | " in row else row for row in TABLE.split("\n")]
    assert fact in facts("\n".join(rows))


def test_a_measure_in_the_first_cell_is_provided_by_the_provisions_beside_it() -> None:
    found = facts(
        "Measure | Budapest Convention | Malabo Convention\nExtradition | Article 24 | –\nAid | Article 25 | –"
    )
    assert ("id:instrument/cets-185/art_24", "cl:provides", "id:measure/extradition") in found
    assert not {fact for fact in found if fact[0].startswith("id:instrument/malabo")}


def test_a_caption_names_a_part_of_the_text_that_sentences_speak_of() -> None:
    found = extraction(TABLE)
    table = next(s.subject for s in found.statements if s.object.value == "Offences at sea in two laws")
    assert sum(m.thing == table for m in found.mentions) == 2
    assert {shortened(s.predicate.value) for s in found.statements if s.subject == table} == {
        "dcterms:title", "cl:partOf", "cl:concernsTopic",
    }  # fmt: skip


def test_a_line_of_navigation_is_no_table() -> None:
    assert not [f for f in facts("Home | Budapest Convention | Article 5") if f[1] == "eli:has_part"]


HEAD = """---
title: "Who guards the quay?"
authors:
  - name: Ada Quay
  - name: Ben Moor
date: 2020-05-14
tags: [harbours, "night work"]
---

# Introduction

Harbours are guarded at night.
"""


def test_the_head_of_a_generated_page_tells_its_day_its_people_and_its_tags() -> None:
    found = extract(source_text("page.md", HEAD)).statements
    told = {
        (shortened(s.predicate.value), s.object.value.rpartition("/")[2]) for s in found if s.rule == "front-matter"
    }
    assert told == {
        ("dcterms:title", "Who guards the quay?"), ("dcterms:creator", "quay-a"), ("dcterms:creator", "moor-b"),
        ("dcterms:issued", "2020-05-14"), ("cl:keyword", "harbours"), ("cl:keyword", "night work"),
    }  # fmt: skip


def test_a_title_that_opens_with_introduction_is_no_heading_of_the_body() -> None:
    text = "# Introduction to the Law of Small Harbours\n\nAda Quay and Ben Moor\n\n# Introduction\n\nHarbours are old."
    found = extract(source_text("chapter.md", text)).statements
    assert "Introduction to the Law of Small Harbours" in {s.object.value for s in found}


def test_numbers_in_brackets_lead_from_authors_to_where_they_work() -> None:
    text = (
        "Guards at Night in Small Harbours\n\nAda Quay(1), Ben Moor(2)\n\n(1) Faculty of Law, Hill University\n"
        "(2) Dale Police College\n\nAbstract\n\nHarbours are guarded at night by few people.\n\nKeywords: harbours\n"
    )
    found = extract(source_text("article.txt", text)).statements
    works = {s.object.value.rpartition("/")[2] for s in found if s.predicate.value.endswith("affiliatedWith")}
    assert works == {"faculty-of-law", "dale-police-college"}
