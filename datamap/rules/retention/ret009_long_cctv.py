"""Camera recordings kept for more than a year."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule
from .length import days


@rule("RET009", severity="high", article="759/2004 17 §, 5(1)(e)", catalogue="E08", law=("FI-759-16",))
def long_cctv(data: list[Record]) -> Iterator[Found]:
    """Recordings of camera surveillance are kept for more than twelve months without a ground."""
    for record in data:
        if record["category"] == "cctv" and days(record["retention_max"]) > 366 and not record["retention_ground"]:
            yield found(
                "breach",
                "high",
                (record["register"], "cctv"),
                (record.cell("retention_max"),),
                length=record["retention_max"],
            )
