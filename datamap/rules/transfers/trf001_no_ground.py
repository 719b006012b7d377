"""A transfer to a third country without a ground."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, rule
from .hops import fault


@rule("TRF001", severity="critical", article="44", catalogue="C01", basis="mixed")
def no_ground(crossings: list[Record]) -> Iterator[Found]:
    """A transfer is recorded as having no ground or one not open to the controller, or its ground is blank."""
    for hop in crossings:
        if hop["reason"] in ("no_ground", "tool_for_authorities"):
            yield fault(hop, "breach", "critical")
        elif hop["reason"] == "no_ground_recorded":
            yield fault(hop, "undocumented", "high")
