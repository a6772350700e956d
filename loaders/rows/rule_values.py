"""What the value of each rule of instrument_rules.csv may be: a rule that no program can follow is refused with its
place."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import Final

from loaders.rows.table import Fault, Row, TableError
from loaders.rows.table_values import Check, day, one_of, whole_number

RULES: Final = (
    "delay_after_deposit",
    "delay_rounding",
    "consents_needed",
    "opened_for_signature_on",
    "not_in_force_as_of",
    "open_to_members_of",
    "protocol_to",
    "replaces",
    "provisions_seen",
    "provides_not",
)
_PERIOD: Final = re.compile(r"P\d+[DM]")


def period(value: str) -> str | None:
    """A period of days or months.

    >>> period("P3M") is None, period("P3Y")
    (True, "'P3Y' is no period of days or months (PnD, PnM)")
    """
    return None if _PERIOD.fullmatch(value) else f"{value!r} is no period of days or months (PnD, PnM)"


def refuse_rules(rows: Iterable[Row], instruments: Collection[str], measures: Collection[str]) -> None:
    """Raises TableError with every rule whose value is none of its kind."""
    instrument = one_of(instruments, "instrument of instruments.csv")
    checks: dict[str, Check] = {
        "delay_after_deposit": period,
        "delay_rounding": one_of(("first-of-month",), "rounding"),
        "consents_needed": whole_number,
        "opened_for_signature_on": day,
        "not_in_force_as_of": day,
        "protocol_to": instrument,
        "replaces": instrument,
        "provisions_seen": one_of(("whole", "part"), "share of provisions"),
        "provides_not": one_of(measures, "measure of the ontology"),
    }
    faults = [
        Fault(row.table, row.line, "value", reason)
        for row in rows
        if (check := checks.get(row["property"])) and (reason := check(row["value"]))
    ]
    if faults:
        raise TableError(faults)
