"""A notice that cites the act 516/2004, repealed on 2015-01-01."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule(
    "LAW004",
    severity="medium",
    article="5(1)(a)",
    since="2015-01-01",
    catalogue="A04",
    basis="page",
    law=("FI-917-200",),
)
def act_516_2004(notices: list[Record]) -> Iterator[Found]:
    """The Act on the Protection of Privacy in Electronic Communications was replaced by 917/2014."""
    for notice in notices:
        cited = [item for item in notice["laws_cited"] if ACT.search(item)]
        if cited:
            yield found("breach", "medium", (notice["id"],), (notice.cell("laws_cited"),), cited=tuple(cited))


ACT = re.compile(r"516/2004|sähköisen viestinnän tietosuojala|dataskydd vid elektronisk kommunikation", re.I)
