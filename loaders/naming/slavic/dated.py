"""Acts that Ukrainian and Russian texts name by their kind and a year, number or place: `Угода 1994 р.`, `Конвенція
Лісма 1971 року`, `Регламент 12/2009`, rows of years (`Конвенції 1975 р. та 1989 р.`).

What stands with its year alone (`Угода 1994 р.`) is the one act of that kind and year that the text names in full.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from pyoxigraph import NamedNode

from loaders.naming.candidates import Candidates, shortened
from loaders.naming.marks import Mark, Sentence
from loaders.naming.resolution import Names
from loaders.naming.slavic.acts import FROM, MONTHS, past_matter, past_number
from loaders.naming.slavic.cases import base_form
from loaders.naming.slavic.grammar import AND, PREPOSITIONS
from loaders.naming.slavic.name_heads import sort_of
from loaders.naming.slavic.names import left_of, tail_of
from loaders.naming.words import Word, lemma, word_set
from loaders.works.transliteration import folded

_YEAR: Final = re.compile(r"(?:1[6-9]|20)\d\d")
_DAY: Final = re.compile(r"\d{1,2}[./]\d{1,2}[./](\d{4})")
_NUMBER: Final = re.compile(r"\d{1,4}/\d{2,4}")
_UNITS: Final = word_set("р рр року роки років г гг год года годы годов")
_DATED: Final = frozenset(
    {"Treaty", "Protocol", "Directive", "Regulation", "Resolution", "Declaration", "SoftLaw", "Strategy", "Code"}
    | {"Statute", "NationalLaw"}
)
_TREATIES: Final = frozenset({"Treaty", "Protocol"})
_NUMBERED: Final = frozenset({"Directive", "Regulation", "Resolution"})
_DRAFTS: Final = ("проєкт", "проект")
_UNIONS: Final = word_set("ЄС ЕС EU ЄЕС ЕЭС")
_PLACE: Final = 2  # words of a place after a head word


class DatedAct(NamedTuple):
    """Words `first` to `last` (exclusive) that name an act of a class by its year or number. Its own words end at
    `told`; `head` is that of the act it is one of a row with, where it has none itself."""

    first: int
    last: int
    head: int
    told: int
    year: str
    type: str


def past_date(words: tuple[Word, ...], place: int) -> tuple[int, str]:
    """The word after a date or year that an act bears (`1994 р.`, `від 5 травня 1994 року`), and the year.

    >>> from loaders.naming.words import words
    >>> past_date(words("Угода від 5 травня 1994 р. діє", "uk"), 1)
    (7, '1994')
    """
    last = place
    dated = last < len(words) and words[last].lower in FROM
    last += dated
    if dated and last < len(words) and (day := _DAY.fullmatch(words[last].text)) is not None:
        return _past_unit(words, last + 1), day[1]
    if dated and last + 1 < len(words) and words[last].text.isdigit() and words[last + 1].lower in MONTHS:
        last += 2
    if last >= len(words) or _YEAR.fullmatch(words[last].text) is None:
        return place, ""
    end = _past_unit(words, last + 1)
    return (end, words[last].text) if dated or end > last + 1 else (place, "")


def _past_unit(words: tuple[Word, ...], place: int) -> int:
    """The word after `року`, `р.`; the same without."""
    if place >= len(words) or words[place].lower not in _UNITS:
        return place
    stop = len(words[place].text) < 3 and place + 1 < len(words) and words[place + 1].text == "."
    return place + 1 + stop


def dated_acts(words: tuple[Word, ...], tongue: str) -> Iterator[DatedAct]:
    """The acts of a sentence that have a year or a number, in order; those of a row each for itself."""
    for place, word in enumerate(words):
        sort = sort_of(lemma(word.lower, tongue)) if word.is_word and len(word.text) > 2 else None
        if sort is None or sort[1] not in _DATED or (place and words[place - 1].lower.startswith(_DRAFTS)):
            continue
        first = left_of(words, place, tongue)
        if sort[1] in _NUMBERED and (last := _past_its_number(words, place + 1)) > 0:
            yield DatedAct(first, last, place, last, "", sort[1])
            continue
        told = _past_whose(words, place, tongue)
        last, year = past_date(words, told)
        if not year and _opens_row(words, told):
            last, year = told + 1, words[told].text
        if not year:
            continue
        yield DatedAct(first, past_matter(words, last, tongue), place, told, year, sort[1])
        while last + 1 < len(words) and (words[last].lower in AND or words[last].text == ","):
            end, year = past_date(words, last + 1)
            if not year and _opens_row(words, last + 1):
                end, year = last + 2, words[last + 1].text
            if not year:
                break
            yield DatedAct(last + 1, end, place, told, year, sort[1])
            last = end


def _opens_row(words: tuple[Word, ...], place: int) -> bool:
    """Whether a year stands without its unit, which comes at the end of its row (`1993 та 2002 років`)."""
    if place + 2 >= len(words) or _YEAR.fullmatch(words[place].text) is None:
        return False
    joined = words[place + 1].lower in AND or words[place + 1].text == ","
    return joined and (past_date(words, place + 2)[1] != "" or _opens_row(words, place + 2))


def _past_whose(words: tuple[Word, ...], head: int, tongue: str) -> int:
    """The word after whose an act is or the place it has its name from."""
    last = tail_of(words, head, tongue)
    if last == head + 1:
        while last < len(words) and last - head <= _PLACE and words[last].capital and words[last].is_word:
            if words[last].lower in PREPOSITIONS or words[last].acronym:
                break
            last += 1
    return last


def _past_its_number(words: tuple[Word, ...], place: int) -> int:
    """The word after the number of an act of a union (`(ЄС) № 12/2009`, `2009/12/ЄС`); -1 without one."""
    texts = [word.text for word in words[place : place + 3]]
    if len(texts) > 2 and (texts[0], texts[2]) == ("(", ")") and texts[1] in _UNIONS:
        place += 3
    elif texts[:1] and texts[0] in _UNIONS:
        place += 1
    if (last := past_number(words, place)) > 0:
        return last if "/" in words[last - 1].text or place else -1
    if place >= len(words) or _NUMBER.fullmatch(words[place].text) is None:
        return -1
    last = place + 1
    if last + 1 < len(words) and words[last].text == "/" and words[last + 1].text in _UNIONS:
        last += 2
    return last


@dataclass(slots=True)
class SlavicDatedActs:
    """The acts of a text that have a year; `named` has those that more than their kind and year names."""

    named: dict[tuple[str, str], set[str]] = field(default_factory=dict)  # by kind and year: names
    years: dict[str, set[str]] = field(default_factory=dict)  # by name: years

    def meet(self, sentences: Iterable[tuple[Sequence[Word], str]]) -> None:
        """Takes up the acts of a text by kind and year."""
        for told, tongue in sentences:
            words = tuple(told)
            for act in dated_acts(words, tongue):
                name = _name(words, act, tongue)
                if act.year and act.first <= act.head and act.told - act.first > 1:
                    self.named.setdefault((_kind(words, act, tongue), act.year), set()).add(name)
                    self.years.setdefault(name, set()).add(act.year)

    def marks(self, sentence: Sentence, found: Sequence[Mark], names: Names, candidates: Candidates) -> Iterator[Mark]:
        """A mark for each such act, and a longer one for a known treaty with its date."""
        words, tongue = sentence.words, sentence.segment.language
        for act in dated_acts(words, tongue):
            over = [m for m in found if m.first < act.last and act.first < m.last]
            whole = next((m for m in over if m.kind == "instrument" and m.first <= act.first <= m.last), None)
            if whole is not None:
                if whole.last < act.last and act.type in _TREATIES and act.first <= act.head:
                    yield sentence.mark(whole.first, act.last, whole.iri, whole.how, whole.types)
                continue
            if any(m.kind == "person" or m.first < act.first for m in over):
                continue
            iri = self._meant(sentence, act, names, candidates)
            yield sentence.mark(act.first, act.last, iri, "head", (act.type,) if iri in candidates.names else ())

    def _meant(self, sentence: Sentence, act: DatedAct, names: Names, candidates: Candidates) -> NamedNode:
        words, tongue = sentence.words, sentence.segment.language
        name = _name(words, act, tongue)
        if act.year and (act.first > act.head or act.told - act.first == 1):
            full = self.named.get((_kind(words, act, tongue), act.year), set())
            name = next(iter(full)) if len(full) == 1 else name
        known = names.named(name)
        alone = " " not in name or (act.first == act.head and act.type in _MANY)
        if known is None and act.year and (alone or len(self.years.get(name, ())) > 1):
            name = f"{name} {act.year}"
        known = known or names.named(name)
        known = known or candidates.minted("instrument", shortened(name), (act.type,), folded(name))
        names.add(name, known)
        return known


_MANY: Final = frozenset({"Statute", "NationalLaw", "Directive", "Regulation", "Resolution", "Declaration"})


def _name(words: tuple[Word, ...], act: DatedAct, tongue: str) -> str:
    """The name of an act in its base form, without its year; of one that only goes on a row, its kind."""
    if not act.year:
        number = next(w.text for w in words[act.head + 1 : act.last] if w.text[0].isdigit())
        return f"{_kind(words, act, tongue).capitalize()} {number}"
    first = act.first if act.first <= act.head else act.head
    last = act.told if act.first <= act.head else act.head + 1
    name = base_form(words, first, act.head, last, tongue)
    return name[0].upper() + name[1:]


def _kind(words: tuple[Word, ...], act: DatedAct, tongue: str) -> str:
    return lemma(words[act.head].lower, tongue)
