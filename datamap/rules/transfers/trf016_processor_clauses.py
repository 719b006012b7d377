"""The clauses of Decision (EU) 2021/915 taken for a transfer tool."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, rule
from .hops import fault


@rule("TRF016", severity="critical", article="28(7), 44", catalogue="C16", basis="page")
def processor_clauses(crossings: list[Record]) -> Iterator[Found]:
    """The clauses between controller and processor inside the EU are no ground for a transfer."""
    for hop in crossings:
        if hop["reason"] == "no_transfer_tool":
            yield fault(hop, "breach", "critical")
