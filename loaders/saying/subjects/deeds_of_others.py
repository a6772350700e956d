"""What is told of those whom a sentence names beside its subject: as some of a group, or as who did what is done.

`Several countries, including A, have …`, `Y has been done by X`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from graph.statement import Status
from loaders.naming.marks import Mark
from loaders.naming.words import AUXILIARIES, BE, Word, closing_bracket, is_possessive, word_set
from loaders.saying.clauses.clauses import ADVERBS, RELATIVE, UNCHANGED, clause_start
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.coordination import chain_right
from loaders.saying.clauses.finite import is_finite
from loaders.saying.clauses.verbs import PASSIVE
from loaders.saying.context import Reading
from loaders.saying.matches import Match, Span
from loaders.saying.roles import clause
from loaders.saying.subjects.modifiers import names_another
from ontology.names import term

_GROUPS: Final = word_set(
    """
countries states nations members governments parties signatories delegations organisations organizations bodies agencies
institutions companies stakeholders actors partners participants
"""
)


def of_row(reading: Reading, told: list[Match]) -> Iterator[Match]:
    """`Several countries, including A and B, have …`: what those named do as well."""
    words, lower = reading.sentence.words, reading.lower
    for place in reading.places.get("including", ()):
        if place < 2 or lower[place - 1] != "," or not _GROUPS & set(lower[max(0, place - 14) : place]):
            continue
        mark = next((m for m in reading.sentence.marks if 0 <= m.first - place - 1 <= 1), None)
        if mark is None or mark.kind not in ("state", "body"):
            continue
        row = chain_right(reading.sentence, mark, {mark.kind})
        verb = row[-1].last + (lower[row[-1].last : row[-1].last + 1] == (",",))
        if verb >= len(words) or not (lower[verb] in AUXILIARIES or is_finite(words, verb)):
            continue
        span = clause(reading, verb)
        if span is None or lower[verb + 1 : verb + 2] == ("not",) or _denied(lower, place):
            continue
        name = "cl:hasState" if lower[verb] in BE else "cl:performs"
        for each in row:
            if not any(m.subject == each.iri and words[verb].start <= m.place <= span[1] for m in told):
                yield Match(
                    "predicate-of-row", each.iri, term(name), span, words[verb].start, _verb_status(lower, verb)
                )


def _denied(lower: tuple[str, ...], place: int) -> bool:
    return bool({"no", "none", "neither", "few"} & set(lower[max(0, place - 8) : place]))


def by_agents(reading: Reading, told: list[Match]) -> Iterator[Match]:
    """`Y has been done by X`: what is done, told of X, where no frame reads it."""
    words, lower = reading.sentence.words, reading.lower
    for place in reading.places.get("by", ()):
        done = place - 1
        while done > 0 and lower[done].endswith("ly"):
            done -= 1
        apart = verb_forms().get(lower[done]) not in PASSIVE
        done = _given(words, place) if apart else done
        if done < 1:
            continue
        helper = done - 1
        while helper > 0 and (lower[helper] in ADVERBS or lower[helper].endswith("ly")):
            helper -= 1
        if helper < 1 or lower[helper] not in BE:
            continue
        mark = _agent(reading, place)
        before = _before(reading, helper, done)
        if mark is None or before is None or {"not", "never", "cannot", "no"} & set(lower[max(0, helper - 12) : done]):
            continue  # what is denied of all is no deed of theirs
        if apart:
            before = before[0], words[place - 1].end
        row = chain_right(reading.sentence, mark, {mark.kind, *_JOINT} if mark.kind in _JOINT else {mark.kind})
        if len(row) > 1 and _opens_clause(words, row[-1].last):
            row = row[:-1]  # `was tried by A and B has …`
        for each in row:
            known = (m.subject == each.iri or m.object == each.iri for m in told if words[0].start <= m.place)
            if not any(known):
                yield Match(
                    "deed-of-agent", each.iri, term("cl:performs"), before, words[done].start, _of_group(lower, helper)
                )


_JOINT: Final = frozenset({"body", "state"})  # that do things together


def _given(words: tuple[Word, ...], place: int) -> int:
    """The verb of what is given to, brought against or taken from somebody before `by` (`bail was granted to two men by
    the court`); 0 where another verb, a sign or a noun that may take `by` itself stands between."""
    if words[place - 1].norm in _DEEDS or words[place - 1].lower in UNCHANGED | {"run"}:
        return 0
    for number in range(place - 2, max(0, place - _APART), -1):
        lower, following = words[number].lower, words[number + 1].lower
        if lower in _GIVEN:
            return number if following in ("to", "against", "on", "upon", "for", "from") else 0
        if not words[number].is_word or lower in _CLAUSES | AUXILIARIES or lower in verb_forms():
            return 0
    return 0


_APART: Final = 10  # words between a passive verb and its `by`
_CLAUSES: Final = RELATIVE | {"when", "while", "after", "before", "as", "by"}
_GIVEN: Final = word_set(
    """
