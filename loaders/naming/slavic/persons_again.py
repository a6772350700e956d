"""Words that mean the one person of a Ukrainian or Russian passage again: `он`, `підозрюваний`, `мужчина`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from pyoxigraph import NamedNode

from loaders.naming.marks import Mark, Sentence
from loaders.naming.slavic.cases import is_plural
from loaders.naming.slavic.given_names import given_name, is_womans
from loaders.naming.slavic.grammar import is_adjective, is_finite, nominative
from loaders.naming.slavic.heads import PEOPLE
from loaders.naming.slavic.people import OFFICES
from loaders.naming.words import Word, lemma, word_set

_BACK: Final = 3  # sentences that such a word refers back over
_HE: Final = word_set("он він ему йому")
_SHE: Final = word_set("она вона")
_MEN: Final = word_set(
    """
мужчина подсудимый обвиняемый подозреваемый осуждённый осужденный задержанный арестованный фигурант злоумышленник
хакер программист мошенник преступник подсудний підсудний обвинувачений підозрюваний засуджений затриманий
заарештований фігурант зловмисник програміст шахрай злочинець
"""
)
_WOMEN: Final = word_set("женщина жінка подсудимая обвиняемая підсудна підозрювана обвинувачена засуджена")
_OTHERS: Final = (
    OFFICES
    | PEOPLE
    | _MEN
    | word_set(
        "следователь слідчий соучастник спільник сообщник сын син отец батько брат друг муж партнер партнёр житель"
        " мешканець потерпевший потерпілий полицейский поліцейський сотрудник співробітник"
    )
)


def persons_again(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Mark]:
    """A mark for each pronoun of a person, and each noun that tells a person's standing in a case, where the passage
    before names one person only, of that gender."""
    words, tongue = sentence.words, sentence.segment.language
    if sentence.segment.heading or not any(_may_mean(word, tongue) for word in words):
        return
    passage = list(_passage(earlier))
    for place, word in enumerate(words):
        if not _may_mean(word, tongue) or any(m.first <= place < m.last for m in (*sentence.marks, *sentence.inner)):
            continue
        marks = [m for m in sentence.marks if m.last <= place]
        named = {m.iri for m in marks if m.kind == "person"} | {
            m.iri for s in passage for m in s.marks if m.kind == "person"
        }
        iri = next(iter(named)) if len(named) == 1 else None
        if iri is None or _gender([*earlier, sentence], iri) != _asked(word, tongue):
            continue
        if word.lower in _HE | _SHE:
            last = max((m.last for m in marks if m.iri == iri), default=-1)
            between = [(sentence, max(last, 0), place)]
            if last < 0:
                between += [(s, _past(s, iri), len(s.words)) for s in passage[: _nearest(passage, iri) + 1]]
            if any(has_rival(*part, word.lower in _SHE) for part in between):
                continue
        elif not _stands_alone(words, place, tongue):
            continue
        yield sentence.mark(place, place + 1, iri, "definite")


def _passage(earlier: Sequence[Sentence]) -> Iterator[Sentence]:
    """The sentences right before, the nearest first, back to a heading."""
    for sentence in reversed(earlier[-_BACK:]):
        if sentence.segment.heading:
            return
        yield sentence


def _nearest(passage: Sequence[Sentence], iri: NamedNode) -> int:
    return next((n for n, s in enumerate(passage) if any(m.iri == iri for m in s.marks)), len(passage))


def _past(sentence: Sentence, iri: NamedNode) -> int:
    """The word after the last mention of a person in a sentence, 0 without."""
    return max((m.last for m in sentence.marks if m.iri == iri), default=0)


def _may_mean(word: Word, tongue: str) -> bool:
    return word.lower in _HE | _SHE or _noun(word, tongue) != ""


def _noun(word: Word, tongue: str) -> str:
    """The dictionary form of a noun that tells a person's standing, in the singular; empty for any other word."""
    form = lemma(word.lower, tongue)
    told = form in _MEN | _WOMEN and not is_plural(word.lower, tongue) and not is_finite(word.lower, tongue)
    return form if told and not word.lower.endswith(("ые", "ых", "ым", "ыми", "іх", "их", "ими", "і", "ам")) else ""


def _asked(word: Word, tongue: str) -> str:
    """The gender of the person that a word means."""
    return "f" if word.lower in _SHE or _noun(word, tongue) in _WOMEN else "m"


def _gender(sentences: Sequence[Sentence], iri: NamedNode) -> str:
    """The gender of a person, by the given name with which a text names them; empty without one."""
    for sentence in reversed(sentences):
        for mark in sentence.marks:
            told = given_name(sentence.words[mark.first].lower) if mark.iri == iri else None
            if told is not None:
                return "f" if is_womans(told[0]) else "m"
    return ""


def has_rival(sentence: Sentence, first: int, last: int, woman: bool) -> bool:
    """Whether some other person or thing of the gender may be meant: a noun for people, or another mention that stands
    in the nominative."""
    words, tongue = sentence.words, sentence.segment.language
    for word in words[first:last]:
        if word.is_word and lemma(word.lower, tongue) in _OTHERS and not is_plural(word.lower, tongue):
            return True
    for mark in sentence.marks:
        if first <= mark.first and mark.last <= last and mark.kind != "person":
            told = nominative(words[mark.last - 1], tongue)
            if told is not None and told.told == ("f" if woman else "m") and mark.kind in _RIVALS:
                return True
    return False


_RIVALS: Final = frozenset({"instrument", "body", "technology", "threat", "event", "state"})


def _stands_alone(words: tuple[Word, ...], place: int, tongue: str) -> bool:
    """Whether neither an adjective nor a number makes another of a noun, and nothing says whose it is."""
    before = words[place - 1] if place else None
    after = words[place + 1] if place + 1 < len(words) else None
    made = before is not None and (is_adjective(before.lower, tongue) or before.lower in _ANOTHER or before.text == "-")
    return not made and (after is None or not (after.capital or after.text == "-"))


_ANOTHER: Final = word_set("один одна какой-то якийсь другой інший ещё еще ще каждый кожен любой")
