"""The cooperation question: on a date, which instruments let one state ask another for a measure about an offence?

`Cooperation(store)` reads its working set once from a store version and then answers in well under a millisecond an
instrument. An answer is one instrument with its verdict (yes, conditional, no, undetermined), the provisions, since
when each side is bound, channels and requirements, flags, and the steps with their evidence. Reservations,
declarations and territorial limits are flags and never change a verdict. EU acts bind member states and are no basis
for a request: `law` lists them apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pyoxigraph import Store

from ontology.names import PREFIXES
from queries import cooperation_conditions as conditions
from queries.cooperation_facts import Act, Facts, Instrument, Said, facts
from queries.cooperation_parties import bound, since
from queries.cooperation_values import ORDER, Answer, Flag, Need, ProvisionUse, State, Step
from queries.errors import BadValue

EUROPEAN_UNION = "EUE"
ID = PREFIXES["id"]


@dataclass(frozen=True, slots=True)
class Question:
    """A checked question: IRIs of both sides, the measure and the offence, and the day."""

    from_party: str
    to_party: str
    measure: str
    offence: str | None
    day: date


@dataclass(frozen=True, slots=True)
class Law:
    """An act of EU law that speaks of the offence: it binds member states and is no basis for a request."""

    instrument: str
    title: str
    provisions: tuple[ProvisionUse, ...]
    members: tuple[str, ...]


class Cooperation:
    """The question over one store version. All methods raise BadValue, which lists the valid values."""

    def __init__(self, store: Store) -> None:
        self.facts: Facts = facts(store)
        provided = {iri for held in self.facts.instruments.values() for iri in held.provides}
        self.measures = sorted(iri.removeprefix(f"{ID}measure/") for iri in provided)
        named = {iri for held in self.facts.instruments.values() for iri in held.criminalises}
        self.offences = sorted({iri.removeprefix(f"{ID}crime/") for iri in named} | set(self.facts.ids("crime")))
        self.parties = sorted([*self.facts.ids("state"), EUROPEAN_UNION])

    def answers(
        self, from_state: str, to_state: str, measure: str, offence: str | None = None, day: str | date = ""
    ) -> list[Answer]:
        """One answer an instrument: the best verdict first, then those of which the data speak, then the nearest.

        States are ISO 3166-1 alpha-3 codes (`EUE` for the European Union), measure and offence the ids of the
        concepts, the day an ISO 8601 date.
        """
        question = self.question(from_state, to_state, measure, offence, day)
        treaties = (held for held in self.facts.instruments.values() if not held.is_law)
        found = [self.answer(held, question) for held in treaties]
        return sorted(found, key=_rank)

    def question(self, from_state: str, to_state: str, measure: str, offence: str | None, day: str | date) -> Question:
        """The question with its values checked."""
        for name, code in (("from", from_state), ("to", to_state)):
            if code not in self.parties:
                raise BadValue(name, code, "state (ISO 3166-1 alpha-3)", self.parties)
        if from_state == to_state:
            raise BadValue("to", to_state, "other state than the one that asks")
        if measure not in self.measures:
            raise BadValue("measure", measure, "measure one can ask for", self.measures)
        if offence and offence not in self.offences:
            raise BadValue("offence", offence, "offence", self.offences)
        return Question(
            party(from_state),
            party(to_state),
            f"{ID}measure/{measure}",
            f"{ID}crime/{offence}" if offence else None,
            _day(day),
        )

    def answer(self, instrument: Instrument, question: Question) -> Answer:
        """What one instrument answers."""
        held, day = self.facts, question.day
        from_step, from_since = bound(held, instrument, question.from_party, day, "from-bound")
        to_step, to_since = bound(held, instrument, question.to_party, day, "to-bound")
        found = conditions.uses(held, instrument, question.measure)
        steps: list[Step | None] = [
            conditions.open_on(instrument, day),
            conditions.in_force(instrument, day, (from_since, to_since)),
            from_step,
            to_step,
            measure_step := conditions.provides(held, instrument, question.measure, found),
        ]
        if measure_step.state is State.HOLDS:
            steps.append(conditions.offence_covered(held, instrument, question.offence, found))
            steps.append(conditions.force(found))
        done = tuple(step for step in steps if step is not None)
        provisions = self._provisions(instrument, question, found)
        return Answer(
            instrument=instrument.slug,
            iri=instrument.iri,
            title=instrument.title,
            verdict=conditions.verdict(done),
            provisions=provisions,
            since_from=since(from_since),
            since_to=since(to_since),
            channels=self._needs(instrument, "channels"),
            requirements=self._needs(instrument, "requires"),
            flags=self._flags(instrument, question, provisions),
            steps=done,
        )

    def law(self, from_state: str, to_state: str, offence: str | None = None) -> list[Law]:
        """Acts of EU law that speak of the offence, with those of the two states that are EU members."""
        found: list[Law] = []
        union = self.facts.members.get(f"{ID}body/european-union", {})
        for held in self.facts.instruments.values():
            said = held.criminalises.get(f"{ID}crime/{offence}", []) if offence else []
            members = tuple(code for code in (from_state, to_state) if party(code) in union)
            if held.is_law and said and members:
                uses = tuple(self._use(one, "offence") for one in said)
                found.append(Law(held.slug, held.title, uses, members))
        return found

    def _use(self, said: Said, role: str) -> ProvisionUse:
        return ProvisionUse(said.subject, self.facts.label(said.subject), role, said.statement)

    def _provisions(
        self, instrument: Instrument, question: Question, found: list[tuple[Said, Said | None]]
    ) -> tuple[ProvisionUse, ...]:
        uses = [self._use(carried, "carries-over") for _, carried in found if carried is not None]
        uses = list({use.iri: use for use in uses}.values())
        uses += [self._use(said, "measure") for said, _ in found]
        if question.offence and found:
            uses += [
                self._use(said, "offence")
                for said in conditions.ordered(instrument.criminalises.get(question.offence, []))
            ]
        return tuple(uses)

    def _needs(self, instrument: Instrument, what: str) -> tuple[Need, ...]:
        said = instrument.channels if what == "channels" else instrument.requires
        ordered = sorted(said, key=lambda one: (one.value, one.subject))
        return tuple(Need(one.value, self.facts.label(one.value), one.subject, one.statement) for one in ordered)

    def _flags(
        self, instrument: Instrument, question: Question, provisions: tuple[ProvisionUse, ...]
    ) -> tuple[Flag, ...]:
        used = [use.iri for use in provisions]
        return tuple(
            flag
            for side, iri in (("from", question.from_party), ("to", question.to_party))
            for act in self.facts.acts.get((instrument.iri, iri), [])
            for flag in self._act_flags(act, side, iri, used)
        )

    def _act_flags(self, act: Act, side: str, iri: str, used: list[str]) -> list[Flag]:
        name = self.facts.label(iri)
        found: list[Flag] = []
        if act.reservation is not None:
            text = f"{name} made reservations or declarations"
            found.append(Flag(side, iri, "reservation", text, (act.reservation.statement,)))
        if act.territory is not None:
            text = f"for {name} limited to: {act.territory.value}"
            found.append(Flag(side, iri, "territory", text, (act.territory.statement,)))
        for said in act.on_provisions:
            effect = said.qualifier("note")
            text = f"{name} reserved on {self.facts.label(said.value)}" + (f": {effect}" if effect else "")
            touches = any(_overlap(said.value, one) for one in used)
            found.append(Flag(side, iri, "reservation", text, (said.statement,), said.value, touches))
        return found


def _rank(answer: Answer) -> tuple[int, bool, int, str]:
    return ORDER.index(answer.verdict), answer.silent, answer.open_questions, answer.instrument


def _overlap(one: str, other: str) -> bool:
    """Whether two provisions are the same or one lies within the other."""
    return one == other or one.startswith(other + "__") or other.startswith(one + "__")


def party(code: str) -> str:
    """The IRI of a party by its code.

    >>> party("KAZ")
    'https://w3id.org/cyberlex/id/state/KAZ'
    """
    return f"{ID}body/european-union" if code == EUROPEAN_UNION else f"{ID}state/{code}"


def _day(value: str | date) -> date:
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise BadValue("date", value, "date (YYYY-MM-DD)") from error
