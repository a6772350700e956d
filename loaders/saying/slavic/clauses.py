"""The main clauses of a Ukrainian or Russian sentence: the finite verb, its subject, what is said of it.

Cautious: a mention counts as subject only where it stands in the nominative at the head of its phrase and agrees with
the verb; where another noun does, nobody known is the subject.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from loaders.naming.marks import Mark, Sentence
from loaders.naming.slavic.cases import is_instrumental
from loaders.naming.slavic.grammar import (
    CONJUNCTIONS,
    PREPOSITIONS,
    SUBORDINATING,
    THAT,
    Form,
    is_adjective,
    is_finite,
    is_noun_like,
    nominative,
    verb_form,
)
from loaders.naming.words import Word, is_quote, lemma, word_set
from loaders.saying.matches import Span
from loaders.saying.slavic.going_on import going_on
from loaders.saying.slavic.linking import past_links
from loaders.saying.slavic.owners import owner
from loaders.saying.slavic.phrase_heads import head_of
from loaders.saying.slavic.remarks import FACTIVE, POINTING, opens_fact
from loaders.saying.slavic.subjects import is_passive, subjects_of
from loaders.saying.slavic.tails import saying_tail

_BREAKS: Final = word_set(
    "а але но однако однак проте зато тоді тогда поскольку оскільки хотя хоча причем причому поэтому відтак отже"
)
_RELATIVE: Final = ("котор", "якого", "якої", "якому", "якій", "яким", "якою", "яких", "який", "яка", "яке", "які")
_LINKS: Final = frozenset("—–-")


@dataclass(frozen=True, slots=True)
class Clause:
    """Words `first` to `last` (exclusive) of a main clause, its finite verb at `verb`, and the mentions that are its
    subject (a row of them), none where it has another or none; `impersonal` where the verb can have no subject. `owned`
    is the mention whose quality or part is the subject (`the nature of X demands …`), where no mention is."""

    first: int
    last: int
    verb: int
    subjects: tuple[Mark, ...]
    impersonal: bool
    owned: Mark | None = None

    def span(self, words: tuple[Word, ...]) -> Span | None:
        """What the clause says of its subject: from the verb on, or the whole where the subject follows the verb."""
        first = self.verb if self.subjects and self.subjects[0].last <= self.verb else self.first
        first = self.first if self.owned is not None and not self.subjects else first
        last = self.last
        if words[last - 1].lower in POINTING:  # `вказує на те, що …`: what it points to belongs to it
            last = next((n for n in range(last, len(words)) if words[n].text in ";!?"), len(words))
        while last > first and not words[last - 1].is_word and words[last - 1].text not in ')»”"%':
            last -= 1
        return (words[first].start, words[last - 1].end) if last - first >= 2 else None


def main_clauses(sentence: Sentence) -> Iterator[Clause]:
    """The main clauses with a finite verb, in order."""
    words, tongue = sentence.words, sentence.segment.language
    places = [n for n, word in enumerate(words) if word.is_word and is_finite(word.lower, tongue)]
    places = places or list(_predicative(words, tongue))
    places = [n for n in places if not _helps(words, n, tongue)]
    places = [n for n in places if not any(m.first <= n < m.last for m in sentence.marks) and not _quoted(words, n)]
    tail = saying_tail(words, tongue)
    places = [n for n in places if tail < 0 or n < tail]
    end = 0
    before: tuple[Mark, ...] = ()
    last_verb = -1
    for place in places:
        if place < end or is_subordinate(words, place, tongue):
            continue
        first = _start(words, place)
        opened = _end_of_first(words, first, place, places)
        end = opened if opened > place else _end(words, place)
        end = min(end, tail) if tail > 0 else end
        goes_on = going_on(words, first, place, tongue)
        if goes_on >= 0:
            subjects, impersonal, owned = before if goes_on == last_verb else (), False, None
        else:
            opens = past_links(words, first, place)
            subjects, impersonal = subjects_of(sentence, opens, place, end)
            owned = None if subjects else owner(sentence, opens, place, end)
        if not subjects and not impersonal and owned is None and goes_on < 0:
            subjects = _carried(sentence, first, place, before)
        before, last_verb = subjects, place
        yield Clause(first, end, place, subjects, impersonal, owned)


def _carried(sentence: Sentence, first: int, verb: int, before: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Who acts in a clause that names nobody: the subject of the clause before a semicolon, or who the list is about.
    Only an active verb, and nothing but circumstances before it."""
    words, tongue = sentence.words, sentence.segment.language
    after_semicolon = first > 0 and words[first - 1].text == ";"
    who = before if after_semicolon and before else (sentence.implied,) if sentence.implied is not None else ()
    opens = first == 0 or after_semicolon or all(not w.is_word or w.text.isdigit() for w in words[:first])
    if not who or not opens or _is_done(words, verb, tongue) or verb - first > _LEAD:
        return ()
    asked = verb_form(words[verb].lower, tongue)
    if any(_may_be_subject(words, n, asked, tongue) for n in range(first, verb)):
        return ()
    return who if sentence.implied is not None or asked.agrees(_number(words, who, tongue)) else ()


