"""The cooperation question, case by case; each case names the rows of the tables from which a reader derives it.

The tokens of the column `rows` are checked against the tables, so that no case rests on a row that is not there:
A action or entry into force, N no row that binds, C complete list, c incomplete list, L list, I instrument, M measure,
m no such measure, O offence, o no such offence, S scope, s no scope, K carried over, R rule, B member, X no member,
V reservation, F force.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import Store

from loaders.rows.table import TABLES
from ontology.names import PREFIXES, REFERENCE_GRAPH
from queries.cooperation import Cooperation
from queries.cooperation_values import Answer, State, Verdict
from queries.cooperation_views import timeline
from queries.errors import BadValue

CASES = Path(__file__).with_name("cooperation_cases.csv")


@cache
def table(name: str) -> list[dict[str, str]]:
    with (TABLES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def cases() -> list[dict[str, str]]:
    with CASES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def ask(cooperation: Cooperation, case: dict[str, str]) -> Answer:
    answers = cooperation.answers(case["from"], case["to"], case["measure"], case["offence"] or None, case["date"])
    return next(answer for answer in answers if answer.instrument == case["instrument"])


@pytest.mark.parametrize("case", cases(), ids=lambda case: case["id"])
def test_case(cooperation: Cooperation, case: dict[str, str]) -> None:
    answer = ask(cooperation, case)
    assert answer.verdict.value == case["verdict"]
    assert (answer.reasons[0].condition if answer.reasons else "") == case["condition"]
    for expected, found in ((case["since_from"], answer.since_from), (case["since_to"], answer.since_to)):
        assert expected in ("", found)


def finds(name: str, **wanted: str) -> list[dict[str, str]]:
    return [row for row in table(name) if all(row[column] == value for column, value in wanted.items())]


def crosswalk(name: str, instrument: str, concept: str) -> list[str]:
    askable = ("request", "provider", "unilateral", None)
    rows = finds(name, instrument_id=instrument, concept_id=concept)
    return [part for row in rows if row.get("kind") in askable for part in row["provisions"].split(";")]


def has_act(instrument: str, code: str, day: str) -> bool:
    rows = finds("treaty_actions", instrument_id=instrument, state_iso3=code)
    return any(day in (row["date"], row["entry_into_force"]) for row in rows)


def binds_by_no_row(instrument: str, code: str) -> bool:
    acts = finds("treaty_actions", instrument_id=instrument, state_iso3=code)
    return not acts and not finds("treaty_party_lists", instrument_id=instrument, state_iso3=code, status="party")


def dated(instrument: str, day: str) -> bool:
    rows = finds("instruments", instrument_id=instrument)
    return any(day in (row["date_of_opening_or_adoption"], row["entry_into_force"]) for row in rows)


CHECKS: dict[str, Callable[..., object]] = {
    "A": has_act,
    "N": binds_by_no_row,
    "C": lambda i, day: finds("coverage", instrument_id=i, as_of=day, complete="yes"),
    "c": lambda i: finds("coverage", instrument_id=i, complete="no"),
    "L": lambda i, code, status: finds("treaty_party_lists", instrument_id=i, state_iso3=code, status=status),
    "I": dated,
    "M": lambda i, measure, number: number in crosswalk("measure_crosswalk", i, measure),
    "m": lambda i, measure: not crosswalk("measure_crosswalk", i, measure),
    "O": lambda i, crime, number: number in crosswalk("offence_crosswalk", i, crime),
    "o": lambda i, crime: not crosswalk("offence_crosswalk", i, crime),
    "S": lambda i, measure="*": finds("measure_scope", instrument_id=i, concept_id=measure),
    "s": lambda i, measure: not finds("measure_scope", instrument_id=i, concept_id=measure),
    "K": lambda i, number: finds("carried_provisions", instrument_id=i, provision=number),
    "R": lambda i, name, value: finds("instrument_rules", instrument_id=i, property=name, value=value),
    "B": lambda body, code: finds("memberships", organisation=body, state_iso3=code),
    "X": lambda body, code: not finds("memberships", organisation=body, state_iso3=code),
    "V": lambda i, code, number: finds("reservations", instrument_id=i, state_iso3=code, provision=number),
    "F": lambda i, measure, force: finds("measure_crosswalk", instrument_id=i, concept_id=measure, force=force),
}


@pytest.mark.parametrize("case", cases(), ids=lambda case: case["id"])
def test_the_rows_of_a_case_are_in_the_tables(case: dict[str, str]) -> None:
    assert case["rows"]
    for token in case["rows"].split():
        kind, _, rest = token.partition(":")
        assert CHECKS[kind](*rest.split("/")), token


def test_there_are_cases_of_every_kind() -> None:
    verdicts = [case["verdict"] for case in cases()]
    assert len(verdicts) >= 120
    assert verdicts.count("no") >= 40
    assert verdicts.count("undetermined") >= 15
    assert verdicts.count("yes") >= 30
    assert verdicts.count("conditional") >= 15


def test_one_answer_an_instrument_the_best_first(cooperation: Cooperation) -> None:
    answers = cooperation.answers("UKR", "USA", "expedited-preservation", "system-interference", "2007-01-01")
    assert len(answers) == len({answer.instrument for answer in answers}) == 17
    ranks = [list(Verdict).index(answer.verdict) for answer in answers]
    assert ranks == sorted(ranks)
    assert answers[0].instrument == "cets-185"


def test_provisions_channels_and_requirements(cooperation: Cooperation) -> None:
    case = {"from": "UKR", "to": "USA", "measure": "expedited-preservation", "offence": "system-interference"}
    answer = ask(cooperation, {**case, "date": "2007-01-01", "instrument": "cets-185"})
    short = PREFIXES["id"] + "instrument/cets-185/"
    assert [(use.iri.removeprefix(short), use.role) for use in answer.provisions] == [
        ("art_29", "measure"),
        ("art_5", "offence"),
    ]
    assert ("24-7-network", "art_35") in {
        (need.iri.rpartition("/")[2], need.provision.removeprefix(short)) for need in answer.channels
    }
    assert "art_28" in {need.provision.removeprefix(short) for need in answer.requirements}


def test_the_protocol_carries_articles_of_the_convention(cooperation: Cooperation) -> None:
    case = {"from": "HRV", "to": "DNK", "measure": "mutual-assistance", "offence": "xenophobic-material"}
    answer = ask(cooperation, {**case, "date": "2008-11-01", "instrument": "cets-189"})
    places = [(use.iri.partition("/instrument/")[2], use.role) for use in answer.provisions]
    assert places == [
        ("cets-189/art_8__para_2", "carries-over"),
        ("cets-185/art_25", "measure"),
        ("cets-185/art_27", "measure"),
        ("cets-189/art_3", "offence"),
    ]


FLAGS = {
    "nigeria-asks": ("NGA", "MAR", "from", True),
    "nigeria-is-asked": ("MAR", "NGA", "to", True),
}


@pytest.mark.parametrize(("one", "other", "side", "touches"), FLAGS.values(), ids=FLAGS)
def test_reservations_are_flags(cooperation: Cooperation, one: str, other: str, side: str, touches: bool) -> None:
    case = {"from": one, "to": other, "measure": "expedited-preservation", "offence": "computer-related-fraud"}
    answer = ask(cooperation, {**case, "date": "2022-11-01", "instrument": "cets-185"})
    named = [flag for flag in answer.flags if flag.provision.endswith("/art_29__para_4")]
    assert [(flag.side, flag.touches) for flag in named] == [(side, touches)]
    assert answer.verdict is Verdict.YES


def test_japans_reservation_is_a_flag_before_the_protocol_is_in_force(cooperation: Cooperation) -> None:
    case = {
        "from": "JPN",
        "to": "SRB",
        "measure": "direct-disclosure-by-service-providers",
        "offence": "illegal-access",
    }
    answer = ask(cooperation, {**case, "date": "2024-01-01", "instrument": "cets-224"})
    assert any(flag.touches and flag.provision.endswith("cets-224/art_7") for flag in answer.flags)


def test_a_territorial_limit_is_a_flag(cooperation: Cooperation) -> None:
    case = {"from": "NLD", "to": "FRA", "measure": "mutual-assistance", "offence": "illegal-access"}
    answer = ask(cooperation, {**case, "date": "2020-01-01", "instrument": "cets-185"})
    assert "Kingdom in Europe" in " ".join(flag.text for flag in answer.flags if flag.kind == "territory")
    assert answer.verdict is Verdict.YES


@pytest.mark.parametrize("case", cases()[::7], ids=lambda case: case["id"])
def test_every_citation_is_a_statement_of_the_graph(
    cooperation: Cooperation, reference_store: Store, case: dict[str, str]
) -> None:
    answer = ask(cooperation, case)
    cited = {
        *answer.evidence,
        *(use.statement for use in answer.provisions),
        *(need.statement for need in (*answer.channels, *answer.requirements)),
        *(iri for flag in answer.flags for iri in flag.evidence),
    }
    assert cited
    for iri in cited:
        assert reference_store.query(
            f"ASK {{ GRAPH <{REFERENCE_GRAPH.value}> {{ <{iri}> <{PREFIXES['cl']}evidence> ?row }} }}"
        ), iri


@pytest.mark.parametrize("case", cases(), ids=lambda case: case["id"])
def test_a_step_that_holds_has_evidence_and_one_that_fails_a_mend(
    cooperation: Cooperation, case: dict[str, str]
) -> None:
    for step in ask(cooperation, case).steps:
        if step.state is State.HOLDS and step.condition in ("from-bound", "to-bound", "measure"):
            assert step.evidence, step
        if step.state is not State.HOLDS:
            assert step.mend, step


def test_an_answer_is_json(cooperation: Cooperation) -> None:
    answers = cooperation.answers("KAZ", "FRA", "mutual-assistance", "illegal-access", "2024-06-01")
    given = json.loads(json.dumps([answer.json() for answer in answers]))
    first = given[0]
    assert (first["instrument"], first["verdict"]) == ("untoc", "conditional")
    assert first["since"] == {"from": "2008-08-30", "to": "2003-09-29"}
    assert set(first) >= {"instrument", "verdict", "provisions", "since", "reasons", "evidence", "flags"}


def test_european_union_law_is_no_answer(cooperation: Cooperation) -> None:
    answers = cooperation.answers("FRA", "DEU", "mutual-assistance", "illegal-access", "2020-01-01")
    assert "eudir-2013-40" not in {answer.instrument for answer in answers}
    (law,) = cooperation.law("FRA", "DEU", "illegal-access")
    assert (law.instrument, law.members) == ("eudir-2013-40", ("FRA", "DEU"))
    assert cooperation.law("KAZ", "USA", "illegal-access") == []


WRONG = {
    "state": (("XXX", "FRA", "mutual-assistance", None, "2020-01-01"), "from", "KAZ"),
    "lower-case-state": (("KAZ", "fra", "mutual-assistance", None, "2020-01-01"), "to", "FRA"),
    "measure": (("KAZ", "FRA", "telepathy", None, "2020-01-01"), "measure", "mutual-assistance"),
    "channel-is-no-measure": (("KAZ", "FRA", "24-7-network", None, "2020-01-01"), "measure", "mutual-assistance"),
    "domestic-power-is-no-measure": (
        ("KAZ", "FRA", "production-order-domestic", None, "2020-01-01"),
        "measure",
        "extradition",
    ),
    "offence": (("KAZ", "FRA", "mutual-assistance", "jaywalking", "2020-01-01"), "offence", "illegal-access"),
    "date": (("KAZ", "FRA", "mutual-assistance", None, "2020-02-30"), "date", None),
    "no-date": (("KAZ", "FRA", "mutual-assistance", None, ""), "date", None),
    "the-same-state": (("KAZ", "KAZ", "mutual-assistance", None, "2020-01-01"), "to", None),
}


@pytest.mark.parametrize(("values", "parameter", "valid"), WRONG.values(), ids=WRONG)
def test_unknown_values_are_refused_with_the_valid_ones(
    cooperation: Cooperation, values: tuple[str, str, str, str | None, str], parameter: str, valid: str | None
) -> None:
    with pytest.raises(BadValue) as caught:
        cooperation.answers(*values)
    assert caught.value.parameter == parameter
    assert (valid in caught.value.valid) if valid else caught.value.valid == ()


def test_one_date_changes_exactly_the_answers_that_depend_on_it(
    cooperation: Cooperation, changed_store: Callable[[str, str, str], Store]
) -> None:
    """Kazakhstan's deposit to UNTOC one year later: only cases about UNTOC with Kazakhstan may change."""
    deposit = "UNTOC,KAZ,Kazakhstan,ratification,2008-07-31"
    changed = Cooperation(changed_store("treaty_actions.csv", deposit, deposit.replace("2008", "2009")))
    differing = {
        case["id"]
        for case in cases()
        if (ask(changed, case).verdict, ask(changed, case).since_from, ask(changed, case).since_to)
        != (ask(cooperation, case).verdict, ask(cooperation, case).since_from, ask(cooperation, case).since_to)
    }
    depending = {
        case["id"]
        for case in cases()
        if case["instrument"] == "untoc" and "KAZ" in (case["from"], case["to"]) and case["date"] >= "2008-08-30"
    }
    assert differing == depending
    assert depending


@pytest.mark.parametrize("case", cases(), ids=lambda case: case["id"])
def test_the_timeline_agrees_with_the_answers(cooperation: Cooperation, case: dict[str, str]) -> None:
    day = date.fromisoformat(case["date"])
    periods = timeline(cooperation, case["from"], case["to"], case["measure"], case["offence"] or None)
    (now,) = [p for p in periods if p.start <= day and (p.end is None or day < p.end)]
    assert now.verdicts.get(case["instrument"], Verdict.NO).value == case["verdict"]
