"""An answer promised later than in a month."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("RGT006", severity="medium", article="12(3)", catalogue="B23", basis="mixed", law=("12-3", "FI-ART12"))
def slow_answer(rights: list[Record]) -> Iterator[Found]:
    """The stated time for answering a request is longer than one month."""
    for right in rights:
        length = (right["deadline"] or 0) * DAYS.get(right["deadline_unit"] or "", 0)
        if length > 31:
            yield found(
                "breach", "medium", (right["register"], right["right"]), (right.cell("deadline"),), right=right["right"]
            )


DAYS = {"day": 1, "working_day": 1.4, "month": 31}
