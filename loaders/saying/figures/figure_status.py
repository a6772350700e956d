"""How a number stands: told for a fact, only estimated by somebody, asked for, aimed at, or possible."""

from __future__ import annotations

from typing import Final

from graph.statement import Status
from loaders.grammar.quantities import Quantity
from loaders.naming.words import BE, word_set
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.finite import is_finite
from loaders.saying.clauses.verbs import Form
from loaders.saying.context import Reading
from loaders.saying.figures.figure_clauses import CHANGES, Clause

_ESTIMATING: Final = word_set("estimate estimates estimated reportedly allegedly supposedly purportedly")
_HEARSAY: Final = word_set("reported believed thought said alleged claimed rumoured rumored assumed")
_ASKED: Final = word_set(
    """
propose proposes proposed proposing recommend recommends recommended recommending request requests requested requesting
ask asks asked suggest suggests suggested demand demands demanded urge urges urged seek seeks sought plan plans planned
planning intends intend hope hopes hoped pledge pledges pledged promise promises promised should must ought will shall
"""
)  # `a fund of $5 million should be set up`: no sum that is there
_OUGHT: Final = word_set("should must ought will shall")
_ALSO_NOUNS: Final = word_set("request requests demand demands plan plans hope hopes promise promises pledge pledges")
_OF_PEOPLE: Final = word_set("ask asks asked urge urges urged")  # `asked 30 states to help`: they are there
_AIMS: Final = {
    **dict.fromkeys(("aim", "aims", "aimed", "aiming"), frozenset({"at", "to", "for", "of", "is", "was"})),
    **dict.fromkeys(
        ("goal", "goals", "objective", "objectives", "ambition", "target", "targets", "commitment"),
        frozenset({"of", "to", "is", "was", "for"}),
    ),
    **dict.fromkeys(
        ("expected", "projected", "forecast", "forecasted", "predicted", "anticipated", "set", "due", "likely", "bound",
         "committed", "vowed", "promised", "agreed", "wants", "want", "wanted", "hoping", "going"),
        frozenset({"to"}),
    ),
}  # fmt: skip
_OBLIGING: Final = word_set(
    "commits commit obliges oblige obliged requires require required mandates orders instructs tasks tasked"
)
_FORECAST: Final = word_set("predicts predicted forecasts forecast projects projected expects anticipates")
_MAYBE: Final = frozenset({"may", "might", "could", "would", "can", "potential", "potentially", "possible", "possibly"})
_RELATIVE: Final = frozenset({"who", "which", "that", "whom", "whose", "where"})


def status_of(reading: Reading, clause: Clause, found: list[Quantity]) -> Status:
    """How the numbers of a clause stand: by what is told up to a relative clause after the last of them."""
    first = _telling(reading, clause)
    last = _told_until(reading, clause, found)
    told = range(first, last)
    if any(_is_estimate(reading, place) for place in told):
        return Status.REPORTED
    begin = found[0].start
    if any(_is_wanted(reading, place, begin) for place in range(_whole(reading, first), last)):
        return Status.PLANNED
    if any(reading.lower[place] in _MAYBE for place in range(first, max(first, last - 1))):
        return Status.HYPOTHETICAL
    return Status.ASSERTED


def _telling(reading: Reading, clause: Clause) -> int:
    """The first word of the clause, or of `it is estimated that` before it."""
    return max(0, clause.first - 4) if reading.lower[clause.first - 1 : clause.first] == ("that",) else clause.first


def _whole(reading: Reading, first: int) -> int:
    """The first word of what `, with …` hangs on (`theft is expected to grow, with losses of $5 million`)."""
    if reading.lower[first - 1 : first + 1] != (",", "with"):
        return first
    return next((n + 1 for n in range(first - 2, -1, -1) if reading.lower[n] in ";:"), 0)


def _told_until(reading: Reading, clause: Clause, found: list[Quantity]) -> int:
    """The word at which a relative clause begins that tells a deed of what is counted (`22 men who allegedly robbed
    …`); one that tells what should become of it belongs to the figure."""
    words = reading.sentence.words
    for place in range(clause.first, clause.last):
        if words[place].start >= found[-1].end and reading.lower[place] in _RELATIVE:
            return clause.last if _OUGHT & set(reading.lower[place + 1 : place + 2]) else place
    return clause.last


def _is_estimate(reading: Reading, place: int) -> bool:
    """Whether a word says that somebody estimates: `an estimated`, `were reported to have cost`, `reported 200 cases`;
    not what was reported to the police."""
    lower = reading.lower[place]
    if lower in _ESTIMATING:
        return True
    if lower not in _HEARSAY:
        return False
    before = reading.lower[place - 1] if place else ""
    after = reading.lower[place + 1 : place + 3]
    if before in BE:
        deed = len(after) > 1 and (verb_forms().get(after[1]) is Form.BASE or after[1] in ("be", "have"))
        return after[:1] == ("that",) or (after[:1] == ("to",) and deed)
    return lower in ("reported", "claimed", "alleged", "believed") and is_finite(reading.sentence.words, place)


def _is_wanted(reading: Reading, place: int, number: int) -> bool:
    """Whether a word says that a number is asked for, aimed at or to come: before it, or of it in the passive after."""
    words, lower = reading.sentence.words, reading.lower[place]
    if any(q.start <= words[place].start < q.end for q in reading.typed.quantities):
        return False  # `56 information requests`
    following = reading.lower[place + 1] if place + 1 < len(words) else ""
    before = reading.lower[place - 1] if place else ""
    if words[place].start > number:
        return lower in _OUGHT or (lower in _ASKED | _AIMS.keys() and before in BE and lower not in _OF_PEOPLE)
    if lower in _AIMS and following in _AIMS[lower]:
        return True
    if lower in _OBLIGING and is_finite(words, place):  # `commits the state to invest $5 million`
        return any(reading.lower[n] == "to" for n in range(place + 1, len(words)) if words[n].end <= number)
    if lower in _FORECAST and is_finite(words, place):
        return True
    if lower not in _ASKED:
        return False
    if lower in _OF_PEOPLE:
        return following in ("for", "that")
    if lower.endswith("ing") and before not in BE:  # `mails requesting transfers rose to $5 million`
        between = [n for n in range(place + 1, len(words)) if words[n].end <= number]
        return not any(is_finite(words, n) or words[n].lower in CHANGES for n in between)
    return lower not in _ALSO_NOUNS or before == "to" or is_finite(words, place)
