"""The personal identity code under the old act."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule(
    "BAS110",
    severity="medium",
    article="HetiL 13 §",
    since="1999-06-01",
    until="2018-05-24",
    catalogue="N9, D10",
    basis="mixed",
    law=("HETIL-13",),
)
def old_act_identity_code(data: list[Record]) -> Iterator[Found]:
    """The identity code is held, and the ground that 13 § asked for is not recorded."""
    for record in data:
        if record["category"] == "hetu" and not record["special_ground"]:
            yield found("undocumented", "medium", (record["register"], "hetu"), (record.cell("special_ground"),))
