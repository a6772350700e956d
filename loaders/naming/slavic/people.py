"""Persons named in full in Ukrainian and Russian sentences: after an office (`президент … Ім'я Прізвище`) or before a
verb of saying; and their surnames wherever they stand in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import NamedNode

from loaders.naming.slavic.cases import is_genitive, is_instrumental
from loaders.naming.slavic.given_names import base_surname, given_name, is_womans, mans_name
from loaders.naming.slavic.grammar import AND, PREPOSITIONS, is_adjective, is_finite
from loaders.naming.slavic.name_heads import is_body_head
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


@dataclass(frozen=True, slots=True)
class _Named:
    """Words `first` to `last` (exclusive) that name a person in full, with the office before (-1 without) and the names
    as they are called; `sure` where they stand so in the text."""

    first: int
    last: int
    office: int
    given: str
    surname: str
    sure: bool


@dataclass(slots=True)
class SlavicPeople:
    """The persons that a text names in full, by the stem of their surname and the initial of their given name; the
    first of several with one surname is meant where it stands alone."""

    met: dict[str, dict[str, tuple[NamedNode, str, bool]]] = field(default_factory=dict)

    def meet(self, sentences: Iterable[tuple[tuple[Word, ...], str]]) -> None:
        """Takes up the full names of a text; of several forms of one name a nominative is kept, else the shortest."""
        for words, tongue in sentences:
            for named in _full(words, tongue):
                name = PersonName(0, 0, named.surname, named.given)
                for stem in {_stem(named.surname), _stem(_printed(words, named))}:
                    same = self.met.setdefault(stem, {})
                    known = same.get(named.given[0])
                    if known is None or (not known[2] and (named.sure or len(name.label) < len(known[1]))):
                        same[named.given[0]] = (name.iri, name.label, named.sure)

    def inside(self, words: tuple[Word, ...], tongue: str) -> Iterator[SlavicPerson]:
        """The persons named in a sentence, in order: in full, or by a surname that the text has in full elsewhere."""
        taken: set[int] = set()
        for named in _full(words, tongue):
            iri, label, _ = self.met[_stem(_printed(words, named))][named.given[0]]
            taken.update(range(named.first, named.last))
            yield SlavicPerson(named.first, named.last, iri, label, named.office)
        for place, word in enumerate(words):
            if place in taken or not word.capital or not _NAME.fullmatch(word.text):
                continue
            same = self.met.get(_stem(word.text))
            if same is None:
                continue
            before = words[place - 1].text if place and words[place - 1].capital else ""
            iri, label, _ = same.get(before[:1]) or next(iter(same.values()))
            given = bool(before) and _stem(before) == _stem(label.rsplit(" ", 1)[-1])
            yield SlavicPerson(place - given, place + 1, iri, label)


def _stem(name: str) -> str:
    low = name.casefold().replace("ё", "е")
    low = _ENDINGS.sub("", low) if len(low) > 4 else low
    return f"{low[:-2]}ц" if low.endswith("ец") else low  # `Кравець`, `Кравця`


def _printed(words: tuple[Word, ...], named: _Named) -> str:
    """The surname of a full name as it stands in the text."""
    first = words[named.first]
    surname = given_name(first.lower) is None and _is_patronymic(words[named.last - 1].lower)
    return first.text if surname else words[named.last - 1].text


def _full(words: tuple[Word, ...], tongue: str) -> Iterator[_Named]:
    """The full names of a sentence: those that a known given name opens, and those by what stands around them."""
    taken: set[int] = set()
    for place in range(len(words) - 1):
        found = _by_given_name(words, place, tongue)
        if found is not None and taken.isdisjoint(range(found.first, found.last)):
            taken.update(range(found.first, found.last))
            yield found
    for place, office in _by_context(words, tongue):
        if not taken.isdisjoint((place, place + 1)):
            continue
        given, surname = words[place].text, words[place + 1].text
        sure = False
        if office >= 0 and _in_instrumental(words[office], tongue):
            given, surname = nominative_name(*genitive_name(given, surname))
        elif _is_ruled(words, place, office, tongue):
            given, surname = nominative_name(given, surname)
        else:
            sure = True
        yield _Named(place, place + 2, office, given, surname, sure)


def _by_given_name(words: tuple[Word, ...], place: int, tongue: str) -> _Named | None:
    """The full name that a known given name at a word opens: a surname after it, a patronymic between or not, or the
    surname before both."""
    told = given_name(words[place].lower) if words[place].capital and not words[place].acronym else None
    if told is None or (place and words[place - 1].text in _HYPHENS):
        return None
    last = place + 1
    fathers = _is_patronymic(words[last].lower) and words[last].capital
    last += fathers
    first, surname = place, words[last] if last < len(words) else None
    if surname is not None and _is_surname(words, last, tongue):
        last += 1
    elif fathers and place and _is_surname(words, place - 1, tongue):
        first, surname = place - 1, words[place - 1]
    else:
        return None
    if last < len(words) and words[last].text in _HYPHENS and not _is_younger(words, last + 1):
        return None
    base, cases = told
    man = mans_name(base) if cases == "n" else None
    if man is not None and first and _asks_genitive(words[first - 1].lower, tongue):
        base, cases = man, "g"
    called = base_surname(surname.text, cases, is_womans(base))
    office = _office(words, first, tongue)
    if man is not None and cases == "n" and office >= 0 and is_genitive(words[office].lower, tongue):
        base, called = man, base_surname(surname.text, "g", woman=False)  # `депутата Думы … Валерия X`
    return _Named(first, last, office, base, called, cases == "n" and man is None)


def _asks_genitive(lower: str, tongue: str) -> bool:
    """Whether a word before a name says that the name stands in the genitive."""
    return lower in _OF or (lemma(lower, tongue) != lower and is_genitive(lower, tongue) and lower not in PREPOSITIONS)


_OF: Final = word_set("від от у для проти против без до из из-за ради отношении стосовно относительно")


_HYPHENS: Final = frozenset("-‐‑")
_PATRONYMIC: Final = re.compile(r"(?:[оеєії]в|ь|[мк])[иі]ч(?:[ауеі]|ем|еві)?$|(?:[оеєії]в|ич|іч)н(?:[аыуеиії]|ой|ою)$")


def _is_patronymic(lower: str) -> bool:
    """Whether a word in lower case tells whose child somebody is (`Петровича`, `Іванівна`)."""
    return _PATRONYMIC.search(lower) is not None


def _is_surname(words: tuple[Word, ...], place: int, tongue: str) -> bool:
    """Whether a word may be the surname beside a given name: no acronym, office, body or further given name."""
    word = words[place]
    if word.acronym or len(word.text) < 3 or not _NAME.fullmatch(word.text):
        return False
    form = lemma(word.lower, tongue)
    return form not in OFFICES and not is_body_head(form) and given_name(word.lower) is None


def _by_context(words: tuple[Word, ...], tongue: str) -> Iterator[tuple[int, int]]:
    """The first words of full names that an office, a verb of saying or a cue stands beside, with the office before."""
    for place in range(len(words) - 1):
        pair = words[place : place + 2]
        if not all(_NAME.fullmatch(word.text) and len(word.text) > 2 for word in pair):
            continue
        if place + 2 < len(words) and words[place + 2].text == "-" and not _is_younger(words, place + 3):
            continue
        office = _office(words, place, tongue)
        if office == place - 1 and office >= 0 and (_is_place(words, place) or _is_of_body(words, place, tongue)):
            continue
        if office >= 0 and (office == place - 1 or _is_name(words, place, tongue)):
            yield place, office
        elif (_after_cue(words, place) and _is_name(words, place, tongue)) or (
            place + 2 < len(words)
            and words[place + 2].lower.startswith((*SAYING, *_ACTING))
            and _is_name(words, place, tongue)
        ):
            yield place, -1


def _is_of_body(words: tuple[Word, ...], place: int, tongue: str) -> bool:
    """Whether an adjective and a body's noun stand after an office, which they say where it is held."""
    return is_adjective(words[place].lower, tongue) and is_body_head(lemma(words[place + 1].lower, tongue))


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
