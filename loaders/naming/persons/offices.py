"""Offices that people hold: the nouns for them, and the phrase that such a noun opens (`Executive Secretary of the
Committee for Harbours`), with the person whom the sentence gives it to.

A phrase is read outwards from its noun: what modifies it to the left, what it is the office of to the right. Its
holder stands beside it (`Jane Roe, director of X,`; `the director of X, Jane Roe,`; `X director Jane Roe`) or is said
to hold it (`Jane Roe is the director of X`).
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from typing import Final, NamedTuple

from loaders.naming.headed.heads import BODY_HEADS, LINKS, MONTHS, NOT_NAMES, STOPS
from loaders.naming.persons.full_names import is_name, person_after, person_before
from loaders.naming.persons.office_nouns import LOWER, MEMBERS, OFFICES, UNSURE
from loaders.naming.words import AUXILIARIES, BE, Word, is_joiner, is_possessive, is_quote, word_set

_RIGHT: Final = frozenset({"of", "for", "at", "to", "in", "on", "with", "from"})
_OPENERS: Final = word_set("the a an its their his her our one current then late")
_HELD: Final = word_set("appointed elected named nominated")
_SERVING: Final = word_set("serves served serving works worked acts acted")
_CLOSING: Final = frozenset(',.;:)—–]"”')
_MOST_BEFORE: Final = 8
_MOST_AFTER: Final = 24


class Office(NamedTuple):
    """Words `first` to `last` (exclusive) that tell an office, `head` the place of its noun."""

    first: int
    head: int
    last: int


class Held(NamedTuple):
    """An office and words `first` to `last` (exclusive) that name who holds it."""

    office: Office
    first: int
    last: int


def held(words: tuple[Word, ...], persons: Set[tuple[int, int]], ends: Set[int]) -> Iterator[Held]:
    """The offices of a sentence that it gives to somebody. `persons` are the spans of persons found already, `ends`
    the places at which a name of something else ends: what follows is no part of it."""
    for place in range(len(words)):
        if not _is_office(words, place):
            continue
        office = Office(_left(words, place), place, _after_noun(words, place))
        for found in (
            _apposed(words, office, persons),
            _before_name(words, office, persons, ends),
            _told(words, office, persons),
        ):
            if found is not None:
                yield found
                break


def _is_office(words: tuple[Word, ...], place: int) -> bool:
    word = words[place]
    if word.lower not in OFFICES:
        return False
    following = words[place + 1] if place + 1 < len(words) else None
    compound = following is not None and following.lower in OFFICES and following.capital == word.capital
    return not compound  # `chief executive`, `Attorney General`: the last noun is the head


def _after_noun(words: tuple[Word, ...], place: int) -> int:
    """The word after an office noun, `general` after it with or without a hyphen among it."""
    last = place + 1
    if last + 1 < len(words) and is_joiner(words[last]) and words[last + 1].lower in ("general", "in"):
        last += 2
    while last < len(words) and words[last].lower in ("general", "emeritus", "designate", "elect", "advocate"):
        last += 1
    if last + 1 < len(words) and words[last].text == "/" and words[last + 1].capital:  # `CEO/Lead Examiner`
        last += 1
        while last < len(words) and words[last].capital:
            last += 1
    return last


def _left(words: tuple[Word, ...], place: int) -> int:
    """The first of the words that modify an office noun, without the article."""
    first = place
    while first > 0 and place - first < _MOST_BEFORE and _modifies(words, first - 1):
        first -= 1
    while first < place and (not words[first].is_word or words[first].lower in ("and", "of")):
        first += 1
    return first


def _modifies(words: tuple[Word, ...], place: int) -> bool:
    word = words[place]
    if word.lower in LOWER and is_joiner(words[place + 1]):
        return True  # `Under-Secretary`
    if word.lower == "and":
        return place > 0 and words[place - 1].lower in OFFICES and words[place + 1].lower not in ("the", "a")
    if word.lower in _OPENERS | AUXILIARIES | STOPS | NOT_NAMES or word.lower in _HELD | _SERVING:
        return False
    if is_joiner(word) or word.text == "&":
        return place > 0 and word.start == words[place - 1].end
    if not word.is_word or word.text[0].isdigit() or word.lower in LINKS:
        return False
    return word.capital or word.lower.endswith(_ADJECTIVES) or word.lower in _MODIFIERS or word.lower in OFFICES


_ADJECTIVES: Final = ("al", "ior", "ive", "ing", "ian", "ish", "'s", "’s", "ic", "ary", "ant", "ent", "ate", "aging")
_MODIFIERS: Final = word_set(
    """
