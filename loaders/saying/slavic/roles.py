"""Who does what in a Ukrainian or Russian clause: subject, agent, object, by case and place."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from loaders.naming.marks import Mark, Sentence
from loaders.naming.slavic.cases import is_instrumental
from loaders.naming.slavic.grammar import AND, PREPOSITIONS, is_adjective, is_finite, is_noun_like, nominative
from loaders.naming.words import Word, lemma
from loaders.saying.slavic.clauses import is_subordinate, main_clauses
from loaders.saying.slavic.phrase_heads import head_of, is_ruled
from loaders.saying.slavic.relatives import hangs, is_any

_PARTICIPLE: Final = re.compile(r"(?:[нт]ий|[нт]ый|щий|чий|вший|вшийся|щийся)$")
_RELATIVE: Final = frozenset({"який", "яка", "яке", "які", "що", "который", "которая", "которое", "которые"})
_BEHALF: Final = (("от", "имени"), ("від", "імені"))
_ROW: Final = AND | {"а", "также", "також", "или", "або", ","}
_NEAR: Final = 4  # words between a participle and the thing that it tells of


def is_participle(lower: str, tongue: str) -> bool:
    """Whether a word is a full participle (`прийнята`, `принятая`)."""
    return is_adjective(lower, tongue) and _PARTICIPLE.search(lemma(lower, tongue)) is not None


def is_passive_form(lower: str, tongue: str) -> bool:
    """Whether a verb's form is passive: a participle or an impersonal in `но`, `то`."""
    short = tongue != "uk" and lower.endswith(("н", "на", "но", "ны", "нят", "нята", "нято", "няты", "рыта", "рыт"))
    return (
        is_participle(lower, tongue)
        or lower.endswith(("ся", "сь"))
        or short
        or (tongue == "uk" and lower.endswith(("но", "то")))
    )


def subjects(sentence: Sentence, place: int, kinds: Collection[str]) -> list[Mark]:
    """The mentions that are subject of the verb at a word: of its clause, or what a relative word stands for."""
    words, tongue = sentence.words, sentence.segment.language
    if is_subordinate(words, place, tongue):
        mark = antecedent(sentence, place)
        return [mark] if mark is not None and mark.kind in kinds else []
    for clause in main_clauses(sentence):
        if clause.first <= place < clause.last:
            if _other_subject(sentence, clause.verb, place):
                return []
            return [mark for mark in clause.subjects if mark.kind in kinds]
    return []


def _other_subject(sentence: Sentence, verb: int, place: int) -> bool:
    """Whether a finite verb after the clause's own has a comma and a nominative between: it may be another's."""
    words, tongue = sentence.words, sentence.segment.language
    if place <= verb or not is_finite(words[place].lower, tongue):
        return False
    between = words[verb + 1 : place]
    comma = next((n for n, word in enumerate(between) if word.text == ","), None)
    return comma is not None and any(
        is_noun_like(w, tongue) and nominative(w, tongue) is not None for w in between[comma + 1 :]
    )


def antecedent(sentence: Sentence, place: int) -> Mark | None:
    """The mention before the comma and the relative word that is subject of the verb at a word."""
    words = sentence.words
    for number in range(place - 1, max(-1, place - 8), -1):
        if words[number].lower in _RELATIVE:
            if number < 2 or words[number - 1].text != ",":
                return None
            found = next((m for m in sentence.marks if m.last == number - 1), None)
            return None if found is not None and (hangs(sentence, found) or is_any(sentence, found, number)) else found
    return None


def told_by_participle(sentence: Sentence, place: int, after: int, kinds: Collection[str]) -> list[Mark]:
    """What a full participle tells of: the mention before its comma, or the first after it in the same phrase."""
    words = sentence.words
    if place > 1 and words[place - 1].text == ",":
        found = [m for m in sentence.marks if m.last == place - 1 and m.kind in kinds]
        if found:
            return found
    following = [m for m in sentence.marks if m.kind in kinds and after <= m.first <= after + 2 * _NEAR]
    for mark in following[:1]:
        between = words[after : mark.first]
        if all(word.text not in ",;:." and word.lower not in _RELATIVE for word in between):
            return [mark] if place == 0 or words[place - 1].text != "," else []
    return []


def agents(sentence: Sentence, after: int, end: int, kinds: Collection[str]) -> list[Mark]:
    """Who does what a passive verb tells: mentions in the instrumental that no preposition rules, in a row."""
    found: list[Mark] = []
    for mark in sentence.marks:
        if mark.kind not in kinds or not after <= mark.first < end:
            continue
        if found:
            between = sentence.words[found[-1].last : mark.first]
            if 0 < len(between) <= 3 and all(word.lower in _ROW for word in between):
                found.append(mark)
            continue
        if in_instrumental(sentence, mark) and not is_ruled(sentence, mark):
            found.append(mark)
    return found


