"""Things of the field as both ends of what is said: crimes, measures and wants named by a phrase, and what joins them.

The grid crosses phrases of each kind with clauses around them; other cells must stay silent.
"""

from __future__ import annotations

from itertools import product

import pytest

from graph.statement import Extraction, Status
from loaders.extract import extract
from loaders.reading.text import source_text

BEFORE = "Notes.\n\n"
CRIMES = [
    "stealing card data",
    "selling forged tickets",
    "posting private letters without consent",
    "misuse of door keys and passwords",
    "sale of stolen bicycles",
    "charity fraud",
    "bank and telephone fraud",
    "landlord harassment",
]
MEASURES = [
    "seizure of old computers",
    "handling of requests",
    "training of prosecutors",
    "rapid search of devices",
]
WANTS = [
    "poor office security",
    "insufficient training of clerks",
    "outdated storage rules",
    "vagueness in the wording",
]
OF_CRIMES = [
    ("In some towns, {} causes the loss of trust.", "causes"),
    ("{} has often led to distrust.", "causes"),
    ("{} is a form of sabotage.", "subtypeOf"),
]
OF_WANTS = [
    ("{} hampers the {}.", "hinders"),
    ("{} often makes the {} impossible.", "hinders"),
    ("The {1} is hampered by {0}.", "hinders"),
    ("The {1} suffers from {0}.", "hinders"),
]


def _read(sentence: str) -> tuple[Extraction, str]:
    text = BEFORE + sentence[0].upper() + sentence[1:]
    return extract(source_text("notes.txt", text)), text


def _name(iri: str) -> str:
    return iri.rsplit("/", 1)[-1].replace("-", " ")


def _told(sentence: str) -> set[tuple[str, str, str]]:
    """Subject, property and object of what is told, things by the words of their IRIs, passages by their own."""
    found, text = _read(sentence)
    passages: dict[object, str] = {p.evidence.iri: text[p.evidence.start : p.evidence.end] for p in found.passages}
    return {
        (_name(s.subject.value), s.predicate.value.rsplit("#", 1)[-1], passages.get(s.object) or _name(s.object.value))
        for s in found.statements
    }


def _mentions(sentence: str) -> set[str]:
    found, text = _read(sentence)
    return {text[m.evidence.start : m.evidence.end].lower() for m in found.mentions}


def _plain(words: str) -> str:
    return words.replace("-", " ").lower()


@pytest.mark.parametrize(("crime", "clause"), list(product(CRIMES, OF_CRIMES)))
def test_a_crime_told_by_its_deed_is_subject(crime: str, clause: tuple[str, str]) -> None:
    sentence, name = clause
    said = sentence.format(crime)
    assert crime in _mentions(said)
    assert any(subject == _plain(crime) and told == name for subject, told, _ in _told(said))


@pytest.mark.parametrize(("want", "measure", "clause"), list(product(WANTS, MEASURES, OF_WANTS)))
def test_a_want_hinders_a_measure(want: str, measure: str, clause: tuple[str, str]) -> None:
    sentence, name = clause
    said = sentence.format(want, measure)
    assert {want, measure} <= _mentions(said)
    told = _told(said)
    assert any(s == _plain(want) and p == name and _plain(measure) in _plain(o) for s, p, o in told)


SILENT = [
    pytest.param("Clubs selling forged tickets grow.", "selling forged tickets", id="only says which clubs"),
    pytest.param("He is selling forged tickets.", "selling forged tickets", id="a verb"),
    pytest.param("They praise the sale of bread.", "sale of bread", id="no harm in it"),
    pytest.param("The handling of horses is hard.", "handling of horses", id="no matter of the field"),
    pytest.param("Clerks report fraud.", "report fraud", id="verb before a crime"),
    pytest.param("They fear serious fraud.", "serious fraud", id="only weighs"),
    pytest.param("Poor security experts met.", "poor security", id="another noun follows"),
    pytest.param("Prices slow down cooperation.", "down cooperation", id="particle of a verb"),
    pytest.param("The two differ, and the gap between them grows.", "gap between them", id="points back"),
    pytest.param("There are many internet users.", "internet", id="only modifies"),
    pytest.param("They fear hacking and identity theft.", "hacking and identity theft", id="a row of two"),
    pytest.param("Reforms, old and new, raise hard problems.", "raise hard problems", id="verb and object"),
]


