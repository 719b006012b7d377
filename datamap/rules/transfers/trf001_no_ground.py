"""A transfer to a third country without a ground."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, rule
from .hops import fault


@rule("TRF001", severity="critical", article="44", catalogue="C01", basis="mixed")
def no_ground(crossings: list[Record]) -> Iterator[Found]:
    """A transfer is recorded as having no ground, or its ground is blank or not recognised."""
    for hop in crossings:
        if hop["reason"] == "no_ground":
            yield fault(hop, "breach", "critical")
        elif hop["reason"] == "no_ground_recorded":
            yield fault(hop, "undocumented", "high")
