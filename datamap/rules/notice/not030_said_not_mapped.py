"""What a notice says and the inventory does not have."""

from __future__ import annotations

from collections.abc import Iterator

from ...notices.reconcile import Difference
from ..model import Found, Record, found, rule


@rule("NOT030", severity="medium", article="5(2), 30(1)", catalogue="N6")
def said_not_mapped(differences: list[tuple[Record, Difference]]) -> Iterator[Found]:
    """The text of a notice says what the inventory does not have."""
    for notice, item in differences:
        if item.relation == "said_not_mapped":
            yield found(
                "undocumented",
                "medium",
                (notice["id"], item.field, item.value),
                (notice.cell("file"), *item.cells),
                point=(item.field, item.value),
                quotes=item.quotes,
            )
