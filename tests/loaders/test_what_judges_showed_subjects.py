"""What judges of statements on fresh texts showed about subjects: sentences written for the project."""

from __future__ import annotations

from typing import Final

import pytest
from pyoxigraph import NamedNode

from loaders.saying.connections import RULE
from ontology.names import shortened
from tests.loaders.short_texts import extracted

_OF_TEXT: Final = frozenset({"statement-of-text", "demand-of-text", "question", "front-matter", RULE})


def told(text: str) -> set[tuple[str, str, str]]:
    """What is said in a text: the last part of the subject's IRI, the property, the object."""
    whole, extraction = extracted(text)
    spans = {p.evidence.iri: whole[p.evidence.start : p.evidence.end] for p in extraction.passages}
    return {
        (
            s.subject.value.rsplit("/", 1)[1],
            shortened(s.predicate.value).removeprefix("cl:"),
            spans[s.object] if s.object in spans else s.object.value.rsplit("/", 1)[-1],
        )
        for s in extraction.statements
        if s.rule not in _OF_TEXT and isinstance(s.object, NamedNode)
    }


def subjects(text: str) -> set[str]:
    return {subject for subject, _, _ in told(text)}


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Some hackers were trained in garages.", "some-hackers"),
        ("Most hacktivists left the forum in spring.", "most-hacktivists"),
        ("Many countries did not answer the letter.", "many-countries"),
        ("Several ransomware attacks were traced to one server.", "several-ransomware-attacks"),
        ("Since 2019, Norway’s cyber operations have slowed down.", "norways-cyber-operations"),
        ("A Danish search warrant is void in Chile.", "danish-search-warrant"),
        ("In 2020 the Heron hacker group extracted the register.", "heron-hacker-group"),
        ("A foreign court order was not enough for the bank.", "foreign-court-order"),
        ("Pro-Danish hacktivism has grown since the vote.", "pro-danish-hacktivism"),
    ],
)  # fmt: skip
def test_what_is_said_of_some_is_said_of_them_alone(text: str, subject: str) -> None:
    assert subjects(text) == {subject}


@pytest.mark.parametrize(
    "text",
    [
        "Its offensive cyber capabilities were built in haste.",
        "Their cyber defence has two gaps.",
        "The town's cyber defence failed twice.",
    ],
)
def test_nothing_is_said_of_all_where_words_point_to_whose_it_is(text: str) -> None:
    assert subjects(text) == set()


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Ransomware has spread to small towns.", "ransomware"),
        ("Sophisticated phishing attacks are hard to see.", "phishing"),
        ("“Modern cybercrime is a burden for towns”, the clerk said.", "cybercrime"),
        ("The search warrant has no effect abroad.", "search-warrant"),
        ("All hackers were trained in garages.", "hackers"),
    ],
)  # fmt: skip
def test_what_is_said_of_all_is_said_of_all(text: str, subject: str) -> None:
    assert subject in subjects(text)


@pytest.mark.parametrize(
    "text",
    [
        "Europol met in May, and other countries joining the talks included Benin and Kenya.",
        "Kenya signed a letter, but several states named in it include Chad and Mali.",
    ],
)
def test_the_next_clause_has_its_own_subject(text: str) -> None:
    assert not [each for each in told(text) if each[1] in ("hasMember", "memberOf")]


@pytest.mark.parametrize(
    "text",
    [
        "The search was supported by Europol, as well as Kenya, Chad and Mali.",
        "The small workshop was funded by Interpol, Kenya and Benin.",
    ],
)
def test_who_supports_is_not_who_is_supported(text: str) -> None:
    assert not {"europol", "interpol"} & {subject for subject, name, _ in told(text) if name == "supportedBy"}


def test_what_is_supported_is_told_after_its_supporters() -> None:
    said = told("With the support of Kenya and Chad, Europol was enlarged.")
    assert {("europol", "supportedBy", "KEN"), ("europol", "supportedBy", "TCD")} <= said


@pytest.mark.parametrize(
    "text",
    [
        "The list includes naming a clerk, strengthening capacity-building, and fostering trust and cooperation.",
        "This means helping to guard critical infrastructure, helping to slow the reach of propaganda.",
    ],
)
def test_items_of_a_row_of_gerunds_say_nothing_of_each_other(text: str) -> None:
    assert not subjects(text) & {"capacity-building", "critical-information-infrastructure"}


@pytest.mark.parametrize(
    "text",
    [
        "The club praises multi-factor authentication, as old data from leaks resurfaces, fueling phishing.",
        "They sell access on the dark web, fueling phishing and fraud.",
    ],
)
def test_what_follows_from_a_clause_is_not_of_the_thing_beside_it(text: str) -> None:
    assert not [each for each in told(text) if each[1] == "contributesTo"]


