"""Where what somebody says begins and ends: the rest of its sentence, what stands beside `according to X`, and the
words in quotation marks inside it."""

from __future__ import annotations

from typing import Final

from loaders.naming.words import AUXILIARIES, Word, closing_bracket, word_set
from loaders.saying.clauses.object_ends import past_last
from loaders.saying.context import Reading
from loaders.saying.matches import Span
from loaders.saying.speech.quotation_ends import OPENING, closing


def clause_or_rest(reading: Reading, first: int) -> Span | None:
    """The span from a word to the sentence's end, signs and the mark of a note at its ends left out."""
    words = reading.sentence.words
    return words_from(words[: past_last(words)], first)


def words_from(words: tuple[Word, ...], first: int) -> Span | None:
    """The span from a word to the last, signs at its ends left out; None where nothing else stands there."""
    last = len(words)
    while first < last and not words[first].is_word:
        first += 1
    while last > first and not words[last - 1].is_word and words[last - 1].text != ")":
        last -= 1
    return (words[first].start, words[last - 1].end) if last > first else None


def rest_beside(reading: Reading, before: int, after: int) -> Span:
    """What is said beside `according to X`: what follows it, or what stands before where nothing does."""
    words = reading.sentence.words
    after = _past_citation(words, after)
    if after < len(words) and words[after].text == ",":
        comma = next((n for n in range(after + 1, min(after + 16, len(words))) if words[n].text == ","), None)
        if comma is not None and words[after + 1].lower in _OPENING_ASIDE:
            after = comma
    behind = before > 2 and words[before - 1].text == ","
    if behind and not AUXILIARIES & {word.lower for word in words[after:]}:
        return words[0].start, words[before - 2].end  # `…, according to X, the paper of the party`
    opening = next((n for n in range(after, min(after + 3, len(words))) if words[n].text in OPENING), None)
    found = clause_or_rest(reading, opening if opening is not None else after)
    if found and (found[1] - found[0] > 20 or before < 2):
        return found
    if before > 4 and reading.lower[before - 2 : before] == ("at", "least"):
        before -= 3 if words[before - 3].text == "," else 2  # `it was Y, at least according to X`
    return (words[0].start, words[max(0, before - 1)].end)


def _past_citation(words: tuple[Word, ...], place: int) -> int:
    """The word after `et al.` and the year in brackets that follow a speaker's name."""
    while place < len(words) and words[place].lower in ("et", "al", "."):
        place += 1
    if place < len(words) and words[place].text == "(":
        closing = closing_bracket(words, place, _CITED)
        return closing + 1 if closing < len(words) else place
    return place


_CITED: Final = 12  # words of a citation in brackets
_OPENING_ASIDE: Final = word_set("a an the head chief expert president director published released issued presented")


def quoted(reading: Reading, span: Span) -> Span | None:
    """The span of the words in quotation marks inside what is said, three words at least."""
    text = reading.sentence.text
    low = next((n for n in range(max(0, span[0] - 2), span[1]) if text[n] in OPENING), None)
    if low is None:
        return None
    start, end = low + 1, closing(text, low + 1)
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == ","):
        end -= 1
    return (start, end) if text[start:end].count(" ") >= 2 else None
