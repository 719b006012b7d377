"""Automated decisions without their conditions, or not known to be any."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("BAS013", severity="high", article="22", catalogue="D13, B15", law=("22-1", "22-2"))
def automated_decision(registers: list[Record], purposes: list[Record]) -> Iterator[Found]:
    """Decisions are automated without contract, law or consent; or credit is decided and automation is not recorded."""
    for register in registers:
        own = [purpose for purpose in purposes if purpose["register"] == register["id"]]
        bases = {basis for purpose in own for basis in purpose["legal_basis"]}
        deciding = any(purpose["purpose"] == "credit_decision" for purpose in own)
        cells = (register.cell("automated_decisions"),)
        if register["automated_decisions"] and not bases & {"art6_1_a", "art6_1_b", "art6_1_c"}:
            yield found("undocumented", "high", (register["id"],), cells)
        elif register["automated_decisions"] is None and deciding:
            yield found("cannot_tell", "medium", (register["id"],), cells)
