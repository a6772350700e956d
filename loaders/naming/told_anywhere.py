"""Proper names that no list, no head word and no title tells: what a text says of one of them anywhere (`Roe was
arrested`, `Roe's lawyer`, `the attack against Larkspur`, `in Millport, the capital of`) tells what it is everywhere.

Only a name that the text never writes in small letters is one; of two kinds the one that more is said for is meant,
and of as much said for both none.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from pyoxigraph import NamedNode

from loaders.naming.bodies.demonyms import adjectives
from loaders.naming.candidates import Candidates
from loaders.naming.headed.heads import BODY_HEADS, EVENT_HEADS, INSTRUMENT_HEADS, LOOSE_INSTRUMENTS, MONTHS, NOT_NAMES
from loaders.naming.lexicon import Lexicon
from loaders.naming.marks import Mark, Sentence
from loaders.naming.name_cues import AGAINST, BODY, PERSON, PLACE, accused, is_accused, is_body_by_weak, told
from loaders.naming.persons.full_names import names_no_person
from loaders.naming.persons.office_nouns import OFFICES
from loaders.naming.persons.people import People
from loaders.naming.words import Word, is_joiner, is_possessive, is_quote, lower_at, unowned, word_set

_LONGEST: Final = 3  # words of a name
_SHORTEST: Final = 4  # letters of a name of one word
_TITLE: Final = 0.5  # share of capitalised words from which a line is a heading
_NO_NAMES: Final = (
    OFFICES
    | BODY_HEADS
    | EVENT_HEADS
    | INSTRUMENT_HEADS.keys()
    | LOOSE_INSTRUMENTS.keys()
    | word_set(
        """
