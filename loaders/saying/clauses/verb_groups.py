"""How a finite verb holds what its clause says, and whether it tells a deed or a state."""

from __future__ import annotations

from typing import Final

from graph.statement import Status
from loaders.naming.words import AUXILIARIES, BE, word_set
from loaders.saying.clauses.clauses import PREPOSITIONS
from loaders.saying.clauses.finite_subjects import Finite
from loaders.saying.clauses.intransitive import intransitive
from loaders.saying.context import Reading
from loaders.saying.matches import Span
from loaders.saying.speech.standing import HEARSAY

OF_AUTHORS: Final = word_set(  # what writers do to their matter
    """
considered revealed studied analysed analyzed examined identified addressed carried defined presented compared discussed
described outlined explored investigated disclosed determined characterised characterized given paid conducted noted
proposed substantiated
"""
)


def does(reading: Reading, verb: Finite) -> bool:
    """Whether the verb says what its subject does: no form of `be` or bare `have`, no passive, nothing that befalls."""
    lower = [w.lower for w in reading.sentence.words[verb.place : verb.place + 5]]
    rest = [w for w in lower[1:] if not w.endswith("ly") and w not in _SMALL]
    if lower[0] not in AUXILIARIES:
        return lower[0] not in _BEFALLING and not _comes_under(lower[0], rest)
    if rest and (rest[0] in _BEFALLING or _comes_under(rest[0], rest[1:])):
        return False
    if rest[:1] == ["have"] and rest[1:2] != ["to"] and not _is_participle(rest[1:]):
        return False  # `they would have more means`
    if lower[0] in BE or not rest or rest[0] in BE:
        return bool(lower[0] in BE and rest and rest[0].endswith("ing") and rest[0] != "being")
    return lower[0] not in ("has", "have", "had") or _is_participle(rest)


def _is_participle(rest: list[str]) -> bool:
    return bool(rest) and (rest[0].endswith(("ed", "en")) or rest[0] in _PARTICIPLES or rest[0] == "been")


def _comes_under(verb: str, rest: list[str]) -> bool:
    """`they came under pressure`, `fell into decline`: what happens to them."""
    return verb in _COMING and rest[:1] in (["under"], ["into"], ["victim"], ["prey"], ["short"], ["behind"])


_COMING: Final = word_set("come comes came coming fall falls fell fallen falling get gets got lag lags lagged")

_BEFALLING: Final = word_set(
    """
face faces faced encounter encounters encountered experience experiences experienced suffer suffers suffered undergo
undergoes underwent undergone lack lacks lacked need needs needed
become becomes became becoming remain remains remained remaining seem seems seemed appear appears appeared belong
belongs belonged deserve deserves deserved consist consists consisted possess possesses possessed resemble resembles
resembled differ differs differed depend depends depended vary varies varied
"""
)


def says_nothing(told: str) -> bool:
    """Whether a verb is told with nothing, that alone says nothing (`is`, but `prevails`), or with a clause that stands
    for a noun (`is when …`)."""
    verb, *rest = told.lower().split()
    if rest[:1] == ["when"] and verb in BE:
        return True
    return only_speaks(told) or (not rest and verb not in intransitive())


def only_speaks(told: str) -> bool:
    """Whether a verb of saying stands alone or with its day (`stated`, `announced Friday`): what was said is lost."""
    verb, *rest = told.lower().split()
    return verb in _SAYING and all(word.strip(",.") in _WHEN or word[0].isdigit() for word in rest)


_SAYING: Final = word_set(
    "said says stated states announced announces told tells wrote writes reported reports added adds noted notes"
    " explained explains warned warns argued argues claimed claims declared declares"
)
_WHEN: Final = word_set(
    """
monday tuesday wednesday thursday friday saturday sunday on in at late early last this week month year today yesterday
january february march april may june july august september october november december recently later earlier here
also however
"""
)


def announces_more(reading: Reading) -> bool:
    """Whether a sentence breaks off before what a list after it tells (`it covers such fields as:`), or where its line
    ends (`they use the protocol on`, `we examine some of the following`)."""
    last = reading.lower[-2:-1] if reading.lower[-1:] == (":",) else reading.lower[-1:]
    return last in _BROKEN_OFF


_BROKEN_OFF: Final = frozenset(
    (word,) for word in PREPOSITIONS | {"as", "that", "and", "or", "the", "a", "an", "following"}
)
_SMALL: Final = word_set(
    "not also already never now yet always ever still long since so thus therefore then often soon"
)
_PARTICIPLES: Final = word_set(
    """
become begun brought built come done found given gone held kept led left lost made met put said set shown taken won
"""
)


