"""Requests and breaches in time or not."""

import datetime as dt

import pytest

from datamap.periods.events import last_day, state

ON = dt.date(2026, 11, 21)


def event(kind="request", received="2026-10-01", answered=None, notified_on=None):
    days = {"received": received, "answered": answered, "notified_on": notified_on}
    return {"kind": kind} | {key: dt.date.fromisoformat(day) if day else None for key, day in days.items()}


@pytest.mark.parametrize(
    ("received", "limit"),
    [
        ("2026-09-30", "2026-10-30"),
        ("2026-01-31", "2026-03-02"),
        ("2026-10-01", "2026-11-02"),
        ("2026-08-31", "2026-09-30"),
    ],
)
def test_a_request_is_answered_within_a_month_or_on_the_monday_after(received, limit):
    assert dt.date.fromisoformat(limit) == last_day("request", dt.date.fromisoformat(received))


@pytest.mark.parametrize(
    ("expected", "found"),
    [
        ("in_time", event(answered="2026-11-02")),
        ("late", event(answered="2026-11-03")),
        ("overdue", event()),
        ("open", event(received="2026-11-01")),
        ("overdue", event(answered="2026-12-01")),
        ("in_time", event("breach", notified_on="2026-10-04")),
        ("late", event("breach", notified_on="2026-10-05")),
        ("unknown", event("breach")),
        ("unknown", event(received=None, answered="2026-11-02")),
    ],
)
def test_what_is_not_recorded_is_never_in_time(expected, found):
    assert expected == state(found, ON)
