"""Research without its conditions."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule(
    "BAS019",
    severity="medium",
    article="9(2)(j), 89; TSL 31 §",
    catalogue="N9",
    basis="own knowledge",
    confidence="medium",
    law=("LB-9-2-j",),
)
def research(purposes: list[Record]) -> Iterator[Found]:
    """Data are used for research, and neither statute nor safeguards are recorded."""
    for purpose in purposes:
        if purpose["purpose"] == "research" and not purpose["statute"] and not purpose["art9_condition"]:
            yield found("undocumented", "medium", (purpose["id"],), (purpose.cell("statute"),))
