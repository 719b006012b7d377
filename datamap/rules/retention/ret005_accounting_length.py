"""Accounting material kept for the wrong time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Found, Record, found, rule
from .length import days


@rule("RET005", severity="medium", article="KPL 2:10", catalogue="E04", basis="page", law=("FI-KPL-6", "FI-KPL-10"))
def accounting_length(data: list[Record]) -> Iterator[Found]:
    """Payment data rest on the Accounting Act but are kept for less than six years from the end of the year."""
    for record in data:
        ground = record["retention_ground"] or ""
        if record["category"] == "payment" and ACT.search(ground) and 0 < days(record["retention_max"]) < 6 * 365:
            yield found(
                "breach",
                "medium",
                (record["register"], "payment"),
                (record.cell("retention_max"),),
                length=record["retention_max"],
            )


ACT = re.compile(r"kirjanpitol|bokföringslag|accounting act|1336/1997", re.I)
