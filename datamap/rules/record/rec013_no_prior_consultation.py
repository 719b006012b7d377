"""A high residual risk without consulting the authority."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("REC013", severity="high", article="36", catalogue="F13", law=("36",))
def no_prior_consultation(registers: list[Record]) -> Iterator[Found]:
    """The impact assessment left a high risk, and the authority was not consulted."""
    for register in registers:
        if register["dpia_outcome"] == "high_risk_not_consulted":
            yield found("breach", "high", (register["id"],), (register.cell("dpia_outcome"),))
