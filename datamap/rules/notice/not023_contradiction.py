"""A notice that contradicts itself."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("NOT023", severity="medium", article="12(1), 5(1)(a)", catalogue="N6")
def contradiction(notices: list[Record]) -> Iterator[Found]:
    """The reader of the notice found statements that cannot both be true."""
    for notice in notices:
        if notice["contradictions"]:
            cells = (notice.cell("contradictions"),)
            yield found("breach", "medium", (notice["id"],), cells, contradictions=notice["contradictions"])
