"""Who did what to an instrument, a body or an event, and when: plain sentences over verbs, doers and constructions, and
sentences like them that must not tell it."""

from __future__ import annotations

import pytest

from loaders.extract import extract
from loaders.reading.text import source_text
from ontology.names import shortened

EIGHT = "Eight of the 55 members (Ghana, Togo and Kenya) had ratified the Malabo Convention."
ACT = "harbour-safety-act"
PLAN = "harbour-safety-strategy"


def told(sentence: str) -> dict[tuple[str, str, str], str]:
    """What a sentence says of things and values, by the end of each name, with its status."""
    found = extract(source_text("note.txt", f"Introduction.\n\n{sentence}\n")).statements
    ends = ((s.subject, s.predicate, s.object, str(s.status)) for s in found)
    return {(_end(s.value), shortened(p.value), _end(o.value)): status for s, p, o, status in ends}


def _end(value: str) -> str:
    return value.rsplit("/", 1)[-1]


SAID = [
    # by what verb, of what kind of instrument
    ("The African Union rolled out the Harbour Safety Strategy in 2019.", PLAN, "adoptedBy", "african-union"),
    ("The African Union rolled the Harbour Safety Strategy out in 2019.", PLAN, "adoptedOn", "2019"),
    ("NXYZ rolled out the Harbour Safety Strategy in 2019.", PLAN, "adoptedOn", "2019"),
    ("Kenya launched its Harbour Safety Strategy in May 2016.", PLAN, "adoptedOn", "2016-05"),
    ("Kenya published the Harbour Safety Strategy.", PLAN, "adoptedBy", "KEN"),
    ("The Harbour Safety Strategy was released by NATO in 2018.", PLAN, "adoptedBy", "nato"),
    ("The release of the Harbour Safety Strategy by NATO in 2018 was praised.", PLAN, "adoptedOn", "2018"),
    ("This was followed by the release of the Harbour Safety Strategy, a guide, in 2018.", PLAN, "adoptedOn", "2018"),
    ("Kenya launched the Harbour Safety Programme in 2016.", "harbour-safety-programme", "establishedBy", "KEN"),
    ("Ghana introduced the Harbour Safety Act in 2020.", ACT, "adoptedBy", "GHA"),
    ("Ghana signed the Harbour Safety Act into law in 2013.", ACT, "adoptedBy", "GHA"),
    ("Ghana signed into law the Harbour Safety Act.", ACT, "adoptedBy", "GHA"),
    ("Ghana signed the Harbour Safety Act in 2013.", ACT, "adoptedBy", "GHA"),
    ("The Harbour Safety Act became law in 2013.", ACT, "adoptedOn", "2013"),
    ("The Harbour Safety Act was last amended in 2018.", ACT, "amendedOn", "2018"),
    ("Ghana amended the Harbour Safety Act in 2018.", ACT, "amendedOn", "2018"),
    ("Senator John Smith introduced the Harbour Safety Act in 2015.", ACT, "proposedBy", "smith-j"),
    ("Ukraine introduced the Harbour Safety Resolution.", "harbour-safety-resolution", "proposedBy", "UKR"),
    ("Ukraine and Japan concluded the Harbour Safety Agreement.", "harbour-safety-agreement", "hasSignatory", "JPN"),
    ("NATO announced the Harbour Safety Strategy in 2020.", PLAN, "presentedBy", "nato"),
    ("Ukraine negotiated the Harbour Safety Convention.", "harbour-safety-convention", "draftedBy", "UKR"),
    ("The Harbour Safety Act was drawn up by NATO.", ACT, "draftedBy", "nato"),
    ("The Harbour Safety Strategy, a joint initiative of Europol and NATO, is old.", PLAN, "draftedBy", "nato"),
    ("The Council of Europe adopted in 2001 the Budapest Convention.", "cets-185", "adoptedBy", "council-of-europe"),
    ("The Harbour Safety Act revoked the Harbour Data Act.", ACT, "replaces", "harbour-data-act"),
    ("Ghana imposed rules through the Harbour Safety Policy.", "harbour-safety-policy", "adoptedBy", "GHA"),
    ("The Hanoi Convention, adopted by NATO, opened for signature in 2025.", "uncc", "openedForSignatureOn", "2025"),
    ("The Budapest Convention was drafted by NATO along with Japan.", "cets-185", "draftedBy", "nato"),
    ("NATO, along with Japan, drafted the Budapest Convention.", "cets-185", "draftedBy", "nato"),
    ("The Harbour Safety Act received royal assent in 2023.", ACT, "adoptedOn", "2023"),
    # whose it is, and who acts for a state
    ("In Ghana, the parliament enacted the Harbour Safety Act.", ACT, "adoptedBy", "parliament-of-ghana"),
    ("In Ghana, the parliament enacted the Harbour Safety Act.", ACT, "concernsState", "GHA"),
    ("Ghana's parliament enacted the Harbour Safety Act.", ACT, "adoptedBy", "parliament-of-ghana"),
    ("The Ghanaian parliament enacted the Harbour Safety Act.", ACT, "adoptedBy", "parliament-of-ghana"),
    ("Ghana's federal government launched the Harbour Safety Strategy.", PLAN, "adoptedBy", "government-of-ghana"),
    ("Ghana passed its Harbour Safety Act to protect sailors.", ACT, "concernsState", "GHA"),
    ("Ghana's new Harbour Safety Act is old.", ACT, "concernsState", "GHA"),
    # treaties: who is bound, who is not, how many must be
    (EIGHT, "malabo", "ratifiedBy", "TGO"),
    (EIGHT, "malabo", "hasPartyCount", "8"),
    ("The countries that have ratified the Malabo Convention include giants such as Ghana and Togo.", "malabo",
     "ratifiedBy", "TGO"),
    ("Ghana was the first country to ratify the Malabo Convention.", "malabo", "ratifiedBy", "GHA"),
    ("Ghana deposited its instrument of ratification of the Malabo Convention.", "malabo", "ratifiedBy", "GHA"),
    ("Ghana signed the Malabo Convention in 2017 and ratified it in 2019.", "malabo", "ratifiedBy", "GHA"),
    ("Twelve states, among them Ghana and Togo, signed the Malabo Convention.", "malabo", "hasSignatory", "TGO"),
    ("Ghana is among the signatories of the Malabo Convention.", "malabo", "hasSignatory", "GHA"),
    ("Ghana is bound by the Malabo Convention.", "malabo", "ratifiedBy", "GHA"),
    ("The Malabo Convention entered into force for Ghana in 2019.", "malabo", "ratifiedBy", "GHA"),
    ("The Malabo Convention needs to be ratified by at least 15 states.", "malabo", "consentsNeeded", "15"),
    ("Ghana, a member of the African Union since 2002, signed the Malabo Convention.", "malabo", "hasSignatory", "GHA"),
    # bodies and events
    ("Kenya inaugurated the Harbour Crime Centre in 2016.", "harbour-crime-centre", "establishedBy", "KEN"),
    ("The Harbour Crime Centre, set up in 2016, met.", "harbour-crime-centre", "establishedOn", "2016"),
    ("Ukraine and Japan co-hosted the Arab Security Conference.", "arab-security-conference", "heldBy", "UKR"),
    ("The Arab Security Conference was held in Kenya in 2019.", "arab-security-conference", "locatedIn", "KEN"),
    ("ASEAN, a group composed of Indonesia and Thailand, met.", "asean", "hasMember", "THA"),
    ("Ukraine is part of networks such as Europol and Eurojust.", "UKR", "memberOf", "europol"),
    ("Ukraine was admitted to the Council of Europe in 1995.", "UKR", "memberOf", "council-of-europe"),
    ("In cooperation with Europol, Ukraine arrested thieves.", "UKR", "cooperatesWith", "europol"),
    ("Europol cooperates closely with Norway and Ukraine.", "europol", "cooperatesWith", "UKR"),
    ("The Harbour Crime Centre operates within Europol.", "harbour-crime-centre", "partOf", "europol"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "subject", "name", "value"), SAID)
