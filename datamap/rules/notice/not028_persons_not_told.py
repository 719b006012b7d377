"""Recordings of which the persons are not told."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("NOT028", severity="high", article="13(1)(c), 6(1)", catalogue="E07", basis="mixed", law=("FI-CALLS",))
def persons_not_told(data: list[Record]) -> Iterator[Found]:
    """Calls or cameras record people, and that they are told of it is denied or not recorded."""
    for record in data:
        if record["category"] in RECORDED and not record["persons_told"]:
            denied = record["persons_told"] is False
            yield found(
                "breach" if denied else "undocumented",
                "high" if denied else "medium",
                (record["register"], record["category"], record["case"]),
                (record.cell("persons_told"),),
                category=record["category"],
            )


RECORDED = ("call_recording", "cctv")