i he she we you they it there here what how why yes god bible christmas easter internet web monday tuesday wednesday
thursday friday saturday sunday spring summer autumn winter earth cold war ibid table figure fig appendix annex section
chapter part article volume no vol issue page north south east west western eastern northern southern twitter facebook
"""
    )
)


@dataclass(slots=True)
class ToldNames:
    """The names of a text that it tells somewhere: persons are taken up by `people`, bodies and places are kept."""

    lexicon: Lexicon
    candidates: Candidates
    people: People
    things: dict[str, NamedNode] = field(default_factory=dict)
    persons: set[str] = field(default_factory=set)  # by names of one word

    def meet(self, sentences: Iterable[tuple[Word, ...]]) -> None:
        """Takes up the names that the sentences of a text tell."""
        for name, sort in told_anywhere(sentences, self.lexicon).items():
            if sort == PERSON and " " in name:
                self.people.full.add(name)
            elif sort == PERSON:
                self.persons.add(name)
            else:
                self.things[name] = self.candidates.minted(sort, name)

    def marks(self, sentence: Sentence) -> Iterator[Mark]:
        """A mark for each such name of a sentence that no longer name holds, persons of full names apart."""
        for first, last in _names(sentence.words) if self.things or self.persons else ():
            name = _name(sentence.words, first, last)
            if name in self.things:
                yield sentence.mark(first, last, self.things[name], "alias")
            elif name in self.persons and not _is_party(sentence.words, first, last):
                start = sentence.words[first].start
                who = self.people.bearer(sentence.segment.index, name, start, start + len(name))
                self.candidates.add(who.iri, who.label, ("Person",))
                yield sentence.mark(first, last, who.iri, "person", ("Person",))


def _is_party(words: tuple[Word, ...], first: int, last: int) -> bool:
    """Whether a name is part of that of a case."""
    before = first - 1 - (lower_at(words, first - 1) == ".")
    return not {lower_at(words, before), lower_at(words, last)}.isdisjoint(AGAINST)


def told_anywhere(sentences: Iterable[tuple[Word, ...]], known: Lexicon) -> dict[str, str]:
    """The names that the sentences of an English text tell, each with what it is: `PERSON`, `BODY` or `PLACE`."""
    said: defaultdict[str, Counter[str]] = defaultdict(Counter)
    small: set[str] = set()
    rows: list[list[str]] = []
    inside: set[str] = set()  # names that a sentence has not only at its beginning
    read = [words for words in sentences if not _is_heading(words)]
    parties = {name for words in read for name in accused(words)}
    for words in read:
        small.update(word.text for word in words if not word.capital)
        spans = list(_names(words))
        rows.extend([_name(words, *span) for span in row] for row in _rows(words, spans))
        for first, last in spans:
            name = _name(words, first, last)
            if last - first > 1 or not _opens(words, first):
                inside.add(name)
            said[name].update(told(words, first, last))
            if name in parties and is_accused(words, first, last):
                said[name][PERSON] += 1
    found: dict[str, str] = {}
    for name, votes in said.items():
        if is_body_by_weak(votes):
            votes[BODY] += 1
        kinds = Counter({sort: votes[sort] for sort in (PERSON, BODY, PLACE) if votes[sort]})
        if not kinds:
            continue
        (sort, most), *others = kinds.most_common()
        tied = bool(others) and others[0][1] == most
        if tied or name not in inside or _is_no_name(name, sort, small) or _is_known(name, known):
            continue
        found[name] = sort
    for row in (*rows, *rows):  # twice: one of a row may be told by another row
        if any(found.get(name) == PERSON for name in row):
            beside = (n for n in row if " " in n and not said[n] and not _is_no_name(n, PERSON, small))
            found.update((name, PERSON) for name in beside if not _is_known(name, known))
    return found


def _rows(words: tuple[Word, ...], names: list[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """The rows of names (`A, B and C`) in a sentence."""
    row = names[:1]
    for before, name in pairwise(names):
        if not {word.lower for word in words[before[1] : name[0]]} <= _BETWEEN or before[1] == name[0]:
            if len(row) > 1:
                yield row
            row = []
        row.append(name)
    if len(row) > 1:
        yield row


_BETWEEN: Final = frozenset({",", "and"})


def _is_no_name(name: str, sort: str, small: set[str]) -> bool:
    """Whether the text writes a word of a name small, or the name has a word that none of its kind has."""
    parts = name.split()
    if any(part.lower() in small for part in parts):
        return True
    return sort == PERSON and names_no_person(name)


def _is_known(name: str, known: Lexicon) -> bool:
    return known.named(name) is not None or any(
        known.named(part) is not None or (part.lower(),) in adjectives() for part in name.split()
    )


def _name(words: tuple[Word, ...], first: int, last: int) -> str:
    return " ".join(unowned(word.text) for word in words[first:last])


def _is_heading(words: tuple[Word, ...]) -> bool:
    told = [word for word in words if word.is_word and word.text[0].isalpha()]
    return sum(word.capital for word in told) > _TITLE * len(told)


def _opens(words: tuple[Word, ...], place: int) -> bool:
    return place == 0 or words[place - 1].text in ".!?:•–—" or is_quote(words[place - 1])


def _names(words: tuple[Word, ...]) -> Iterator[tuple[int, int]]:
    """The runs of capitalised words that may be such a name."""
    place = 0
    while place < len(words):
        first = place
        while place < len(words) and _goes_into_name(words, place):
            place += 1
            if is_possessive(words[place - 1].text):
                break
        if place == first:
            place += 1
        elif _may_be_name(words, first, place):
            yield first, place


def _goes_into_name(words: tuple[Word, ...], place: int) -> bool:
    """Whether a word has the capital of a name: not that of a month or of the word that opens a sentence."""
    word = words[place]
    opener = place == 0 and (word.lower in _OPENERS or word.lower.endswith("ly"))
    return word.is_word and word.capital and word.norm not in MONTHS and not opener


_OPENERS: Final = NOT_NAMES | word_set("later earlier then here there next soon once again finally still today yet")


def _may_be_name(words: tuple[Word, ...], first: int, last: int) -> bool:
    run = words[first:last]
    if last - first > _LONGEST or any(not {unowned(word.lower), word.norm}.isdisjoint(_NO_NAMES) for word in run):
        return False
    if any(not unowned(word.text).isalpha() or word.acronym or len(word.text) == 1 for word in run):
        return False
    if last - first == 1 and len(unowned(run[0].text)) < _SHORTEST:
        return False
    after, before = words[last] if last < len(words) else None, words[first - 1] if first else None
    tight = after is not None and after.start == words[last - 1].end and (after.text in "/@_&" or is_joiner(after))
    glued = before is not None and before.end == words[first].start and before.text in "/@#&-.’'"
    goes_on = after is not None and (after.text == "&" or after.text[0].isdigit() or after.capital)
    ends = first > 1 and words[first - 2].capital and words[first - 1].lower == "of"  # `Bank of (Larkspur)`
    return not (tight or glued or goes_on or ends)
