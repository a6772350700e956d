"""A noun phrase that begins at a word, wherever it stands: `stark gaps between the laws`, `efforts by small firms`."""

from __future__ import annotations

from typing import Final, NamedTuple

from loaders.naming.words import AUXILIARIES, Word, is_joiner, word_set
from loaders.saying.clauses.clauses import ADVERBS, PREPOSITIONS, RELATIVE
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.verbs import PASSIVE, Form
from loaders.saying.subjects.subject_nouns import names_thing

_DETERMINERS: Final = word_set("the a an some many several numerous various no any two three four five few")
_ENDS: Final = (
    PREPOSITIONS
    | AUXILIARIES
    | RELATIVE
    | ADVERBS
    | word_set(
        """
and or but if when while because although as than so such this these those its their his her our i we you he she it they
there what how why whether both either neither each every all other another others more most less much enough
"""
    )
)
_LINKS: Final = frozenset({"of", "between", "among", "against", "on", "over", "for", "in", "about"})
_MOST: Final = 6  # words of the noun with what stands before it
_AFTER: Final = 10  # words that hang on it


class NounPhrase(NamedTuple):
    """Words `first` to `last` (exclusive) without the determiner, `head` the place of the noun."""

    first: int
    last: int
    head: int


def noun_phrase(words: tuple[Word, ...], start: int, bare: bool = False) -> NounPhrase | None:
    """The phrase from a word on, of a noun that names a thing and is told from others of its kind, if not `bare`."""
    first = start + (start < len(words) and words[start].lower in _DETERMINERS)
    last = _past_plain(words, first, _MOST)
    if last == first:
        return None
    head = last - 1
    end = last
    while end < min(head + _AFTER, len(words)) and words[end].lower in _LINKS and (more := _ruled(words, end)) > end:
        end = more
    known = bare or head > first or end > last
    return NounPhrase(first, end, head) if known and names_thing(words, first, head) else None


def _past_plain(words: tuple[Word, ...], first: int, most: int) -> int:
    """The word after the run of nouns and what modifies them."""
    place = first
    while place < min(first + most, len(words)):
        word = words[place]
        joined = is_joiner(word) and place > first and words[place - 1].end == word.start
        if not joined and (not word.is_word or word.lower in _ENDS or word.lower in _DETERMINERS):
            break
        following = words[place + 1].lower if place + 1 < len(words) else ""
        if place > first and verb_forms().get(word.lower) in PASSIVE and following in PREPOSITIONS | {"that", ""}:
            break  # `rules aimed at courts`
        if place > first and verb_forms().get(word.lower) is Form.GERUND and _takes(words, place):
            break  # `some scenes showing theft`
        place += 1
    return place


def _takes(words: tuple[Word, ...], place: int) -> bool:
    """Whether a word in -ing after a plural has an object: it is no noun of a compound."""
    noun = words[place - 1]
    return noun.norm != noun.lower and place + 1 < len(words) and words[place + 1].is_word


def _ruled(words: tuple[Word, ...], link: int) -> int:
    """The word after what a preposition rules, with what `and` joins to it; the same place where it rules no noun."""
    place = link + 1
    while True:
        first = place + (place < len(words) and words[place].lower in _DETERMINERS)
        last = _past_plain(words, first, _MOST)
        if last == first:
            return link if place == link + 1 else place - 1
        if last >= len(words) or words[last].lower not in ("and", "or") or last - link > _AFTER:
            return last
        place = last + 1
