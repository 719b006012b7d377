"""Job applications kept for more than two years."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule
from .length import customary, exceeds


@rule("RET015", severity="low", article="5(1)(e)", catalogue="E14", confidence="medium")
def long_applications(data: list[Record], controller: Record) -> Iterator[Found]:
    """Applications are kept longer than claims about discrimination can be brought. Two years are practice."""
    limit = customary(controller, "practice_applicants")
    for record in data:
        if record["category"] == "cv" and exceeds(record["retention_max"], limit):
            yield found(
                "cannot_tell",
                "low",
                (record["register"], "cv"),
                (record.cell("retention_max"),),
                length=record["retention_max"],
                limit=limit,
            )
