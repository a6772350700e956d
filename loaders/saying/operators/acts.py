"""The acts that a law makes crimes, where no lexicon knows them: each item of the row after `criminalises`, `offences
such as` or `liability for` that names an act is a crime, whatever its words (`the theft of passwords`).

An item is an act by its head: a word in `-ing` with an object, or a noun of doing with what is done hung on it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import Final

from loaders.naming.marks import CRIMES, GROUP, Mark, Sentence
from loaders.naming.words import AUXILIARIES, Word, is_joiner, word_set
from loaders.saying.clauses.clauses import PREPOSITIONS, RELATIVE
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.verbs import Form, inflections
from loaders.saying.context import Context
from loaders.saying.lists.item_things import short

_MAKING: Final = ("criminalise", "outlaw", "penalise", "punish")
_BEFORE_ACTS: Final = (
    ("liability", "for"), ("penalties", "for"), ("punishment", "for"), ("criminalisation", "of"),
    ("criminalization", "of"),
)  # fmt: skip
_OFFENCES: Final = word_set("offence offences offense offenses crime crimes")
_SUCH: Final = (("such", "as"), ("including",), ("like",), ("namely",))
_ACT_NOUNS: Final = word_set(
    """
access use misuse abuse attack theft sale purchase possession disclosure spread dissemination distribution production
publication interception transmission alteration deletion modification destruction disruption damage interference
manipulation obstruction supply import export storage procurement acquisition creation development installation
introduction transfer collection processing sharing copying downloading recruitment incitement glorification denial
justification financing solicitation exploitation impersonation falsification forgery fabrication violation breach
infringement evasion circumvention intrusion entry removal suppression recording monitoring surveillance seizure
diversion concealment promotion advertisement provision trafficking invasion usurpation appropriation sabotage
""",
)
_LINKS: Final = word_set("of to against with into on in from by for through via over")
_ARTICLES: Final = word_set("the a an any all both certain various other also")
_LONGEST: Final = 12  # words of an item
_ROW: Final = 60  # words of a row


def with_acts(sentence: Sentence, context: Context) -> None:
    """Adds to a sentence's marks one for each act of such a row that no crime or threat names."""
    added: list[Mark] = []
    for first in sorted(set(_row_starts(sentence.words))):
        crimes = frozenset(m.first for m in (*sentence.marks, *sentence.inner) if m.kind in CRIMES)
        for start, end in _items(sentence.words, first, crimes):
            marks = (*sentence.marks, *sentence.inner, *added)
            known = [m for m in marks if start <= m.first < end and m.kind in CRIMES]
            if any(m.kind == "threat" or m.first - start <= 1 for m in known) or not _is_act(
                sentence.words, start, end
            ):
                continue
            name = short(sentence.text[sentence.words[start].start : sentence.words[end - 1].end])
            of = bool(known) and _is_of(sentence.words, start, known[0].first)
            iri = known[0].iri if of else context.mentions.candidates.minted("crime", name, ("CrimeType",))
            added.append(sentence.mark(start, end, iri, GROUP, ("CrimeType",)))
    if not added:
        return
    taken = {place for mark in added for place in range(mark.first, mark.last)}
    kept = [m for m in (*sentence.marks, *sentence.inner) if taken.isdisjoint(range(m.first, m.last))]
    sentence.place([replace(m, inner=False) for m in (*kept, *added)])
    context.added.extend((sentence, (mark.start, mark.end), mark.iri) for mark in added)


@cache
def _making() -> frozenset[str]:
    return frozenset(form for verb in _MAKING for form in inflections(verb))


def _row_starts(words: tuple[Word, ...]) -> Iterator[int]:
    """The word after each verb or noun that a row of acts follows."""
    for number, (word, following) in enumerate(pairwise(words)):
        if word.lower in _making() and following.lower not in PREPOSITIONS:
            yield number + 1
        elif (word.lower, following.lower) in _BEFORE_ACTS or (word.lower in _OFFENCES and following.lower == "of"):
            yield number + 2
        elif word.lower in _OFFENCES:
            comma = following.text == ","
            cue = _cue(words, number + 1 + comma)
            if cue:
                yield number + 1 + comma + cue


