"""Verbs that tell somebody's words, wherever the sentence puts them: `X, the head of Y, said: “…”`, `told Z that …`,
`experts at the court say the law is …`, `…, X announced Friday`; and verbs that tell what somebody takes a thing for
(`described X as …`, `uses the term X to …`)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache
from typing import Final, NamedTuple

from loaders.naming.marks import Mark
from loaders.naming.reference.own_text import self_references
from loaders.naming.words import BE, MODALS, Word, is_possessive, word_set
from loaders.saying.arguments import subjects
from loaders.saying.clauses.clauses import ADVERBS, PREPOSITIONS, RELATIVE, clause_end, verb_at
from loaders.saying.clauses.coordination import chain_left
from loaders.saying.clauses.finite import in_compound, is_finite
from loaders.saying.clauses.plural_nouns import names_states
from loaders.saying.clauses.verbs import Form, inflections
from loaders.saying.context import Reading
from loaders.saying.matches import Span
from loaders.saying.speech.new_documents import is_of_document, issuing
from loaders.saying.speech.quotation_ends import OPENING
from loaders.saying.speech.said_spans import words_from
from loaders.saying.speech.speakers import in_name_of_another
from loaders.saying.speech.who_speaks import DOCUMENTS, MORE_PEOPLE, PARTS, PEOPLE, of_some
from loaders.saying.subjects.subject_phrases import begins_clause

_OPEN: Final = f"{OPENING}‘"
_BASES: Final = word_set(
    """
say state note argue claim believe warn report announce declare suggest think stress emphasise emphasize conclude assert
observe explain add insist admit acknowledge highlight underline mention estimate recall contend maintain remark affirm
caution predict fear assess confirm comment reply testify allege agree accept reckon complain tell inform remind assure
advise notify write find hold point forecast foresee envision envisage prophesy
"""
)
_HEARD: Final = word_set("tell inform remind assure advise notify warn")  # verbs that name who hears it
_WITHOUT_THAT: Final = word_set("say believe think claim fear argue insist admit hope warn")
_DESCRIBING: Final = word_set("describe characterise characterize portray depict define")
_OWN: Final = word_set("this our my present these")
_NO_SPEAKERS: Final = word_set("it this we i which that there who what these those")
_TIMES: Final = word_set(
    """
monday tuesday wednesday thursday friday saturday sunday yesterday today earlier later recently again back last
publicly
"""
)
_BETWEEN: Final = 14  # words between the verb and `that`


_USING: Final = {"use": Form.BASE, "uses": Form.THIRD, "used": Form.PAST}
_TERM: Final = "use the term"
_TERMS: Final = (("the", "term"), ("the", "word"), ("the", "phrase"), ("the", "expression"))


class Telling(NamedTuple):
    """The place of the verb, the span of what is said, the marks of who says it (none where nobody known does), and
    whether it is said in so many words."""

    verb: int
    span: Span
    who: tuple[Mark, ...]
    outright: bool = True


@cache
def _forms() -> dict[str, tuple[str, Form]]:
    """The forms of the verbs of telling, each with its bare form."""
    found: dict[str, tuple[str, Form]] = {}
    for base in sorted(_BASES | _DESCRIBING):
        for form, sort in inflections(base).items():
            found.setdefault(form, (base, sort))
    return found


def telling(reading: Reading, kinds: Collection[str]) -> Telling | None:
    """The first verb of a sentence that tells somebody's words; None where none does."""
    return next(_tellings(reading, kinds), None)


def _tellings(reading: Reading, kinds: Collection[str]) -> Iterator[Telling]:
    forms = _forms()
    for place, lower in enumerate(reading.lower):
        base, form = forms.get(lower, ("", Form.BASE))
        if lower in _USING and reading.lower[place + 1 : place + 3] in _TERMS:
            base, form = _TERM, _USING[lower]
        if not place or not base or not _is_verb(reading, place, form):
            continue
        who = _speakers(reading, place, form, kinds)
        if who is None:
            continue
        if base in _DESCRIBING or base == _TERM:
            span = _described_as(reading, place) if base != _TERM else words_from(reading.sentence.words, place + 3)
            if span is not None:
                end = clause_end(reading.sentence.words, place)
                span = span[0], min(span[1], reading.sentence.words[end - 1].end)
                yield Telling(place, span, who, outright=False)
            continue
        span = _content(reading, place, base, form) or _before(reading, place)
        if span is not None:
            yield Telling(place, span, who)


