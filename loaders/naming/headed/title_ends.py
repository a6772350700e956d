"""How far a name reaches to the right of its head word: through the words that link a title, and quotation marks."""

from __future__ import annotations

from typing import Final

from loaders.naming.headed.heads import BODY_HEADS, INSTRUMENT_HEADS, LINKS, MONTHS, OPENERS, STOPS
from loaders.naming.persons.office_nouns import LOWER, OFFICES
from loaders.naming.reference.definite import TREATIES
from loaders.naming.words import Word, is_joiner, is_possessive, is_quote, word_set


def title_end(sentence: tuple[Word, ...], place: int, lower_case: bool) -> int:
    """The word after a title's last: it goes on through linking words and, in titles of instruments, small words."""
    if place >= len(sentence) or sentence[place].lower not in OPENERS:
        return quoted_end(sentence, place)
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
            if lower == "and" and _is_another(sentence, place_now + 1, lower_case):
                break
            if lower == "of" and not lower_case and place_now > place and _act_ahead(sentence, place_now + 1):
                break
            if lower in ("on", "against", "concerning"):
                small_allowed = lower_case
                quoted = quoted_end(sentence, place_now + 1)
                if quoted > place_now + 1:
                    return quoted
            if lower in ("to", "by", "with", "at", "from") and place_now > place and not small_allowed:
                break
            if lower == "to" and place_now > place and (_handed(sentence, place_now) or _aims(sentence, place_now)):
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
        rows = small_allowed or (lower_case and sentence[place].lower == "to")
        if word.text == "," and rows and _goes_on(sentence, place_now):
            place_now += 1
            continue
        if not word.is_word or lower in STOPS or word.text[0].isdigit() or lower in MONTHS:
            break
        if lower == "former" and sentence[place_now + 1 : place_now + 2] and sentence[place_now + 1].capital:
            place_now += 1  # `for the former Yugoslavia`
            continue
        if not word.capital and _is_whole(sentence, place, place_now):
            break
        if not lower_case and place_now > place and _holder_ahead(sentence, place_now):
            break
        if not lower_case and lower in TREATIES and sentence[place_now - 1].capital and place_now > place + 1:
            break  # `(Community of the Isles) Convention on Tickets`
        if not word.capital and not small_allowed and not (lower in ("member", "states", "countries") and lower_case):
            break
        place_now += 1
        last = place_now
        if not lower_case and is_possessive(word.text) and _thing_ahead(sentence, place_now):
            break
    return last


def _thing_ahead(sentence: tuple[Word, ...], place: int) -> bool:
    """`(the Council of the Isles') Harbour Treaty`: an act or a body of a name of its own after its owner's."""
    if _is_of_people(sentence[place - 1].lower):
        return False
    first = place
    while place < len(sentence) and sentence[place].capital:
        place += 1
    told = {sentence[place - 1].lower, sentence[place - 1].norm}
    return place > first and not told.isdisjoint(_OWNED)


_OWNED: Final = BODY_HEADS | INSTRUMENT_HEADS.keys()


def _is_of_people(lower: str) -> bool:
    """Whether a possessive is that of people in general, which a body is for (`Women's Affairs`)."""
    return lower.endswith(("s'", "s’")) or lower[:-2] in ("women", "children", "men", "people")


def _holder_ahead(sentence: tuple[Word, ...], place: int) -> bool:
    """`(Department of Fisheries) Chief Counsel Ann Reed`: an office after a name, with its holder after it."""
    if sentence[place - 1].lower in LINKS:
        return False
    last = place
    while last < len(sentence) and sentence[last].lower in _OF_OFFICES:
        last += 1
    named = [word for word in sentence[last : last + 2] if word.capital and word.is_word and not word.acronym]
    return last > place and sentence[last - 1].lower in OFFICES | {"general"} and len(named) == 2


_OF_OFFICES: Final = OFFICES | LOWER | {"general", "chief", "senior", "legal", "special"}


