"""Who does what a noun of a deed tells in a Ukrainian or Russian sentence: the body whose unit or task it is, the
subject of a verb of doing, or who a list is about."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from graph.statement import Status
from loaders.naming.marks import Mark, Sentence
from loaders.naming.slavic.grammar import (
    AND,
    SUBORDINATING,
    WITH,
    is_noun_like,
)
from loaders.naming.words import Word, word_set
from loaders.saying.context import Reading
from loaders.saying.frames import Frame
from loaders.saying.phrases import openings
from loaders.saying.slavic.clauses import main_clauses
from loaders.saying.slavic.lists import task_owner
from loaders.saying.slavic.negation import is_negated

JOINS: Final = AND | word_set("а також также або или чи зокрема")
_TO: Final = WITH | {"по", "щодо", "для", "від", "от", "у", "в"}
# The verbs of one who does what the noun after them tells.
_DOES: Final = (
    "здійсню", "забезпечу", "викону", "провод", "проводи", "провел", "провів", "організ", "координу", "координир",
    "займа", "бере", "беруть", "веде", "веду", "ведёт", "осуществля", "обеспечива", "выполня", "организу", "занима",
    "принима", "відповіда", "отвеча", "спеціаліз", "специализ", "покликан", "призван", "створен", "создан", "сприя",
    "способству", "посил", "усил", "надає", "надають", "надав", "надал", "оказыва", "оказал", "вжива", "ужива",
    "спрямову", "налагод", "налад", "підтриму", "поддержива", "розвива", "развива", "реаліз", "реализ", "поглибл",
    "уповноваж", "уполномоч", "зобов", "обязан", "продовж", "продолж", "розпоч", "начал", "встанов", "установ",
)  # fmt: skip
_MEANS: Final = frozenset({"measure", "instrument"})  # what serves a fight by the words right after it alone
_FIELDS: Final = ("сфер", "област", "галуз", "справ", "дел", "питан", "вопрос", "напрям", "направлен", "ціл", "цел")


def places(reading: Reading, frame: Frame) -> Iterator[int]:
    """Where a noun of the frame stands."""
    words, tongue = reading.sentence.words, reading.sentence.segment.language
    for place in openings(reading, frame):
        if is_noun_like(words[place], tongue) or words[place].lower.endswith("дію"):
            yield place


def doers(sentence: Sentence, place: int, kinds: Collection[str]) -> list[Mark]:
    """Who does what a noun tells: the body whose name or unit it is, whose task it is, the subject of a verb of doing,
    or who the list is about."""
    words = sentence.words
    for mark in sentence.marks:
        if mark.kind in _MEANS & frozenset(kinds) and mark.last < place and _leads_to(words, mark.last, place):
            return [mark]
        beside = mark.last == place or (mark.last == place - 1 and words[place - 1].lower in _TO)
        if mark.kind == "body" and mark.kind in kinds and (mark.first < place < mark.last or beside):
            return [mark]
    owner = task_owner(sentence)
    if owner is not None:
        return [owner] if owner.last <= place and owner.kind in kinds else []
    kinds = frozenset(kinds) - _MEANS
    for clause in main_clauses(sentence):
        if clause.first <= place < clause.last:
            if not clause.verb < place or not _reaches(words, clause.verb, place):
                return []
            return [m for m in clause.subjects if m.kind in kinds]
    implied = sentence.implied
    return [implied] if implied is not None and implied.kind in kinds and not apart(words, place) else []


def _leads_to(words: tuple[Word, ...], first: int, place: int) -> bool:
    """Whether only a preposition, or one with a word for a field (`у сфері`), stands before a noun."""
    between = [word.lower for word in words[first:place]]
    if not between or between[0] not in _TO | {"за"} or len(between) > 3:
        return False
    return all(lower.startswith(_FIELDS) or lower in ("міжнародної", "международной") for lower in between[1:])


def _reaches(words: tuple[Word, ...], verb: int, place: int) -> bool:
    """Whether a noun is what somebody does that the verb before it tells: the verb is one of doing, and no clause of
    its own opens between."""
    does = any(w.lower.startswith(_DOES) for w in words[verb:place])
    return does and not apart(words[verb:], place - verb)


def apart(words: tuple[Word, ...], place: int) -> bool:
    """Whether a subordinate clause opens before a word."""
    opens = SUBORDINATING - {"як", "как"}
    return any(word.lower in opens and words[n - 1].text == "," for n, word in enumerate(words[:place]) if n)


def status(words: tuple[Word, ...], place: int) -> Status:
    return Status.NEGATED if is_negated(words, place, 4) else Status.ASSERTED
