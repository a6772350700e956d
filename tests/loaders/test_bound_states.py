"""Who is bound when, on the project's own tables: by cases, against a second reckoning from the bare rows, and
against the published release."""

from __future__ import annotations

import csv
import shutil
from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad, QuerySolutions, RdfFormat, Store

from graph.participation import derive
from graph.statement import Statement
from graph.treaty_time import Limit
from loaders.rows.reference import load
from loaders.rows.table import TABLES
from ontology.names import INFERRED_GRAPH, REFERENCE_GRAPH, SPARQL_PREFIXES, entity, term

RELEASE = Path(__file__).resolve().parents[2] / "graph" / "release"
Periods = dict[tuple[str, str], list[tuple[Limit, Limit | None]]]


def periods(quads: list[Quad]) -> Periods:
    """The intervals of each instrument and party by slug and code, read back from the derived quads."""
    told: dict[str, dict[str, str]] = defaultdict(dict)
    for quad in quads:
        told[str(quad.subject)][str(quad.predicate).strip("<>").rpartition("#")[2]] = getattr(quad.object, "value", "")
    found: Periods = defaultdict(list)
    for facts in told.values():
        if "from" in facts:
            end = Limit.read(facts["to"]) if "to" in facts else None
            place = facts["onInstrument"].rpartition("/")[2], facts["byParty"].rpartition("/")[2]
            found[place].append((Limit.read(facts["from"]), end))
    return found


def bound(found: Periods, instrument: str, party: str, day: str) -> bool:
    """Whether a party is known to be bound on a day."""
    when = date.fromisoformat(day)
    return any(
        start.day <= when and (end is None or when < end.day) for start, end in found.get((instrument, party), [])
    )


@pytest.fixture(scope="module")
def statements() -> list[Statement]:
    return load()[0]


@pytest.fixture(scope="module")
def found(statements: list[Statement]) -> Periods:
    return periods(derive(statements))


BOUND = {
    "ratification-the-day-before": ("cets-185", "USA", "2006-12-31", False),
    "ratification-the-day": ("cets-185", "USA", "2007-01-01", True),
    "ratification-deposited-not-yet-in-force": ("cets-185", "USA", "2006-09-29", False),
    "domestic-law-binds-nobody": ("cets-185", "UKR", "2005-09-08", False),
    "entry-into-force-printed-with-it-does": ("cets-185", "UKR", "2006-07-01", True),
    "accession-without-signature-the-day-before": ("cets-185", "NGA", "2022-10-31", False),
    "accession-without-signature-the-day": ("cets-185", "NGA", "2022-11-01", True),
    "deposit-and-thirty-days-the-day-before": ("untoc", "KAZ", "2008-08-29", False),
    "deposit-and-thirty-days-the-day": ("untoc", "KAZ", "2008-08-30", True),
    "deposited-before-the-treaty-was-in-force": ("untoc", "FRA", "2003-09-28", False),
    "bound-when-the-treaty-was-in-force": ("untoc", "FRA", "2003-09-29", True),
    "treaty-not-yet-in-force": ("cets-224", "SRB", "2026-01-01", False),
    "signed-and-not-in-force": ("uncc", "FRA", "2026-01-01", False),
    "signed-only": ("cets-185", "IRL", "2026-04-25", False),
    "invited-only": ("cets-185", "KAZ", "2026-04-25", False),
}


@pytest.mark.parametrize(("instrument", "party", "day", "expected"), BOUND.values(), ids=BOUND)
def test_bound_on_a_day(found: Periods, instrument: str, party: str, day: str, expected: bool) -> None:
    assert bound(found, instrument, party, day) is expected


