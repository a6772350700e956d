"""Where the main clause goes on after a clause inside it or before it: there what that clause tells ends."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from loaders.naming.words import word_set
from loaders.saying.clauses import RELATIVE
from loaders.saying.common_verbs import verb_forms
from loaders.saying.context import Reading
from loaders.saying.finite import is_finite
from loaders.saying.plural_nouns import is_noun
from loaders.saying.verbs import Form

SUBORDINATE: Final = word_set("if when where although while because since whereas once unless")


def verb_around(reading: Reading, first: int, last: int) -> int:
    """The verb of the clause around that follows a relative clause (`X that is a sign of Y makes Z hard`)."""
    words = reading.sentence.words
    forms = verb_forms()
    found = (n for n in range(first + 2, last) if forms.get(words[n].lower) is Form.THIRD and not is_noun(words, n))
    return next((n for n in found if not RELATIVE & set(reading.lower[first:n])), last)


def main_clause(reading: Reading, place: int, first: int, last: int) -> int:
    """The comma after which the main clause stands, in what the clause before it tells (`When A is used for B, C
    acts`)."""
    words, lower = reading.sentence.words, reading.lower
    if lower[0] not in SUBORDINATE or any(word.text == "," and word.end <= place for word in words):
        return last
    commas = [n for n in range(first + 1, last) if words[n].text == ","]
    for number, following in pairwise([*commas, len(words)]):
        opens = lower[number + 1] not in RELATIVE | _ROW and words[number + 1].is_word
        if opens and any(is_finite(words, n) for n in range(number + 2, following)):
            return number
    return last


_ROW: Final = word_set("and or but nor as than including such especially particularly e.g i.e like if when while")
