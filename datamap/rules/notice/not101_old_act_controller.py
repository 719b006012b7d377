"""A description of file without its controller."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule(
    "NOT101",
    severity="high",
    article="HetiL 10 § 1 k., 24 §",
    since="1999-06-01",
    until="2018-05-24",
    catalogue="N9",
    basis="mixed",
    law=("HETIL-10", "HETIL-24"),
)
def old_act_controller(notices: list[Record]) -> Iterator[Found]:
    """The old act asked for the controller's name and contact details."""
    for notice in notices:
        missing = [name for name in ("controller_stated", "contact_stated") if notice[name] is False]
        if missing:
            cells = [notice.cell(name) for name in missing]
            yield found("breach", "high", (notice["id"],), cells, missing=tuple(missing))
