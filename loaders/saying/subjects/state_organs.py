"""The organs of a state that act without a name of their own: `Kenya's parliament`, `the Kenyan senate`, and `the
parliament` in a clause that `In Kenya, …` opens or in a text on one state. Each state has one of each, so that the
state's name tells which is meant."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pyoxigraph import NamedNode

from loaders.naming.bodies.demonyms import adjectives
from loaders.naming.marks import Mark, Sentence
from loaders.naming.mentions import Mentions
from loaders.naming.placing import place_too
from loaders.naming.words import AUXILIARIES, is_possessive, word_set
from loaders.saying.clauses.clauses import clause_start, past_adverbs
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.finite import is_finite
from loaders.saying.clauses.verbs import Form

_ORGANS: Final = word_set("parliament government senate legislature cabinet")
_LEVELS: Final = word_set("national federal central")
_ARTICLES: Final = frozenset({"the", "this"})
_FRONT: Final = 3  # words of a clause before the state that opens it, `in` among them


def with_organs(sentence: Sentence, known: Mentions) -> None:
    """Adds to a sentence's marks one for each organ of a state that acts in it and that no mark names."""
    if not any(word.lower in _ORGANS for word in sentence.words):
        return
    place_too(sentence, _organs(sentence, known))


def _organs(sentence: Sentence, known: Mentions) -> Iterator[Mark]:
    words = sentence.words
    for place, word in enumerate(words):
        if word.lower not in _ORGANS or any(m.first <= place < m.last for m in sentence.marks):
            continue
        owner = _owner(sentence, known, place)
        if owner is None or not _acts(sentence, place):
            continue
        first, state = owner
        if word.lower == "government":
            if words[first].lower in _ARTICLES:
                yield known.governments.mark(sentence, place, first, place + 1, state)
            continue  # with its state it has a name
        name = f"{word.lower.capitalize()} of {known.label(state)}"
        iri = known.lexicon.named(name)
        types = () if iri is not None else ("Body",)
        yield sentence.mark(first, place + 1, iri or known.candidates.minted("body", name, types), "organ", types)


def _owner(sentence: Sentence, known: Mentions, place: int) -> tuple[int, NamedNode] | None:
    """The first word of the phrase that names an organ and its state; None where no state is told."""
    words = sentence.words
    first = place - (place > 0 and words[place - 1].lower in _LEVELS)
    before = next((m for m in sentence.marks if m.kind == "state" and m.last == first), None)
    if before is not None:
        return (before.first, before.iri) if is_possessive(sentence.surface(before)) else None
    for length in (2, 1):
        named = tuple(word.lower for word in words[max(0, first - length) : first])
        if len(named) == length and named in adjectives() and words[first - 1].capital:
            return first - length, adjectives()[named]
    if (
        not first
        or words[first - 1].lower not in _ARTICLES
        or (place + 1 < len(words) and words[place + 1].lower == "of")
    ):
        return None
    start = clause_start(words, place)
    front = [m for m in sentence.marks if m.kind == "state" and start <= m.first <= start + _FRONT]
    opened = front and words[front[0].first - 1].lower in ("in", "within") and words[front[0].last].text == ","
    if opened and len({m.iri for m in sentence.marks if m.kind == "state" and m.last <= place}) == 1:
        return first - 1, front[0].iri
    home = known.acts.home
    others = any(m.kind == "state" and m.iri != home for m in sentence.marks)
    return (first - 1, home) if home is not None and not others else None


def _acts(sentence: Sentence, place: int) -> bool:
    """Whether a verb follows, or `by` stands before."""
    words = sentence.words
    after = past_adverbs(words, place + 1, len(words))
    follows = after < len(words) and (words[after].lower in AUXILIARIES or is_finite(words, after))
    told = after < len(words) and verb_forms().get(words[after].lower) in (Form.THIRD, Form.PAST)
    return follows or told or any(word.lower == "by" for word in words[max(0, place - 4) : place])
