"""Data kept for more than three years after the relationship."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule
from .length import days


@rule("RET004", severity="medium", article="5(1)(e)", catalogue="E03", basis="page", law=("FI-728",))
def long_after(data: list[Record]) -> Iterator[Found]:
    """More than three years after the end of the relationship, without a ground."""
    for record in data:
        after = record["retention_from"] in ("end_of_relationship", "end_of_contract", "last_contact")
        if after and not record["retention_ground"] and days(record["retention_max"]) > 3 * 366:
            yield found(
                "undocumented",
                "medium",
                (record["register"], record["category"]),
                (record.cell("retention_max"),),
                category=record["category"],
                length=record["retention_max"],
            )
