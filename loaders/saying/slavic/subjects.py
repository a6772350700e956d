"""Which mention is subject of a verb in a Ukrainian or Russian clause: by nominative, agreement and place.

Cautious: where a noun that nobody knows is the subject, no mention is; but what it belongs to may be told.
"""

from __future__ import annotations

from typing import Final

from loaders.naming.marks import ACTORS, Mark, Sentence
from loaders.naming.slavic_cases import is_genitive
from loaders.naming.slavic_grammar import (
    AND,
    CONJUNCTIONS,
    COPULAS,
    INFINITIVE,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATING,
    Form,
    in_compound,
    is_adjective,
    is_initial,
    is_noun_like,
    is_taken,
    nominative,
    verb_form,
)
from loaders.naming.slavic_heads import KINDS, PEOPLE
from loaders.naming.slavic_names import is_body_head
from loaders.naming.slavic_people import OFFICES
from loaders.naming.words import Word, lemma, word_set
from loaders.saying.slavic.nominatives import in_row, is_nominative_alone, opens_phrase, unlike_accusative

_INTRANSITIVE: Final = word_set(
    """
стартувати стартовать відбутися початися розпочатися діяти існувати функціонувати действовать существовать
функционировать зростати зрости расти вырасти возрасти виникнути виникати возникнуть возникать постати постає набрати
набути вступити вступить пройти пройти сприяти способствовать
"""
)
_AFTER: Final = 6  # words between a verb and a subject after it


def is_passive(words: tuple[Word, ...], place: int, tongue: str) -> bool:
    """Whether a verb tells what is or is done to its subject: a copula, a reflexive, a short participle."""
    lower = words[place].lower
    form = lemma(lower, tongue)
    return (
        form in COPULAS
        or lower.endswith(("ся", "сь", "но", "то"))
        or (tongue != "uk" and lower.endswith(("н", "на", "ны", "нята", "няты")))
        or (tongue != "uk" and is_taken(lower))
    )


def subjects_of(sentence: Sentence, first: int, verb: int, end: int) -> tuple[tuple[Mark, ...], bool]:
    """The mentions that are subject, and whether the verb can have none."""
    words, tongue = sentence.words, sentence.segment.language
    lower = words[verb].lower
    asked = verb_form(lower, tongue)
    impersonal = tongue == "uk" and lower.endswith(("но", "то"))
    before = first_nominative(words, first, verb, asked, tongue)
    if before >= 0 and is_light(words, before, verb, tongue):
        before = -1
    if before >= 0 and not impersonal:
        actor = _actor_after(sentence, before, verb, end, asked)
        if actor:
            return actor, False
        return _marks_at(sentence, before, verb), False
    if impersonal:
        patient = first_nominative(words, first, verb, Form(""), tongue, any_case=True)
        patient = patient if patient >= 0 else next_noun(words, verb, end, tongue)
        return (_marks_at(sentence, patient, end) if patient >= 0 else ()), True
    after = next_noun(words, verb, end, tongue)
    if after < 0:
        return (), False
    told = nominative(words[after], tongue)
    found = _marks_at(sentence, after, end) if told is not None else ()
    agrees = told is not None and (asked.agrees(told) or (asked.told == "p" and len(found) > 1))
    found = found if agrees else ()
    sure = is_passive(words, verb, tongue) or unlike_accusative(words, after, tongue)
    sure = sure or lemma(lower, tongue) in _INTRANSITIVE | LIGHT_VERBS or bool(found and found[0].kind in ACTORS)
    return (found if sure else ()), False


def _actor_after(sentence: Sentence, before: int, verb: int, end: int, asked: Form) -> tuple[Mark, ...]:
    """Who acts right after the verb, where what stands before it may be its object and is nobody who acts."""
    words, tongue = sentence.words, sentence.segment.language
    acts = any(m.first <= before < m.last and m.kind in ("state", "body", "person") for m in sentence.marks)
    if acts or unlike_accusative(words, before, tongue) or is_passive(words, verb, tongue):
        return ()
    after = next_noun(words, verb, end, tongue)
    told = nominative(words[after], tongue) if after >= 0 else None
    if told is None or words[after].lower[0].isascii():
        return ()  # `суд оштрафовал X`
    if not asked.agrees(told) or lemma(words[verb].lower, tongue) in _INTRANSITIVE:
        return ()
    found = _marks_at(sentence, after, end)
    return found if found and found[0].kind in ("state", "body", "person") else ()


_LIGHT_NOUNS: Final = word_set(
    "значення роль місце увага участь значение место внимание участие характер форма шкода ущерб"
)
LIGHT_VERBS: Final = word_set(
    """
мати відігравати грати посідати займати набувати заслуговувати становити завдавати иметь играть сыграть занимать
приобретать заслуживать составлять приобрести зайняти занять посісти відіграти наносить причинять
"""
)


