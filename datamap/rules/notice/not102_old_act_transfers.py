"""A description of file that leaves transfers unsaid or open."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule(
    "NOT102",
    severity="medium",
    article="HetiL 10 § 4 k.",
    since="1999-06-01",
    until="2018-05-24",
    catalogue="N9",
    basis="mixed",
    law=("HETIL-10",),
)
def old_act_transfers(notices: list[Record]) -> Iterator[Found]:
    """Under the old act saying whether data go outside the EU/EEA was a duty in itself."""
    for notice in notices:
        severity = {"not_mentioned": "medium", "none_with_exception": "low"}.get(notice["transfer_statement"] or "")
        if severity:
            cells = (notice.cell("transfer_statement"),)
            yield found("breach", severity, (notice["id"],), cells, statement=notice["transfer_statement"])
