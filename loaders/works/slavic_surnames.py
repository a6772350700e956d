"""Ukrainian and Russian names as they are called, from the genitive in which a sentence has them."""

from __future__ import annotations

import re
from typing import Final

from loaders.reading.languages import VOWELS

_GIVEN: Final = (
    ("ії", "ія"),
    ("ии", "ия"),
    ("ія", "ій"),
    ("ия", "ий"),
    ("ея", "ей"),
    ("ги", "га"),
    ("и", "а"),
    ("ы", "а"),
)
_SURNAME: Final = (
    ("ського", "ський"), ("цького", "цький"), ("ского", "ский"), ("цкого", "цкий"), ("ової", "ова"), ("евої", "ева"),
    ("євої", "єва"), ("овой", "ова"), ("евой", "ева"), ("ської", "ська"), ("ской", "ская"), ("иної", "ина"),
    ("иной", "ина"), ("енка", "енко"), ("ова", "ов"), ("ева", "ев"), ("єва", "єв"), ("ина", "ин"), ("іна", "ін"),
)  # fmt: skip
_OWN: Final = (("ика", "ик"), ("ука", "ук"), ("юка", "юк"), ("яка", "як"), ("чука", "чук"), ("ича", "ич"))
# Words after which a name stands in the genitive: whose opinion, view or work is told.
_RULING: Final = re.compile(
    r"(?:мнению|мнением|мнения|словам|утверждению|убеждению|оценке|точке зрения|позиции|труды|трудах|трудов|работы|"
    r"работах|исследования|исследованиях|публикациях|определение|определению|"
    r"думку|думкою|думки|словами|твердженням|переконанням|оцінкою|точкою зору|позицією|праці|працях|праць|роботи|"
    r"роботах|дослідження|дослідженнях|публікаціях|визначення|визначенням|"
    r"таких (?:\w+ ){0,3}(?:учёных|ученых|авторов|исследователей|вчених|науковців|авторів|дослідників),? (?:как|як)"
    r")\s$",
    re.I,
)
_ROW: Final = re.compile(r"(?:,\s|\s(?:и|та|і|й)\s|,\s(?:и|та|і|а также|а також)\s)")


def is_ruled(words: str, start: int) -> bool:
    """Whether a name at a position stands in the genitive, by the words right before it."""
    return _RULING.search(words, max(0, start - 60), start) is not None


def is_row(between: str) -> bool:
    """Whether the words between two names only join them in a row."""
    return _ROW.fullmatch(between) is not None


def called(surname: str) -> str:
    """A surname with initials that stands in the genitive, as its bearer is called.

    >>> called("Иванова"), called("Ивановой"), called("Петренка"), called("Мельника"), called("Коваленко")
    ('Иванов', 'Иванова', 'Петренко', 'Мельник', 'Коваленко')
    """
    last = _ended(surname, _SURNAME)
    return last if last != surname else _ended(surname, _OWN)


def nominative_name(given: str, surname: str) -> tuple[str, str]:
    """A given name and a surname that stand in the genitive, as they are called.

    >>> nominative_name("Івана", "Петренка"), nominative_name("Анны", "Ивановой")
    (('Іван', 'Петренко'), ('Анна', 'Иванова'))
    """
    first = _ended(given, _GIVEN)
    if first == given and given[-1] == "а":
        first = given[:-1]
    elif first == given and given[-1] == "я":
        first = given[:-1] + ("й" if given[-2] in VOWELS else "ь")
    last = _ended(surname, _SURNAME)
    if last == surname and surname[-1] == "а" and first[-1] not in "ая":
        last = surname[:-1]
    return first, last


def genitive_name(given: str, surname: str) -> tuple[str, str]:
    """A given name and a surname that stand in the instrumental, in the genitive; a surname that is an adjective as it
    is called.

    >>> genitive_name("Іваном", "Петренком"), genitive_name("Анной", "Ивановой"), genitive_name("Олегом", "Орловым")
    (('Івана', 'Петренка'), ('Анны', 'Ивановой'), ('Олега', 'Орлов'))
    """
    return _ended(given, _GIVEN_INSTRUMENTAL), _ended(surname, _SURNAME_INSTRUMENTAL)


_GIVEN_INSTRUMENTAL: Final = (
    ("ією", "ії"), ("ией", "ии"), ("ой", "ы"), ("ою", "и"), ("ей", "и"), ("ею", "и"), ("ием", "ия"), ("ієм", "ія"),
    ("ом", "а"), ("ем", "я"), ("єм", "я"),
)  # fmt: skip
_SURNAME_INSTRUMENTAL: Final = (
    ("ським", "ський"), ("цьким", "цький"), ("ским", "ский"), ("цким", "цкий"), ("овою", "ова"), ("евою", "ева"),
    ("євою", "єва"), ("ською", "ська"), ("скою", "ская"), ("овым", "ов"), ("евым", "ев"), ("иным", "ин"),
    ("ыным", "ын"), ("овим", "ов"), ("евим", "ев"), ("євим", "єв"), ("іним", "ін"), ("ом", "а"),
    ("ем", "я"), ("єм", "я"),
)  # fmt: skip


def _ended(name: str, endings: tuple[tuple[str, str], ...]) -> str:
    found = next(((old, new) for old, new in endings if name.endswith(old) and len(name) > len(old) + 1), None)
    return name[: -len(found[0])] + found[1] if found else name
