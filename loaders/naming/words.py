"""The words of a sentence and the forms under which they are compared.

Labels and texts are brought to one form: lower case, without the possessive, English plurals cut, Cyrillic words by
their lemma. The forms of a verb are in `loaders.saying.clauses.verbs`.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, TypeAlias

from loaders.naming.lemmas import lemma as lemma
from loaders.reading.languages import SCRIPT, VOWELS

_DOTTED: Final = r"\bU\.(?:S\.A|S|N|K|A\.E)\.|\b[EA]\.U\."  # initials of a state or body, one word like `UN`
_TOKEN: Final = re.compile(rf"{_DOTTED}|[^\W\d_]+(?:['’ʼ´][^\W\d_]+)*|\d+(?:[.,/]\d+)*(?:st|nd|rd|th)?|[^\w\s]|_")
_ENDINGS: Final = re.compile(r"(?:[аеёиоуыэюяіїєьйў]|ого|ому|ами|ями|ах|ях|ов|ев|ів|ий|ый|ой|ою|ею|ам|ям|ом|ем)$")


def word_set(listed: str) -> frozenset[str]:
    """The words of a list written with spaces between them."""
    return frozenset(listed.split())


BE: Final = frozenset({"is", "are", "was", "were", "be", "been", "being", "am"})
COPULAS: Final = frozenset({"is", "are", "was", "were"})
COORDINATORS: Final = frozenset({"and", "or", "but"})
POSSESSIVES: Final = frozenset({"its", "their"})
MODALS: Final = frozenset({"will", "would", "shall", "should", "can", "could", "may", "might", "must", "cannot"})
AUXILIARIES: Final = BE | MODALS | {"has", "have", "had", "having", "do", "does", "did"}
JOINERS: Final = frozenset("-‐‑–")
QUOTES: Final = frozenset("\"“”«»„‟'‘’`")


@dataclass(slots=True, eq=False)  # not frozen: that would take three times as long, and a text has thousands
class Word:
    """A word or sign: `start` and `end` are positions in the segment's normal text; `norm` its form for labels, `lower`
    that for triggers; an `acronym` has two or more capitals and no small letter (`EU`, `CERT`), digits may follow."""

    text: str
    start: int
    end: int
    norm: str
    lower: str
    is_word: bool
    capital: bool
    acronym: bool


Told: TypeAlias = tuple[str, str, bool, bool, bool]  # the fields of a word after `end`: what its letters alone tell
_KNOWN: Final[defaultdict[str, dict[str, Told]]] = defaultdict(dict)
_MOST: Final = 1 << 16  # words kept of a language


def words(text: str, language: str = "en") -> tuple[Word, ...]:
    """The words and signs of a text in order.

    >>> [w.norm for w in words("The Convention's parties")]
    ['the', 'convention', 'party']
    >>> [w.norm for w in words("the U.N. and the U.S.")]
    ['the', 'un', 'and', 'the', 'us']
    >>> [w.lower for w in words("It hasn't; they're")]
    ['it', 'has', 'not', ';', 'they', 'are']
    >>> [w.lower for w in words("In May it may rain")]
    ['in', 'may-month', 'it', 'may', 'rain']
    """
    found: list[Word] = []
    known = _KNOWN[language]
    for match in _TOKEN.finditer(text):
        surface, (start, end) = match[0], match.span()
        short = _SHORTENED.fullmatch(surface) if language == "en" and surface[-1] in _LAST else None
        if short is not None:
            found.extend(_in_full(short, start))
        else:
            found.append(Word(surface, start, end, *(known.get(surface) or _told(surface, language))))
    if "May" in text and language == "en":
        _months(found)
    return tuple(found)


_MAY: Final = "may-month"  # so that it triggers nothing that the verb does


def _months(found: list[Word]) -> None:
    """Tells the month of May from the verb: inside a sentence by its capital, at its beginning by a number after it."""
    for place, word in enumerate(found):
        if word.text != "May":
            continue
        before, after = found[max(0, place - 1)].text, found[min(place + 1, len(found) - 1)].text
        if after[0].isdigit() or (place and before not in '.!?:"“'):
            word.lower = _MAY


# A verb shortened onto the word before it, and what the halves are in full.
_SHORTENED: Final = re.compile(
    r"(?i:(?P<verb>[a-z]{2,6})(?P<not>n['’]t)|(?P<who>[a-z]{1,5})(?P<does>['’](?:re|ve|ll|m))"
    r"|(?P<it>it|he|she|there|that|what|who)(?P<is>['’]s))"
)
_LAST: Final = frozenset("telms")
_FULL: Final = {"ca": "can", "wo": "will", "sha": "shall", "re": "are", "ve": "have", "ll": "will", "m": "am"}


def _in_full(short: re.Match[str], start: int) -> Iterator[Word]:
    """The two words of a contraction: each with its place, and with the form of the word in full."""
    place = start + short.end(short.lastindex - 1 if short.lastindex else 0)
    for surface, low in ((short.string[: place - start], start), (short.string[place - start :], place)):
        bare = surface.lower().lstrip("'’")
        full = "not" if bare in ("n't", "n’t") else "is" if bare == "s" else _FULL.get(bare, bare)
        yield Word(surface, low, low + len(surface), full, full, True, surface[0].isupper(), False)


def _told(surface: str, language: str) -> Told:
    first = surface[0]
    told = (*forms(surface, language), first.isalnum(), first.isupper(), len(surface) > 1 and surface.isupper())
    if len(_KNOWN[language]) < _MOST:
        _KNOWN[language][surface] = told
    return told


@lru_cache(maxsize=1 << 12)
def forms(surface: str, language: str) -> tuple[str, str]:
    """The form for labels and the lower-case form of one word."""
    plain = unicodedata.normalize("NFC", surface).casefold()
    if not plain[0].isalpha():
        return plain, plain
    if plain.endswith("."):
        return plain.replace(".", ""), plain
    if SCRIPT.search(plain):
        form = _cyrillic(plain, language)
        return form, plain
    bare = re.sub(r"['’´](?:s|)$", "", plain) or plain
    bare = re.sub(r"['’ʼ´]", "", bare)
    return _one_spelling(singular(bare)), plain


_SPELLINGS: Final = (
    (re.compile(r"isation$"), "ization"),
    (re.compile(r"(?<=[a-z]{3})is(e|ed|ing)$"), r"iz\1"),
    (re.compile(r"(def|off)ence"), r"\1ense"),
    (re.compile(r"(?<=[a-z]{3})our$"), "or"),  # `labour`, but no `tour`
    (re.compile(r"centre$"), "center"),
    (re.compile(r"programme$"), "program"),
)


def _one_spelling(word: str) -> str:
    """British and American spellings as one form: only compared, never shown."""
    for pattern, replacement in _SPELLINGS:
        word = pattern.sub(replacement, word)
    return word


def _cyrillic(word: str, language: str) -> str:
    """The lemma without its ending: forms that the dictionaries lack still meet their nominative. In an English
    sentence or label a stray Cyrillic word only loses its ending, for which no dictionary needs to be loaded."""
    if language == "en":
        return _ENDINGS.sub("", word) if len(word) > 4 else word
    if language == "uk" and word in ("та", "й"):
        return "і"  # one word for `and`: a name may be printed with either
    form = lemma(word, language)
    if form in _UNDECLINED:
        return form
    if len(form) == _SHORT and form not in _NO_ENDING:
        return form[:-1] if form[-1] in VOWELS else form
    return _ENDINGS.sub("", form) if len(form) > _SHORT else form


_SHORT: Final = 4  # letters of a word that loses one vowel at most
_UNDECLINED: Final = frozenset({"бразилиа", "бразиліа"})  # a city, and no form of the state's name
_NO_ENDING: Final = frozenset({"мали", "мала", "мало", "того", "тому", "перу", "чили"})


def singular(word: str) -> str:
    """A noun without its plural ending.

    >>> singular("parties"), singular("offences"), singular("status")
    ('party', 'offence', 'status')
    """
    if len(word) < 4 or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") else word


def is_camel(word: Word) -> bool:
    """Whether a word has a capital inside and is no acronym, as names of sites and programs do (`RailChat`)."""
    return any(letter.isupper() for letter in word.text[1:]) and not word.acronym


def is_possessive(name: str) -> bool:
    """Whether a word or name ends as a possessive does.

    >>> [is_possessive(name) for name in ("Norway's", "the states’", "Norway")]
    [True, True, False]
    """
    return name.endswith(("'s", "’s", "s'", "s’"))


def owner_of(name: str) -> str:
    """A name without the ending of a possessive.

    >>> owner_of("the Hill Declaration's"), owner_of("the states’"), owner_of("Hill")
    ('the Hill Declaration', 'the states', 'Hill')
    """
    return unowned(name).rstrip("'’") if is_possessive(name) else name


def closing_bracket(words: Sequence[Word], place: int, most: int | None = None) -> int:
    """The next round bracket that closes, among `most` words where that is given; the number of words without one."""
    last = len(words) if most is None else min(place + most, len(words))
    return next((n for n in range(place, last) if words[n].text == ")"), len(words))


def in_brackets(words: Sequence[Word], place: int) -> bool:
    """Whether a round bracket is open before a word."""
    return sum((word.text == "(") - (word.text == ")") for word in words[:place]) > 0


def unowned(name: str) -> str:
    """A name without `'s`.

    >>> unowned("Hill's"), unowned("the states’")
    ('Hill', 'the states’')
    """
    return name.removesuffix("'s").removesuffix("’s")


def lower_at(words: Sequence[Word], place: int) -> str:
    """A word in small letters; empty where none stands there."""
    return words[place].lower if 0 <= place < len(words) else ""


def place_at(words: tuple[Word, ...], start: int) -> int:
    """The first word that begins at a place in the text or after it; the number of words where none does.

    >>> place_at(words("to combat cybercrime"), 3), place_at(words("to combat cybercrime"), 4)
    (1, 2)
    """
    return bisect_left(words, start, key=lambda word: word.start)


def places_inside(words: tuple[Word, ...], span: tuple[int, int]) -> range:
    """Where the words stand that lie wholly inside a stretch of the text.

    >>> places_inside(words("to combat cybercrime"), (3, 20))
    range(1, 3)
    """
    first = place_at(words, span[0])
    return range(first, bisect_right(words, span[1], lo=first, key=lambda word: word.end))


def words_inside(words: tuple[Word, ...], span: tuple[int, int]) -> tuple[Word, ...]:
    """The words that lie wholly inside a stretch of the text."""
    places = places_inside(words, span)
    return words[places.start : places.stop]


def is_quote(word: Word) -> bool:
    return word.text in QUOTES


def is_joiner(word: Word) -> bool:
    """A hyphen or dash that may stand inside a name."""
    return word.text in JOINERS


def is_in_address(sentence: tuple[Word, ...], first: int) -> bool:
    """Whether a word stands in an address of the web or of mail: what is written to it without a space opens one."""
    place = first
    while place > 0 and sentence[place - 1].end == sentence[place].start:
        place -= 1
        if sentence[place].text == "@" or sentence[place].lower in ("http", "https", "www"):
            return True
    return False
