"""The limit on the memory of the whole server: the largest query ends, the others and the server live."""

from __future__ import annotations

import json
import os
import threading
import time
from pathlib import Path

import pytest

from endpoint.arguments import parser
from endpoint.http.limits import MEGABYTE, Limits
from endpoint.serving import chosen_limits
from endpoint.workers.account import Account
from endpoint.workers.process import resident

TOTAL = 400 * MEGABYTE
# Sorts pairs of things: grows by some ten megabytes a second and more, and never ends within the test's time.
HOG = "SELECT * {{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }} ORDER BY ?c ?f ?i OFFSET {n} LIMIT 1"


@pytest.fixture(scope="module")
def small_server(start_server, sparql_store: Path):
    """A server of 400 MB in which one query may use almost all of it."""
    return start_server(sparql_store, seconds=20.0, memory=390 * MEGABYTE, total=TOTAL)


def held(server) -> int:
    """Bytes of the server and all its processes, each shared page counted once (PSS)."""
    found = 0
    for pid in [server.process.pid, *server.children(), *server.workers()]:
        try:
            lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
        except OSError:
            continue  # it has ended meanwhile
        found += sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
    return found


def test_the_largest_queries_end_and_the_server_stays_within_its_memory(small_server) -> None:
    ends: list[dict[str, object]] = []

    def hog(number: int) -> None:
        reply = small_server.query(HOG.format(n=number))
        ends.append({"status": reply.status, "retry": "Retry-After" in reply.headers, **json.loads(reply.body)})

    threads = [threading.Thread(target=hog, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    most, cheap = 0, []
    while any(thread.is_alive() for thread in threads):
        most = max(most, held(small_server))
        cheap.append(small_server.query(f"ASK {{ <urn:thing:1> ?p {len(cheap)} }}").status)
        time.sleep(0.05)
    assert 100 * MEGABYTE < most <= TOTAL
    assert set(cheap) == {200}
    by_memory = [end for end in ends if end.get("limit") == "server memory 400 MB"]
    assert by_memory
    assert {(end["status"], end["retry"]) for end in by_memory} == {(503, True)}
    assert "400 MB" in str(by_memory[0]["detail"])
    assert small_server.process.poll() is None


def test_what_is_counted_is_never_below_what_is_held(small_server) -> None:
    account = Account(TOTAL)
    account.take_stock([small_server.process.pid, *small_server.children(), *small_server.workers()])
    counted = account.excess([]) + account.most - sum(resident(os.getpid()))
    assert counted >= held(small_server) - sum(resident(os.getpid()))


def test_an_eighth_is_held_in_reserve() -> None:
    account = Account(800)
    assert account.excess([500, 200]) == 0
    assert account.excess([500, 201]) == 1


@pytest.mark.parametrize(
    ("options", "total", "memory"),
    [
        ([], Limits().total, Limits().memory),
        (["--memory", "512"], 512 * MEGABYTE, 256 * MEGABYTE),
        (["--memory", "8192"], 8192 * MEGABYTE, 1024 * MEGABYTE),
    ],
    ids=["by default", "little", "much"],
)
def test_the_limit_is_set_by_an_option(options: list[str], total: int, memory: int) -> None:
    limits = chosen_limits(parser().parse_args(["serve", *options]))
    assert (limits.total, limits.memory) == (total, min(memory, total // 2))


@pytest.mark.parametrize("value", ["100", "-1", "much", "1.5"])
def test_a_limit_that_is_none_is_refused(value: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        parser().parse_args(["serve", "--memory", value])
    assert caught.value.code == 2
    assert "512" in capsys.readouterr().err
