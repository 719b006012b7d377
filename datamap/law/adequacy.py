"""Adequacy decisions by country and day (Directive 95/46/EC Art. 25(6), GDPR Art. 45)."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import cache, lru_cache

from .tables import LawRow, table

Endings = tuple[tuple[str, dt.date], ...]
"""What if: ids of decisions with the first day on which each no longer holds."""


@cache
def decisions(code: str) -> tuple[LawRow, ...]:
    """Every decision ever made for a country, in force or not, of any reach."""
    return tuple(row for row in table("adequacy").values() if row["iso"] == code)


@lru_cache(maxsize=4096)
def decision(code: str, on: dt.date, endings: Endings = ()) -> LawRow | None:
    """The decision an ordinary controller can rely on for a country on a day, or None.

    Decisions for law enforcement (Directive 2016/680 Art. 36) and for one sector never count. `endings` are
    decisions that are supposed to end.
    """
    usable = (ending(row, endings) for row in decisions(code) if row["reach"] in ("general", "restricted"))
    return next((row for row in usable if row.in_force(on)), None)


def ending(row: LawRow, endings: Endings) -> LawRow:
    """A decision as it would be if `endings` came true: its last day is the one before, where that is sooner."""
    ended = dict(endings).get(row.id)
    if ended is None or (row.valid_to is not None and row.valid_to < ended):
        return row
    return replace(row, valid_to=ended - dt.timedelta(days=1))


def is_restricted(row: LawRow) -> bool:
    """Whether a decision covers only some recipients, so that its scope must be shown."""
    return row["reach"] == "restricted"


def claimed(claim: str) -> LawRow | None:
    """The decision that a claim such as `dpf` or `privacy_shield` names, or None."""
    named = (row for row in table("adequacy").values() if row["claim"] == claim != "adequacy")
    return next(named, None)


def expires_within(row: LawRow, on: dt.date, days: int) -> bool:
    """Whether a decision in force ends within a number of days after a day."""
    return row.in_force(on) and row.valid_to is not None and (row.valid_to - on).days <= days


def under_challenge(row: LawRow, on: dt.date) -> bool:
    """Whether an action against a decision was pending on a day."""
    begun = row["challenge_from"]
    return bool(begun) and begun <= on.isoformat()
