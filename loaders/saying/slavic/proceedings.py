"""What is done to a person in Ukrainian and Russian clauses that do not say by whom: `X обвиняют в …`, `X грозит …`."""

from __future__ import annotations

from typing import Final

from loaders.naming.marks import Mark, Sentence
from loaders.naming.slavic.given_names import given_name
from loaders.naming.slavic.grammar import Form, is_noun_like, nominative, verb_form
from loaders.naming.words import Word
from loaders.saying.slavic.phrase_heads import is_ruled
from loaders.saying.slavic.subjects import first_nominative, next_noun
from loaders.works.transliteration import folded

_DONE_TO: Final = (
    "обвин", "подозр", "звинувач", "обвинувач", "підозр", "арестов", "заарешт", "задерж", "затрим", "приговор",
    "осуди", "осужда", "засуд", "экстрадир", "екстрад", "судят", "судять", "разыск", "розшук", "допр", "допит",
    "освобод", "звільн", "отпусти", "відпуст", "признал", "визнал", "признают", "визнають",
)  # fmt: skip
_THREATENS: Final = ("гроз", "загрожу")
_ACCUSATIVE: Final = ("а", "я", "ого", "его", "у", "ю", "ую", "ова", "ева", "ину", "ову", "еву", "ой")
_DATIVE: Final = ("у", "ю", "ому", "ему", "ові", "еві", "єві", "ой", "ій")
_PASSIVE: Final = ("ся", "сь", "ны", "ні")
_NEAR: Final = 2  # words between whom it is done to and the verb


def whom(sentence: Sentence, first: int, verb: int, end: int) -> tuple[Mark, ...]:
    """The person to whom a clause tells that something is done or threatens, where it tells nobody who does it."""
    words, tongue = sentence.words, sentence.segment.language
    lower = words[verb].lower
    if lower.startswith(_THREATENS):
        return _beside(sentence, first, verb, _DATIVE, "d")
    if not lower.startswith(_DONE_TO) or verb_form(lower, tongue).told != "p" or lower.endswith(_PASSIVE):
        return ()
    done = _beside(sentence, first, verb, _ACCUSATIVE, "ga") or _after(sentence, verb, end)
    if not done or _does(sentence, first, verb, end, done[0]):
        return ()
    return done


def sentenced(sentence: Sentence, first: int, verb: int, end: int) -> tuple[Mark, ...]:
    """The person to whom a clause tells that somebody does something, where the form alone says so: in another case
    than the nominative, right after the verb (`суд засудив Олега X до …`)."""
    words = sentence.words
    if not words[verb].lower.startswith(_DONE_TO) or words[verb].lower.endswith(_PASSIVE):
        return ()
    found = _after(sentence, verb, end)
    if not found or found[0].last - found[0].first > 1:
        return found
    base = folded(words[found[0].first].text).replace(" ", "-")
    alike = found[0].iri.value.rsplit("/", 1)[-1].startswith(f"{base}-") or words[verb + 1].lower in _NOMINATIVES
    return () if alike else found


_NOMINATIVES: Final = frozenset({"мужчина", "женщина", "жінка", "подсудимая", "обвиняемая", "підсудна"})


def _does(sentence: Sentence, first: int, verb: int, end: int, done: Mark) -> bool:
    """Whether another noun of the clause may be who does it."""
    words, tongue = sentence.words, sentence.segment.language
    before = first_nominative(words, first, verb, Form("p"), tongue)
    after = next_noun(words, verb, end, tongue)
    told = nominative(words[after], tongue) if after >= 0 and not done.first <= after < done.last else None
    return (before >= 0 and not done.first <= before < done.last) or told is not None


def _beside(sentence: Sentence, first: int, verb: int, endings: tuple[str, ...], cases: str) -> tuple[Mark, ...]:
    """The person in a case before a verb: right before it, or past what commas set off (`X, сина Y, обвинувачують`)."""
    words = sentence.words
    last = verb
    while last > first and verb - last < _NEAR and words[last - 1].lower in _SMALL:
        last -= 1
    if last > first and words[last - 1].text == ",":
        last = next((n for n in range(last - 2, first, -1) if words[n].text == ","), last)
    mark = next((m for m in sentence.marks if m.kind == "person" and m.last == last and m.first >= first), None)
    if mark is None or is_ruled(sentence, mark) or not _stands_in(words, mark, endings, cases):
        return ()
    ruled = mark.first > first and is_noun_like(words[mark.first - 1], sentence.segment.language)
    return () if ruled else (mark,)


_SMALL: Final = frozenset({"не", "также", "тоже", "також", "теж", "уже", "вже", "теперь", "тепер", "сейчас", "зараз"})


def _after(sentence: Sentence, verb: int, end: int) -> tuple[Mark, ...]:
    """The person right after a verb, as its object."""
    mark = next((m for m in sentence.marks if m.kind == "person" and m.first == verb + 1 and m.last <= end), None)
    return (mark,) if mark is not None and _stands_in(sentence.words, mark, _ACCUSATIVE, "ga") else ()


def _stands_in(words: tuple[Word, ...], mark: Mark, endings: tuple[str, ...], cases: str) -> bool:
    """Whether a person's name stands in one of some cases, by the given name, else by how the surname ends."""
    told = given_name(words[mark.first].lower)
    if told is not None and mark.last - mark.first > 1:
        return any(case in told[1] for case in cases)
    return words[mark.last - 1].lower.endswith(endings)
