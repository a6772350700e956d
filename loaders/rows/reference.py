"""The reference layer: the project's own tables as statements of `graph:reference`, each with its row as evidence.

Tables are read strictly (`loaders.rows.table`); one module a family of tables says what its rows mean. Every row ends
in statements or in the report, with the reason.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from graph.statement import RowEvidence, Statement, Thing
from loaders.rows.action_rows import read_actions, read_reservations
from loaders.rows.instrument_rows import read_instruments, read_rules
from loaders.rows.membership_rows import read_memberships
from loaders.rows.party_rows import read_coverage, read_party_lists
from loaders.rows.provision_rows import read_carried, read_measures, read_offences, read_provisions
from loaders.rows.reference_draft import Draft
from loaders.rows.reference_names import party
from loaders.rows.reference_report import LeftOut, Report
from loaders.rows.reference_shapes import EUROPEAN_UNION, INSTRUMENTS, STATES, shapes
from loaders.rows.rule_values import refuse_rules
from loaders.rows.table import TABLES, Row, rows
from ontology.documents import ontology_quads
from ontology.names import PREF_LABEL, PREFIXES, entity


def load(folder: Path = TABLES) -> tuple[list[Statement], list[Thing], Report]:
    """Statements, things and report of the tables of a folder, in the order of the rows.

    Raises TableError, which lists the faults of the first table that has any.
    """
    states = rows(STATES, folder)
    instruments = rows(INSTRUMENTS, folder)
    named, measures = [row["instrument_id"] for row in instruments], _concepts("measure")
    known = shapes(named, [row["iso3"] for row in states], _concepts("crime"), measures)
    tables = {name: rows(shape, folder) for name, shape in known.items()}
    refuse_rules(tables["instrument_rules"], named, measures)
    draft = Draft({row["instrument_id"]: row["slug"] for row in instruments})
    _describe_parties(draft, states)
    read_instruments(draft, instruments)
    read_provisions(draft, tables["provisions"])
    read_offences(draft, tables["offence_crosswalk"])
    read_measures(draft, tables["measure_crosswalk"], tables["measure_scope"])
    read_carried(draft, tables["carried_provisions"], tables["provisions"])
    read_rules(draft, tables["instrument_rules"])
    read_actions(draft, tables["treaty_actions"])
    read_reservations(draft, tables["reservations"])
    read_party_lists(draft, tables["treaty_party_lists"])
    read_coverage(draft, tables["coverage"])
    read_memberships(draft, tables["memberships"])
    _report_silent_rows(draft, [instruments, *tables.values()])
    return draft.statements, _named_once(draft.things.values()), draft.report


def _concepts(kind: str) -> set[str]:
    """The last parts of the IRIs of all concepts of a kind (`crime`, `measure`)."""
    space = f"{PREFIXES['id']}{kind}/"
    subjects = {str(quad.subject).strip("<>") for quad in ontology_quads() if quad.predicate == PREF_LABEL}
    return {iri.removeprefix(space) for iri in subjects if iri.startswith(space)}


def _describe_parties(draft: Draft, states: list[Row]) -> None:
    for row in states:
        draft.thing(entity("state", row["iso3"]), ("cl:State",), row["name_pycountry"])
    draft.thing(party(EUROPEAN_UNION), ("cl:Body",), "European Union")


def _named_once(things: Iterable[Thing]) -> list[Thing]:
    """The things, without labels where the ontology names them: a thing has one preferred label a language."""
    named = {quad.subject for quad in ontology_quads() if quad.predicate == PREF_LABEL}
    return [replace(thing, labels=()) if thing.iri in named else thing for thing in things]


def _report_silent_rows(draft: Draft, tables: list[list[Row]]) -> None:
    """Rows from which no statement came: they are named in the report."""
    speaking = {
        (evidence.table, evidence.row)
        for statement in draft.statements
        for evidence in statement.evidence
        if isinstance(evidence, RowEvidence)
    }
    for row in (row for table in tables for row in table):
        if (row.table, row.number) not in speaking:
            draft.report.left_out.append(LeftOut(row.table, row.line, "says nothing that an earlier row does not say"))