chief vice deputy assistant former ex acting founding law policy research security cyber cybercrime cybersecurity data
privacy technology information police intelligence press media government company lead programme program project team
university ministry department defence defense state district county human rights counter terrorism threat digital legal
co postgraduate phd doctoral visiting adjunct emeritus honorary interim career human resources crime
"""
)


def _right(words: tuple[Word, ...], place: int, names: Set[int] = frozenset()) -> int:
    """The word after what an office is the office of (`of the Committee for Harbours of the Council`)."""
    if place >= len(words) or words[place].lower not in _RIGHT:
        return place
    last = at = place
    while at < len(words) and at - place < _MOST_AFTER and at not in names:
        word = words[at]
        lower = word.lower
        if lower in LINKS | _OPENERS:
            if lower in ("from", "in", "on", "at", "by") and at + 1 < len(words) and not _may_follow(words, at + 1):
                break
            at += 1
            continue
        if word.text == "," and not _row_goes_on(words, at):
            break
        if word.text == "," or is_joiner(word) or word.text == "&":
            at += 1
            continue
        if (
            not word.is_word
            or word.text[0].isdigit()
            or lower in MONTHS
            or (lower in STOPS | AUXILIARIES and not word.capital)
            or _is_verb(words, at)
        ):
            break
        at += 1
        last = at
    return last


def _may_follow(words: tuple[Word, ...], place: int) -> bool:
    word = words[place]
    return not word.text[0].isdigit() and word.lower not in MONTHS


def _row_goes_on(words: tuple[Word, ...], comma: int) -> bool:
    """`Department of Works, Roads and Harbours`: a comma in a row of capitalised words that `and` closes."""
    after = words[comma + 1 : comma + 5]
    joined = next((n for n, word in enumerate(after) if word.lower == "and"), 0)
    return (
        0 < joined < len(after) - 1
        and all(w.capital for w in after[:joined])
        and after[joined + 1].capital
        and joined < 3
    )


def _is_verb(words: tuple[Word, ...], place: int) -> bool:
    """Whether a word in small letters after a name may be the verb of the sentence."""
    word = words[place]
    before = words[place - 1]
    if word.capital or not before.capital:
        return False
    return word.lower.endswith(("ed", "s")) or word.lower in _SAYING


_SAYING: Final = word_set(
    "said told wrote spoke gave made took met held led began went came put set put drew saw found"
)


def _is_sure(words: tuple[Word, ...], office: Office) -> bool:
    """Whether nobody but a person may hold the office."""
    return words[office.head].lower not in UNSURE or office.first < office.head


def _apposed(words: tuple[Word, ...], office: Office, persons: Set[tuple[int, int]]) -> Held | None:
    """`Jane Roe, the director of X,`; `Jane Roe, director of X` at the end."""
    place = office.first
    while place > 0 and words[place - 1].lower in _OPENERS:
        place -= 1
    if place < 2 or words[place - 1].text not in (",", "(") or office.last - office.first > _MOST_BEFORE:
        return None
    of_body = office.last < len(words) and words[office.last].lower in _RIGHT
    sure = _is_sure(words, office) or ((of_body or place < office.first) and words[office.head].lower not in MEMBERS)
    who = person_before(words, place - 1, persons, sure)
    end = _right(words, office.last)
    if who is None or (
        end < len(words) and words[end].text not in _CLOSING and not is_quote(words[end]) and not _is_verb(words, end)
    ):
        return None
    if words[place - 1].text == "," and _opens_row(words, end):
        return None
    return Held(Office(office.first, office.head, end), *who)


def _opens_row(words: tuple[Word, ...], end: int) -> bool:
    """`Jane Roe, the director and the police`: a row of people, none of whom holds the other's office."""
    return words[end].lower in ("and", "or") if end < len(words) else False


