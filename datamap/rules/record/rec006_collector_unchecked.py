"""Debt collectors whose registration is not checked."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("REC006", severity="low", article="411/2018", catalogue="F06", basis="mixed")
def collector_unchecked(recipients: list[Record]) -> Iterator[Found]:
    """A debt collector receives data, and its entry in the register of debt collection has not been checked."""
    for item in recipients:
        if item["kind"] == "collection" and item["registered"] is not True:
            denied = item["registered"] is False
            cells = (item.cell("registered"),)
            yield found("breach" if denied else "undocumented", "low", (item["id"],), cells, recipient=item["id"])
