"""The reference layer: what the rows of the tables become, and that none of them is lost."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode

from graph.quads import n_quads, statement_quads
from graph.statement import RowEvidence, Statement, Status, Thing
from graph.treaty_time import Delay
from loaders.rows.action_rows import acts
from loaders.rows.reference import load
from loaders.rows.reference_report import Report, count_table
from loaders.rows.table import TABLES, Row
from ontology.names import entity, term

SHARED_TABLES = (
    "treaty_actions",
    "treaty_party_lists",
    "provisions",
    "offence_crosswalk",
    "measure_crosswalk",
    "coverage",
    "instruments",
    "memberships",
)
DEPOSIT_WORDS = ("ratification", "acceptance", "approval", "accession")
Loaded = tuple[list[Statement], list[Thing], Report]


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return load()


def about(loaded: Loaded, subject: NamedNode, predicate: str) -> list[Statement]:
    return [s for s in loaded[0] if s.subject == subject and s.predicate == term(predicate)]


def values(statements: list[Statement]) -> list[str]:
    return [statement.object.value for statement in statements]


def records(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("name", SHARED_TABLES)
def test_the_tables_hold_the_facts_of_the_shared_ones(shared: Path, name: str) -> None:
    """Row by row, all columns but the remarks, which are shortened."""
    remarks = {"note", "replaced_by_or_relation"}
    theirs = records(shared / "reference" / f"{name}.csv")
    columns = [column for column in theirs[0] if column not in remarks]
    ours = records(TABLES / f"{name}.csv")
    assert [[row[c] for c in columns] for row in ours] == [[row[c] for c in columns] for row in theirs]


def test_every_row_is_in_the_graph_or_in_the_report(loaded: Loaded) -> None:
    said = {(e.table, e.row) for s in loaded[0] for e in s.evidence if isinstance(e, RowEvidence)}
    left_out = {(one.table, one.line) for one in loaded[2].left_out}
    for table, number in loaded[2].rows.items():
        spoken = {row for name, row in said if name == table}
        assert len(spoken) + len([1 for name, _ in left_out if name == table]) == number, table
    assert left_out == set()


def test_counts_of_rows(loaded: Loaded) -> None:
    assert {name: loaded[2].rows[f"{name}.csv"] for name in SHARED_TABLES} == {
        "treaty_actions": 899,
        "treaty_party_lists": 448,
        "provisions": 376,
        "offence_crosswalk": 62,
        "measure_crosswalk": 82,
        "coverage": 12,
        "instruments": 18,
        "memberships": 844,
    }


def test_statements_have_names_of_their_own_and_addresses(loaded: Loaded) -> None:
    names = Counter(statement.iri for statement in loaded[0])
    assert [iri for iri, number in names.items() if number > 1] == []
    assert all(e.address for s in loaded[0] for e in s.evidence if isinstance(e, RowEvidence))


def test_the_same_tables_give_the_same_quads(loaded: Loaded) -> None:
    again = load()
    first, second = (n_quads(q for s in each[0] for q in statement_quads(s)) for each in (loaded, again))
    assert first == second


def test_two_sources_on_one_accession_are_one_action_and_two_statements(loaded: Loaded) -> None:
    """NLD acceptance 2006-11-16: Finnish register, and the chart, whose column Ratification covers acceptance."""
    node = entity("action", "cets-185-nld-acceptance-2006-11-16")
    dated = about(loaded, node, "cl:onDate")
    assert values(dated) == ["2006-11-16", "2006-11-16"]
    assert len({s.evidence[0].iri for s in dated}) == 2
    others = [t.iri.value for t in loaded[1] if "cets-185-nld-" in t.iri.value and "/action/" in t.iri.value]
    assert sorted(iri.rpartition("cets-185-nld-")[2] for iri in others) == [
        "acceptance-2006-11-16",
        "signature-2001-11-23",
    ]


def test_a_row_that_knows_only_a_consent_does_not_vouch_for_its_kind(loaded: Loaded) -> None:
    """Each kind stands on a row that says it; rows that know only a consent give the class above it."""
    words = [row["action"] for row in records(TABLES / "treaty_actions.csv")]
    kinds = [
        (statement, words[row.row - 1])
        for statement in loaded[0]
        for row in statement.evidence
        if statement.predicate == term("rdf:type")
        and isinstance(row, RowEvidence)
        and row.table == "treaty_actions.csv"
    ]
    vague = [statement for statement, word in kinds if word == "consent_to_be_bound"]
    assert {statement.object for statement in vague} == {term("cl:ConsentToBeBound")}
    for name in ("Ratification", "Accession", "Acceptance"):
        said = {statement.subject for statement, word in kinds if statement.object == term(f"cl:{name}")}
        assert said & {statement.subject for statement in vague}


DIFFER = {
    "iceland": ("cets-185-isl-signature-2001-11-23", "cl:onDate", {"2001-11-23", "2001-11-30"}),
    "chile": ("cets-185-chl-accession-2017-04-20", "cl:onDate", {"2017-04-20", "2017-04-21"}),
    "malta": ("cets-185-mlt-ratification-2012-04-13", "cl:onDate", {"2012-04-13", "2012-04-12"}),
    "luxembourg": ("cets-185-lux-ratification-2014-10-16", "cl:entryIntoForceOn", {"2015-02-01", "2015-05-01"}),
}


@pytest.mark.parametrize(("action", "predicate", "expected"), DIFFER.values(), ids=DIFFER)
def test_both_values_are_kept_and_joined(loaded: Loaded, action: str, predicate: str, expected: set[str]) -> None:
    statements = about(loaded, entity("action", action), predicate)
    assert set(values(statements)) == expected
    by_iri = {s.iri: s for s in statements}
    for statement in statements:
        joined = {v for p, v in statement.qualifiers if p == term("cl:conflictsWith")}
        assert joined == {iri for iri, other in by_iri.items() if other.object != statement.object}


def test_benin_is_a_signature_to_one_and_an_accession_to_another(loaded: Loaded) -> None:
    signed = about(loaded, entity("action", "cets-185-ben-signature-2024-06-20"), "cl:onDate")[0]
    acceded = about(loaded, entity("action", "cets-185-ben-accession-2024-06-20"), "cl:onDate")[0]
    assert (term("cl:conflictsWith"), acceded.iri) in signed.qualifiers
    assert (term("cl:conflictsWith"), signed.iri) in acceded.qualifiers
    assert ("accession", "signature") in {d.values for d in loaded[2].disagreements}


def test_a_reduced_date_is_no_disagreement(loaded: Loaded) -> None:
    dated = about(loaded, entity("action", "cets-185-pan-accession-2014-03-05"), "cl:onDate")
    assert set(values(dated)) == {"2014-03", "2014-03-05"}
    assert not any(p == term("cl:conflictsWith") for s in dated for p, _ in s.qualifiers)


def test_doubtful_rows_are_reported_and_no_plain_triple(loaded: Loaded) -> None:
    doubtful = [s for s in loaded[0] if s.status is Status.REPORTED]
    assert {e.note for s in doubtful for e in s.evidence if isinstance(e, RowEvidence)} == {
        "doubtful: the chart of 2026-04-25 has 2015-02-01",
        "doubtful: stale; coe.int counts 46 members without Russia",
    }
    plain = (entity("state", "RUS"), term("cl:memberOf"), entity("body", "council-of-europe"))
    assert plain not in {(s.subject, s.predicate, s.object) for s in loaded[0]}


def test_weak_rows_keep_their_mark(loaded: Loaded) -> None:
    (said,) = about(loaded, entity("instrument", "uncc/art_16"), "cl:criminalises")
    assert said.status is Status.ASSERTED
    assert (term("cl:reliability"), Literal("weak")) in said.qualifiers


def test_an_official_heading_is_a_title_and_a_bracketed_one_a_description(loaded: Loaded) -> None:
    title = about(loaded, entity("instrument", "cets-185/art_32"), "dcterms:title")
    assert values(title) == ["Trans-border access to stored computer data with consent or where publicly available"]
    described = entity("instrument", "uncc/art_64")
    assert values(about(loaded, described, "dcterms:description")) == ["signature"]
    assert about(loaded, described, "dcterms:title") == []


def test_provisions_below_an_article_hang_on_it(loaded: Loaded) -> None:
    """MALABO 29(1)(a) of the offence crosswalk: instrument, article, paragraph, point."""
    chain = ["malabo", "malabo/art_29", "malabo/art_29__para_1", "malabo/art_29__para_1__point_a"]
    for whole, part in pairwise(chain):
        assert entity("instrument", part) in {
            s.object for s in about(loaded, entity("instrument", whole), "eli:has_part")
        }


def test_measures_carry_kind_force_and_scope(loaded: Loaded) -> None:
    (said,) = about(loaded, entity("instrument", "untoc/art_19"), "cl:provides")
    assert (term("cl:measureKind"), Literal("request")) in said.qualifiers
    assert (term("cl:force"), Literal("shall-consider")) in said.qualifiers
    provided = about(loaded, entity("instrument", "cets-185/art_25"), "cl:provides")
    assert (term("cl:hasMeasureScope"), term("cl:electronicEvidenceScope")) in provided[0].qualifiers


def test_former_members_are_no_members(loaded: Loaded) -> None:
    joined = entity("membership", "european-union-gbr")
    assert values(about(loaded, joined, "cl:to")) == ["XXXX"]
    assert about(loaded, entity("state", "GBR"), "cl:memberOf") != []
    assert entity("body", "european-union") not in {
        s.object for s in about(loaded, entity("state", "GBR"), "cl:memberOf")
    }


def test_a_row_with_an_entry_into_force_alone_speaks_of_the_deposit() -> None:
    columns = {"note": "", "date_kind": "deposit_or_signature", "source": "x", "entry_into_force": ""}
    deposit = Row("t", 1, 2, {**columns, "action": "ratification", "date": "2005-06-21"})
    entry = {"action": "consent_to_be_bound", "date": "", "entry_into_force": "2005-10-01"}
    consent = Row("t", 2, 3, {**columns, **entry, "date_kind": "entry_into_force_only"})
    (act,) = acts([consent, deposit])
    assert (act.action, act.day, len(act.rows)) == ("ratification", "2005-06-21", 2)
    (alone,) = acts([consent])
    assert (alone.action, alone.day) == ("consent_to_be_bound", "in-force-2005-10-01")


def test_two_accessions_years_apart_are_two_acts() -> None:
    columns = {
        "note": "",
        "date_kind": "deposit_or_signature",
        "source": "x",
        "entry_into_force": "",
        "action": "accession",
    }
    first = Row("t", 1, 2, {**columns, "date": "2005-06-21"})
    second = Row("t", 2, 3, {**columns, "date": "2015-06-21"})
    assert len(acts([first, second])) == 2


def test_remarks_are_short(loaded: Loaded) -> None:
    notes = {e.note for s in loaded[0] for e in s.evidence if isinstance(e, RowEvidence)}
    assert [note for note in notes if len(note.split()) > 14] == []


def test_the_chart_obeys_the_rule_of_the_convention(loaded: Loaded) -> None:
    """CETS 185 art. 36(4), 37(2): of the parties that joined after 2004-07-01 each is bound when the rule says so."""
    entries = {s.subject: s.object.value for s in loaded[0] if s.predicate == term("cl:entryIntoForceOn")}
    doubtful = {s.subject for s in loaded[0] if s.status is Status.REPORTED}
    rule, checked = Delay("P3M", first_of_month=True), 0
    for statement in loaded[0]:
        node, day = statement.subject, statement.object.value
        deposit = "/action/cets-185-" in node.value and any(f"-{word}-" in node.value for word in DEPOSIT_WORDS)
        if statement.predicate != term("cl:onDate") or not deposit or len(day) != 10 or node in doubtful:
            continue
        if node in entries and day >= "2004-03-18":
            assert rule.after(date.fromisoformat(day)).isoformat() == entries[node], node
            checked += 1
    assert checked > 70


def test_the_fortieth_deposit_brings_the_convention_into_force(loaded: Loaded) -> None:
    """UNTOC art. 38(1): ninety days after the fortieth deposit of a state, which is the date in instruments.csv."""
    kinds = {s.subject: s.object for s in loaded[0] if s.predicate == term("rdf:type")}
    binding = {term(f"cl:{name}") for name in ("Ratification", "Acceptance", "Approval", "Accession", "Succession")}
    deposits = sorted(
        {
            (s.object.value, s.subject.value)
            for s in loaded[0]
            if s.predicate == term("cl:onDate") and "/action/untoc-" in s.subject.value and kinds[s.subject] in binding
        }
    )
    fortieth = date.fromisoformat(deposits[39][0])
    entered = about(loaded, entity("instrument", "untoc"), "cl:enteredIntoForceOn")
    assert (fortieth + timedelta(days=90)).isoformat() == values(entered)[0]


def test_every_state_of_the_table_is_in_the_graph(loaded: Loaded) -> None:
    things = {thing.iri: thing for thing in loaded[1]}
    with (TABLES / "states.tsv").open(encoding="utf-8", newline="") as file:
        codes = [row["iso3"] for row in csv.DictReader(file, delimiter="\t")]
    assert len(codes) == 249
    assert all(term("cl:State") in things[entity("state", code)].types for code in codes)


def test_the_documentation_counts_the_rows(loaded: Loaded) -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "reference-layer.md").read_text(encoding="utf-8")
    assert f"\n{count_table(loaded[2])}\n<!-- end of counts -->" in page
    assert f"Memberships: {loaded[2].rows['memberships.csv']} rows." in page
    flags = {d.about for d in loaded[2].disagreements if d.values[0] in ("true", "false")}
    assert len(flags) == 4
    assert "Four further acts differ only on whether a reservation" in page
    for about in {d.about.rpartition("/")[2] for d in loaded[2].disagreements if d.values[0] not in ("true", "false")}:
        assert f"- {about}: " in page
