"""Names nobody has listed: instruments, bodies and events told by their head word and their capitals.

`Convention on …`, `Agreement between …`, `Committee of …`, `VII … Summit`. What is found is a span with a kind and a
class; whether it is something known already is decided in `loaders.naming.resolution`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from loaders.naming.act_titles import NUMBERED_HEADS, after_number, is_act, left_of, left_of_joint, numbered_end
from loaders.naming.definite import TREATIES
from loaders.naming.heads import (
    BODY_HEADS,
    EVENT_HEADS,
    INSTRUMENT_HEADS,
    LINKS,
    MONTHS,
    OFFICE_HEADS,
    OPENERS,
    RANKS,
    STOPS,
)
from loaders.naming.words import Word, is_joiner, is_quote


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
        if lower in INSTRUMENT_HEADS or word.norm in INSTRUMENT_HEADS:
            found = _instrument(sentence, place, lower if lower in INSTRUMENT_HEADS else word.norm)
        elif word.capital and lower in OFFICE_HEADS:
            found = _office(sentence, place)
        elif word.capital and lower in EVENT_HEADS:
            found = _event(sentence, place)
        elif word.capital and (lower in BODY_HEADS):
            found = _body(sentence, place)
        elif lower == "session":
            found = _numbered_session(sentence, place)
        else:
            found = None
        if found is not None:
            yield found


def _instrument(sentence: tuple[Word, ...], place: int, head: str) -> Named | None:
    word = sentence[place]
    first = left_of(sentence, place)
    draft = _is_draft(sentence, first)
    if not word.capital and not (first < place and _titled(sentence, place)):
        return None
    if head in NUMBERED_HEADS and word.capital:
        first = left_of_joint(sentence, first)
    last = numbered_end(sentence, place, _title_end(sentence, after_number(sentence, place, head), True), head)
    if last == place + 1 and first == place:
        return None
    if head in ("law", "act", "statement", "report", "decision", "recommendation") and not is_act(
        sentence, first, place, last
    ):
        return None
    if sentence[place].text.endswith("s") and sentence[place].norm != sentence[place].lower and head != "guidelines":
        return None  # `Acts`, `Conventions`: a kind, not one of them
    if all(w.lower in LINKS or w.lower == head for w in sentence[first:last]):
        return None
    return Named(first, last, "instrument", "DraftInstrument" if draft else INSTRUMENT_HEADS[head], head, draft)


def _titled(sentence: tuple[Word, ...], place: int) -> bool:
    """`UN convention against …` with a small head word still is a name where a capital stands before it."""
    before = sentence[place - 1]
    after = sentence[place + 1] if place + 1 < len(sentence) else None
    if after is None or after.lower not in ("on", "against", "for", "concerning"):
        return False
    return before.acronym or (before.lower == "draft" and after.lower != "for")


def _is_draft(sentence: tuple[Word, ...], first: int) -> bool:
    window = [word.lower for word in sentence[max(0, first - 4) : first]]
    own = sentence[first].lower if first < len(sentence) else ""
    return "draft" in window or own == "draft" or window[-3:] == ["concept", "of", "the"]


def _title_end(sentence: tuple[Word, ...], place: int, lower_case: bool) -> int:
    """The word after a title's last: it goes on through linking words and, in titles of instruments, small words."""
    if place >= len(sentence) or sentence[place].lower not in OPENERS:
        return _quoted_end(sentence, place)
    last = place
    place_now = place
    small_allowed = False
    while place_now < len(sentence) and place_now - place < 28:
        word = sentence[place_now]
        lower = word.lower
        if lower in LINKS or is_joiner(word):
            if is_joiner(word) and sentence[place_now - 1].end < word.start and _apart(sentence, place_now):
                break  # a dash between two parts of a title
            if _dated(sentence, place_now):
                break
            if (
                lower == "and"
                and not lower_case
                and place_now + 1 < len(sentence)
                and sentence[place_now + 1].lower == "the"
            ):
                break
            if lower == "and" and not lower_case and _another_body(sentence, place_now + 1):
                break
            if lower == "of" and not lower_case and place_now > place and _act_ahead(sentence, place_now + 1):
                break
            if lower in ("on", "against", "concerning"):
                small_allowed = lower_case
                quoted = _quoted_end(sentence, place_now + 1)
                if quoted > place_now + 1:
                    return quoted
            if lower in ("to", "by", "with", "at", "from") and place_now > place and not small_allowed:
                break
            if lower == "to" and place_now > place and _handed(sentence, place_now):
                break
            place_now += 1
            continue
        if (
            word.text == "("
            and place_now + 2 < len(sentence)
            and sentence[place_now + 2].text == ")"
            and _closes(sentence, place_now)
        ):
            place_now += 3
            last = place_now
            continue
        if word.text == "," and small_allowed and _goes_on(sentence, place_now):
            place_now += 1
            continue
        if not word.is_word or lower in STOPS or word.text[0].isdigit() or lower in MONTHS:
            break
        if not word.capital and not small_allowed and not (lower in ("member", "states", "countries") and lower_case):
            break
        place_now += 1
        last = place_now
    return last


