"""The controller's own branch or server outside the EU/EEA."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ... import law
from ..model import Found, Record, found, rule


@rule("TRF030", severity="low", article="24, 32", catalogue="C20")
def own_branch_abroad(transfers: list[Record], on: dt.date) -> Iterator[Found]:
    """Data stay within one legal entity but lie outside the EU/EEA: no transfer, yet the risks want a look."""
    for hop in transfers:
        if hop["reason"] == "same_entity" and hop["country"] and not law.is_eea(hop["country"], on):
            yield found(
                "cannot_tell",
                "low",
                (hop["register"], hop["to"], hop["country"]),
                hop["cells"],
                law=(f"CTY-{hop['country']}",),
                recipient=hop["to"],
                country=hop["country"],
            )
