"""Membership of states in organisations: the rows of memberships.csv."""

from __future__ import annotations

from graph.quads import date_literal
from loaders.rows.reference_draft import Draft, mark
from loaders.rows.reference_names import FULL_NAMES, body
from loaders.rows.table import Row
from ontology.names import PREFIXES, entity

UNKNOWN_YEAR = "XXXX"  # EDTF: it has ended, in a year that is not known


def read_memberships(draft: Draft, rows: list[Row]) -> None:
    """One membership a state and organisation, with each source's word on it; a former member is marked as such."""
    for row in rows:
        draft.read(row)
        organisation = body(row["organisation"])
        state = entity("state", row["state_iso3"])
        short = organisation.value.removeprefix(PREFIXES["id"] + "body/")
        name = FULL_NAMES.get(row["organisation"], row["organisation"])
        draft.thing(organisation, ("cl:Body",), name)
        node = entity("membership", f"{short}-{row['state_iso3'].lower()}")
        draft.thing(node, ("org:Membership",), f"{name}: {row['state_iso3']}")
        draft.say(row, node, "org:member", state)
        draft.say(row, node, "org:organization", organisation)
        if row["from"]:
            draft.say(row, node, "cl:from", date_literal(row["from"]))
        if row["to"]:
            draft.say(row, node, "cl:to", date_literal(row["to"]))
        if "former member" in row["note"]:
            draft.say(row, node, "cl:to", date_literal(UNKNOWN_YEAR))
        elif mark(row) != "doubtful":
            draft.say(row, state, "cl:memberOf", organisation)
