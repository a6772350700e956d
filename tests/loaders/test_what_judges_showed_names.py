"""What judges of statements on fresh texts showed about names and classes: sentences written for the project."""

from __future__ import annotations

from typing import Final

import pytest

from graph.statement import Extraction
from ontology.names import PREFIXES
from tests.loaders.short_texts import extracted

_SPACE: Final = PREFIXES["id"]


def read(text: str) -> Extraction:
    return extracted(text)[1]


def named(text: str) -> dict[str, str]:
    """The mentions of a text: the words, and what they mean."""
    whole, found = extracted(text)
    return {
        whole[m.evidence.start : m.evidence.end].replace("\n", " "): m.thing.value.removeprefix(_SPACE)
        for m in found.mentions
    }


def told_of(text: str) -> set[str]:
    """What a text tells something of."""
    return {s.subject.value.removeprefix(_SPACE) for s in read(text).statements}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ECOWAS – Adopted Harbour Directive on Lost Tickets of 2014.", "Harbour Directive on Lost Tickets"),
        ("Ratified Lisbon Treaty on Night Trains.", "Lisbon Treaty on Night Trains"),
        ("– Launching Harbour Programme on Lost Tickets.", "Harbour Programme on Lost Tickets"),
        ("It is a bill that Can Weaken the Harbour Data Framework.", "Harbour Data Framework"),
        ("The Draft Convention on Night Trains was read.", "Draft Convention on Night Trains"),
    ],
)
def test_a_verb_before_a_name_is_none_of_its_words(text: str, name: str) -> None:
    """Of an item or a heading too; `Draft` stays."""
    assert name in named(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They use the Harbour Protocol on Returns to speed up long cases.", "Harbour Protocol on Returns"),
        ("They use the Harbour Agreement on Tickets to reach Rail Passengers.", "Harbour Agreement on Tickets"),
        (
            "The Harbour Treaty to Prevent, Stop and Punish Ticket Forgery binds Norway.",
            "Harbour Treaty to Prevent, Stop and Punish Ticket Forgery",
        ),
        ("Dozens signed the UN Convention against Cybercrime in Hanoi in spring.", "UN Convention against Cybercrime"),
        ("The European Convention on Human Rights and hence its court are old.", "European Convention on Human Rights"),
    ],
)
def test_a_title_ends_before_what_it_is_used_for_and_where(text: str, name: str) -> None:
    assert name in named(text)


@pytest.mark.parametrize(
    ("text", "name", "thing"),
    [
        (
            "The Council of Europe's Cybercrime Treaty names four groups.",
            "Council of Europe's Cybercrime Treaty",
            "instrument/cets-185",
        ),
        (
            "SADC – Established Model Law on Computer Crime and Cybercrime.",
            "Model Law on Computer Crime and Cybercrime",
            "instrument/sadc-model-law",
        ),
        (
            "The Arab League's Cybercrime Convention is younger.",
            "Arab League's Cybercrime Convention",
            "instrument/cybercrime-convention-of-the-league-of-arab-states",
        ),
        (
            "The OAS General Assembly met in June.",
            "OAS General Assembly",
            "body/general-assembly-of-the-organization-of-american-states",
        ),
        (
            "The General Assembly of ECOWAS met in June.",
            "General Assembly of ECOWAS",
            "body/general-assembly-of-the-economic-community-of-west-african-states",
        ),
        (
            "The Peru Internet Governance Forum met.",
            "Peru Internet Governance Forum",
            "event/peru-internet-governance-forum",
        ),
        ("Old members of the Global Internet Governance Forum met.", "Global Internet Governance Forum", "event/igf"),
        ("The UN General Assembly met in June.", "UN General Assembly", "body/un-general-assembly"),
        ("The General Assembly met in June.", "General Assembly", "body/un-general-assembly"),
        ("Norway joined the Convention on Cybercrime.", "Convention on Cybercrime", "instrument/cets-185"),
    ],
)
def test_what_is_named_with_its_owner_is_that_owners(text: str, name: str, thing: str) -> None:
    assert named(text).get(name) == thing


