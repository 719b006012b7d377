"""A signature asked beyond what the old act asked it for."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule(
    "RGT102",
    severity="low",
    article="HetiL 28 §",
    since="1999-06-01",
    until="2018-05-24",
    catalogue="N9",
    basis="mixed",
    law=("HETIL-26-28",),
)
def old_act_signature(rights: list[Record]) -> Iterator[Found]:
    """28 § asked for a signature or a visit for access to one's data only, not for other rights."""
    for right in rights:
        if right["right"] != "access" and right["form"] in ("signed", "in_person"):
            yield found("breach", "low", (right["register"],), (right.cell("form"),), right=right["right"])
