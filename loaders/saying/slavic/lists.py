"""Whose tasks or deeds a list tells: the body that the sentence before a colon is about, read into each item."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from pyoxigraph import Literal

from loaders.naming.marks import Mark, Sentence
from loaders.naming.slavic.cases import is_genitive, is_instrumental
from loaders.naming.slavic.grammar import (
    INFINITIVE,
    PREPOSITIONS,
    is_adjective,
    is_finite,
    is_noun_like,
    nominative,
)
from loaders.naming.words import Word, lemma, word_set
from loaders.saying.context import Introduced, Reading
from loaders.saying.matches import Match
from loaders.saying.slavic.clauses import main_clauses, passage
from loaders.saying.slavic.phrase_heads import head_of
from loaders.saying.subjects.pronouns import HOW as PRONOUN
from ontology.names import term

TASK: Final = "slavic-listed-task"
_TASKS: Final = (
    "завдан", "функці", "повноважен", "обов'язк", "обов’язк", "обовʼязк", "компетенц", "задач", "функци", "полномоч",
    "обязанност", "напрям", "направлени",
)  # fmt: skip
_OF_WORK: Final = word_set("діяльності роботи деятельности работы")  # `напрями діяльності X`
_ITS: Final = word_set("його її їх їхніми їхнім его её ее их")
_OBLIGED: Final = (
    "зобов'яз", "зобов’яз", "зобовʼяз", "обязан", "повин", "долж", "уповноваж", "уполномоч", "вправ",
)  # fmt: skip
_OWED: Final = (*_OBLIGED, "відповіда", "отвеча")
_SAYING: Final = ("так", "наступн", "следующ", "пункт", "випад", "случа", "форм", "вид", "чинник", "фактор")
_LEAST: Final = 2  # words of an item that tells a task


def task_owner(sentence: Sentence) -> Mark | None:
    """The body whose tasks, powers or duties a sentence tells (`основними завданнями X є …`, `до функцій X …`)."""
    words, tongue = sentence.words, sentence.segment.language
    for place, word in enumerate(words[:_FARTHEST]):
        if not word.lower.startswith(_TASKS) or is_adjective(word.lower, tongue) or is_finite(word.lower, tongue):
            continue
        after = place + 1
        while after < len(words) and (words[after].lower in _OF_WORK or is_adjective(words[after].lower, tongue)):
            after += 1
        mark = next((m for m in sentence.marks if m.kind == "body" and place < m.first <= after <= m.last), None)
        if mark is None:
            return None
        head = head_of(words, mark, tongue)
        named = head.acronym or (head is words[mark.first] and head.capital)
        return mark if named or is_genitive(head.lower, tongue) else None
    return None


_FARTHEST: Final = 8  # words before the noun for tasks


def introduced_by(reading: Reading) -> Introduced | None:
    """What a sentence that ends in a colon tells of the list after it; None where it is about nobody who acts."""
    sentence = reading.sentence
    if not sentence.text.rstrip().endswith(":"):
        return None
    return _introduced(reading, len(sentence.words))


def _introduced(reading: Reading, end: int) -> Introduced | None:
    """What the words before `end` tell of a list."""
    sentence = reading.sentence
    words, tongue = sentence.words, sentence.segment.language
    owner = task_owner(sentence)
    if owner is not None:
        return Introduced(owner.iri, owner.kind, "hasMandate")
    before = reading.context.slavic
    opening = [w.lower for w in words[:_FARTHEST]]
    if any(w.startswith(_TASKS) for w in opening[1:4]) and opening[0] in _ITS and before and before[0].kind == "body":
        return Introduced(before[0].iri, "body", "hasMandate")
    doer = _doer(sentence, end)
    if doer is None or any(w.lower.startswith(_SAYING) for w in words[max(0, end - 4) : end]):
        return None
    owed = any(w.lower.startswith(_OWED) or w.lower == "право" for w in words[doer.last : end])
    if owed and any(w.lower.startswith(_TASKS) for w in words[doer.last : end]) and not _modal(words, doer.last, end):
        owed = False
    verb = next((n for n in range(end - 1, doer.last - 1, -1) if is_finite(words[n].lower, tongue)), -1)
    if not owed and verb >= 0 and not words[verb].lower.startswith(WORKS):
        return None
    if owed and doer.kind != "body":
        return None
    return Introduced(doer.iri, doer.kind, "hasMandate" if owed else "performs" if verb >= 0 else "")


def _modal(words: tuple[Word, ...], first: int, end: int) -> bool:
    return any(w.lower.startswith(_OBLIGED) for w in words[first:end])


WORKS: Final = (
    "здійсню", "забезпечу", "викону", "провод", "проводи", "організ", "координу", "координир", "бере", "беруть",
    "займа", "спрямову", "надає", "надають", "вжива", "ужива", "осуществля", "обеспечива", "выполня", "проводит",
    "организу", "принима", "занима", "оказыва", "веде", "веду", "ведет", "ведёт", "реаліз", "реализ", "сприя",
    "способству", "відповіда", "отвеча", "покликан", "призван", "створен", "создан", "спеціаліз",
    "специализ", "підтриму", "поддержива", "посилю", "усилива", "розвива", "развива",
)  # fmt: skip


_ACTING: Final = frozenset({"body", "state"})


def _doer(sentence: Sentence, end: int) -> Mark | None:
    """The one who acts: the subject of the first clause, else, without a verb, the mention that opens the sentence."""
    words, tongue = sentence.words, sentence.segment.language
    for clause in main_clauses(sentence):
        if clause.verb < end:
            found = [m for m in clause.subjects if m.kind in _ACTING]
            return found[0] if len(clause.subjects) == 1 and found else None
    first = next((m for m in sentence.marks if m.kind in _ACTING and m.first <= 1 and m.last < end), None)
    if first is None or (first.first and words[0].lower in PREPOSITIONS):
        return None
    return first if nominative(head_of(words, first, tongue), tongue) is not None else None


def with_list_subject(reading: Reading) -> Introduced | None:
    """Reads into an item who its list is about, and returns what it is told as."""
    index = reading.sentence.segment.introduced_by
    known = reading.context.lists.get(index) if index is not None else None
    if known is not None and reading.sentence.words:
        reading.sentence.implied = replace(reading.sentence.mark(0, 1, known.iri, PRONOUN), last=0, kind=known.kind)
    return known


def listed_tasks(reading: Reading, known: Introduced | None) -> Iterator[Match]:
    """The tasks and deeds that an item, or the list inside a sentence, tells without a verb of its own."""
    sentence = reading.sentence
    words = sentence.words
    if known is not None:
        number = sentence.segment.number
        yield from _parts(reading, known, 0, len(words), number)
        return
    colon = next((n for n, w in enumerate(words[:-_LEAST]) if w.text == ":"), -1)
    if colon < 0:
        return
    inside = _introduced(reading, colon)
    several = sum(w.text == ";" for w in words[colon:]) or len(sentence.segment.items) > 1
    if inside is None or not several:
        return
    for position, (first, end) in enumerate(_pieces(words, colon + 1, len(words)), 1):
        yield from _parts(reading, inside, first, end, str(position))


def _pieces(words: tuple[Word, ...], first: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches between semicolons."""
    start = first
    for number in range(first, end + 1):
        if number == end or words[number].text == ";":
            if number - start >= _LEAST:
                yield start, number
            start = number + 1


