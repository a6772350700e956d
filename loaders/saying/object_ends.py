"""Where a passage that is told of a thing ends: before a clause that says something else, of that thing or another.

`X provides rules of procedure and was signed in 2001`, `Although X is old, the courts use it`, `X, which serves as Y,
has accepted Z`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final, NamedTuple

from loaders.naming.words import AUXILIARIES, Word, places_inside, word_set
from loaders.saying.clauses import ADVERBS, PREPOSITIONS, RELATIVE
from loaders.saying.common_verbs import verb_forms
from loaders.saying.context import Reading
from loaders.saying.finite import is_finite
from loaders.saying.joined_predicates import end_of_predicate
from loaders.saying.main_clauses import SUBORDINATE, dash_before_clause, main_clause, verb_around
from loaders.saying.matches import Match, Span
from loaders.saying.second_verbs import FINITE, OPENING, joined_third, left_out_verb, other_condition, second_verb
from loaders.saying.sharing import NEVER_OF_ONE, is_third
from loaders.saying.subject_phrases import begins_clause
from loaders.saying.verbs import Form
from ontology.names import shortened

_WHOLE: Final = word_set(
    """
statement-of-text demand-of-text question conclusion devotion-of-text topic-told topic-of-text topic
class-such-as class-and-other class-among class-apposition class-before office-of-person example
"""
)
_NOMINAL: Final = frozenset(
    {
        "cl:classifiedAs",
        "cl:hasRole",
        "cl:provides",
        "cl:aimsAt",
        "cl:participatesIn",
        "cl:hasMandate",
        "cl:appliesTo",
        "cl:concernsTopic",
    }
)
_LONGEST: Final = 5  # words between the comma before a clause and its verb
_SHORTEST: Final = 2  # words that a passage keeps at least


def trimmed(reading: Reading, match: Match) -> Match | None:
    """A match with its passage cut where another clause begins; None where nothing of the passage would be left."""
    if not isinstance(match.object, tuple):
        return match
    words = reading.sentence.words
    span = match.object
    inside = places_inside(words, span)
    if match.rule in _WHOLE:
        end = _topic_end(reading, inside) if match.rule in _TOPICAL else 0
        return replace(match, object=_span(words, inside[0], end)) if end else match
    if len(inside) <= _SHORTEST:
        return match
    first, last = inside[0], inside[-1] + 1
    if " ".join(reading.lower[first : first + 2]) == "rather than":
        return None
    told = shortened(match.property.value)
    cuts = _Cuts(told in _NOMINAL, told in ("cl:states", "cl:quotes"), told == "cl:concernsTopic")
    end = _end(reading, first, last, cuts)
    if not cuts.speech and _trigger(reading, match.place).endswith("ing"):
        end = min(end, _tensed_after_comma(reading, first, end))
    if not cuts.speech:
        end = min(end, end_of_predicate(reading.sentence.words, match.place, first, last))
        end = min(end, main_clause(reading, match.place, first, end))
    if told == "cl:classifiedAs" and first > 1 and reading.lower[first - 2] in RELATIVE:
        end = min(end, _main_verb(reading, first, end), verb_around(reading, first, end))
    if told == "cl:aimsAt" and not _finite_trigger(reading, match.place):
        end = min(end, _main_verb(reading, first, end))
    if reading.lower[end - 3 : end] in ((",", "for", "example"), (",", "for", "instance")):
        end -= 3
    if reading.lower[end - 2 : end] == (",", "however"):
        end -= 2
    if end >= last:
        return match
    while end > first and not words[end - 1].is_word and words[end - 1].text not in ")%":
        end -= 1
    return replace(match, object=_span(words, first, end)) if end > first else None


def _trigger(reading: Reading, place: int) -> str:
    return next((word.lower for word in reading.sentence.words if word.start >= place), "")


def _tensed_after_comma(reading: Reading, first: int, last: int) -> int:
    """The comma before the main verb of a clause, in what a participle in -ing tells (`X, doing A, found B`)."""
    words = reading.sentence.words
    for number in range(first + 1, last - 1):
        if words[number].text != ",":
            continue
        verb = number + 1
        while verb < last - 1 and (words[verb].lower in ADVERBS | {"and"} or words[verb].lower.endswith("ly")):
            verb += 1
        tensed = verb_forms().get(words[verb].lower) is Form.PAST and words[verb].text.islower()
        if tensed and words[verb + 1].is_word and words[verb + 1].lower not in PREPOSITIONS | {"and", "or"}:
            return number
    return last


def trimmed_span(reading: Reading, span: Span) -> Span:
    """The words that a verb opens, cut where another clause or the next verb of its subject begins."""
    words = reading.sentence.words
    inside = places_inside(words, span)
    if len(inside) <= _SHORTEST:
        return span
    end = _end(reading, inside[0], inside[-1] + 1, _Cuts(nominal=False, speech=False))
    if reading.lower[end - 2 : end] == (",", "however"):
        end -= 2
    while end > inside[0] + 1 and not words[end - 1].is_word and words[end - 1].text not in ")%":
        end -= 1
    return words[inside[0]].start, words[end - 1].end


_TOPICAL: Final = frozenset({"topic-of-text", "devotion-of-text"})


def _topic_end(reading: Reading, inside: range) -> int:
    """The word after a topic, where `and` and a second verb of the text follow it (`describes A and also proposes B`);
    0 where none does."""
    words, lower = reading.sentence.words, reading.lower
    for number in inside[_SHORTEST:]:
        if lower[number] in RELATIVE:
            return 0
        if lower[number] == "and" and (joined_third(words, number + 1) or second_verb(words, number + 1)):
            return number - (words[number - 1].text == ",")
    return 0


class _Cuts(NamedTuple):
    """How a passage may be cut: as a noun that a second verb follows; as somebody's words, which may be clauses."""

    nominal: bool
    speech: bool
    topic: bool = False


