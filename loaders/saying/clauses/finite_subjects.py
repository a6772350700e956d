"""The finite verbs of a sentence and the mention that is subject of each, where that can be told.

Cautious: a mention counts as subject only where nothing governs it and nothing but phrases that hang on it stands
between it and the verb.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from loaders.naming.marks import Mark, Sentence
from loaders.naming.words import AUXILIARIES, BE, Word, closing_bracket, is_joiner, is_possessive, word_set
from loaders.saying.clauses.clauses import ADVERBS, HELPING, PREPOSITIONS, RELATIVE, past_adverbs
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.coordination import chain_left, goes_on, governor, in_ruled_brackets
from loaders.saying.clauses.finite import is_finite
from loaders.saying.clauses.plural_nouns import is_noun
from loaders.saying.clauses.verbs import Form
from loaders.saying.subjects.modifiers import some_members
from loaders.saying.subjects.same_person import BEFORE_NAMES, past_office, told_before
from loaders.saying.subjects.subject_heads import agrees, opens_clause, past_members
from loaders.saying.subjects.subject_phrases import another_subject

_MOST: Final = 120  # mentions in a sentence; what has more is a table or a list of names
_FURTHEST: Final = 22  # words between a subject and its verb


@dataclass(frozen=True, slots=True)
class Finite:
    """A verb group that begins at word `place`, and the mention that is its subject."""

    place: int
    subject: Mark


def finite_verbs(sentence: Sentence) -> Iterator[Finite]:
    """Each free mention with the verb it is subject of, in order; a verb has one subject, the nearest."""
    for mark in sentence.marks if len(sentence.marks) <= _MOST else ():
        if told_before(sentence, mark):
            continue
        opened = mark.first > 0 and _row_closed(sentence, mark)
        if opened or (_may_be_subject(sentence, mark) and opens_clause(sentence, mark)):
            place = _verb_of(sentence, mark)
            if place is not None and not another_subject(sentence.words, mark.last, place):
                yield Finite(place, mark)


_NOT_BEFORE_SUBJECTS: Final = PREPOSITIONS | BE | {"than", "as", "what", "whom"}
_AFTER_SUBJECTS: Final = PREPOSITIONS | AUXILIARIES | RELATIVE | ADVERBS


def _may_be_subject(sentence: Sentence, mark: Mark) -> bool:
    """Nothing governs it: no preposition, no verb whose object it is; it does not modify a noun."""
    words = sentence.words
    if _governed(sentence, mark) or mark.last >= len(words) or is_possessive(sentence.surface(mark)):
        return False
    if some_members(sentence, mark):
        return False
    number = mark.first - 1
    while number >= 0 and (
        words[number].lower in BEFORE_NAMES or words[number].lower.endswith(("al", "ive", "ous", "ern"))
    ):
        number -= 1
    if number > 0 and words[number].text == "," and words[number - 1].lower in _PICKING:
        return False
    if number >= 0:
        before = words[number].lower
        if before == "as":
            return _as_clause(words, number, mark.last)
        if (
            before in _NOT_BEFORE_SUBJECTS
            or (before in _PICKING and number > 0)
            or (before.endswith("tting") and before[:1].islower())
            or (before in verb_forms() and (number == 0 or not is_noun(words, number)))
            or (before in AUXILIARIES and before not in BE)
        ):
            return False
    after = past_office(sentence, mark, past_members(words, mark))
    if after >= len(words):
        return False
    following = words[after]
    if following.text == "(" and _goes_on(words, closing_bracket(words, after)):
        return False
    return (
        following.text in ",(—–-"
        or following.lower in _AFTER_SUBJECTS
        or following.lower.endswith("ly")
        or following.lower in ("and", "or", "itself", "themselves", "co")
        or is_finite(words, after)
        or _bare_of_row(sentence, mark, after) > after
    )


def _as_clause(words: tuple[Word, ...], place: int, last: int) -> bool:
    """Whether `as` opens a clause whose subject ends before word `last`: its verb and what that takes follow at once,
    and nothing before `as` compares (`grows as the port becomes busy`, but `as safe as a port is`, `such as`)."""
    verb = past_adverbs(words, last, len(words) - 2)
    said = words[verb].lower in ("put", "puts") and words[verb + 1].lower == "it"
    if not is_finite(words, verb) or not words[verb + 1].is_word or said or words[place + 1].lower in ("a", "an"):
        return False
    before = {word.lower for word in words[max(0, place - _COMPARING) : place]}
    return not before & _COMPARED and (place == 0 or words[place - 1].lower not in _AS_PAIRS)


_COMPARING: Final = 6  # words before `as` in which a comparison begins
_COMPARED: Final = frozenset({"as", "such", "same", "so", "similar", "equally"})
_AS_PAIRS: Final = word_set("known well far long soon much many inasmuch insofar not regarded seen described treated")
_PICKING: Final = word_set("particularly especially specifically notably namely including example instance")


def _governed(sentence: Sentence, mark: Mark) -> bool:
    """Whether a preposition rules the mention, or the first of the row of mentions that it closes."""
    before = [word.lower for word in sentence.words[max(0, mark.first - 2) : mark.first]]
    if before == [",", "and"] and is_finite(sentence.words, mark.last):
        return _closes_ruled_row(sentence.words, mark.first - 2)  # else a new clause
    kinds = {other.kind for other in sentence.marks}
    return any(governor(sentence, other) for other in chain_left(sentence, mark, kinds)) or _after_comma(sentence, mark)


def _closes_ruled_row(words: tuple[Word, ...], comma: int) -> bool:
    """Whether a row that `of` or the like rules goes on to a comma: no verb has stood before it (`participation of A,
    B, and C would …`)."""
    if any(is_finite(words, n) for n in range(1, comma)):
        return False
    first = next((n for n in range(comma + 1) if words[n].text == ","), comma)
    return first < comma and any(word.lower in _RULING for word in words[1:first])


_RULING: Final = frozenset({"of", "by", "between", "among", "from", "for"})


def _row_closed(sentence: Sentence, mark: Mark) -> bool:
    """Whether what the sentence opens with ends at the comma before a mention that a verb follows at once: a row after
    a preposition that `and` closes (`With A, B and C, X grows`), or a participle (`Having signed A, X left`)."""
    words = sentence.words
    comma = mark.first - 1 - (words[mark.first - 1].lower in ("the", "a", "an"))
    if comma < 2 or words[comma].text != "," or mark.last >= len(words) or not is_finite(words, mark.last):
        return False
    before = [word.lower for word in words[:comma]]
    ruled = before[0] in PREPOSITIONS | _OPENING and "and" in before[-9:]
    participle = words[0].capital and verb_forms().get(before[before[0] == "having"]) in _PARTICIPLES
    if not ruled and not participle:
        return False
    return not any(is_finite(words, n) for n in range(2, comma))


_OPENING: Final = frozenset({"due", "given", "because", "thanks", "owing", "based", "according"})
_PARTICIPLES: Final = (Form.GERUND, Form.PAST, Form.PARTICIPLE)


def _after_comma(sentence: Sentence, mark: Mark) -> bool:
    """Whether it closes a row (`by A, B, and C`) whose first mention is ruled."""
    index = sentence.marks.index(mark)
    words = sentence.words
    while index > 0:
        before = sentence.marks[index - 1]
        between = words[before.last : sentence.marks[index].first]
        if (
            not between
            or len(between) > 3
            or any(w.text != "," and w.lower not in ("and", "or", "the") for w in between)
        ):
            return False
        heads = words[0].lower in PREPOSITIONS and before.first <= 4 and governor(sentence, before)
        if sentence.marks[index] is mark and heads and not any(w.lower in ("and", "or") for w in between):
            return False  # `Unlike A, B …`: no row
        if governor(sentence, before):
            return True
        index -= 1
    return False


def _verb_of(sentence: Sentence, mark: Mark) -> int | None:
    """The first finite verb after a mention that only phrases hanging on it, or a relative clause, part from it."""
    words = sentence.words
    place = past_office(sentence, mark, past_members(words, mark))
    relative = place < len(words) and words[place].lower in ("which", "who", "that")
    if relative:
        place += 1
    bare = place if relative else _bare_of_row(sentence, mark, place)
    if bare > place:
        return bare - 1
    commas = opened = 0
    coordinated = False
    while place < len(words) and place - mark.last <= _FURTHEST:
        word = words[place]
        if word.text == "(":
            place = closing_bracket(words, place) + 1
            continue
        if word.text == ")" and (_goes_on(words, place) or in_ruled_brackets(words, mark, place + 1)):
            return None
        if (
            word.lower == "whose"
            or word.text in ";:.?!"
            or (word.lower in RELATIVE and word.lower != "where" and not commas)
            or word.lower in _OPENERS
            or (word.lower in ("which", "whom") and words[place - 1].lower in PREPOSITIONS)
        ):
            return None
        if word.text in ",—–":
            commas += 1
            following = words[place + 1].lower if place + 1 < len(words) else ""
            if following in ("which", "who") and commas == 2 and words[opened].lower in PREPOSITIONS:
                return None  # `X, through its Y, which …`: Y does
            opened = place + 1 if commas == 1 else opened
            if following in ("which", "who") and commas == 1:
                return place + 2 if place + 2 < len(words) and is_finite(words, place + 2) else None
            closed = _closing_comma(words, place) if commas == 1 and not coordinated else None
            if closed is not None:
                place, commas = closed + 1, 2
                continue
        elif word.lower == "and":
            coordinated = True
        elif is_finite(words, place) and agrees(words, mark, place) and _can_follow(words, mark, place):
            fits = commas in (0, 2) or (coordinated and commas == 1)
            if words[place - 1].lower in ("and", "or") and verb_forms().get(word.lower) is Form.PAST:
                return None  # `A, B, and specialised units`
            return (_past_relative(words, place) if relative and not commas else place) if fits else None
        elif _other_subject(sentence, mark, place) and not coordinated and commas != 1:
            return None
        place += 1
    return None


_BEFORE_BARE: Final = ADVERBS | {"all"}


def _bare_of_row(sentence: Sentence, mark: Mark, place: int) -> int:
    """The word after a bare form that is the verb of a row of names (`A and B often contain gaps`); else `place`."""
    words, verb = sentence.words, place
    while verb < len(words) - 1 and (words[verb].lower in _BEFORE_BARE or words[verb].lower.endswith("ly")):
        verb += 1
    if verb >= len(words) - 2 or verb_forms().get(words[verb].lower) is not Form.BASE or not words[verb].text.islower():
        return place
    row = chain_left(sentence, mark, {other.kind for other in sentence.marks})
    joined = len(row) > 1 and words[mark.first - 1 - (words[mark.first - 1].lower == "the")].lower == "and"
    return verb + 1 if joined and words[verb + 1].is_word and words[verb + 1].lower not in AUXILIARIES else place


def _past_relative(words: tuple[Word, ...], own: int) -> int:
    """The verb of the clause around after that of a relative clause (`the gaps that may hide it are old`); the latter
    itself where a sign or another clause comes first."""
    place = own + 1
    while place < min(own + _FURTHEST, len(words)) and words[place].lower in HELPING:
        place += 1
    for number in range(place + 1, min(own + _FURTHEST, len(words))):
        if not (words[number].is_word or is_joiner(words[number])) or words[number].lower in _CLAUSES:
            break
        if words[number].lower in AUXILIARIES and is_finite(words, number):
            return number
    return own


def _goes_on(words: tuple[Word, ...], closing: int) -> bool:
    """Whether no verb but the rest of a noun phrase follows the bracket that closes at a word."""
    return goes_on(words, closing, len(words)) and not is_finite(words, closing + 1)


def _closing_comma(words: tuple[Word, ...], place: int) -> int | None:
    """The comma that closes what a comma opens, where a finite verb follows it at once."""
    for number in range(place + 1, min(place + 18, len(words) - 1)):
        if words[number].text in ",—–":
            after = number + 1
            while after < len(words) - 1 and words[after].lower in ADVERBS:
                after += 1
            return number if is_finite(words, after) and words[after - 1].lower != "and" else None
        if words[number].text in ";:.?!":
            return None
    return None


_OPENERS: Final = frozenset({"because", "although", "while", "if", "when", "since", "whereas", "but", "whether", "as"})
_CLAUSES: Final = RELATIVE | _OPENERS


def _other_subject(sentence: Sentence, mark: Mark, place: int) -> bool:
    """Whether another free mention begins here: then it, and not the first one, is the verb's subject."""
    return any(other.first == place and other is not mark and not governor(sentence, other) for other in sentence.marks)


def _can_follow(words: tuple[Word, ...], mark: Mark, place: int) -> bool:
    """Whether the verb may be the main one and not part of what hangs on the subject (`crimes using …`)."""
    return place == mark.last or words[place - 1].lower not in ("to", "the", "a", "an", "of", "its", "their")
