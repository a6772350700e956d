"""The cooperation question as every door asks and answers it: one question, one document, one list of limits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from queries.cooperation import Cooperation
from queries.cooperation_values import Answer
from queries.errors import MissingValue

LIMITS = (
    "Sources are as of the dates shown with their rows; where they are silent the answer is undetermined. Reservations "
    "and declarations are shown and change no verdict. Bilateral treaties and comity are outside the data. This is no "
    "legal advice."
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a request asks, as it was given; empty strings where it does not say."""

    from_state: str
    to_state: str
    measure: str
    offence: str
    day: str

    @property
    def whole(self) -> bool:
        return bool(self.from_state and self.to_state and self.measure)


def answers(known: Cooperation, question: Asked) -> list[Answer]:
    """The answers to a whole question. Raises BadValue and MissingValue."""
    for name, value in (("from", question.from_state), ("to", question.to_state), ("measure", question.measure)):
        if not value:
            raise MissingValue(name)
    return known.answers(
        question.from_state, question.to_state, question.measure, question.offence or None, question.day
    )


def document(question: Asked, found: list[Answer]) -> dict[str, Any]:
    """The JSON document of an answer, the same at every door."""
    return {
        "question": {
            "from": question.from_state,
            "to": question.to_state,
            "measure": question.measure,
            "offence": question.offence or None,
            "date": question.day,
        },
        "answers": [answer.json() for answer in found],
        "note": LIMITS,
    }
