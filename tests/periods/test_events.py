"""Requests and breaches in time or not."""

import datetime as dt
import json

import pytest
from build import inventory

from datamap import audit
from datamap.periods.events import last_day, state
from datamap.report import words
from datamap.report.as_json import audit_as_json, written
from datamap.report.board import events

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
        ("in_time", event("breach", notified_on="2026-10-03")),
        ("unknown", event("breach", notified_on="2026-10-04")),  # 72 hours may have passed on that day, or not
        ("late", event("breach", notified_on="2026-10-05")),
        ("unknown", event("breach")),
        ("unknown", event(received=None, answered="2026-11-02")),
    ],
)
def test_what_is_not_recorded_is_never_in_time(expected, found):
    assert expected == state(found, ON)


def test_what_had_not_been_received_on_the_day_is_no_event_yet():
    rows = [{"kind": "request", "received": day} for day in (ON, ON + dt.timedelta(days=1), None)]
    judged = audit(inventory(Registers=[{"id": "R1"}], Events=rows), ON)
    assert [ON.isoformat(), None] == [row["received"] for row in json.loads(written(audit_as_json(judged)))["events"]]
    assert "22 November 2026" not in events(judged, words("en")).html
