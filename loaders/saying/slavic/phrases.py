"""What Ukrainian and Russian sentences say without a frame's verb: offices before names, dashes, how many parties."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from pyoxigraph import Literal

from loaders.naming.marks import Mark
from loaders.naming.slavic.cases import is_genitive
from loaders.naming.slavic.grammar import PREPOSITIONS, THIS, is_adjective, is_finite, nominative
from loaders.naming.slavic.people import OFFICES
from loaders.naming.words import Word, lemma, word_set
from loaders.saying.context import Reading
from loaders.saying.matches import Match
from loaders.saying.slavic.clauses import main_clauses
from loaders.saying.slavic.figures import STATES, slavic_figures
from loaders.saying.slavic.phrase_heads import head_of, is_anothers
from loaders.saying.slavic.relatives import hangs
from ontology.names import term

_HEADS_OF: Final = word_set("президент глава голова прем'єр премьер")
_REACH: Final = 7  # words of an office before a name
_DASH: Final = "—–"


def slavic_phrases(reading: Reading) -> Iterator[Match]:
    """Offices, copulas, figures and counts of parties of a sentence."""
    yield from _offices(reading)
    yield from _copulas(reading)
    yield from slavic_figures(reading)
    yield from _party_counts(reading)


def _party_counts(reading: Reading) -> Iterator[Match]:
    """How many states have ratified an instrument or are its parties."""
    sentence = reading.sentence
    for clause in main_clauses(sentence):
        low, high = sentence.words[clause.first].start, sentence.words[clause.last - 1].end
        verb = sentence.words[clause.verb].lower
        counts = [q for q in reading.typed.quantities if low <= q.start and q.end <= high]
        states = [q for q in counts if q.unit.lower().startswith(STATES) and Decimal(q.value) >= 1]
        known = [m for m in sentence.marks if m.kind == "instrument" and low <= m.start and m.end <= high]
        parties = verb.startswith(_JOINING) or any("сторон" in w.lower for w in sentence.words if low <= w.start < high)
        if parties and len(states) == 1 and len({m.iri for m in known}) == 1:
            value = Literal(states[0].value, datatype=term("xsd:integer"))
            yield Match("slavic-party-count", known[0].iri, term("cl:hasPartyCount"), value, states[0].start)


_JOINING: Final = ("ратиф", "приєдна", "присоедин")


def _offices(reading: Reading) -> Iterator[Match]:
    """The office that stands before a person's name, and what its holder heads."""
    sentence = reading.sentence
    words, tongue = sentence.words, sentence.segment.language
    for person in (m for m in sentence.marks if m.kind == "person"):
        for number in range(person.first - 1, max(-1, person.first - 1 - _REACH), -1):
            word = words[number]
            if not word.is_word or is_finite(word.lower, tongue):
                break
            if lemma(word.lower, tongue) not in OFFICES or _of_higher(words, number, tongue):
                continue
            if is_anothers(words, number, person, tongue):
                break
            first = number
            while first > 0 and is_adjective(words[first - 1].lower, tongue):
                first -= 1
            span = (words[first].start, words[person.first - 1].end)
            yield Match("slavic-office", person.iri, term("cl:hasPosition"), span, words[first].start)
            owner = next((m for m in sentence.marks if m.first == number + 1 and m.last == person.first), None)
            if owner is not None and lemma(word.lower, tongue) in _HEADS_OF and owner.kind in ("state", "body"):
                yield Match("slavic-headship", person.iri, term("cl:headOf"), owner.iri, words[first].start)
            elif owner is not None and owner.kind == "body":
                yield Match("slavic-office", person.iri, term("cl:affiliatedWith"), owner.iri, words[first].start)
            break


def _of_higher(words: tuple[Word, ...], place: int, tongue: str) -> bool:
    """Whether an office in the genitive says whose people hold another before it (`прокурор Офісу генпрокурора X`)."""
    if not is_genitive(words[place].lower, tongue) or words[place].lower == lemma(words[place].lower, tongue):
        return False
    for word in reversed(words[max(0, place - _REACH) : place]):
        if not word.is_word or is_finite(word.lower, tongue):
            return False
        if lemma(word.lower, tongue) in OFFICES:
            return True
    return False


def _copulas(reading: Reading) -> Iterator[Match]:
    """What a dash says of the mention before it: `X — це …`."""
    sentence = reading.sentence
    words, tongue = sentence.words, sentence.segment.language
    for number, word in enumerate(words[:-2]):
        if word.text not in _DASH or number == 0 or words[number - 1].end == word.start:
            continue
        bracket = sum(w.text == "(" for w in words[:number]) > sum(w.text == ")" for w in words[:number])
        if bracket or any(is_finite(w.lower, tongue) for w in words[:number] if w.is_word):
            return
        mark = _only_subject(reading, number)
        first = number + 1 + (words[number + 1].lower in THIS)
        if mark is None or not (words[number + 1].lower in THIS or _nominal(reading, first)):
            return
        end = next((n for n in range(first, len(words)) if words[n].text in ";" + _DASH), len(words))
        while end > first and not words[end - 1].is_word and words[end - 1].text not in "»)”":
            end -= 1
        if end - first >= 2:
            span = (words[first].start, words[end - 1].end)
            yield Match("slavic-copula", mark.iri, term("cl:hasState"), span, words[number].start)
        return


def _only_subject(reading: Reading, dash: int) -> Mark | None:
    """The mention in the nominative that opens the sentence, or stands right before the dash."""
    sentence = reading.sentence
    tongue = sentence.segment.language
    marks = [m for m in sentence.marks if m.last <= dash]
    for mark in (m for m in marks if m.last == dash or m.first == 0):
        ruled = mark.first > 0 and (sentence.words[mark.first - 1].lower in PREPOSITIONS or hangs(sentence, mark))
        if not ruled and nominative(head_of(sentence.words, mark, tongue), tongue) is not None:
            return mark if mark.first == 0 or marks[0].iri == mark.iri else None
    return None


def _nominal(reading: Reading, place: int) -> bool:
    word = reading.sentence.words[place]
    tongue = reading.sentence.segment.language
    return word.is_word and not is_finite(word.lower, tongue) and nominative(word, tongue) is not None
