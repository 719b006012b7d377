"""A transfer without a ground of sections 22-23 of the Personal Data Act."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, rule
from .hops import fault


@rule(
    "TRF101",
    severity="high",
    article="HetiL 22–23 §",
    since="1999-06-01",
    until="2018-05-24",
    catalogue="N9",
    basis="mixed",
    confidence="medium",
    law=("HETIL-22", "HETIL-23-7"),
)
def old_act_no_ground(crossings: list[Record]) -> Iterator[Found]:
    """Data went outside the EU/EEA under the old act without a ground that it knew."""
    for hop in crossings:
        if hop["country"] is None:
            continue
        if hop["status"] == "unsafeguarded":
            yield fault(hop, "breach", "high")
        elif hop["status"] == "unknown":
            yield fault(hop, "undocumented", "medium")
