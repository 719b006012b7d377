"""Standard contractual clauses of the repealed sets."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, rule
from .hops import fault


@rule("TRF008", severity="critical", article="46(2)(c)", catalogue="C08", basis="page")
def old_clauses(crossings: list[Record]) -> Iterator[Found]:
    """The clauses are of a set that could no longer be relied on, or what their last months asked is blank."""
    for hop in crossings:
        if hop["reason"] == "old_clauses_ended":
            yield fault(hop, "breach", "critical")
        elif hop["row"] == 10 and hop["reason"] in ("signature_blank", "unchanged_blank"):
            yield fault(hop, "undocumented", "high")