def _span(words: tuple[Word, ...], first: int, end: int) -> Span:
    return words[first].start, words[end - 1].end


def _end(reading: Reading, first: int, last: int, cuts: _Cuts) -> int:
    words, lower = reading.sentence.words, reading.lower
    quoted = depth = 0
    for number in range(first, last):
        text = words[number].text
        depth += (text == "(") - (text == ")")
        quoted += (text in "“«") - (text in "”»")
        joined = number > first and lower[number] == "and"
        if number - first < _SHORTEST - joined or depth > 0 or quoted > 0:
            continue
        after_comma = text == "," and not cuts.speech and _goes_on(reading, first, number + 1)
        aside = lower[number : number + 2] == ("and", ",") and _verb_after_aside(words, number + 2)
        aside = aside or _concluded(reading, number)
        verbal = lower[number] == "and" and not cuts.speech and _main_verb_joined(reading, first, number)
        verbal = verbal or (
            cuts.nominal
            and not RELATIVE & set(lower[first:number])
            and lower[number] == "and"
            and words[number - 1].text != ","
            and (joined_third(words, number + 1) or (cuts.topic and second_verb(words, number + 1)))
        )
        speaker = text in '”"' and number > 0 and words[number - 1].text == ","
        another = not cuts.speech and (other_condition(reading, first, number) or left_out_verb(reading, first, number))
        if text in "–—" and not cuts.speech and dash_before_clause(words, number):
            return number
        if after_comma or aside or verbal or speaker or another or _note(words, number):
            return number
    return last


def _finite_trigger(reading: Reading, place: int) -> bool:
    """Whether the word at a position has an auxiliary before it or is tensed: no participle that only modifies."""
    words = reading.sentence.words
    number = next((n for n, word in enumerate(words) if word.start >= place), 0)
    before = number - 1
    while before > 0 and (words[before].lower in ADVERBS or words[before].lower.endswith("ly")):
        before -= 1
    helped = before >= 0 and words[before].lower in AUXILIARIES
    return helped or not words[number].lower.endswith("ed")


def _main_verb(reading: Reading, first: int, last: int) -> int:
    """The auxiliary of the clause around in what a participle tells (`a treaty aimed at peace is signed`)."""
    words = reading.sentence.words
    found = (n for n in range(first + _SHORTEST, last) if words[n].lower in FINITE)
    return next((n for n in found if words[n - 1].lower not in RELATIVE | FINITE), last)


def _goes_on(reading: Reading, first: int, place: int) -> bool:
    """Whether after a comma the verb of the clause around stands, or a clause that no clause inside belongs to."""
    opened = first + (reading.lower[first] == "that")
    relative = bool(RELATIVE & set(reading.lower[opened : place - 1]))
    words = reading.sentence.words
    if not relative and _verb_after(words, place):
        return True
    if first > 0 and reading.lower[first - 1] in ("which", "who") and place < len(words) and is_finite(words, place):
        return True
    if SUBORDINATE & set(reading.lower[first : place - 1]):
        return False
    joined = place + (reading.lower[place : place + 1] in (("and",), ("but",)))
    if joined > place and not relative and (_verb_after(words, joined) or is_third(words, joined)):
        return True
    if not relative and joined == place and is_third(words, place) and _closed_row(words, place):
        return True
    if joined == place and _of_pronoun(words, place):
        return True
    if _clause_after(reading, joined) or begins_clause(words, joined):
        return True
    return joined == place and _of_mark(reading, place)


