"""How often something in this network namespace tried to reach another machine: prints one number.

Without a route out the kernel refuses each such attempt and counts it: OutNoRoutes of IPv4 (RFC 4293, by way of
/proc/net/snmp) and of IPv6. Tests read it through `attempts`.
"""

from __future__ import annotations

from pathlib import Path

COUNTERS = Path("/proc/net/snmp"), Path("/proc/net/snmp6")


def attempts() -> int:
    """Both counters together; 0 where the kernel has none."""
    four, six = (path.read_text(encoding="ascii") if path.exists() else "" for path in COUNTERS)
    rows = [line.split() for line in four.splitlines() if line.startswith("Ip:")]
    named = dict(zip(*rows, strict=True)) if len(rows) == 2 else {}
    named |= dict(line.split() for line in six.splitlines() if line.startswith("Ip6OutNoRoutes"))
    return sum(int(named.get(name, 0)) for name in ("OutNoRoutes", "Ip6OutNoRoutes"))


if __name__ == "__main__":
    print(attempts())
