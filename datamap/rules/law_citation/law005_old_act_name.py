"""The act 917/2014 called by the name it had until June 2018."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("LAW005", severity="low", article="12(1)", since="2018-06-01", catalogue="A05", confidence="medium")
def old_act_name(notices: list[Record]) -> Iterator[Found]:
    """The act is the same, but its name changed on 2018-06-01."""
    for notice in notices:
        cited = [item for item in notice["laws_cited"] if NAME.search(item)]
        if cited:
            yield found("breach", "low", (notice["id"],), (notice.cell("laws_cited"),), cited=tuple(cited))


NAME = re.compile(r"tietoyhteiskuntakaar|informationssamhällsbalk", re.I)
