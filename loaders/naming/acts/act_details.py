"""What a phrase for an act without a name says after its noun: what the act is about, of what day, between whom it is
(`on trade with Norway`, `of 3 May 2015`, `in the field of shipping between Norway and Peru`)."""

from __future__ import annotations

from typing import Final

from loaders.naming.headed.heads import MONTHS
from loaders.naming.words import AUXILIARIES, Word, is_joiner, is_quote, word_set

TOPIC: Final = word_set("on for concerning regarding against about establishing governing covering amending creating")
BETWEEN: Final = word_set("between among with")
SIDES: Final = BETWEEN | {"by"}
SIGNED: Final = word_set("signed concluded reached inked negotiated finalised finalized made agreed entered initialled")
STOPS: Final = AUXILIARIES | word_set(
    """
which who that whose where when while because if so not but as than until although though since after before during
it they he she we i you there also both then under through via by from at into within without to has
signed concluded reached entered came provides provide contains contain covers cover requires allow allows aims
"""
)
_ENDS: Final = STOPS | BETWEEN | SIGNED
_NO_FURTHER: Final = STOPS | BETWEEN | {"a", "an", "its", "their", "on"}
_NEVER_LAST: Final = word_set("and or the a an of")
_FARTHEST: Final = 14  # words of one complement


def past_details(words: tuple[Word, ...], place: int, sort: str = "") -> int:
    """The word after what a phrase says of its matter and of its sides, where that begins at a word."""
    while place + 1 < len(words):
        lower = words[place].lower
        if (
            lower == "of"
            and sort == "memorandum"
            and words[place + 1].lower in ("understanding", "cooperation", "intent")
        ):
            end = place + 2
        elif lower == "of" and of_date(words[place + 1]):
            end = _past_date(words, place + 1)
        elif lower == "on" and words[place + 1].lower in ("behalf", "condition", "time"):
            break
        elif lower in TOPIC and not of_date(words[place + 1]):
            end = _past_nouns(words, place + 1)
        elif lower in ("relating", "related", "pertaining") and words[place + 1].lower == "to":
            end = _past_nouns(words, place + 2)
        elif lower == "in" and (of := _field(words, place)) is not None:
            end = _past_nouns(words, of + 1)
        elif lower in BETWEEN or (lower == "to" and sort in ("amendment", "protocol")):
            end = _past_sides(words, place + 1)
        else:
            break
        if end <= place + 1:
            break
        place = end
    while words[place - 1].lower in _NEVER_LAST:
        place -= 1
    return place


def _field(words: tuple[Word, ...], place: int) -> int | None:
    """The `of` of `in the field of`."""
    at = place + 1 + (place + 1 < len(words) and words[place + 1].lower == "the")
    if at + 2 < len(words) and words[at].norm in ("field", "area", "sphere", "domain") and words[at + 1].lower == "of":
        return at + 1
    return None


def _past_nouns(words: tuple[Word, ...], start: int) -> int:
    """The word after the nouns that begin at a word, `of` and `and` between them."""
    end = start
    while end < len(words) and end - start < _FARTHEST:
        word = words[end]
        lower = word.lower
        if not word.is_word and not is_joiner(word) and not is_quote(word):
            break
        led = lower == "to" and words[end - 1].norm in _LEADING
        if not led and (lower in _ENDS or (lower in TOPIC and end > start)):
            break
        if end > start and lower.endswith("ed") and words[end + 1 : end + 2] and words[end + 1].lower in _RULING:
            break  # `(a law on harbours) adopted by`
        if lower in ("and", "or") and not _goes_on(words, end + 1):
            break
        if lower == "in" and _field(words, end) is None and not _in_matters(words, end):
            break
        end += 1
    while end > start and (words[end - 1].lower in _HANGING or words[end - 1].lower.endswith("ly")):
        end -= 1
    return end


_LEADING: Final = word_set("access right assistance response approach threat damage harm")
_RULING: Final = word_set("by in on at with between")
_HANGING: Final = word_set("the a an and or of in its their on for")


def _in_matters(words: tuple[Word, ...], place: int) -> bool:
    """`(assistance) in criminal matters`."""
    return any(word.norm in ("matter", "case", "proceeding") for word in words[place + 1 : place + 6]) and (
        words[place + 1].text.islower()
    )


def _goes_on(words: tuple[Word, ...], place: int) -> bool:
    """Whether what follows `and` is a further noun of the matter."""
    if place >= len(words):
        return False
    lower = words[place].lower
    return not (lower in _NO_FURTHER or lower.endswith(("ed", "ly")))


def _past_date(words: tuple[Word, ...], place: int) -> int:
    end = place
    while end < len(words) and end - place < 4 and of_date(words[end]):
        end += 1
    return end


def of_date(word: Word) -> bool:
    """Whether a word is a number or a month."""
    return word.text[0].isdigit() or word.lower in MONTHS


def _past_sides(words: tuple[Word, ...], start: int) -> int:
    """The word after a row of names with capitals, articles and `member states of` among them."""
    end = start
    while end < len(words) and end - start < _FARTHEST:
        word = words[end]
        lower = word.lower
        known = word.capital or lower in ("the", "of", "and", "for") or is_joiner(word) or word.text == "&"
        comma = (
            word.text == ","
            and end + 1 < len(words)
            and (words[end + 1].capital or words[end + 1].lower in ("and", "the"))
        )
        if not (known or comma or word.text in "'’" or lower in ("states", "members", "member", "other")):
            break
        if lower == "and" and end + 1 < len(words) and not _opens_name(words, end + 1):
            break
        end += 1
    while end > start and (words[end - 1].lower in _HANGING or words[end - 1].text == ","):
        end -= 1
    return end if any(word.capital for word in words[start:end]) else start


def _opens_name(words: tuple[Word, ...], place: int) -> bool:
    following = words[place + 1] if place + 1 < len(words) else None
    return words[place].capital or (words[place].lower == "the" and following is not None and following.capital)
