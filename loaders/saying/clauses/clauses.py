"""The clauses of a sentence as far as frames need them: where one begins and ends, and how a verb stands in it.

No parser: commas, relative words and auxiliaries. What cannot be told is left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from loaders.naming.words import AUXILIARIES, BE, JOINERS, Word, word_set
from loaders.saying.clauses.verbs import PASSIVE, Form

PREPOSITIONS: Final = word_set(
    """
of in on at by with for to from under within into between among against through about without during via per including
upon towards toward concerning regarding like despite unlike after before since until beyond across over throughout
outside inside behind above below around near amid amongst onto alongside besides
"""
)
RELATIVE: Final = frozenset({"which", "who", "that", "whose", "where"})


_BREAKS: Final = frozenset(";:—")


ADVERBS: Final = word_set(
    """
not also never still already currently recently now often always only just even thus then jointly mainly widely
directly actually initially later subsequently first both again further increasingly yet seldom sometimes therefore
soon long
"""
)
HELPING: Final = AUXILIARIES | ADVERBS  # what stands beside a verb in its group


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb at a word, its form, whether it is passive, and the word after it and its particles."""

    place: int
    after: int
    form: Form
    passive: bool


def verb_at(words: tuple[Word, ...], place: int, after: int, form: Form, particles: bool = False) -> Verb:
    """The verb with its voice: a participle after a form of `be`, or one without an object that modifies a noun.

    `particles` says that the words up to `after` belong to the verb (`enter into force`), so that they are no adjunct.
    """
    passive = False
    if form is Form.BASE and place and words[before_adverbs(words, place)].lower in BE:
        passive = True  # `was hit`: its past is written like its bare form
    by = _by_follows(words, after)
    if form is Form.BASE and words[place].lower in UNCHANGED and by:
        passive = True  # `set up by`
    if form is Form.BASE and words[place].lower in UNCHANGED and place and words[place - 1].text in ",(":
        passive = passive or (after < len(words) and words[after].lower in _ADJUNCTS)  # `X, set up in 2013,`
    if form in PASSIVE:
        before = before_adverbs(words, place)
        lower = words[before].lower if before >= 0 else ""
        if lower in BE:
            passive = True
        elif lower not in ("has", "have", "had", "having", "to") and after < len(words):
            adjunct = not particles and words[after].lower in _ADJUNCTS and not in_object_relative(words, place)
            passive = by or (adjunct and not object_after_date(words, place, after))
            passive = passive or (lower == "(" and words[after].text[0].isdigit())
    return Verb(place, after, form, passive)


def _by_follows(words: tuple[Word, ...], after: int) -> bool:
    """Whether `by` follows a verb, if need be after an adverb and `or` (`held abroad or by others`)."""
    if after < len(words) and words[after].lower.endswith("ly") and words[after + 1 : after + 2]:
        after += 1 + (words[after + 1].lower in ("or", "and"))
        return after < len(words) and words[after].lower == "by" and words[after - 1].lower in ("or", "and")
    return after < len(words) and words[after].lower == "by"


def object_after_date(words: tuple[Word, ...], place: int, after: int) -> bool:
    """Whether only a date parts a verb that stands right after a name from its object (`X adopted in 2001 the Y`) or
    from what is said (`X said on Friday that …`)."""
    if after >= len(words) or words[after].lower not in ("in", "on") or not (place and words[place - 1].capital):
        return False
    past = after + 1
    while past < len(words) and past - after < _DATE and (words[past].capital or words[past].text[0].isdigit()):
        past += 1
    return past > after + 1 and past < len(words) and words[past].lower in ("the", "a", "an", "its", "their", "that")


_DATE: Final = 5  # words of a date with its preposition
PREFIXES: Final = frozenset({"co", "re", "pre", "over", "under", "out"})  # of verbs, with a hyphen
UNCHANGED: Final = word_set(
    "set put hit cut let shut cost spread read cast hurt bet burst split shed quit thrust beset upset broadcast "
    "forecast offset undercut recast"
)
_ADJUNCTS: Final = frozenset({"in", "on", "at", "under", "within", "for", "as", "with", "from", "against"})


def in_object_relative(words: tuple[Word, ...], place: int) -> bool:
    """`…, which X and Y proposed in 2010`: the verb has its subject before it and its object before the relative."""
    start = clause_start(words, place)
    return (
        start > 0
        and words[start - 1].lower in ("which", "that", "whom")
        and place - start > 0
        and words[place - 1].lower not in BE
    )


def before_adverbs(words: tuple[Word, ...], place: int) -> int:
    """The word before a verb and its adverbs, and before a prefix that a hyphen binds to it (`was co-hosted`)."""
    before = place - 1
    if before > 0 and words[before].text in JOINERS and words[before].end == words[place].start:
        before -= 2 * (words[before - 1].lower in PREFIXES)
    while before >= 0 and _is_adverb(words[before].lower):
        before -= 1
    return before