def _parts(reading: Reading, known: Introduced, first: int, end: int, number: str) -> Iterator[Match]:
    sentence = reading.sentence
    words, tongue = sentence.words, sentence.segment.language
    for start, stop in _pieces(words, first, end):
        while start < stop and (not words[start].is_word or words[start].text.isdigit() or len(words[start].text) == 1):
            if words[start].is_word and words[start].lower in PREPOSITIONS:
                break
            start += 1
        head = _head(words, start, stop, tongue)
        span = passage(words, start, stop, "«“")
        if head is None or span is None or not known.property:
            continue
        deed = words[head].lower.endswith(INFINITIVE) or lemma(words[head].lower, tongue).endswith(_DEEDS)
        if known.property == "performs" and not deed:
            continue
        place = Literal(number, datatype=term("xsd:integer"))
        position = ((term("cl:listPosition"), place),) if number.isdigit() else ()
        yield Match(TASK, known.iri, term(f"cl:{known.property}"), span, words[start].start, qualifiers=position)


_DEEDS: Final = (
    "ння", "ття", "ція", "ние", "тие", "ция", "овка", "ірка", "обка", "ерка", "ботка", "бор", "контроль", "нагляд",
    "надзор", "захист", "защита", "аналіз", "анализ", "обмін", "обмен", "участь", "облік", "учет", "моніторинг",
    "мониторинг", "боротьба", "борьба", "допомога", "помощь", "підтримка", "поддержка", "дія", "действие", "розшук",
    "розыск",
)  # fmt: skip


def _head(words: tuple[Word, ...], first: int, end: int, tongue: str) -> int | None:
    """The noun or infinitive that opens a stretch and tells a task; None where a verb of its own does, or none."""
    for number in range(first, min(end, first + _FARTHEST)):
        word = words[number]
        if not word.is_word:
            if word.text in ",-":
                continue
            return None
        if is_finite(word.lower, tongue):
            return None
        if word.lower.endswith(INFINITIVE) and not is_adjective(word.lower, tongue):
            return number
        if is_noun_like(word, tongue):
            told = nominative(word, tongue) is not None or is_instrumental(word.lower, tongue)
            ruled = number > first and words[number - 1].lower in PREPOSITIONS
            if not ruled and (told or word.lower.endswith(("у", "ю"))):
                return number
            if not ruled and number == first:
                return None
    return None
