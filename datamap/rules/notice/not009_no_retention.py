"""A notice without a storage period or the criteria for it."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("NOT009", severity="high", article="13(2)(a), 5(1)(e)", catalogue="B09, E01", law=("13-2-a",))
def no_retention(notices: list[Record]) -> Iterator[Found]:
    """The notice says nothing of how long the data are kept."""
    for notice in notices:
        if notice["retention_stated"] == "none_stated":
            yield found("breach", "high", (notice["id"],), (notice.cell("retention_stated"),))
