"""Cities and parts of states in Ukrainian and Russian sentences: those of a table (`places.toml`), in any case, and
those that the noun of their sort tells (`Сумська область`). Each has the English name under which English texts have
it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

from loaders.naming.candidates import Candidates
from loaders.naming.marks import Mark, Sentence
from loaders.naming.slavic.cases import base_form
from loaders.naming.slavic.grammar import is_adjective
from loaders.naming.slavic.oblique import oblique
from loaders.naming.words import Word, lemma, word_set
from loaders.works.transliteration import folded

_SOFT: Final = ("и", "ью", "і", "ю")  # the other cases of a feminine in a soft sign
_REGIONS: Final = word_set("область край округ район губерния губернія обл повіт уезд")
_SK: Final = ("ский", "цкий", "ський", "цький", "ной", "ской")


class _Place(NamedTuple):
    """Words `first` to `last` (exclusive) that name a place, its name, and the key of its slug."""

    first: int
    last: int
    name: str
    key: str


@cache
def _known() -> dict[tuple[str, ...], str]:
    """The English name of each form of a listed place, by its lower-case parts between hyphens."""
    found: dict[tuple[str, ...], str] = {}
    table = tomllib.loads(files("loaders.naming.slavic").joinpath("places.toml").read_text(encoding="utf-8"))
    for listed in table["places"].split(";"):
        english, *names = listed.split()
        for name in names:
            for form in (name, *_cases(name)):
                found.setdefault(tuple(form.lower().split("-")), english.replace("-", " "))
    return found


def _cases(name: str) -> Iterator[str]:
    if name.endswith("ь") and not name.endswith("ль"):
        yield from (name[:-1] + ending for ending in _SOFT)
    elif name.endswith(("кий", "ный", "ний")):
        yield from (name[:-2] + ending for ending in ("ого", "ому", "им", "ым", "ом"))
    elif name.endswith(("ье", "жя")):
        yield from (name[:-1] + ending for ending in ("я", "ю", "ем", "і"))
    else:
        first, hyphen, noun = name.rpartition("-")
        yield from (first + hyphen + form for tongue in ("ru", "uk") for form in oblique(noun, tongue))
        if name.endswith(("цы", "ці")):
            yield from (name[:-1] + ending for ending in ("ев", "ів", "ах", "ам"))


def slavic_places(sentence: Sentence, found: Sequence[Mark], candidates: Candidates) -> Iterator[Mark]:
    """A mark for each such place that no mark but a state's inside it covers."""
    for place in (*_listed(sentence.words), *_told(sentence)):
        over = [m for m in found if m.first < place.last and place.first < m.last]
        if all(m.kind == "state" and place.first <= m.first and m.last <= place.last for m in over):
            iri = candidates.minted("place", place.name, ("Place",), key=place.key)
            yield sentence.mark(place.first, place.last, iri, "head", ("Place",))


def _listed(words: tuple[Word, ...]) -> Iterator[_Place]:
    for number, word in enumerate(words):
        if not word.capital or word.acronym or (number and _glued(words, number - 1)):
            continue
        parts, last = [word.lower], number + 1
        while last + 1 < len(words) and _glued(words, last):
            parts.append(words[last + 1].lower)
            last += 2
        english = _known().get(tuple(parts))
        after = words[last] if last < len(words) else None
        if english is not None and not (after is not None and _is_named(after)):
            yield _Place(number, last, english, english)


def _glued(words: tuple[Word, ...], place: int) -> bool:
    """Whether a hyphen at a word joins the words before and after it."""
    return (
        words[place].text in "-‐‑"
        and 0 < place < len(words) - 1
        and words[place - 1].end == words[place].start
        and words[place].end == words[place + 1].start
    )


def _is_named(after: Word) -> bool:
    """Whether a name goes on after a word: then that is a person's or a firm's."""
    return after.capital and after.is_word and not after.acronym


def _told(sentence: Sentence) -> Iterator[_Place]:
    """Regions: the noun of their sort after an adjective with a capital."""
    words, tongue = sentence.words, sentence.segment.language
    for number in range(1, len(words)):
        form = lemma(words[number].lower, tongue)
        before = words[number - 1]
        if form not in _REGIONS or not before.capital or before.acronym or not is_adjective(before.lower, tongue):
            continue
        if lemma(before.lower, tongue).endswith(_SK):
            name = base_form(words, number - 1, number, number + 1, tongue)
            yield _Place(number - 1, number + 1, name, folded(name))