def _items(words: tuple[Word, ...], first: int, crimes: frozenset[int]) -> Iterator[tuple[int, int]]:
    """First and last (exclusive) word of each item of a row, its article left out."""
    start = first
    for number in range(first, min(first + _ROW, len(words) + 1)):
        ends = number == len(words) or _ends_row(words, number)
        cue = 0 if ends else _cue(words, number)
        if not (ends or cue or words[number].text == "," or words[number].lower in ("and", "or")):
            continue
        named = any(start <= place < number for place in crimes)
        if not ends and not cue and not named and (_shares(words, start, number) or _same_act(words, number, crimes)):
            continue
        while start < number and words[start].lower in _ARTICLES:
            start += 1
        if 0 < number - start <= _LONGEST:
            yield start, number
        if ends:
            return
        start = number + max(cue, 1)


def _cue(words: tuple[Word, ...], place: int) -> int:
    """How many words of `such as` or the like stand at a word."""
    return next((len(cue) for cue in _SUCH if tuple(w.lower for w in words[place : place + len(cue)]) == cue), 0)


def _ends_row(words: tuple[Word, ...], place: int) -> bool:
    word = words[place]
    if word.lower in RELATIVE | AUXILIARIES | _CLOSING or (
        not word.is_word and not is_joiner(word) and word.text != ","
    ):
        return True
    form = verb_forms().get(word.lower)
    told = place + 1 < len(words) and words[place + 1].lower not in PREPOSITIONS
    verb = form is Form.THIRD and told and words[place - 1].lower in ("and", ",", "also")
    return verb or (
        word.lower == "to" and place + 1 < len(words) and verb_forms().get(words[place + 1].lower) is Form.BASE
    )


_CLOSING: Final = word_set("while although but because however where when as whereas if since thereby under but not")


def _shares(words: tuple[Word, ...], start: int, place: int) -> bool:
    """Whether `and` joins two nouns or words in -ing of one item (`the production and sale of viruses`)."""
    if words[place].text == "," or place + 2 >= len(words):
        return False
    alone = all(word.lower not in _LINKS for word in words[start:place])
    return alone and _act_noun(words[place - 1]) and _act_noun(words[place + 1]) and words[place + 2].lower == "of"


def _same_act(words: tuple[Word, ...], place: int, crimes: frozenset[int]) -> bool:
    """Whether what `and` joins is no act of its own (`the possession of software or hardware tools`)."""
    if words[place].text == "," or words[place - 1].text == ",":
        return False
    end = place + 1
    while end < len(words) and not (
        _ends_row(words, end) or words[end].text == "," or words[end].lower in ("and", "or")
    ):
        end += 1
    named = any(place < number < end for number in crimes)
    return not named and end > place + 1 and not any(_act_noun(word) for word in words[place + 1 : end])


def _act_noun(word: Word) -> bool:
    doing = word.lower.endswith("ing") and word.lower not in _LINKING
    return word.norm in _ACT_NOUNS or word.lower in _ACT_NOUNS or doing


_POINTING: Final = frozenset({"such", "them", "it", "others", "this", "these", "those"})
_HELPING: Final = word_set(  # what laws do themselves, in the same row as what they forbid
    """
granting providing ensuring improving strengthening enhancing facilitating harmonising harmonizing adopting establishing
supporting protecting preventing combating fighting countering investigating prosecuting detecting
"""
)
_LINKING: Final = word_set("relating concerning regarding involving including pertaining amounting belonging")


def _is_of(words: tuple[Word, ...], start: int, place: int) -> bool:
    """Whether what is done is done with the crime itself (`the production of child pornography`)."""
    links = [word.lower for word in words[start:place] if word.lower in _LINKS]
    return links == ["of"]


def _is_act(words: tuple[Word, ...], start: int, end: int) -> bool:
    """Whether the words name an act: a noun of doing with what hangs on it or what it is done to before it, or a word
    in -ing with an object."""
    if end - start < 2 or (words[start].capital and start) or words[end - 1].lower in _POINTING:
        return False
    if verb_forms().get(words[start].lower) is Form.GERUND:
        return words[start].lower not in _LINKING | _HELPING
    link = next((n for n in range(start + 1, end) if words[n].lower in _LINKS), end)
    return _act_noun(words[link - 1]) and words[link - 1].lower not in PREPOSITIONS
