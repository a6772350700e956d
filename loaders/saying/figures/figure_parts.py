"""Which numbers of a clause are of one figure, and where a further figure begins."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from loaders.grammar.quantities import Quantity
from loaders.grammar.units import CURRENCIES
from loaders.naming.lines import ARTICLES
from loaders.naming.words import Word, word_set
from loaders.saying.clauses.clauses import PREPOSITIONS
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.finite import is_finite
from loaders.saying.clauses.verbs import Form
from loaders.saying.context import Reading
from loaders.saying.figures.figure_clauses import CHANGES, MEASURE, TIMES, Clause


def parted(reading: Reading, clause: Clause, found: list[Quantity]) -> Iterator[tuple[Clause, list[Quantity]]]:
    """A clause parted where a new thing is counted (`held 45 individuals and closed 20 markets`): two numbers of one
    thing, sums and shares stay with what stands before them."""
    groups: list[list[Quantity]] = []
    for quantity in found:
        alike = groups and (
            not _is_thing(quantity) or quantity.unit == groups[-1][0].unit or not _is_thing(groups[-1][0])
        )
        alike = alike and not (_is_thing(quantity) and _is_of_change(reading, groups[-1][-1]))
        if alike and not _opens_figure(reading, groups[-1][-1], quantity):
            groups[-1].append(quantity)
        else:
            groups.append([quantity])
    words = reading.sentence.words
    starts = [next(n for n, word in enumerate(words) if word.end > own[0].start) for own in groups]
    for place, own in enumerate(groups):
        last = clause.last
        if place + 1 < len(groups):
            last = starts[place + 1]
            done = next(n for n in range(starts[place], last + 1) if words[n].end >= own[-1].end or n == last)
            links = _LINKS | {"with"} if words[last - 1].lower == "of" else _LINKS
            link = next((n for n in range(last - 1, done, -1) if words[n].lower in links), last)
            last = link if last - link <= _LINKED else last  # `…, closed` and `… and seized` open what follows
            while last > done + 1 and (not words[last - 1].is_word or words[last - 1].lower in PREPOSITIONS):
                last -= 1
        yield Clause(clause.first if place == 0 else starts[place], last), own


def _opens_figure(reading: Reading, before: Quantity, quantity: Quantity) -> bool:
    """Whether a number is of another figure than the one before it: it measures how that came to be (`489 cases, a 60 %
    increase`), a verb stands between (`45 % were attacked and 12 % paid`, `rose by 12 %
    and cost $3 million`), or it is a sum made by a further deed (`made 60 raids, stealing $3 million`)."""
    words = reading.sentence.words
    between = [n for n, word in enumerate(words) if before.end <= word.start and word.end <= quantity.start]
    lower = [words[n].lower for n in between]
    if not between:
        return False
    article = next((n for n, word in enumerate(lower) if word in ARTICLES and n and lower[n - 1] == ","), None)
    after = next((n for n, word in enumerate(words) if word.start >= quantity.end), len(words))
    if article is not None and CHANGES & {*lower[article:], *(word.lower for word in words[after : after + 1])}:
        return True
    if _measured_anew(lower) or _has_own_whole(before, quantity, lower, reading.lower[after : after + 1]):
        return True
    if reading.lower[after : after + 2] in _OF_WHICH:
        return True
    if lower[-1] in _NEXT and any(is_finite(words, n) for n in between[:-1]):
        return True
    if any(words[n].lower in _NEXT and _is_deed(words, n + 1) for n in between[:-1]):
        return True
    if _is_subject_anew(words, between, lower):
        return True
    if quantity.unit in CURRENCIES and before.unit in CURRENCIES:
        return False
    return any(
        one == "," and verb_forms().get(deed) is Form.GERUND and deed not in CHANGES | _REACHING
        for one, deed in pairwise(lower)
    )


def _is_subject_anew(words: tuple[Word, ...], between: list[int], lower: list[str]) -> bool:
    """Whether a verb and a comma stand before a number that opens what follows (`80 % trust us, only 30 % do`)."""
    comma = next((n for n in range(len(lower) - 1, -1, -1) if lower[n] == ","), None)
    if comma is None or not all(word in _ONLY for word in lower[comma + 1 :]):
        return False
    return any(is_finite(words, n) for n in between[:comma])


_ONLY: Final = frozenset({"only", "just", "another", "a", "some", "about", "the", "further"})
_REACHING: Final = word_set(
    "reaching totalling totaling amounting rising falling growing dropping increasing exceeding"
)


def _measured_anew(lower: list[str]) -> bool:
    """Whether a noun that measures stands before the second number: `…, with a rate of`, `and an average of`."""
    if lower[-1] != "of" or not any(word in _MEASURED_AFTER for word in lower[:-2]):
        return False
    return bool(ARTICLES & set(lower[-MEASURE:-2]))


def _has_own_whole(before: Quantity, quantity: Quantity, lower: list[str], after: tuple[str, ...]) -> bool:
    """Whether two shares or sums are each of or for something else: `8 % of the people and 7 % of the sum`; or a sum
    stands beside what is counted (`30 servers and 2 million euros`)."""
    shares = before.unit == quantity.unit == "%"
    sums = before.unit in CURRENCIES and quantity.unit in CURRENCIES
    joined = lower[-2] if len(lower) > 1 and lower[-1] == "from" else lower[-1]
    if (shares or sums) and lower[:1] == list(after) and joined in _NEXT:
        return after == ("of",) if shares else after[0] in _FOR_WHAT
    mixed = (before.unit in CURRENCIES) != (quantity.unit in CURRENCIES)
    return mixed and _is_thing(before) != _is_thing(quantity) and lower == ["and"]


_FOR_WHAT: Final = frozenset({"for", "from", "to", "per"})


def _is_deed(words: tuple[Word, ...], place: int) -> bool:
    """Whether a further deed opens at a word: `and grabbed more than …`."""
    past = verb_forms().get(words[place].lower) is Form.PAST or words[place].lower.endswith("ed")
    return is_finite(words, place) or (past and words[place].text.islower() and place + 1 < len(words))


_OF_WHICH: Final = (("of", "which"), ("of", "whom"))
_NEXT: Final = frozenset({"and", "but", "while"})
_MEASURED_AFTER: Final = _NEXT | {",", "with"}
_LINKS: Final = frozenset({"and", "or", ","})
_LINKED: Final = 4  # words between such a link and the next number


def _is_thing(quantity: Quantity) -> bool:
    """Whether a number counts things of a kind: no share, sum or time."""
    unit = quantity.unit
    return bool(unit) and unit[0].islower() and not unit.lower().startswith(TIMES)


def _is_of_change(reading: Reading, quantity: Quantity) -> bool:
    """Whether a share measures how something else changed (`a 60 % increase in …`)."""
    return any(word.lower in CHANGES for word in reading.sentence.words if 0 <= word.start - quantity.end <= 1)
