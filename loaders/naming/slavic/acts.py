"""How far the name of a Ukrainian or Russian act reaches past its head word: through its date and number (`закон от 5
мая № 12-ФЗ`), what it is about, and the parties of an agreement (`соглашение между X и Y о …`)."""

from __future__ import annotations

from typing import Final

from loaders.naming.slavic.cases import is_genitive
from loaders.naming.slavic.grammar import AND, NEUTER_NOUN, PREPOSITIONS, WITH, is_adjective, is_finite, is_noun_like
from loaders.naming.words import Word, lemma, word_set

FROM: Final = frozenset({"от", "від"})
_NUMBER: Final = frozenset({"№", "N"})
MONTHS: Final = word_set(
    """
января февраля марта апреля мая июня июля августа сентября октября ноября декабря
січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
"""
)
_OF_DATES: Final = MONTHS | word_set("года г року р")
_BETWEEN: Final = frozenset({"между", "між", "межу"})
_AGREEMENTS: Final = ("соглашени", "договор", "договір", "угод", "меморандум", "протокол", "конвенц", "пакт")
_MATTER: Final = frozenset({"о", "об", "про", "по", "щодо"})
_LONGEST: Final = 14  # words of the parties of an agreement
_DATE: Final = 8  # words and signs of a date


def past_number(words: tuple[Word, ...], place: int) -> int:
    """The word after the number that an act bears, its date before it passed over; -1 where none stands there.

    >>> from loaders.naming.words import words
    >>> past_number(words("закон от 5 мая 2014 г. № 97-ФЗ запретил", "ru"), 1)
    11
    """
    if place < len(words) and words[place].lower in FROM:
        place += 1
        first = place
        while place < len(words) and place - first < _DATE and _is_of_date(words, place):
            place += 1
    if place + 1 >= len(words) or words[place].text not in _NUMBER or not words[place + 1].is_word:
        return -1
    last = place + 2
    while last + 1 < len(words) and words[last].text in ("-", "/", "–") and words[last].start == words[last - 1].end:
        last += 2
    return last


def _is_of_date(words: tuple[Word, ...], place: int) -> bool:
    return words[place].text[0].isdigit() or words[place].lower in _OF_DATES or words[place].text == "."


def past_parties(words: tuple[Word, ...], head: int, tongue: str) -> int:
    """The word after the parties of an agreement whose head word stands at `head`, and after what it is about; -1 where
    no two parties follow."""
    if not words[head].lower.startswith(_AGREEMENTS):
        return -1
    place = head + 1
    while place < len(words) and place - head < 4 and words[place].lower not in _BETWEEN:
        if not words[place].is_word or is_finite(words[place].lower, tongue):
            return -1
        place += 1
    last = past_sides(words, place)
    return past_matter(words, last, tongue) if last > place else -1


def past_sides(words: tuple[Word, ...], place: int) -> int:
    """The word after `между X и Y`; the same where no two sides are told.

    >>> from loaders.naming.words import words
    >>> past_sides(words("договір між урядом Перу та урядом Норвегії діє", "uk"), 1)
    7
    """
    if place >= len(words) or words[place].lower not in _BETWEEN:
        return place
    last, joined = place + 1, False
    while last < len(words) and last - place < _LONGEST:
        word = words[last]
        following = words[last + 1] if last + 1 < len(words) else None
        if word.lower in AND and following is not None and (following.capital or _is_side(following)):
            joined = True
        elif not word.capital and not (_is_side(word) and following is not None):
            break
        last += 1
    while last > place and not words[last - 1].capital:
        last -= 1
    return last if joined and last > place + 3 else place


_SIDES: Final = ("уряд", "правительств", "держав", "государств", "член", "королівств", "королевств")


def _is_side(word: Word) -> bool:
    """Whether a small word tells what sort of side a name after it is (`урядом Перу`)."""
    return word.lower.startswith(_SIDES)


