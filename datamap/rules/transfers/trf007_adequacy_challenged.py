"""An adequacy decision under challenge in court."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ... import law
from ..model import Found, Record, rule
from .hops import fault


@rule("TRF007", severity="info", article="45", catalogue="C07", basis="page")
def adequacy_challenged(crossings: list[Record], on: dt.date) -> Iterator[Found]:
    """An action against the decision that a transfer rests on is pending; it stands until a court says otherwise."""
    for hop in crossings:
        if hop["status"] == "adequate" and law.under_challenge(law.row(hop["law"]), on):
            yield fault(hop, "cannot_tell", "info", case=law.row(hop["law"])["challenge"])
