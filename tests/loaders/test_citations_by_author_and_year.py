"""Citations by author and year as styles print them: what they point at, whom they name, and what is none."""

from __future__ import annotations

import pytest

from loaders.extract import extract
from loaders.grammar.in_text import in_text_citations, weak_citations
from loaders.reading.text import SourceText, source_text
from loaders.works.cited_names import cited_names

ONE = [("Quill", "2018", "")]


@pytest.mark.parametrize(
    ("inside", "keys"),
    [
        ("Quill, 2018", ONE),
        ("Quill 2018", ONE),
        ("see Quill, 2018", ONE),
        ("see, e.g., Quill, 2018", ONE),
        ("see for example Quill, 2018", ONE),
        ("for a review, see Quill, 2018", ONE),
        ("as cited in Quill, 2018", ONE),
        ("quoted in Quill, 2018", ONE),
        ("adapted from Quill, 2018", ONE),
        ("Quill, 2018, para. 4", ONE),
        ("Quill, 2018, §4", ONE),
        ("Quill, 2018, ch. 4", ONE),
        ("Quill, 2018, Table 4", ONE),
        ("Quill, 2018, n.p.", ONE),
        ("Quill, 2018, emphasis added", ONE),
        ("Quill, 2018; emphasis added", ONE),
        ("Quill, 2018, May 12", ONE),
        ("Quill, 2018 [1985]", ONE),
        ("HTB; Quill, 2018", ONE),
        ("Quill, 2018, pp. 12, 14", [("Quill", "2018", "12")]),
        ("Quill, 2018, pp. 12 ff.", [("Quill", "2018", "12")]),
        ("Quill 2018, 12-15", [("Quill", "2018", "12-15")]),
        ("Quill 2018: 23", [("Quill", "2018", "23")]),
        ("Quill, n.d.", [("Quill", "n.d.", "")]),
        ("Quill, no date", [("Quill", "no date", "")]),
        ("Quill, in press", [("Quill", "in press", "")]),
        ("Quill, forthcoming", [("Quill", "forthcoming", "")]),
        ("Quill, 2018a, 2018b", [("Quill", "2018a", ""), ("Quill", "2018b", "")]),
        ("Quill, 2018a, b", [("Quill", "2018a", ""), ("Quill", "2018b", "")]),
        ("Quill, 2016, 2018; Tarn, 2019", [("Quill", "2016", ""), ("Quill", "2018", ""), ("Tarn", "2019", "")]),
        ("Quill, 2018; also Tarn, 2019", [*ONE, ("Tarn", "2019", "")]),
        ("Quill, 2018, Tarn, 2019", [*ONE, ("Tarn", "2019", "")]),
        ("Tarn, 1999, as cited in Quill, 2018", [("Tarn", "1999", ""), *ONE]),
        ("Quill, Tarn, & Ebb, 2018", [("Quill, Tarn, & Ebb", "2018", "")]),
        ("Quill et., 2018", [("Quill et.", "2018", "")]),
        ("van der Quill, 2018", [("van der Quill", "2018", "")]),
        ("Ministry of Hills [MoH], 2018", [("Ministry of Hills", "2018", "")]),
    ],
)
def test_brackets_cite(inside: str, keys: list[tuple[str, str, str]]) -> None:
    found = in_text_citations(f"Barns burn ({inside}).")
    assert [(key.name, key.year, key.page) for citation in found for key in citation.keys] == keys


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Quill (2018) argues it.", "Quill"),
        ("As Quill and Tarn (2018) argue, barns burn.", "Quill and Tarn"),
        ("Quill, Tarn, and Ebb (2018, p. 4) argue it.", "Quill, Tarn, and Ebb"),
        ("However, Quill (2018a) argues it.", "Quill"),
        ("Quill et al. (2018) argue it.", "Quill et al."),
        ("Quill et al.’s (2018) study shows it.", "Quill et al."),
        ("Quill and colleagues (2018) argue it.", "Quill and colleagues"),
        ("Jane R. Quill (2018) argues it.", "Jane R. Quill"),
        ("J. R. Quill and S. Tarn (2018) argue it.", "J. R. Quill and S. Tarn"),
        ("Jane Quill, Dee Tarn, and Al Ebb (2018, this issue) argue it.", "Jane Quill, Dee Tarn, and Al Ebb"),
        ("In the works of van der Quill (2018), barns burn.", "van der Quill"),
        ("According to the Ministry of Hills (2018), barns burn.", "Ministry of Hills"),
    ],
)
def test_names_before_a_year_cite(text: str, name: str) -> None:
    (found,) = in_text_citations(text)
    assert (found.narrative, found.keys[0].name, found.keys[0].year[:4]) == (True, name, "2018")


