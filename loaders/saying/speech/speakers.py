"""Who has said what stands in quotation marks before the speaker's name: `“…,” said the minister`, over several
sentences of a paragraph too."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final, NamedTuple

from pyoxigraph import NamedNode

from loaders.naming.marks import Mark, Sentence
from loaders.naming.words import Word, word_set
from loaders.saying.clauses.clauses import PREPOSITIONS
from loaders.saying.clauses.finite import is_finite
from loaders.saying.matches import Span
from loaders.saying.speech.quotation_ends import CLOSING, OPENING

_SAID: Final = word_set(
    """
said says added adds noted notes stated states explained explains commented comments warned warns concluded concludes
emphasised emphasized stressed remarked observed argued declared announced continued
"""
)
_NEAR: Final = 6  # words between the verb and the speaker's name
_BACK: Final = 8  # sentences that a quotation may run over


class Spoken(NamedTuple):
    """Who speaks, the span of the sentence that they say, and the position of the word that tells it."""

    who: NamedNode
    span: Span
    verb: int


def spoken_before(sentences: list[Sentence], kinds: Collection[str]) -> dict[int, Spoken]:
    """For each sentence that is said by somebody named after it, or after the last of its quotation: who."""
    found: dict[int, Spoken] = {}
    for number, sentence in enumerate(sentences):
        for place in range(1, len(sentence.words) - 1):
            told = sentence.words[place].text in CLOSING and sentence.words[place + 1].lower in _SAID
            speaker = _speaker(sentence, place + 2, kinds) if told else None
            if speaker is not None:
                end = sentence.words[place].start
                _give(found, sentences, number, end, speaker.iri, sentence.words[place + 1].start)
                break
    return found


def _speaker(sentence: Sentence, first: int, kinds: Collection[str]) -> Mark | None:
    """The person named close by, else whoever is named first."""
    near = [m for m in sentence.marks if first <= m.first <= first + _NEAR and m.kind in kinds]
    return next((m for m in near if m.kind == "person"), near[0] if near and near[0].first <= first + 1 else None)


def _give(
    found: dict[int, Spoken], sentences: list[Sentence], number: int, end: int, who: NamedNode, verb: int
) -> None:
    """Gives what stands between the marks to the speaker, back to the sentence in which the quotation opens."""
    paragraph = sentences[number].segment.paragraph
    for back in range(number, max(-1, number - _BACK), -1):
        sentence = sentences[back]
        if sentence.segment.paragraph != paragraph:
            return
        high = len(sentence.text[:end].rstrip(" ,")) if back == number else len(sentence.text.rstrip())
        opening = max(sentence.text.rfind(sign, 0, high) for sign in OPENING)
        low = opening + 1 if opening >= 0 else 0
        if high > low:
            found[sentence.segment.index] = Spoken(who, (low, high), verb if back == number else low)
        if opening >= 0:
            return


def in_name_of_another(sentence: Sentence, mark: Mark) -> bool:
    """Whether a state or place only belongs to the name of who speaks (`the Crime Survey of Norway estimates`); what
    its government says, it says."""
    if mark.kind not in ("state", "place"):
        return False
    words, first = sentence.words, mark
    while first.first and words[first.first - 1].lower in ("and", ","):
        earlier = next((m for m in sentence.marks if m.kind == mark.kind and m.last == first.first - 1), None)
        if earlier is None:
            break
        first = earlier
    place = first.first - 1 - (first.first > 0 and words[first.first - 1].lower == "the")
    ruled = place > 0 and words[place].lower == "of"
    return ruled and words[place - 1].lower not in _SPEAKING_FOR


_SPEAKING_FOR: Final = word_set(
    "government governments authorities officials parliament cabinet president minister representative representatives "
    "delegation delegations delegate delegates republic state kingdom federation"
)


def opens_clause(words: tuple[Word, ...], verb: int, after: int) -> bool:
    """Whether what is said follows a verb without `that` (`the office reports it received 200 letters`, `she said one
    of the men fled`), or with it after a day (`said on Friday that …`)."""
    if after + 1 >= len(words):
        return False
    if words[after].lower in _TOLD_OF:
        return is_finite(words, after + 1)
    if words[verb].lower not in ("said", "says"):
        return False
    if past_that(words, after) > after:
        return True
    if words[after].lower in PREPOSITIONS or not (verb and words[verb - 1].is_word):
        return False
    near = range(after + 1, min(after + _SUBJECT, len(words)))
    end = next((n for n in near if words[n].text in _ENDS or words[n].lower in _JOINING), near.stop)
    return any(is_finite(words, n) for n in range(after + 1, end))


def past_that(words: tuple[Word, ...], after: int) -> int:
    """The word after the `that` which follows a verb of saying, a day between at most; the word itself without one."""
    until = next((n for n in range(after, min(after + _DAY, len(words))) if words[n].lower == "that"), None)
    if until is None or not all(words[n].lower == "on" or words[n].capital for n in range(after, until)):
        return after
    return until + 1


_TOLD_OF: Final = frozenset({"it", "they", "he", "she", "there"})
_SUBJECT: Final = 10  # words of a subject with its verb
_ENDS: Final = f",;:.({OPENING}"
_JOINING: Final = frozenset({"and", "or", "but"})
_DAY: Final = 4  # words from a verb of saying to `that`, `on Friday` between
