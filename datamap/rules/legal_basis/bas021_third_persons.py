"""Data on people who were never asked."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("BAS021", severity="medium", article="14", catalogue="F22")
def third_persons(data: list[Record]) -> Iterator[Found]:
    """Relatives or others stand in the register; how they are informed, or why not, is not recorded."""
    by_register: dict[str, list[Record]] = {}
    for record in data:
        if record["person"] in ("relative", "professional", "other") and not record["special_ground"]:
            by_register.setdefault(record["register"], []).append(record)
    for register, records in by_register.items():
        categories = tuple(dict.fromkeys(record["category"] for record in records))
        cells = [record.cell("person") for record in records]
        yield found("undocumented", "medium", (register,), cells, categories=categories)
