"""A marketing ban with exceptions under the old act."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule(
    "RGT103",
    severity="medium",
    article="HetiL 30 §",
    since="1999-06-01",
    until="2018-05-24",
    catalogue="N9, N1",
    law=("HETIL-30",),
)
def old_act_ban(marketing: list[Record]) -> Iterator[Found]:
    """30 § let the person forbid direct marketing; advertising must not be left out of the ban."""
    for record in marketing:
        kept = tuple(item for item in record["exclusions"] if item != "service_messages")
        if kept:
            yield found("breach", "medium", (record["register"],), (record.cell("exclusions"),), exclusions=kept)
