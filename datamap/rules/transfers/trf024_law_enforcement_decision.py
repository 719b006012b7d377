"""The adequacy decision for law enforcement used for other transfers."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, rule
from .hops import fault


@rule("TRF024", severity="high", article="45", since="2021-06-28", catalogue="C24", basis="page")
def law_enforcement_decision(crossings: list[Record]) -> Iterator[Found]:
    """Decision (EU) 2021/1773 is for authorities under Directive (EU) 2016/680 only."""
    for hop in crossings:
        if hop["mechanism"] == "adequacy_led":
            yield fault(hop, "breach", "high")
