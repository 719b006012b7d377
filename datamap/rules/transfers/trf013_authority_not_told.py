"""The last-resort derogation used without telling the supervisory authority."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, rule
from .hops import fault


@rule("TRF013", severity="high", article="49(1), 49(6)", catalogue="C13")
def authority_not_told(crossings: list[Record]) -> Iterator[Found]:
    """Compelling legitimate interests are relied on, and no day of informing the authority is recorded."""
    for hop in crossings:
        if hop["mechanism"] == "art49_1_second" and hop["facts"].notified_on is None:
            yield fault(hop, "undocumented", "high")
