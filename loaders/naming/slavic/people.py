"""Persons named in full in Ukrainian and Russian sentences: after an office (`президент … Ім'я Прізвище`) or before a
verb of saying; and their surnames wherever they stand in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import NamedNode

from loaders.naming.slavic.cases import is_genitive, is_instrumental
from loaders.naming.slavic.grammar import AND, is_finite
from loaders.naming.words import Word, lemma, word_set
from loaders.works.persons import PersonName
from loaders.works.slavic_surnames import genitive_name, nominative_name

OFFICES: Final = word_set(
    """
президент прокурор генпрокурор міністр министр директор глава голова секретар секретарь генсек посол професор профессор
експерт эксперт науковець дослідник исследователь депутат прем'єр премьер канцлер керівник руководитель представник
представитель суддя судья начальник юрист адвокат спікер спикер омбудсмен комісар комиссар координатор радник советник
аналітик аналитик журналіст журналист вчений учений ученый заступник заместитель доктор доцент
"""
)
SAYING: Final = (
    "заявив", "заявила", "заявил", "счита", "полага", "разъясн", "роз'ясн", "зазнач", "підкресл", "наголос",
    "відзнач", "вважа", "пише", "пиш", "стверджу", "отмети", "отмеча", "подчерк", "считает", "полагает", "утвержд",
    "сказа", "сообщи", "повідоми", "указал", "указыва", "вказу", "вказа", "додав", "добави", "поясн", "объясн",
    "розпов", "рассказ", "пропону", "предлага",
)  # fmt: skip
_ACTING: Final = ("підписав", "подписал", "виступи", "выступи", "очоли", "возглави")
_ENDINGS: Final = re.compile(r"(?:ого|ому|им|ым|ой|ою|ей|ею|ом|ем|єм|ові|еві|[аеиіоуыюяьй])$")
_NAME: Final = re.compile(r"[А-ЯІЇЄҐЁ][а-яіїєґё'’]+(?:-[А-ЯІЇЄҐЁ][а-яіїєґё'’]+)?")
_REACH: Final = 7  # words between an office and the name


@dataclass(frozen=True, slots=True)
class SlavicPerson:
    """Words `first` to `last` (exclusive) that name a person; `office` is the word of the office before, -1 without."""

    first: int
    last: int
    iri: NamedNode
    label: str
    office: int = -1


@dataclass(slots=True)
class SlavicPeople:
    """The persons that a text names in full, by the stem of their surname."""

    met: dict[str, tuple[NamedNode, str]] = field(default_factory=dict)

    def meet(self, sentences: Iterable[tuple[tuple[Word, ...], str]]) -> None:
        """Takes up the full names of a text; of several forms of one name the shortest is kept."""
        for words, tongue in sentences:
            for first, office in _full(words, tongue):
                given, surname = words[first].text, words[first + 1].text
                if office >= 0 and _in_instrumental(words[office], tongue):
                    given, surname = nominative_name(*genitive_name(given, surname))
                elif _is_ruled(words, first, office, tongue):
                    given, surname = nominative_name(given, surname)
                name = PersonName(0, 0, surname, given)
                for stem in {_stem(surname), _stem(words[first + 1].text)}:
                    known = self.met.get(stem)
                    if known is None or len(name.label) < len(known[1]):
                        self.met[stem] = (name.iri, name.label)

    def inside(self, words: tuple[Word, ...], tongue: str) -> Iterator[SlavicPerson]:
        """The persons named in a sentence, in order: in full, or by a surname that the text has in full elsewhere."""
        taken: set[int] = set()
        for first, office in _full(words, tongue):
            iri, label = self.met[_stem(words[first + 1].text)]
            taken.update((first, first + 1))
            yield SlavicPerson(first, first + 2, iri, label, office)
        for place, word in enumerate(words):
            if place in taken or not word.capital or not _NAME.fullmatch(word.text):
                continue
            known = self.met.get(_stem(word.text))
            if known is None:
                continue
            given = place > 0 and _stem(words[place - 1].text) == _stem(known[1].rsplit(" ", 1)[-1])
            yield SlavicPerson(place - given, place + 1, *known)


def _stem(name: str) -> str:
    low = name.casefold()
    return _ENDINGS.sub("", low) if len(low) > 4 else low


def _full(words: tuple[Word, ...], tongue: str) -> Iterator[tuple[int, int]]:
    """The first words of full names, with the office before each."""
    for place in range(len(words) - 1):
        pair = words[place : place + 2]
        if not all(_NAME.fullmatch(word.text) and len(word.text) > 2 for word in pair):
            continue
        if place + 2 < len(words) and words[place + 2].text == "-" and not _is_younger(words, place + 3):
            continue
        office = _office(words, place, tongue)
        if office == place - 1 and office >= 0 and _is_place(words, place):
            continue
        if office >= 0 and (office == place - 1 or _is_name(words, place, tongue)):
            yield place, office
        elif (_after_cue(words, place) and _is_name(words, place, tongue)) or (
            place + 2 < len(words)
            and words[place + 2].lower.startswith((*SAYING, *_ACTING))
            and _is_name(words, place, tongue)
        ):
            yield place, -1


def _is_younger(words: tuple[Word, ...], place: int) -> bool:
    """Whether a word tells a son from a father (`Вэнс-младший`)."""
    return place < len(words) and words[place].lower.startswith(("младш", "старш", "молодш"))


def _is_place(words: tuple[Word, ...], place: int) -> bool:
    """Whether the first of three names after an office says where it is held (`прокурор X Имя Фамилия`): it ends as a
    genitive, and those after it do not, of which the first is no patronymic."""
    if place + 2 >= len(words) or not _NAME.fullmatch(words[place + 2].text) or len(words[place + 2].text) < 3:
        return False
    given = words[place + 1].lower
    return words[place].lower[-1] in _GENITIVE and given[-1] not in _GENITIVE and not given.endswith("ич")


_GENITIVE: Final = "аяиыіїу"  # the last letter of a name in the genitive


def _of_whom(words: tuple[Word, ...], office: int, tongue: str) -> int:
    """The office that a person holds, where the one nearest to the name only says whose people it is of (`прокурор
    Офиса генпрокурора X`)."""
    lower = words[office].lower
    if lower == lemma(lower, tongue) or not is_genitive(lower, tongue):
        return office
    for number in range(office - 1, max(-1, office - _REACH), -1):
        form = lemma(words[number].lower, tongue)
        if not words[number].is_word or is_finite(words[number].lower, tongue):
            break
        if form in OFFICES and form == words[number].lower:
            return number
    return office


_CUES: Final = word_set("думку думкою переконання словами мнению словам убеждению оценке оцінкою выражению мнением")


def _after_cue(words: tuple[Word, ...], place: int) -> bool:
    """Whether words for somebody's opinion stand right before a name (`на думку …`)."""
    return place > 1 and words[place - 1].lower in _CUES


