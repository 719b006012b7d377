"""A purpose without a legal basis in the record."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule
from ..run import by_id, for_others


@rule("BAS001", severity="high", article="6(1)", catalogue="D01", law=("5-1-a",))
def no_basis(purposes: list[Record], registers: list[Record]) -> Iterator[Found]:
    """The record does not say on which point of Art. 6(1) the purposes of a register rest, or has no purpose of it."""
    kept = by_id(registers)
    cells: dict[str, list[str]] = {}
    for purpose in purposes:
        if not purpose["legal_basis"] and not for_others(kept.get(purpose["register"])):
            cells.setdefault(purpose["register"] or "", []).append(purpose.cell("legal_basis"))
    stated = {purpose["register"] for purpose in purposes}
    for item in registers:
        if item["id"] and item["id"] not in stated and not for_others(item):
            yield found("undocumented", "high", (item["id"],), (item.cell("id"),), purposes=0)
    for register, named in cells.items():
        yield found("undocumented", "high", (register,), named, purposes=len(named))
