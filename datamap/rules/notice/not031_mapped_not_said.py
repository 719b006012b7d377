"""What an inventory has and the notice does not tell."""

from __future__ import annotations

from collections.abc import Iterator

from ...notices.reconcile import Difference
from ..model import Found, Record, found, rule


@rule("NOT031", severity="high", article="13(1), 14(1)-(2)", catalogue="B03, B14")
def mapped_not_said(differences: list[tuple[Record, Difference]]) -> Iterator[Found]:
    """The inventory has what the text of the notice does not tell."""
    for notice, item in differences:
        if item.relation == "mapped_not_said":
            yield found(
                "breach",
                "high" if item.field in GRAVE else "medium",
                (notice["id"], item.field, item.subject or item.value),
                (notice.cell("file"), *item.cells),
                point=(item.field, item.value, item.other),
            )


GRAVE = ("purposes", "legal_bases", "sources", "transfers.statement", "retention", "automated_decisions")
"""What the person must be told for the notice to make sense at all."""
