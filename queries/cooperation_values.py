"""The values of an answer to the cooperation question, and the form in which every door shows them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Verdict(StrEnum):
    """What an instrument gives on the date; silence of the data is never a no."""

    YES = "yes"
    CONDITIONAL = "conditional"
    UNDETERMINED = "undetermined"
    NO = "no"


class State(StrEnum):
    """How one condition stands."""

    HOLDS = "holds"
    CONDITIONAL = "conditional"
    UNKNOWN = "unknown"
    FAILS = "fails"


ORDER = (Verdict.YES, Verdict.CONDITIONAL, Verdict.UNDETERMINED, Verdict.NO)


@dataclass(frozen=True, slots=True)
class Step:
    """One condition of the question: what was found, on which statements, and what would mend it where it fails.

    `condition` is one of `open`, `in-force`, `from-bound`, `to-bound`, `measure`, `offence`, `force`.
    """

    condition: str
    state: State
    text: str
    evidence: tuple[str, ...] = ()
    mend: str = ""


@dataclass(frozen=True, slots=True)
class ProvisionUse:
    """A provision and its part in the answer: `measure`, `offence`, `carries-over` or `scope`."""

    iri: str
    label: str
    role: str
    statement: str


@dataclass(frozen=True, slots=True)
class Flag:
    """A reservation, declaration or territorial limit of one side; it never changes the verdict.

    `side` is `from` or `to`; `touches` says that it names a provision of this answer.
    """

    side: str
    party: str
    kind: str
    text: str
    evidence: tuple[str, ...]
    provision: str = ""
    touches: bool = False


@dataclass(frozen=True, slots=True)
class Need:
    """A channel or a requirement that the instrument names, with the provision that does."""

    iri: str
    label: str
    provision: str
    statement: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What one instrument answers. `since_from` and `since_to` are ISO dates, `by <date>` where only a limit is known,
    empty where the side is not known to be bound on the date."""

    instrument: str
    iri: str
    title: str
    verdict: Verdict
    provisions: tuple[ProvisionUse, ...]
    since_from: str
    since_to: str
    channels: tuple[Need, ...]
    requirements: tuple[Need, ...]
    flags: tuple[Flag, ...]
    steps: tuple[Step, ...]

    @property
    def reasons(self) -> tuple[Step, ...]:
        """Why this is no yes: the condition that decides, first; then the others that do not hold."""
        wanted = {Verdict.NO: State.FAILS, Verdict.UNDETERMINED: State.UNKNOWN, Verdict.CONDITIONAL: State.CONDITIONAL}
        if self.verdict is Verdict.YES:
            return ()
        deciding = [step for step in self.steps if step.state is wanted[self.verdict]]
        others = [step for step in self.steps if step.state not in (wanted[self.verdict], State.HOLDS)]
        return (*deciding, *others)

    @property
    def silent(self) -> bool:
        """Whether the data name neither side in connection with this instrument."""
        sides = [step for step in self.steps if step.condition in ("from-bound", "to-bound")]
        return all(step.state is State.UNKNOWN and not step.evidence for step in sides)

    @property
    def open_questions(self) -> int:
        """How many conditions fail or are unknown."""
        return sum(step.state in (State.FAILS, State.UNKNOWN) for step in self.steps)

    @property
    def evidence(self) -> tuple[str, ...]:
        """The statements on which the answer rests, each once, in the order of the steps."""
        return tuple(dict.fromkeys(iri for step in self.steps for iri in step.evidence))

    def json(self) -> dict[str, Any]:
        """The answer as every door gives it."""
        return {
            "instrument": self.instrument,
            "iri": self.iri,
            "title": self.title,
            "verdict": self.verdict.value,
            "provisions": [
                {"iri": p.iri, "label": p.label, "role": p.role, "statement": p.statement} for p in self.provisions
            ],
            "since": {"from": self.since_from or None, "to": self.since_to or None},
            "channels": [_need(need) for need in self.channels],
            "requirements": [_need(need) for need in self.requirements],
            "flags": [
                {
                    "side": flag.side,
                    "party": flag.party,
                    "kind": flag.kind,
                    "text": flag.text,
                    "provision": flag.provision or None,
                    "touches": flag.touches,
                    "evidence": list(flag.evidence),
                }
                for flag in self.flags
            ],
            "reasons": [_step(step) for step in self.reasons],
            "silent": self.silent,
            "evidence": list(self.evidence),
        }


def _need(need: Need) -> dict[str, str]:
    return {"iri": need.iri, "label": need.label, "provision": need.provision, "statement": need.statement}


def _step(step: Step) -> dict[str, Any]:
    return {
        "condition": step.condition,
        "state": step.state.value,
        "text": step.text,
        "mend": step.mend or None,
        "evidence": list(step.evidence),
    }
