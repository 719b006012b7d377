"""Call recordings kept longer than is customary."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule
from .length import days


@rule(
    "RET007", severity="medium", article="5(1)(e)", catalogue="E06", basis="mixed", confidence="low", law=("FI-CALLS",)
)
def long_recordings(data: list[Record]) -> Iterator[Found]:
    """Over 6 months in general or 18 months in complaints. The months are practice, in no statute."""
    for record in data:
        limit = LIMITS.get(record["case"] or "ordinary", 18)
        if record["category"] == "call_recording" and days(record["retention_max"]) > limit * 31:
            yield found(
                "cannot_tell",
                "medium",
                (record["register"], "call_recording", record["case"]),
                (record.cell("retention_max"),),
                length=record["retention_max"],
                limit=f"P{limit}M",
            )


LIMITS = {"ordinary": 6, "complaint": 18, "claim": 18}