def _handed(sentence: tuple[Word, ...], place: int) -> bool:
    """`to the General Assembly`: to whom a thing goes, and no part of its title."""
    after = sentence[place + 1 : place + 3]
    return len(after) == 2 and after[0].lower == "the" and after[1].capital


def _goes_on(sentence: tuple[Word, ...], place: int) -> bool:
    """`in Civil, Family and Criminal Matters`: a comma inside a row of capitalised words."""
    following = sentence[place + 1 : place + 3]
    return len(following) == 2 and following[0].capital and (following[1].lower == "and" or following[1].text == ",")


def _closes(sentence: tuple[Word, ...], place: int) -> bool:
    """`(Laundering) of`: a bracketed word inside a title."""
    return place + 3 < len(sentence) and sentence[place + 3].lower == "of" and not sentence[place + 1].acronym


def _another_body(sentence: tuple[Word, ...], place: int) -> bool:
    """`and Ministry of …`: a second body of its own name."""
    return (
        place + 1 < len(sentence) and sentence[place].lower in _OFFICES and sentence[place + 1].lower in ("of", "for")
    )


def _act_ahead(sentence: tuple[Word, ...], place: int) -> bool:
    """`(the adoption by the Council of Europe of) the Second Protocol`: what a body did something to, not its name."""
    place += place < len(sentence) and sentence[place].lower == "the"
    while place < len(sentence) and sentence[place].capital:
        if sentence[place].lower in TREATIES:
            return True
        place += 1
    return False


_OFFICES: Final = frozenset({"ministry", "department", "office", "bureau", "directorate", "committee", "commission"})


def _apart(sentence: tuple[Word, ...], place: int) -> bool:
    """Whether white space follows a sign."""
    return place + 1 < len(sentence) and sentence[place].end < sentence[place + 1].start


def _dated(sentence: tuple[Word, ...], place: int) -> bool:
    following = sentence[place + 1] if place + 1 < len(sentence) else None
    return following is None or following.text[0].isdigit() or following.lower in MONTHS


def _quoted_end(sentence: tuple[Word, ...], place: int) -> int:
    """`Convention "On Combating …"`: the words in quotation marks belong to the name."""
    if (
        place < len(sentence)
        and is_quote(sentence[place])
        and place + 1 < len(sentence)
        and sentence[place + 1].capital
    ):
        for end in range(place + 2, min(place + 20, len(sentence))):
            if is_quote(sentence[end]):
                return end + 1
    return place


def _body(sentence: tuple[Word, ...], place: int) -> Named | None:
    first = left_of(sentence, place)
    last = _title_end(sentence, place + 1, lower_case=False)
    if (first == place and last == place + 1) or (last < len(sentence) and sentence[last].lower in RANKS):
        return None  # `Police Colonel …`: a rank
    return Named(first, last, "body", "Body", sentence[place].lower)


_ORDINAL: Final = re.compile(r"\d{1,3}(?:st|nd|rd|th)|[IVXL]{1,6}")


def _office(sentence: tuple[Word, ...], place: int) -> Named | None:
    """`NATO Secretary General`, `President of the European Council`: whoever holds an office of a body."""
    first, last = left_of(sentence, place), place + 1
    while last < len(sentence) and sentence[last].lower in ("general", "-"):
        last += 1
    end = (
        _title_end(sentence, last, lower_case=False) if last < len(sentence) and sentence[last].lower == "of" else last
    )
    if end == place + 1 or (end == last and first == place):
        return None
    return Named(first, end, "person", "Person", sentence[place].lower)


def _event(sentence: tuple[Word, ...], place: int) -> Named | None:
    first = left_of(sentence, place)
    if first > 0 and _ORDINAL.fullmatch(sentence[first - 1].text):
        first -= 1
    last = _title_end(sentence, place + 1, lower_case=False)
    last = max(last, _quoted_end(sentence, place + 1))
    if first == place and last == place + 1:
        return None
    return Named(first, last, "event", "Event", sentence[place].lower)


def _numbered_session(sentence: tuple[Word, ...], place: int) -> Named | None:
    if place == 0 or not _ORDINAL.fullmatch(sentence[place - 1].text):
        return None
    last = _title_end(sentence, place + 1, lower_case=False)
    return Named(place - 1, max(last, place + 1), "event", "Event", "session")