def _is_verb(reading: Reading, place: int, form: Form) -> bool:
    words = reading.sentence.words
    over = [m for m in reading.sentence.marks if m.first <= place < m.last]
    if in_compound(words, place) or any(form is not Form.GERUND or m.types != ("Actor",) for m in over):
        return False
    before = _before_adverbs(words, place)
    lower = words[before].lower if before >= 0 else ""
    if lower in BE | MODALS or lower in _NEVER_BEFORE:
        return False
    if names_states(words, place):
        return False
    return form is not Form.GERUND or lower == "," or is_of_document(words, place)


_NEVER_BEFORE: Final = word_set("to the a an of its their do does did not another this that these those each any no in")


def _before_adverbs(words: tuple[Word, ...], place: int) -> int:
    before = place - 1
    while before > 0 and (words[before].lower in _BEFORE_VERBS or words[before].lower.endswith("ly")):
        before -= 1
    return before


_BEFORE_VERBS: Final = ADVERBS | {"has", "have", "had"}


def _speakers(reading: Reading, place: int, form: Form, kinds: Collection[str]) -> tuple[Mark, ...] | None:
    """Who speaks: known marks, none where it is somebody else; None where nobody seems to."""
    words = reading.sentence.words
    end = _before_adverbs(words, place) + 1
    if form is Form.GERUND and words[end - 1].text != ",":
        verb = issuing(reading, place)
        return (_of_phrase(reading, _before_adverbs(words, verb) + 1, Form.PAST, kinds) if verb else None) or ()
    if form is Form.GERUND:
        earlier = [finite.subject for finite in reading.finite if finite.place < end - 1]
        found = earlier[-1:] or subjects(reading.sentence, verb_at(words, place, place + 1, form), kinds)[-1:]
        return tuple(mark for mark in found if mark.kind in kinds)
    if end > 1 and words[end - 1].text == ",":
        opening = next((n for n in range(end - 2, max(-1, end - _APPOSED), -1) if words[n].text == ","), -1)
        if opening < 0 and reading.lower[place + 1 : place + 2] == ("that",):
            return _of_phrase(reading, end - 1, form, kinds)  # a comma too many: `X, has noted that`
        if opening < 1 or any(is_finite(words, n) for n in range(opening + 1, end - 1)):
            return None
        person = _mark(reading, opening + 1, end - 1, kinds)
        if person is not None and person.kind == "person":
            return (person,)
        end = opening
    joined = end > 0 and words[end - 1].lower in ("and", "but") and form is Form.BASE
    if joined and reading.lower[place + 1 : place + 2] == ("that",):
        return ()  # `states do X and accept that …`
    return _of_phrase(reading, end, form, kinds)


_APPOSED: Final = 20  # words of an apposition
_STOPPING: Final = frozenset(",;:()—–“”\"'‘’")


def _mark(reading: Reading, first: int, last: int, kinds: Collection[str]) -> Mark | None:
    return next((m for m in reading.sentence.marks if m.first >= first and m.last == last and m.kind in kinds), None)


def _of_phrase(reading: Reading, end: int, form: Form, kinds: Collection[str]) -> tuple[Mark, ...] | None:
    """Who is named by the noun phrase that ends before a word."""
    words, lower = reading.sentence.words, reading.lower
    if end > 2 and words[end - 1].text == ")":
        end = next((n for n in range(end - 2, max(0, end - 8), -1) if words[n].text == "("), end)
    first = end
    while first > 0 and words[first - 1].text not in _STOPPING and lower[first - 1] not in _JOINING:
        if is_finite(words, first - 1) or end - first > _PHRASE:
            break
        first -= 1
    if first == end:
        return None
    joint = next((n for n in range(first + 1, end) if lower[n] in PREPOSITIONS), end)
    head = joint - 1
    while head > first and words[head].text[0].isdigit():
        head -= 1
    opening = set(lower[first : head + 1])
    if (
        lower[head] in _NO_SPEAKERS
        or is_possessive(words[head].text)
        or (lower[head] in DOCUMENTS and opening & _OWN)
        or _is_own(reading, first, end)
    ):
        return None
    named = next((m for m in reading.sentence.marks if m.first <= head < m.last and m.kind in kinds), None)
    if named is not None and in_name_of_another(reading.sentence, named):
        return ()
    if named is not None and lower[head] not in DOCUMENTS and (form is not Form.BASE or lower[head].endswith("s")):
        return () if of_some(reading, named) else tuple(chain_left(reading.sentence, named, kinds))
    if lower[head] in PARTS and joint < end:
        return None  # `some of the acts described here`
    titled = words[head].capital and words[head].text.isalpha() and (head > 0 or joint == end)
    speaks = lower[head] in PEOPLE | MORE_PEOPLE | DOCUMENTS or titled
    return () if speaks and (form is not Form.BASE or lower[head].endswith("s") or lower[head] in PEOPLE) else None


