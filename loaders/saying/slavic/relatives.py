"""The relative clauses of a Ukrainian or Russian sentence that tell something of a known thing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from loaders.naming.marks import GROUP, Mark, Sentence
from loaders.naming.slavic.cases import is_genitive, is_plural
from loaders.naming.slavic.grammar import WOULD, Form, is_finite, is_noun_like, nominative_of, verb_form
from loaders.naming.words import Word, lemma
from loaders.saying.slavic.clauses import Clause
from loaders.saying.slavic.phrase_heads import head_of
from loaders.saying.slavic.remarks import NEEDS


def relative_clauses(sentence: Sentence) -> Iterator[Clause]:
    """The clauses that a relative word in the nominative opens right after a mention with which it agrees."""
    words, tongue = sentence.words, sentence.segment.language
    for number in range(2, len(words) - 1):
        told = _RELATIVE_FORMS.get(words[number].lower)
        if told is None or words[number - 1].text != "," or not words[number].is_word:
            continue
        mark = next((m for m in sentence.marks if m.last == number - 1 and not hangs(sentence, m)), None)
        verb = next(
            (n for n in range(number + 1, len(words)) if words[n].is_word and is_finite(words[n].lower, tongue)), None
        )
        if mark is None or verb is None or any(w.text in ",;:—–" for w in words[number + 1 : verb]):
            continue
        if is_any(sentence, mark, number) or words[min(verb + 1, len(words) - 1)].lower in WOULD:
            continue
        if verb_form(words[verb].lower, tongue).agrees(Form(told)) and _meant(
            head_of(words, mark, tongue), told, tongue
        ):
            yield Clause(number + 1, _relative_end(words, verb), verb, (mark,), False)


def is_any(sentence: Sentence, mark: Mark, comma: int) -> bool:
    """Whether a relative clause says which of those are meant that a mention only describes, and tells of none: where
    the words before it tell nothing that has happened (`a company that became a victim should …`)."""
    words, tongue = sentence.words, sentence.segment.language
    small = not any(w.capital for w in words[mark.first : mark.last])
    if mark.how == "label" and mark.kind in _CONCEPTS and small:
        return True  # of some of these
    if mark.how not in (GROUP, "phrase") or any(w.capital and n for n, w in enumerate(words[mark.first : mark.last])):
        return False
    finite = [w.lower for w in words[:comma] if w.is_word and is_finite(w.lower, tongue)]
    happened = any(lower.removesuffix("ся").removesuffix("сь").endswith(_PAST) for lower in finite)
    return not happened or any(w.lower in NEEDS for w in words[:comma])


_CONCEPTS: Final = frozenset({"crime", "threat", "measure", "principle", "obstacle"})
_PAST: Final = ("в", "л", "ла", "ло", "ли", "но", "то", "на", "ны", "н")


def hangs(sentence: Sentence, mark: Mark) -> bool:
    """Whether a mention in the genitive hangs on a noun before it, which the relative word may mean as well."""
    words, tongue = sentence.words, sentence.segment.language
    noun = mark.first > 0 and is_noun_like(words[mark.first - 1], tongue)
    head = head_of(words, mark, tongue)
    name = head.capital and head.lower.endswith(("у", "ю", "а", "я"))  # a name whose case no dictionary tells
    return noun and (words[mark.first].acronym or name or is_genitive(head.lower, tongue))


def _meant(head: Word, told: str, tongue: str) -> bool:
    """Whether a relative word of a number and gender surely means a noun: a plural that is no singular too, or a
    singular of that gender."""
    gender = nominative_of(lemma(head.lower, tongue)).told
    if told == "p":
        return is_plural(head.lower, tongue) and not (gender == "f" and head.lower[-1] in "иії")
    return head.acronym or (gender == told and not head.lower.endswith(_MANY))


_MANY: Final = ("ів", "їв", "ами", "ями", "ов", "ев", "ах", "ях", "ам", "ям")


def _relative_end(words: tuple[Word, ...], verb: int) -> int:
    """The word after a relative clause: at the next comma or stop, a row of things passed."""
    for number in range(verb, len(words)):
        if words[number].text in ",;:!?" or (
            words[number].text in "—–" and words[number - 1].end < words[number].start
        ):
            return number
    return len(words)


_RELATIVE_FORMS: Final = {
    "який": "m", "яка": "f", "яке": "n", "які": "p", "который": "m", "которая": "f", "которое": "n", "которые": "p",
}  # fmt: skip
