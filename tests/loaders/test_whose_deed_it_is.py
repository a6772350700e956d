"""Of whom a sentence tells a deed, where what is told of them ends, and whether it has been done: members of a group,
second verbs, clauses that leave their verb out, modals that two verbs share."""

from __future__ import annotations

import pytest

from graph.statement import Status
from loaders.extract import extract
from loaders.reading.sentences import sentence_spans
from loaders.reading.text import source_text
from ontology.names import shortened

Told = tuple[str, str, str, Status]


def told(sentence: str) -> set[Told]:
    """Subject, property, object (a passage by its words) and status of what a sentence says."""
    text = source_text("example.txt", f"Introduction.\n\n{sentence}\n")
    found = extract(text)
    passages = {p.evidence.iri: text.text[p.evidence.start : p.evidence.end] for p in found.passages}
    return {
        (
            shortened(s.subject.value).removeprefix("id:"),
            shortened(s.predicate.value).removeprefix("cl:"),
            passages.get(s.object) or shortened(s.object.value).removeprefix("id:"),
            s.status,
        )
        for s in found.statements
    }


SAID, NOT, MAYBE = Status.ASSERTED, Status.NEGATED, Status.HYPOTHETICAL
BUDAPEST, EU = "instrument/cets-185", "body/european-union"


@pytest.mark.parametrize(
    ("sentence", "fact"),
    [
        pytest.param("The EU member states oppose the Budapest Convention.", (EU, "opposes", BUDAPEST, SAID), id="all"),
        pytest.param("Ukraine ranked 78th, Japan 100th, and France was 146th in the index.",
                     ("state/UKR", "performs", "ranked 78th", SAID), id="verb left out before a number"),
        pytest.param("Ukraine ratified the treaty of banks in 2006, Japan in 2012, and France in 2014.",
                     ("state/UKR", "performs", "ratified the treaty of banks in 2006", SAID), id="before a year"),
        pytest.param("Ukraine visited Japan in 2006, France in 2012.",
                     ("state/UKR", "performs", "visited Japan in 2006, France in 2012", SAID), id="a row of objects"),
        pytest.param("The same day that Europol held a workshop in March, a very different set of talks was underway.",
                     ("body/europol", "performs", "held a workshop in March", SAID), id="subordinate first"),
        pytest.param("Extradition is allowed if Ukraine ensures protection or if the person consents.",
                     ("state/UKR", "performs", "ensures protection", MAYBE), id="first condition"),
        pytest.param("Extradition is allowed if Ukraine ensures protection or if the person consents.",
                     ("measure/extradition", "hasState",
                      "is allowed if Ukraine ensures protection or if the person consents", SAID), id="both"),
        pytest.param("This article examines the treaty of banks and also proposes remedies.",
                     ("src:example", "concernsTopic", "the treaty of banks", SAID), id="second verb of the text"),
        pytest.param("This article examines the treaty of banks and also its remedies.",
                     ("src:example", "concernsTopic", "the treaty of banks and also its remedies", SAID), id="row"),
        pytest.param("Encryption in Australia is regulated by law.",
                     ("technology/encryption", "hasState", "in Australia is regulated by law", SAID), id="there only"),
        pytest.param("Encryption is regulated by law in Australia.",
                     ("technology/encryption", "hasState", "is regulated by law in Australia", SAID), id="everywhere"),
        pytest.param("Clerks have read the old law of banks in the main hall of the court.[1]",
                     ("src:example", "states", "Clerks have read the old law of banks in the main hall of the court",
                      SAID), id="mark of a note"),
        pytest.param("Neither Ukraine nor Japan has ratified the Budapest Convention.",
                     (BUDAPEST, "ratifiedBy", "state/JPN", NOT), id="nor"),
        pytest.param("It is important that Ukraine ratify the Budapest Convention.",
                     (BUDAPEST, "ratifiedBy", "state/UKR", MAYBE), id="wished"),
        pytest.param("It is known that Ukraine ratified the Budapest Convention.",
                     (BUDAPEST, "ratifiedBy", "state/UKR", SAID), id="known"),
        pytest.param("The Budapest Convention could protect privacy and regulate encryption.",
                     (BUDAPEST, "regulates", "technology/encryption", MAYBE), id="modal shared"),
        pytest.param("The Budapest Convention protects privacy and regulates encryption.",
                     (BUDAPEST, "regulates", "technology/encryption", SAID), id="no modal"),
        pytest.param("Europol called on Ukraine to ratify the Budapest Convention.",
                     ("body/europol", "recommends", "Ukraine to ratify the Budapest Convention", SAID), id="asked"),
        pytest.param("Japan opposed the proposal of Russia to widen the treaty.",
                     ("state/JPN", "opposes", "the proposal of Russia to widen the treaty", SAID), id="a noun in -al"),
        pytest.param("The Budapest Convention, which Japan proposed in 2001, is old.",
                     (BUDAPEST, "proposedBy", "state/JPN", SAID), id="proposed itself"),
    ],
)  # fmt: skip
def test_what_is_told(sentence: str, fact: Told) -> None:
    assert fact in told(sentence)


