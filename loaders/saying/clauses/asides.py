"""The words that only interrupt a clause: in brackets, between two dashes or two commas, before the main clause.

`Kenya (in Africa) joined`, `the law, as a rule, applies`, `the port, which froze, was closed`, `In spite of all this,
trust grows`: without them subject and verb stand side by side. A row is no such thing (`A, B, and C`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from loaders.naming.words import AUXILIARIES, Word, word_set
from loaders.saying.clauses.clauses import ADVERBS, PREPOSITIONS, past_adverbs
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.finite import is_finite
from loaders.saying.clauses.verbs import PASSIVE, Form


def _phrases(listed: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in listed.split(","))


# Adverbs in -ly are told by their ending.
_FIXED: Final = _phrases("""
however, therefore, moreover, furthermore, nevertheless, nonetheless, thus, hence, too, likewise, instead, meanwhile,
indeed, in fact, in turn, in particular, in general, in principle, in practice, in theory, in reality, in short, in
part, in addition, in contrast, in many cases, in some cases, in most cases, in this regard, in this respect, in this
context, in this sense, in this way, in other words, for example, for instance, for their part, for its part, for the
most part, for that reason, for this reason, on the other hand, on the one hand, on the contrary, on the whole, on
average, at present, at the same time, at least, at best, at first, at times, at the moment, after all, above all,
among others, among other things, inter alia, as a rule, as a result, as well, as such, as usual, as always, as a
consequence, as a whole, as noted, as mentioned, as noted above, as noted earlier, as mentioned above, as mentioned
earlier, as discussed above, as stated above, as described above, as shown above, as we have seen, as expected, of
course, by contrast, by definition, by and large, by default, by nature, to date, to some extent, to a large extent, to
a certain extent, to a lesser extent, to this end, to be sure, so far, so to speak, if any, if at all, if necessary, if
possible, not surprisingly, more often than not, more or less, then, that is to say, with few exceptions, with some
exceptions, again, today, now, still, first, second, also, perhaps, rather, even so, first and foremost, or so, often,
sometimes
""")
_LONGEST_FIXED: Final = max(map(len, _FIXED))
_OPENERS: Final = PREPOSITIONS | word_set(
    "according as unlike like whether be together along such due thanks owing given contrary based apart aside"
)
_RELATIVES: Final = frozenset({"which", "who", "whose", "whom", "where", "when"})
_ARTICLES: Final = word_set("the a an its one")
_DESCRIBING: Final = word_set("available responsible capable able unable common typical once originally formerly")
_NO_NOUN_FIRST: Final = PREPOSITIONS | AUXILIARIES | {"as", "if", "when", "while"}
_NEVER_CLOSED: Final = frozenset({"and", "or", "nor", "but"})
_LISTING: Final = _RELATIVES | word_set(
    "such including like unlike notably namely especially particularly mainly chiefly"
)
_FURTHEST: Final = 26  # words between the commas or dashes of an aside
_FRONT: Final = 20  # words that stand before a main clause


def without_asides(words: tuple[Word, ...], whole: Sequence[tuple[int, int]]) -> tuple[int, ...]:
    """The places of the words that are left; all of them where there is no aside. What cuts one of the ranges that are
    to be left `whole` is no aside."""
    left = tuple(range(len(words)))
    signs = _SIGNS.intersection(word.text for word in words)
    if not signs:
        return left
    if not signs.isdisjoint("(["):
        parts = (part for part in _brackets(words) if not _cuts(whole, part[0], part[1] - 1))
        inside = {number for first, last in parts for number in range(first, last)}
        left = tuple(number for number in left if number not in inside)
    if signs.isdisjoint(",–—"):
        return left
    while (gone := _next_gone(words, left, whole)) is not None:
        left = left[: gone[0]] + left[gone[1] :]
    return left


def _next_gone(
    words: tuple[Word, ...], left: tuple[int, ...], whole: Sequence[tuple[int, int]]
) -> tuple[int, int] | None:
    """The first aside in what is left."""
    parts = _parted_off(tuple(words[number] for number in left))
    return next(((first, last) for first, last in parts if not _cuts(whole, left[first], left[last - 1])), None)


def _cuts(whole: Sequence[tuple[int, int]], first: int, last: int) -> bool:
    """Whether of one of the ranges a part lies between two words, and a part outside."""
    return any(low <= last and first < high and not (first <= low and high <= last + 1) for low, high in whole)


_SIGNS: Final = frozenset("(),–—[]")


def _brackets(words: tuple[Word, ...]) -> Iterator[tuple[int, int]]:
    """Each pair of brackets with what stands in it; not those that are written to a part of a word (`law(s)`)."""
    opened: list[int] = []
    for number, word in enumerate(words):
        if word.text in "([":
            opened.append(number)
        elif word.text in ")]" and opened:
            first = opened.pop()
            after = words[number + 1] if number + 1 < len(words) else None
            glued = after is not None and after.is_word and after.start == word.end
            part = first > 0 and words[first - 1].end == words[first].start and number - first <= 2
            if not opened and not glued and not (part and words[first + 1].text.islower()):
                yield first, number + 1


def _parted_off(words: tuple[Word, ...]) -> Iterator[tuple[int, int]]:
    """What two commas or dashes part off, and the comma or dash that closes it; what a clause opens with."""
    for number in range(1, len(words) - 2):
        sign = words[number].text
        if sign == "," or (sign in "–—" and _is_dash(words, number)):
            last = _closing(words, number)
            if last:
                yield number, last + 1
    front = _front(words)
    if front:
        yield 0, front


def _is_dash(words: tuple[Word, ...], number: int) -> bool:
    """No hyphen inside a word and no range of years."""
    before, after = words[number - 1], words[number + 1]
    apart = before.end < words[number].start and words[number].end < after.start
    return apart or (words[number].text == "—" and before.is_word and after.is_word)


def _closing(words: tuple[Word, ...], opening: int) -> int:
    """The sign that closes an aside; 0 where a sign opens none."""
    first, sign = opening + 1, words[opening].text
    ends = [n for n in range(first + 1, min(first + _FURTHEST, len(words) - 1)) if words[n].text == sign]
    if not ends or any(words[n].text in ";:?!" for n in range(first, ends[0])):
        return 0
    if sign != ",":
        return ends[0]
    fixed = tuple(word.lower for word in words[first : ends[0]])
    if len(fixed) <= _LONGEST_FIXED and (fixed in _FIXED or (len(fixed) == 1 and _is_adverb(fixed[0]))):
        return ends[0]
    for end in ends:
        if any(words[n].text in ";:" for n in range(first, end)):
            return 0
        listing = end == ends[0] or bool(_LISTING & {word.lower for word in words[first : first + 2]})
        if listing and _goes_on(words, end + 1) and _is_aside(words, opening, end):
            return end
    return 0


def _is_adverb(lower: str) -> bool:
    return lower.endswith("ly") and lower not in _NO_ADVERBS


_NO_ADVERBS: Final = word_set("italy family assembly july reply supply ally monopoly anomaly bully rally imply apply")


def _goes_on(words: tuple[Word, ...], place: int) -> bool:
    """Whether the verb of the clause around follows, an adverb before it at most."""
    place = past_adverbs(words, place, len(words) - 1)
    return place < len(words) and (is_finite(words, place) or _past_of_clause(words, place))


def _past_of_clause(words: tuple[Word, ...], place: int) -> bool:
    """A past form that an article follows: no participle."""
    following = words[place + 1].lower if place + 1 < len(words) else ""
    return verb_forms().get(words[place].lower) is Form.PAST and following in ("the", "a", "an", "its", "their")


def _is_aside(words: tuple[Word, ...], opening: int, end: int) -> bool:
    """Whether what stands between two commas before a verb says something more of what stands before the first."""
    first = opening + 1
    head = words[first].lower
    before = words[opening - 1]
    if head in _NEVER_CLOSED or not (before.is_word or before.text in "”\"»’'"):
        return False
    while head in ADVERBS or (head.endswith("ly") and first + 1 < end):
        first += 1
        head = words[first].lower
    verbs = sum(is_finite(words, n) for n in range(first, end))
    if head in _RELATIVES or (head in PREPOSITIONS and words[first + 1].lower in _RELATIVES):
        return verbs > 0
    if verbs:
        return False
    if head in _OPENERS:
        return True
    form = verb_forms().get(head)
    if head in _DESCRIBING or form in PASSIVE or form is Form.GERUND:
        return not _is_row(words, opening, end)
    named = words[first].capital and before.text.islower() and all(w.lower != "and" for w in words[first:end])
    return (head in _ARTICLES or named) and not _is_row(words, opening, end) and _heads(words, opening)


def _is_row(words: tuple[Word, ...], opening: int, end: int) -> bool:
    """Whether the comma joins members of a row: another comma and `and` stand between."""
    return any(words[n].text == "," and words[n + 1].lower in ("and", "or") for n in range(opening + 1, end + 1))


def _heads(words: tuple[Word, ...], opening: int) -> bool:
    """Whether the clause before a comma is a noun phrase alone: it opens with no preposition and has no verb."""
    first = next((n + 1 for n in range(opening - 1, -1, -1) if words[n].text in ",;:"), 0)
    led = words[first].lower in _NO_NOUN_FIRST
    return not led and not any(is_finite(words, n) for n in range(first, opening - 1))


def _front(words: tuple[Word, ...]) -> int:
    """The word after the comma that closes what stands before the main clause without a verb of its own."""
    if len(words) < 4 or not words[0].is_word:
        return 0
    commas = [n for n in range(1, min(_FRONT, len(words) - 2)) if words[n].text == ","]
    if not commas:
        return 0
    opened = tuple(word.lower for word in words[: commas[0]])
    if opened in _FIXED or (len(opened) == 1 and _is_adverb(opened[0])):
        return commas[0] + 1
    head = opened[0]
    if head not in _OPENERS or (head == "as" and any(is_finite(words, n) for n in range(1, commas[0]))):
        return 0
    for number, comma in enumerate(commas):
        if any(is_finite(words, n) for n in range(1, comma)) or is_finite(words, comma + 1):
            return 0
        following = commas[number + 1] if number + 1 < len(commas) else 0
        ended = following or min(comma + _FRONT, len(words))
        if any(is_finite(words, n) for n in range(comma + 2, ended)):
            return comma + 1 if words[comma + 1].lower not in _NEVER_CLOSED else 0
        if following and not _goes_on_in_row(words, comma, following):
            return comma + 1
    return 0


def _goes_on_in_row(words: tuple[Word, ...], comma: int, following: int) -> bool:
    """Whether what stands between two commas still belongs to a row that a preposition rules (`In A, B and C, …`)."""
    joined = any(word.lower in ("and", "or") for word in words[comma + 1 : following])
    return joined or words[following + 1].lower in ("and", "or")
