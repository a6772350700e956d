"""What a passage names that is a noun phrase of the field: of `the delay leads to a loss of evidence` the loss of
evidence is a thing of its own, found wherever the text speaks of it, and no words alone."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Final

from pyoxigraph import NamedNode

from loaders.naming.kinds.described_heads import KINDS
from loaders.naming.kinds.described_kinds import kind_of
from loaders.naming.marks import GROUP, Mark
from loaders.naming.words import Word, places_inside, word_set
from loaders.saying.clauses.clauses import PREPOSITIONS, RELATIVE
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.plural_nouns import AS_NOUNS
from loaders.saying.clauses.verbs import Form
from loaders.saying.context import Reading
from loaders.saying.frames import kinds_by_property
from loaders.saying.matches import Match, Span
from loaders.saying.subjects.noun_phrases import NounPhrase, noun_phrase
from loaders.saying.subjects.unnamed_things import is_wide, thing
from ontology.names import shortened

# Properties that join things of the field.
_JOINING: Final = frozenset(
    {
        f"cl:{name}"
        for name in (
            "causes", "hasCause", "hinders", "requires", "dependsOn", "threatens", "counters", "hasMeans", "usedFor",
            "contributesTo", "aggravates", "exploits", "aimsAt", "appliesTo", "involves", "hasExample", "comparableTo",
            "provides", "restricts",
        )
    }
)  # fmt: skip
OF_THE_FIELD: Final = frozenset({"crime", "threat", "measure", "principle", "obstacle", "technology"})
_NAMED: Final = OF_THE_FIELD | {"body"}
_NONE: Final = word_set("no few little any such other")
_VERBAL: Final = (Form.THIRD, Form.BASE, Form.PAST)


def with_things(reading: Reading, match: Match) -> Iterator[Match]:
    """A match, told of the things that its passage names; of the passage too where it says more."""
    told = shortened(match.property.value) if isinstance(match.object, tuple) else ""
    if told not in _JOINING or not isinstance(match.object, tuple):
        yield match
        return
    named, whole = _named(reading, match.object, kinds_by_property()[told.removeprefix("cl:")][1] & _NAMED)
    if not (named and whole):
        yield match
    for iri in named:
        if iri != match.subject:
            yield replace(match, object=iri)


def _named(reading: Reading, span: Span, kinds: frozenset[str]) -> tuple[list[NamedNode], bool]:
    """The things that the row of noun phrases names with which a passage opens, and whether it is nothing else."""
    sentence = reading.sentence
    inside = places_inside(sentence.words, span)
    phrases, whole = _row(sentence.words, inside.start, inside.stop)
    found: list[NamedNode] = []
    for phrase in phrases:
        sort, made = kind_of(sentence.words, phrase.head)
        over = [m for m in (*sentence.marks, *sentence.inner) if m.first <= phrase.head < m.last]
        if sort not in kinds or over or not _is_told(sentence.words[phrase.head]):
            whole = False
            continue
        found.append(thing(reading, sentence, (phrase.first, phrase.last, phrase.last), sort, made))
    return found, whole


def phrase_mark(reading: Reading, place: int, kinds: Collection[str]) -> Mark | None:
    """A mark for the noun phrase of one of these kinds that begins at a word; None where none does, or where a mention
    tells what its noun means."""
    words = reading.sentence.words
    phrase = noun_phrase(words, place) if place < len(words) and words[place].lower not in _NONE else None
    if phrase is None or _may_be_verb(words, phrase.first, place) or not _is_told(words[phrase.head]):
        return None
    sort, made = kind_of(words, phrase.head)
    if sort not in kinds or any(
        m.first <= phrase.head < m.last for m in (*reading.sentence.marks, *reading.sentence.inner)
    ):
        return None
    iri = thing(reading, reading.sentence, (phrase.first, phrase.last, phrase.last), sort, made)
    return reading.sentence.mark(phrase.first, phrase.last, iri, GROUP, (made,))


def _is_told(noun: Word) -> bool:
    """Whether a noun tells a thing of the field: not one of so wide a use that any may be meant."""
    return (noun.norm in KINDS or noun.norm in _DEEDS) and noun.norm not in _WIDE and not is_wide(noun)


_DEEDS: Final = word_set("detection prevention attribution deterrence monitoring disruption takedown")
_WIDE: Final = word_set(
    "mechanism measure effort approach action practice problem tool support process reform procedure step document "
    "interaction challenge system service application access community country state nation people"
)


def _row(words: tuple[Word, ...], first: int, last: int) -> tuple[list[NounPhrase], bool]:
    """The noun phrases of a row that begins at a word, and whether it goes to the last of the passage; where it ends
    otherwise than at a preposition or a relative word, what it names is in doubt."""
    found: list[NounPhrase] = []
    place = first
    while place < last:
        phrase = noun_phrase(words, place) if words[place].lower not in _NONE else None
        if phrase is None or phrase.last > last or _may_be_verb(words, phrase.first, place):
            return found, False
        found.append(phrase)
        place = phrase.last
        if place >= last:
            return found, True
        joined = words[place].text == "," or words[place].lower in ("and", "or")
        if not joined:
            sure = words[place].lower in PREPOSITIONS | RELATIVE or words[place].text == "("
            return (found if sure else found[:-1]), False
        place += 1 + (words[place].text == "," and place + 1 < last and words[place + 1].lower in ("and", "or"))
    return found, False


def _may_be_verb(words: tuple[Word, ...], first: int, place: int) -> bool:
    """Whether a phrase without an article opens with what may be a verb."""
    lower = words[first].lower
    return first == place and verb_forms().get(lower) in _VERBAL and lower not in AS_NOUNS