def past_matter(words: tuple[Word, ...], place: int, tongue: str) -> int:
    """The word after what an act is about (`о сотрудничестве в борьбе с X`); the same where nothing tells it."""
    if place + 1 >= len(words) or words[place].lower not in _MATTER or words[place + 1].lower in _POINTING:
        return place
    last = kept = place + 1
    while last < len(words) and last - place < _MATTERS and words[last].is_word:
        lower = words[last].lower
        if is_finite(lower, tongue) or words[last].text[0].isdigit() or lower in FROM:
            break
        ruled = lower in PREPOSITIONS and not _goes_on(words, last)
        if ruled and last > place + 1:
            break
        if lower in AND and last + 1 < len(words) and not _joins(words, place, last + 1, tongue):
            break
        small = lower in PREPOSITIONS or lower in AND
        if not small and not is_adjective(lower, tongue) and not is_noun_like(words[last], tongue):
            break
        last += 1
        kept = last if not (small or is_adjective(lower, tongue)) else kept
    return kept if kept > place + 1 else place


_POINTING: Final = frozenset({"том", "те", "то", "тому", "чем", "чём", "що"})


def _joins(words: tuple[Word, ...], opening: int, place: int, tongue: str) -> bool:
    """Whether a noun after `and` goes on with a matter: a genitive, or a Russian prepositional as `о` asks for it."""
    lower = words[place].lower
    if is_genitive(lower, tongue):
        return True
    ruled = words[opening].lower in ("о", "об") and lower.endswith(("е", "ии", "ах", "ях"))
    return ruled and not words[place].capital and lemma(lower, tongue) != lower


_MATTERS: Final = 9  # words that tell what an act is about
_FIELDS: Final = ("борьб", "боротьб", "противодейств", "протиді", "област", "сфер", "галуз", "предупрежд", "запобіг")


def _goes_on(words: tuple[Word, ...], place: int) -> bool:
    """Whether a preposition goes on with the matter: `в борьбе с …`, `у сфері …`."""
    following = words[place + 1].lower if place + 1 < len(words) else ""
    before = words[place - 1].lower
    return following.startswith(_FIELDS) or (words[place].lower in WITH and before.startswith(_FIELDS[:4]))


def past_row(words: tuple[Word, ...], place: int, tongue: str) -> int:
    """The word after the further nouns of a row that a title goes on with (`о дружбе | , торговле и мире`): each in the
    case of the first, and the last after `and`; the same word where no such row follows."""
    last = place
    while last + 1 < len(words) and words[last].text == ",":
        end = _past_noun(words, last + 1, tongue)
        if end == last + 1:
            return place
        last = end
    if last + 1 >= len(words) or last == place or words[last].lower not in AND:
        return place
    end = _past_noun(words, last + 1, tongue)
    return end if end > last + 1 else place


def _past_noun(words: tuple[Word, ...], place: int, tongue: str) -> int:
    """The word after a noun that no subject may be, adjectives before it and genitives after; the same without one."""
    last = place
    while last < len(words) and not words[last].capital and is_adjective(words[last].lower, tongue):
        last += 1
    word = words[last] if last < len(words) else None
    if word is None or word.capital or not is_noun_like(word, tongue) or _is_subject(word, tongue):
        return place
    last += 1
    while last < len(words) and last - place < _ITEM:
        if words[last].capital or not is_genitive(words[last].lower, tongue):
            break
        last += 1
    return last if not is_adjective(words[last - 1].lower, tongue) else place


_ITEM: Final = 4  # words of an item in a row


def _is_subject(word: Word, tongue: str) -> bool:
    """Whether a noun has the form of a nominative of its own, or names an act: no item of a title."""
    if word.lower.startswith(_AGREEMENTS):
        return True
    ending = word.lower.endswith(("а", "я")) and not word.lower.endswith(NEUTER_NOUN)
    return ending and lemma(word.lower, tongue) == word.lower


def is_whose(words: tuple[Word, ...], tongue: str) -> bool:
    """Whether words right after a provision say of what act it is: a noun in the genitive, adjectives before it."""
    for word in words:
        if not word.is_word or word.lower in PREPOSITIONS or word.text[0].isdigit():
            return False
        if is_genitive(word.lower, tongue) and is_noun_like(word, tongue):
            return True
        if not (is_adjective(word.lower, tongue) and is_genitive(word.lower, tongue)):
            return False
    return False
