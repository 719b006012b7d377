"""Job applications kept for more than two years."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule
from .length import days


@rule("RET015", severity="low", article="5(1)(e)", catalogue="E14", confidence="medium")
def long_applications(data: list[Record]) -> Iterator[Found]:
    """Applications are kept longer than claims about discrimination can be brought. Two years are practice."""
    for record in data:
        if record["category"] == "cv" and days(record["retention_max"]) > 2 * 366:
            yield found(
                "cannot_tell",
                "low",
                (record["register"], "cv"),
                (record.cell("retention_max"),),
                length=record["retention_max"],
            )