@pytest.mark.parametrize(("said", "phrase"), SILENT)
def test_other_words_name_nothing(said: str, phrase: str) -> None:
    assert phrase not in _mentions(said)


JOINED = [
    ("Reciprocity is a prerequisite for extradition.", ("extradition", "requires", "reciprocity")),
    ("Reciprocity is often indispensable for extradition.", ("extradition", "requires", "reciprocity")),
    ("Extradition rests on reciprocity.", ("extradition", "dependsOn", "reciprocity")),
    ("Extradition involves the transfer of letters.", ("extradition", "involves", "transfer of letters")),
    ("Phishing involves the sending of false bills.", ("phishing", "hasMethod", "the sending of false bills")),
    ("Data retention interferes with the right to privacy.", ("data retention", "restricts", "privacy")),
    ("Phishing is a subset of fraud.", ("phishing", "subtypeOf", "fraud")),
    ("Cybercrime consists of offences against ships.", ("cybercrime", "hasExample", "offences against ships")),
    ("The lack of clerks causes delays in the registry.", ("lack of clerks", "causes", "delays in the registry")),
    (
        "The lack of clerks is the main reason for delays in the registry.",
        ("lack of clerks", "causes", "delays in the registry"),
    ),
    ("Deterrence rarely works at sea.", ("deterrence", "hasState", "rarely works at sea")),
    ("Phishing can be defined as fraud by letter.", ("phishing", "hasDefinition", "can be defined as fraud by letter")),
    ("Judges discuss the applicability of international law to cyber operations.",
     ("international law", "appliesTo", "cyber operation")),
    ("Judges fear the danger of phishing for critical infrastructure.",
     ("phishing", "threatens", "critical information infrastructure")),
    ("Encryption is vital for the safety of letters.", ("encryption", "contributesTo", "the safety of letters")),
    ("The best measure against phishing is the training of judges.",
     ("training of judges", "classifiedAs", "best measure against phishing")),
]  # fmt: skip


@pytest.mark.parametrize(("said", "expected"), JOINED)
def test_what_joins_them_is_told(said: str, expected: tuple[str, str, str]) -> None:
    assert expected in _told(said)


NOT_TOLD = [
    ("Few firms report fraud because they are ashamed.", "fraud", "hasCause"),
    ("Phishing is dangerous because people trust letters.", "phishing", "hasCause"),
    ("The takedown of botnets requires patience.", "botnet", "requires"),
    ("The bank lost keys, exposing clerks to a risk of phishing.", "phishing", "threatens"),
    ("Clubs mix phishing and games or use the tide by using encryption.", "phishing", "hasMeans"),
    ("Ransomware rarely targets bakers.", "ransomware", "threatens"),
    ("Not all hacking is wicked.", "hacking", "hasState"),
    ("Clerks study fraud that involves ships.", "fraud", "hasMethod"),
    ("Phishing may be fraud, depending on its aim.", "phishing", "dependsOn"),
    ("The court heard of piracy, the theft of keys and fraud.", "piracy", "classifiedAs"),
    ("The best measure against phishing is the training of judges.", "measure", "classifiedAs"),
    ("Weak data protection rules and slow courts were known.", "personal data protection", "hinders"),
]


@pytest.mark.parametrize(("said", "subject", "name"), NOT_TOLD)
def test_what_is_not_said_of_them(said: str, subject: str, name: str) -> None:
    assert not [each for each in _told(said) if each[0].endswith(subject) and each[1] == name]


def test_unclear_terms_leave_no_doubt_of_what_they_cause() -> None:
    found, _ = _read("Unclear definitions create distrust.")
    assert {s.status for s in found.statements if s.predicate.value.endswith("#causes")} == {Status.ASSERTED}
