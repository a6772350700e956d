"""The shape of a sentence as far as frames need it: clauses, who stands before a verb and what after it, voice.

No parser: commas, relative words, prepositions and the order of mentions. What cannot be told is left out.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from loaders.naming.marks import Mark, Sentence
from loaders.naming.words import Word
from loaders.saying.verbs import BE, Form

PREPOSITIONS: Final = frozenset(
    [
        "of",
        "in",
        "on",
        "at",
        "by",
        "with",
        "for",
        "to",
        "from",
        "under",
        "within",
        "into",
        "between",
        "among",
        "against",
        "through",
        "about",
        "without",
        "during",
        "via",
        "per",
        "including",
        "upon",
        "towards",
        "toward",
        "concerning",
        "regarding",
        "like",
        "despite",
        "unlike",
        "after",
        "before",
        "since",
        "until",
    ]
)
RELATIVE: Final = frozenset({"which", "who", "that", "whose", "where"})
_BREAKS: Final = frozenset(";:—")
_SKIPPED: Final = frozenset(
    [
        "the",
        "a",
        "an",
        "this",
        "that",
        "these",
        "those",
        "its",
        "their",
        "his",
        "her",
        "our",
        "such",
        "each",
        "all",
        "both",
        "several",
        "some",
        "other",
        "most",
        "any",
        "various",
        "so-called",
        "own",
        "same",
        "well",
        "known",
        "first",
        "second",
        "new",
        "main",
        "and",
    ]
)
_ADVERBS: Final = frozenset(
    [
        "not",
        "also",
        "never",
        "still",
        "already",
        "currently",
        "recently",
        "now",
        "often",
        "always",
        "only",
        "just",
        "even",
        "thus",
        "then",
        "jointly",
        "mainly",
        "widely",
        "directly",
        "actually",
        "initially",
        "later",
        "subsequently",
        "first",
        "both",
        "again",
        "further",
        "increasingly",
    ]
)
_AUXILIARIES: Final = frozenset(
    [
        "has",
        "have",
        "had",
        "will",
        "would",
        "shall",
        "should",
        "can",
        "could",
        "may",
        "might",
        "must",
        "do",
        "does",
        "did",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "to",
    ]
)


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
    if form in (Form.PAST, Form.PARTICIPLE):
        before = _before_adverbs(words, place)
        lower = words[before].lower if before >= 0 else ""
        if lower in BE:
            passive = True
        elif lower not in ("has", "have", "had", "having", "to") and after < len(words) and not particles:
            passive = words[after].lower == "by" or (
                words[after].lower in _ADJUNCTS and not _in_object_relative(words, place)
            )
    return Verb(place, after, form, passive)


_ADJUNCTS: Final = frozenset({"in", "on", "at", "under", "within", "for", "as", "with", "from", "against"})


def _in_object_relative(words: tuple[Word, ...], place: int) -> bool:
    """`…, which X and Y proposed in 2010`: the verb has its subject before it and its object before the relative."""
    start = clause_start(words, place)
    return (
        start > 0
        and words[start - 1].lower in ("which", "that", "whom")
        and place - start > 0
        and words[place - 1].lower not in BE
    )


def _before_adverbs(words: tuple[Word, ...], place: int) -> int:
    before = place - 1
    while before >= 0 and (words[before].lower in _ADVERBS or words[before].lower.endswith("ly")):
        before -= 1
    return before


def clause_start(words: tuple[Word, ...], place: int) -> int:
    """The first word of the clause around a word."""
    for number in range(place - 1, -1, -1):
        word = words[number]
        if word.text in _BREAKS or word.lower in ("which", "who", "whose") or _opens_quotation(words, number):
            return number + 1
        if word.lower == "and" and number > 0 and words[number - 1].text == "," and place - number > 2:
            return number + 1
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
        text = words[number].text
        if text == "(":
            depth += 1
        elif text == ")" and depth:
            depth -= 1
        elif depth:
            continue
        elif (
            text in ";["
            or (text in ".!?" and number + 1 >= len(words) - 1)
            or (
                text == ","
                and number + 1 < len(words)
                and words[number + 1].lower in ("which", "who", "whose", "but", "while", "although", "however")
            )
        ):
            return number
    return len(words)


def governor(sentence: Sentence, mark: Mark) -> str:
    """The preposition before a mark, across articles and adjectives; empty without one."""
    number = mark.first - 1
    words = sentence.words
    while number >= 0 and mark.first - number <= 4:
        word = words[number]
        if word.lower in PREPOSITIONS:
            return word.lower
        if not (
            word.lower in _SKIPPED
            or (
                word.text[0].islower()
                and word.lower.endswith(("al", "ed", "ern", "ive", "ous", "ful", "ary", "ic", "an", "ing"))
            )
        ):
            return ""
        number -= 1
    return ""


def subjects(sentence: Sentence, verb: Verb, kinds: Collection[str]) -> list[Mark]:
    """The marks that stand as subject of a verb, coordinated ones together; empty where none does."""
    words = sentence.words
    start = clause_start(words, verb.place)
    relative = words[start - 1].lower if start > 0 else ""
    if relative in ("which", "who") or (relative == "that" and _adjoins(sentence, start - 1)):
        before = [m for m in sentence.marks if m.last <= start - 1 and m.kind in kinds and start - 1 - m.last <= 6]
        return chain_left(sentence, before[-1], kinds) if before else []
    if verb.passive and not _has_be(words, verb.place):
        return _before_participle(sentence, verb, kinds)
    inside = [m for m in sentence.marks if start <= m.first and m.last <= verb.place and m.kind in kinds]
    if is_purpose(words, verb):
        inside = [
            m
            for m in inside
            if m.kind not in ("body", "state", "person", "place", "event")
            and verb.place - m.last <= 4
            and not any(w.text in "()" for w in words[m.last : verb.place])
        ]
    for rank in (0, 1):
        fitting = [m for m in inside if _rank(sentence, m) == rank]
        if fitting:
            return chain_left(sentence, fitting[-1], kinds)
    return []


def _has_be(words: tuple[Word, ...], place: int) -> bool:
    before = _before_adverbs(words, place)
    return before >= 0 and words[before].lower in BE


def _before_participle(sentence: Sentence, verb: Verb, kinds: Collection[str]) -> list[Mark]:
    """The mark that a participle modifies: right before it, a comma or a bracket between at most."""
    near = [m for m in sentence.marks if m.kind in kinds and 0 <= verb.place - m.last <= 2]
    between = sentence.words[near[-1].last : verb.place] if near else ()
    return near[-1:] if all(word.text in ",)" or word.lower in _ADVERBS for word in between) else []


def antecedent(sentence: Sentence, verb: Verb, kinds: Collection[str]) -> list[Mark]:
    """The marks before `which` where the verb's own subject stands after it: its object."""
    start = clause_start(sentence.words, verb.place)
    if start == 0 or not _in_object_relative(sentence.words, verb.place):
        return []
    before = [m for m in sentence.marks if m.last <= start - 1 and m.kind in kinds and start - 1 - m.last <= 3]
    return before[-1:]


