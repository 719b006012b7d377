"""Only the rights of the repealed act."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("RGT005", severity="low", article="12(1), 15-22", catalogue="B22")
def inspection_only(notices: list[Record]) -> Iterator[Found]:
    """The notice knows inspection, correction and the marketing ban, and none of the rights that came with the GDPR."""
    for notice in notices:
        stated = set(notice["rights_stated"])
        if stated and stated <= {"access", "rectification", "marketing_optout"}:
            yield found("breach", "low", (notice["id"],), (notice.cell("rights_stated"),))
