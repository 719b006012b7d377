"""Access free of charge only once a year."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("RGT001", severity="high", article="12(5), 15", catalogue="B20", basis="page", law=("12-5",))
def free_once_a_year(rights: list[Record]) -> Iterator[Found]:
    """The yearly limit comes from the repealed act; access is free unless a request is manifestly excessive."""
    for right in rights:
        if right["fee"] == "free_once_a_year":
            yield found(
                "breach",
                "high",
                (right["register"], right["right"]),
                (right.cell("fee"),),
                right=right["right"],
            )
