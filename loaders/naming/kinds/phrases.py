"""Obstacles by their wording: `lack of …`, `absence of …`, `differences in …`, `difficulty in …`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from loaders.naming.candidates import Candidates, shortened
from loaders.naming.marks import Mark, Sentence
from loaders.naming.words import Word, word_set

_HEADS: Final = word_set(
    """
lack absence insufficiency impossibility inability difficulty difference contradiction divergence discrepancy shortage
distrust unwillingness reluctance inconsistency gap barrier ambiguity uncertainty disparity disagreement mistrust
fragmentation incompatibility scarcity vagueness delay
"""
)
_LINKS: Final = frozenset({"of", "in", "between", "to", "among", "with", "from", "on", "about", "over", "regarding"})
_ENDS: Final = word_set(
    """
is are was were be has have had can could may might will would should which that who does do did leads led causes caused
prevents hinders complicates makes made creates created allows requires entails as because since by therefore so not
when while where although but despite due still remains remain seem seems hamper hampers hampered hinder hindered
prevent prevented complicate complicated impede impedes impeded obstruct obstructs lead make cause create slow slows
slowed undermine undermines undermined limit limited affect affects affected weaken weakens weakened pose poses posed
contribute contributes contributed result resulted constitute constitutes render renders allow require
exacerbates aggravates threatens discourages enables facilitates reduces affects continues becomes represents forces
helps explains shows reflects exposes encourages gives keeps stems persists exists favours favors affords
frustrates thwarts became gave
"""
)


class Phrase(NamedTuple):
    """Words `first` to `last` (exclusive)."""

    first: int
    last: int


def obstacles(words: tuple[Word, ...], longest: int = 22) -> Iterator[Phrase]:
    """Noun phrases that name a want, a difference or a difficulty, in order."""
    for place, word in enumerate(words):
        if word.norm not in _HEADS or place + 1 >= len(words) or words[place + 1].lower not in _LINKS:
            continue
        if word.norm == "distrust" or (word.norm in ("gap", "difference") and place and words[place - 1].lower == "no"):
            continue
        end = place + 1
        while end < len(words) and end - place < longest:
            here = words[end]
            if here.lower in _ASKED and words[end - 1].lower.endswith("ing"):
                end += 1
                continue
            if here.text == "," and (_row_of_names(words, place, end) or _row_of_adjectives(words, end)):
                end += 1
                continue
            if here.lower in _ENDS or here.text in ",.;:()" or (here.lower == "and" and _new_head(words, end)):
                break
            end += 1
        while end > place and words[end - 1].lower in _ASIDE:
            end -= 1  # an adverb of the verb after it
        if end - place > 2 and words[end - 1].lower not in _POINTING:
            yield Phrase(_adjectives(words, place), end)


_POINTING: Final = word_set("it them this that these those both two him her us")  # what was named before
_ASIDE: Final = word_set("also often still thus therefore further again always only even already sometimes")
_ASKED: Final = frozenset({"which", "who", "what", "where", "whether", "how", "when"})


def _row_of_names(words: tuple[Word, ...], place: int, comma: int) -> bool:
    """`between A, B and C`: a comma inside a row of names."""
    return (
        any(word.lower == "between" for word in words[place:comma])
        and comma + 1 < len(words)
        and words[comma - 1].capital
        and words[comma + 1].capital
    )


def _row_of_adjectives(words: tuple[Word, ...], comma: int) -> bool:
    """`of a clear, unified apparatus`: a comma between the adjectives of one noun."""
    opens = comma > 1 and words[comma - 2].lower in ("a", "an", "the")
    before = words[comma - 1].lower
    adjective = before.endswith(_ADJECTIVE) or before in _ADJECTIVES
    return (
        opens
        and adjective
        and comma + 2 < len(words)
        and words[comma + 1].text.islower()
        and words[comma + 2].text.islower()
    )


_ADJECTIVE: Final = ("al", "ic", "ive", "ous", "ed", "ble", "ary", "ent", "ant", "ful", "less", "ing")
_ADJECTIVES: Final = word_set(
    "clear single common strong weak new uniform broad narrow sound stable solid firm coherent"
)


def _new_head(words: tuple[Word, ...], place: int) -> bool:
    return any(word.norm in _HEADS for word in words[place + 1 : place + 5])


def _adjectives(words: tuple[Word, ...], place: int) -> int:
    """The first of the adjectives before the head; what is done to it (`closing gaps`) is none."""
    first = place
    while first > 0 and place - first < 2 and words[first - 1].lower.endswith(("al", "ent", "ing", "ous", "ant", "ic")):
        before = words[first - 1].lower
        opened = first > 1 and words[first - 2].lower in _OPENERS
        if before.endswith("ing") and before not in _DESCRIBING and not opened:
            break
        first -= 1
    return first


_OPENERS: Final = word_set("the a an this that these those any no some its their our")
_DESCRIBING: Final = word_set(
    """
existing emerging growing increasing ongoing prevailing evolving remaining widening persisting lingering continuing
underlying glaring pressing surrounding resulting corresponding recurring deepening mounting
"""
)


def obstacle_marks(sentence: Sentence, candidates: Candidates) -> Iterator[Mark]:
    """The marks of the obstacles that nothing there names yet."""
    for phrase in obstacles(sentence.words):
        if any(m.kind == "obstacle" and m.first < phrase.last and phrase.first < m.last for m in sentence.marks):
            continue
        start, end = sentence.words[phrase.first].start, sentence.words[phrase.last - 1].end
        iri = candidates.minted("obstacle", shortened(sentence.text[start:end]), ("Obstacle",))
        yield sentence.mark(phrase.first, phrase.last, iri, "phrase", ("Obstacle",))
