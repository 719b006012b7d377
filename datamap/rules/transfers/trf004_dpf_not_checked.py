"""A recipient in the United States without a fresh check of the Data Privacy Framework list."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ... import law
from ..model import Found, Record, rule
from .hops import fault


@rule("TRF004", severity="high", article="45", since="2023-07-10", catalogue="C04", basis="mixed")
def dpf_not_checked(crossings: list[Record], on: dt.date) -> Iterator[Found]:
    """The listing of the recipient is blank, its cover is blank, or it was checked more than 12 months ago."""
    for hop in crossings:
        if hop["reason"] == "scope_blank" and law.row(hop["law"])["claim"] == "dpf":
            yield fault(hop, "undocumented", "high", listed=hop["facts"].dpf, checked=hop["facts"].dpf_checked)
