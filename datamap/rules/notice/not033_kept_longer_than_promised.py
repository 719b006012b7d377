"""Data kept longer than a notice promises."""

from __future__ import annotations

from collections.abc import Iterator

from ...notices.reconcile import Difference
from ..model import Found, Record, found, rule


@rule("NOT033", severity="high", article="5(1)(a), 5(1)(e)", catalogue="E11")
def kept_longer_than_promised(differences: list[tuple[Record, Difference]]) -> Iterator[Found]:
    """Data are kept longer than the text of the notice promises."""
    for notice, item in differences:
        if item.relation == "contradicted" and item.field == "retention":
            yield found(
                "breach",
                "high",
                (notice["id"], "retention", item.subject),
                (notice.cell("file"), *item.cells),
                category=item.subject,
                length=item.value,
                limit=item.other,
                quotes=item.quotes,
            )
