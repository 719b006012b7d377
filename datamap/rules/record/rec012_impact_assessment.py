"""Processing likely to be of high risk without an impact assessment."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ... import law
from ..model import Found, Record, found, rule
from ..run import for_others


@rule("REC012", severity="high", article="35", catalogue="F12", basis="mixed", law=("WP248-1", "WP248-4"))
def impact_assessment(registers: list[Record], held: dict[str, list[Record]], on: dt.date) -> Iterator[Found]:
    """Two or more of the criteria of WP248 are met, or seem to be, and no impact assessment is recorded."""
    for register in registers:
        made = register["dpia_date"]
        if (made <= on if made is not None else register["dpia_outcome"] is not None) or for_others(register):
            continue
        sure, unsure = _criteria(register, held.get(register["id"], []))
        if len(sure) + len(unsure) >= 2:
            kind = "undocumented" if len(sure) >= 2 else "cannot_tell"
            cells = (register.cell("dpia_date"), register.cell("profiling"))
            yield found(kind, "high", (register["id"],), cells, criteria=(*sure, *unsure))


def _criteria(register: Record, data: list[Record]) -> tuple[list[str], list[str]]:
    """The criteria of WP248 rev.01 that are met, and those that are met only if a possible fact is true."""
    flags = {
        "evaluation": register["profiling"],
        "automated_decision": register["automated_decisions"],
        "large_scale": register["large_scale"],
        "vulnerable": bool(VULNERABLE.intersection(register["subjects"])),
    }
    sure = [name for name, met in flags.items() if met]
    sensitive = [record for record in data if _sensitive(record["category"])]
    if any(record["certainty"] in (None, "actual") for record in sensitive):
        return [*sure, "sensitive"], []
    return sure, ["sensitive"] if sensitive else []


def _sensitive(category: str | None) -> bool:
    row = law.table("data_categories").get(category or "")
    return row is not None and (row["art9"] == "yes" or row["art10"] == "yes" or category == "location_precise")


VULNERABLE = {"children", "patients", "employees"}
