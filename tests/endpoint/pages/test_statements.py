"""A statement opens on its evidence: the very sentence where the text is at hand, its place where it is not."""

from __future__ import annotations

from flask.testing import FlaskClient

HTML = {"Accept": "text/html"}


def test_sentence_is_shown_and_verified(reader_with_texts: FlaskClient, moon: dict[str, str]) -> None:
    page = reader_with_texts.get(moon["in-force"], headers=HTML).text
    assert "<mark>entered into force in 2001</mark>" in page
    assert "equals the one in the graph" in page
    assert "The Tycho Convention <mark>" in page, "the words before stand before it"


def test_offsets_are_code_points(reader_with_texts: FlaskClient, moon: dict[str, str]) -> None:
    page = reader_with_texts.get(moon["punishes"], headers=HTML).text
    assert "<mark>punishes theft of moonlight</mark>" in page


def test_place_is_shown_where_the_text_is_absent(reader: FlaskClient, moon: dict[str, str]) -> None:
    page = reader.get(moon["in-force"], headers=HTML).text
    assert "<mark>" not in page
    assert "The text is not at hand" in page
    assert "paragraph 2" in page
    assert "10.5555/moon" in page


def test_wrong_hash_is_said(reader_with_changed_text: FlaskClient, moon: dict[str, str]) -> None:
    page = reader_with_changed_text.get(moon["in-force"], headers=HTML).text
    assert "equals the one in the graph" not in page
    assert "The text at hand differs" in page


def test_status_attribution_and_qualifiers(reader: FlaskClient, moon: dict[str, str]) -> None:
    page = reader.get(moon["parties"], headers=HTML).text
    assert 'class="status reported"' in page
    assert '<a href="/id/person/kepler" lang="en">J. Kepler</a>' not in page, "an English label needs no language mark"
    assert 'according to <a href="/id/person/kepler">J. Kepler</a>' in page
    assert "2019" in page
    assert "/id/decision/d1" in page


def test_table_row_shows_address_and_day(reader: FlaskClient, moon: dict[str, str]) -> None:
    page = reader.get(moon["date"], headers=HTML).text
    assert '<a href="https://example.org/chart/1" rel="external">' in page
    assert "2020-01-01" in page


def test_who_disagrees(reader: FlaskClient, moon: dict[str, str]) -> None:
    page = reader.get(moon["date"], headers=HTML).text
    assert "Who says otherwise" in page
    assert "2000-05-09" in page
    every = reader.get("/contradictions", headers=HTML).text
    assert "2000-05-01" in every
    assert "2000-05-09" in every
    assert "1 things" not in every


def test_fact_that_nobody_asserts_is_marked(reader: FlaskClient, moon: dict[str, str]) -> None:
    page = reader.get(moon["instrument"], headers=HTML).text
    assert '<span class="not-asserted"><span class="literal">12</span></span>' in page
    assert "Moon 2020 ¶ 2" in page


def test_instrument_shows_actions_by_party(reader: FlaskClient, moon: dict[str, str]) -> None:
    page = reader.get(moon["instrument"], headers=HTML).text
    assert "Parties and their actions" in page
    assert "2000-05-01 or 2000-05-09" in page
    assert page.count("treaty actions, row 1") == 1, "one mark a row"


def test_source_page_marks_its_text(reader: FlaskClient, reader_with_texts: FlaskClient, moon: dict[str, str]) -> None:
    without, within = (
        reader.get(moon["source"], headers=HTML).text,
        reader_with_texts.get(moon["source"], headers=HTML).text,
    )
    for page in (without, within):
        assert "3 statements and 1 mentions" in page
        assert "¶ 2" in page
    assert "it has 12 parties" not in without
    assert "it has 12 parties" in within


def test_evidence_page_says_what_rests_on_it(reader: FlaskClient, moon: dict[str, str]) -> None:
    page = reader.get(moon["evidence"], headers=HTML).text
    assert "What rests on it" in page
    assert moon["in-force"] in page
