"""An act that a text names in several ways is one act, and a provision belongs to the act its words point at."""

from __future__ import annotations

import pytest

from tests.loaders.short_texts import mentioned

CODE = "id:instrument/ua-criminal-procedure-code"
BUDAPEST = "id:instrument/cets-185"


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        pytest.param("The Code of Criminal Procedure is long.", "Code of Criminal Procedure", id="another order"),
        pytest.param("The Criminal Procedure Code is long.", "Criminal Procedure Code", id="without the state"),
        pytest.param("The CPC is long.", "CPC", id="by its initials"),
        pytest.param("Article 5 of the CPC is long.", "CPC", id="beside a provision"),
    ],
)
def test_an_act_named_before_is_known_by_other_names(sentence: str, words: str) -> None:
    assert (words, CODE) in mentioned("The Criminal Procedure Code of Ukraine was amended.", sentence)


def test_an_act_without_a_state_is_that_of_the_state_spoken_of() -> None:
    assert ("Criminal Procedure Code", CODE) in mentioned("Ukraine amended its Criminal Procedure Code.")


def test_an_act_of_another_state_is_another_act() -> None:
    found = mentioned(
        "The Criminal Procedure Code of Ukraine was amended.", "The Criminal Procedure Code of Norway is long."
    )
    assert [thing for words, thing in found if words == "Criminal Procedure Code of Norway"] != [CODE]


@pytest.mark.parametrize(
    ("sentence", "words", "thing"),
    [
        pytest.param("Decree 96 of the President of Ukraine is old.", "Decree 96 of the President of Ukraine",
                     "id:instrument/decree-96-of-the-president-of-ukraine", id="number after the head"),
        pytest.param("Norway passed a Cybercrime Law.", "Cybercrime Law", "id:instrument/cybercrime-law", id="matter"),
        pytest.param("The Films and Publications Act 65 of 1996 is old.", "Films and Publications Act 65 of 1996",
                     "id:instrument/films-and-publications-act-65-of-1996", id="joined by and"),
        pytest.param("The Prevention of Harm Act 7 of 1998 is old.", "Prevention of Harm Act 7 of 1998",
                     "id:instrument/prevention-of-harm-act-7-of-1998", id="joined by of"),
    ],
)  # fmt: skip
def test_titles_of_acts_are_read_whole(sentence: str, words: str, thing: str) -> None:
    assert (words, thing) in mentioned(sentence)


@pytest.mark.parametrize(
    "sentence", ["Lawyers study Criminal Law and the Common Law.", "It is a matter of European Law."]
)
def test_a_field_of_law_is_no_act(sentence: str) -> None:
    assert [thing for _, thing in mentioned(sentence) if thing.startswith("id:instrument/")] == []


@pytest.mark.parametrize(
    ("sentences", "thing"),
    [
        pytest.param(
            ("Article 19 of the Budapest Convention is old.", "The Fraud Act 2006 is new.", "Article 19 says so."),
            f"{BUDAPEST}/art_19",
            id="number named before",
        ),
        pytest.param(
            ("Article 19 of the Budapest Convention is old.", "The said Article was amended."),
            f"{BUDAPEST}/art_19",
            id="pointed at",
        ),
        pytest.param(
            ("The Fraud Act 2006 (mainly Section 9) was praised.",), "id:instrument/fraud-act-2006/sec_9", id="brackets"
        ),
        pytest.param(
            ("The Budapest Convention is old.", "Art. 7-8 are short."), f"{BUDAPEST}/art_7", id="range of one word"
        ),
    ],
)
def test_whose_a_provision_is(sentences: tuple[str, ...], thing: str) -> None:
    assert mentioned(*sentences)[-1][1] == thing or thing in {
        found for _, found in mentioned(sentences[-1], *sentences)
    }


def test_an_article_of_a_body_is_nobodys() -> None:
    assert [thing for _, thing in mentioned("Article 5 of NATO was discussed.") if "/art_" in thing] == []


def test_a_state_in_a_name_inside_a_name_is_named_too() -> None:
    found = {thing for _, thing in mentioned("Section 4 of the Criminal Procedure Code of Ukraine is long.")}
    assert {CODE, f"{CODE}/sec_4", "id:state/UKR"} <= found


@pytest.mark.parametrize(
    "cue",
    [
        ", also known as the Boat Law,",
        ", which is also known as the Boat Law,",
        ", often referred to as the Boat Law,",
        " (widely known as the Boat Law)",
        "—commonly called the Boat Law—",
        " (“the Boat Law”)",
    ],
)
def test_another_name_is_told_in_many_ways(cue: str) -> None:
    found = mentioned(f"The Harbour Code{cue} was adopted in 2010.")
    assert ("Boat Law", "id:instrument/harbour-code") in found


def test_what_is_known_by_its_other_name_is_the_known_act() -> None:
    found = mentioned("The Convention on Old Harbours, also known as the Budapest Convention, is long.")
    assert ("Convention on Old Harbours", BUDAPEST) in found


def test_an_acronym_keeps_its_figure() -> None:
    assert ("NHC7", "id:body/northern-harbour-centre") in mentioned("The Northern Harbour Centre, known as NHC7, met.")
