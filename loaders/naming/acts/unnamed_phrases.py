"""The phrases by which a text tells of an agreement or a law that bears no name there: `a cooperation agreement in the
field of trade`, `the 2015 treaty with Norway`, `the one signed with Norway`, `a new national strategy`.

A phrase is read outwards from its noun: what modifies it to the left; to the right, what
`loaders.naming.acts.act_details` tells. Whose it is and which one of several is told in
`loaders.naming.acts.unnamed_acts`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from loaders.naming.acts.act_details import BETWEEN, SIGNED, STOPS, TOPIC, past_details
from loaders.naming.headed.heads import MONTHS
from loaders.naming.words import Word, is_joiner, is_possessive, is_quote, word_set

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
MOU: Final = frozenset({"mou", "mous"})  # a memorandum, whatever its capitals
_ONE: Final = "one"
_DEFINITE: Final = word_set("the this that these those its their both latter said")
_INDEFINITE: Final = word_set("a an another one two three four five several some many numerous")
_ANY: Final = word_set("no any every each whatever which what either neither")
_ADJECTIVES: Final = (
    "al", "ary", "ive", "ic", "ed", "ing", "ous", "ent", "ant", "ory", "ible", "able", "ar", "ity", "tion",
)  # fmt: skip
_NOUNS: Final = word_set(
    """
cooperation security cybersecurity cyber cybercrime police information data trade assistance extradition partnership
defence defense intelligence sharing exchange framework peace transfer crime law enforcement action protection privacy
investment border customs prisoner technology internet new similar joint separate first second third landmark specific
further additional other free own model executive adequacy treaty such draft recent later earlier broad broader
tax aid training research non-aggression service
"""
)
_FOLLOWING: Final = word_set(
    "of in and or due despite amid like known called aimed relating related pertaining dealing designed dated"
)
_DETERMINERS: Final = _DEFINITE | _INDEFINITE | _ANY
_PICKING: Final = SIGNED | BETWEEN  # what tells which one `the one` is
_NO_MODIFIERS: Final = STOPS | BETWEEN | (TOPIC - {"on"})
_NO_NOUNS: Final = STOPS | BETWEEN | TOPIC | _FOLLOWING
_PAST_NOUN: Final = _NO_NOUNS | SIGNED | MONTHS
# What is done with acts, which before a plural without an article is no word of its phrase (`seeking new treaties`).
_DOING: Final = word_set(
    """
pursuing seeking negotiating concluding signing ratifying making reaching adopting drafting enacting passing proposing
considering using having joining entering implementing enforcing reviewing revising amending updating harmonising
harmonizing developing creating strengthening violating breaking respecting honouring honoring following requiring
including regarding concerning supporting opposing promoting
"""
)
_PAIRED: Final = 4  # words from a name to the hyphen after it
_LONGEST: Final = 9  # words before a head
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
        if word.norm in CLASSES or word.lower in MOU:
            found = _phrase(words, place)
            if found is not None:
                yield found
        elif word.lower == _ONE and place and words[place - 1].lower in ("the", "that", "this"):
            after = words[place + 1].lower if place + 1 < len(words) else ""
            if after in _PICKING:
                yield Told(place - 1, place, place, past_details(words, place + 1), _ONE, True, False, True)


def _phrase(words: tuple[Word, ...], place: int) -> Told | None:
    word = words[place]
    memorandum = word.lower in MOU
    if (word.capital and not word.acronym and not memorandum) or not _ends_noun(words, place + 1):
        return None
    left = _left(words, place)
    if left is None:
        return None
    first, noun = left
    opener = words[first].lower if first < noun else ""
    if opener in _ANY:
        return None
    if word.norm == "statement" and "joint" not in {each.lower for each in words[noun:place]}:
        return None
    owned = first < noun and is_possessive(words[first].text)
    definite = opener in _DEFINITE or owned
    sort = "memorandum" if memorandum or word.lower == "memoranda" else word.norm
    return Told(first, noun, place, past_details(words, place + 1, sort), sort, definite, _is_many(word))


def _ends_noun(words: tuple[Word, ...], place: int) -> bool:
    """Whether no further noun follows a head (`treaty bodies`, `law enforcement`)."""
    if place >= len(words):
        return True
    word = words[place]
    if not word.is_word:
        return not (is_joiner(word) and word.start == words[place - 1].end)
    lower = word.lower
    if lower in _PAST_NOUN or word.text[0].isdigit():
        return True
    return lower.endswith(("ed", "ing", "ly")) and not word.capital


def _left(words: tuple[Word, ...], place: int) -> tuple[int, int] | None:
    """The place of the determiner before a head and that of the first word after it; None where words stand between
    that modify no noun. A plural may stand without a determiner: then both are the first of its words."""
    first = place
    one = not _is_many(words[place])
    while first > 0 and place - first < _LONGEST:
        word = words[first - 1]
        lower = word.lower
        if lower in _DETERMINERS or is_possessive(word.text):
            return first - 1, first
        if lower in ("and", "or", "on"):
            if not (first < place and _modifies(words[first]) and first > 1 and _modifies(words[first - 2])):
                break
        elif not (is_joiner(word) or is_quote(word) or word.text == "[" or _modifies(word) or (one and _plain(word))):
            break
        first -= 1
    while first < place and (
        not words[first].is_word or words[first].lower in ("and", "or") or words[first].lower in _DOING
    ):
        first += 1
    return None if one and not _opens_with_pair(words, first, place) else (first, first)


def _opens_with_pair(words: tuple[Word, ...], first: int, head: int) -> bool:
    """`Norway-Peru (treaty)`, which needs no determiner: two names that a hyphen or dash joins."""
    joined = next((n for n in range(first + 1, min(first + _PAIRED, head - 1)) if is_joiner(words[n])), 0)
    return joined > 0 and words[first].capital and words[joined - 1].capital and words[joined + 1].capital


def _is_many(head: Word) -> bool:
    return (head.norm != head.lower and head.lower.endswith("s")) or head.lower == "memoranda"


def _plain(word: Word) -> bool:
    """Whether a word may be any noun before a head."""
    lower = word.lower
    return word.is_word and lower.isalpha() and lower not in _NO_NOUNS


def _modifies(word: Word) -> bool:
    lower = word.lower
    if not word.is_word or lower in _NO_MODIFIERS:
        return False
    if word.text[0].isdigit():
        return _YEAR.fullmatch(word.text) is not None
    return word.capital or lower in _NOUNS or lower.endswith(_ADJECTIVES)
