"""The oblique cases of names of states and places in Ukrainian and Russian: dictionaries lack many of them, and then a
form in the text does not come back to its nominative (`с Германией`, `во Франции`, `у Харкові`).

Endings are those of the schools' paradigms (Ukrainian: Правопис 2019).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from loaders.reading.languages import VOWELS

_HUSHING: Final = "жшщч"
_VELAR: Final = "гкх"
_SOFTENED: Final = {"г": "з", "к": "ц"}  # before the ending of a Ukrainian dative or locative
# By the end of the nominative, the first that fits: what falls off, and the endings in its place.
_ENDINGS: Final[dict[str, tuple[tuple[str, int, tuple[str, ...]], ...]]] = {
    "uk": (
        ("ія", 1, ("ї", "ю", "єю")), ("я", 1, ("і", "ю", "ею")), ("їв", 2, ("єва", "єву", "єві", "євом")),
        ("ів", 2, ("ова", "ову", "ові", "овом")), ("й", 1, ("ю", "я", "єм", "ї")), ("ль", 1, ("ю", "я", "ем", "і")),
        ("ово", 1, ("а", "у", "ом", "і")), ("и", 1, ("", "ів", "ам", "ами", "ах")),
    ),
    "ru": (
        ("ия", 1, ("и", "ю", "ей")), ("я", 1, ("и", "е", "ю", "ей")), ("й", 1, ("я", "ю", "ем", "е")),
        ("ль", 1, ("я", "ю", "ем", "е")), ("ово", 1, ("а", "у", "ом", "е")), ("ы", 1, ("", "ов", "ам", "ами", "ах")),
    ),
}  # fmt: skip
_HARD: Final = {"uk": ("а", "у", "ом", "і", "ові"), "ru": ("а", "у", "ом", "е")}


def oblique(name: str, tongue: str) -> Iterator[str]:
    """A name with its last word, a noun in the nominative, in each other case; nothing where it has no such forms.

    >>> list(oblique("Южная Корея", "ru"))
    ['Южная Кореи', 'Южная Корее', 'Южная Корею', 'Южная Кореей']
    >>> list(oblique("Київ", "uk")), list(oblique("Самоа", "ru")), list(oblique("США", "ru"))
    (['Києва', 'Києву', 'Києві', 'Києвом'], [], [])
    """
    last = name.rpartition(" ")[2]
    if len(last) > 2 and last.isalpha() and last[1:].islower():
        head = name[: len(name) - len(last)]
        yield from (head + form for form in _forms(last, "uk" if tongue == "uk" else "ru"))


def _forms(noun: str, tongue: str) -> Iterator[str]:
    for end, falls, endings in _ENDINGS[tongue]:
        if noun.endswith(end):
            yield from (noun[:-falls] + ending for ending in endings)
            return
    if noun.endswith("а") and noun[-2] not in VOWELS:
        yield from _feminine(noun[:-1], tongue)
    elif noun[-1] not in VOWELS + "ь":
        yield from (noun + ending for ending in _HARD[tongue])


def _feminine(stem: str, tongue: str) -> Iterator[str]:
    """The forms of a noun in `а` by its stem."""
    end = stem[-1]
    soft = end in _HUSHING + ("" if tongue == "uk" else "ц")
    if tongue == "uk":
        yield from (stem + "и", stem + "у", stem + ("ею" if soft else "ою"))
        if end != "х":
            yield stem[:-1] + _SOFTENED.get(end, end) + "і"
    else:
        yield from (stem + ("и" if end in _HUSHING + _VELAR else "ы"), stem + "е", stem + "у")
        yield stem + ("ей" if soft else "ой")