def _is_done(words: tuple[Word, ...], verb: int, tongue: str) -> bool:
    """Whether a verb tells what is done to its subject: a passive that is no deponent (`звертається`)."""
    return is_passive(words, verb, tongue) and not words[verb].lower.startswith(_DEPONENT)


_DEPONENT: Final = (
    "зверта", "звернул", "обраща", "обратил", "займа", "занима", "корист", "польз", "керує", "керую", "руковод",
    "намага", "стрем", "прагн", "опіку", "забот", "спира", "опира", "дотриму", "придерж", "бор", "консульт",
    "отказа", "отказы", "відмов", "согласил", "соглаша", "погод", "домов", "договор", "приєдн", "присоед",
)  # fmt: skip


def _may_be_subject(words: tuple[Word, ...], place: int, asked: Form, tongue: str) -> bool:
    """Whether a noun before the verb stands in a form that only a subject has, and nothing rules it."""
    word = words[place]
    if not is_noun_like(word, tongue) or word.lower.endswith(("ння", "ття", "ния", "тия")):
        return False
    told = nominative(word, tongue)
    ruled = any(w.lower in PREPOSITIONS for w in words[max(0, place - 4) : place])
    return told is not None and asked.agrees(told) and not ruled


def _number(words: tuple[Word, ...], who: tuple[Mark, ...], tongue: str) -> Form:
    if len(who) > 1:
        return Form("p")
    return nominative(head_of(words, who[0], tongue), tongue) or Form("")


_LEAD: Final = 10  # words before the verb of a clause that goes on with who was named


def _helps(words: tuple[Word, ...], place: int, tongue: str) -> bool:
    """Whether a form of `be` only helps an impersonal passive after it (`було засновано`)."""
    if tongue != "uk" or words[place].lower not in ("було", "буде"):
        return False
    for word in words[place + 1 : place + 4]:
        if not word.is_word:
            return False
        if is_finite(word.lower, tongue):
            return word.lower.endswith(("но", "то"))
    return False


def _predicative(words: tuple[Word, ...], tongue: str) -> Iterator[int]:
    """The participle that says something of a noun right before it in a sentence without a finite verb."""
    for number in range(1, len(words) - 1):
        lower = words[number].lower
        participle = is_adjective(lower, tongue) and lemma(lower, tongue).endswith(_PARTICIPLE)
        if not participle or nominative(words[number], tongue) is None:
            continue
        rules = words[number + 1].lower in PREPOSITIONS or is_instrumental(words[number + 1].lower, tongue)
        if is_noun_like(words[number - 1], tongue) and rules:
            yield number
            return


_PARTICIPLE: Final = ("аний", "ений", "тий", "аный", "енный", "тый", "анный")


def _quoted(words: tuple[Word, ...], place: int) -> bool:
    """Whether a word stands inside quotation marks that open and close around it in the sentence."""
    before, after = words[:place], words[place:]
    opened = sum(word.text in "«“„" for word in before) - sum(word.text in "»”" for word in before)
    return opened > 0 and any(word.text in "»”" for word in after)


