"""Names of events: by a head word and capitals, by an ordinal before it, by the body or name before a plain head word,
and by a word that stands before the name (`Operation …`)."""

from __future__ import annotations

import re
from typing import Final

from loaders.naming.headed.act_titles import left_of, left_of_row
from loaders.naming.headed.heads import EVENT_HEADS, MONTHS
from loaders.naming.headed.title_ends import quoted_end, title_end
from loaders.naming.words import AUXILIARIES, Word, is_camel, is_joiner, word_set

_ORDINAL: Final = re.compile(r"\d{1,3}(?:st|nd|rd|th)|[IVXL]{1,6}")
_SPOKEN: Final = word_set(
    """
first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
sixteenth seventeenth eighteenth nineteenth twentieth concluding reconvened inaugural
"""
)
_COUNTED: Final = word_set("session meeting conference summit congress plenary round edition")
_TALKS: Final = word_set("negotiation negotiations talks consultations")
_MODIFIERS: Final = word_set("annual ministerial substantive plenary special regular high-level global international")
_PLAIN: Final = word_set("summit conference congress forum meeting workshop session dialogue")
_NO_HOSTS: Final = word_set("the a an this that these those its their his her our each every any no some all")


def event_span(sentence: tuple[Word, ...], place: int) -> tuple[int, int] | None:
    """First and last (exclusive) word of the event's name that a word heads or opens; None where it is no name's."""
    word = sentence[place]
    if word.text in ("Operation", "Exercise"):
        return _after_word(sentence, place)
    if word.norm not in _COUNTED and word.lower not in EVENT_HEADS:
        return None
    counted = _counted(sentence, place)
    if counted is not None:
        return counted
    if word.text == "Forum" and any(map(_is_of_site, sentence[left_of(sentence, place) : place])):
        return None
    if word.capital and word.lower in EVENT_HEADS:
        return _capitalised(sentence, place)
    return _hosted(sentence, place) if word.lower in _PLAIN else None


def _is_of_site(word: Word) -> bool:
    """Whether a word is one of a website's name: with a capital inside (`RailChat`), or what is done there."""
    return word.lower in _ON_SITES or is_camel(word)


_ON_SITES: Final = frozenset({"hacking", "carding", "darknet", "underground", "leak"})


def _capitalised(sentence: tuple[Word, ...], place: int) -> tuple[int, int] | None:
    first = left_of_row(sentence, left_of(sentence, place))
    if first > 0 and _ORDINAL.fullmatch(sentence[first - 1].text):
        first -= 1
    last = title_end(sentence, place + 1, lower_case=False)
    last = max(last, quoted_end(sentence, place + 1))
    return None if first == place and last == place + 1 else (first, last)


def _counted(sentence: tuple[Word, ...], place: int) -> tuple[int, int] | None:
    """`the sixth session (of the Committee)`, `27th session`, `the second round of negotiations`."""
    first = place
    while first > 0 and place - first < 3 and sentence[first - 1].lower in _MODIFIERS:
        first -= 1
    if first == 0 or not _is_ordinal(sentence[first - 1]) or sentence[place].norm not in _COUNTED:
        return None
    last = title_end(sentence, place + 1, lower_case=False)
    if [w.lower for w in sentence[place + 1 : place + 2]] == ["of"] and sentence[place + 2 : place + 3]:
        last = max(last, place + 3 if sentence[place + 2].lower in _TALKS else 0)
    figures = _ORDINAL.fullmatch(sentence[first - 1].text) is not None and sentence[place].norm == "session"
    if last <= place + 1 and not figures:
        return None
    return first - 1, max(last, place + 1)


def _is_ordinal(word: Word) -> bool:
    return _ORDINAL.fullmatch(word.text) is not None or word.lower in _SPOKEN


def _hosted(sentence: tuple[Word, ...], place: int) -> tuple[int, int] | None:
    """`the NATO summit`, `the Octopus conference`: a name before a head in small letters."""
    first = left_of(sentence, place)
    opens = first == 0 and not sentence[0].acronym
    if first == place or opens or sentence[first].lower in _NO_HOSTS | MONTHS or sentence[place].norm != "summit":
        alone = first < place and all(w.acronym or w.text in ("-", "–") for w in sentence[first:place])
        if not alone or opens:
            return None
    last = title_end(sentence, place + 1, lower_case=False)
    return first, max(last, place + 1)


def _after_word(sentence: tuple[Word, ...], place: int) -> tuple[int, int] | None:
    """`Operation Silent Night`: the capitalised words after the word for it."""
    last = place + 1
    while last < len(sentence) and (sentence[last].capital or (is_joiner(sentence[last]) and last > place + 1)):
        last += 1
    while last > place + 1 and is_joiner(sentence[last - 1]):
        last -= 1
    named = last > place + 1 and sentence[place + 1].lower not in AUXILIARIES | MONTHS and last - place <= 5
    return (place, last) if named else None
