"""A notice silent on transfers."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule
from ..run import of_notice


@rule("NOT010", severity="medium", article="13(1)(f), 30(1)(e)", catalogue="N9")
def transfers_not_mentioned(notices: list[Record], crossings: list[Record]) -> Iterator[Found]:
    """The notice does not mention transfers: a fault only if there are any."""
    for notice in notices:
        if notice["transfer_statement"] != "not_mentioned":
            continue
        cells = [notice.cell("transfer_statement")]
        hops = [hop for hop in of_notice(notice, crossings) if hop["country"] and hop["certainty"] == "actual"]
        for hop in hops:
            cells += hop["cells"]
        kind, severity = ("breach", "high") if hops else ("cannot_tell", "medium")
        yield found(kind, severity, (notice["id"],), cells, transfers=len(hops))
