"""A processor owned from a third country."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ... import law
from ..model import Found, Record, found, rule


@rule("TRF020", severity="info", article="28(1), 48", catalogue="C20")
def foreign_owner(transfers: list[Record], on: dt.date) -> Iterator[Found]:
    """The parent company is outside the EU/EEA. Ownership alone is no transfer, but orders from there are a risk."""
    for hop in transfers:
        if hop["via"] == "ownership" and not law.is_eea(hop["country"], on):
            yield found(
                "cannot_tell",
                "info",
                (hop["to"], hop["country"]),
                hop["cells"],
                law=(f"CTY-{hop['country']}",),
                recipient=hop["to"],
                country=hop["country"],
            )
