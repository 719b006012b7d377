"""A stale address of the supervisory authority."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ... import law
from ..model import Found, Record, found, rule


@rule(
    "LAW008",
    severity="medium",
    article="13(2)(d), 12(1)",
    catalogue="A08",
    basis="mixed",
    confidence="medium",
    law=("FI-SA-NOW",),
)
def old_authority_address(notices: list[Record], on: dt.date) -> Iterator[Found]:
    """The notice gives an address that the Data Protection Ombudsman has left."""
    left = law.row("FI-SA-OLD")["valid_to"]
    for notice in notices:
        address = (notice["authority_address"] or "").casefold()
        if on > dt.date.fromisoformat(left) and any(part in address for part in LEFT):
            yield found("breach", "medium", (notice["id"],), (notice.cell("authority_address"),))


LEFT = ("ratapihantie", "bangårdsvägen", "albertinkatu", "albertsgatan", "00520", "00521")
"""Streets and postcodes of the addresses up to 2019."""
