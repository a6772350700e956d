"""Where the clauses of a sentence begin that stand by themselves: after the connective or circumstance before them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from loaders.naming.words import Word, word_set
from loaders.saying.clauses.clauses import PREPOSITIONS
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.finite import is_finite
from loaders.saying.clauses.verbs import PASSIVE, Form

_CONNECTIVES: Final = word_set(
    """
however moreover furthermore therefore thus hence nevertheless nonetheless consequently accordingly additionally
similarly likewise meanwhile indeed finally generally currently today overall conversely unfortunately instead besides
further also still and but yet
"""
)
_OPENING_PHRASES: Final = (
    ("in", "addition"), ("in", "general"), ("in", "particular"), ("for", "example"), ("for", "instance"),
    ("in", "practice"), ("as", "a", "result"), ("in", "fact"), ("in", "turn"), ("on", "the", "contrary"),
    ("on", "the", "other", "hand"), ("on", "the", "one", "hand"), ("at", "the", "same", "time"), ("above", "all"),
    ("at", "present"), ("in", "theory"), ("in", "short"), ("in", "reality"),
)  # fmt: skip
_CIRCUMSTANCES: Final = (
    ("despite",), ("due", "to"), ("because", "of"), ("given",), ("in", "recent", "years"), ("in", "this"),
    ("with", "the"), ("over", "the", "past"), ("over", "the", "last"),
     ("in", "addition", "to"), ("in", "the", "past"), ("since",),
    ("in", "recent", "decades"), ("thanks", "to"), ("owing", "to"), ("as", "a", "consequence"),
)  # fmt: skip
_FIRST_OF_PHRASES: Final = frozenset(phrase[0] for phrase in (*_OPENING_PHRASES, *_CIRCUMSTANCES))
_JOINING: Final = frozenset({"and", "but", "while", "whereas"})  # open a clause after a comma
_LONGEST: Final = 20  # words of a circumstance


def clause_openings(words: tuple[Word, ...]) -> Iterator[int]:
    """The first word of each clause that stands by itself, after the connective that opens it (`However,`)."""
    if len(words) > 1:
        yield _after_connective(words, 0)
    for number in range(1, len(words) - 1):
        before = words[number - 1].lower
        if before == ";" or (before in _JOINING and number > 1 and words[number - 2].text == ","):
            yield _after_connective(words, number)


def subject_openings(words: tuple[Word, ...]) -> Iterator[tuple[int, int]]:
    """Those, and where after an adjunct or a clause before it the main clause begins, and where a clause begins that
    tells a fact of its own (`because`, `although`, `shows that`); each with the word before which it ends at last."""
    found = dict.fromkeys(clause_openings(words), len(words))
    opening = next(iter(found), 0)
    head = words[opening].lower if opening < len(words) else ""
    if head in _CONCESSIONS or (head == "even" and opening + 1 < len(words) and words[opening + 1].lower == "though"):
        found[opening + 1 + (head == "even")] = (_past_adjunct(words, opening) or len(words) + 1) - 1
    main = _past_adjunct(words, opening)
    if main:
        found[_past_time(words, main)] = len(words)
    for number in range(opening + 2, len(words) - 2):
        lower, before = words[number].lower, words[number - 1]
        reported = lower == "that" and before.lower in _REPORTING
        if reported or lower in _REASONS or (lower in _CONTRASTS and before.text == ","):
            found.setdefault(number + 1, len(words))
    yield from found.items()


def _past_adjunct(words: tuple[Word, ...], start: int) -> int:
    """The word after the comma that closes what stands before the main clause: an adjunct without a verb of its own,
    a clause with one; 0 where none does."""
    if start + 2 >= len(words):
        return 0
    head = words[start].lower
    subordinate = head in _CONCESSIONS or head in ("as", "even")
    doing = head == "to" and verb_forms().get(words[start + 1].lower) is Form.BASE
    opens = head in PREPOSITIONS or head in _ADJUNCTS or verb_forms().get(head) in (Form.GERUND, Form.PAST)
    comma = next((n for n in range(start + 1, min(start + _LONGEST, len(words))) if words[n].text == ","), 0)
    if not comma or not (subordinate or opens) or words[comma + 1 : comma + 2] == ():
        return 0
    finite = any(is_finite(words, n) for n in range(start + 1, comma))
    return comma + 1 if finite == subordinate or doing else 0


_CONCESSIONS: Final = word_set("while although though whereas because since")
_ADJUNCTS: Final = word_set("due given according based contrary compared regardless aside apart along together")
_REASONS: Final = frozenset({"because", "although", "whereas"})
_CONTRASTS: Final = frozenset({"while", "since", "though", "as"})
_REPORTING: Final = word_set(
    """
shows show showed shown finds find found argues argue argued claims claim claimed notes note noted states state stated
reports report reported suggests suggest suggested indicates indicate indicated emphasises emphasizes emphasised
emphasized stresses stress stressed believes believe believed reveals reveal revealed demonstrates demonstrate
demonstrated concludes conclude concluded explains explain explained says say said means mean meant observes observe
observed warns warn warned confirms confirm confirmed fact evidence estimates estimated acknowledges acknowledged
"""
)


_TIMES: Final = word_set(
    """
then now nowadays today sometimes often usually frequently occasionally typically normally regularly traditionally
historically recently lately presently previously formerly originally later earlier soon eventually afterwards
subsequently simultaneously yesterday
"""
)


def _past_time(words: tuple[Word, ...], place: int) -> int:
    """The word after an adverb that says when or how often a clause holds, where its subject follows (`now a new term
    emerged`); the same word where the adverb belongs to a participle (`recently adopted laws`)."""
    if place + 2 >= len(words) or words[place].lower not in _TIMES or not words[place + 1].is_word:
        return place
    after = words[place + 1].lower
    return place if verb_forms().get(after) in PASSIVE or after in PREPOSITIONS | {"as", "than"} else place + 1


def _after_connective(words: tuple[Word, ...], start: int) -> int:
    """The word after the connective or the circumstance that a clause opens with."""
    lower = [word.lower for word in words[start : start + 6]]
    for phrase in _OPENING_PHRASES if lower[0] in _FIRST_OF_PHRASES else ():
        if tuple(lower[: len(phrase)]) == phrase and lower[len(phrase) : len(phrase) + 1] == [","]:
            return start + len(phrase) + 1
    if len(lower) > 1 and (lower[0] in _CONNECTIVES or (lower[0].endswith("ly") and lower[1] == ",")):
        return start + 1 + (lower[1] == ",")
    if (after := _past_time(words, start)) > start:
        return after
    if lower[0] in _FIRST_OF_PHRASES and any(tuple(lower[: len(phrase)]) == phrase for phrase in _CIRCUMSTANCES):
        comma = next((n for n in range(start, min(start + _LONGEST, len(words))) if words[n].text == ","), None)
        if comma is not None and not any(is_finite(words, n) for n in range(start + 1, comma)):
            return comma + 1
    return start