@pytest.mark.parametrize(
    "text",
    [
        "The Treaty on Hills (2018) binds.",
        "The Hill Fraud Act (1986) binds.",
        "The Battle of Quill (1812) was lost.",
        "He was born (May 12, 2018).",
        "It was signed (Tarn, 12 May 2018).",
        "It grew (from 3 in 2010 to 5 in 2018).",
        "It grew (Figure 3, 2018).",
        "Mr Quill (born 1954) left.",
        "It is so (Act 12 of 2018).",
        "It is so (Resolution 55/63, 2000).",
        "It was so in Quill v. Tarn (2018).",
        "It was so (Quill v. Tarn, 2018).",
    ],
)
def test_what_is_no_citation(text: str) -> None:
    assert in_text_citations(text) == ()


def test_names_alone_are_weak() -> None:
    text = "The Harbour Body (HB) met (Quill 12), and (Tarn) did not; barns burn (Tarn)."
    assert [(key.name, key.page) for key in weak_citations(text)] == [("Quill", "12"), ("Tarn", "")]


@pytest.mark.parametrize(
    ("name", "surnames"),
    [
        ("Quill, Tarn, & Ebb", ["Quill", "Tarn", "Ebb"]),
        ("Van Quill", ["Van Quill"]),
        ("de la Quill et al.", ["de la Quill"]),
        ("Jane Quill and Dee Tarn", ["Quill", "Tarn"]),
        ("Quill et. al.", ["Quill"]),
        ("Hill Watch", []),
        ("Ministry of Hills", []),
        ("HTB", []),
    ],
)
def test_whom_a_citation_names(name: str, surnames: list[str]) -> None:
    found = cited_names(name)
    assert [person.surname for person in found] == surnames
    assert all(name[person.start : person.end].endswith(person.surname) for person in found)


TEXT = """On Barns

1. Introduction

Barns burn in all the states of the region (Quill & Tarn, 2018; Van Ebb, 2020). It was told before (Moss, 2016). The
harbours were closed (Quil & Tarn, 2018). The hills are told of by others (Harbour Law, 2017) and again (Harbour Law).

Quill and Tarn (2018) argue that phishing is a threat to the rule of law. Moss et al. (2016) claim that phishing is
old. Phishing is defined as “a theft of words by means of false letters” (Moss, 2016). In Estonia (2007) all was still.
The office of the Harbour (HB; Ebb, 2011) was closed.

References

Harbour Law. (2017). The harbours of the hills. https://harbour.example/a

Moss, A. B., & Poe, C. (2016). On letters. Journal of Hills, 3(2), 1-9.

Quill, J. R., & Tarn, S. (2018). On barns. Journal of Hills, 5(2), 10-19.
"""


@pytest.fixture(scope="module")
def said() -> tuple[SourceText, set[tuple[str, str, str]], set[tuple[str, str]]]:
    source = source_text("x.txt", TEXT)
    found = extract(source)
    names = {p.evidence.iri.value: "passage" for p in found.passages}
    statements = {
        (_end(s.subject.value), _end(s.predicate.value), names.get(s.object.value) or _end(s.object.value))
        for s in found.statements
        if s.rule != "named-in-passage"
    }
    mentions = {(source.text[m.evidence.start : m.evidence.end], _end(m.thing.value)) for m in found.mentions}
    return source, statements, mentions


def _end(iri: str) -> str:
    return iri.rpartition("/")[2].rpartition("#")[2]


def test_authors_printed_in_a_citation_are_mentions(said: tuple[SourceText, set[str], set[tuple[str, str]]]) -> None:
    assert {("Quill", "quill-j-r"), ("Tarn", "tarn-s"), ("Van Ebb", "van-ebb"), ("Quil", "quill-j-r")} <= said[2]
    assert {("Quill & Tarn, 2018", "quill-2018-p10"), ("Quil & Tarn, 2018", "quill-2018-p10")} <= said[2]


def test_a_body_cited_without_its_year_is_known_again(
    said: tuple[SourceText, set[str], set[tuple[str, str]]],
) -> None:
    assert ("Harbour Law", "the-harbours-of-the-hills-2017") in said[2]


def test_all_authors_before_a_year_say_what_follows(said: tuple[SourceText, set[object], set[object]]) -> None:
    for author in ("quill-j-r", "tarn-s", "moss-a-b"):
        assert (author, "states", "passage") in said[1]


def test_words_and_definitions_are_those_of_the_work_cited_after_them(
    said: tuple[SourceText, set[object], set[object]],
) -> None:
    assert ("moss-2016-p1", "defines", "phishing") in said[1]
    assert ("moss-a-b", "quotes", "passage") in said[1]


def test_a_state_before_a_year_is_no_author(said: tuple[SourceText, set[object], set[tuple[str, str]]]) -> None:
    assert not any("estonia" in thing for _, thing in said[2] if thing != "EST")
    assert ("Ebb", "ebb") in said[2]