def _is_adverb(lower: str) -> bool:
    return lower in ADVERBS or lower == "last" or lower.endswith("ly")


def past_adverbs(words: tuple[Word, ...], place: int, end: int) -> int:
    """The first word from a word on that is no adverb, `end` at the latest."""
    while place < end and (words[place].lower in ADVERBS or words[place].lower.endswith("ly")):
        place += 1
    return place


_OPENING: Final = _BREAKS | frozenset('“«"') | RELATIVE | {"and", "while", "but", "because", "although", "since", "if"}
_CLOSING: Final = frozenset("();[,.!?") | {"while", "whereas"}


def clause_start(words: tuple[Word, ...], place: int) -> int:
    """The first word of the clause around a word."""
    for number in range(place - 1, -1, -1):
        word = words[number]
        if word.lower not in _OPENING:
            continue
        if word.text in _BREAKS or word.lower in ("which", "who", "whose") or _opens_quotation(words, number):
            return number + 1
        if word.lower == "and" and number > 0 and words[number - 1].text == "," and place - number > 2:
            return number + 1
        if word.lower == "since" and words[number + 1].text[0].isdigit():
            continue  # `a member since 1995`
        if word.lower in ("that", "where", "while", "but", "because", "although", "since", "if") and number > 0:
            return number + 1
    return 0


def _opens_quotation(words: tuple[Word, ...], number: int) -> bool:
    """Whether a quotation mark opens here: space before it, none after it."""
    if words[number].text in "“«":
        return True
    if words[number].text != '"' or number + 1 >= len(words):
        return False
    before = words[number - 1].end if number else -1
    return before < words[number].start and words[number].end == words[number + 1].start


def clause_end(words: tuple[Word, ...], place: int) -> int:
    """The word after the last of the clause that goes on at a word: at `;`, a full stop, `, which`, or the end."""
    depth = 0
    for number in range(place, len(words)):
        if words[number].lower not in _CLOSING:
            continue
        text = words[number].text
        if text == "(":
            depth += 1
        elif text == ")" and depth:
            depth -= 1
        elif depth:
            continue
        elif (
            text in ";["
            or (words[number].lower in ("while", "whereas") and number > place and _has_subject(words, number))
            or (text in ".!?" and number + 1 >= len(words) - 1)
            or (
                text == ","
                and number + 1 < len(words)
                and words[number + 1].lower in ("which", "who", "whose", "but", "while", "although", "however")
                and not (words[number + 1].lower == "but" and _only_contrasts(words, number))
            )
        ):
            return number
    return len(words)


def _only_contrasts(words: tuple[Word, ...], comma: int) -> bool:
    """Whether `, but` opens no clause: it limits a word (`largely, but not only, the task of …`) or answers a `not`
    before it (`not as a law, but as a sign`, `not only by A, but also by B`)."""
    after = words[comma + 2].lower if comma + 3 < len(words) else ""
    if after == "not":
        closing = next((n for n in range(comma + 3, min(comma + 8, len(words))) if words[n].text == ","), comma)
        return closing > comma and not any(word.lower in AUXILIARIES for word in words[comma + 3 : closing])
    opened = next((n for n in range(comma - 1, -1, -1) if words[n].text in ",;:"), -1)
    denied = next((n for n in range(comma - 2, opened, -1) if words[n].lower == "not"), None)
    if denied is None:
        return False
    answered = words[denied + 1].lower
    return (answered in PREPOSITIONS | {"as"} and answered == after) or (
        answered in ("only", "just", "merely", "simply", "solely")
        and after in PREPOSITIONS | {"also", "a", "an", "the"}
    )


def _has_subject(words: tuple[Word, ...], place: int) -> bool:
    """Whether a clause of its own follows `while`, not only a word in `-ing`."""
    return place + 2 < len(words) and not words[place + 1].lower.endswith(("ing", "ed"))


def has_be(words: tuple[Word, ...], place: int) -> bool:
    before = before_adverbs(words, place)
    return before >= 0 and words[before].lower in BE


def is_purpose(words: tuple[Word, ...], verb: Verb) -> bool:
    """An infinitive with `to`: it says what something is for, and its subject stands close before it or not at all."""
    if verb.form is not Form.BASE or verb.place == 0:
        return False
    before = words[verb.place - 1]
    near = [word.lower for word in words[max(0, verb.place - 9) : verb.place]]
    return before.lower == "to" or ("to" in near and (before.text == "," or before.lower in ("and", "or")))


def helpers(words: tuple[Word, ...], verb: Verb) -> list[str]:
    """The auxiliaries before a verb, in lower case."""
    found = []
    number = verb.place - 1
    while number >= 0 and (
        words[number].lower in AUXILIARIES or words[number].lower in ADVERBS or words[number].lower.endswith("ly")
    ):
        found.append(words[number].lower)
        number -= 1
    return found
