"""A system with sensitive data and no log."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("SEC002", severity="medium", article="32, 5(2)", catalogue="F18", law=("32-1-b",))
def no_log(systems: list[Record], transfers: list[Record], flows: list[Record]) -> Iterator[Found]:
    """Health, credit data or identity codes lie in a system that is recorded as keeping no log."""
    held: dict[str | None, set[str]] = defaultdict(set)
    for flow in flows:
        for end in (flow["from"], flow["to"]):
            held[end].update(flow["categories"])
    for system in systems:
        carried = held[system["id"]]
        if system["log"] is False and carried & SENSITIVE:
            yield found(
                "breach",
                "medium",
                (system["id"],),
                (system.cell("log"),),
                system=system["id"],
                categories=tuple(sorted(carried & SENSITIVE)),
            )


SENSITIVE = {"hetu", "health", "patient_record", "sick_leave", "credit_data", "debt", "disability"}
