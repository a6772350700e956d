"""How a sentence holds what it says: asserted, reported, negated, planned, hypothetical, or laid down in a draft."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Final

from graph.statement import Status
from loaders.naming.words import MODALS, Word, place_at
from loaders.saying.clauses.clauses import UNCHANGED, Verb, before_adverbs, helpers
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.finite import is_finite
from loaders.saying.clauses.sharing import sharing
from loaders.saying.clauses.verbs import Form
from loaders.saying.context import Context, Reading
from loaders.saying.matches import Match
from loaders.saying.speech.denial import negated
from ontology.names import PREFIXES

_PLANS: Final = (
    "planned",
    "set",
    "due",
    "scheduled",
    "agreed",
    "decided",
    "promised",
    "pledged",
    "hopes",
    "hope",
    "wants",
    "want",
    "intends",
    "intend",
    "plans",
    "going",
    "expected",
    "proposed",
    "awaiting",
    "verge",
    "will",
    "shall",
)
_MAYBE: Final = frozenset({"may", "might", "could", "would", "perhaps", "possibly", "suppose"})
_OUGHT: Final = frozenset({"should", "must", "ought"})
_OF_ITSELF: Final = frozenset(
    f"{PREFIXES['cl']}{name}"
    for name in (
        "proposedBy", "proposedOn", "rejectedBy", "approvedBy", "submittedTo", "submittedOn", "presentedBy",
        "presentedOn", "draftedBy",
        "establishedBy", "concernsCrime", "concernsBody", "concernsState", "alsoKnownAs", "hasState",
        "classifiedAs", "aimsAt",
    )
)  # fmt: skip
_NEVER_OF_DRAFTS: Final = frozenset(
    f"{PREFIXES['cl']}{name}"
    for name in (
        "hasSignatory",
        "ratifiedBy",
        "enteredIntoForceOn",
        "adoptedBy",
        "adoptedOn",
        "signedOn",
        "hasPartyCount",
    )
)


DEEDS: Final = (
    _NEVER_OF_DRAFTS
    | {PREFIXES["eli"] + "based_on"}
    | frozenset(
        f"{PREFIXES['cl']}{name}"
        for name in (
            "memberOf",
            "hasMember",
            "establishedBy",
            "establishedOn",
            "approvedBy",
            "rejectedBy",
            "proposedBy",
        )
    )
)


_ASKING: Final = frozenset({"if", "how", "what", "why", "when", "who", "which", "that", "where", "to", "as"})


def standing(words: tuple[Word, ...], verb: Verb | None, place: int, deed: bool = False) -> Status:
    """The status that the words around a trigger tell; `place` is a position in the text where there is no verb;
    `deed` says that the verb tells of something done once, which has not been done where it only ought to be."""
    if verb is not None:
        opened = [w.lower for w in words[max(0, verb.place - 16) : verb.place]]
        if in_condition(words, verb.place) or _of_open_deed(words, verb):
            return Status.HYPOTHETICAL
        doubted = any(w == "unclear" and after in _ASKING for w, after in pairwise(opened))
        if "whether" in opened or doubted or ("clear" in opened and "not" in opened):
            return Status.HYPOTHETICAL
        if negated(words, verb):
            return Status.NEGATED
        before = helpers(words, verb) or _shared_modal(words, verb)
        if _wished(words, verb):
            return Status.HYPOTHETICAL
        if opened[-1:] == ["to"] and _hangs_on_maybe(opened[-8:]):
            return Status.HYPOTHETICAL  # `it would require states to criminalise`
        window = [w.lower for w in words[max(0, verb.place - 6) : verb.place]]
        caused = any(pair == ("due", "to") for pair in pairwise(window[:-1]))  # `due to its age, it …`
        window = [word for word in window if not (caused and word == "due")]
        if _MAYBE & set(before):
            return Status.HYPOTHETICAL
        if "should" in before or (_OUGHT & set(before) and deed):
            return Status.HYPOTHETICAL
        if any(plan in window for plan in _PLANS) and ("to" in window or "will" in before or "shall" in before):
            return Status.PLANNED
        return Status.REPORTED if HEARSAY & {*opened[-_NEAR:]} else Status.ASSERTED
    number = place_at(words, place)
    if in_condition(words, number):
        return Status.HYPOTHETICAL
    near = [w.lower for w in words[max(0, number - 4) : number + 4]]
    limits = any(word == "not" and near[n + 1 : n + 2] == ["exceeding"] for n, word in enumerate(near))
    if (("not" in near and not limits) or "never" in near[: min(4, number)]) or "inapplicable" in near:
        return Status.NEGATED
    if (_MAYBE | {"should"} | (_OUGHT if deed else set())) & set(near[:4]) and number >= 4:
        return Status.HYPOTHETICAL
    ahead = ("will", "be") in pairwise(near[min(4, number) :])  # `its goal will be to`
    planned = ahead or "awaiting" in near or {"will", "shall"} & set(near[: min(4, number)])
    return Status.PLANNED if planned or _is_planned(words, number) else Status.ASSERTED


HEARSAY: Final = frozenset({"reportedly", "allegedly", "supposedly", "purportedly"})
_NEAR: Final = 3  # words before a verb among which such a word stands


def _shared_modal(words: tuple[Word, ...], verb: Verb) -> list[str]:
    """The modal of the verb before, where a bare form shares it (`should protect privacy and regulate encryption`)."""
    place = before_adverbs(words, verb.place)
    if verb.form is not Form.BASE or place < 2 or not (words[place].lower in ("and", "or") or words[place].text == ","):
        return []
    for number in range(place - 1, max(0, place - _FURTHEST), -1):
        lower = words[number].lower
        if lower in MODALS:
            return [lower]
        if lower in ("which", "that", "who", "to") or words[number].text in ";:()":
            return []
        if verb_forms().get(lower) in (Form.THIRD, Form.PAST) and is_finite(words, number):
            return []
    return []


def _wished(words: tuple[Word, ...], verb: Verb) -> bool:
    """Whether a bare form follows a name in the singular, so that somebody asks or helps for it to be done (`it is
    important that X ratify A`)."""
    before = words[verb.place - 1] if verb.place else None
    if verb.form is not Form.BASE or verb.place < 2 or before is None or verb.passive:
        return False
    if words[verb.place].lower in UNCHANGED or not before.capital or before.lower.endswith("s"):
        return False
    opened = [word.lower for word in words[max(0, verb.place - 7) : verb.place]]
    return not {"and", "or", ",", "to", "do", "did"} & set(opened) and bool(({"that"} | MODALS) & set(opened))


def _hangs_on_maybe(before: list[str]) -> bool:
    """Whether of the words before an infinitive one says that its clause only may be so."""
    place = max((n for n, word in enumerate(before) if word in _MAYBE), default=-1)
    return place >= 0 and not {",", "and", "that"} & set(before[place:])


def _is_planned(words: tuple[Word, ...], place: int) -> bool:
    """Whether an infinitive that tells a plan stands before a word (`X plans to host the meeting in …`)."""
    before = [word.lower for word in words[max(0, place - 6) : place + 1]]
    return any(word in _PLANS and after == "to" for word, after in pairwise(before))


def _of_open_deed(words: tuple[Word, ...], verb: Verb) -> bool:
    """Whether a word in `-ing` tells how something is done that need not be done (`it could help by adopting A`)."""
    earlier = sharing(words, verb) if verb.form is Form.GERUND else None
    if earlier is None:
        return False
    around = {word.lower for word in words[max(0, earlier.place - 4) : earlier.place + 1]}
    return bool(around & (MODALS | {"not", "never"}))


_CONDITIONS: Final = frozenset({"if", "unless", "whether", "lest"})
_FURTHEST: Final = 16  # words between a condition and the verb of its clause


def in_condition(words: tuple[Word, ...], place: int) -> bool:
    """Whether a word stands in a clause that `if` or the like opens: nothing but the clause between them."""
    for number in range(min(place, len(words)) - 1, max(-1, place - _FURTHEST), -1):
        if words[number].text in ",;:()[]":
            return False
        if words[number].lower in _CONDITIONS:
            return words[max(0, number - 1)].lower not in ("as", "even")
    return False


def is_question(reading: Reading) -> bool:
    """Whether a sentence asks and tells nothing: one that ends with a question mark, and says nothing before it."""
    text = reading.sentence.text.rstrip()
    return text.endswith("?") and not any(word.text in ";:" for word in reading.sentence.words)


def of_draft(match: Match, context: Context) -> Match | None:
    """What is said of a draft: how it fares is a fact; what it lays down holds in the draft only; what only an adopted
    instrument has is not said of it at all."""
    if not context.is_draft(match.subject):
        return match
    if match.property.value in _NEVER_OF_DRAFTS:
        return None
    if match.property.value in _OF_ITSELF or match.status is not Status.ASSERTED:
        return match
    return replace(match, status=Status.DRAFT)
