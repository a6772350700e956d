"""Whether a clause with a subject of its own begins after `and`, `but` or `yet`, whatever that subject names."""

from __future__ import annotations

from typing import Final

from loaders.naming.words import AUXILIARIES, Word, is_joiner, word_set
from loaders.saying.clauses.clauses import PREPOSITIONS, RELATIVE, past_adverbs
from loaders.saying.clauses.common_verbs import noun_or_verb, verb_forms
from loaders.saying.clauses.finite import is_finite
from loaders.saying.clauses.intransitive import never_participles
from loaders.saying.clauses.phrase_verbs import DETERMINERS, NOT_BEFORE_VERBS, is_verb
from loaders.saying.clauses.verbs import Form
from loaders.saying.subjects.subject_nouns import is_plural

_ONE: Final = word_set("it this he she that")  # pronouns after which a form in -s is a verb
_MANY: Final = word_set("they we these those others")
_PRONOUNS: Final = _ONE | _MANY | {"there"}
_FRONTING: Final = PREPOSITIONS - {"of", "to"} | word_set("as when if although though while because given due once")
_NO_SUBJECT: Final = RELATIVE | word_set("than as because if when how whether what why while to not so including")
_FRONT: Final = 14  # words before the subject that a comma closes
_SUBJECT: Final = 14  # words of a subject


def clause_of_its_own(words: tuple[Word, ...], first: int) -> bool:
    """Whether a subject and its verb stand from a word on that `, and` or the like opens, before it at most what opens
    a sentence (`and in 2021, the courts have …`)."""
    first = past_adverbs(words, first, len(words) - 1)
    if of_pronoun(words, first) or _phrase(words, first):
        return True
    if words[first].lower not in _FRONTING:
        return False
    comma = next((n for n in range(first + 1, min(first + _FRONT, len(words) - 2)) if words[n].text == ","), 0)
    return comma > 0 and (of_pronoun(words, comma + 1) or _phrase(words, comma + 1))


def of_pronoun(words: tuple[Word, ...], first: int) -> bool:
    """Whether a pronoun stands at a word and its verb after it (`and this means that …`)."""
    verb = past_adverbs(words, first + 1, len(words) - 1)
    if verb >= len(words) - 1 or words[first].lower not in _PRONOUNS:
        return False
    lower = words[verb].lower
    if lower in AUXILIARIES:
        return is_finite(words, verb)
    taking = lower.endswith("s") and words[verb + 1].lower in DETERMINERS and words[first].lower != "that"
    form = verb_forms().get(lower) or (Form.THIRD if taking or lower in noun_or_verb() else None)
    if form is Form.PAST:
        return words[verb + 1].lower not in PREPOSITIONS or words[first].lower not in ("those", "others")
    return form is (Form.THIRD if words[first].lower in _ONE else Form.BASE)


def _phrase(words: tuple[Word, ...], first: int) -> bool:
    """Whether a noun phrase and a finite verb that agrees with its noun stand from a word on."""
    both = words[first].lower == "both"
    row = False
    head: int | None = None
    for number in range(first + both, min(first + both + _SUBJECT, len(words) - 1)):
        word, lower = words[number], words[number].lower
        if is_joiner(word) and words[number - 1].end == word.start:
            continue
        if not word.is_word or lower in _NO_SUBJECT:
            return False
        if lower in ("and", "or"):
            row = True
        elif lower in PREPOSITIONS:
            head = number - 1 if head is None and number > first else head
        elif number > first + both and _told(words, number, number - 1 if head is None else head, row):
            return True
    return False


def _told(words: tuple[Word, ...], verb: int, head: int, row: bool) -> bool:
    """Whether the verb of a noun stands at a word, with what it takes: no participle that only modifies."""
    before = words[verb - 1].lower
    if before in NOT_BEFORE_VERBS:
        return False
    steady = verb - 1
    while steady > head and words[steady].lower.endswith("ly"):
        steady -= 1
    lower, following = words[verb].lower, words[verb + 1]
    form = verb_forms().get(lower)
    takes = following.lower == "that" or following.lower in DETERMINERS or following.text[0].isdigit()
    if lower in AUXILIARIES:
        return is_verb(words, verb, head, row)
    if form is Form.PAST:
        return takes or lower in never_participles()
    if form is Form.BASE:
        return (row or is_plural(words[head])) and (takes or steady < verb - 1) and words[verb].text.islower()
    return form is Form.THIRD and is_verb(words, verb, head, row)
