"""What can go wrong with a graph or its place, one class for each thing a caller can act on.

    GraphError
    ├── NoBuild        nothing has been built here              exit 4
    ├── Busy           another build is running here            exit 4
    ├── BadPlace       the folder cannot be used                exit 4
    ├── Damaged        a store or release is not what it was    exit 5
    └── ChecksFailed   a build breaks the model's rules         exit 1

Every message reads `<file or place>: <reason>; <what to do>`.
"""

from __future__ import annotations

from typing import ClassVar


class GraphError(Exception):
    """The root of this room's errors; `exit_code` is what the command line ends with."""

    exit_code: ClassVar[int] = 6


class NoBuild(GraphError):
    """Nothing has been built here."""

    exit_code = 4


class Busy(GraphError):
    """Another build holds the lock."""

    exit_code = 4


class BadPlace(GraphError):
    """A folder cannot be read, written or made."""

    exit_code = 4


class Damaged(GraphError):
    """A store or a release differs from its manifest."""

    exit_code = 5


class ChecksFailed(GraphError):
    """The graph breaks a rule of the model; nothing was switched."""

    exit_code = 1
