"""Safe Harbor or Privacy Shield relied on after it was struck down."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ... import law
from ..model import Found, Record, found, rule


@rule("LAW009", severity="high", article="44-46, 13(1)(f)", since="2015-10-06", catalogue="A09", basis="mixed")
def struck_down_framework(notices: list[Record], crossings: list[Record], on: dt.date) -> Iterator[Found]:
    """A notice or a transfer names a framework for the USA that the Court of Justice had declared invalid."""
    for notice in notices:
        if "privacy_shield" in notice["transfer_mechanisms"] and on >= SHIELD_ENDED:
            cells = (notice.cell("transfer_mechanisms"),)
            yield found("breach", "high", (notice["id"],), cells, law=("ADQ-US-2016-PS",), framework="privacy_shield")
    for hop in crossings:
        ended = {"privacy_shield": SHIELD_ENDED, "safe_harbor": HARBOR_ENDED}.get(hop["mechanism"] or "")
        if ended is not None and on >= ended:
            decision = law.claimed(hop["mechanism"])
            subjects = (hop["register"], hop["from"], hop["to"])
            sure = hop["certainty"] == "actual"
            yield found(
                "breach" if sure else "cannot_tell",
                "high" if sure else "medium",
                subjects,
                hop["cells"],
                law=(decision.id if decision else None,),
                framework=hop["mechanism"],
                recipient=hop["to"],
            )


SHIELD_ENDED = dt.date(2020, 7, 16)  # C-311/18
HARBOR_ENDED = dt.date(2015, 10, 6)  # C-362/14
