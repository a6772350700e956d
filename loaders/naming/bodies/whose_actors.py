"""Those who act in a state or for it and go by no name: `the Kenyan police`, `Kenya's courts`, `authorities of Kenya`,
`lawmakers in Kenya`. The kind and the state tell them from all others, in whatever order the words say so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from pyoxigraph import NamedNode

from loaders.naming.bodies.demonyms import adjectives
from loaders.naming.candidates import Candidates
from loaders.naming.kinds.described_heads import KINDS, NOUNS
from loaders.naming.lexicon import Lexicon
from loaders.naming.marks import WHOSE, Mark, Sentence
from loaders.naming.placing import place_too
from loaders.naming.words import Word, is_joiner, is_possessive, word_set

ACTORS: Final = word_set(
    """
authorities police courts prosecutors judges lawmakers legislators investigators regulators hackers cybercriminals
criminals scammers fraudsters companies firms banks businesses citizens nationals officials experts diplomats
policymakers parliamentarians providers operators institutions enterprises universities officers
lawyers judiciary military bureaucracy
"""
)
_LAW: Final = word_set("agencies authorities officers officials bodies")
_KINDS: Final = word_set(
    """
law enforcement judicial prosecuting investigative investigating competent central local federal national public
police criminal supreme state private internet service telecom telecommunications financial security intelligence
military government cyber cybersecurity cybercrime customs tax border data protection regulatory administrative senior
prosecution technology tech online high appellate
"""
)
_WHERE: Final = frozenset({"of", "in", "from"})
_PLACES: Final = frozenset({"state", "place"})

_MOST: Final = 3  # words that say of what kind they are


class _Phrase(NamedTuple):
    """Words `first` to `last` (exclusive) that name actors of a kind."""

    first: int
    last: int


def with_whose_actors(sentence: Sentence, candidates: Candidates, known: Lexicon) -> None:
    """Adds to a sentence's marks one for each such phrase, over the words for the state too, in place of those that
    tell the kind alone."""
    found = list(_whose(sentence, candidates, known))
    for marks in (sentence.marks, sentence.inner):
        marks[:] = [mark for mark in marks if not any(_only_kind(mark, each) for each in found)]
    place_too(sentence, found)


def _only_kind(mark: Mark, whose: Mark) -> bool:
    return mark.kind == "body" and whose.first <= mark.first and mark.last <= whose.last


def _whose(sentence: Sentence, candidates: Candidates, known: Lexicon) -> Iterator[Mark]:
    words = sentence.words
    for place in range(len(words)):
        phrase = _phrase(words, place)
        if phrase is None or any(_named(m, phrase) for m in sentence.marks):
            continue
        owned = _owner_before(sentence, phrase) or _owner_after(sentence, phrase)
        if owned is None:
            continue
        first, last, owner = owned
        kind = sentence.text[words[phrase.first].start : words[phrase.last - 1].end].lower()
        name = f"{kind} of {known.label(owner)}"
        _, made = KINDS.get(words[phrase.last - 1].norm, ("body", "Body"))
        iri = known.named(name) or candidates.minted("body", name, (made,))
        yield sentence.mark(first, last, iri, WHOSE, (made,) if iri in candidates.names else ())


def _phrase(words: Sequence[Word], place: int) -> _Phrase | None:
    """The phrase that ends at a word which names actors."""
    lower = words[place].lower
    law = lower == "enforcement" and place > 0 and words[place - 1].lower == "law" and not _goes_on(words, place + 1)
    agencies = lower in _LAW and place > 1 and words[place - 1].lower in ("enforcement", "security", "intelligence")
    if not (lower in ACTORS or law or agencies) or (words[place].capital and place) or _goes_on(words, place + 1):
        return None
    first = place
    while first > 0 and place - first < _MOST and words[first - 1].lower in _KINDS:
        if words[first - 1].capital and first > 1:
            break
        first -= 1
    return _Phrase(first, place + 1)


def _goes_on(words: Sequence[Word], place: int) -> bool:
    """Whether a further noun follows (`police cooperation`)."""
    if place >= len(words):
        return False
    word = words[place]
    kind, _ = NOUNS.get(word.norm, ("", ""))
    modifies = words[place - 1].lower in _MODIFYING and kind == "body"
    return is_joiner(word) or word.lower.endswith(_NOUNS) or word.lower in _LAW or modifies


_MODIFYING: Final = word_set("military police judiciary judicial law enforcement")  # `(a) military company`


_NOUNS: Final = ("tion", "ment", "ity", "ance", "ence", "officers", "forces", "units", "force")


def _named(mark: Mark, phrase: _Phrase) -> bool:
    """Whether the actors have a name of their own, or the words are part of one that goes on before."""
    over = mark.first < phrase.last and phrase.first < mark.last
    whole = mark.first >= phrase.first and mark.last <= phrase.last
    return over and not whole


def _owner_before(sentence: Sentence, phrase: _Phrase) -> tuple[int, int, NamedNode] | None:
    """`Kenya's`, `Kenyan`, `US` right before the phrase."""
    words = sentence.words
    if not phrase.first:
        return None
    state = next((m for m in sentence.marks if m.kind == "state" and m.last == phrase.first), None)
    if state is not None:
        surface = sentence.surface(state)
        plain = is_possessive(surface) or words[state.last - 1].acronym or surface in ("U.S.", "U.K.")
        return (state.first, phrase.last, state.iri) if plain else None
    for length in (2, 1):
        named = tuple(word.lower for word in words[max(0, phrase.first - length) : phrase.first])
        if len(named) == length and named in adjectives() and words[phrase.first - length].capital:
            first = phrase.first - length
            joined = first > 0 and is_joiner(words[first - 1])
            return None if joined else (first, phrase.last, adjectives()[named])
    return None


def _owner_after(sentence: Sentence, phrase: _Phrase) -> tuple[int, int, NamedNode] | None:
    """`of Kenya`, `in the United Kingdom` right after the phrase."""
    words = sentence.words
    place = phrase.last
    if place + 1 >= len(words) or words[place].lower not in _WHERE:
        return None
    place += 1 + (words[place + 1].lower == "the")
    mark = next((m for m in sentence.marks if m.first == place and m.kind in _PLACES), None)
    if mark is None or is_possessive(sentence.surface(mark)):
        return None
    following = [w.lower for w in words[mark.last : mark.last + 2]]
    row = following[:1] in (["and"], ["or"], [","]) and any(
        m.kind in _PLACES and mark.last < m.first <= mark.last + 3 for m in sentence.marks
    )
    return None if row else (phrase.first, mark.last, mark.iri)
