"""Examples of a kind in Ukrainian and Russian: `такие X, как A и B`, `X (например, A, B)`, `A, B та інші X`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from loaders.naming.marks import Mark, Sentence
from loaders.naming.slavic.grammar import is_adjective
from loaders.naming.words import Word
from loaders.saying.context import Reading
from loaders.saying.frames import Frame
from loaders.saying.matches import Match
from loaders.saying.slavic.relatives import hangs
from loaders.saying.slavic.roles import row

_SUCH: Final = ("таки", "такі")
_AS: Final = frozenset({"как", "як"})
_OTHER: Final = ("друг", "інш", "прочи", "ин", "решт")
_AND: Final = frozenset({"и", "і", "й", "та", "або", "или", "чи"})
# What leads to examples after a comma or in brackets.
_FOR_EXAMPLE: Final = (
    ("например",), ("наприклад",), ("приміром",), ("к", "примеру"), ("в", "частности"), ("зокрема",), ("включая",),
    ("включно", "з"), ("включаючи",), ("в", "том", "числе"), ("у", "тому", "числі"), ("в", "тому", "числі"),
    ("прежде", "всего"), ("насамперед",), ("передусім",),
)  # fmt: skip
_ALIKE: Final = {
    "body": {"body", "technology"}, "technology": {"technology", "body"}, "crime": {"crime", "threat"},
    "threat": {"crime", "threat", "incident"}, "measure": {"measure", "principle"},
    "principle": {"principle", "measure"}, "instrument": {"instrument"}, "obstacle": {"obstacle"},
}  # fmt: skip
_LEAD: Final = 2  # adjectives before the first example


def examples_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """The kind has each of the row as an example."""
    sentence = reading.sentence
    for kind in sentence.marks:
        if kind.kind not in frame.subjects or kind.kind not in _ALIKE or _is_name(sentence, kind):
            continue
        for example in (*_given(sentence, kind), *_others(sentence, kind)):
            if example.iri != kind.iri:
                yield Match(frame.name, kind.iri, frame.property, example.iri, kind.start)


def _given(sentence: Sentence, kind: Mark) -> list[Mark]:
    """The examples that a sentence gives of a kind after it."""
    words = sentence.words
    signs = [word.lower for word in words[kind.last : kind.last + 3]]
    if len(signs) < 3 or signs[0] not in (",", "("):
        return []
    if signs[0] == "," and signs[1] in _AS and _such(sentence, kind.first):
        return _row(sentence, kind, kind.last + 2)
    if signs[1].startswith(_SUCH) and signs[2] in (*_AS, ","):
        return _row(sentence, kind, kind.last + 3 + (signs[2] == ","))
    for cue in _FOR_EXAMPLE:
        if tuple(w.lower for w in words[kind.last + 1 : kind.last + 1 + len(cue)]) == cue:
            if cue[0].startswith("включ") and (hangs(sentence, kind) or _counted(words, kind.first)):
                return []  # `учасники з понад ста країн, включаючи експертів`: of the participants
            return _row(sentence, kind, kind.last + 1 + len(cue))
    if signs[0] == "(":
        found = _row(sentence, kind, kind.last + 1)
        closed = bool(found) and found[-1].last < len(words) and words[found[-1].last].text == ")"
        return found if closed and len(found) > 1 else []
    return []


def _counted(words: tuple[Word, ...], first: int) -> bool:
    """Whether a number stands right before a phrase."""
    return first > 0 and (words[first - 1].text[0].isdigit() or words[first - 1].lower in ("ста", "сотні", "сотен"))


def _others(sentence: Sentence, kind: Mark) -> list[Mark]:
    """`A, B и другие X`: the row before `and other`."""
    words = sentence.words
    place = kind.first - 1
    if place < 2 or not words[place].lower.startswith(_OTHER) or words[place - 1].lower not in _AND:
        return []
    found: list[Mark] = []
    place -= 1
    while place > 0:
        before = next((m for m in sentence.marks if m.last == place and m.kind in _ALIKE[kind.kind]), None)
        if before is None:
            return found
        found.insert(0, before)
        place = before.first - 1
        if place < 1 or (words[place].text != "," and words[place].lower not in _AND):
            return found
    return found


def _such(sentence: Sentence, first: int) -> bool:
    """Whether `such` stands before a phrase, adjectives between."""
    words, tongue = sentence.words, sentence.segment.language
    for number in range(first, max(-1, first - 4), -1):
        if words[number].lower.startswith(_SUCH):
            return True
        if number < first and not is_adjective(words[number].lower, tongue):
            return False
    return False


def _row(sentence: Sentence, kind: Mark, start: int) -> list[Mark]:
    words, tongue = sentence.words, sentence.segment.language
    while start < len(words) and words[start].text in (",", ":", "«"):
        start += 1
    alike = _ALIKE[kind.kind]
    following = [m for m in sentence.marks if m.first >= start and m.kind in alike]
    if not following or following[0].first - start > _LEAD or not _free(words[start : following[0].first], tongue):
        return []
    return row(following[0], following, words)


def _free(words: tuple[Word, ...], tongue: str) -> bool:
    return all(is_adjective(word.lower, tongue) for word in words)


def _is_name(sentence: Sentence, mark: Mark) -> bool:
    """Whether a mark is a name, and no kind: one with a capital that does not only open the sentence."""
    return any(word.capital for word in sentence.words[max(1, mark.first) : mark.last])