@pytest.mark.parametrize(
    ("text", "subject", "name"),
    [
        ("The European Union’s (EU) Budapest Convention, which is old, includes Kenya.", "european-union", "hasMember"),
        ("Spoofing, in which a number is altered, has moved Europol to call for aid.", "spoofing", "requires"),
        ("Fraud led Interpol to demand a ban.", "fraud", "requires"),
        ("Besides petty, old and new theft, fraud is the main source of loss.", "theft", "classifiedAs"),
        ("Europol praised a form of theft, in which experts take part in shaping it.", "theft", "participatesIn"),
    ],
)  # fmt: skip
def test_what_stands_near_is_not_the_subject(text: str, subject: str, name: str) -> None:
    assert not [each for each in told(text) if each[0] == subject and each[1] == name]


@pytest.mark.parametrize(
    ("text", "subject", "name"),
    [
        ("BRICS, which is old, includes Kenya.", "brics", "hasMember"),
        ("Fraud and theft, both of which require cooperation, are old.", "fraud", "requires"),
        ("Besides theft, fraud is the main source of loss.", "fraud", "classifiedAs"),
        ("Phishing has accelerated the growth of fraud.", "phishing", "contributesTo"),
    ],
)  # fmt: skip
def test_the_subject_is_still_found(text: str, subject: str, name: str) -> None:
    assert [each for each in told(text) if each[0] == subject and each[1] == name]


@pytest.mark.parametrize(
    ("text", "subject", "passage"),
    [
        (
            "Europol met in May. While the Budapest Convention froze a rule, it also created trouble for towns.",
            "cets-185",
            "trouble for towns",
        ),
        (
            "Kenya was glad. Although the Malabo Convention is short, it has a long preamble.",
            "malabo",
            "has a long preamble",
        ),
    ],
)
def test_it_means_the_subject_of_the_clause_before_it(text: str, subject: str, passage: str) -> None:
    assert [each for each in told(text) if each[0] == subject and each[2] == passage]
    assert not [each for each in told(text) if each[0] != subject and each[2] == passage]


@pytest.mark.parametrize(
    ("text", "subject", "passage"),
    [
        (
            "Kenya joined the Budapest Convention. It was the first treaty to bind thieves.",
            "KEN",
            "the first treaty to bind thieves",
        ),
        ("Interpol asked for a change to the old draft before it was found safe.", "interpol", "safe"),
        (
            "Norway adopted a draft note, and it is hoped that the Budapest Convention will be opened.",
            "cets-185",
            "NOR",
        ),
        ("Kenya held a lunch for the Budapest Convention, the first accord to combat fraud.", "KEN", "fraud"),
        ("They run wild and noisy plots, such as the Kenya coup.", "KEN", "wild and noisy plots"),
        (
            "It began in the north, specifically Kenya, and has grown into a large club.",
            "KEN",
            "has grown into a large club",
        ),
        ("One OEWG on malware met in May, the talks of which are long.", "un-oewg", "are long"),
        ("There have been some songs involving fraud.", "fraud", "there have been some songs involving fraud"),
        (
            "Tenant rights and rural housing advocates argue that rents are high.",
            "tenant-rights",
            "argue that rents are high",
        ),
    ],
)
def test_what_another_word_is_subject_of(text: str, subject: str, passage: str) -> None:
    assert not [each for each in told(text) if each[0] == subject and each[2] == passage]


@pytest.mark.parametrize(
    ("text", "subject", "passage"),
    [
        (
            "Tenant rights and rural housing advocates argue that rents are high.",
            "tenant-rights-and-rural-housing-advocates",
            "argue that rents are high",
        ),
        (
            "Kenya joined the Budapest Convention. It was the first treaty to bind thieves.",
            "cets-185",
            "the first treaty to bind thieves",
        ),
        ("Kenya adopted rules to combat fraud.", "KEN", "fraud"),
        ("Interpol has an office. It was opened in spring.", "interpol", "was opened in spring"),
    ],
)
def test_what_is_said_stays_with_its_subject(text: str, subject: str, passage: str) -> None:
    assert [each for each in told(text) if each[0] == subject and each[2] == passage]


@pytest.mark.parametrize(
    "text",
    [
        "Malware is sold abroad. This could include phishing and fraud.",
        "Kenya met Chad. This raises questions about fraud.",
        "The state has named a goal for clerks.",
        "Kenya attacks Chad, to deny it the power to use the internet.",
    ],
)
def test_nothing_is_said_where_two_may_be_meant(text: str) -> None:
    assert not [each for each in told(text) if each[1] in ("hasExample", "causes", "hasMeans") or each[0] == "state"]


@pytest.mark.parametrize(
    ("text", "of_text"), [("In the cited paper, we discuss fraud.", 0), ("Here we discuss fraud.", 1)]
)
def test_the_paper_that_is_cited_is_not_the_text(text: str, of_text: int) -> None:
    assert len([each for each in told(text) if each[1] == "concernsTopic"]) == of_text


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Some hacktivists left the forum. They have moved to Oslo.", {"some-hacktivists"}),
        ("Norway’s cyber operations have grown. They are costly.", {"norways-cyber-operations"}),
        ("Its malware was old. It was sold abroad.", set()),
        ("Malware is old. It was sold abroad.", {"malware"}),
    ],
)
def test_a_pronoun_after_a_part_means_the_part(text: str, meant: set[str]) -> None:
    assert subjects(text) == meant
