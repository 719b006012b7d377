"""An agreement that lacks what Art. 28(3) asks for."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("REC004", severity="high", article="28(3)(a)-(h)", catalogue="F04", law=("28-3-a",))
def incomplete_agreement(recipients: list[Record]) -> Iterator[Found]:
    """The agreement with a processor is recorded as incomplete."""
    for item in recipients:
        if item["agreement_complete"] is False:
            yield found("breach", "high", (item["id"],), (item.cell("agreement_complete"),), recipient=item["id"])