def finite_status(reading: Reading, verb: Finite) -> Status:
    """How a clause with a subject holds what it says, by its verb's auxiliaries."""
    words = reading.sentence.words
    following = [w.lower for w in words[verb.place : verb.place + 3]]
    first = verb.subject.first
    before = [w.lower for w in words[max(0, first - 2) : first]]
    if _CONDITIONS & {w.lower for w in words[max(0, first - 3) : first]} and "as" not in before:
        return Status.HYPOTHETICAL
    if first and reading.lower[0] == "where" and "," not in reading.lower[:first]:
        return Status.HYPOTHETICAL  # `Where data are stored abroad, …`
    near = [word.lower for word in words[max(0, verb.place - 2) : verb.place]]
    if near[-1:] == ["never"] or near == ["no", "longer"]:
        return Status.NEGATED
    if _not_meant(reading, first) or (following[0] in ("may", "might") and _perhaps_not(reading, verb.place)):
        return Status.HYPOTHETICAL
    if (_DENYING & set(following) and not _not_only(reading, verb)) or {"no", "neither", "nor"} & set(before):
        return Status.NEGATED
    beside = {*near, *reading.lower[verb.place : verb.place + _NEAR]}
    if following[0] in ("may", "might", "could", "would", "must", "should", "ought") or _PERHAPS & beside:
        return Status.HYPOTHETICAL
    if HEARSAY & beside:
        return Status.REPORTED
    return (
        Status.PLANNED if following[0] in ("will", "shall") and not _habitual(reading, verb.place) else Status.ASSERTED
    )


def _perhaps_not(reading: Reading, verb: int) -> bool:
    """`may not be able to`: something that perhaps is not so; `may not refuse` forbids."""
    following = reading.lower[verb + 1 : verb + 3]
    return following[:1] == ("not",) and following[1:] != () and following[1] in _OF_STATES


_OF_STATES: Final = word_set("be have always necessarily even yet know suffice work seem fully")


def _habitual(reading: Reading, verb: int) -> bool:
    """Whether `will` tells what is usually done (`in practice, most banks will pay`), and nothing planned."""
    usual = _USUALLY & set(reading.lower[verb + 1 : verb + 3])
    lead = reading.sentence.text[: reading.sentence.words[verb].start].lower()  # with what only parts its clauses
    return bool(usual) or any(cue in lead for cue in _IN_PRACTICE)


_USUALLY: Final = word_set("often usually typically generally normally sometimes commonly frequently")
_IN_PRACTICE: Final = (
    "in practice", "in my experience", "in our experience", "in most cases", "the reality is", "in reality",
    "as a rule",
)  # fmt: skip
_NEAR: Final = 4  # words of a verb's group in which an adverb says how sure it is
_PERHAPS: Final = frozenset({"probably", "possibly", "perhaps", "conceivably", "maybe"})


def _not_meant(reading: Reading, first: int) -> bool:
    """Whether a clause says what something else does not mean or only may (`this does not mean that X has left`)."""
    lower = reading.lower
    that = next((n for n in range(first - 1, max(1, first - 4), -1) if lower[n] == "that"), 0)
    return that > 1 and lower[that - 1] in _MEANING and bool((_DENYING | _MAYBE) & set(lower[max(0, that - 4) : that]))


_MAYBE: Final = frozenset({"may", "might", "could"})
_MEANING: Final = word_set("mean imply prove guarantee ensure suggest show indicate say claim argue follow")


def deed_status(reading: Reading, verb: Finite) -> Status:
    """How what a deed is done with, for or to what end is held: what is only pledged or planned is planned."""
    status = finite_status(reading, verb)
    near = reading.lower[verb.place : verb.place + 5]
    if status is Status.ASSERTED and near[:1] and near[0] in ("should", "must", "ought"):
        return Status.PLANNED
    planned = any(word in _PLANNING and near[n + 1 : n + 2] == ("to",) for n, word in enumerate(near))
    return Status.PLANNED if planned and status is Status.ASSERTED else status


_PLANNING: Final = word_set(
    """
pledge pledges pledged promise promises promised plan plans planned intend intends intended agree agrees agreed
want wants wanted hope hopes hoped
"""
)
_CONDITIONS: Final = frozenset({"if", "unless", "whether"})
_DENYING: Final = frozenset({"not", "cannot", "never"})


def _not_only(reading: Reading, verb: Finite) -> bool:
    """`needs to not only do X but Y`, `spreads not by A, but by B`: nothing is denied."""
    lower = reading.lower
    for number in range(verb.place, min(verb.place + 3, len(lower) - 2)):
        answered = lower[number + 1]
        if lower[number] != "not" or not (answered == "only" or answered in PREPOSITIONS | {"as"}):
            continue
        rest = lower[number + 2 :]
        if answered == "only" or any(rest[n : n + 2] == ("but", answered) for n in range(len(rest))):
            return True
    return False


def denied(reading: Reading, verb: Finite, span: Span) -> Span:
    """What is denied: the words after the negation, so that the status alone denies."""
    words = reading.sentence.words
    place = next(
        (n for n in range(verb.place, verb.place + 3) if reading.lower[n : n + 1] and reading.lower[n] in _DENYING),
        None,
    )
    if (
        place is None
        or place + 1 >= len(words)
        or reading.lower[place + 1] == "only"
        or words[place + 1].start >= span[1]
    ):
        return span
    inside = place + 2 < len(words) and words[place + 2].start < span[1]
    place += inside and reading.lower[place + 1] in ("yet", "always", "even")
    return words[place + 1].start, span[1]
