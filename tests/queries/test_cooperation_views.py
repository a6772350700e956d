"""What is made of the cooperation question: periods of a pair, the matrix, the network, the shortest change."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import pairwise

from pyoxigraph import Store

from queries.cooperation import Cooperation
from queries.cooperation_values import State, Verdict
from queries.cooperation_views import matrix, network, shortest_changes, states, timeline


def test_timeline_of_a_pair(cooperation: Cooperation) -> None:
    periods = timeline(cooperation, "UKR", "USA", "expedited-preservation", "system-interference")
    assert periods[-1].end is None
    assert all(one.end == other.start for one, other in pairwise(periods))
    yes = [period for period in periods if period.verdicts["cets-185"] is Verdict.YES]
    assert yes[0].start == date(2007, 1, 1)
    assert "untoc" not in periods[0].verdicts


def test_matrix_of_states_and_instruments(cooperation: Cooperation) -> None:
    standings = matrix(cooperation, date(2007, 1, 1))
    assert len(standings) >= 193
    assert standings["USA"]["cets-185"].state is State.HOLDS
    assert standings["USA"]["cets-185"].since == "2007-01-01"
    assert standings["KAZ"]["cets-185"].state is State.FAILS
    assert standings["ITA"]["cets-189"].state is State.UNKNOWN
    assert set(standings) == set(states(cooperation))


def test_network_of_who_can_ask_whom(cooperation: Cooperation) -> None:
    circles = {
        c.instrument: c for c in network(cooperation, "expedited-preservation", date(2007, 1, 1), "illegal-access")
    }
    assert set(circles) == {"cets-185"}
    bound = {
        "ALB",
        "BGR",
        "BIH",
        "CYP",
        "DNK",
        "EST",
        "FRA",
        "HRV",
        "HUN",
        "LTU",
        "MKD",
        "NOR",
        "ROU",
        "SVN",
        "UKR",
        "USA",
    }
    assert set(circles["cets-185"].states) == bound
    assert ("UKR", "USA") in set(circles["cets-185"].edges())
    assert ("USA", "UKR") in set(circles["cets-185"].edges())


def test_the_shortest_change(cooperation: Cooperation) -> None:
    changes = shortest_changes(cooperation, "KAZ", "FRA", "expedited-preservation", date(2024, 6, 1), "illegal-access")
    assert (changes[0].instrument, [step.mend for step in changes[0].steps]) == ("cets-185", ["Kazakhstan accedes"])
    two = shortest_changes(cooperation, "KAZ", "UZB", "expedited-preservation", date(2024, 6, 1), "illegal-access")
    assert [step.condition for step in two[0].steps] == ["from-bound", "to-bound"]
    assert (
        shortest_changes(cooperation, "UKR", "USA", "expedited-preservation", date(2024, 6, 1), "illegal-access") == []
    )


def test_one_date_changes_one_cell_of_the_matrix(
    cooperation: Cooperation, changed_store: Callable[[str, str, str], Store]
) -> None:
    deposit = "UNTOC,KAZ,Kazakhstan,ratification,2008-07-31"
    changed = Cooperation(changed_store("treaty_actions.csv", deposit, deposit.replace("2008", "2009")))
    for day in (date(2008, 8, 29), date(2008, 8, 30), date(2009, 8, 29), date(2009, 8, 30), date(2026, 1, 1)):
        before, after = matrix(cooperation, day), matrix(changed, day)
        differing = {(code, slug) for code, row in before.items() for slug in row if row[slug] != after[code][slug]}
        assert differing == {("KAZ", "untoc")}, "what is not yet done is told of, too"
