"""Whistleblowing reports kept for more than five years."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule
from .length import days


@rule(
    "RET016",
    severity="medium",
    article="1171/2022",
    since="2023-01-01",
    catalogue="E15",
    confidence="medium",
    law=("FI-1171",),
)
def long_whistleblowing(data: list[Record]) -> Iterator[Found]:
    """Reports are to be erased five years after they came in, unless they are needed for a case."""
    for record in data:
        long = days(record["retention_max"]) > 5 * 366
        if record["category"] == "whistleblow" and long and not record["retention_ground"]:
            yield found(
                "breach",
                "medium",
                (record["register"], "whistleblow"),
                (record.cell("retention_max"),),
                length=record["retention_max"],
            )
