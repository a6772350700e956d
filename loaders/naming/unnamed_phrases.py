"""The phrases by which a text tells of an agreement or a law that bears no name there: `a cooperation agreement in the
field of trade`, `the 2015 treaty with Norway`, `the one signed with Norway`, `a new national strategy`.

A phrase is read outwards from its noun: what modifies it to the left, to the right what it is about and between whom it
is. Whose it is and which one of several is told in `loaders.naming.unnamed_acts`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from loaders.naming.heads import MONTHS
from loaders.naming.words import AUXILIARIES, Word, is_joiner, is_possessive, is_quote, word_set

# Heads in the form of labels, and the class of ours that each tells.
AGREEMENTS: Final[dict[str, str]] = {
    **dict.fromkeys(word_set("agreement treaty convention pact accord arrangement mlat"), "Treaty"),
    "protocol": "Protocol",
    **dict.fromkeys(word_set("memorandum mou memoranda"), "SoftLaw"),
    "declaration": "Declaration",
    "statement": "Declaration",
}
LAWS: Final[dict[str, str]] = {
    **dict.fromkeys(word_set("strategy doctrine"), "Strategy"),
    **dict.fromkeys(word_set("law act statute bill decree legislation amendment ordinance"), "NationalLaw"),
    **dict.fromkeys(word_set("plan programme program roadmap"), "Programme"),
    "resolution": "Resolution",
    "code": "Code",
}  # fmt: skip
CLASSES: Final = {**LAWS, **AGREEMENTS}
_ONE: Final = "one"
_DEFINITE: Final = word_set("the this that these those its their both latter said")
_INDEFINITE: Final = word_set("a an another one two three four five several some many numerous")
_ANY: Final = word_set("no any every each whatever which what either neither")
_TOPIC: Final = word_set("on for concerning regarding against about establishing governing covering amending creating")
_PARTIES: Final = word_set("between among with")
SIDES: Final = _PARTIES | {"by"}
SIGNED: Final = word_set("signed concluded reached inked negotiated finalised finalized made agreed entered initialled")
_ADJECTIVES: Final = (
    "al",
    "ary",
    "ive",
    "ic",
    "ed",
    "ing",
    "ous",
    "ent",
    "ant",
    "ory",
    "ible",
    "able",
    "ar",
    "ity",
    "tion",
)
_NOUNS: Final = word_set(
    """
cooperation security cybersecurity cyber cybercrime police information data trade assistance extradition partnership
defence defense intelligence sharing exchange framework peace transfer crime law enforcement action protection privacy
investment border customs prisoner technology internet new similar joint separate first second third landmark specific
further additional other free own model executive adequacy treaty such draft recent later earlier broad broader
tax aid training research non-aggression service
"""
)
_STOPS: Final = AUXILIARIES | word_set(
    """
