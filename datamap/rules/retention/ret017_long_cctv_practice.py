"""Camera recordings kept longer than is customary."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule
from .length import customary, days, exceeds


@rule("RET017", severity="low", article="5(1)(e)", catalogue="E08", confidence="low")
def long_cctv_practice(data: list[Record], controller: Record) -> Iterator[Found]:
    """Camera recordings are kept longer than is customary. The time is practice, in no statute."""
    limit = customary(controller, "practice_cctv")
    for record in data:
        if (
            record["category"] == "cctv"
            and exceeds(record["retention_max"], limit)
            and days(record["retention_max"]) <= 366
        ):
            yield found(
                "cannot_tell",
                "low",
                (record["register"], "cctv"),
                (record.cell("retention_max"),),
                length=record["retention_max"],
                limit=limit,
            )
