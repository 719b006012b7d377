"""Legitimate interests without a balancing test."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("BAS003", severity="high", article="6(1)(f), 5(2)", catalogue="D03", law=("LB-6-1-f",))
def no_balancing_test(purposes: list[Record], on: dt.date) -> Iterator[Found]:
    """Legitimate interests are relied on, and no day of a balancing test is recorded."""
    for purpose in purposes:
        weighed = purpose["balancing_test_date"]
        if "art6_1_f" in purpose["legal_basis"] and (weighed is None or weighed > on):
            yield found(
                "undocumented",
                "high",
                (purpose["id"],),
                (purpose.cell("balancing_test_date"),),
                purpose=purpose["purpose"],
            )
