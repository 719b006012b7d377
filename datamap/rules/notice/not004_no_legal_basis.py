"""A notice that states no legal basis."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("NOT004", severity="high", article="13(1)(c)", catalogue="B04", law=("13-1-c",))
def no_legal_basis(notices: list[Record]) -> Iterator[Found]:
    """The notice names purposes but none of the legal bases of Art. 6(1)."""
    for notice in notices:
        if notice["legal_bases_stated"] == ("none_stated",):
            yield found("breach", "high", (notice["id"],), (notice.cell("legal_bases_stated"),))
