"""Terms of art of which the ontology has no concept, who acts by kind, and compounds of the field: where they are named
and where the same words mean something else."""

from __future__ import annotations

from collections import Counter

import pytest

from loaders.extract import extract
from loaders.naming.kinds.field_terms import terms
from loaders.naming.lexicon import lexicon
from loaders.naming.lines import line_of
from loaders.naming.words import words
from loaders.reading.text import source_text
from loaders.saying.subjects.described import described
from ontology.names import PREFIXES

HEADING = "Notes on harbours and law\n\n"
TELLING = [
    ("The ministers spoke of deterrence for hours.", "principle/deterrence"),
    ("Neutrality was dear to the islanders.", "principle/neutrality"),
    ("The scholars found no opinio juris in the notes.", "principle/opinio-juris"),
    ("Such conduct may justify countermeasures.", "principle/countermeasure"),
    ("A port could plead military necessity.", "principle/military-necessity"),
    ("The essay leans on routine activity theory.", "principle/routine-activity-theory"),
    ("Environmental law has a longer history.", "principle/environmental-law"),
    ("They treat the raid as an armed attack.", "threat/armed-attack"),
    ("Propaganda reached every village.", "threat/propaganda"),
    ("The museum suffered three security breaches.", "threat/security-breach"),
    ("The bakery lost its files in a malware attack.", "threat/malware-attack"),
    ("Sailors fear SIM swapping more than storms.", "threat/sim-swapping"),
    ("The clerk was jailed for advance-fee fraud.", "crime/advance-fee-fraud"),
    ("Verbal abuse is reported in every second school.", "crime/verbal-abuse"),
    ("The poll asks about property damage and noise.", "crime/property-damage"),
    ("Murder is tried in the upper court.", "crime/murder"),
    ("The harbour bought cyber insurance.", "measure/cyber-insurance"),
    ("Penetration testing is done in spring.", "measure/penetration-testing"),
    ("The guild asks for multi-factor authentication.", "measure/multi-factor-authentication"),
    ("A coordinated response took two weeks.", "measure/coordinated-response"),
    ("The fishermen met in the online world.", "technology/online-world"),
    ("Smart grids run along the coast.", "technology/smart-grid"),
    ("The letters hide a digital signature.", "technology/digital-signature"),
    ("Human factors explain most of the losses.", "obstacle/human-factor"),
    ("The island remains a legal grey area.", "obstacle/legal-grey-area"),
    ("The duty applies to non-state actors.", "body/non-state-actors"),
    ("Financial institutions must tell the harbour.", "body/financial-institutions"),
    ("The plan was read by lawmakers.", "body/lawmakers"),
    ("They bought lists from a cybercrime gang.", "body/cybercrime-gang"),
    ("The rule extends to cyberspace.", "technology/cyberspace"),
    ("The rule extends to ransomware.", "threat/ransomware"),
    ("The island can harmonize national laws.", "measure/harmonisation-of-law"),
    ("The treaty forbids the use of force.", "principle/use-of-force"),
    ("The port needs cyber resilience.", "measure/cyber-resilience"),
    ("Cyber deterrence failed twice.", "principle/cyber-deterrence"),
    ("Cyber-enabled crimes are tried in the lower court.", "crime/cyber-enabled-crime"),
    ("Migrant smuggling is on the rise.", "crime/migrant-smuggling"),
    ("Misinformation reached every village.", "threat/misinformation"),
]
SILENT = [
    ("They hoped to murder nobody.", "crime/murder"),
    ("The detour to the harbour is long.", "technology/tor"),
    ("A tour of the harbour is long.", "technology/tor"),
    ("They wanted to blackmail the mayor.", "crime/extortion"),
    ("They deter thieves with lamps.", "principle/deterrence"),
    ("A neutral colour was chosen.", "principle/neutrality"),
    ("The human being is a factor.", "obstacle/human-factor"),
    ("The grey stone marks the area.", "obstacle/grey-area"),
    ("An attack of the flu closed the harbour.", "threat/armed-attack"),
    ("The abuse of salt is common.", "crime/verbal-abuse"),
    ("The actor left the state theatre.", "body/non-state-actors"),
    ("The treaty rests on non-use of force.", "principle/use-of-force"),
    ("The port needs cyber resilience.", "measure/cyber-defence"),
    ("Cyber deterrence failed twice.", "measure/cyber-defence"),
    ("Cyber-enabled crimes are tried in the lower court.", "crime/computer-related-offences"),
    ("Migrant smuggling is on the rise.", "crime/human-trafficking"),
    ("Misinformation reached every village.", "threat/disinformation"),
    ("The use of force was discussed.", "principle/non-use-of-force"),
]


