"""Which noun heads a mention in a Ukrainian or Russian sentence, what rules it, and which mentions a noun that is
subject means."""

from __future__ import annotations

import re
from typing import Final

from loaders.naming.marks import Mark, Sentence
from loaders.naming.slavic.cases import is_genitive
from loaders.naming.slavic.given_names import given_name, is_womans
from loaders.naming.slavic.grammar import (
    AND,
    CONJUNCTIONS,
    PREPOSITIONS,
    in_compound,
    is_adjective,
    is_initial,
    nominative,
)
from loaders.naming.slavic.heads import KINDS, PEOPLE
from loaders.naming.slavic.name_heads import is_body_head
from loaders.naming.slavic.people import OFFICES
from loaders.naming.words import Word, lemma, word_set

_AFTER: Final = 6  # words between an office and a name


def marks_at(sentence: Sentence, place: int, end: int) -> tuple[Mark, ...]:
    """The mention whose phrase a noun heads, and those in a row with it before the verb."""
    words, tongue = sentence.words, sentence.segment.language
    head = next((m for m in sentence.marks if m.first <= place < m.last), None)
    named = next((m for m in sentence.marks if m.first == place + 1 and words[m.first].lower[0].isascii()), None)
    held = lemma(words[place].lower, tongue) in OFFICES  # `представник X` is no name of X
    if head is None and named is not None and _calls(lemma(words[place].lower, tongue), named):
        return (named,)  # `компания X`; a report of X is another
    if head is None and held:
        held_by = [m for m in sentence.marks if m.kind == "person" and place < m.first <= place + _AFTER]
        return () if held_by and is_anothers(words, place, held_by[0], tongue) else tuple(held_by[:1])
    if head is None and (called := called_person(sentence, place)) is not None:
        return (called,)
    if head is None or not all(_modifies(words[n], tongue) for n in range(head.first, place)):
        return ()
    if any(m.last == head.first and m.kind != "state" and _is_kind(words[m.first].lower) for m in sentence.marks):
        return ()  # `криптовалютне шахрайство`: a kind of it, which no name has
    if head.kind in ("crime", "threat") and head.last < len(words) and _is_name(words[head.last]):
        return ()  # `хакерська група X`: one of them
    if (
        is_oblique(words, head)
        or is_ruled(sentence, head)
        or (head.kind == "person" and _of_person(words, head, tongue))
    ):
        return ()
    row = [head]
    for other in sentence.marks:
        if other.first >= row[-1].last and other.last <= end:
            between = words[row[-1].last : other.first]
            joins = 0 < len(between) <= 2 and all(w.text == "," or w.lower in AND for w in between)
            if not joins:
                break
            row.append(other)
    return tuple(row[:1] if _one_of_states(sentence, row) else row)


def is_oblique(words: tuple[Word, ...], mark: Mark) -> bool:
    """Whether a person's full name stands in another case than the nominative, by the given name."""
    told = given_name(words[mark.first].lower) if mark.kind == "person" and mark.last - mark.first > 1 else None
    return told is not None and told[1] != "n"


def is_anothers(words: tuple[Word, ...], office: int, person: Mark, tongue: str) -> bool:
    """Whether an office in its base form stands before a full name in another case: it is held by another (`адвокат
    Олега X`)."""
    return is_oblique(words, person) and words[office].lower == lemma(words[office].lower, tongue)


def called_person(sentence: Sentence, place: int) -> Mark | None:
    """The person whose full name in the nominative goes on with a noun that tells who that is (`гражданин России X`,
    `москвич X`), nothing but whose or what it is of between."""
    words, tongue = sentence.words, sentence.segment.language
    mark = next((m for m in sentence.marks if m.kind == "person" and place < m.first <= place + _AFTER), None)
    if mark is None or mark.last - mark.first < 2:
        return None
    told = given_name(words[mark.first].lower) or given_name(words[mark.last - 1].lower)
    if told is None or told[1] != "n":
        return None
    noun, between = nominative(words[place], tongue), words[place + 1 : mark.first]
    alike = noun is not None and noun.told == ("f" if is_womans(told[0]) else "m")
    genitives = all(w.is_word and w.lower not in CONJUNCTIONS and is_genitive(w.lower, tongue) for w in between)
    return mark if alike and genitives else None


def _is_name(word: Word) -> bool:
    return word.text in "«“„" or (word.capital and word.lower[0].isascii())


def _is_kind(lower: str) -> bool:
    """Whether a word is an adjective that tells of what kind a thing is."""
    return _RELATIONAL.search(lower) is not None


_RELATIONAL: Final = re.compile(r"(?:н|ськ|ск)(?:ий|ый|ой|а|ая|е|ое|і|ые|ие)$")


def _calls(noun: str, named: Mark) -> bool:
    """Whether a noun is one for what a name after it is of: then both mean the same."""
    if noun in _CALLING:
        return named.kind in ("body", "technology", "measure")
    alike = KINDS.get(noun, ("", ""))[0] == named.kind or (named.kind == "body" and is_body_head(noun))
    return alike and noun not in PEOPLE and noun not in OFFICES


_CALLING: Final = word_set(
    """
компанія компания корпорація корпорация фірма фирма стартап платформа сервіс сервис месенджер мессенджер соцмережа
соцсеть мережа сеть біржа биржа криптобіржа криптобиржа вірус вирус троян програма программа угруповання группировка
банда команда маркетплейс майданчик площадка мікшер миксер видання издание ініціатива инициатива проєкт проект
"""
)


def _of_person(words: tuple[Word, ...], mark: Mark, tongue: str) -> bool:
    """Whether an office in another case than the nominative stands before a name (`за дорученням президента X`)."""
    before = words[mark.first - 1] if mark.first else None
    if before is None or lemma(before.lower, tongue) not in OFFICES:
        return False
    return before.lower != lemma(before.lower, tongue) and is_genitive(before.lower, tongue)


def _one_of_states(sentence: Sentence, row: list[Mark]) -> bool:
    """Whether states in the genitive go on with the one in which a mention ends (`влада США, ЄС та України`)."""
    tongue = sentence.segment.language
    ends = any(m.kind == "state" and row[0].first < m.first and m.last == row[0].last for m in sentence.inner)
    return ends and any(
        m.kind == "state" and is_genitive(head_of(sentence.words, m, tongue).lower, tongue) for m in row[1:]
    )


def head_of(words: tuple[Word, ...], mark: Mark, tongue: str) -> Word:
    """The first noun of a mention: what its case and gender are told by."""
    place = mark.first
    while place < mark.last - 1 and (
        is_adjective(words[place].lower, tongue) or not words[place].is_word or _leads_compound(words, place, tongue)
    ):
        place += 1
    return words[place]


def _leads_compound(words: tuple[Word, ...], place: int, tongue: str) -> bool:
    """Whether a word is the first part of an adjective with a hyphen (`науково-дослідний`)."""
    return in_compound(words, place) and place + 2 < len(words) and is_adjective(words[place + 2].lower, tongue)


def _modifies(word: Word, tongue: str) -> bool:
    return not word.is_word or (
        is_adjective(word.lower, tongue) or word.lower in CONJUNCTIONS or word.capital or word.text[0].isdigit()
    )


def is_ruled(sentence: Sentence, mark: Mark) -> bool:
    """Whether a preposition stands before the phrase that a mention opens."""
    number = mark.first - 1
    while number >= 0 and is_adjective(sentence.words[number].lower, sentence.segment.language):
        number -= 1
    return number >= 0 and sentence.words[number].lower in PREPOSITIONS and not is_initial(sentence.words, number)
