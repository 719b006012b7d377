"""A notice that cites repealed acts on client data in health and social care."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule(
    "LAW006",
    severity="medium",
    article="5(1)(a), 6(1)(c)",
    since="2024-01-01",
    catalogue="A06",
    basis="mixed",
    law=("FI-703",),
)
def repealed_health_acts(notices: list[Record]) -> Iterator[Found]:
    """Since 2024-01-01 the act 703/2023 is in the place of 784/2021, 159/2007 and 254/2015."""
    for notice in notices:
        cited = [item for item in notice["laws_cited"] if ACTS.search(item)]
        if cited:
            yield found("breach", "medium", (notice["id"],), (notice.cell("laws_cited"),), cited=tuple(cited))


ACTS = re.compile(r"\b(784/2021|159/2007|254/2015)\b")