def test_is_told(sentence: str, subject: str, name: str, value: str) -> None:
    assert told(sentence).get((subject, f"cl:{name}", value)) == "asserted"


HELD = [
    ("Kenya plans to launch the Harbour Safety Strategy.", PLAN, "adoptedBy", "KEN", "planned"),
    ("Kenya will roll out the Harbour Safety Strategy.", PLAN, "adoptedBy", "KEN", "planned"),
    ("Kenya has not yet rolled out the Harbour Safety Strategy.", PLAN, "adoptedBy", "KEN", "negated"),
    ("If Kenya launched the Harbour Safety Strategy, much would change.", PLAN, "adoptedBy", "KEN", "hypothetical"),
    ("The countries that had not ratified the Malabo Convention include Ghana and Togo.", "malabo", "ratifiedBy", "TGO",
     "negated"),
    ("Ghana has yet to ratify the Malabo Convention.", "malabo", "ratifiedBy", "GHA", "negated"),
    ("Neither Ghana nor Togo has ratified the Malabo Convention.", "malabo", "ratifiedBy", "GHA", "negated"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "subject", "name", "value", "status"), HELD)
def test_is_told_but_not_as_a_fact(sentence: str, subject: str, name: str, value: str, status: str) -> None:
    assert told(sentence).get((subject, f"cl:{name}", value)) == status


