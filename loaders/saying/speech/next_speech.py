"""Where what somebody says ends: before the next thing that they say or ask for."""

from __future__ import annotations

from typing import Final

from loaders.naming.words import word_set
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.phrase_verbs import DETERMINERS
from loaders.saying.clauses.verbs import Form
from loaders.saying.context import Reading
from loaders.saying.frames import Frames
from loaders.saying.matches import Span

_LEAST: Final = 4  # words between two verbs of saying
_QUOTING: Final = frozenset('“«";')
_TAKEN: Final = DETERMINERS | {"that"}
_ASKED: Final = word_set("asked urged called requested demanded appealed invited encouraged pressed begged")


def up_to_next_speech(reading: Reading, frames: Frames, verb: int, span: Span | None) -> Span | None:
    """What is said with the verb at a word, up to a further past verb of saying or asking that its speaker shares
    (`argued that … and asked the court to …`)."""
    words = reading.sentence.words
    if span is None or verb_forms().get(words[verb].lower) is not Form.PAST:
        return span
    for number in range(verb + _LEAST, len(words) - 2):
        if words[number].start >= span[1] or words[number].text in _QUOTING:
            break
        told = words[number].lower == "and" and words[number + 2].lower in _TAKEN
        if told and _tells(frames, words[number + 1].lower):
            return span[0], words[number - 1 - (words[number - 1].text == ",")].end
    return span


def _tells(frames: Frames, lower: str) -> bool:
    found = frames.by_form.get(lower, ())
    return lower in _ASKED or any(t.form is Form.PAST and t.frame.operator == "position" for t in found)
