"""A designated officer that the notice does not give."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("NOT002", severity="medium", article="13(1)(b)", catalogue="B02")
def officer_not_stated(notices: list[Record], controller: Record, officer: str | None) -> Iterator[Found]:
    """A data protection officer is designated, and the notice does not give the contact details."""
    for notice in notices:
        if officer and notice["dpo_stated"] is False:
            yield found("breach", "medium", (notice["id"],), (notice.cell("dpo_stated"), controller.cell("dpo")))