def _before_name(words: tuple[Word, ...], office: Office, persons: Set[tuple[int, int]], ends: Set[int]) -> Held | None:
    """`X director Jane Roe`, `the director of X, Jane Roe,`, `member of the House of Deputies Jane Roe`."""
    sure = words[office.head].lower != "member"
    if office.last < len(words) and words[office.last].lower not in _RIGHT:
        comma = words[office.last].text == ","
        named_office = office.first < office.head or words[office.head].capital
        owned = any(is_possessive(word.text) for word in words[office.first : office.head])
        opened = owned or (office.first > 0 and words[office.first - 1].lower in _OPENERS)
        if comma and not (opened and named_office):
            return None
        who = person_after(words, office.last + comma, persons, sure and named_office)
        return Held(office, *who) if who is not None and not (comma and not _closes(words, who[1])) else None
    begins = frozenset(span[0] for span in persons)
    end = _right(words, office.last, begins)
    if end == office.last:
        return None
    if end < len(words) and (
        words[end].text == "," or words[end].lower in ("is", "was")
    ):  # `the head of X is Jane Roe`
        who = person_after(words, end + 1, persons, sure)
        return Held(office._replace(last=end), *who) if who is not None and _closes(words, who[1]) else None
    if end in begins:
        return Held(office._replace(last=end), *next(span for span in persons if span[0] == end))
    for split in range(end - 2, max(office.last + 1, end - 5), -1):
        complete = split in ends or words[split - 1].norm in BODY_HEADS or words[split - 1].lower in _CHAMBERS
        if complete and is_name(words, split, end):
            return Held(office._replace(last=split), split, end)
    return None


_CHAMBERS: Final = word_set(
    "representatives deputies parliament congress senate lords commons duma rada bundestag knesset"
)


def _closes(words: tuple[Word, ...], place: int) -> bool:
    """Whether a comma or other sign, the end or a verb follows: no row of names."""
    return place >= len(words) or words[place].text in _CLOSING or words[place].text.islower()


def _told(words: tuple[Word, ...], office: Office, persons: Set[tuple[int, int]]) -> Held | None:
    """`Jane Roe is the director of X`, `Jane Roe was appointed director of X`, `Jane Roe serves as director of X`."""
    place = office.first
    while place > 0 and words[place - 1].lower in _OPENERS | {"also", "currently", "now", "as"}:
        place -= 1
    verb = place - 1
    if verb < 2:
        return None
    if words[verb].lower in _HELD and words[verb - 1].lower in BE:
        verb -= 1
        if verb > 1 and words[verb - 1].lower in ("has", "had"):
            verb -= 1
    elif words[verb].lower in _SERVING:
        if words[verb + 1].lower not in ("as", "currently") and words[verb].lower != "serves":
            return None
    elif words[verb].lower not in ("is", "was", "became", "remains", "becomes"):
        return None
    if verb and words[verb - 1].lower == "who":
        verb -= 1 + (words[verb - 2].text == ",")
    of_body = (
        office.last < len(words) and words[office.last].lower in _RIGHT and words[office.head].lower not in MEMBERS
    )
    who = person_before(words, verb, persons, _is_sure(words, office) or of_body)
    if who is None:
        return None
    return Held(Office(office.first, office.head, max(office.last, _right(words, office.last))), *who)
