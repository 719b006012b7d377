"""Requests and personal data breaches, and whether each was handled in time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import pandas as pd

STATES = ("in_time", "late", "open", "overdue", "unknown")
"""Handled within the time, handled after it, time left, time out and nothing done, or not to be told."""

BREACH_TIME = dt.timedelta(days=3)  # Art. 33(1): 72 hours, of which the record knows the days


def last_day(kind: str, received: dt.date) -> dt.date:
    """The last day to answer a request (one month, Art. 12(3)) or to notify a breach (72 hours, Art. 33(1)).

    A month that ends on a Saturday or Sunday ends on the Monday after (Regulation 1182/71, Art. 3(4));
    public holidays are not known here.
    """
    if kind == "breach":
        return received + BREACH_TIME
    end = (pd.Timestamp(received) + pd.DateOffset(months=1)).date()
    return end + dt.timedelta(days=max(0, 7 - end.weekday()) if end.weekday() > 4 else 0)


def received_by(events: pd.DataFrame, on: dt.date) -> list[dict[Any, Any]]:
    """The rows of the Events sheet that had been received by a day; those without a day stay."""
    return [row for row in events.to_dict("records") if row["received"] is None or row["received"] <= on]


def state(event: Mapping[Any, Any], on: dt.date) -> str:
    """Where an event of the Events sheet stands on a day, one of `STATES`.

    A breach without a day of notification is *unknown*: not every breach must be notified. So is one notified on the
    third day, for the record knows days and not hours.
    """
    received, kind = event["received"], event["kind"]
    if received is None or kind is None:
        return "unknown"
    done = event["answered"] if kind == "request" else event["notified_on"]
    limit = last_day(kind, received)
    if kind == "breach" and done == limit and done <= on:
        return "unknown"
    if done is not None and done <= on:
        return "in_time" if done <= limit else "late"
    if kind == "breach":
        return "unknown"
    return "open" if on <= limit else "overdue"
