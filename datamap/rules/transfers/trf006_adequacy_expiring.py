"""An adequacy decision that ends within a year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ... import law
from ..model import Found, Record, rule
from .hops import fault


@rule("TRF006", severity="low", article="45", catalogue="C06", basis="page")
def adequacy_expiring(crossings: list[Record], on: dt.date) -> Iterator[Found]:
    """The decision that a transfer rests on ends within 12 months: another ground has to be ready."""
    for hop in crossings:
        if hop["status"] != "adequate":
            continue
        decision = law.ending(law.row(hop["law"]), hop["facts"].endings)
        if law.expires_within(decision, on, 365):
            yield fault(hop, "cannot_tell", "low", ends=decision.valid_to)
