"""Given names in Ukrainian and Russian sentences, by any of their case forms: before a surname they tell a person,
whatever stands beside. The names are those common in the two languages, and foreign ones that their news tell of."""

from __future__ import annotations

from functools import cache
from typing import Final

from loaders.naming.words import word_set

_RUSSIAN: Final = word_set(
    """
Александр Алексей Анатолий Андрей Антон Аркадий Арсений Артём Артем Артур Богдан Борис Вадим Валентин Валерий Василий
Виктор Виталий Владимир Владислав Всеволод Вячеслав Геннадий Георгий Герман Глеб Григорий Давид Даниил Данила Денис
Дмитрий Евгений Егор Ефим Иван Игорь Илья Иосиф Кирилл Константин Лев Леонид Максим Марат Марк Михаил Никита Николай
Олег Павел Пётр Петр Родион Роман Ростислав Руслан Рустам Святослав Семён Семен Сергей Станислав Степан Тарас Тимофей
Тимур Фёдор Федор Филипп Эдуард Эльдар Юрий Яков Ярослав Ринат Рамиль Ильдар Ирек Азат Айрат Ахмед Магомед
Александра Алина Алла Анастасия Ангелина Анна Валентина Валерия Варвара Вероника Виктория Галина Дарья Диана
Евгения Екатерина Елена Елизавета Жанна Зоя Инна Ирина Карина Кира Кристина Ксения Лариса Лидия Людмила Маргарита Марина
Мария Надежда Наталия Наталья Нина Оксана Ольга Полина Светлана София Софья Тамара Татьяна Ульяна Эльвира Юлия Яна
"""
)
_UKRAINIAN: Final = word_set(
    """
Олександр Олексій Анатолій Андрій Антон Аркадій Арсен Артем Артур Богдан Борис Вадим Валентин Валерій Василь Віктор
Віталій Володимир Владислав Всеволод В'ячеслав В’ячеслав Геннадій Георгій Гліб Григорій Данило Денис Дмитро Євген Іван
Ігор Ілля Йосип Кирило Костянтин Леонід Максим Марко Мирослав Михайло Микита Микола Назар Олег Остап Павло Петро Роман
Ростислав Руслан Святослав Семен Сергій Станіслав Степан Тарас Тимофій Тимур Федір Юрій Яків Ярослав Едуард
Олександра Аліна Алла Анастасія Ангеліна Анна Валентина Валерія Варвара Вероніка Вікторія Галина Ганна Дарина Діана
Євгенія Катерина Олена Єлизавета Жанна Зоя Інна Ірина Карина Крістіна Ксенія Лариса Лідія Людмила Маргарита Марина Марія
Надія Наталія Ніна Оксана Ольга Поліна Світлана Соломія Софія Тамара Тетяна Уляна Юлія Яна
"""
)
_FOREIGN: Final = word_set(
    """
Адам Алан Алекс Александер Альберт Альфред Ангела Ангус Барак Бенджамин Бернард Билл Брайан Брюс Вильям Вольфганг
Гарри Ганс Джастин Джеймс Джек Джеффри Дженнифер Джеральд Джим Джо Джозеф Джон Джонатан Джордж Джошуа Джулиан Дональд
Дэвид Дэниел Жан Жозеф Йенс Карл Кевин Кеннет Кит Клаус Кристиан Кристофер Ларри Линда Луис Майкл Марио Мартин Мэтью
Мухаммед Мэри Ник Николас Оливер Оскар Патрик Пауль Питер Пьер Ральф Ричард Роберт Роджер Рональд Сара Себастьян Стив
Стивен Стефан Стюарт Сьюзан Томас Тони Уильям Урсула Франк Фридрих Фрэнк Хиллари Чарльз Эдвард Эммануэль Эндрю Энтони
Эрик Эрнст Бенджамін Вільям Девід Джефрі Джуліан Деніел Еммануель Ентоні Ерік Метью Ніколас Олівер Пітер Річард
Стівен Ендрю Вільям Крістофер Майк Лукас Даррен Мохаммед Гленн Кріс Крис
"""
)
_LOSING: Final = {"лев": "льв", "павел": "павл", "пётр": "петр"}  # stems before an ending
_HARD: Final = {"а": "g", "у": "d", "ом": "i", "ові": "d", "е": "l", "і": "l"}
_SOFT: Final = {
    "я": "g",
    "ю": "d",
    "ем": "i",
    "єм": "i",
    "єві": "d",
    "еві": "d",
    "е": "l",
    "ї": "l",
    "и": "l",
    "і": "l",
}
_IN_A: Final = {"ы": "g", "и": "gd", "і": "d", "е": "d", "у": "a", "ой": "i", "ою": "i", "ей": "i", "ею": "i"}
_IN_YA: Final = {"и": "gd", "і": "gd", "ї": "gd", "е": "d", "ю": "a", "ей": "i", "ею": "i", "єю": "i", "ой": "i"}


@cache
def _forms() -> dict[str, tuple[str, str]]:
    """The base form and the cases of each form: `n` nominative, `g` genitive (and accusative of men), `d` dative, `a`
    accusative of women, `i` instrumental, `l` locative."""
    found: dict[str, tuple[str, str]] = {}
    for name in sorted(_RUSSIAN | _UKRAINIAN | _FOREIGN):
        stem, endings = name.lower(), _HARD
        if stem[-1] in "ая":
            stem, endings = stem[:-1], _IN_A if stem[-1] == "а" else _IN_YA
        elif stem[-1] in "йь":
            stem, endings = stem[:-1], _SOFT
        elif stem[-1] == "о" and name in _UKRAINIAN:
            stem = stem[:-1]
        elif stem == "ігор":
            endings = _SOFT
        elif stem[-1] in "аеиоуыэюяії":
            endings = {}
        stem = _LOSING.get(stem, stem)
        for ending, cases in endings.items():
            found.setdefault(stem + ending, (name, cases))
    return {**found, **{name.lower(): (name, "n") for name in _RUSSIAN | _UKRAINIAN | _FOREIGN}}


