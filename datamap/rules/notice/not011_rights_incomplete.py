"""A notice that leaves out rights."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule
from ..run import of_notice


@rule("NOT011", severity="medium", article="13(2)(b), 14(2)(c)", catalogue="B10", law=("13-2-b",))
def rights_incomplete(notices: list[Record], purposes: list[Record]) -> Iterator[Found]:
    """Rights that every person has, or that the legal bases bring with them, are not told."""
    for notice in notices:
        stated = set(notice["rights_stated"])
        if not stated:
            continue
        bases = {basis for purpose in of_notice(notice, purposes) for basis in purpose["legal_basis"]}
        old = any(basis.startswith("old_") for basis in bases)  # which of Art. 6 they would be now, brings either
        expected = ["access", "rectification", "erasure", "restriction"]
        expected += ["objection"] if old or bases & {"art6_1_e", "art6_1_f"} else []
        expected += ["portability"] if old or bases & {"art6_1_a", "art6_1_b"} else []
        missing = tuple(right for right in expected if right not in stated)
        open_ones = tuple(right for right in ("objection", "portability") if not bases and right not in stated)
        if missing or open_ones:  # what bases not recorded may bring with them is no breach by itself
            kind = "breach" if missing else "cannot_tell"
            yield found(kind, "medium", (notice["id"],), (notice.cell("rights_stated"),), rights=missing or open_ones)