@pytest.mark.parametrize(
    ("sentence", "subject", "name"),
    [
        pytest.param("Some EU member states oppose the Budapest Convention.", EU, "opposes", id="some"),
        pytest.param("Many states (nearly a third of UN members) opposed the Budapest Convention.",
                     "body/united-nations", "opposes", id="a third"),
        pytest.param("The UN cybercrime process was launched by a resolution in December 2019.",
                     "body/united-nations", "establishedOn", id="name in a compound"),
        pytest.param("The Partners, a group of Australia, Japan and New Zealand, supports the islands.",
                     "state/NZL", "supports", id="member of a group"),
        pytest.param("The Security Agency oversees compliance with the law and has cooperated with Europol.",
                     "body/security-agency", "controls", id="object of another verb"),
        pytest.param("Europol held a session to respond to the Arab Security Conference.",
                     "event/arab-security-conference", "heldBy", id="object of a purpose"),
        pytest.param("The Budapest Convention gives insight into what it may aim to achieve, and its chances.",
                     BUDAPEST, "aimsAt", id="what it aims at"),
        pytest.param("Japan proposed to delete an article of the Budapest Convention.", BUDAPEST, "proposedBy",
                     id="part of it"),
        pytest.param("Europol called on Ukraine to ratify the Budapest Convention.", "body/europol", "classifiedAs",
                     id="called on"),
        pytest.param("Participation of courts, lawyers, and public experts would help to shape the law.",
                     "body/public-experts", "performs", id="last of a row"),
        pytest.param("Many West African countries oppose the Budapest Convention.", "place/africa", "opposes",
                     id="a part of a region"),
        pytest.param("The Budapest Convention was signed in 2001. This fluctuating scene allows criminals to act.",
                     BUDAPEST, "allows", id="this and a participle"),
        pytest.param("Judges protect fundamental rights, and potential conflicts with the Budapest Convention grew.",
                     "principle/human-rights", "contradicts", id="a plural noun"),
        pytest.param("Adviser to the Ministry of Justice, Faculty of Law and Social Sciences, University of Oslo.",
                     "src:example", "states", id="no verb"),
    ],
)  # fmt: skip
def test_what_is_not_told(sentence: str, subject: str, name: str) -> None:
    assert not {fact for fact in told(sentence) if fact[:2] == (subject, name)}


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param("It was low (85 percent).2 And in 2013 it rose.", 2, id="after a bracket"),
        pytest.param("Experts met in offices.12 The law was old.", 2, id="after a word"),
        pytest.param("Experts met in offices.1, 2 The law was old.", 2, id="two notes"),
        pytest.param("It changed their lives. E-commerce is a part of it.", 2, id="hyphen"),
        pytest.param("The text of Law No.2 The Hague keeps is old.", 1, id="number of an act"),
        pytest.param("The rate was 3.2 The Hague says.", 1, id="decimal"),
    ],
)  # fmt: skip
def test_where_sentences_end(text: str, sentences: int) -> None:
    assert len(sentence_spans(text)) == sentences


def test_who_opens_the_next_clause_has_not_done_what_stands_before() -> None:
    told_of = {
        each[0]
        for each in told("The rule was tried by Europol and Interpol has kept the boats.")
        if each[1] == "performs"
    }
    assert told_of == {"body/europol"}
    both = {each[0] for each in told("The rule was tried by Europol and Interpol.") if each[1] == "performs"}
    assert both == {"body/europol", "body/interpol"}
