"""What each kept version of the ontology changed, by comparing the terms of one with those of the next."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from ontology.versions import VERSIONS, Changes, changes, described, kept


@dataclass(frozen=True, slots=True)
class Step:
    """What changed between two versions; `after` is empty where it is what stands now."""

    before: str
    after: str
    changes: Changes


def versions() -> tuple[Step, ...]:
    """The steps from the first kept version to the terms of now, the last first."""
    names = sorted((path.stem for path in VERSIONS.glob("*.tsv")), key=_order)
    tables = [*((name, kept(name)) for name in names), ("", described())]
    steps = [Step(before, after, changes(old, new)) for (before, old), (after, new) in pairwise(tables)]
    return tuple(reversed(steps))


def _order(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))
