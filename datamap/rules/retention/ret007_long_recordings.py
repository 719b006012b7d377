"""Call recordings kept longer than is customary."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule
from .length import customary, exceeds


@rule(
    "RET007", severity="medium", article="5(1)(e)", catalogue="E06", basis="mixed", confidence="low", law=("FI-CALLS",)
)
def long_recordings(data: list[Record], controller: Record) -> Iterator[Found]:
    """Over 6 months, or 18 in complaints, unless other practice is set. The months are in no statute."""
    for record in data:
        ordinary = record["case"] in (None, "ordinary")
        limit = customary(controller, "practice_recordings" if ordinary else "practice_complaint_recordings")
        if record["category"] == "call_recording" and exceeds(record["retention_max"], limit):
            yield found(
                "cannot_tell",
                "medium",
                (record["register"], "call_recording", record["case"]),
                (record.cell("retention_max"),),
                length=record["retention_max"],
                limit=limit,
            )
