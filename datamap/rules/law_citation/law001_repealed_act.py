"""A notice that cites the Personal Data Act (523/1999) as law in force."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("LAW001", severity="high", article="5(1)(a), 12(1)", catalogue="A01", basis="page", law=("FI-HETIL",))
def repealed_act(notices: list[Record], on: dt.date) -> Iterator[Found]:
    """The act was displaced on 2018-05-25 and repealed on 2019-01-01."""
    for notice in notices:
        cited = [item for item in notice["laws_cited"] if ACT.search(item) and not OTHERS.search(item)]
        if cited:
            severity = "high" if on >= REPEALED else "low"
            yield found("breach", severity, (notice["id"],), (notice.cell("laws_cited"),), cited=tuple(cited))


ACT = re.compile(r"523/(19)?99|henkilötietola[ki]|personuppgiftslag|personal data act|hetil", re.I)
OTHERS = re.compile(r"poliis|norja|polis|norsk|norge|police|norweg", re.I)
REPEALED = dt.date(2019, 1, 1)
