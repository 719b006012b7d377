"""What the rules about retention share: how long a recorded period is, and what is customary."""

from __future__ import annotations

from ...inventory import periods
from ..model import Record

PRACTICE = {
    "practice_recordings": "P6M",
    "practice_complaint_recordings": "P18M",
    "practice_cctv": "P1M",
    "practice_applicants": "P2Y",
}
"""What is customary where no law sets a time, unless the Controller sheet says otherwise."""


def days(period: str | None) -> float:
    """The days of an ISO 8601 period; 0 for a blank."""
    return periods.days(period) if period else 0


def customary(controller: Record, practice: str) -> str:
    """The longest customary period of a practice, as ISO 8601: the controller's own, or that of `PRACTICE`."""
    return controller.get(practice) or PRACTICE[practice]


def exceeds(period: str | None, limit: str) -> bool:
    """Whether a period is longer than a limit, the days by which months differ aside."""
    return days(period) > days(limit) + 3
