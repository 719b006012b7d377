"""A notice without the controller or its contact details."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("NOT001", severity="high", article="13(1)(a)", catalogue="B01", law=("13-1-a",))
def controller_missing(notices: list[Record]) -> Iterator[Found]:
    """The reader cannot tell who the controller is, or how to reach it."""
    for notice in notices:
        missing = [name for name in ("controller_stated", "contact_stated") if notice[name] is False]
        if missing:
            cells = [notice.cell(name) for name in missing]
            yield found("breach", "high", (notice["id"],), cells, missing=tuple(missing))
