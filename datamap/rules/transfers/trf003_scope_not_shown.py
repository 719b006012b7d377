"""A restricted adequacy decision relied on without showing that the recipient is within it."""

from __future__ import annotations

from collections.abc import Iterator

from ... import law
from ..model import Found, Record, rule
from .hops import fault


@rule("TRF003", severity="high", article="45", catalogue="C03", basis="mixed")
def scope_not_shown(crossings: list[Record]) -> Iterator[Found]:
    """The decision covers only some recipients of the country, and nothing shows that this one is among them."""
    for hop in crossings:
        if hop["reason"] == "scope_blank" and law.row(hop["law"])["claim"] != "dpf":
            yield fault(hop, "undocumented", "high", decision=law.row(hop["law"])["instrument"])
