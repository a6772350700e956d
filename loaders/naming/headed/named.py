"""Names nobody has listed: instruments, bodies and events told by their head word and their capitals.

`Convention on …`, `Agreement between …`, `Committee of …`, `VII … Summit`. What is found is a span with a kind and a
class; whether it is something known already is decided in `loaders.naming.resolution`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from loaders.naming.headed.act_titles import (
    NUMBERED_HEADS,
    after_number,
    is_act,
    is_loose,
    left_of,
    left_of_joint,
    left_of_row,
    numbered_end,
    past_deed,
)
from loaders.naming.headed.event_names import event_span
from loaders.naming.headed.heads import BODY_CLASSES, INSTRUMENT_HEADS, LINKS, LOOSE_INSTRUMENTS, OFFICE_HEADS, RANKS
from loaders.naming.headed.title_ends import title_end
from loaders.naming.words import Word, is_possessive, unowned, word_set


@dataclass(frozen=True, slots=True)
class Named:
    """Words `first` to `last` (exclusive) that name a thing by a head word; `head` in lower case, `type` our class."""

    first: int
    last: int
    kind: str
    type: str
    head: str
    draft: bool = False


def named(sentence: tuple[Word, ...]) -> Iterator[Named]:
    """Names by head word, in order of their heads."""
    for place, word in enumerate(sentence):
        lower = word.lower
        if lower in _INSTRUMENTS or word.norm in _INSTRUMENTS:
            found = _instrument(sentence, place, lower if lower in _INSTRUMENTS else word.norm)
        elif word.capital and lower in OFFICE_HEADS:
            found = _office(sentence, place)
        elif word.capital and unowned(lower) in BODY_CLASSES:
            found = _body(sentence, place)
        else:
            found = None
        event = event_span(sentence, place)
        if event is not None:
            yield Named(*event, "event", "Event", lower)
        elif found is not None:
            yield found


_INSTRUMENTS: Final = {**INSTRUMENT_HEADS, **LOOSE_INSTRUMENTS}


def _instrument(sentence: tuple[Word, ...], place: int, head: str) -> Named | None:
    word = sentence[place]
    first = left_of(sentence, place)
    draft = _is_draft(sentence, first)
    if not word.capital and not (first < place and _titled(sentence, place)):
        return None
    if head in NUMBERED_HEADS and word.capital:
        first = left_of_joint(sentence, first)
    elif head in _JOINING and word.capital:
        first = left_of_row(sentence, first)
    while head == "index" and first > 1 and sentence[first - 1].lower == "of" and sentence[first - 2].capital:
        first = left_of(sentence, first - 2)  # `Rule of Law Index`
    first = past_deed(sentence, first, place)
    last = numbered_end(sentence, place, title_end(sentence, after_number(sentence, place, head), True), head)
    if last == place + 1 and first == place:
        return None
    if head in _DOUBTFUL and not is_act(sentence, first, place, last):
        return None
    if head in LOOSE_INSTRUMENTS.keys() | {"order", "bill"} and not is_loose(sentence, first, place, last):
        return None
    plural = word.text.endswith("s") and word.norm != word.lower and not is_possessive(word.text)
    if plural and head not in ("guidelines", "principles", "rules", "conclusions"):
        return None  # `Acts`, `Conventions`: a kind, not one of them
    if all(w.lower in LINKS or w.lower == head for w in sentence[first:last]):
        return None
    if head == "agreement" and first == place == 0 and not _spelt_large(sentence, place + 1, last):
        return None  # `Agreement on roles was reached`: that some agreed
    sort = "SoftLaw" if head == "law" and sentence[place - 1].lower == "model" and place else _INSTRUMENTS[head]
    return Named(first, last, "instrument", "DraftInstrument" if draft else sort, head, draft)


_JOINING: Final = word_set("strategy plan policy agenda framework roadmap programme program guidelines")
_DOUBTFUL: Final = word_set("law act statement report decision recommendation")


def _titled(sentence: tuple[Word, ...], place: int) -> bool:
    """`UN convention against …` with a small head word still is a name where a capital stands before it."""
    before = sentence[place - 1]
    after = sentence[place + 1] if place + 1 < len(sentence) else None
    if after is None or after.lower not in ("on", "against", "for", "concerning"):
        return False
    return before.acronym or (before.lower == "draft" and after.lower != "for")


def _spelt_large(sentence: tuple[Word, ...], first: int, last: int) -> bool:
    """Whether a word of a name after its head has a capital of its own, that of no acronym or state's name alone."""
    return any(word.capital and not word.acronym for word in sentence[first:last])


def _is_draft(sentence: tuple[Word, ...], first: int) -> bool:
    window = [word.lower for word in sentence[max(0, first - 4) : first]]
    own = sentence[first].lower if first < len(sentence) else ""
    return "draft" in window or own == "draft" or window[-3:] == ["concept", "of", "the"]


def _body(sentence: tuple[Word, ...], place: int) -> Named | None:
    first = past_deed(sentence, left_of_row(sentence, left_of(sentence, place)), place)
    owner = is_possessive(sentence[place].text)
    last = place + 1 if owner else title_end(sentence, place + 1, lower_case=False)
    if (
        last == place + 1
        and sentence[place].lower in _SHORTENED
        and [w.text for w in sentence[last : last + 1]] == ["."]
    ):
        last += last + 1 < len(sentence)  # `Foo Ltd. signed`
    following = sentence[last] if last < len(sentence) else None
    ranked = following is not None and following.lower in RANKS
    if last == place + 1 and (first == place or ranked):
        return None  # `Police Colonel …`: a rank
    if following is not None and following.text[0].isdigit() and sentence[place].lower == "section":
        return None
    head = unowned(sentence[place].lower)
    if head == "board" and first == place and sentence[last - 1].lower in _SITTING and last == place + 3:
        return None  # `Board of Directors`: each body has one
    return Named(first, last, "body", BODY_CLASSES[head], head)


_SITTING: Final = word_set("directors trustees governors advisors advisers regents")
_SHORTENED: Final = word_set("inc ltd corp")


def _office(sentence: tuple[Word, ...], place: int) -> Named | None:
    """`NATO Secretary General`, `President of the European Council`: whoever holds an office of a body."""
    first, last = left_of(sentence, place), place + 1
    while last < len(sentence) and sentence[last].lower in ("general", "-"):
        last += 1
    end = title_end(sentence, last, lower_case=False) if last < len(sentence) and sentence[last].lower == "of" else last
    if end == place + 1 or (end == last and first == place):
        return None
    return Named(first, end, "person", "Person", sentence[place].lower)
