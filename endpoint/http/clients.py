"""How often each client asks: a bound on the rate of requests of one address, in memory that is bounded too.

The generic cell rate algorithm: of each address one number is kept, the moment at which it will have paid for what
it has asked, at 1/rate seconds a request. An address may be in debt by a burst; one without debt is forgotten.
"""

from __future__ import annotations

import ipaddress
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from itertools import islice
from typing import Final

MOST_ADDRESSES: Final = 10_000
COUNTED: Final = "cyberlex.counted"  # where a request (its WSGI environ) says that it has been counted
_ROUNDING: Final = 1e-6


class Clients:
    """Counts requests by address. `rate` in requests a second (0: no bound), `burst` in requests."""

    def __init__(self, rate: float, burst: int, clock: Callable[[], float] = time.monotonic) -> None:
        self.cost = 1 / rate if rate > 0 else 0.0
        self.credit = burst * self.cost
        self.clock = clock
        self.paid: OrderedDict[str, float] = OrderedDict()  # by address, the least recently seen first
        self.lock = threading.Lock()

    def wait(self, address: str) -> float:
        """Count one request of this address; 0 where it may be answered, else in how many seconds it may."""
        if not self.cost:
            return 0.0
        now = self.clock()
        client = household(address)
        with self.lock:
            self.forget(now)
            due = max(self.paid.get(client, now), now) + self.cost
            if due - now > self.credit + _ROUNDING:
                return due - now - self.credit
            self.paid[client] = due
            self.paid.move_to_end(client)
        return 0.0

    def forget(self, now: float) -> None:
        """Forget the two addresses seen longest ago where they owe nothing, or where there is no room for more."""
        for client in list(islice(self.paid, 2)):
            if self.paid[client] > now and len(self.paid) < MOST_ADDRESSES:
                return
            del self.paid[client]


def household(address: str) -> str:
    """Who an address belongs to: itself, or for IPv6 the network of 64 bits that one client is given.

    >>> household("2001:db8::1"), household("192.0.2.1")
    ('2001:db8::/64', '192.0.2.1')
    """
    if ":" not in address:
        return address
    try:
        return str(ipaddress.ip_network((address.partition("%")[0], 64), strict=False))
    except ValueError:
        return address
