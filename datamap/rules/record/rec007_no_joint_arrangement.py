"""Joint controllers without an arrangement."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("REC007", severity="high", article="26", catalogue="F07", law=("26",))
def no_joint_arrangement(registers: list[Record], controller: Record) -> Iterator[Found]:
    """A register is kept jointly, and who the others are and what was agreed is not recorded."""
    for register in registers:
        if register["role"] == "joint" and not controller["joint_controllers"]:
            cells = (register.cell("role"), controller.cell("joint_controllers"))
            yield found("undocumented", "high", (register["id"],), cells)
