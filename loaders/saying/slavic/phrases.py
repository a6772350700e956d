"""What Ukrainian and Russian sentences say without a frame's verb: offices before names, dashes, figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from pyoxigraph import Literal

from loaders.grammar.quantities import Quantity
from loaders.naming.marks import Mark
from loaders.naming.slavic_cases import is_genitive
from loaders.naming.slavic_grammar import PREPOSITIONS, THIS, is_adjective, is_finite, nominative
from loaders.naming.slavic_people import OFFICES
from loaders.naming.words import Word, lemma, word_set
from loaders.saying.context import Reading
from loaders.saying.figures import LIMITS, PERIOD, QUANTITY
from loaders.saying.item_things import short
from loaders.saying.matches import Match
from loaders.saying.slavic.clauses import main_clauses
from loaders.saying.slavic.phrase_heads import head_of
from loaders.works.transliteration import folded
from ontology.names import term

_HEADS_OF: Final = word_set("президент глава голова прем'єр премьер")
_REACH: Final = 7  # words of an office before a name
_TIMES: Final = (
    "рок", "рік", "год", "лет", "літ", "місяц", "месяц", "день", "дні", "дней", "тижн", "недел", "годин", "час", "хвил",
    "минут", "столітт", "сесі", "сесс", "статт", "стать", "п.", "січ", "лют", "берез", "квіт", "трав", "черв", "лип",
    "серп", "верес", "жовт", "листоп", "груд", "январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август",
    "сентябр", "октябр", "ноябр", "декабр", "г", "р", "ст", "стор", "пункт",
)  # fmt: skip
_STATES: Final = ("держав", "країн", "стран", "государств", "учасниц", "участник", "сторін", "сторон")
_CONCERNS: Final = {"crime": "concernsCrime", "threat": "concernsCrime"}
_ORDINAL: Final = re.compile(r"\d\s?-\s?[а-яії]{1,3}\b")
_PROVISION: Final = re.compile(
    r"\b(?:ст(?:ат[а-яії]+)?|ч(?:аст[а-яії]+)?|п(?:ункт[а-яії]*)?|глав[а-яії]+|№)\.?\s*$", re.I
)
_YEAR_OF_NAME: Final = re.compile(r"[A-Za-z]\s$")
_YEAR: Final = re.compile(r"\s(?:рок|рік|год|р\.|г\.)")
_FROM_TO: Final = re.compile(r"\b(?:із|з|зі|с|со|от|від)\s[\d\s.,]+(?:\S+\s){0,3}(?:до\s)?$", re.I)
_LARGE: Final = 100
_DASH: Final = "—–"


def slavic_phrases(reading: Reading) -> Iterator[Match]:
    """Offices, copulas and figures of a sentence."""
    yield from _offices(reading)
    yield from _copulas(reading)
    yield from _figures(reading)
    yield from _party_counts(reading)


def _party_counts(reading: Reading) -> Iterator[Match]:
    """How many states have ratified an instrument or are its parties."""
    sentence = reading.sentence
    for clause in main_clauses(sentence):
        low, high = sentence.words[clause.first].start, sentence.words[clause.last - 1].end
        verb = sentence.words[clause.verb].lower
        counts = [q for q in reading.typed.quantities if low <= q.start and q.end <= high]
        states = [q for q in counts if q.unit.lower().startswith(_STATES) and Decimal(q.value) >= 1]
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
        ruled = mark.first > 0 and sentence.words[mark.first - 1].lower in PREPOSITIONS
        if not ruled and nominative(head_of(sentence.words, mark, tongue), tongue) is not None:
            return mark if mark.first == 0 or marks[0].iri == mark.iri else None
    return None


def _nominal(reading: Reading, place: int) -> bool:
    word = reading.sentence.words[place]
    tongue = reading.sentence.segment.language
    return word.is_word and not is_finite(word.lower, tongue) and nominative(word, tongue) is not None


def _figures(reading: Reading) -> Iterator[Match]:
    """Each clause that counts: a figure with its numbers, period and the crimes it concerns."""
    sentence = reading.sentence
    words = sentence.words
    for clause in main_clauses(sentence):
        low, high = words[clause.first].start, words[clause.last - 1].end
        found = [q for q in reading.typed.quantities if low <= q.start and q.end <= high and _counts(reading, q)]
        if not found:
            continue
        last = words[clause.last - 1]
        end = last.end if last.is_word else last.start
        iri = reading.context.mentions.candidates.minted(
            "figure", short(sentence.text[low:end]), ("Matter",), key=folded(sentence.text[low:end])
        )
        reading.context.added.append((sentence, (low, end), iri))
        dates = [d for d in reading.typed.dates if d.end <= end and d.relation in ("", "since", "as of")]
        dates = [
            d for d in dates if not _YEAR_OF_NAME.search(sentence.text[: d.start]) or _YEAR.match(sentence.text, d.end)
        ]
        period = dates[-1].literal if dates else None
        for quantity in found:
            value = Decimal(quantity.value)
            whole = value == value.to_integral_value()
            literal = Literal(quantity.value, datatype=term("xsd:integer" if whole else "xsd:decimal"))
            told = [(term("cl:unit"), Literal(quantity.unit))] if quantity.unit else []
            rise = _FROM_TO.search(sentence.text[: quantity.start])  # `зріс із 5 до 7`: 7 is no limit
            if quantity.comparison and not (rise and quantity.comparison == "<="):
                told.append((term("cl:limit"), Literal(LIMITS[quantity.comparison])))
            if quantity.approximate:
                told.append((term("cl:approximate"), Literal("true", datatype=term("xsd:boolean"))))
            if period is not None:
                told.append((PERIOD, period))
            yield Match("slavic-quantity", iri, QUANTITY, literal, quantity.start, qualifiers=tuple(told))
        if period is not None:
            yield Match("slavic-quantity", iri, PERIOD, period, found[0].start)
        for mark in sentence.marks:
            if low <= mark.start and mark.end <= end and mark.kind in _CONCERNS:
                yield Match("slavic-quantity", iri, term(f"cl:{_CONCERNS[mark.kind]}"), mark.iri, found[0].start)


def _is_of_name(text: str, start: int, end: int) -> bool:
    """Whether a year only ends a name in Latin letters, and no word for a year follows (`DBIR 2026`)."""
    return _YEAR_OF_NAME.search(text[:start]) is not None and _YEAR.match(text, end) is None


def _counts(reading: Reading, quantity: Quantity) -> bool:
    """Whether a number is told for its own sake: a share, a sum, a large or compared count; no date, part, ordinal."""
    unit = quantity.unit.lower()
    if _PROVISION.search(reading.sentence.text, max(0, quantity.start - 14), quantity.start):
        return False
    if _ORDINAL.search(reading.sentence.text, quantity.start, quantity.end + 4):
        return False
    if quantity.unit == "%" or (quantity.unit.isupper() and len(quantity.unit) == 3):
        return True
    if unit.startswith((*_TIMES, *_STATES)):
        return False
    return bool(quantity.comparison) or Decimal(quantity.value) >= _LARGE