def given_name(lower: str) -> tuple[str, str] | None:
    """The base form of a given name in lower case, and the cases that its form may be of; None for any other word.

    >>> given_name("андрея"), given_name("станиславом"), given_name("ольги"), given_name("город")
    (('Андрей', 'g'), ('Станислав', 'i'), ('Ольга', 'gd'), None)
    """
    return _forms().get(lower)


def is_womans(base: str) -> bool:
    """Whether a given name in its base form is a woman's."""
    return base[-1] in "ая" and base not in _MEN


def mans_name(womans: str) -> str | None:
    """The man's name whose genitive looks like a woman's name (`Валерия`, `Александра`); None for any other.

    >>> mans_name("Валерия"), mans_name("Александра"), mans_name("Ольга")
    ('Валерий', 'Александр', None)
    """
    made = f"{womans[:-1]}й" if womans[-1] == "я" else womans[:-1]
    return made if made in _RUSSIAN | _UKRAINIAN and is_womans(womans) else None


_MEN: Final = word_set("Данила Илья Никита Микита Микола Ілля")


_MEN_CASES: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "g": (
        ("ского", "ский"), ("цкого", "цкий"), ("ського", "ський"), ("цького", "цький"), ("енка", "енко"),
        ("ы", "а"), ("ги", "га"), ("ки", "ка"), ("хи", "ха"), ("жи", "жа"), ("ши", "ша"), ("чи", "ча"),
    ),
    "d": (
        ("скому", "ский"), ("цкому", "цкий"), ("ському", "ський"), ("цькому", "цький"), ("енку", "енко"),
        ("енкові", "енко"), ("ові", ""), ("у", ""), ("е", "а"), ("і", "а"),
    ),
    "i": (
        ("ским", "ский"), ("цким", "цкий"), ("ським", "ський"), ("цьким", "цький"), ("енком", "енко"), ("овым", "ов"),
        ("евым", "ев"), ("ёвым", "ёв"), ("иным", "ин"), ("ыным", "ын"), ("овим", "ов"), ("евим", "ев"), ("євим", "єв"),
        ("іним", "ін"), ("їним", "їн"), ("ой", "а"), ("ою", "а"), ("ом", ""),
    ),
    "l": (("ском", "ский"), ("цком", "цкий"), ("ському", "ський"), ("цькому", "цький"), ("е", ""), ("і", "")),
}  # fmt: skip
_WOMEN: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "a": (("скую", "ская"), ("цкую", "цкая"), ("ську", "ська"), ("цьку", "цька"), ("у", "а")),
    "": (
        ("скою", "ская"), ("цкою", "цкая"), ("ською", "ська"), ("цькою", "цька"), ("ской", "ская"), ("цкой", "цкая"),
        ("ської", "ська"), ("цької", "цька"), ("ській", "ська"), ("цькій", "цька"), ("овою", "ова"), ("евою", "ева"),
        ("иною", "ина"), ("іною", "іна"), ("євою", "єва"), ("ової", "ова"), ("евої", "ева"), ("євої", "єва"),
        ("овій", "ова"), ("евій", "ева"), ("євій", "єва"), ("иної", "ина"), ("иній", "ина"),
        ("іної", "іна"), ("овой", "ова"), ("евой", "ева"), ("ёвой", "ёва"), ("иной", "ина"), ("ыной", "ына"),
        ("ы", "а"),
    ),
}  # fmt: skip


def base_surname(surname: str, cases: str, woman: bool) -> str:
    """A surname in its base form, by the cases in which the given name before it stands.

    >>> base_surname("Стаховцом", "i", False), base_surname("Лозинской", "gd", True)
    ('Стаховец', 'Лозинская')
    """
    if cases == "n":
        return surname
    if woman:
        return _ended(surname, _WOMEN["a" if cases == "a" else ""])
    for case in cases:
        found = _ended(surname, _MEN_CASES.get(case, ()))
        if found == surname and case == "g" and surname[-1] == "а":
            found = surname[:-1]
        elif found == surname and surname.endswith(_SOFT_END.get(case, ())):
            bare = surname[: -2 if case == "i" else -1]
            found = bare + ("й" if bare[-1] in "аеиоуыэюяіїєё" else "ь")
        if found != surname:
            return _with_vowel(found)
    return surname


_SOFT_END: Final = {"g": ("я",), "d": ("ю",), "i": ("ем", "єм")}


def _with_vowel(name: str) -> str:
    """A surname with the vowel that it loses before endings (`Кравц` is called `Кравец`)."""
    bare = name.removesuffix("ь")
    if bare.endswith("ц") and bare[-2] not in "аеиоуыэюяіїєёйртл":  # `Шварц` has none
        return bare[:-1] + "ец" + name[len(bare) :]
    return name


def _ended(name: str, endings: tuple[tuple[str, str], ...]) -> str:
    found = next(((old, new) for old, new in endings if name.endswith(old) and len(name) > len(old) + 1), None)
    return name[: -len(found[0])] + found[1] if found else name
