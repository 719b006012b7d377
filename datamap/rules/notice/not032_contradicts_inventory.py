"""What a notice denies and the inventory shows, or the reverse."""

from __future__ import annotations

from collections.abc import Iterator

from ...notices.reconcile import Difference
from ..model import Found, Record, found, rule


@rule("NOT032", severity="high", article="5(1)(a), 12(1), 13(1)(f)", catalogue="B08, N6")
def contradicts_inventory(differences: list[tuple[Record, Difference]]) -> Iterator[Found]:
    """The text of the notice and the inventory say opposite things."""
    for notice, item in differences:
        if item.relation == "contradicted" and item.field != "retention":
            yield found(
                "breach",
                "high" if item.field in GRAVE else "medium",
                (notice["id"], item.field, item.subject),
                (notice.cell("file"), *item.cells),
                point=(item.field, item.value),
                told=(item.field, item.other),
                quotes=item.quotes,
            )


GRAVE = ("transfers.statement", "profiling", "automated_decisions")
