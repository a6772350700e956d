"""Where what is said of a subject ends: before the next clause that has a subject of its own."""

from __future__ import annotations

from typing import Final

from loaders.naming.words import AUXILIARIES, Word, is_quote, word_set
from loaders.saying.clauses.clauses import ADVERBS, PREPOSITIONS, RELATIVE, past_adverbs
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.finite import is_finite
from loaders.saying.clauses.finite_subjects import Finite
from loaders.saying.clauses.own_clauses import clause_of_its_own, of_pronoun
from loaders.saying.clauses.phrase_verbs import DETERMINERS, POINTING, STOPS
from loaders.saying.clauses.verbs import PASSIVE
from loaders.saying.context import Reading
from loaders.saying.matches import Span
from loaders.saying.subjects.subject_nouns import is_plural
from loaders.saying.subjects.subject_phrases import begins_clause, subject_phrase


def before_next_clause(reading: Reading, verb: Finite, span: Span) -> Span:
    """What is said, up to where `and` or `but` opens a clause with a subject of its own."""
    words = reading.sentence.words
    quoted = is_quote(words[verb.place + 1]) if verb.place + 1 < len(words) else False
    inside = 0
    for number in range(verb.place + 1, len(words) - 2):
        if words[number].start >= span[1]:
            break
        quoted = quoted or is_quote(words[number])
        inside += (words[number].text in "“«") - (words[number].text in "”»")
        if inside > 0 and _closes(words, number):
            continue
        conceded = words[number].text == "," and _concedes(words, number + 1) and not quoted
        if conceded:
            return span[0], words[number - 1].end
        spliced = words[number].text == "," and words[number + 1].lower == "there" and not quoted
        joins = words[number].lower in ("and", "but", "yet") or spliced
        if joins and _own_clause(reading, number + 1) and not _of_relative(words, verb.place + 1, number):
            last = number - 1
            while last > verb.place and not words[last].is_word and words[last].text != ")":
                last -= 1
            return span[0], words[last].end
    return span


def _closes(words: tuple[Word, ...], place: int) -> bool:
    """Whether a quotation that is open at a word is closed after it."""
    return any(word.text in '”»"' for word in words[place:])


def _of_relative(words: tuple[Word, ...], first: int, joint: int) -> bool:
    """Whether `and` stands in the subject of a relative clause, whose verb comes after it (`a field where A and B have
    been`)."""
    opened = next((n for n in range(joint - 1, first - 1, -1) if words[n].lower in _OPENING), None)
    if opened is None or (words[opened].lower == "as" and (joint - opened > _NEAR or _told_as(words, opened))):
        return False
    if words[joint].lower != "and" or words[joint - 1].text == ",":
        return False
    return not any(is_finite(words, n) for n in range(opened + 1, joint))


def _told_as(words: tuple[Word, ...], place: int) -> bool:
    """Whether `as` at a word opens no clause (`as told by X`, `as a sign`)."""
    return verb_forms().get(words[place + 1].lower) in PASSIVE or words[place + 1].lower in ("a", "an", "part")


_NEAR: Final = 3  # words between `as` and the `and` in the subject of its clause
_OPENING: Final = word_set(
    "where which that how whether what if when because whose as while since although though unless until once"
)


def _concedes(words: tuple[Word, ...], place: int) -> bool:
    """Whether a clause that limits or goes beyond what is said begins at a word (`…, though it is old`, `…, nor does
    it`)."""
    even = words[place].lower == "even"
    head = words[place + even].lower
    return head in _CONCEDING or (head == "nor" and words[place + 1].lower in AUXILIARIES)


_CONCEDING: Final = frozenset({"though", "although", "whereas"})
PRONOUNS: Final = word_set("it they he she we this these there")
_ANYBODY: Final = word_set("nobody nothing everyone everybody everything somebody someone something others none")
_DETERMINERS: Final = word_set("the a an its their his her our some many other no")
_POINTING: Final = word_set("this these those such")
_ASKING: Final = word_set("how what which whether why who that where when")
_SURE: Final = 16  # words of a clause that tells of what somebody makes sure
_NOUNS: Final = 5  # words between `and the` and the verb


def _own_clause(reading: Reading, first: int) -> bool:
    """Whether a subject and its verb stand from a word on."""
    words = reading.sentence.words
    if words[first].lower in _ASKING:
        return False  # `describes A and how B is used`
    if "sure" in reading.lower[max(0, first - _SURE) : first]:
        return False  # `makes sure A is old, and B is new`
    if of_pronoun(words, first) or (words[first - 2].text == "," and clause_of_its_own(words, first)):
        return True
    if _one_with_verb(words, first):
        return True
    if words[first].lower in PRONOUNS:
        return first + 1 < len(words) and (is_finite(words, first + 1) or words[first + 1].lower in ADVERBS)
    if words[first].lower in _POINTING and begins_clause(words, first):
        return True
    if words[first].lower in _ANYBODY and first + 1 < len(words) and is_finite(words, first + 1):
        return True
    if words[first - 2].text == "," and subject_phrase(words, first) is not None:
        return True
    if any(_verb_at(words, mark.last) for mark in reading.sentence.marks if 0 <= mark.first - first <= 2):
        return True
    if _named_subject(words, first):
        return True
    if words[first].lower not in _DETERMINERS:
        return False
    quoted = next((n for n in range(first + 1, min(first + 4, len(words))) if words[n].text in "“«"), None)
    if quoted is not None:
        closed = next((n for n in range(quoted, len(words)) if words[n].text in "”»"), len(words))
        return closed + 1 < len(words) and words[closed + 1].lower in AUXILIARIES
    for number in range(first + 2, min(first + 2 + _NOUNS, len(words))):
        lower = words[number].lower
        if lower in AUXILIARIES and lower not in ("be", "been", "being", "having"):
            return True
        if not words[number].is_word or lower in PREPOSITIONS | RELATIVE | {"and", "or"}:
            return False
    return False


def _one_with_verb(words: tuple[Word, ...], first: int) -> bool:
    """Whether a single noun and an auxiliary that only one thing can have stand right after `and` (`they were hit and
    awareness has been raised`): no row, whose verb would be a plural's."""
    if first + 2 >= len(words) or words[first + 1].lower not in ("is", "was", "has") or not words[first].text.islower():
        return False
    noun = words[first]
    within = {word.lower for word in words[max(0, first - 8) : first]}
    joined = words[first - 2].lower.endswith(_LIKE_ADJECTIVES) or "between" in within
    return not joined and not is_plural(noun) and noun.text.isalpha() and noun.lower not in _NO_NOUN


_NO_NOUN: Final = POINTING | STOPS | PREPOSITIONS | AUXILIARIES | ADVERBS | RELATIVE | DETERMINERS
_LIKE_ADJECTIVES: Final = ("al", "ive", "ous", "ic", "able", "ary", "ern", "ed", "ing")


def _named_subject(words: tuple[Word, ...], first: int) -> bool:
    """Whether a name that nobody knows has an auxiliary after it (`and ABC is …`, `and Jane Roe has …`)."""
    last = first
    while last < len(words) and words[last].capital and words[last].is_word and last - first < _NOUNS:
        last += 1
    return first < last < len(words) and words[last].lower in AUXILIARIES


def _verb_at(words: tuple[Word, ...], place: int) -> bool:
    """Whether a finite verb stands at a word, an adverb before it at most."""
    place = past_adverbs(words, place, len(words))
    return place < len(words) and is_finite(words, place)
