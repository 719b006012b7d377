"""Health data of employees whose need is not reviewed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pandas as pd

from ..model import Found, Record, found, rule


@rule("RET010", severity="medium", article="759/2004 5 §", catalogue="E09", confidence="medium")
def need_not_reviewed(data: list[Record], registers: list[Record], on: dt.date) -> Iterator[Found]:
    """Data on the health of employees are kept, and their need has not been assessed for five years."""
    employers = {register["id"] for register in registers if "employees" in register["subjects"]}
    for record in data:
        if record["category"] in ("sick_leave", "health") and record["register"] in employers:
            day = record["reviewed_on"]
            if day is None or day > on or on > (pd.Timestamp(day) + pd.DateOffset(years=5)).date():
                kind = "undocumented" if day is None or day > on else "breach"
                yield found(kind, "medium", (record["register"], record["category"]), (record.cell("reviewed_on"),))
