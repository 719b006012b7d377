"""A public authority relying on consent or contract for a transfer."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, rule
from .hops import fault


@rule("TRF014", severity="high", article="49(3)", catalogue="C14")
def derogation_by_authority(crossings: list[Record]) -> Iterator[Found]:
    """Points (a) to (c) are not for what an authority does in the exercise of its powers."""
    for hop in crossings:
        if hop["reason"] == "derogation_by_authority":
            yield fault(hop, "breach", "high")
        elif hop["reason"] == "authority_blank":
            yield fault(hop, "cannot_tell", "medium")
