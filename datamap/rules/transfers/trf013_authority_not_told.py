"""The last-resort derogation used without telling the supervisory authority."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ..model import Found, Record, rule
from .hops import fault


@rule("TRF013", severity="high", article="49(1), 49(6)", catalogue="C13")
def authority_not_told(crossings: list[Record], on: dt.date) -> Iterator[Found]:
    """Compelling legitimate interests are relied on, and no day of informing the authority is recorded."""
    for hop in crossings:
        told = hop["facts"].notified_on
        if hop["mechanism"] == "art49_1_second" and (told is None or told > on):
            yield fault(hop, "undocumented", "high")
