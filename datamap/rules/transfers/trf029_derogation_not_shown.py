"""A derogation without its evidence."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, rule
from .hops import fault


@rule("TRF029", severity="high", article="49(1), 5(2)", catalogue="C12")
def derogation_not_shown(crossings: list[Record]) -> Iterator[Found]:
    """Nothing shows that the conditions of the derogation are met, or whether the transfers recur."""
    for hop in crossings:
        if hop["reason"] in ("evidence_blank", "systematic_blank"):
            yield fault(hop, "undocumented", "high")