granted given sent submitted pressed brought awarded imposed filed lodged denied referred handed issued offered paid
transferred delivered extended assigned allocated extradited entrusted returned presented made levelled directed
addressed sentenced held withheld
"""
)
_DEEDS: Final = word_set(
    "attack raid visit operation campaign report study statement order request decision law rule act speech use"
    " proposal claim move action hack breach investigation complaint threat letter motion plan effort attempt offer"
    " sale"
)


def _opens_clause(words: tuple[Word, ...], after: int) -> bool:
    """Whether a verb follows a name, if need be after brackets (`B (the bureau) has …`)."""
    if after < len(words) and words[after].text == "(":
        after = closing_bracket(words, after) + 1
    return after < len(words) and is_finite(words, after)


def _agent(reading: Reading, place: int) -> Mark | None:
    """Who stands right after `by`, or is named as one of those who do (`by several states, including X`)."""
    lower = reading.lower
    mark = next((m for m in reading.sentence.marks if m.first > place and m.kind in ("body", "state", "person")), None)
    if mark is None or mark.first - place > 8:
        return None
    between = [word for word in lower[place + 1 : mark.first] if word not in ("the", "a", "an")]
    named = between[-1:] == ["including"] and bool(_GROUPS & set(between))
    if between and not named:
        return None
    following = reading.sentence.words[mark.last : mark.last + 1]
    modifies = bool(following) and names_another(following[0].lower, following[0].text)
    return None if modifies or is_possessive(reading.sentence.surface(mark)) else mark


def _before(reading: Reading, helper: int, done: int) -> Span | None:
    """What is done, with the verb."""
    words, lower = reading.sentence.words, reading.lower
    start = clause_start(words, helper)
    while start < helper and (
        not words[start].is_word or lower[start] in ("however", "also", "furthermore", "moreover")
    ):
        start += 1
    if lower[start] in _SUBORDINATE:
        comma = next((n for n in range(helper, start, -1) if words[n].text == ","), None)
        start = helper if comma is None else comma + 1
    if lower[helper - 1] in ("having", "to") or AUXILIARIES & set(lower[start : max(start, helper - 2)]):
        return None  # another's deed, or a clause with a verb of its own
    if start == helper or words[start - 1].lower in RELATIVE:
        return None  # `acts that have been passed by X`: of what, stands before
    if (lower[start] in _PRONOUNS and lower[start + 1] in AUXILIARIES) or helper - start > 25:
        return None
    return words[start].start, words[done].end


_SUBORDINATE: Final = word_set("despite as although though while since because if when where given whereas once")
_PRONOUNS: Final = word_set("it they he she we this these there which that who what as")


def _of_group(lower: tuple[str, ...], helper: int) -> Status:
    near = set(lower[max(0, helper - 3) : helper + 2])
    if near & {"may", "might", "could", "would", "can", "should", "must", "to"}:
        return Status.HYPOTHETICAL
    return Status.PLANNED if near & {"will", "shall"} else Status.ASSERTED


def _verb_status(lower: tuple[str, ...], verb: int) -> Status:
    """How the verb at a word holds what its clause says: planned, hypothetical, else asserted."""
    near = set(lower[verb : verb + 3])
    if near & {"may", "might", "could", "would"}:
        return Status.HYPOTHETICAL
    return Status.PLANNED if lower[verb] in ("will", "shall") else Status.ASSERTED
