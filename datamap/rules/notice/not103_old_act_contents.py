"""A description of file whose contents leave out data that the register holds."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule
from ..run import of_notice


@rule(
    "NOT103",
    severity="medium",
    article="HetiL 10 § 2–3 k.",
    since="1999-06-01",
    until="2018-05-24",
    catalogue="N9",
    basis="mixed",
    law=("HETIL-10",),
)
def old_act_contents(notices: list[Record], data: list[Record]) -> Iterator[Found]:
    """The register holds categories that the stated contents do not cover."""
    for notice in notices:
        stated = set(notice["categories_stated"])
        left_out = [
            record
            for record in of_notice(notice, data)
            if stated and record["category"] not in stated and record["certainty"] in (None, "actual")
        ]
        if left_out:
            cells = [notice.cell("categories_stated"), *(record.cell("category") for record in left_out)]
            categories = tuple(dict.fromkeys(record["category"] for record in left_out))
            yield found("breach", "medium", (notice["id"],), cells, categories=categories)
