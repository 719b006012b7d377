"""Sources whose role is not recorded."""

from __future__ import annotations

from collections.abc import Iterator

from ... import law
from ..model import Found, Record, found, rule


@rule("REC014", severity="medium", article="4(7), 14, 26", catalogue="F01")
def source_role_open(sources: list[Record], flows: list[Record], data: list[Record]) -> Iterator[Found]:
    """A third party hands over data, and whether as a controller, jointly or for somebody is not recorded."""
    special = {record["register"] for record in data if _is_special(record)}
    for source in sources:
        if source["kind"] == "third_party" and source["role"] is None:
            fed = {flow["register"] for flow in flows if flow["from"] == source["id"]}
            severity = "medium" if fed & special else "low"
            yield found("undocumented", severity, (source["id"],), (source.cell("role"),), source=source["id"])


def _is_special(record: Record) -> bool:
    return bool(record["category"]) and law.table("data_categories")[record["category"]]["art9"] == "yes"
