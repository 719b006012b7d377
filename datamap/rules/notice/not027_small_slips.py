"""Small mistakes of a notice."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("NOT027", severity="low", article="12(1)", catalogue="N6")
def small_slips(notices: list[Record]) -> Iterator[Found]:
    """The notice has small mistakes that mislead nobody about the processing."""
    for notice in notices:
        if notice["slips"]:
            yield found("breach", "low", (notice["id"],), (notice.cell("slips"),), slips=notice["slips"])
