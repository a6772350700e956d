"""What `it` and `they` stand for at the head of a clause: the subject of the sentence before, as a mark for the frames.

Such a mark is no mention of the thing by name: it only lets the frames read the sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from loaders.naming.bodies.sole_bodies import CHAMBERS
from loaders.naming.marks import GROUP, SEVERAL, UNNAMED, UNNAMED_MANY, WHO, WHOSE, Mark, Sentence
from loaders.naming.reference.own_text import opens_with_text
from loaders.naming.words import AUXILIARIES, Word, is_possessive, singular, word_set
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.coordination import chain_left
from loaders.saying.clauses.finite import is_finite
from loaders.saying.clauses.finite_subjects import Finite
from loaders.saying.clauses.verbs import Form
from loaders.saying.subjects.asked_sorts import ACT, ACTOR, asked_of_it
from loaders.saying.subjects.expletives import is_expletive
from loaders.saying.subjects.groups import is_described

HOW: Final = "pronoun"
_THINGS: Final = frozenset(
    {
        "instrument",
        "provision",
        "body",
        "crime",
        "threat",
        "measure",
        "technology",
        "event",
        "principle",
        "obstacle",
        "state",
    }
)
_MANY: Final = frozenset({"crime", "threat", "measure", "technology", "body", "principle", "obstacle"})
_OF: Final[dict[str, frozenset[str]]] = {
    "it": _THINGS,
    "they": _MANY,
    "he": frozenset({"person"}),
    "she": frozenset({"person"}),
}


class Subject(NamedTuple):
    """What a sentence is about, and what `it` means after it: the same, after a plural the only other thing named.
    `act` and `actor` are the only ones it names, for a verb that asks for the one or the other; `crowded` is a
    sentence with other things in the plural, after which `they` may mean those."""

    mark: Mark
    one: Mark | None
    act: Mark | None = None
    actor: Mark | None = None
    crowded: bool = False


def with_pronouns(sentence: Sentence, about: Subject | None, person: Mark | None = None) -> None:
    """Adds to a sentence's marks one for each pronoun that heads it, or heads its main clause after an adjunct.
    `person` is the only one whom the sentence before in its paragraph names, if any: `he` may mean that one as well."""
    own = _after_concession(sentence)
    about = Subject(own, own) if own is not None else about
    for place in _heads(sentence.words):
        lower = sentence.words[place].lower
        before = None if about is None else _it(sentence, place, about) if lower == "it" else about.mark
        before = (lower == "it" and _subject_of_opening(sentence, place)) or before
        if lower in ("he", "she") and (before is None or before.kind != "person"):
            before = person
        if before is None or _opened_by_another(sentence, place, before):
            continue
        kinds = _OF.get(sentence.words[place].lower, frozenset())
        fits = lower == "they" if before.how == SEVERAL else before.kind in kinds
        if lower == "they" and about is not None and before.how != SEVERAL:
            fits = (fits or before.kind == "state") and not about.crowded
        if fits and not is_expletive(sentence.words, place) and not _nearer(sentence, place, before):
            word = sentence.words[place]
            sentence.marks.append(
                Mark(place, place + 1, word.start, word.end, before.iri, before.kind, _how(before), before.types)
            )
            sentence.marks.sort(key=lambda mark: mark.first)
            return


def _opened_by_another(sentence: Sentence, place: int, before: Mark) -> bool:
    """Whether a clause before the pronoun has a subject of its own (`If a computer fails, it …`), which it may mean."""
    words = sentence.words
    if place < 3 or words[0].lower not in _CLAUSES or words[1].lower in _OF:
        return False
    if any(m.iri == before.iri and m.first <= _NEAR_OPENING for m in sentence.marks):
        return False
    return any(words[n].lower in AUXILIARIES or is_finite(words, n) for n in range(2, place - 1))


def _subject_of_opening(sentence: Sentence, place: int) -> Mark | None:
    """The one thing that a clause before the pronoun is about (`While the Act bans theft, it …`): the pronoun means
    it."""
    words = sentence.words
    if place < _NEAR_OPENING or words[0].lower not in _CLAUSES or words[place - 1].text != ",":
        return None
    mark = next((m for m in sentence.marks if 1 <= m.first <= _NEAR_OPENING - 1), None)
    if mark is None or mark.kind not in _THINGS or is_plural(sentence, mark) or mark.last >= place:
        return None
    own = words[mark.first - 1].lower in _CLAUSES | {"the", "a", "an"}
    past = verb_forms().get(words[mark.last].lower) is Form.PAST and words[mark.last + 1].lower in _TAKEN
    told = own and (past or is_finite(words, mark.last))
    return mark if told and not is_possessive(sentence.surface(mark)) else None


_TAKEN: Final = frozenset({"the", "a", "an", "its", "that", "it"})  # what a verb takes, so that it is no participle


_CONCESSIONS: Final = frozenset({"while", "although", "though"})
_CLAUSES: Final = _CONCESSIONS | word_set("if when once unless whenever because since as after until")
_NEAR_OPENING: Final = 3  # words from the beginning of a sentence to its first clause's subject


def _it(sentence: Sentence, place: int, about: Subject) -> Mark | None:
    """What `it` means: what the sentence before was about, unless the verb asks for another sort of thing."""
    asked = asked_of_it(sentence.words, place)
    if asked == ACT and about.one is not None and about.one.kind != "instrument":
        return about.act
    if asked == ACTOR and about.one is not None and about.one.kind not in WHO:
        return about.actor
    return about.one


def _how(before: Mark) -> str:
    return SEVERAL if before.how == SEVERAL else HOW


def only_person(sentence: Sentence) -> Mark | None:
    """The person whom a sentence names, where it names one alone."""
    met = {m.iri: m for m in reversed(sentence.marks) if m.kind == "person"}
    return next(iter(met.values())) if len(met) == 1 else None


def _nearer(sentence: Sentence, place: int, before: Mark) -> bool:
    """Whether another thing of the same kind is named before the pronoun (`For the Treaty to bind, it needs …`)."""
    return any(
        m.last <= place and m.kind in (before.kind, "instrument") and m.iri != before.iri for m in sentence.marks
    )


def _heads(words: tuple[Word, ...]) -> list[int]:
    """The first word, and the one after the comma that closes an opening adjunct."""
    found = [int(words[0].lower in _CONCESSIONS)] if words else []
    opened = words and words[0].lower in _CLAUSES
    most = _LONG_OPENING if opened else _SHORT_OPENING
    comma = next((n for n, word in enumerate(words[:most]) if word.text == ","), None)
    if comma is not None and comma + 1 < len(words):
        found.append(comma + 1)
    return [n for n in found if n + 1 < len(words) and words[n].lower in _OF and _verb_follows(words, n)]


_SHORT_OPENING, _LONG_OPENING = 20, 32  # words of an adjunct, and of a clause, before the main clause


def _after_concession(sentence: Sentence) -> Mark | None:
    """What the main clause begins with after `While it …,`: the pronoun means it."""
    words = sentence.words
    if len(words) < 3 or words[0].lower not in _CONCESSIONS or words[1].lower not in _OF:
        return None
    comma = next((n for n, word in enumerate(words) if word.text == ","), len(words))
    kinds = _OF[words[1].lower]
    return next((m for m in sentence.marks if 0 < m.first - comma <= 2 and m.kind in kinds), None)


def _verb_follows(words: tuple[Word, ...], place: int) -> bool:
    following = place + 1
    while following < len(words) - 1 and (words[following].lower.endswith("ly") or words[following].lower == "also"):
        following += 1
    lower = words[following].lower
    return (
        lower in AUXILIARIES
        or is_finite(words, following)
        or lower.endswith(("ed", "s"))
        or verb_forms().get(lower) in (Form.BASE, Form.PAST)
    )


def subject_of(sentence: Sentence, verbs: Sequence[Finite]) -> Subject | None:
    """What a sentence is about: the subject of the first of its finite verbs, where nothing else stands before it."""
    first = verbs[0] if verbs else None
    if first is None or opens_with_text(sentence.words):
        return None
    if is_described(first.subject):
        return None
    row = chain_left(sentence, first.subject, {first.subject.kind})
    earlier = [m for m in sentence.marks if m.first < row[0].first and m.kind == first.subject.kind]
    if earlier and first.subject.how != HOW:
        return None
    act, actor = _only(sentence, ("instrument",)), _only(sentence, ("state", "body"))
    if is_plural(sentence, first.subject):
        return Subject(first.subject, only_act_after(sentence, first.subject), act, actor)
    made = only_act_after(sentence, first.subject) if _is_chamber(sentence, first.subject) else None
    return Subject(first.subject, made or first.subject, act, actor, crowded(sentence, first.subject))


def _only(sentence: Sentence, kinds: tuple[str, ...]) -> Mark | None:
    """The only thing of some kinds that a sentence names, in the singular."""
    met = [mark for mark in sentence.marks if mark.kind in kinds]
    alone = len({mark.iri for mark in met}) == 1 and not is_plural(sentence, met[0]) and not is_described(met[0])
    return met[0] if alone else None


def crowded(sentence: Sentence, subject: Mark) -> bool:
    """Whether a sentence with a singular subject speaks of others in the plural (`Europol trained officers`)."""
    if is_plural(sentence, subject) or sentence.words[subject.first].lower == "they":
        return False
    return any(
        word.text.islower()
        and (word.lower in _PEOPLE or (word.lower.endswith("s") and singular(word.lower) != word.lower))
        and not subject.first <= place < subject.last
        and not is_finite(sentence.words, place)
        for place, word in enumerate(sentence.words)
    )


_PEOPLE: Final = frozenset({"people", "police", "men", "women", "children", "criminals"})


def _is_chamber(sentence: Sentence, mark: Mark) -> bool:
    """Whether a mark names a parliament by one word: what it passed is what a text goes on about."""
    return mark.kind == "body" and sentence.words[mark.last - 1].text in CHAMBERS


def only_act_after(sentence: Sentence, subject: Mark) -> Mark | None:
    """The only thing that is named after a subject, where that is an act (`Ministers approved the Treaty. It …`)."""
    after = [m for m in sentence.marks if m.first > subject.last]
    named = {m.iri for m in after if m.kind in _THINGS}
    return after[0] if len(named) == 1 and after[0].kind == "instrument" and not is_plural(sentence, after[0]) else None


def is_plural(sentence: Sentence, mark: Mark) -> bool:
    """Whether the words of a mark are a plural noun: `the judges`, no name such as `the United Nations`."""
    if mark.how in (SEVERAL, UNNAMED, UNNAMED_MANY, WHOSE):
        return mark.how != UNNAMED
    last = sentence.words[mark.last - 1]
    plain = last.text.islower() or (mark.how == GROUP and not last.acronym)
    return plain and last.lower.endswith("s") and singular(last.lower) != last.lower
