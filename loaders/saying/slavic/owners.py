"""What the subject of a Ukrainian or Russian clause belongs to, where nobody known is the subject: a quality, a deed or
the people of X tell of X. A report, a law or a base of X is a thing of its own, and tells nothing of X."""

from __future__ import annotations

from typing import Final

from loaders.naming.marks import ACTORS, Mark, Sentence
from loaders.naming.slavic.cases import is_genitive
from loaders.naming.slavic.grammar import COPULAS, nominative, verb_form
from loaders.naming.words import Word, lemma, word_set
from loaders.saying.slavic.phrase_heads import head_of
from loaders.saying.slavic.subjects import LIGHT_VERBS, first_nominative, is_light, next_noun

_CHAIN: Final = 4  # genitives between a noun and what it belongs to
_QUALITIES: Final = ("ість", "ость", "ство")
_DEEDS: Final = (
    "ання", "яння", "ення", "іння", "ття", "ание", "яние", "ение", "тие", "ізація", "изация", "ифікація",
    "ификация", "ентація", "ентация", "уляція", "уляция", "орація", "орация",
)  # fmt: skip
_OWN: Final = (
    "рішен", "решен", "положен", "повідомлен", "сообщен", "розпорядж", "распоряж", "твердж", "утвержд", "заявлен",
    "видан", "издан", "об'єднан", "об’єднан", "обʼєднан", "объединен", "дослідж", "исследован", "постановлен",
    "звернен", "обращен", "поясн", "объяснен", "організа", "организа", "учрежд", "підприєм", "предприят", "агентств",
    "міністер", "министер", "законодав", "законодат", "дочір", "відділен", "отделен", "управлін", "управлен",
    "соглашен", "обвинен", "обвинувач", "зізнан", "признан", "завдан", "задан", "питан", "знан", "посольств",
    "консульств", "представництв", "представительств", "суспільств", "обществ", "товариств", "большинств", "зобов",
    "обязательств", "доказательств", "підтвердж", "подтвержд", "населен", "поколен", "поколін", "заперечен", "возражен",
)  # fmt: skip
_OF_ITS_OWN: Final = word_set(
    """
природа сутність сущность характер специфіка специфика структура зміст содержание роль значення значение мета цель
завдання задача предмет статус масштаб рівень уровень темп динаміка динамика вплив влияние наслідок последствие
небезпека опасность шкода вред розвиток развитие рост зріст поява боротьба борьба протидія противодействие робота работа
праця труд діяльність деятельность участь участие позиція позиция політика политика підхід подход
еволюція эволюция допомога помощь підтримка поддержка захист защита контроль нагляд надзор облік учет учёт перевага
преимущество недолік недостаток проблема проблематика перспектива склад состав юрисдикція юрисдикция
компетенція компетенция повноваження полномочие обов'язок обов’язок обязанность жертва зусилля
усилие інтерес интерес потреба потребность відповідь ответ безпека безопасность
імідж имидж авторитет репутація репутация суверенітет суверенитет
"""
)
_PEOPLE: Final = word_set(
    """
представник представитель співробітник сотрудник працівник работник фахівець специалист службовець служащий керівництво
руководство персонал слідчий следователь агент офіцер офицер
"""
)
_NO_OWNED: Final = word_set(
    "більшість большинство кількість число частина часть ряд низка стаття статья уряд країни індекс индекс рейтинг"
)


def owner(sentence: Sentence, first: int, verb: int, end: int) -> Mark | None:
    """The mention that follows the noun which is subject, in the genitive: what it belongs to."""
    words, tongue = sentence.words, sentence.segment.language
    asked = verb_form(words[verb].lower, tongue)
    head = first_nominative(words, first, verb, asked, tongue)
    light = head < 0 or is_light(words, head, verb, tongue)
    if light:
        copula = lemma(words[verb].lower, tongue) in COPULAS | LIGHT_VERBS
        head = next_noun(words, verb, end, tongue) if copula else -1
        told = nominative(words[head], tongue) if head >= 0 else None
        head = head if told is not None and asked.agrees(told) else -1
    if head < 0 or any(m.first <= head < m.last for m in sentence.marks):
        return None
    owned = _past_genitives(sentence, head + 1)
    mark = next((m for m in sentence.marks if m.first == owned and (m.last <= verb or light)), None)
    noun = mark is not None and not words[mark.first].acronym and nominative(words[mark.first], tongue) is not None
    alike = noun and mark is not None and lemma(words[mark.first].lower, tongue) == words[mark.first].lower
    if mark is None or alike or not _tells_of_another(words[head], tongue) or (light and mark.kind in ACTORS):
        return None
    told_by = head_of(words, mark, tongue)
    return mark if told_by.acronym or is_genitive(told_by.lower, tongue) else None


def _past_genitives(sentence: Sentence, place: int) -> int:
    """The word after the genitives between a noun and a mention that hangs on the last of them (`розвиток форм …`)."""
    words, tongue = sentence.words, sentence.segment.language
    starts = {mark.first for mark in sentence.marks}
    first = place
    while place < len(words) and place not in starts and place - first < _CHAIN:
        if not words[place].is_word or not is_genitive(words[place].lower, tongue):
            return first
        place += 1
    return place


def _tells_of_another(word: Word, tongue: str) -> bool:
    """Whether a noun is a quality or deed of what stands in the genitive after it, or its people."""
    form = lemma(word.lower, tongue)
    if word.lower in _NO_OWNED or form in _NO_OWNED:
        return False
    if form in _OF_ITS_OWN or form in _PEOPLE:
        return True
    return form.endswith((*_QUALITIES, *_DEEDS)) and not form.startswith(_OWN)
