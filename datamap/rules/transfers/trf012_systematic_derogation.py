"""A derogation for occasional transfers used systematically."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, rule
from .hops import fault


@rule("TRF012", severity="high", article="49(1)", catalogue="C12", basis="mixed")
def systematic_derogation(crossings: list[Record]) -> Iterator[Found]:
    """A derogation meant for occasional transfers carries transfers that recur."""
    for hop in crossings:
        if hop["reason"] == "derogation_systematic":
            yield fault(hop, "breach", "high")