which who that whose where when while because if so not but as than until although though since after before during
it they he she we i you there also both then under through via by from at into within without to has
signed concluded reached entered came provides provide contains contain covers cover requires allow allows aims
"""
)
_LONGEST: Final = 9  # words before a head
_FARTHEST: Final = 14  # words of one complement
_YEAR: Final = re.compile(r"(?:19|20)\d\d")


class Told(NamedTuple):
    """Words `noun` to `last` (exclusive) that tell of an act, `first` the place of the determiner before them and
    `head` that of the head; `sort` is the head as a label, `definite` whether it points to one known or told here,
    `many` whether it is a plural, `stands_for` whether the word is `one` in place of the noun."""

    first: int
    noun: int
    head: int
    last: int
    sort: str
    definite: bool
    many: bool
    stands_for: bool = False


def told_of_acts(words: tuple[Word, ...]) -> Iterator[Told]:
    """The phrases of a sentence in order of their heads."""
    for place, word in enumerate(words):
        if word.norm in CLASSES or word.lower in ("mou", "mous"):
            found = _phrase(words, place)
            if found is not None:
                yield found
        elif word.lower == _ONE and place and words[place - 1].lower in ("the", "that", "this"):
            after = words[place + 1].lower if place + 1 < len(words) else ""
            if after in SIGNED | _PARTIES:
                yield Told(place - 1, place, place, past_details(words, place + 1), _ONE, True, False, True)


def _phrase(words: tuple[Word, ...], place: int) -> Told | None:
    word = words[place]
    memorandum = word.lower in ("mou", "mous")
    if (word.capital and not word.acronym and not memorandum) or not _ends_noun(words, place + 1):
        return None
    left = _left(words, place)
    if left is None:
        return None
    first, noun = left
    many = _is_many(word)
    opener = words[first].lower if first < noun else ""
    if opener in _ANY or (not many and first == noun):
        return None
    if word.norm == "statement" and "joint" not in {each.lower for each in words[noun:place]}:
        return None
    owned = first < noun and is_possessive(words[first].text)
    definite = opener in _DEFINITE or owned
    sort = "memorandum" if memorandum or word.lower == "memoranda" else word.norm
    return Told(first, noun, place, past_details(words, place + 1, sort), sort, definite, many)


def _ends_noun(words: tuple[Word, ...], place: int) -> bool:
    """Whether no further noun follows a head (`treaty bodies`, `law enforcement`)."""
    if place >= len(words):
        return True
    word = words[place]
    if not word.is_word:
        return not (is_joiner(word) and word.start == words[place - 1].end)
    lower = word.lower
    if lower in _STOPS | _TOPIC | _PARTIES | SIGNED | MONTHS | _FOLLOWING or word.text[0].isdigit():
        return True
    return lower.endswith(("ed", "ing", "ly")) and not word.capital


_FOLLOWING: Final = word_set("of in and or known called aimed relating related pertaining dealing designed dated")


def _left(words: tuple[Word, ...], place: int) -> tuple[int, int] | None:
    """The place of the determiner before a head and that of the first word after it; None where words stand between
    that modify no noun. A plural may stand without a determiner: then both are the first of its words."""
    first = place
    one = not _is_many(words[place])
    while first > 0 and place - first < _LONGEST:
        word = words[first - 1]
        lower = word.lower
        if lower in _DEFINITE | _INDEFINITE | _ANY or is_possessive(word.text):
            return first - 1, first
        if lower in ("and", "or", "on"):
            if not (first < place and _modifies(words[first]) and first > 1 and _modifies(words[first - 2])):
                break
        elif not (is_joiner(word) or is_quote(word) or word.text == "[" or _modifies(word) or (one and _plain(word))):
            break
        first -= 1
    while first < place and (not words[first].is_word or words[first].lower in ("and", "or")):
        first += 1
    return None if one else (first, first)


def _is_many(head: Word) -> bool:
    return (head.norm != head.lower and head.lower.endswith("s")) or head.lower == "memoranda"


def _plain(word: Word) -> bool:
    """Whether a word may be any noun before a head."""
    lower = word.lower
    return word.is_word and lower.isalpha() and lower not in _STOPS | _TOPIC | _PARTIES | _FOLLOWING


def _modifies(word: Word) -> bool:
    lower = word.lower
    if not word.is_word or lower in _STOPS or lower in _TOPIC - {"on"} or lower in _PARTIES:
        return False
    if word.text[0].isdigit():
        return _YEAR.fullmatch(word.text) is not None
    return word.capital or lower in _NOUNS or lower.endswith(_ADJECTIVES)


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
        elif lower == "of" and (words[place + 1].text[0].isdigit() or words[place + 1].lower in MONTHS):
            end = _past_date(words, place + 1)
        elif lower == "on" and words[place + 1].lower in ("behalf", "condition", "time"):
            break
        elif lower in _TOPIC and not _YEAR.fullmatch(words[place + 1].text) and not words[place + 1].text[0].isdigit():
            end = _past_nouns(words, place + 1) if words[place + 1].lower not in MONTHS else place
        elif lower in ("relating", "related", "pertaining") and words[place + 1].lower == "to":
            end = _past_nouns(words, place + 2)
        elif lower == "in" and (of := _field(words, place)) is not None:
            end = _past_nouns(words, of + 1)
        elif lower in _PARTIES or (lower == "to" and sort in ("amendment", "protocol")):
            end = _past_sides(words, place + 1)
        else:
            break
        if end <= place + 1:
            break
        place = end
    return place


def _field(words: tuple[Word, ...], place: int) -> int | None:
    """The `of` of `in the field of`."""
    at = place + 1 + (words[place + 1].lower == "the")
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
        if not led and (lower in _STOPS | _PARTIES | SIGNED or (lower in _TOPIC and end > start)):
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
    return not (lower in _STOPS | _PARTIES | {"a", "an", "its", "their", "on"} or lower.endswith(("ed", "ly")))


def _past_date(words: tuple[Word, ...], place: int) -> int:
    end = place
    while end < len(words) and end - place < 4 and (words[end].text[0].isdigit() or words[end].lower in MONTHS):
        end += 1
    return end


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
