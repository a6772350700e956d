"""Of whom or what a clause tells by what is theirs: `Kenya's role has grown`, `REvil's largest raids came in 2021`,
`the spread of ransomware worries banks`.

What is told is the noun with what the clause says of it, so that it is true of the owner as it stands. Those who act
in the owner's name (`Kenya's lawyers`) and what has a name of its own are told of by themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from graph.statement import Status
from loaders.naming.kinds.described_kinds import kind_of
from loaders.naming.marks import GROUP, SEVERAL, Mark
from loaders.naming.words import is_possessive, word_set
from loaders.saying.clauses.clauses import past_adverbs
from loaders.saying.clauses.coordination import governor
from loaders.saying.clauses.finite import is_finite
from loaders.saying.clauses.finite_subjects import Finite
from loaders.saying.clauses.next_clause import before_next_clause
from loaders.saying.clauses.verb_groups import OF_AUTHORS, finite_status, says_nothing
from loaders.saying.context import Reading
from loaders.saying.matches import Match
from loaders.saying.roles import clause
from loaders.saying.subjects.subject_heads import opens_clause
from loaders.saying.subjects.subject_phrases import verb_of_owned
from ontology.names import term

_OWNERS: Final = frozenset({"state", "body", "place", "technology", "instrument"})
_NO_OWNERS: Final = frozenset({GROUP, SEVERAL})
_DEMANDS: Final = frozenset({"should", "must", "ought"})
_ACTING: Final = frozenset({"body", "person"})
_WRITINGS: Final = word_set(
    "report study article paper book survey analysis research review statement website page press release author editor"
)
_NEAR: Final = 5  # words of a verb with its auxiliaries


def told_of_owners(reading: Reading, telling: Sequence[Match]) -> Iterator[Match]:
    """What such clauses say, told of the owner in the text's own words."""
    sentence, words = reading.sentence, reading.sentence.words
    if sentence.text.rstrip().endswith(":"):
        return  # `the Council's activities cover the following:`
    for mark in sentence.marks:
        if mark.how in _NO_OWNERS:
            continue
        owns = is_possessive(sentence.surface(mark))
        first = mark.last if owns else _quality(reading, mark)
        verb = None if first < 0 else _verb(reading, mark) if owns else _after(reading, mark)
        span = clause(reading, verb.place) if verb is not None else None
        if verb is None or span is None or says_nothing(sentence.text[span[0] : span[1]]):
            continue
        if any(m.subject == mark.iri and mark.start <= m.place < span[1] for m in telling):
            continue
        span = before_next_clause(reading, verb, span)
        status = finite_status(reading, verb)
        said = (words[first].start, span[1])
        aside = "," in sentence.text[said[0] : words[verb.place].start]
        if status is not Status.NEGATED and not aside:
            yield Match("predicate-of-owner", mark.iri, term("cl:hasState"), said, words[verb.place].start, status)


def _verb(reading: Reading, mark: Mark) -> Finite | None:
    """The verb of what belongs to the mark, where that opens a clause and is no one who acts, no writing and nothing
    with a name."""
    words, lower = reading.sentence.words, reading.lower
    if mark.kind not in _OWNERS or governor(reading.sentence, mark) or not opens_clause(reading.sentence, mark):
        return None
    place = verb_of_owned(words, mark.last)
    if place is None or lower[place] in _DEMANDS or OF_AUTHORS & set(lower[place + 1 : place + _NEAR]):
        return None
    nouns = words[mark.last : place]
    if any(m.first <= n < m.last and m.how != GROUP for m in reading.sentence.marks for n in (mark.last, place)):
        return None
    heads = [mark.last + n for n, word in enumerate(nouns) if word.is_word]
    if any(word.norm in _WRITINGS or word.text in ",;:()" for word in nouns):
        return None
    if any(kind_of(words, head)[0] in _ACTING for head in heads):
        return None
    return Finite(place, mark)


def _quality(reading: Reading, mark: Mark) -> int:
    """Where the words begin that open a clause and tell which quality of a thing is meant (`the spread of ransomware`);
    -1 where none do."""
    words, lower = reading.sentence.words, reading.lower
    place = mark.first - 1 - (lower[mark.first - 1 : mark.first] in (("the",), ("a",), ("an",)))
    if place < 1 or lower[place] != "of" or words[place - 1].norm not in _QUALITIES:
        return -1
    first = place - 1
    while first > 0 and place - first < _NEAR and lower[first - 1].endswith(("al", "ing", "ive", "ous", "ed", "ant")):
        first -= 1
    start = first - (lower[first - 1 : first] == ("the",))
    opened = start == 0 or words[start - 1].text in ",;" or lower[start - 1] in _OPENING
    return first if opened and (start < first or words[first].capital) else -1


def _after(reading: Reading, mark: Mark) -> Finite | None:
    """The verb right after a thing of which a quality is told."""
    words, lower = reading.sentence.words, reading.lower
    place = past_adverbs(words, mark.last, len(words) - 1)
    if mark.kind not in _THINGS or not is_finite(words, place) or lower[place] in _DEMANDS:
        return None
    return None if OF_AUTHORS & set(lower[place + 1 : place + _NEAR]) else Finite(place, mark)


_THINGS: Final = _OWNERS | {"crime", "threat", "measure", "principle"}
_OPENING: Final = frozenset({"that", "because", "as", "while", "although", "since", "and", "but"})
_QUALITIES: Final = word_set(
    """
influence profitability impact role importance scope scale nature prevalence spread growth rise evolution emergence
significance popularity complexity effectiveness success cost governance use severity sophistication speed purpose aim
goal mandate jurisdiction efficiency development proliferation availability definition concept implementation adoption
"""
)
