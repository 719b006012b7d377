"""Data deleted only on request, or with a minimum but no maximum."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, rule
from .unended import unended


@rule(
    "RET002",
    severity="high",
    article="5(1)(e)",
    catalogue="N4",
    basis="mixed",
    confidence="medium",
    law=("5-1-e",),
)
def open_ended(data: list[Record]) -> Iterator[Found]:
    """Nothing ends the storage by itself: it waits for the person's request or states only a shortest time."""
    open_rows: dict[str, list[Record]] = {}
    for record in data:
        waits = record["deletion"] == "on_request" or record["retention_min"] is not None
        if waits and record["retention_max"] is None:
            open_rows.setdefault(record["register"] or "", []).append(record)
    yield from unended(open_rows, "high")
