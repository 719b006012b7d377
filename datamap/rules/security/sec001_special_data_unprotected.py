"""Special categories of data without recorded protection."""

from __future__ import annotations

from collections.abc import Iterator

from ... import law
from ..model import Found, Record, found, rule


@rule("SEC001", severity="high", article="32(1)", catalogue="F17")
def special_data_unprotected(
    data: list[Record], flows: list[Record], systems: list[Record], security: list[Record]
) -> Iterator[Found]:
    """Special categories stand in a digital system, and not both encryption and control of access are recorded."""
    sure = [record for record in data if record["category"] and record["certainty"] in (None, "actual")]
    special = {record["register"] for record in sure if _special(record["category"])}
    by_target: dict[str, set[str]] = {}
    for row in security:
        by_target.setdefault(row["target"], set()).add(row["measure"])
    holders = dict.fromkeys(
        (flow["register"], flow["to"])
        for flow in flows
        if flow["register"] in special and (not flow["categories"] or any(map(_special, flow["categories"])))
    )
    digital = {system["id"]: system for system in systems if system["medium"] != "manual"}
    for register, place in holders:
        if place in digital:
            system = digital[place]
            measures = {*system["measures"], *by_target.get(place, ()), *by_target.get(register, ())}
            if not (measures & ENCRYPTED and measures & CONTROLLED):
                cells = (system.cell("measures"),)
                yield found("undocumented", "high", (register, place), cells, system=place)


def _special(category: str) -> bool:
    return law.table("data_categories")[category]["art9"] == "yes"


ENCRYPTED = {"encryption", "pseudonymisation"}
CONTROLLED = {"access_control", "personal_credentials", "least_privilege"}
