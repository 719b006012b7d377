"""The duty of accuracy put on the person."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("RGT010", severity="medium", article="5(1)(d), 16", catalogue="N8")
def duty_on_person(notices: list[Record]) -> Iterator[Found]:
    """The notice makes it the duty of the person to keep the data correct."""
    for notice in notices:
        if notice["duty_on_person"]:
            yield found("breach", "medium", (notice["id"],), (notice.cell("duty_on_person"),))