def test_a_bare_name_means_what_the_text_told_apart() -> None:
    told = named("The OAS General Assembly met in June. In July the General Assembly met again.")
    assert told["General Assembly"] == told["OAS General Assembly"]


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("Cyber mercenaries break into the archive.", "body/cyber-mercenaries"),
        ("Harbour officers seized nine boats.", "body/harbour-officers"),
        ("Ticket forgers sell copies to tourists.", "body/ticket-forgers"),
        ("Rail lobbying groups wrote to the minister.", "body/rail-lobbying-groups"),
        ("Organised cartels run the harbour.", "body/organised-cartels"),
        ("Poor controls at small stations undermine the checks.", "obstacle/poor-controls-at-small-stations"),
        ("Night controls at small stations support the checks.", "measure/night-controls-at-small-stations"),
        ("Ticket verification services are recommended.", "technology/ticket-verification-services"),
        ("The ticketing forum was held at night.", "event/ticketing-forum"),
        ("The hacking forum was closed at night.", "technology/hacking-forum"),
        ("The RailChat forum was closed at night.", "technology/railchat-forum"),
        ("Remote order payment (ROP) frauds fell.", "crime/remote-order-payment-fraud"),
        ("Night ticket swap (NTS) scams rose.", "crime/night-ticket-swap-scam"),
        (
            "The International Tribunal for the former Harbour State sat for ten years.",
            "body/international-tribunal-for-the-former-harbour-state",
        ),
        ("The Harbour Survey for Peru and Chile found a rise.", "instrument/harbour-survey-for-peru-and-chile"),
        ("The Freedom of Movement Index lists nine ports.", "instrument/freedom-of-movement-index"),
        ("Sometimes forgers sell copies to tourists.", "body/forgers"),
        ("With the growth of trade, now a new ticket has emerged.", "matter/new-ticket"),
        ("Recently adopted rules changed the fares.", "instrument/recently-adopted-rules"),
    ],
)
def test_a_thing_has_the_class_of_its_noun_and_no_adverb_in_its_name(text: str, thing: str) -> None:
    assert thing in told_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Two age groups ride at night.",
        "Groups of offences differ between the codes.",
    ],
)
def test_a_group_of_what_is_divided_is_no_body(text: str) -> None:
    assert not {thing for thing in told_of(text) if thing.startswith("body/")}


def test_what_only_modifies_or_tells_a_sort_is_not_told_of() -> None:
    told = told_of("Human rights abuses rose. A privacy law called the Quay Data Act binds the ports.")
    assert not {thing for thing in told if thing.startswith("principle/")}
    assert "principle/international-law" in told_of("International law prohibits torture.")


def test_no_list_follows_an_adverb() -> None:
    text = "The text lists three threats. They are often state-funded, quickly sold and later copied as phishing."
    assert not {thing for thing in told_of(text) if "funded" in thing}


def test_what_is_done_with_agreements_is_no_word_of_their_name() -> None:
    things = named("It is asked whether seeking harbour trade agreements with Peru was wise.").values()
    assert not {thing for thing in things if "seeking" in thing}
    text = "They signed harbour trade agreements with NATO countries."
    assert not [s for s in read(text).statements if s.rule == "parties-in-title"]


def test_documents_told_apart_by_their_years_are_several() -> None:
    text = (
        "The 2009 Harbour Security Strategy (HSS) is old. The 2015 Harbour Security Strategy is long. "
        "In the 2009 HSS and the 2015 HSS ports are named."
    )
    meant = {m.thing.value.removeprefix(_SPACE) for m in read(text).mentions if "/instrument/" in m.thing.value}
    assert meant == {"instrument/2009-harbour-security-strategy", "instrument/2015-harbour-security-strategy"}
    alone = named("The 2015 Harbour Security Strategy is long. The Harbour Security Strategy names ports.")
    assert "instrument/harbour-security-strategy" in alone.values()


