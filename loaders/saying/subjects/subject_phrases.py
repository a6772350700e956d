"""The described noun phrase that is the whole subject of a clause: `the tools made available to courts have changed`.

Cautious: one noun with what stands before it and what hangs on it, and a verb that agrees with it. What may be read in
two ways is no subject here: a pronoun, a phrase that points back (`these tools`), a row, a measure of time, a part of
something (`most of …`), a clause inside that has a verb of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from loaders.naming.words import AUXILIARIES, Word, is_joiner, word_set
from loaders.saying.clauses.clauses import ADVERBS, PREPOSITIONS, RELATIVE
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.finite import in_compound, is_finite
from loaders.saying.clauses.phrase_verbs import DETERMINERS, POINTING, STOPS, is_adverb, is_verb, verb_after
from loaders.saying.clauses.verbs import PASSIVE, Form
from loaders.saying.subjects.subject_nouns import ARTICLES, MANY, WITH_OTHERS, is_plural, names_thing

_BACK: Final = word_set("this that these those such its their his her our my your them each latter former")
_OPENING: Final = ARTICLES | _BACK - {"that"}
_NO_NOUNS: Final = POINTING | STOPS | AUXILIARIES | PREPOSITIONS | {"and", "or"}
_BEFORE_VERBS: Final = ADVERBS | {"no", "longer"}
_DEGREES: Final = word_set("very quite rather fairly more most less")
_MOST: Final = 8  # words that stand before the noun
_WORDS: Final = 16  # of the phrase


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words `first` to `last` (exclusive) that name the subject, `head` its noun, `verb` the place of its verb; the
    words to `named` are its name, before what points back (`the interests | of these states`); `none` where the phrase
    says that there is none (`no court has …`)."""

    first: int
    last: int
    head: int
    verb: int
    named: int
    none: bool = False


def begins_clause(words: tuple[Word, ...], start: int) -> bool:
    """Whether a noun phrase and its verb stand from a word on, whatever the phrase names."""
    return verb_of_phrase(words, start) is not None


def verb_of_phrase(words: tuple[Word, ...], start: int) -> int | None:
    """The place of the verb of a noun phrase that begins at a word, whatever it names; None where none does."""
    told = start < len(words) and words[start].lower in _OPENING
    first = start + told
    first += told and first < len(words) and words[first].lower in _DEGREES
    head = _head(words, first)
    if head is None or head + 1 >= len(words) or (words[head].capital > told):
        return None
    if words[first].lower.endswith("ing") and not is_plural(words[head]):
        return None
    return verb_after(words, head) if head > start or is_plural(words[head]) else None


def verb_of_owned(words: tuple[Word, ...], first: int) -> int | None:
    """The place of the verb of what belongs to somebody, whose words begin after the owner's name."""
    head = _head(words, first)
    if head is None or head + 1 >= len(words) or words[head].capital:
        return None
    return verb_after(words, head)


def another_subject(words: tuple[Word, ...], last: int, verb: int) -> bool:
    """Whether after the mention that ends before word `last` another noun phrase begins that the verb agrees with (`the
    experts believe an incident is …`, `in talks on A and B, the crisis caused by them has …`)."""
    return _as_opens(words, last, verb) or any(
        (_opens_object(words, number) or _opens_next(words, last, number)) and verb_of_phrase(words, number) == verb
        for number in range(last + 1, verb)
    )


def _opens_object(words: tuple[Word, ...], number: int) -> bool:
    """Whether an article or the like opens a phrase after a comma or a verb."""
    before = words[number - 1]
    told = words[number].lower in _OPENING and number > 0
    return told and (before.text == "," or verb_forms().get(before.lower) in (Form.BASE, Form.THIRD, Form.PAST))


