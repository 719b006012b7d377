"""A notice that speaks of more registers than its title names."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("NOT020", severity="high", article="12(1), 13, 14", catalogue="N2")
def registers_mixed(notices: list[Record]) -> Iterator[Found]:
    """Processing of another register is described inside the notice, so that roles and purposes blur."""
    for notice in notices:
        other = tuple(item for item in notice["registers"] if item not in notice["titled_registers"])
        if notice["titled_registers"] and other:
            cells = (notice.cell("registers"), notice.cell("titled_registers"))
            yield found("breach", "high", (notice["id"],), cells, registers=other)
