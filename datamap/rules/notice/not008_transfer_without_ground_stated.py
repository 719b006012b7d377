"""A notice that speaks of transfers without saying on what ground."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("NOT008", severity="high", article="13(1)(f)", catalogue="B08, C17", law=("13-1-f",))
def transfer_without_ground_stated(notices: list[Record]) -> Iterator[Found]:
    """Transfers are stated or held possible, and neither the ground nor where to get a copy is told."""
    for notice in notices:
        spoken = notice["transfer_statement"] in ("yes", "possible")
        if spoken and notice["transfer_mechanisms"] == ("none_stated",):
            cells = (notice.cell("transfer_statement"), notice.cell("transfer_mechanisms"))
            yield found("breach", "high", (notice["id"],), cells, countries=notice["transfer_countries"])
