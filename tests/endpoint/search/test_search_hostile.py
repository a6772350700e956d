"""What nobody should type: syntax of query languages, patterns, floods, characters of no language."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from endpoint.search.asking import LONGEST_WORD, MOST_WORDS, asked
from endpoint.search.finding import Search

SYNTAX = [
    'label:"Budapest Convention"',
    "Budapest~ AND (Convention^)",
    "+Budapest -Convention",
    "[Budapest TO Convention]",
    "/Budapest\\ Convention/",
    "{Budapest} || Convention!",
]
NOTHING = ["", " ", "*", ".*", "?", '"', "((((", "\x00", "\\", "\ud800", "—…«»", "🙂"]
FLOODS = ["a" * 100_000, "a " * 50_000, "я" * 100_000, "(" * 100_000, "ab*" * 30_000, "9" * 100_000]


@pytest.mark.parametrize("typed", SYNTAX)
def test_syntax_is_read_as_words(search: Search, typed: str) -> None:
    things = [found.thing for found in search.answer(typed).found]
    assert any(thing.endswith("/id/instrument/cets-185") for thing in things[:3])


@pytest.mark.parametrize("typed", NOTHING, ids=repr)
def test_no_words_find_nothing(search: Search, typed: str) -> None:
    answer = search.answer(typed)
    assert (answer.found, answer.counts) == ((), {})


@pytest.mark.parametrize("typed", FLOODS, ids=lambda typed: typed[:4])
def test_floods_are_cut(search: Search, typed: str) -> None:
    begin = time.monotonic()
    search.answer(typed, grouped=True)
    assert time.monotonic() - begin < 1.0


def test_patterns_match_their_own_signs_only(search: Search) -> None:
    assert search.answer("zzq.*").counts == {}
    assert search.answer(".*europol").found[0].thing.endswith("/body/europol")


@given(st.text(max_size=300))
def test_any_text_becomes_few_short_words(typed: str) -> None:
    forms = asked(typed).forms
    assert len(forms) <= MOST_WORDS
    assert all(0 < len(form) <= LONGEST_WORD and form.isalnum() for form in forms)


@given(typed=st.text(max_size=40))
def test_any_text_is_answered(search: Search, typed: str) -> None:
    answer = search.answer(typed, grouped=True)
    assert all(found.text for found in answer.found)
