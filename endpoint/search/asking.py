"""What a reader typed, as a tantivy query made of terms.

No text of a reader is parsed as a query: it is cut into words of letters and digits, and each becomes terms.

    exact   each word as written, by its stem, or as the beginning of a word
    near    the same, or with one letter wrong in a word of four, two in a word of eight; by sound too
    loose   as near, but one word (of five, two) may be missing
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from typing import Final

import tantivy
from tantivy import Occur, Query

from graph.searching.forms import is_cyrillic, sound, stem, words
from graph.searching.index import ALL_KINDS, schema

LONGEST_QUESTION: Final = 200  # characters; the rest is not read
MOST_WORDS: Final = 8
LONGEST_WORD: Final = 40
ONE_WRONG: Final = 4  # letters of a word from which one may be wrong
TWO_WRONG: Final = 8
# What a match of each form is worth, of a word's whole worth.
EXACT, BY_STEM, BY_BEGINNING, BY_SOUND, NEAR, FAR = 1.0, 0.85, 0.6, 0.55, 0.4, 0.25
_STOP_LIST: Final = """
a an and are as at be been by did do does for from had has have how in is it of on or the to was were what when where
which who whose with и в во где для и из или к как какие какой когда кто на не о об от по при с со что
та де до від за з із й і коли про у хто що як який які
"""
STOP_WORDS: Final = frozenset(_STOP_LIST.split())
_SCHEMA: Final = schema()


class Closeness(IntEnum):
    """How close words must be to what was typed."""

    EXACT = 0
    NEAR = 1
    LOOSE = 2


@dataclass(frozen=True)
class Asked:
    """The words of a question in folded form; the last may be only begun."""

    forms: tuple[str, ...]

    @cached_property
    def needed(self) -> tuple[str, ...]:
        """The words that must be found: all but small words, unless there are only those."""
        kept = tuple(form for form in self.forms if form not in STOP_WORDS)
        return kept or self.forms


def asked(text: str) -> Asked:
    """The question of a text, within its bounds.

    >>> asked('  field:"Budapest*" AND (convention  ').forms
    ('field', 'budapest', 'and', 'convention')
    """
    found = [word.form[:LONGEST_WORD] for word in words(text[:LONGEST_QUESTION])]
    return Asked(tuple(dict.fromkeys(form for form in found if form))[:MOST_WORDS])


def query(question: Asked, searcher: tantivy.Searcher, closeness: Closeness, kinds: Sequence[str] = ()) -> Query:
    """The query of a question, restricted to kinds of results where some are named."""
    needed = question.needed
    how = Occur.Should if closeness is Closeness.LOOSE else Occur.Must
    parts = [(how, _word(form, searcher, closeness, form == needed[-1])) for form in needed]
    missing = 0 if closeness is not Closeness.LOOSE or len(needed) < 2 else 1 if len(needed) < 5 else 2
    least = len(needed) - missing if closeness is Closeness.LOOSE else None
    found = Query.boolean_query(parts, minimum_number_should_match=least)
    if not kinds:
        return found
    numbers = [ALL_KINDS.index(kind) for kind in kinds]
    wanted = Query.const_score_query(Query.term_set_query(_SCHEMA, "kind", numbers), 0.0)
    return Query.boolean_query([(Occur.Must, found), (Occur.Must, wanted)])


def _word(form: str, searcher: tantivy.Searcher, closeness: Closeness, last: bool) -> Query:
    """The best of the ways in which a word is found, worth more the rarer the word is."""
    worth = _rarity(form, searcher)
    ways = [
        _const(Query.term_query(_SCHEMA, "words", form), EXACT * worth),
        _const(Query.term_query(_SCHEMA, "stems", stem(form)), BY_STEM * worth),
        _const(Query.term_query(_SCHEMA, "words", stem(form)), BY_STEM * worth),  # a name that is its own stem
    ]
    if last or len(form) > 2:
        ways.append(_const(_beginning("words", form), BY_BEGINNING * worth))
    if closeness is not Closeness.EXACT and not form.isdigit():
        ways += _near(form, worth, last)
    return Query.disjunction_max_query(ways)


def _near(form: str, worth: float, last: bool) -> list[Query]:
    heard = sound(form)
    ways = [_const(Query.term_query(_SCHEMA, "sounds", heard), BY_SOUND * worth)]
    if len(heard) > 3:
        ways.append(_const(_beginning("sounds", heard), NEAR * worth))
    if len(form) >= ONE_WRONG:
        ways.append(_const(_fuzzy("words", form, 1, last), NEAR * worth))
        ways.append(_const(_fuzzy("sounds", heard, 1, last), NEAR * worth))
    if len(form) >= TWO_WRONG:
        ways.append(_const(_fuzzy("words", form, 2, last), FAR * worth))
        ways.append(_const(_fuzzy("sounds" if not is_cyrillic(form) else "stems", stem(form), 1, False), FAR * worth))
    return ways


def _rarity(form: str, searcher: tantivy.Searcher) -> float:
    """1 for a word that every document has, more the fewer have it."""
    with_it = max(searcher.doc_freq("words", form), searcher.doc_freq("stems", stem(form)))
    return 1.0 + math.log((1 + searcher.num_docs) / (1 + with_it)) if with_it else 6.0


def _const(found: Query, worth: float) -> Query:
    return Query.const_score_query(found, worth)


def _beginning(field: str, form: str) -> Query:
    """Words that begin so."""
    return Query.fuzzy_term_query(_SCHEMA, field, form, 0, True, prefix=True)


def _fuzzy(field: str, form: str, wrong: int, last: bool) -> Query:
    return Query.fuzzy_term_query(_SCHEMA, field, form, wrong, True, last)
