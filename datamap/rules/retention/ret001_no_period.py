"""Categories of data without any rule of retention."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule
from ..run import by_id, for_others


@rule("RET001", severity="high", article="5(1)(e), 30(1)(f)", catalogue="E01", law=("5-1-e", "30-1-f"))
def no_period(data: list[Record], registers: list[Record]) -> Iterator[Found]:
    """Neither a period nor a starting point nor a way of deletion is recorded for some categories of a register."""
    open_rows: dict[str, list[Record]] = {}
    kept = by_id(registers)
    for record in data:
        if for_others(kept.get(record["register"])):
            continue
        if not any(record[column] for column in ("retention_min", "retention_max", "retention_from", "deletion")):
            open_rows.setdefault(record["register"] or "", []).append(record)
    for register, records in open_rows.items():
        cells = [record.cell("retention_max") for record in records]
        categories = tuple(dict.fromkeys(record["category"] for record in records))
        yield found("undocumented", "high", (register,), cells, categories=categories)
