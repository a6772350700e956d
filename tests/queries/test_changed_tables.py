"""What a change of one row of a table changes in the answers and in the release."""

from __future__ import annotations

from collections.abc import Callable

from pyoxigraph import Store

from loaders.rows.table import TABLES
from queries.cooperation import Cooperation
from queries.cooperation_values import Verdict

Changed = Callable[[str, str, str], Store]


def test_a_denunciation_ends_the_answer(changed_store: Changed) -> None:
    line = "CETS185,NOR,Norway,denunciation,2020-01-15,2020-05-01,,2026-04-25,https://example.org/chart,deposit_or_signature,,\n"
    head = (TABLES / "treaty_actions.csv").read_text(encoding="utf-8").splitlines(keepends=True)[0]
    changed = Cooperation(changed_store("treaty_actions.csv", head, head + line))
    before = changed.answers("NOR", "FRA", "mutual-assistance", "illegal-access", "2020-04-30")
    after = changed.answers("NOR", "FRA", "mutual-assistance", "illegal-access", "2020-05-01")
    (one,) = [answer for answer in before if answer.instrument == "cets-185"]
    (other,) = [answer for answer in after if answer.instrument == "cets-185"]
    assert (one.verdict, one.since_from) == (Verdict.YES, "2006-10-01")
    assert (other.verdict, other.reasons[0].condition) == (Verdict.NO, "from-bound")
    assert "2020-05-01" in other.reasons[0].text


def test_a_denunciation_of_unknown_effect_leaves_the_answer_open(changed_store: Changed) -> None:
    line = "CETS185,NOR,Norway,denunciation,2020-01-15,,,2026-04-25,https://example.org/chart,deposit_or_signature,,\n"
    head = (TABLES / "treaty_actions.csv").read_text(encoding="utf-8").splitlines(keepends=True)[0]
    changed = Cooperation(changed_store("treaty_actions.csv", head, head + line))
    answers = changed.answers("NOR", "FRA", "mutual-assistance", "illegal-access", "2020-03-01")
    (answer,) = [answer for answer in answers if answer.instrument == "cets-185"]
    assert (answer.verdict, answer.reasons[0].condition) == (Verdict.UNDETERMINED, "from-bound")


def test_one_date_shows_in_the_diff_of_the_release_and_nothing_else_does(
    reference_store: Store, changed_store: Changed
) -> None:
    """Lines that come or go tell of the act, of what it brings about, of their statements, and of the row itself."""
    deposit = "UNTOC,KAZ,Kazakhstan,ratification,2008-07-31"
    after = changed_store("treaty_actions.csv", deposit, deposit.replace("2008", "2009"))
    changed = {str(quad) for quad in reference_store} ^ {str(quad) for quad in after}
    statements = {line.split()[0] for line in changed if "/statement/" in line.split()[0]}
    evidence = {line.split()[2] for line in changed if "ontology#evidence>" in line}
    own = ("/id/action/untoc-kaz-ratification-200", "/id/participation/untoc-kaz-200")
    assert any("2008-07-31" in line for line in changed)
    assert any("2009-08-30" in line for line in changed)
    for line in changed:
        subject = line.split()[0]
        assert any(part in subject for part in own) or subject in statements | evidence, line
    for statement in statements:
        subjects = [line.split()[2] for line in changed if line.startswith(f"{statement} ") and "ns#subject>" in line]
        assert subjects, statement
        assert all(any(part in subject for part in own) for subject in subjects), statement
