"""The lanes: how many may run, who is next, and who is turned away."""

from __future__ import annotations

import threading
import time

import pytest

from endpoint.http.problems import Busy
from endpoint.workers.lanes import Lane


def crowd(lane: Lane, size: int) -> tuple[list[int], list[threading.Thread]]:
    """Threads that wait for the lane in the order of their numbers, and the order in which they got in."""
    order: list[int] = []

    def wait(number: int) -> None:
        lane.enter(10)
        order.append(number)
        lane.leave()

    threads = []
    for number in range(size):
        threads.append(threading.Thread(target=wait, args=(number,)))
        threads[-1].start()
        while len(lane.queue) <= number:
            time.sleep(0.001)
    return order, threads


@pytest.mark.parametrize(
    ("alternating", "wanted"), [(False, [0, 1, 2, 3, 4]), (True, [0, 4, 1, 3, 2])], ids=["by age", "by turns"]
)
def test_who_is_next(alternating: bool, wanted: list[int]) -> None:
    lane = Lane("quick", 1, 8, alternating=alternating)
    lane.enter(0)
    order, threads = crowd(lane, 5)
    lane.leave()
    for thread in threads:
        thread.join()
    assert order == wanted
    assert lane.held == 0


def test_a_full_queue_turns_away() -> None:
    lane = Lane("quick", 1, 0)
    lane.enter(0)
    with pytest.raises(Busy) as caught:
        lane.enter(10)
    assert caught.value.headers["Retry-After"]
    assert not lane.enter_at_once()


def test_waiting_ends_and_so_does_a_client_that_left() -> None:
    lane = Lane("quick", 1, 4)
    lane.enter(0)
    for seconds, gone in ((0.05, None), (10.0, lambda: True)):
        start = time.monotonic()
        with pytest.raises(Busy):
            lane.enter(seconds, gone)
        assert time.monotonic() - start < 1
    assert not lane.queue


def test_closing_turns_everybody_away() -> None:
    lane = Lane("quick", 1, 4)
    lane.enter(0)
    refused: list[Busy] = []

    def wait() -> None:
        try:
            lane.enter(10)
        except Busy as busy:
            refused.append(busy)

    thread = threading.Thread(target=wait)
    thread.start()
    while not lane.queue:
        time.sleep(0.001)
    lane.close()
    thread.join()
    assert len(refused) == 1
    with pytest.raises(Busy):
        lane.enter(0)