def is_purpose(words: tuple[Word, ...], verb: Verb) -> bool:
    """An infinitive with `to`: it says what something is for, and its subject stands close before it or not at all."""
    if verb.form is not Form.BASE or verb.place == 0:
        return False
    before = words[verb.place - 1]
    near = [word.lower for word in words[max(0, verb.place - 9) : verb.place]]
    return before.lower == "to" or ("to" in near and (before.text == "," or before.lower in ("and", "or")))


def _adjoins(sentence: Sentence, place: int) -> bool:
    """Whether `that` follows a mark, and so is a relative."""
    return any(m.last == place for m in sentence.marks)


def _rank(sentence: Sentence, mark: Mark) -> int:
    """0 for a mark that stands free, 1 after `of` or `for`, 2 after another preposition."""
    found = governor(sentence, mark)
    if not found:
        return 0
    before = {word.lower for word in sentence.words[max(0, mark.first - 4) : mark.first]}
    return 1 if found == "of" or (found == "in" and before & _AMOUNTS) else 2


_AMOUNTS: Final = frozenset({"increase", "growth", "rise", "surge", "decrease", "decline"})


def chain_left(sentence: Sentence, mark: Mark, kinds: Collection[str]) -> list[Mark]:
    """A mark and those coordinated with it before it."""
    found = [mark]
    index = sentence.marks.index(mark)
    while index > 0:
        other = sentence.marks[index - 1]
        if other.kind not in kinds or not _coordinated(sentence.words[other.last : sentence.marks[index].first]):
            break
        if governor(sentence, other) not in ("", governor(sentence, mark)):
            break
        found.append(other)
        index -= 1
    return found[::-1]


