"""Which mention is subject of a verb in a Ukrainian or Russian clause: by nominative, agreement and place.

Cautious: where a noun that nobody knows is the subject, no mention is; but what it belongs to may be told.
"""

from __future__ import annotations

from typing import Final

from loaders.naming.marks import ACTORS, Mark, Sentence
from loaders.naming.slavic.cases import is_genitive
from loaders.naming.slavic.grammar import (
    COPULAS,
    INFINITIVE,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATING,
    Form,
    is_adjective,
    is_initial,
    is_noun_like,
    is_taken,
    nominative,
    verb_form,
)
from loaders.naming.slavic.names import OPEN
from loaders.naming.slavic.people import OFFICES
from loaders.naming.words import Word, lemma, word_set
from loaders.saying.slavic.nominatives import in_row, is_nominative_alone, opens_phrase, unlike_accusative
from loaders.saying.slavic.phrase_heads import marks_at
from loaders.works.transliteration import folded

_INTRANSITIVE: Final = word_set(
    """
стартувати стартовать відбутися початися розпочатися діяти існувати функціонувати действовать существовать
функционировать зростати зрости расти вырасти возрасти виникнути виникати возникнуть возникать постати постає набрати
набути вступити вступить пройти пройти сприяти способствовать отсутствовать появиться
появляться зʼявитися з’явитися з'явитися зникнути исчезнуть тривати длиться продолжаться
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
    if before < 0 and not impersonal and (person := _person_in_base_form(sentence, first, verb, asked)):
        return person, False
    if before < 0 and not impersonal and _is_counted(words, first, verb):
        return (), False
    if before >= 0 and not impersonal:
        actor = _actor_after(sentence, before, verb, end, asked)
        if actor:
            return actor, False
        return marks_at(sentence, before, verb), False
    if impersonal:
        patient = first_nominative(words, first, verb, Form(""), tongue, any_case=True)
        patient = patient if patient >= 0 else next_noun(words, verb, end, tongue)
        return (marks_at(sentence, patient, end) if patient >= 0 else ()), True
    after = next_noun(words, verb, end, tongue)
    if after < 0:
        return (), False
    told = nominative(words[after], tongue)
    found = marks_at(sentence, after, end) if told is not None else ()
    agrees = told is not None and (asked.agrees(told) or (asked.told == "p" and len(found) > 1))
    found = found if agrees else ()
    sure = is_passive(words, verb, tongue) or unlike_accusative(words, after, tongue)
    sure = sure or lemma(lower, tongue) in _INTRANSITIVE | LIGHT_VERBS or bool(found and found[0].kind in ACTORS)
    return (found if sure else ()), False


def _is_counted(words: tuple[Word, ...], first: int, verb: int) -> bool:
    """Whether a word for how many heads the subject before a verb (`множество государств имеют …`)."""
    return any(
        word.lower in _MANY and words[max(0, n - 1)].lower not in PREPOSITIONS
        for n, word in enumerate(words[first:verb], first)
    )


def _person_in_base_form(sentence: Sentence, first: int, verb: int, asked: Form) -> tuple[Mark, ...]:
    """A person before a verb in the singular whose surname stands as its bearer is called, and tells no gender by its
    ending (`Сковорода прибув`), nothing before it or only what signs set off."""
    words = sentence.words
    for mark in (m for m in sentence.marks if m.kind == "person" and first <= m.first and m.last <= verb):
        base = folded(words[mark.last - 1].text).replace(" ", "-")
        called = base[:1] != "" and mark.iri.value.rsplit("/", 1)[-1].startswith(f"{base}-")
        lead = words[mark.first - 1]
        opens = mark.first == first or not (lead.lower in PREPOSITIONS or is_noun_like(lead, sentence.segment.language))
        opens = opens and not is_adjective(lead.lower, sentence.segment.language)
        if called and opens and asked.told in ("m", "f", "s") and words[mark.last - 1].lower[-1] in "ая":
            return (mark,)
    return ()


_MANY: Final = word_set(
    """
множество большинство меньшинство більшість меншість ряд низка багато чимало немало много мало кілька декілька несколько
частина часть половина третина треть двоє троє двое трое обидва обидві оба обе десятки сотні сотни тисячі тысячи
"""
)


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
    found = marks_at(sentence, after, end)
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
        elif lower in _EMPHATIC:
            pass
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
                    not own and (is_nominative_alone(word, tongue) or _is_name_in_base_form(words, number, tongue))
                )
                if free or opens_phrase(words, number, first, tongue) or _follows_term(words, number, first):
                    return number
        number += 1
    return -1


def _is_name_in_base_form(words: tuple[Word, ...], number: int, tongue: str) -> bool:
    """Whether a name stands in the form of the nominative and of no genitive: no noun before it rules it."""
    lower = words[number].lower
    plain = words[number].capital and not words[number].acronym and lemma(lower, tongue) == lower
    return plain and not lower[0].isascii() and not is_genitive(lower, tongue) and lower[-1] not in "уюіы"


_EMPHATIC: Final = word_set("сам сама само сами самі саме")
_YEARS: Final = word_set("році року роках років рік году года годах годов год гг г р рр")


def _follows_term(words: tuple[Word, ...], number: int, first: int) -> bool:
    """Whether a name stands right after a quoted term that no preposition rules (`терміном «X» МКЧХ називає …`)."""
    named = words[number].acronym or words[number].capital
    quoted = number > first and words[number - 1].text in "»”"
    return named and quoted and not any(word.lower in PREPOSITIONS for word in words[first:number])


def _names_noun(words: tuple[Word, ...], number: int, first: int, tongue: str) -> bool:
    """Whether a name in Latin letters or in quotation marks stands right after the noun that it names (`группировка X`,
    `термином «X»`)."""
    if number > first + 1 and words[number - 1].text in OPEN and is_noun_like(words[number - 2], tongue):
        return True
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
