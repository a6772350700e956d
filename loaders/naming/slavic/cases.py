"""Cases of Ukrainian and Russian words by their endings, and phrases brought to their base form.

Endings are those of the schools' paradigms (Ukrainian: Правопис 2019); the dictionary form tells the declension.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from loaders.naming.slavic.grammar import LINKED, NEUTER_NOUN, in_compound, is_adjective
from loaders.naming.words import Word, lemma
from loaders.reading.languages import VOWELS

_ADJECTIVE_GENITIVE: Final = {
    "uk": ("ого", "ього", "ої", "ьої", "их", "іх", "їх"),
    "ru": ("ого", "его", "ой", "ей", "ых", "их"),
}
# The singular and plural genitive endings by the end of the dictionary form; an empty ending is a bare stem.
_GENITIVE: Final[dict[str, tuple[tuple[str, tuple[str, ...]], ...]]] = {
    "uk": (
        ("ість", ("ості", "остей")), ("ія", ("ії", "ій")), ("я", ("і", "ї", "ь", "ей", "ій", "")),
        ("а", ("и", "і", "")), ("о", ("а", "")), ("е", ("я", "а", "")), ("ь", ("я", "ю", "і", "ів", "ей")),
        ("й", ("я", "ю", "їв")), ("", ("а", "у", "я", "ю", "ів", "ей", "і")),
    ),
    "ru": (
        ("ость", ("ости", "остей")), ("ия", ("ии", "ий")), ("ие", ("ия", "ий")), ("я", ("и", "ь", "ей", "й", "")),
        ("а", ("ы", "и", "")), ("о", ("а", "")), ("е", ("я", "а", "ей", "")), ("ь", ("я", "и", "ей")),
        ("й", ("я", "ев")), ("", ("а", "я", "ов", "ев", "ей")),
    ),
}  # fmt: skip


@lru_cache(maxsize=1 << 14)
def is_genitive(lower: str, tongue: str) -> bool:
    """Whether a word in lower case may be a genitive.

    >>> [is_genitive(word, "uk") for word in ("загрози", "загрозі", "органів", "державам", "поширення")]
    [True, False, True, False, True]
    >>> [is_genitive(word, "ru") for word in ("угрозы", "угрозе", "органов", "международного")]
    [True, False, True, True]
    """
    tongue = "uk" if tongue == "uk" else "ru"
    if is_adjective(lower, tongue):
        return lower.endswith(_ADJECTIVE_GENITIVE[tongue])
    form = lemma(lower, tongue)
    if tongue == "uk" and form.endswith(NEUTER_NOUN):
        return lower == form or lower[-1] in "ьн" or lower.endswith("ів")
    if form == lower or len(lower) < 3:
        return lower == "ради" and tongue == "uk"  # the dictionary knows only the preposition
    for end, genitives in _GENITIVE[tongue]:
        if form.endswith(end):
            hard = end == "а" and form[-2] not in "жшчщ"  # its form in `і` is a dative
            told = [g for g in genitives if g and lower.endswith(g) and not (hard and g == "і")]
            bare = "" in genitives and lower[-1] not in VOWELS + "йм" and not lower.endswith(("ах", "ях", "ою"))
            return bool(told) or bare
    return False


_INSTRUMENTAL: Final = re.compile(r"(?:[оеєё]м|[оеєёьй]ю|стю|[аея]ми|[иыі]м|[оеё]й|[ыи]ми|[ья]ми)$")


def is_instrumental(lower: str, tongue: str) -> bool:
    """Whether a noun or adjective in lower case may be in the instrumental.

    >>> [is_instrumental(word, "uk") for word in ("викликом", "загрозою", "загрози")]
    [True, True, False]
    """
    if lower.endswith("ством") or (tongue == "uk" and lower.endswith(_NEUTER_INSTRUMENTAL)):
        return True
    return _INSTRUMENTAL.search(lower) is not None and lemma(lower, tongue) != lower


_NEUTER_INSTRUMENTAL: Final = ("нням", "ттям", "ллям", "ззям", "ддям", "ччям", "жжям")


_PLURAL: Final = re.compile(r"(?:[иіїы]|[іїое]в|ей|[ая]м|[аяь]ми|[ая]х)$")


def is_plural(lower: str, tongue: str) -> bool:
    """Whether a noun in lower case has the form of a plural.

    >>> [is_plural(word, "ru") for word in ("хакеры", "хакером", "судьями")]
    [True, False, True]
    """
    return lemma(lower, tongue) != lower and _PLURAL.search(lower) is not None


def base_form(words: tuple[Word, ...], first: int, head: int, last: int, tongue: str) -> str:
    """The words `first` to `last` (exclusive) with the head noun and its adjectives as a dictionary has them.

    >>> from loaders.naming.words import words
    >>> said = words("транскордонної злочинності держав", "uk")
    >>> base_form(said, 0, 1, 3, "uk")
    'транскордонна злочинність держав'
    """
    noun = _written(words[head].text, lemma(words[head].lower, tongue))
    parts: list[str] = []
    for number in range(first, last):
        word = words[number]
        text = word.text
        if head < number <= head + 2 and word.lower.startswith(LINKED):
            text = _agreeing(lemma(word.lower, tongue), noun.lower(), tongue)
        elif number < head and is_adjective(word.lower, tongue) and not in_compound(words, number):
            text = _written(text, _agreeing(lemma(word.lower, tongue), noun.lower(), tongue))
        elif number == head:
            text = noun
        elif number in (head - 2, head + 2) and in_compound(words, min(number, head)):
            text = lemma(word.lower, tongue)
        glued = number > first and words[number - 1].end == word.start
        parts.append(text if glued or number == first else f" {text}")
    return "".join(parts)


def _written(text: str, form: str) -> str:
    """A dictionary form with the capital of the word in the text."""
    return form[:1].upper() + form[1:] if text[:1].isupper() else form


_ENDING: Final = re.compile(r"(?:ий|ый|ій|ой)$")


def _agreeing(adjective: str, noun: str, tongue: str) -> str:
    """The nominative of an adjective with a noun of its gender."""
    stem = _ENDING.sub("", adjective)
    gender = _gender(noun, tongue)
    if gender == "m" or stem == adjective:
        return adjective
    if gender == "p":
        return stem + ("і" if tongue == "uk" else "ие" if stem[-1] in "гкхжшщчн" and adjective.endswith("ий") else "ые")
    if tongue == "uk":
        soft = adjective.endswith("ій")
        return stem + (("я" if soft else "а") if gender == "f" else ("є" if soft else "е"))
    soft = adjective.endswith("ний") or (adjective.endswith("ий") and stem[-1] not in "гкхжшщч")
    if gender == "f":
        return stem + ("яя" if soft else "ая")
    return stem + ("ее" if soft or (adjective.endswith("ий") and stem[-1] in "жшщч") else "ое")


def _gender(noun: str, tongue: str) -> str:
    if tongue == "uk" and noun.endswith(NEUTER_NOUN):
        return "n"
    if noun.endswith(("ощі", "ови", "оры")):
        return "p"
    if noun[-1] in "ая" or noun.endswith(("сть", "знь", "вь", "щь", "мощь", "еть")):
        return "f"
    return "n" if noun[-1] in "оеёє" else "m"