def _opens_next(words: tuple[Word, ...], last: int, number: int) -> bool:
    """Whether a word opens the next clause, after `, and` or the like and a word for how many (`A met, and other towns
    joining it were …`): a verb has stood before."""
    first = number - 1
    while first > last and words[first].lower in _HOW_MANY:
        first -= 1
    joined = words[first].lower in ("and", "but", "while", "whereas") and words[first - 1].text == ","
    return joined and any(is_finite(words, n) or _is_past(words[n]) for n in range(last, first - 1))


def _as_opens(words: tuple[Word, ...], last: int, verb: int) -> bool:
    """Whether `, as` opens the clause of the verb (`they praise A, as old data resurfaces`): no comma closes it."""
    return any(
        words[n].text == "," and words[n + 1].lower == "as" and words[n + 2].lower not in _NO_CLAUSES
        for n in range(last, verb - 2)
    ) and not any(words[n].text == "," for n in range(last + 1, verb))


_NO_CLAUSES: Final = word_set("well such a an per")


def _is_past(word: Word) -> bool:
    return verb_forms().get(word.lower) is Form.PAST


_HOW_MANY: Final = word_set("other further some many most several few two three all such more additional these those")


def subject_phrase(words: tuple[Word, ...], start: int, row: bool = False, bare: bool = False) -> Phrase | None:
    """The phrase that begins at a word and is subject of a verb after it; None where that is not certain. `row` says
    that it closes a row, so that the verb is a plural's; `bare` that a noun may stand alone after its article."""
    article = start < len(words) and words[start].lower in ARTICLES
    first = start + article
    head = _head(words, first, row)
    if head is None or not names_thing(words, first, head):
        return None
    verb = verb_after(words, head, row) if head + 1 < len(words) else None
    if verb is None:
        return None
    last = verb
    while last > head + 1 and (words[last - 1].lower in _BEFORE_VERBS or words[last - 1].lower.endswith("ly")):
        last -= 1
    relative = words[head + 1].lower == "that"
    inside = range(head + 1 + relative, last)
    named = next((n - 1 for n in inside if words[n].lower in _BACK and words[n - 1].lower in PREPOSITIONS), last)
    back = any(words[n].lower in _BACK for n in (*range(first, head), *(n for n in inside if n < named)))
    long = last - first > _WORDS or back or (named < last and (head == first or words[head].norm in WITH_OTHERS))
    alone = last == first + 1 and article and words[start].lower in ("the", "a", "an")  # one told of before
    if long or (alone and not bare):
        return None
    some = article and words[start].lower in MANY  # said of many of a kind it is not said of the kind
    return Phrase(start if some else first, last, head, verb, named, article and words[start].lower == "no")


def _head(words: tuple[Word, ...], first: int, row: bool = False) -> int | None:
    """The place of the noun: the last word before what hangs on it or its verb."""
    head = None
    for number in range(first, min(first + _MOST + 1, len(words))):
        word = words[number]
        if is_joiner(word) and number > first and words[number - 1].end == word.start:
            continue
        if number > first and _ends_noun(words, number, head, row):
            return head
        if not word.is_word or word.text[0].isdigit() or word.lower in _NO_NOUNS:
            return None
        head = number
    return None


_AFTER_NOUNS: Final = PREPOSITIONS | RELATIVE | AUXILIARIES | {"no"}
_AFTER_PARTICIPLES: Final = (
    PREPOSITIONS | AUXILIARIES | DETERMINERS | word_set("that available abroad online elsewhere worldwide")
)


def _ends_noun(words: tuple[Word, ...], number: int, head: int | None, row: bool) -> bool:
    """Whether the noun has ended before a word: a preposition, an infinitive, a participle, a relative, a verb."""
    lower = words[number].lower
    if lower in _AFTER_NOUNS or is_adverb(words, number):
        return True
    if head is None:
        return False
    if verb_forms().get(lower) in PASSIVE and not in_compound(words, number):
        following = words[number + 1].lower if number + 1 < len(words) else ""
        if is_plural(words[head]) and head == number - 1 and words[head].text.islower() | (head == 0):
            return True  # `hospitals cancelled operations`
        return following in _AFTER_PARTICIPLES
    return is_verb(words, number, head, row)
