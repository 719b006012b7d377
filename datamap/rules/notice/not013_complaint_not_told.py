"""A notice without the right to complain."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("NOT013", severity="medium", article="13(2)(d)", catalogue="B12", law=("13-2-d",))
def complaint_not_told(notices: list[Record]) -> Iterator[Found]:
    """The notice does not say that the person may complain to the supervisory authority."""
    for notice in notices:
        if notice["rights_stated"] and "complaint" not in notice["rights_stated"]:
            yield found("breach", "medium", (notice["id"],), (notice.cell("rights_stated"),))