def _is_whole(sentence: tuple[Word, ...], place: int, end: int) -> bool:
    """Whether the words of a title so far are three or more capitalised ones: what follows in small letters is none."""
    told = [word for word in sentence[place:end] if word.is_word and word.lower not in LINKS]
    return len(told) >= _TITLE and all(word.capital for word in told)


_TITLE: Final = 3


def _handed(sentence: tuple[Word, ...], place: int) -> bool:
    """`to the General Assembly`: to whom a thing goes, and no part of its title."""
    after = sentence[place + 1 : place + 3]
    return len(after) == 2 and after[0].lower == "the" and after[1].capital


def _aims(sentence: tuple[Word, ...], place: int) -> bool:
    """`(the Protocol on Extradition) to speed up returns`: what it is used for, in small letters after large ones."""
    after = sentence[place + 1 : place + 2]
    return sentence[place - 1].capital and bool(after) and after[0].text.islower() and after[0].lower != "the"


def _goes_on(sentence: tuple[Word, ...], place: int) -> bool:
    """`in Civil, Family and Criminal Matters`: a comma inside a row of capitalised words."""
    following = sentence[place + 1 : place + 3]
    return len(following) == 2 and following[0].capital and (following[1].lower == "and" or following[1].text == ",")


def _closes(sentence: tuple[Word, ...], place: int) -> bool:
    """`(Laundering) of`: a bracketed word inside a title."""
    return place + 3 < len(sentence) and sentence[place + 3].lower == "of" and not sentence[place + 1].acronym


def _is_another(sentence: tuple[Word, ...], place: int, lower_case: bool) -> bool:
    """Whether what `and` stands before is another thing than the name before it."""
    if _another_body(sentence, place, lower_case):
        return True
    if lower_case:
        return _act_after_article(sentence, place)
    return place < len(sentence) and sentence[place].lower == "the"


def _another_body(sentence: tuple[Word, ...], place: int, lower_case: bool) -> bool:
    """`and Ministry of …`, `and Harbour University`, `and AFRIPOL`: a second body of its own name."""
    if place >= len(sentence) or lower_case:
        return False
    if sentence[place].acronym and sentence[place].lower not in _FIELDS:
        return True
    if sentence[place].lower in _OFFICES and [w.lower for w in sentence[place + 1 : place + 2]] in (["of"], ["for"]):
        return True
    last = place
    while last < len(sentence) and sentence[last].capital:
        last += 1
    return last - place > 1 and sentence[last - 1].lower in BODY_HEADS - _ENDS_OF_FIELDS


_FIELDS: Final = word_set("ict icts it ai eu uk us un")  # what an office is for
_ENDS_OF_FIELDS: Final = word_set("service services section school society administration community")


def _act_ahead(sentence: tuple[Word, ...], place: int) -> bool:
    """`(the adoption by the Council of Europe of) the Second Protocol`: what a body did something to, not its name."""
    place += place < len(sentence) and sentence[place].lower == "the"
    while place < len(sentence) and sentence[place].capital:
        if sentence[place].lower in TREATIES:
            return True
        place += 1
    return False


def _act_after_article(sentence: tuple[Word, ...], place: int) -> bool:
    """`(the Protocol on Tickets) and the Harbour Agreement`: an act of its own name."""
    first = last = place + 1
    while last < len(sentence) and sentence[last].capital:
        last += 1
    told = any(word.lower in _ACTS for word in sentence[first + 1 : last])
    return place < len(sentence) and sentence[place].lower == "the" and told


_ACTS: Final = TREATIES | {"code", "framework", "act"}
_OFFICES: Final = frozenset({"ministry", "department", "office", "bureau", "directorate", "committee", "commission"})


def _apart(sentence: tuple[Word, ...], place: int) -> bool:
    """Whether white space follows a sign."""
    return place + 1 < len(sentence) and sentence[place].end < sentence[place + 1].start


def _dated(sentence: tuple[Word, ...], place: int) -> bool:
    following = sentence[place + 1] if place + 1 < len(sentence) else None
    return following is None or following.text[0].isdigit() or following.lower in MONTHS


def quoted_end(sentence: tuple[Word, ...], place: int) -> int:
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
