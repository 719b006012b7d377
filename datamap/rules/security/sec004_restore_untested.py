"""Backups nobody has restored within a year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("SEC004", severity="medium", article="32(1)(c)-(d)", catalogue="F20", law=("32-1-c", "32-1-d"))
def restore_untested(systems: list[Record], on: dt.date) -> Iterator[Found]:
    """The last test of restoring a system is more than twelve months old."""
    for system in systems:
        tested = system["restore_tested"]
        if tested is not None and (on - tested).days > 366:
            yield found(
                "undocumented",
                "medium",
                (system["id"],),
                (system.cell("restore_tested"),),
                system=system["id"],
                tested=tested,
            )