NOT = [
    ("The Council of Europe published the Budapest Convention.", "adoptedBy"),
    ("Critics released a study on the Harbour Safety Strategy in 2017.", "adoptedBy"),
    ("The ministry published a study of the Harbour Safety Act in 2017.", "adoptedOn"),
    ("The Assembly adopted a report on the Budapest Convention in 2019.", "adoptedBy"),
    ("Judges signed a letter saying that the Harbour Safety Act of 2015 is old.", "signedOn"),
    ("The European Commission introduced the Harbour Safety Act in 2020.", "adoptedBy"),
    ("Several countries introduced the Harbour Safety Act in 2020.", "adoptedOn"),
    ("Many states adopted the Budapest Convention in 2010.", "adoptedOn"),
    ("Ghana signed the Harbour Safety Act in 2013.", "hasSignatory"),
    ("Kenya launched the Harbour Safety Programme in 2016.", "adoptedBy"),
    ("Parliament failed to pass the Harbour Safety Act in 2017.", "adoptedOn"),
    ("The Harbour Safety Act, proposed in 2016, adopted by Kenya in 2017, is old.", "proposedBy"),
    ("The Malabo Convention, adopted in 2014, has been ratified by Ghana.", "ratifiedOn"),
    ("Ghana, a member of the African Union since 2002, signed the Malabo Convention.", "signedOn"),
    ("By 2021, Ghana had ratified the Malabo Convention.", "ratifiedOn"),
    ("The Malabo Convention entered into force for Ghana in 2019.", "enteredIntoForceOn"),
    ("The Malabo Convention needs to be ratified by at least 15 states.", "hasPartyCount"),
    ("The countries that had not ratified the Malabo Convention include Ghana and Togo.", "provides"),
    ("Eight of the 55 members (Ghana, Togo and Kenya) may ratify the Malabo Convention.", "ratifiedBy"),
    ("In Kenya and Ghana, the parliament passed the Harbour Safety Act.", "adoptedBy"),
    ("Ghana praised the Harbour Safety Act.", "concernsState"),
    ("Adopted in 2014 by the African Union, the Malabo Convention is old.", "classifiedAs"),
    ("Ghana opened talks with the Harbour Crime Centre in 2019.", "establishedBy"),
    ("Ghana updated its list of the Harbour Safety Act crimes in 2019.", "amendedOn"),
    ("Ghana set up a unit within Europol in 2019.", "establishedOn"),
    ("Ghana introduced rules under the Harbour Safety Act in 2019.", "adoptedBy"),
    ("Ghana considered launching the Harbour Safety Strategy in 2019.", "adoptedOn"),
    ("Lawyers criticised the release of the Harbour Safety Strategy.", "adoptedBy"),
    ("The United Nations initiated several Security Council resolutions.", "establishedBy"),
    ("Kenya and Ghana adopted the Harbour Safety Act, the Harbour Data Act and the Harbour Law respectively.",
     "adoptedBy"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "name"), NOT)
def test_is_not_told(sentence: str, name: str) -> None:
    assert [
        triple for triple, status in told(sentence).items() if triple[1] == f"cl:{name}" and status == "asserted"
    ] == []


def test_each_of_two_did_one_of_two_things() -> None:
    said = told("Kenya and Ghana adopted the Harbour Safety Act and the Harbour Data Act respectively.")
    makers = {(subject, value) for subject, name, value in said if name == "cl:adoptedBy"}
    assert makers == {(ACT, "KEN"), ("harbour-data-act", "GHA")}
