"""Lists of parties without dates, and which lists are complete: treaty_party_lists.csv and coverage.csv."""

from __future__ import annotations

from pyoxigraph import Literal

from graph.quads import date_literal
from graph.statement import digest
from loaders.rows.reference_draft import Draft, truth
from loaders.rows.reference_names import party
from loaders.rows.table import Row
from ontology.names import entity


def read_party_lists(draft: Draft, rows: list[Row]) -> None:
    """One list a source, instrument, status and day; it names states. Weaker than a dated action."""
    for row in rows:
        draft.read(row)
        slug = draft.slugs[row["instrument_id"]]
        in_force = "-in-force" if "in force for" in row["note"] else ""
        status = row["status"].replace("_", "-") + in_force
        day = row["status_as_of"] or "undated"
        node = entity("list", f"{slug}-{status}-{day}-{digest(row['source'])[:8]}")
        if node not in draft.things:
            draft.thing(node, ("cl:ParticipationList",), f"{slug}: {status.replace('-', ' ')}, {day}")
            draft.say(row, node, "cl:onInstrument", draft.instrument(row["instrument_id"]))
            draft.say(row, node, "cl:listedStatus", Literal(status))
            draft.say(row, node, "cl:isComplete", Literal(False))
            if row["status_as_of"]:
                draft.say(row, node, "cl:asOf", date_literal(row["status_as_of"]))
        draft.say(row, node, "cl:lists", party(row["state_iso3"]))


def read_coverage(draft: Draft, rows: list[Row]) -> None:
    """For each instrument the list of its participants in these tables: complete or not, as of when."""
    for row in rows:
        draft.read(row)
        slug = draft.slugs[row["instrument_id"]]
        node = entity("list", f"{slug}-participants")
        draft.thing(node, ("cl:ParticipationList",), f"{slug}: participants in these tables")
        draft.say(row, node, "cl:onInstrument", draft.instrument(row["instrument_id"]))
        draft.say(row, node, "cl:isComplete", truth(row["complete"]))
        if row["as_of"]:
            draft.say(row, node, "cl:asOf", date_literal(row["as_of"]))