def _of_pronoun(words: tuple[Word, ...], place: int) -> bool:
    """Whether a pronoun and its verb stand from a word on (`…, it often fails`)."""
    if place + 2 >= len(words) or words[place].lower not in ("it", "they", "he", "she", "we"):
        return False
    verb = place + 1
    while verb + 1 < len(words) and (words[verb].lower in ADVERBS or words[verb].lower.endswith("ly")):
        verb += 1
    return is_finite(words, verb) or verb_forms().get(words[verb].lower) is Form.BASE


def _verb_after(words: tuple[Word, ...], place: int) -> bool:
    """Whether the verb of the clause around goes on at a word (`…, has accepted`)."""
    return place + 1 < len(words) and words[place].lower in FINITE


def _closed_row(words: tuple[Word, ...], place: int) -> bool:
    """Whether a further verb follows that `and` joins, so that a verb after a comma is one of a row."""
    return any(words[n - 1].lower == "and" and is_third(words, n) for n in range(place + 2, len(words) - 1))


def _main_verb_joined(reading: Reading, first: int, place: int) -> bool:
    """Whether after `and` the next verb of the clause around stands, nothing in the passage being its own subject."""
    words, lower = reading.sentence.words, reading.lower
    inner = lower[first] in ("that", "how", "whether")  # the passage is a clause with a verb of its own
    if RELATIVE & set(lower[first + inner : place]) or not is_third(words, place + 1):
        return False
    if place + 2 >= len(words) or not words[place + 2].is_word:
        return False  # `training, exchanges and exercises`
    own = [lower[n] for n in range(first + 1, place) if is_finite(words, n)]
    return bool(own) == inner and set(own) <= NEVER_OF_ONE


def _clause_after(reading: Reading, place: int) -> bool:
    """Whether a short subject and its auxiliary stand from a word on (`…, its use is limited`)."""
    words = reading.sentence.words
    if place + 1 >= len(words) or words[place].lower not in OPENING:
        return False
    for number in range(place + 1, min(place + _LONGEST, len(words))):
        lower = words[number].lower
        if lower in FINITE:
            return True
        if not words[number].is_word or lower in PREPOSITIONS | RELATIVE | {"and", "or", "to"}:
            return False
    return False


def _of_mark(reading: Reading, place: int) -> bool:
    """Whether a mention and its own verb stand right from a word on (`…, the Union acts`)."""
    words = reading.sentence.words
    for finite in reading.finite:
        subject = finite.subject
        near = 0 <= subject.first - place <= 1 and (subject.first == place or words[place].lower in OPENING)
        if near and 0 <= finite.place - subject.last <= 1:
            return True
    return False


def _verb_after_aside(words: tuple[Word, ...], place: int) -> bool:
    """Whether a verb stands after what two commas part off (`and, in 2001, has asked`)."""
    comma = next((n for n in range(place, min(place + 12, len(words))) if words[n].text == ","), None)
    if comma is None:
        return False
    after = comma + 1
    while after < len(words) and words[after].lower in ADVERBS:
        after += 1
    return after < len(words) and is_finite(words, after)


_CONCLUDING: Final = frozenset({"therefore", "thus", "hence", "consequently", "accordingly"})


def _concluded(reading: Reading, place: int) -> bool:
    """Whether a clause that follows from this one begins at `and therefore, …,`."""
    words, lower = reading.sentence.words, reading.lower
    if lower[place] != "and" or lower[place + 1 : place + 2] == () or lower[place + 1] not in _CONCLUDING:
        return False
    after = place + 2
    if lower[after : after + 1] == (",",):
        after = next((n + 1 for n in range(after + 1, min(after + 14, len(words))) if words[n].text == ","), after + 1)
    return _clause_after(reading, after) or begins_clause(words, after)


def _note(words: tuple[Word, ...], place: int) -> bool:
    """Whether a sentence ends here with the number of a note stuck to it (`countries.81 However`)."""
    if words[place].text != "." or place + 2 >= len(words):
        return False
    number, following = words[place + 1], words[place + 2]
    stuck = words[place - 1].end == words[place].start and words[place].end == number.start
    return stuck and words[place - 1].text.isalpha() and number.text.isdigit() and following.capital