def named(said: str) -> set[str]:
    """What a text of one sentence names, as kind and slug."""
    found = extract(source_text("harbour", HEADING + said + "\n"))
    return {mention.thing.value.removeprefix(PREFIXES["id"]) for mention in found.mentions}


@pytest.mark.parametrize(("said", "thing"), TELLING)
def test_a_term_is_named(said: str, thing: str) -> None:
    assert thing in named(said)


@pytest.mark.parametrize(("said", "thing"), SILENT)
def test_other_words_are_no_term(said: str, thing: str) -> None:
    assert thing not in named(said)


def test_the_longest_term_is_the_thing_and_a_label_inside_it_is_named_too() -> None:
    assert {"threat/fear-of-cybercrime", "crime/cybercrime"} <= named("The poll measures fear of cybercrime.")


def test_a_term_is_one_thing_in_all_its_forms() -> None:
    told = named("The countermeasures were lawful, and each countermeasure was brief.")
    assert [thing for thing in told if thing.startswith("principle/")] == ["principle/countermeasure"]


def test_no_term_is_a_name_that_the_ontology_has() -> None:
    assert [term.name for line, term in terms().items() if lexicon().named(term.name) or not line.strip()] == []


def test_each_term_stands_once_and_under_a_kind_of_ours() -> None:
    assert Counter(term.kind for term in terms().values()).keys() == {
        "principle", "threat", "crime", "measure", "technology", "body", "obstacle", "place", "instrument",
    }  # fmt: skip
    assert all(terms()[line_of(term.name)] == term for term in terms().values())


def test_other_forms_of_a_term_are_one_thing_with_it() -> None:
    forms = {line for line, term in terms().items() if line_of(term.name) != line}
    assert forms == {line_of("mlat")}
    assert terms()[line_of("MLATs")] == terms()[line_of("mutual legal assistance treaties")]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param("the new malware incidents rose.", ["the new malware incidents"], id="threat"),
        pytest.param("a cybersecurity breach was found.", ["a cybersecurity breach"], id="determiner"),
        pytest.param("three internet fraud units met.", ["internet fraud units"], id="who acts"),
        pytest.param("phishing victimization fell.", ["phishing victimization"], id="crime"),
        pytest.param("they funded cybercrime awareness.", ["cybercrime awareness"], id="measure"),
        pytest.param("the national cyber security policy failed.", ["the national cyber security policy"], id="plan"),
        pytest.param("a harbour plan failed.", [], id="plan of another matter"),
        pytest.param("the weather risk rose.", [], id="risk of another matter"),
        pytest.param("botnet weather fell.", [], id="head of no table"),
        pytest.param("the fishing incidents rose.", [], id="incidents of another matter"),
    ],
)
def test_a_word_of_the_field_before_a_head_makes_a_kind(said: str, expected: list[str]) -> None:
    told = words(said)
    assert [said[told[p.first].start : told[p.last - 1].end] for p in described(told)] == expected


def test_an_article_alone_is_of_the_act_whose_article_was_named_before() -> None:
    told = named(
        "The Budapest Convention is old. Article 2(4) of the UN Charter is older. Article 51 names an exception."
    )
    assert "instrument/un-charter/art_51" in told