@pytest.mark.parametrize(
    ("text", "name", "thing"),
    [
        (
            "The Economic Community of West African States Convention on Lost Tickets binds Mali.",
            "Economic Community of West African States",
            "body/ecowas",
        ),
        (
            "The Convention on Cybercrime and the Peruvian Harbour Framework differ.",
            "Convention on Cybercrime",
            "instrument/cets-185",
        ),
        ("The Kenyan-built Africa Harbour Centre opened.", "Africa Harbour Centre", "body/africa-harbour-centre"),
        (
            "The Harbour-wide Africa Rail Centre opened.",
            "Harbour-wide Africa Rail Centre",
            "body/harbour-wide-africa-rail-centre",
        ),
    ],
)
def test_a_name_ends_where_another_begins(text: str, name: str, thing: str) -> None:
    assert named(text).get(name) == thing


@pytest.mark.parametrize(
    "text", ["By requiring states to answer, it helps.", "They spoke, fining banks are told, of the ports."]
)
def test_whom_something_is_done_to_does_not_act(text: str) -> None:
    assert not {thing for thing in told_of(text) if thing.startswith("body/")}


def test_a_state_of_things_is_no_state_and_co_operation_no_event() -> None:
    assert "matter/current-state-of-the-talks" in told_of("The current state of the talks is poor.")
    assert "event/co-operation" not in told_of("Police co-operation is vital. Co-operation is seen as vital.")


def test_a_site_is_no_meeting() -> None:
    assert "event/railchat-ticket-forum" not in named("They closed the RailChat Ticket Forum.").values()
    assert "event/global-ticket-forum" in named("They opened the Global Ticket Forum in Lima.").values()


def test_an_adjective_of_a_company_is_no_body() -> None:
    assert "body/military-of-peru" not in named("They hired the Peruvian private military company Quay.").values()
    assert "body/military-of-peru" in named("The Peruvian military hired nine boats.").values()


def test_a_gap_is_named_without_what_is_done_to_it() -> None:
    told = named("The needs are radios and closing gaps in the night timetable. A widening gap between fares is seen.")
    assert told["gaps in the night timetable"] == "obstacle/gaps-in-the-night-timetable"
    assert "widening gap between fares" in told


@pytest.mark.parametrize(
    "text",
    [
        "Firms may be found in violation of rules on data and evidence.",
        "The destruction of data and evidence was feared.",
    ],
)
def test_a_breach_is_no_measure(text: str) -> None:
    assert not {thing for thing in named(text).values() if thing.startswith("measure/")}


def test_preserving_data_is_one() -> None:
    assert named("They rely on the collection of evidence.")["collection of evidence"].startswith("measure/")


def test_a_region_is_no_body() -> None:
    told = named(
        "States of the Western Isles and the Caribbean (WIC) met. WIC states met. Trains of the ZUBO region run late."
    )
    assert told["WIC states"] == "body/wic-states"
    assert told["ZUBO region"] == "place/zubo"
    assert told["WIC"] == told["Western Isles and the Caribbean"] == "place/western-isles-and-the-caribbean"


def test_those_who_are_told_something_do_not_say_it() -> None:
    text = "In his speech, Hill answered his critics, telling member states that the fares have to fall."
    assert not {thing for thing in told_of(text) if thing.startswith("body/telling")}


def test_a_term_of_its_own_is_no_other_terms() -> None:
    told = named("The doctrine speaks of information confrontation, its critics of information warfare.")
    assert told["information confrontation"] != told["information warfare"]


LINE: Final = "Member states that share a long border can use the well known Harbour Protocol on"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{LINE}\nLost Tickets and Night Trains.", "Harbour Protocol on Lost Tickets and Night Trains"),
        (f"{LINE} Lost Tickets and the\nHarbour Agreement on Night Trains.", "Harbour Agreement on Night Trains"),
    ],
)
def test_a_line_that_asks_for_more_goes_on(text: str, name: str) -> None:
    assert name in named(text)