def rows(name: str) -> list[dict[str, str]]:
    with (TABLES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def reckoned(instrument: str, code: str) -> date | None:
    """The first day of a party by the bare rows: the earliest entry into force that no mark doubts, or thirty days
    after the deposit under UNTOC, not before 2003-09-29."""
    acts = [r for r in rows("treaty_actions.csv") if (r["instrument_id"], r["state_iso3"]) == (instrument, code)]
    entries = [r for r in acts if r["entry_into_force"] and "doubtful" not in r["note"] + r["source"]]
    if entries:
        return min(date.fromisoformat(r["entry_into_force"]) for r in entries)
    deposits = [
        r["date"] for r in acts if r["action"] in DEPOSITS and r["date_kind"] not in ("domestic_law", "parliament")
    ]
    if instrument != "UNTOC" or not deposits:
        return None
    return max(date(2003, 9, 29), min(date.fromisoformat(d) for d in deposits) + timedelta(days=30))


DEPOSITS = ("ratification", "acceptance", "approval", "accession", "notification_of_succession")


@pytest.mark.parametrize(("instrument", "slug"), [("CETS185", "cets-185"), ("UNTOC", "untoc"), ("CETS189", "cets-189")])
def test_a_second_reckoning_from_the_rows_agrees(found: Periods, instrument: str, slug: str) -> None:
    codes = {r["state_iso3"] for r in rows("treaty_actions.csv") if r["instrument_id"] == instrument}
    compared = 0
    for code in sorted(codes):
        party = "european-union" if code == "EUE" else code
        first = reckoned(instrument, code)
        if first is None:
            continue
        starts = [start for start, _ in found[slug, party]]
        assert [start.day for start in starts][:1] == [first], code
        compared += 1
    assert compared > 10


def test_nobody_is_bound_by_what_is_not_in_force(found: Periods) -> None:
    silent = {"cets-224", "uncc"}
    assert [place for place in found if place[0] in silent] == []


def test_a_denunciation_ends_what_a_ratification_began(tmp_path: Path, found: Periods) -> None:
    """A row added to the tables: the last day before it takes effect, and the day."""
    tables = Path(shutil.copytree(TABLES, tmp_path / "tables"))
    place = tables / "treaty_actions.csv"
    row = "CETS185,USA,United States,denunciation,2030-01-15,2030-05-01,,2030-01-20,https://example.org/chart"
    place.write_text(place.read_text(encoding="utf-8") + row + ",deposit_or_signature,,\n", encoding="utf-8")
    denounced = periods(derive(load(tables)[0]))
    assert bound(found, "cets-185", "USA", "2030-05-01")
    assert bound(denounced, "cets-185", "USA", "2030-04-30")
    assert not bound(denounced, "cets-185", "USA", "2030-05-01")
    assert bound(denounced, "cets-185", "UKR", "2030-05-01")


def test_a_law_on_leaving_ends_nothing(tmp_path: Path) -> None:
    """Ukraine's law of 2022-12-01 on leaving the Minsk Convention is a domestic act; a row that binds is added."""
    tables = Path(shutil.copytree(TABLES, tmp_path / "tables"))
    place = tables / "treaty_actions.csv"
    row = "MINSK1993,UKR,Ukraine,consent_to_be_bound,,2020-01-01,,2020-01-20,https://example.org/list"
    place.write_text(place.read_text(encoding="utf-8") + row + ",entry_into_force_only,,\n", encoding="utf-8")
    ((start, end),) = periods(derive(load(tables)[0]))["minsk-1993", "UKR"]
    assert (start.edtf, end) == ("2020-01-01", None)


def released(name: str) -> Store:
    store = Store()
    store.bulk_load(path=str(RELEASE / f"{name}.nq"), format=RdfFormat.N_QUADS)
    return store


def test_the_release_holds_what_the_tables_give(statements: list[Statement]) -> None:
    """Each participation and first day in force of the release, derived again."""
    store = released("inferred")
    nodes = {
        q.subject for q in store.quads_for_pattern(None, term("rdf:type"), term("cl:Participation"), INFERRED_GRAPH)
    }
    held = {q for q in store if q.subject in nodes or q.predicate == term("eli:first_date_entry_in_force")}
    again = derive(statements)
    ours = {q for q in again if q.predicate == term("eli:first_date_entry_in_force")}
    derived = {q.subject for q in again if q.object == term("cl:Participation")}
    assert nodes == derived
    assert held == ours | {q for q in again if q.subject in derived}


def test_every_premise_of_the_release_is_a_statement_of_its_reference_layer() -> None:
    store = released("reference")
    store.bulk_load(path=str(RELEASE / "inferred.nq"), format=RdfFormat.N_QUADS)
    query = """SELECT (COUNT(*) AS ?premises) (SUM(IF(BOUND(?said), 0, 1)) AS ?gone) WHERE {
        GRAPH graph:inferred { ?participation a cl:Participation ; prov:wasDerivedFrom ?premise }
        OPTIONAL { GRAPH graph:reference { ?premise rdf:predicate ?said } } }"""
    solutions = store.query(SPARQL_PREFIXES + query)
    assert isinstance(solutions, QuerySolutions)
    (row,) = list(solutions)
    assert int(row["premises"].value) > 300
    assert int(row["gone"].value) == 0


def test_coverage_says_where_absence_means_no(statements: list[Statement]) -> None:
    """Each row of coverage.csv is a list in the graph, complete or not, with its day."""
    for row in rows("coverage.csv"):
        slug = next(r["slug"] for r in rows("instruments.csv") if r["instrument_id"] == row["instrument_id"])
        node = entity("list", f"{slug}-participants")
        said = {s.predicate: getattr(s.object, "value", "") for s in statements if s.subject == node}
        assert said[term("cl:isComplete")] == ("true" if row["complete"] == "yes" else "false")
        assert said.get(term("cl:asOf"), "") == row["as_of"]
        assert said[term("cl:onInstrument")] == entity("instrument", slug).value
    assert isinstance(REFERENCE_GRAPH, NamedNode)
