"""Data on offences without a ground."""

from __future__ import annotations

from collections.abc import Iterator

from ... import law
from ..model import Found, Record, found, rule
from ..run import by_id, for_others


@rule("BAS009", severity="high", article="10; TSL 7 §", catalogue="D09", basis="mixed", law=("LB-10",))
def crime_data(data: list[Record], registers: list[Record]) -> Iterator[Found]:
    """Convictions or offences are held, and the ground of national law is not recorded."""
    kept = by_id(registers)
    for record in data:
        if for_others(kept.get(record["register"])):
            continue
        row = law.table("data_categories").get(record["category"] or "")
        if row is not None and row["art10"] == "yes" and not record["special_ground"]:
            yield found(
                "undocumented",
                "high",
                (record["register"], record["category"]),
                (record.cell("special_ground"),),
                category=record["category"],
            )
