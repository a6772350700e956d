"""The day that `today` means."""

from __future__ import annotations

from datetime import UTC, date, datetime


def today() -> date:
    """The day it is, in UTC: the same for all who ask, wherever they and the server are."""
    return datetime.now(tz=UTC).date()
