"""Adequacy claimed where no decision applies."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ..model import Found, Record, rule
from .hops import fault


@rule("TRF002", severity="critical", article="45", catalogue="C02")
def adequacy_not_in_force(crossings: list[Record], on: dt.date) -> Iterator[Found]:
    """A transfer claims an adequacy decision, or a ground of the repealed act, that does not hold on the day."""
    for hop in crossings:
        facts = hop["facts"]
        outside_dpf = facts.hr_data and facts.dpf_scope == "non_hr"  # TRF005 says so
        claimed = hop["reason"] in ("claim_fails", "repealed_ground")
        left_to_trf024 = hop["mechanism"] == "adequacy_led" and on >= LED_FROM
        if claimed and not left_to_trf024 and not outside_dpf:
            yield fault(hop, "breach", "critical")


LED_FROM = dt.date(2021, 6, 28)  # Decision (EU) 2021/1773
