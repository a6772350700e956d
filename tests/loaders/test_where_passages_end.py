"""Passages end before another clause; of whom a verb is in doubt it is not told; what is only reported is reported."""

from __future__ import annotations

import pytest

from graph.statement import Extraction, Status
from loaders.extract import extract
from loaders.reading.text import source_text
from ontology.names import shortened

ENDS = {
    "main clause after a concession": (
        "Although cybercrime is known to the courts, their means are few.",
        "is known to the courts",
    ),
    "verb after a relative clause": (
        "The Budapest Convention, which stands as a model of good laws, has changed the work of courts.",
        "stands as a model of good laws",
    ),
    "second verb of what a thing is": (
        "Cybercrime is a problem of the whole century and has cost the banks much.",
        "a problem of the whole century",
    ),
    "number of a note": (
        "The Budapest Convention shapes the police of poor countries.7 However, few officers know of it.",
        "the police of poor countries",
    ),
    "aside before a second verb": (
        "Europol said that phishing is a danger to banks and, in a later report, has asked for help.",
        "phishing is a danger to banks",
    ),
    "what a participle says": (
        "A Budapest Convention aimed at curbing theft on the net is signed by many.",
        "curbing theft on the net",
    ),
    "clause inside that a relative word opens": (
        "Europol decides which court, or which office, has the right to speak.",
        "decides which court, or which office, has the right to speak",
    ),
}  # fmt: skip


def read(*sentences: str) -> Extraction:
    return extract(source_text("example.txt", "Introduction.\n\n" + " ".join(sentences) + "\n"))


@pytest.mark.parametrize(("sentence", "passage"), ENDS.values(), ids=ENDS)
def test_a_passage_ends_where_another_clause_begins(sentence: str, passage: str) -> None:
    text = "Introduction.\n\n" + sentence + "\n"
    found = extract(source_text("example.txt", text))
    held = {p.evidence.iri: text[p.evidence.start : p.evidence.end] for p in found.passages}
    told = {held[s.object] for s in found.statements if s.object in held and s.rule != "statement-of-text"}
    assert passage in told, told
    assert not any(words.startswith(passage) and words != passage for words in told)


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        pytest.param("protocol", "The Budapest Convention Action Plan was signed.", id="plan is no protocol"),
        pytest.param("countering", "The EU counter-terrorism coordinator spoke.", id="part of a compound"),
        pytest.param("quantity", "It was the first law on phishing in over 20 years.", id="how long"),
        pytest.param("quantity", "The losses of banks came to several hundred million euros.", id="vague"),
        pytest.param("quantity", "Attacks grew (rising from 45% to 46%).", id="of nothing"),
        pytest.param("headship", "The Secretary of the Cybercrime Convention Committee spoke.", id="who heads nothing"),
        pytest.param("party-count", "Only two countries in Asia have signed the Budapest Convention.", id="of a place"),
        pytest.param("struggle", "Europol has drawn attention to the need to combat phishing.", id="need"),
        pytest.param("class-apposition", "Banks fear fraud, the loss of trade, errors and theft.", id="row"),
        pytest.param("purpose", "The main aim of the EU legislation is the exchange of information.", id="modifier"),
        pytest.param("effect-on", "The Budapest Convention promotes harmonisation of law, improved powers and trust.",
                     id="adjective"),
    ],
)  # fmt: skip
def test_is_left_unsaid(rule: str, sentence: str) -> None:
    assert rule not in {statement.rule for statement in read(sentence).statements}


@pytest.mark.parametrize(
    ("rule", "sentence", "status"),
    [
        pytest.param("quantity", "According to a new survey, 40% of banks lost money.", Status.REPORTED, id="survey"),
        pytest.param("quantity", "It is estimated that 40% of banks lost money.", Status.REPORTED, id="estimate"),
        pytest.param("quantity", "In 2023, 40% of banks lost money.", Status.ASSERTED, id="own word"),
        pytest.param("predicate", "Trade can grow if Europol is strong and free.", Status.HYPOTHETICAL, id="condition"),
        pytest.param("predicate", "Ukraine has not only wept but also won much.", Status.ASSERTED, id="not only"),
        pytest.param("criminalisation", "The Budapest Convention would require states to criminalise fraud.",
                     Status.HYPOTHETICAL, id="would require"),
    ],
)  # fmt: skip
def test_is_held_as_the_sentence_holds_it(rule: str, sentence: str, status: Status) -> None:
    assert {s.status for s in read(sentence).statements if s.rule == rule} == {status}


def test_those_named_as_the_threats_are_threats() -> None:
    found = read("The prime cyber threats are ransomware, malware and phishing.").statements
    told = {(shortened(s.subject.value), s.object.value.rsplit("/")[-1]) for s in found if s.rule == "kind"}
    assert ("id:threat/malware", "cyber-threat") in told
