"""The verbs that `and` joins to the verb of a subject, each with what it says: `X hides A and needs B`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from loaders.naming.words import Word, word_set
from loaders.saying.clauses.clauses import ADVERBS, PREPOSITIONS
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.finite_subjects import Finite
from loaders.saying.clauses.joined_predicates import next_predicate
from loaders.saying.clauses.object_ends import trimmed_span
from loaders.saying.clauses.plural_nouns import NO_VERB_AFTER
from loaders.saying.clauses.sharing import NEVER_OF_ONE, is_third
from loaders.saying.clauses.verbs import Form
from loaders.saying.context import Reading
from loaders.saying.matches import Span
from loaders.saying.roles import with_prefix

_LIMITS: Final = word_set(
    "rarely seldom hardly barely scarcely sometimes occasionally partly partially only almost nearly infrequently"
)


def _with_limits(words: tuple[Word, ...], place: int) -> int:
    """The word with which a verb is told: an adverb before it without which it would say more than the text."""
    first = with_prefix(words, place)
    return first - 1 if first and words[first - 1].lower in _LIMITS else first


def verbs_with_spans(reading: Reading, verb: Finite, span: Span) -> Iterator[tuple[Finite, Span]]:
    """A verb with its words, cut where the next verb of its subject begins, then each of those verbs with its own."""
    words = reading.sentence.words
    while True:
        first = _with_limits(words, verb.place)
        last = next((n for n in range(verb.place, len(words)) if words[n].start >= span[1]), len(words))
        joined = next_predicate(words, verb.place, last)
        if joined is not None and words[joined.end - 1].lower in PREPOSITIONS - ADVERBS:
            joined = None  # `is a sign of and furthers X`: both have what follows
        end = words[joined.end - 1].end if joined is not None else span[1]
        part = trimmed_span(reading, (words[first].start, end))
        if part[1] > words[verb.place].end or not _shares_object(words, verb.place):
            yield verb, part
        if joined is not None and part[1] == end:
            verb = Finite(joined.verb, verb.subject)
            continue
        number = next((n for n in range(verb.place + 1, len(words)) if words[n].start >= part[1]), len(words))
        while number < len(words) and (words[number].text == "," or words[number].lower in ("and", "also")):
            number += 1
        if part[1] >= span[1] or number >= len(words) - 1 or not is_third(words, number):
            return
        host = words[verb.place].lower
        if host in NEVER_OF_ONE or verb_forms().get(host) is Form.BASE:
            return  # `may grow and helps`, `they discuss work, needs and hopes`: the verb of another, or a noun
        verb = Finite(number, verb.subject)


def _shares_object(words: tuple[Word, ...], place: int) -> bool:
    """Whether a verb without an object stands before one with its own, which it shares (`it knows and accepts it`)."""
    joined = place + 3 < len(words) and words[place + 1].lower in ("and", "or")
    return joined and words[place + 3].lower in NO_VERB_AFTER - PREPOSITIONS | {"it", "them"}
