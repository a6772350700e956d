"""Who asks too often: turned away with the time to wait, nobody else with it, and forgotten afterwards."""

from __future__ import annotations

import json

import pytest

from endpoint.http.clients import MOST_ADDRESSES, Clients


class Clock:
    """A clock that is set by hand."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def answered(clients: Clients, address: str, times: int) -> int:
    """How many of so many requests at once are answered."""
    return sum(clients.wait(address) == 0 for _ in range(times))


def test_a_burst_then_the_rate(clock: Clock) -> None:
    clients = Clients(rate=10, burst=20, clock=clock)
    assert answered(clients, "192.0.2.1", 100) == 20
    clock.now += 1.0
    assert answered(clients, "192.0.2.1", 100) == 10
    clock.now += 60.0
    assert answered(clients, "192.0.2.1", 100) == 20  # no more is saved up than a burst


def test_the_wait_that_is_told_is_enough(clock: Clock) -> None:
    clients = Clients(rate=10, burst=5, clock=clock)
    while not (seconds := clients.wait("192.0.2.1")):
        pass
    clock.now += seconds - 0.001
    assert clients.wait("192.0.2.1") > 0
    clock.now += 0.0011
    assert clients.wait("192.0.2.1") == 0


NEIGHBOURS = {
    "another address": ("192.0.2.1", "192.0.2.2", 5),
    "the same network of one IPv6 client": ("2001:db8:0:1::1", "2001:db8:0:1:ffff::9", 0),
    "another IPv6 network": ("2001:db8:0:1::1", "2001:db8:0:2::1", 5),
    "loopback": ("127.0.0.1", "127.0.0.1", 0),
}


@pytest.mark.parametrize(("first", "second", "left"), NEIGHBOURS.values(), ids=NEIGHBOURS)
def test_whose_requests_are_counted_together(clock: Clock, first: str, second: str, left: int) -> None:
    clients = Clients(rate=1, burst=5, clock=clock)
    assert answered(clients, first, 5) == 5
    assert answered(clients, second, 5) == left


def test_no_rate_is_no_bound(clock: Clock) -> None:
    clients = Clients(rate=0, burst=1, clock=clock)
    assert answered(clients, "192.0.2.1", 1000) == 1000
    assert not clients.paid


def test_who_owes_nothing_is_forgotten(clock: Clock) -> None:
    clients = Clients(rate=10, burst=20, clock=clock)
    for number in range(500):
        clients.wait(f"198.51.100.{number}")
    assert len(clients.paid) == 500
    clock.now += 1.0
    for _ in range(500):
        clients.wait("192.0.2.1")
    assert list(clients.paid) == ["192.0.2.1"]


def test_memory_is_bounded_whoever_asks(clock: Clock) -> None:
    clients = Clients(rate=0.001, burst=20, clock=clock)
    for number in range(MOST_ADDRESSES + 1000):
        clients.wait(f"address {number}")
    assert MOST_ADDRESSES - 2 <= len(clients.paid) <= MOST_ADDRESSES


def test_over_http(start_server, sparql_store) -> None:
    server = start_server(sparql_store, rate=0.2, burst=8)
    replies = [server.query(f"ASK {{ <urn:often:{n}> ?p ?o }}") for n in range(10)]
    refused = [reply for reply in replies if reply.status != 200]
    assert 2 <= len(refused) < 10  # requests of the start count too, as many as it takes; five seconds earn another
    assert [reply.status for reply in replies[: 10 - len(refused)]] == [200] * (10 - len(refused))
    for reply in refused:
        assert (reply.status, reply.media_type) == (429, "application/problem+json")
        assert 1 <= int(reply.headers["Retry-After"]) <= 5
        assert reply.headers["X-Content-Type-Options"] == "nosniff"
        assert reply.headers["Access-Control-Allow-Origin"] == "*"
        assert json.loads(reply.body)["limit"] == "rate 0.2 a second"


def test_a_client_cannot_name_itself_another(start_server, sparql_store) -> None:
    server = start_server(sparql_store, rate=0.1, burst=5)
    statuses = [
        server.call(
            "GET", "/health", headers={"X-Forwarded-For": f"192.0.2.{n}", "Forwarded": f"for=192.0.2.{n}"}
        ).status
        for n in range(10)
    ]
    assert statuses.count(429) >= 5
