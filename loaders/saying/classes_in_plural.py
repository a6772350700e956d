"""What a plural is told to be: `such attacks are attempts to …` classes them, `are rare` tells a state."""

from __future__ import annotations

from typing import Final

from loaders.naming.words import AUXILIARIES, Word, word_set
from loaders.saying.clauses.clauses import ADVERBS, PREPOSITIONS
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.finite import in_compound
from loaders.saying.clauses.verbs import PASSIVE, Form
from loaders.saying.subjects.subject_nouns import is_plural

_MOST: Final = 5  # words that stand before the noun
_NO_NOUNS: Final = PREPOSITIONS | AUXILIARIES | ADVERBS | word_set("the a an no as so than that which who to and or")
# what something is to something else, or a measure: no kind
_RELATED: Final = word_set(
    """
parties members victims targets parts sides partners subjects causes results consequences reasons signs examples terms
times years days months weeks percent steps means millions thousands billions hundreds others ones ways cases
"""
)


def class_after(words: tuple[Word, ...], place: int) -> int:
    """The position of the noun phrase in the plural that stands after `are` or `were` at a word and says what the
    subject is; 0 where none does."""
    if words[place].lower not in ("are", "were"):
        return 0
    first = place + 1
    for number in range(first, min(first + _MOST, len(words) - 1)):
        word, following = words[number], words[number + 1]
        if not word.text.islower() or word.lower in _NO_NOUNS or verb_forms().get(word.lower) is Form.GERUND:
            return 0
        if verb_forms().get(word.lower) in PASSIVE and not in_compound(words, number):
            return 0
        ends = following.text in ".," or following.lower in PREPOSITIONS | {"that", "which", "who", "to"}
        ends = ends or verb_forms().get(following.lower) in PASSIVE
        if ends:
            noun = is_plural(word) and word.lower.endswith("s") and word.lower not in _RELATED
            return words[first].start if noun else 0
    return 0
