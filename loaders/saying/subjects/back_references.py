"""What a noun that points back stands for: `these differences` after `stark differences between the laws`, `the
process` after `a long process of approval`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from loaders.naming.marks import GOVERNMENT, GROUP, Mark, Sentence
from loaders.naming.words import Word, is_joiner, word_set
from loaders.saying.clauses.clauses import PREPOSITIONS
from loaders.saying.clauses.finite import is_finite
from loaders.saying.subjects.groups import modifies
from loaders.saying.subjects.pronouns import HOW as PRONOUN
from loaders.saying.subjects.subject_nouns import names_thing
from loaders.saying.subjects.subject_phrases import Phrase, subject_phrase

POINTING: Final = word_set("this these that those such the")
_LINKS: Final = frozenset({"of", "between", "among", "against", "on"})
_NO_DETAIL: Final = word_set(
    "other same such more new many several various different first second next last own further these those this that"
)
_LONGEST: Final = 5  # words before the noun
_AFTER: Final = 7  # words after it


class Earlier(NamedTuple):
    """Words `first` to `last` (exclusive) of an earlier sentence, and the mark that tells what they mean, if any."""

    sentence: Sentence
    first: int
    last: int
    head: int
    mark: Mark | None


def pointing_phrase(words: tuple[Word, ...], start: int) -> Phrase | None:
    """The subject that begins with a word that points back; its noun has one adjective at most, after `the` none."""
    if start + 2 >= len(words) or words[start].lower not in POINTING:
        return None
    article = replace(words[start], text="the", norm="the", lower="the", capital=False)
    found = subject_phrase((*words[:start], article, *words[start + 1 :]), start, bare=True)
    most = 1 if words[start].lower == "the" else 2
    short = found is not None and found.last == found.head + 1 and found.head - start <= most
    return found if short else None


def earlier(before: Sequence[Sentence], head: Word) -> Earlier | None:
    """The last place in the sentences before where a noun stands with what tells it from others of its kind."""
    for sentence in reversed(before):
        for place in range(len(sentence.words) - 1, -1, -1):
            word = sentence.words[place]
            if word.lower == head.lower and (found := _told(sentence, place)) is not None:
                return found
    return None


def _told(sentence: Sentence, place: int) -> Earlier | None:
    words = sentence.words
    mark = next((m for m in sentence.marks if m.first <= place < m.last and m.how != PRONOUN), None)
    if mark is not None:
        heads = mark.last == place + 1 or words[place + 1].lower in PREPOSITIONS
        heads = heads and not any(w.lower in PREPOSITIONS for w in words[mark.first : place])
        heads = heads and mark.how != GOVERNMENT  # `the government` has its own rule of which is meant
        whole = heads and (mark.how == GROUP or mark.kind not in ("person", "state"))
        return Earlier(sentence, mark.first, mark.last, place, mark) if whole else None
    first = place
    while first > 0 and place - first < _LONGEST and modifies(words, first - 1) and not is_finite(words, first - 1):
        first -= 1
    while first < place and (words[first].lower in _NO_DETAIL or is_joiner(words[first])):
        first += 1
    last = _past_link(words, place + 1)
    if (first == place and last == place + 1) or not names_thing(words, first, place) or words[first].capital:
        return None
    return Earlier(sentence, first, last, place, None)


def _past_link(words: tuple[Word, ...], after: int) -> int:
    """The word after one link and the plain words that it rules."""
    if after + 1 >= len(words) or words[after].lower not in _LINKS:
        return after
    last = after + 1 + (words[after + 1].lower in ("the", "a", "an"))
    inside = last
    while inside < min(after + _AFTER, len(words)) and modifies(words, inside):
        inside += 1
    ended = inside == len(words) or not words[inside].is_word or words[inside].lower in PREPOSITIONS | {"and", "which"}
    return inside if inside > last and ended and words[inside - 1].norm else after
