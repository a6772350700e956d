"""Values kept in memory: bounded in bytes, and made once for all who ask at the same time."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from queries.kept import Kept

PATIENCE = 10.0


def by_length() -> Kept[str, str]:
    """Up to 80 characters, ten a value."""
    return Kept(80, lambda key, value: len(value))


def test_the_least_recently_used_goes_first() -> None:
    kept = by_length()
    for key in "abcdefgh":
        kept.put(key, key * 10)
    assert kept.get("a") == "a" * 10
    kept.put("i", "i" * 10)
    assert (kept.get("a"), kept.get("b"), kept.held) == ("a" * 10, None, 80)


def test_a_large_value_is_made_but_not_kept() -> None:
    kept = by_length()
    assert kept.made("a", lambda: "a" * 11) == "a" * 11
    assert kept.get("a") is None


def test_those_who_ask_while_a_value_is_made_wait_for_it() -> None:
    kept, begun, go_on = by_length(), threading.Event(), threading.Event()
    made = []

    def make() -> str:
        begun.set()
        assert go_on.wait(PATIENCE)
        made.append("a")
        return "a" * 10

    with ThreadPoolExecutor(4) as askers:
        answers = [askers.submit(kept.made, "a", make)]
        assert begun.wait(PATIENCE)
        answers += [askers.submit(kept.made, "a", make) for _ in range(3)]
        assert kept.made("b", lambda: "b") == "b", "another key waits for nobody"
        go_on.set()
        assert {each.result(PATIENCE) for each in answers} == {"a" * 10}
    assert made == ["a"]


def test_what_cannot_be_made_is_told_to_all_and_tried_again_later() -> None:
    kept, begun, go_on = by_length(), threading.Event(), threading.Event()

    def fail() -> str:
        begun.set()
        assert go_on.wait(PATIENCE)
        raise ValueError("not now")

    with ThreadPoolExecutor(2) as askers:
        first = askers.submit(kept.made, "a", fail)
        assert begun.wait(PATIENCE)
        second = askers.submit(kept.made, "a", fail)
        go_on.set()
        for each in (first, second):
            with pytest.raises(ValueError, match="not now"):
                each.result(PATIENCE)
    assert kept.made("a", lambda: "a") == "a"
