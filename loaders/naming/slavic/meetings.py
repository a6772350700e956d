"""Meetings and games that Ukrainian and Russian texts name by an adjective with a capital and their year or place:
`Осломський саміт 2008 р.`, `Олимпийские игры 2016 в Осло`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from loaders.naming.candidates import Candidates, shortened
from loaders.naming.marks import Mark, Sentence
from loaders.naming.slavic.cases import base_form
from loaders.naming.slavic.dated import past_date
from loaders.naming.slavic.grammar import is_adjective
from loaders.naming.slavic.names import left_of, tail_of
from loaders.naming.words import lemma, word_set
from loaders.works.transliteration import folded

_MEETINGS: Final = word_set("саміт саммит чемпіонат чемпионат конгрес конгресс олімпіада олимпиада форум")
_GAMES: Final = {"гра": "ігри", "игра": "игры"}
_YEAR: Final = re.compile(r"(?:19|20)\d\d")


def slavic_meetings(sentence: Sentence, found: Sequence[Mark], candidates: Candidates) -> Iterator[Mark]:
    """A mark for each such meeting; one without a year or a place is told by no name."""
    words, tongue = sentence.words, sentence.segment.language
    for place, word in enumerate(words):
        form = lemma(word.lower, tongue) if word.is_word else ""
        if form not in _MEETINGS and form not in _GAMES:
            continue
        first = left_of(words, place, tongue)
        if first == place or not words[first].capital or not is_adjective(words[first].lower, tongue):
            continue
        told = tail_of(words, place, tongue)
        last, year = past_date(words, told)
        if not year and told < len(words) and _YEAR.fullmatch(words[told].text):
            last, year = told + 1, words[told].text
        where = last + 1 < len(words) and words[last].lower in ("в", "у") and words[last + 1].capital
        if not (year or where) or any(m.kind == "event" and m.first <= place < m.last for m in found):
            continue
        at = (m.last for m in found if where and m.first == last + 1 and m.kind in ("place", "state"))
        last = max(at, default=last)
        if not year and last == told:
            continue
        name = base_form(words, first, place, told, tongue)
        if form in _GAMES:
            sort = lemma(words[first].lower, tongue).capitalize()  # `Олимпийский`
            name = f"{sort[:-2]}{'і' if tongue == 'uk' else 'ие'} {_GAMES[form]}"
        name = shortened(f"{name} {year}".strip())
        iri = candidates.minted("event", name, ("Event",), key=folded(name))
        yield sentence.mark(first, last, iri, "head", ("Event",))
