"""Binding corporate rules or another approved tool without its approval."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, rule
from .hops import fault


@rule("TRF015", severity="high", article="46(3), 47", catalogue="C15")
def no_approval(crossings: list[Record]) -> Iterator[Found]:
    """The approval or authorisation that the tool needs is not recorded, or was given after the audit day."""
    for hop in crossings:
        if hop["reason"] in ("approval_blank", "approval_later"):
            yield fault(hop, "undocumented", "high")
