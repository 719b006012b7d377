"""A placeholder left in the text under the old act."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule(
    "NOT104",
    severity="medium",
    article="HetiL 24 §",
    since="1999-06-01",
    until="2018-05-24",
    catalogue="N9",
    basis="mixed",
    law=("HETIL-24",),
)
def old_act_placeholder(notices: list[Record]) -> Iterator[Found]:
    """A model text was published with a field unfilled, so that the information is not given."""
    for notice in notices:
        if notice["placeholders"]:
            cells = (notice.cell("placeholders"),)
            yield found("breach", "medium", (notice["id"],), cells, placeholders=notice["placeholders"])