_PHRASE: Final = 14  # words of who speaks
_JOINING: Final = RELATIVE | {"and", "but"}


def _is_own(reading: Reading, first: int, last: int) -> bool:
    return any(first < end and start < last for start, end in self_references(reading.lower))


def _content(reading: Reading, place: int, base: str, form: Form) -> Span | None:
    """The span of what is said after a verb: after `that`, in quotation marks, or as a clause without `that`."""
    words, lower = reading.sentence.words, reading.lower
    first = _opened(words, place + 1)
    bare = base in _WITHOUT_THAT or (lower[place + 1 : place + 2] and lower[place + 1] in _PRONOUNS)
    if first < 0 and bare and form is not Form.GERUND and _clause_at(reading, place + 1):
        first = place + 1
    number = place + 1
    if number >= len(words):
        return None
    passing = lower[number] in PREPOSITIONS | _TIMES or (base in _HEARD and not lower[number].endswith("ing"))
    while first < 0 and passing and number < min(place + _BETWEEN, len(words) - 1):
        if number > place + 1 and is_finite(words, number) and not names_states(words, number):
            return None
        if words[number].text in ";:" and words[number + 1].text not in _OPEN:
            return None
        first = _opened(words, number)
        number += 1
    return words_from(words, first) if first >= 0 else None


def _opened(words: tuple[Word, ...], place: int) -> int:
    """The first word of what is said that `that` or a quotation mark at a word opens; -1 without."""
    if place + 1 >= len(words):
        return -1
    if words[place].lower == "that":
        return -1 if words[place - 1].lower in PREPOSITIONS else place + 1
    if words[place].text in ",:" and words[place + 1].text in _OPEN:
        return place + 1
    return place if words[place].text in _OPEN and words[place].end == words[place + 1].start else -1


_PRONOUNS: Final = frozenset({"it", "they", "he", "she", "there", "this"})


def _clause_at(reading: Reading, place: int) -> bool:
    """Whether a subject and its verb stand from a word on."""
    words = reading.sentence.words
    if place + 2 >= len(words):
        return False
    if words[place].lower in _PRONOUNS:
        return is_finite(words, place + 1)
    mark = next((m for m in reading.sentence.marks if 0 <= m.first - place <= 2), None)
    if mark is not None and mark.last < len(words) and is_finite(words, mark.last):
        return True
    return begins_clause(words, place)


def _before(reading: Reading, place: int) -> Span | None:
    """What stands before `, X announced Friday` at the end of a sentence."""
    words = reading.sentence.words
    rest = range(place + 1, len(words))
    if len(rest) > _BETWEEN or any(is_finite(words, n) or words[n].text in ',:“"' for n in rest):
        return None
    if any(words[n].is_word and n == place + 1 and words[n].lower not in PREPOSITIONS | _TIMES for n in rest):
        return None
    comma = next((n for n in range(place - 1, max(0, place - _PHRASE), -1) if words[n].text == ","), 0)
    if comma < 3 or not any(is_finite(words, n) for n in range(1, comma)):
        return None
    first = next((n for n in range(comma) if words[n].is_word), 0)
    return words[first].start, words[comma - 1].end


def _described_as(reading: Reading, place: int) -> Span | None:
    """What follows `described X as`: up to eight words of X, no verb among them."""
    words, lower = reading.sentence.words, reading.lower
    if place + 1 < len(words) and lower[place + 1] in PREPOSITIONS | ADVERBS | {"here", "as"}:
        return None  # `the acts described here`
    for number in range(place + 2, min(place + 10, len(words) - 1)):
        if is_finite(words, number) or words[number].text in ",;:":
            return None
        if lower[number] == "as":
            return words_from(words, number + 1)
    return None
