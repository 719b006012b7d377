"""A data protection officer who is needed but not recorded."""

from __future__ import annotations

from collections.abc import Iterator

from ... import law
from ..model import Found, Record, found, rule


@rule("REC011", severity="high", article="37(1)", catalogue="F11", law=("37-1-a", "37-1-c"))
def officer_needed(
    controller: Record, officer: str | None, registers: list[Record], held: dict[str, list[Record]]
) -> Iterator[Found]:
    """The controller is an authority, or handles special categories on a large scale; there is no officer, or blank."""
    if officer:
        return
    large = [item["id"] for item in registers if item["large_scale"] and _special(held.get(item["id"], []))]
    if controller["public_authority"] or large:
        kind = "breach" if officer == "" and controller["public_authority"] else "undocumented"
        yield found(kind, "high", ("controller", *large), (controller.cell("dpo"),))


def _special(records: list[Record]) -> bool:
    rows = (law.table("data_categories").get(record["category"] or "") for record in records)
    return any(row is not None and (row["art9"] == "yes" or row["art10"] == "yes") for row in rows)