def _is_ruled(words: tuple[Word, ...], place: int, office: int, tongue: str) -> bool:
    """Whether a name stands in the genitive: after a cue, or with an office in the genitive."""
    if office >= 0:
        return is_genitive(words[office].lower, tongue)
    return _after_cue(words, place)


def _in_instrumental(office: Word, tongue: str) -> bool:
    """Whether an office stands in the instrumental: then the name does (`підписано міністром …`)."""
    return office.lower.endswith(("ом", "ем", "єм", "ою", "ей", "ею")) and is_instrumental(office.lower, tongue)


def _is_name(words: tuple[Word, ...], place: int, tongue: str) -> bool:
    """Whether two capitalised words are no office and no adjective with its noun."""
    form = lemma(words[place].lower, tongue)
    return form not in OFFICES and not form.endswith(("ський", "ский", "ний", "ный", "цький", "цкий"))


_PARTING: Final = AND | {"от", "від"}


def _office(words: tuple[Word, ...], place: int, tongue: str) -> int:
    """The word of the office that stands before a name, with nothing but whose it is between; -1 without."""
    for number in range(place - 1, max(-1, place - 1 - _REACH), -1):
        word = words[number]
        if not word.is_word and word.text not in "-":
            return -1
        if lemma(word.lower, tongue) in OFFICES:
            return _of_whom(words, number, tongue)
        if is_finite(word.lower, tongue) or word.lower in _PARTING:
            return -1
    return -1