def chain_right(sentence: Sentence, mark: Mark, kinds: Collection[str]) -> list[Mark]:
    """A mark and those coordinated with it after it."""
    found = [mark]
    index = sentence.marks.index(mark)
    while index + 1 < len(sentence.marks):
        other = sentence.marks[index + 1]
        if other.kind not in kinds or not _coordinated(sentence.words[sentence.marks[index].last : other.first]):
            break
        found.append(other)
        index += 1
    return found


def _coordinated(between: tuple[Word, ...]) -> bool:
    """Only a comma, `and`, `or`, a bracketed alias and articles stand between."""
    joined = any(word.text == "," or word.lower in ("and", "or", "as") for word in between)
    return (
        joined
        and len(between) <= 5
        and all(
            word.text in ",()"
            or word.lower
            in ("and", "or", "the", "a", "an", "as", "well", "both", "also", "state", "states", "republic", "of")
            for word in between
        )
    )


def objects(sentence: Sentence, verb: Verb, kinds: Collection[str]) -> list[Mark]:
    """The marks that stand as object of a verb: the first of the kinds after it that is no place and no means."""
    end = clause_end(sentence.words, verb.after)
    for mark in sentence.marks:
        if mark.first < verb.after or mark.last > end or mark.kind not in kinds:
            continue
        if is_modifier(sentence, mark):
            continue
        ruled = governor(sentence, mark)
        if ruled in ("", "of", "to", "for", "on", "against", "as", "with") or mark.first <= verb.after + 1:
            return chain_right(sentence, mark, kinds)
        if mark.first - verb.after > 14:
            break
    return []


def agents(sentence: Sentence, verb: Verb, kinds: Collection[str]) -> list[Mark]:
    """The marks after `by` that do what a passive verb says."""
    end = min(clause_end(sentence.words, verb.after), verb.after + 14)
    by = next((n for n in range(verb.after, end) if sentence.words[n].lower == "by"), None)
    if by is None:
        return []
    such = any(word.lower == "such" for word in sentence.words[by + 1 : by + 4])
    for mark in sentence.marks:
        if mark.first > by and mark.last <= clause_end(sentence.words, by) and mark.kind in kinds:
            if is_modifier(sentence, mark):
                continue
            between = sentence.words[by + 1 : mark.first]
            if such and not any(word.lower == "as" for word in between):
                continue  # `by such an agency of X as Y`: Y
            if len(between) <= 8 + 8 * such:
                return chain_right(sentence, mark, kinds)
    return []


_MEMBERS: Final = frozenset({"member", "members", "representatives", "states", "countries", "delegates"})
_AFTER_NAMES: Final = (
    PREPOSITIONS | RELATIVE | _AUXILIARIES | {"and", "or", "but", "as", "than", "when", "while", "because", "if", "so"}
)


def is_modifier(sentence: Sentence, mark: Mark) -> bool:
    """Whether a name only modifies the noun after it (`a UN working group`), so that the noun's thing is meant."""
    if mark.kind not in ("body", "state", "instrument", "person") or mark.last >= len(sentence.words):
        return False
    word = sentence.words[mark.last]
    if not word.text.islower() or word.lower in _AFTER_NAMES or word.lower in _MEMBERS:
        return False
    return not word.lower.endswith(("ly", "ed", "es"))


def negated(words: tuple[Word, ...], verb: Verb) -> bool:
    """Whether a negation stands with the verb."""
    window = [word.lower for word in words[max(0, verb.place - 5) : verb.place]]
    if "not only" in " ".join(word.lower for word in words[max(0, verb.place - 5) : verb.after + 1]):
        return False
    return any(word in ("not", "never", "neither", "nor", "cannot") or word.endswith(("n't", "n’t")) for word in window)


def helpers(words: tuple[Word, ...], verb: Verb) -> list[str]:
    """The auxiliaries before a verb, in lower case."""
    found = []
    number = verb.place - 1
    while number >= 0 and (
        words[number].lower in _AUXILIARIES or words[number].lower in _ADVERBS or words[number].lower.endswith("ly")
    ):
        found.append(words[number].lower)
        number -= 1
    return found