def by_decree(sentence: Sentence, span: tuple[int, int], kinds: Collection[str]) -> list[Mark]:
    """Whose decree does what a passive verb tells (`указом президента X затверджено …`)."""
    words = sentence.words
    inside = [m for m in sentence.marks if m.kind in kinds and span[0] < m.first and m.last <= span[1]]
    return [m for m in inside if words[m.first - 1].lower.startswith(_DECREES)][:1]


_DECREES: Final = (
    "указом", "постановою", "постановлением", "рішенням", "решением", "наказом", "приказом", "розпорядженням",
    "распоряжением",
)  # fmt: skip


def on_behalf(sentence: Sentence, kinds: Collection[str]) -> list[Mark]:
    """The mentions after `from the name of` (`від імені України`)."""
    words = sentence.words
    return [
        m
        for m in sentence.marks
        if m.kind in kinds and tuple(w.lower for w in words[max(0, m.first - 2) : m.first]) in _BEHALF
    ]


def states_of(sentence: Sentence, place: int, kinds: Collection[str]) -> list[Mark]:
    """The state in whose name a body's name ends, where the body is the subject and only states can do what the verb
    tells (`Верховна Рада України ратифікувала …`)."""
    if "state" not in kinds or "body" in kinds:
        return []
    bodies = subjects(sentence, place, {"body"})
    return [
        inside
        for inside in sentence.inner
        for b in bodies
        if inside.kind == "state" and b.first < inside.first and inside.last == b.last
    ]


def in_instrumental(sentence: Sentence, mark: Mark) -> bool:
    """Whether the first noun of a mention is in the instrumental; an acronym right after a verb is."""
    tongue = sentence.segment.language
    word = head_of(sentence.words, mark, tongue)
    if word.acronym or word.lower == "ст":
        return mark.first > 0 and (
            is_finite(sentence.words[mark.first - 1].lower, tongue)
            or is_participle(sentence.words[mark.first - 1].lower, tongue)
        )
    return is_instrumental(word.lower, tongue)


def hangs_on_noun(sentence: Sentence, mark: Mark) -> bool:
    """Whether the word before a mention is a noun that rules it (`підписання Конвенції`), and no verb or sign."""
    number = mark.first - 1
    tongue = sentence.segment.language
    head = head_of(sentence.words, mark, tongue).lower
    if head.endswith(("ю", "у")) and lemma(head, tongue).endswith(("а", "я")):
        return False  # an accusative: a verb rules it
    while (
        number >= 0
        and is_adjective(sentence.words[number].lower, tongue)
        and not is_participle(sentence.words[number].lower, tongue)
    ):
        number -= 1
    return number >= 0 and is_noun_like(sentence.words[number], tongue)


def objects(sentence: Sentence, place: int, after: int, span: tuple[int, int], kinds: Collection[str]) -> list[Mark]:
    """The mentions that are object of an active verb: the first after it that nothing else rules, with its row; else
    the last before it. The verb's own preposition (`приєдналася до`) rules nothing else."""
    inside = [m for m in sentence.marks if m.kind in kinds and span[0] <= m.first and m.last <= span[1]]
    own = sentence.words[after - 1].lower in PREPOSITIONS
    for mark in [m for m in inside if m.first >= after]:
        free = not is_ruled(sentence, mark) and not hangs_on_noun(sentence, mark)
        if (own and mark.first - after <= 2) or free:
            return row(mark, inside, sentence.words)
    before = [m for m in inside if m.last <= place and not is_ruled(sentence, m) and not hangs_on_noun(sentence, m)]
    return before[-1:]


def direct_objects(sentence: Sentence, after: int, end: int, kinds: Collection[str]) -> list[Mark]:
    """The mentions that are what a verb rules: the phrase right after it, its own preposition passed, with its row."""
    words, tongue = sentence.words, sentence.segment.language
    inside = [m for m in sentence.marks if m.kind in kinds and after <= m.first and m.last <= end]
    own = words[after - 1].lower in PREPOSITIONS
    for mark in inside[:1]:
        between = words[after : mark.first]
        free = all(w.is_word and (is_adjective(w.lower, tongue) or w.lower in PREPOSITIONS) for w in between)
        ruled = not own and any(w.lower in PREPOSITIONS - {"до", "к"} for w in between)
        if free and len(between) <= 3 and not ruled:
            return row(mark, inside, words)
    return []


def row(mark: Mark, marks: list[Mark], words: tuple[Word, ...]) -> list[Mark]:
    """A mention and those after it that a row joins to it."""
    found = [mark]
    for other in [m for m in marks if m.first >= mark.last]:
        between = words[found[-1].last : other.first]
        if not (0 < len(between) <= 3 and all(word.lower in _ROW for word in between)):
            break
        found.append(other)
    return found