def is_subordinate(words: tuple[Word, ...], place: int, tongue: str) -> bool:
    """Whether a relative word or conjunction rules the verb: one after the last comma, with no finite verb between."""
    for number in range(place - 1, -1, -1):
        word = words[number]
        lower = word.lower
        if word.text in ";:" or (word.text in _LINKS and words[number - 1].end < word.start):
            return False
        if lower.startswith(_RELATIVE) and any(w.text == "," for w in words[max(0, number - 4) : number]):
            return True
        if opens_fact(words, number):
            return False
        if lower in ("тому", "потому") and words[number + 1].lower not in (",", *THAT):
            return False  # a result
        if lower in SUBORDINATING and not (lower in ("як", "как") and number + 1 < place and number > 0):
            opens = number == 0 or words[number - 1].text in ",(" or words[number - 1].lower in PREPOSITIONS
            return opens or words[number - 1].lower in CONJUNCTIONS
        if word.is_word and is_finite(lower, tongue) and not _joined(words, number, place):
            return False
    return False


def _joined(words: tuple[Word, ...], number: int, place: int) -> bool:
    """Whether a verb only joins another in the same clause (`was adopted`, `signed and ratified`)."""
    between = words[number + 1 : place]
    in_row = bool(between) and between[-1].text == "," and words[number].lower[-2:] == words[place].lower[-2:]
    return in_row or all(word.text != "," for word in between)


def _start(words: tuple[Word, ...], place: int) -> int:
    start = place
    while start > 0:
        before = words[start - 1]
        if before.text in ";:" or (before.text in _LINKS and words[start - 2].end < before.start and start > 1):
            break
        if start > 1 and (_breaks(words, start - 2) or opens_fact(words, start - 1)):
            break
        start -= 1
    if words[start].lower in SUBORDINATING:  # a clause that another opens: its own begins after the last comma
        start = next((n + 1 for n in range(place - 1, start, -1) if words[n].text == ","), start)
    if start > 0 and words[start].text == "-" and words[start - 1].lower in _ORDINALLY:
        start += 2
    while start < place and (not words[start].is_word or words[start].lower in _BREAKS) and not is_quote(words[start]):
        start += 1
    return start


def _end(words: tuple[Word, ...], place: int) -> int:
    for number in range(place, len(words)):
        word = words[number]
        if word.text in ";!?" or (word.text in "—–" and words[number - 1].end < word.start and number + 1 < len(words)):
            return number
        if _breaks(words, number) or (word.text == "," and number + 1 < len(words) and opens_fact(words, number + 1)):
            return number
    return len(words)


def _end_of_first(words: tuple[Word, ...], first: int, verb: int, places: list[int]) -> int:
    """Where a clause ends that a conjunction opens at the head of the sentence (`поскольку A, B`): at the last comma
    before the next finite verb; -1 for any other."""
    if first == 0 or words[first - 1].lower not in FACTIVE or any(w.is_word for w in words[: first - 1]):
        return -1
    following = next((n for n in places if n > verb), verb)
    return next((n for n in range(following, verb, -1) if words[n].text == ","), -1)


def _breaks(words: tuple[Word, ...], comma: int) -> bool:
    """Whether a comma and a conjunction end a clause; `а також` goes on with the same."""
    if words[comma].text != ",":
        return False
    first, second, third = (*(word.lower for word in words[comma + 1 : comma + 4]), "", "", "")[:3]
    if first == "тому":
        return second not in (",", "що")
    if first in _ORDINALLY and second == "-":
        return third.endswith(_ORDINAL)
    return first in _BREAKS and second not in _ALSO


_ORDINALLY: Final = frozenset({"по", "во", "в"})  # `по-друге`, `во-вторых`
_ORDINAL: Final = ("ше", "ге", "тє", "те", "ых", "их")
_ALSO: Final = frozenset({"також", "также", "и", "й", "і"})


def passage(words: tuple[Word, ...], first: int, end: int, opening: str = "") -> Span | None:
    """The span of words `first` to `end` (exclusive) without the signs around them, but one of `opening` before and a
    quotation mark or bracket that closes after; None where fewer than two words are left."""
    while first < end and not words[first].is_word and words[first].text not in tuple(opening):
        first += 1
    while end > first and not words[end - 1].is_word and words[end - 1].text not in "»)”":
        end -= 1
    return (words[first].start, words[end - 1].end) if end - first >= 2 else None
