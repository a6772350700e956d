"""Where a passage that is told of a thing ends: before a clause that says something else, of that thing or another.

`X provides rules of procedure and was signed in 2001`, `Although X is old, the courts use it`, `X, which serves as Y,
has accepted Z`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final, NamedTuple

from loaders.naming.words import AUXILIARIES, Word, places_inside, word_set
from loaders.saying.clauses.clause_around import concluded, goes_on, main_verb_joined, verb_after_aside
from loaders.saying.clauses.clauses import ADVERBS, PREPOSITIONS, RELATIVE
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.joined_predicates import end_of_predicate
from loaders.saying.clauses.main_clauses import INNER, dash_before_clause, main_clause, verb_around
from loaders.saying.clauses.own_clauses import clause_of_its_own
from loaders.saying.clauses.second_verbs import FINITE, joined_third, left_out_verb, other_condition, second_verb
from loaders.saying.clauses.verbs import Form
from loaders.saying.context import Reading
from loaders.saying.matches import Match, Span
from ontology.names import shortened

_WHOLE: Final = word_set(
    """
statement-of-text demand-of-text question conclusion devotion-of-text topic-told topic-of-text topic
class-such-as class-and-other class-among class-apposition class-before office-of-person example deed-of-agent
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
        after_comma = text == "," and not cuts.speech and goes_on(reading, first, number + 1)
        aside = lower[number : number + 2] == ("and", ",") and verb_after_aside(words, number + 2)
        aside = aside or concluded(reading, number)
        verbal = lower[number] == "and" and not cuts.speech and main_verb_joined(reading, first, number)
        verbal = verbal or (
            cuts.nominal
            and not RELATIVE & set(lower[first:number])
            and lower[number] == "and"
            and words[number - 1].text != ","
            and (joined_third(words, number + 1) or (cuts.topic and second_verb(words, number + 1)))
        )
        speaker = (text in '”"' and words[number - 1].text == ",") or _speaker_after(words, number)
        another = not cuts.speech and (other_condition(reading, first, number) or left_out_verb(reading, first, number))
        if text in "–—" and not cuts.speech and dash_before_clause(words, number):
            return number
        spliced = not cuts.speech and text in _JOINING and _another_clause(reading, first, number)
        if spliced or after_comma or aside or verbal or speaker or another or _note(words, number):
            return number
    return last


def _speaker_after(words: tuple[Word, ...], place: int) -> bool:
    """Whether a comma after a quotation parts it from the verb of who is quoted (`… a threat”, notes the expert`)."""
    if words[place].text != "," or words[place - 1].text not in '”"' or place + 1 >= len(words):
        return False
    return verb_forms().get(words[place + 1].lower) in (Form.THIRD, Form.PAST) and words[place + 1].text.islower()


_JOINING: Final = frozenset({"and", "but", "yet"})


def _another_clause(reading: Reading, first: int, joint: int) -> bool:
    """Whether a clause with a subject of its own begins after a comma and `and` (`…, and both courts must …`), not one
    inside what a passage tells of when or whether something is."""
    words = reading.sentence.words
    if words[joint - 1].text != "," or INNER & set(reading.lower[first : joint - 1]):
        return False
    return clause_of_its_own(words, joint + 1)


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


def _note(words: tuple[Word, ...], place: int) -> bool:
    """Whether a sentence ends here with the number of a note stuck to it (`countries.81 However`)."""
    if words[place].text != "." or place + 2 >= len(words):
        return False
    number, following = words[place + 1], words[place + 2]
    stuck = words[place - 1].end == words[place].start and words[place].end == number.start
    return stuck and words[place - 1].text.isalpha() and number.text.isdigit() and following.capital


def past_last(words: tuple[Word, ...]) -> int:
    """The word after a sentence's last, the mark of a note left out (`is old.[1]`, `is old [1].`, `is old.2`)."""
    last = len(words) - (words[-1].text in ".!?")
    if last > 1 and words[last - 1].text == "]":
        opening = next((n for n in range(last - 2, max(0, last - 8), -1) if words[n].text == "["), 0)
        inside = words[opening + 1 : last - 1]
        return opening if opening and all(w.text[0].isdigit() or not w.is_word for w in inside) else len(words)
    stuck = len(words) > 2 and words[-2].text == "." and words[-2].start == words[-3].end
    noted = stuck and words[-1].text.isdigit() and words[-2].end == words[-1].start and words[-3].text.isalpha()
    return len(words) - 1 if noted else len(words)
