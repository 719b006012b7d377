"""What the rules about retention share: how long a recorded period is."""

from __future__ import annotations

from ...inventory import periods


def days(period: str | None) -> float:
    """The days of an ISO 8601 period; 0 for a blank."""
    return periods.days(period) if period else 0
