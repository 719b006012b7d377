"""A system with sensitive data and no log."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("SEC002", severity="medium", article="32, 5(2)", catalogue="F18", law=("32-1-b",))
def no_log(systems: list[Record], transfers: list[Record], flows: list[Record]) -> Iterator[Found]:
    """Health, credit data or identity codes lie in a system that is recorded as keeping no log."""
    for system in systems:
        carried = {item for flow in flows if system["id"] in (flow["from"], flow["to"]) for item in flow["categories"]}
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
