"""A legal obligation without its statute."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("BAS005", severity="high", article="6(1)(c), 6(3)", catalogue="D05", law=("LB-6-1-c",))
def no_statute(purposes: list[Record]) -> Iterator[Found]:
    """A legal obligation or public task is relied on, and the provision is not recorded."""
    for purpose in purposes:
        if {"art6_1_c", "art6_1_e"}.intersection(purpose["legal_basis"]) and not purpose["statute"]:
            yield found(
                "undocumented", "high", (purpose["id"],), (purpose.cell("statute"),), purpose=purpose["purpose"]
            )
