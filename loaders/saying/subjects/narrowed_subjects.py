"""A subject that words before its name make a part of what the name means: `some thieves`, `Norway's patrols`, `a
Danish court order`, `the Heron gang`. What is told of it is told of the whole phrase, never of all that bear the name;
where the words only point to whose it is (`its patrols`), it is told of nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from pyoxigraph import NamedNode

from loaders.naming.bodies.demonyms import adjectives
from loaders.naming.candidates import CLASSES, shortened
from loaders.naming.lexicon import kind
from loaders.naming.marks import CRIMES, GROUP, SEVERAL, WHOSE, Mark
from loaders.naming.words import Word, is_joiner, is_possessive, word_set
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.coordination import chain_left
from loaders.saying.clauses.verbs import Form
from loaders.saying.context import Reading
from loaders.saying.matches import Match
from loaders.saying.subjects.groups import modifies
from loaders.saying.subjects.pronouns import HOW as PRONOUN
from loaders.saying.subjects.pronouns import Subject

_QUANTIFYING: Final = word_set(
    """
some most many several few certain numerous countless two three four five six seven eight nine ten dozens hundreds
thousands
"""
)
_POINTING: Final = word_set("its their his her our my your")
_JURISDICTIONS: Final = word_set("foreign domestic federal overseas offshore")
_KINDS: Final = CRIMES | {"technology", "measure", "principle", "obstacle", "body"}
_MODIFIERS: Final = 4  # words between a name and what narrows it


def narrowed(reading: Reading, match: Match) -> Match | None:
    """A match told of the phrase by which a part of its subject is meant; None where only who reads on knows whose."""
    if kind(match.subject) not in _KINDS:
        return match
    told = _subject(reading, match)
    if told is None:
        return match
    first = _narrowing(reading, told)
    if first is None:
        return match
    return replace(match, subject=_thing(reading, told, first)) if first >= 0 else None


def with_part(reading: Reading, about: Subject | None) -> Subject | None:
    """What a sentence is about, the part alone where its subject is narrowed: `they` after `some thieves …` are those;
    None where only who reads on knows whose it is."""
    if about is None or about.mark.kind not in _KINDS or about.mark.how in (PRONOUN, SEVERAL):
        return about
    first = _narrowing(reading, about.mark)
    if first is None:
        return about
    if first < 0:
        return None
    part = replace(about.mark, iri=_thing(reading, about.mark, first))
    reading.context.subject[part.kind] = part.iri
    return about._replace(mark=part, one=part if about.one == about.mark else about.one)


def _subject(reading: Reading, match: Match) -> Mark | None:
    """The mark of a match's subject: the one that has the verb; of two, the nearer one before it."""
    words = reading.sentence.words
    rows = [(verb, chain_left(reading.sentence, verb.subject, {verb.subject.kind})) for verb in reading.finite]
    found = [(verb, mark) for verb, row in rows for mark in row if mark.iri == match.subject]
    if len(found) == 1 and sum(mark.iri == match.subject for mark in reading.sentence.marks) == 1:
        return found[0][1]
    return next((mark for verb, mark in reversed(found) if words[verb.place].start <= match.place), None)


def _narrowing(reading: Reading, mark: Mark) -> int | None:
    """The first word of the phrase that narrows what a mark means; -1 where it only points to whose it is; None where
    nothing narrows it."""
    words = reading.sentence.words
    if mark.how not in (GROUP, WHOSE) and any(_is_name(words, n) for n in range(mark.first, mark.last)):
        return None
    first = None
    for number in range(mark.first - 1, max(-1, mark.first - 2 - _MODIFIERS), -1):
        word = words[number]
        if word.lower in _POINTING:
            return -1
        if is_possessive(word.text):
            return _owner(reading, number)
        if word.lower in _QUANTIFYING:
            return number
        if _is_name(words, number) or word.lower in _JURISDICTIONS:
            first = _compound(words, number)
        elif not is_joiner(word) and (not modifies(words, number) or verb_forms().get(word.lower) is Form.GERUND):
            return first
    return first


def _is_name(words: tuple[Word, ...], place: int) -> bool:
    """Whether a word is a name or an adjective of a state; where a sentence or quotation opens only its form tells."""
    word = words[place]
    told = word.acronym or (word.lower,) in adjectives()
    return word.capital and word.is_word and (told or (place > 0 and words[place - 1].is_word))


def _compound(words: tuple[Word, ...], place: int) -> int:
    """The first word of what hyphens bind to a word (`pro-Danish`)."""
    while place > 1 and is_joiner(words[place - 1]) and words[place - 1].end == words[place].start:
        place -= 2
    return place


def _owner(reading: Reading, place: int) -> int:
    """The first word of the name of whose something is; -1 where only a noun tells (`the town's`)."""
    mark = next((m for m in reading.sentence.marks if m.first <= place < m.last), None)
    if mark is not None and mark.kind in ("state", "body", "person", "place"):
        return mark.first
    return place if reading.sentence.words[place].capital and place else -1


def _thing(reading: Reading, mark: Mark, first: int) -> NamedNode:
    """The thing that the whole phrase names, of the kind that the mark is."""
    sentence = reading.sentence
    name = shortened(sentence.text[sentence.words[first].start : mark.end])
    if first == 0 and not _is_name(sentence.words, 0):
        name = name[0].lower() + name[1:]
    types = mark.types or (CLASSES.get(mark.kind, "Matter"),)
    return reading.context.mentions.candidates.minted(mark.kind, name, types)
