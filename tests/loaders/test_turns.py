"""Turns of phrase in which a frame's words say something else than it means, each with a near neighbour."""

from __future__ import annotations

import pytest

from loaders.extract import extract
from loaders.reading.text import source_text
from ontology.names import shortened


def told(sentence: str) -> set[tuple[str, str]]:
    """The rules that tell something in a sentence, each with the subject."""
    found = extract(source_text("example.txt", f"Introduction.\n\n{sentence}\n"))
    return {(s.rule, shortened(s.subject.value).removeprefix("id:")) for s in found.statements}


@pytest.mark.parametrize(
    ("rule", "other", "meant"),
    [
        (
            "mandate",
            "Europol was responsible for the hack.",
            "Kenya's police are responsible for the prevention of leaks.",
        ),
        (
            "mandate",
            "Interpol was responsible for some of the worst leaks.",
            "Kenya's police are responsible for roads.",
        ),
        ("want", "Kenya does not have to pay the ransom.", "Kenya does not have a cyber police."),
        ("want", "Europol did not have to wait for a warrant.", "Europol did not have a warrant."),
        ("support", "Kenya did not back off from the talks.", "Kenya backed the talks on spam."),
        ("support", "Ukraine backed down from its demands.", "Ukraine backed a ban of spyware."),
        (
            "purpose-of-deed",
            "It is said that the Budapest Convention creates a way to share data, and it takes a year to read it.",
            "The Budapest Convention was adopted in 2001 to fight fraud.",
        ),
        (
            "foundation-state",
            "The European Cybercrime Centre can be found in a quiet street.",
            "The European Cybercrime Centre was founded in a quiet street.",
        ),
        (
            "manner-of-crime",
            "The Budapest Convention applies if phishing involves a bank.",
            "Phishing involves the sending of false letters.",
        ),
        (
            "within-body",
            "The European Cybercrime Centre blocked pages hosted by Interpol.",
            "The European Cybercrime Centre, hosted by Interpol, met.",
        ),
        (
            "part-of-body",
            "Guests praised the sanctioning by Kenyan and Australian authorities of Interpol.",
            "The European Cybercrime Centre under Europol met.",
        ),
        (
            "listed-item",
            "Europol released a report called “Great Deeds: Small Measures”, training of judges and searches.",
            "Europol recommends four measures: training of judges, searches of cars and exchange of data.",
        ),
        (
            "office-of-person",
            "Then they asked the judge to compel Alan Smith to pay.",
            "They met Deputy Minister Alan Smith.",
        ),
        (
            "target",
            "The cyber attack on Internet shops went on.",
            "The cyber attack on the Internet went on.",
        ),
        (
            "drafting",
            "Europol develops notes on how the provisions of the Budapest Convention can be read.",
            "Europol developed the text of the Budapest Convention.",
        ),
    ],
)
def test_what_a_turn_does_not_tell(rule: str, other: str, meant: str) -> None:
    assert rule not in {name for name, _ in told(other)}
    assert rule in {name for name, _ in told(meant)}


def words(sentence: str, rule: str) -> set[str]:
    """The passages that a rule makes objects in a sentence."""
    source = source_text("example.txt", f"Introduction.\n\n{sentence}\n")
    found = extract(source)
    places = {p.evidence.iri: source.text[p.evidence.start : p.evidence.end] for p in found.passages}
    return {places[s.object] for s in found.statements if s.rule == rule and s.object in places}  # type: ignore[index]


@pytest.mark.parametrize(
    ("rule", "sentence", "expected"),
    [
        ("activity", "Very often, the old letters are published by Europol.", "the old letters"),
        ("activity", "Quite often, a quiet course is organised by Interpol.", "a quiet course"),
        ("class-such-as", "Young hackers choose hidden platforms such as Telegram.", "hidden platforms"),
        ("class-such-as", "Europol met regional organisations such as the African Union.", "regional organisations"),
    ],
)
def test_where_a_passage_begins(rule: str, sentence: str, expected: str) -> None:
    assert words(sentence, rule) == {expected}


def test_what_is_published_is_no_deed_that_it_is_about() -> None:
    """`published a proposal for an attribution`: a proposal alone."""
    assert words("In 2016, Europol published a proposal for an attribution of spam.", "activity")


def mentions(text: str) -> list[str]:
    """What is mentioned in a text, in order."""
    found = extract(source_text("example.txt", f"Introduction.\n\n{text}\n"))
    return [shortened(m.thing.value).removeprefix("id:") for m in found.mentions]


def test_the_body_is_the_one_without_a_name_right_before() -> None:
    """`wants an expert organization. The organization …`: not who wants it; `is an organization` is who is named."""
    wanted = "Europol wants peace among experts in a new organization. The organization would judge hackers."
    assert mentions(wanted).count("body/europol") == 1
    named = "Europol is a busy organization. The organization would judge hackers."
    assert mentions(named).count("body/europol") == 2
