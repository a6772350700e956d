"""The cooperation question over time and over many states: timeline, matrix, network, and the shortest change.

All of them ask `queries.cooperation` for the same conditions, so that no view can say what an answer does not.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import permutations

from graph.treaty_time import first_day, last_day
from queries.cooperation import ID, Cooperation, Question
from queries.cooperation_facts import Instrument
from queries.cooperation_parties import bound, since
from queries.cooperation_values import State, Step, Verdict

DAY = timedelta(days=1)
BEFORE = date(1900, 1, 1)  # before any instrument
UNITED_NATIONS = f"{ID}body/united-nations"


@dataclass(frozen=True, slots=True)
class Period:
    """A time during which the answer is the same: from a day, until (exclusive, None: open), verdicts by slug."""

    start: date
    end: date | None
    verdicts: dict[str, Verdict]

    @property
    def best(self) -> Verdict:
        return min(self.verdicts.values(), key=list(Verdict).index)


@dataclass(frozen=True, slots=True)
class Standing:
    """How a state stands to an instrument on a day: `holds` since a day, `fails` or `unknown`, and why."""

    state: State
    since: str
    text: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Circle:
    """States that can all ask each other on the ground of one instrument."""

    instrument: str
    verdict: Verdict
    states: tuple[str, ...]

    def edges(self) -> Iterator[tuple[str, str]]:
        """Each ordered pair of states: who can ask whom."""
        return permutations(self.states, 2)


@dataclass(frozen=True, slots=True)
class Change:
    """What would have to happen for one instrument to give a yes or a conditional answer."""

    instrument: str
    steps: tuple[Step, ...]
    verdict: Verdict  # what the instrument gives then


def timeline(
    cooperation: Cooperation, from_state: str, to_state: str, measure: str, offence: str | None = None
) -> list[Period]:
    """How the answer changes over the years, instruments that are a no throughout left out of the verdicts."""
    question = cooperation.question(from_state, to_state, measure, offence, BEFORE)
    treaties = [held for held in cooperation.facts.instruments.values() if not held.is_law]
    courses = {held.slug: _course(cooperation, held, question) for held in sorted(treaties, key=lambda one: one.slug)}
    told = {slug: course for slug, course in courses.items() if any(each is not Verdict.NO for _, each in course)}
    first = min(day for course in courses.values() for day, _ in course[1:])
    days = sorted({first} | {day for course in told.values() for day, _ in course if day > first})
    periods: list[Period] = []
    for day, following in zip(days, [*days[1:], None], strict=True):
        verdicts = {slug: _on(course, day) for slug, course in told.items()}
        if periods and periods[-1].verdicts == verdicts:
            periods[-1] = Period(periods[-1].start, following, verdicts)
        else:
            periods.append(Period(day, following, verdicts))
    return periods


def _course(cooperation: Cooperation, held: Instrument, question: Question) -> list[tuple[date, Verdict]]:
    """The verdict of an instrument for a pair from each of its turning days on; the first holds since ever."""
    days = [BEFORE, *sorted(set(_turning_days(cooperation, held, question)))]
    return [(day, cooperation.answer(held, replace(question, day=day)).verdict) for day in days]


def _on(course: list[tuple[date, Verdict]], day: date) -> Verdict:
    """The verdict of the last turning day that is not after a day."""
    return course[bisect_right(course, day, key=lambda turn: turn[0]) - 1][1]


def _turning_days(cooperation: Cooperation, held: Instrument, question: Question) -> Iterator[date]:
    """The days on which the answer of an instrument for a pair can change."""
    if held.opened is not None:
        yield first_day(held.opened.value)
    if held.entered is not None:
        yield first_day(held.entered.value)
        yield last_day(held.entered.value)
    for said in (held.not_in_force, held.complete_as_of):
        if said is not None:
            yield first_day(said.value) + DAY
    for party in (question.from_party, question.to_party):
        for interval in cooperation.facts.bound.get((held.iri, party), []):
            yield interval.start.day
            if interval.end is not None:
                yield interval.end.day


def states(cooperation: Cooperation) -> list[str]:
    """The codes of the members of the United Nations and of all other states that some instrument binds, in order."""
    members = set(cooperation.facts.members.get(UNITED_NATIONS, {}))
    parties = {party for _, party in cooperation.facts.bound if party.startswith(f"{ID}state/")}
    return sorted(iri.removeprefix(f"{ID}state/") for iri in members | parties)


def matrix(cooperation: Cooperation, day: date) -> dict[str, dict[str, Standing]]:
    """Each state's standing to each treaty on a day, by code and slug."""
    treaties = [held for held in cooperation.facts.instruments.values() if not held.is_law]
    return {
        code: {held.slug: _standing(cooperation, held, f"{ID}state/{code}", day) for held in treaties}
        for code in states(cooperation)
    }


def _standing(cooperation: Cooperation, held: Instrument, party: str, day: date) -> Standing:
    step, start = bound(cooperation.facts, held, party, day, "bound")
    return Standing(step.state, since(start), step.text, step.evidence)


def network(cooperation: Cooperation, measure: str, day: date, offence: str | None = None) -> list[Circle]:
    """Who can ask whom for a measure on a day, as one circle of states an instrument; yes and conditional only."""
    codes = states(cooperation)
    circles: list[Circle] = []
    for held in cooperation.facts.instruments.values():
        if held.is_law:
            continue
        standing = [c for c in codes if bound(cooperation.facts, held, f"{ID}state/{c}", day, "")[1] is not None]
        if len(standing) < 2:
            continue
        question = cooperation.question(standing[0], standing[1], measure, offence, day)
        verdict = cooperation.answer(held, question).verdict
        if verdict in (Verdict.YES, Verdict.CONDITIONAL):
            circles.append(Circle(held.slug, verdict, tuple(standing)))
    return sorted(circles, key=lambda circle: circle.instrument)


def reached(circles: Iterable[Circle], state: str) -> dict[str, list[tuple[str, str]]]:
    """The states that a state (its code) can ask, each with the instruments and verdicts on whose ground."""
    found: dict[str, list[tuple[str, str]]] = {}
    for circle in circles:
        if state in circle.states:
            for other in circle.states:
                if other != state:
                    found.setdefault(other, []).append((circle.instrument, circle.verdict.value))
    return found


def shortest_changes(
    cooperation: Cooperation, from_state: str, to_state: str, measure: str, day: date, offence: str | None = None
) -> list[Change]:
    """The fewest steps that would let the one ask the other, by instrument, the shortest first; empty where one
    gives a yes already. What does not provide the measure or cover the offence cannot be mended.
    """
    changes: list[Change] = []
    for answer in cooperation.answers(from_state, to_state, measure, offence, day):
        if answer.verdict is Verdict.YES:
            return []
        lacking = [step for step in answer.steps if step.state in (State.FAILS, State.UNKNOWN)]
        fixed = any(step.condition in ("measure", "offence") for step in lacking)
        if not lacking or fixed or not any(step.condition == "offence" for step in answer.steps):
            continue
        conditional = any(step.state is State.CONDITIONAL for step in answer.steps)
        after = Verdict.CONDITIONAL if conditional else Verdict.YES
        changes.append(Change(answer.instrument, tuple(lacking), after))
    return sorted(
        changes, key=lambda change: (len(change.steps), list(Verdict).index(change.verdict), change.instrument)
    )