def is_light(words: tuple[Word, ...], before: int, verb: int, tongue: str) -> bool:
    """Whether a noun before a verb only makes one phrase with it (`особливе значення має …`): an object set first."""
    return lemma(words[before].lower, tongue) in _LIGHT_NOUNS and lemma(words[verb].lower, tongue) in LIGHT_VERBS


def first_nominative(
    words: tuple[Word, ...], first: int, last: int, asked: Form, tongue: str, any_case: bool = False
) -> int:
    """The first noun before the verb that no preposition or other noun rules and that agrees; -1 where none does."""
    ruled = pending = False  # pending: a preposition's own noun has not come yet
    inserted = outer = False
    number = first
    intransitive = last < len(words) and is_passive(words, last, tongue)
    while number < last:
        word = words[number]
        lower = word.lower
        if word.text in "(,":
            closing = ")" if word.text == "(" else ","
            following = words[number + 1].lower if number + 1 < last else ""
            inserted = closing == ")" or following in SUBORDINATING or following in PREPOSITIONS
            ruled = False if not inserted else ruled
            if closing == ")":
                number = next((n for n in range(number, last) if words[n].text == ")"), last)
            elif following in SUBORDINATING or (
                following in PREPOSITIONS and number + 2 < last and words[number + 2].lower in SUBORDINATING
            ):
                number = next((n for n in range(number + 1, last) if words[n].text == ","), last)
                ruled = False
        elif lower in PREPOSITIONS and not is_initial(words, number):
            outer = ruled
            ruled = pending = True
        elif lower in _YEARS and number > first and words[number - 1].text[:1].isdigit():
            ruled, pending = outer, False  # a date is told, and nothing hangs on it
        elif lower in PRONOUNS and not ruled and asked.agrees(Form(PRONOUNS[lower])):
            return number
        elif is_noun_like(word, tongue) and not _names_noun(words, number, first, tongue):
            told = nominative(word, tongue)
            if told is not None and not ruled and lemma(lower, tongue) in OFFICES:
                told = Form("")  # `глава … заявив`: a man's or a woman's
            own, pending = pending, False
            rows = asked.told == "p" and told is not None and in_row(words, number, last)
            if not ruled and (any_case or rows or (told is not None and asked.agrees(told))):
                return number
            if not ruled and told is None:
                ruled = True  # an object that stands first, or what hangs on it
            elif ruled and told is not None and asked.agrees(told):
                free = intransitive and not own and lemma(lower, tongue) == lower and not is_genitive(lower, tongue)
                free = (free and (told.told in ("f", "m", "n") or number + 1 == last)) or (
                    not own and is_nominative_alone(word, tongue)
                )
                if free or opens_phrase(words, number, first, tongue):
                    return number
        number += 1
    return -1


_YEARS: Final = word_set("році року роках років рік году года годах годов год гг г р рр")


def _names_noun(words: tuple[Word, ...], number: int, first: int, tongue: str) -> bool:
    """Whether a name in Latin letters stands right after the noun that it names (`группировка X`)."""
    return number > first and words[number].lower[0].isascii() and is_noun_like(words[number - 1], tongue)


def next_noun(words: tuple[Word, ...], verb: int, end: int, tongue: str) -> int:
    """The noun that heads the first phrase after the verb, -1 where a preposition or comma comes first."""
    for number in range(verb + 1, min(end, verb + 1 + _AFTER)):
        word = words[number]
        if word.text in ",:(" or word.lower in SUBORDINATING:
            return -1
        if word.lower in PREPOSITIONS or (_is_infinitive(word, tongue) and lemma(word.lower, tongue) not in COPULAS):
            return -1  # what follows an infinitive is its object
        if is_noun_like(word, tongue):
            return number
    return -1


def _is_infinitive(word: Word, tongue: str) -> bool:
    lower = word.lower
    return lower.endswith(INFINITIVE) and lemma(lower, tongue) == lower and not is_noun_like(word, tongue)


def _marks_at(sentence: Sentence, place: int, end: int) -> tuple[Mark, ...]:
    """The mention whose phrase a noun heads, and those in a row with it before the verb."""
    words, tongue = sentence.words, sentence.segment.language
    head = next((m for m in sentence.marks if m.first <= place < m.last), None)
    named = next((m for m in sentence.marks if m.first == place + 1 and words[m.first].lower[0].isascii()), None)
    held = lemma(words[place].lower, tongue) in OFFICES  # `представник X` is no name of X
    if head is None and named is not None and _calls(lemma(words[place].lower, tongue), named):
        return (named,)  # `компания X`; a report of X is another
    if head is None and held:
        return tuple(m for m in sentence.marks if m.kind == "person" and place < m.first <= place + _AFTER)[:1]
    if head is None or not all(_modifies(words[n], tongue) for n in range(head.first, place)):
        return ()
    if is_ruled(sentence, head) or (head.kind == "person" and _of_person(words, head, tongue)):
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
