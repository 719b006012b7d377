"""A system that no flow reaches."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("REC008", severity="medium", article="30(1), 5(2)", catalogue="F08")
def orphan_system(systems: list[Record], flows: list[Record]) -> Iterator[Found]:
    """A system stands in the record, and no register's flow comes to it or leaves it."""
    touched = {end for flow in flows for end in (flow["from"], flow["to"])}
    for system in systems:
        if system["id"] not in touched:
            yield found("undocumented", "medium", (system["id"],), (system.cell("id"),), system=system["id"])
