"""A notice that denies transfers which the inventory shows."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule
from ..run import of_notice


@rule("NOT007", severity="high", article="13(1)(f), 5(1)(a)", catalogue="B07", basis="mixed")
def denied_transfer(notices_by_hand: list[Record], crossings: list[Record]) -> Iterator[Found]:
    """The notice says that nothing leaves the EU/EEA, and a flow of its registers does."""
    for notice in notices_by_hand:
        if notice["transfer_statement"] != "none":
            continue
        for hop in of_notice(notice, crossings):
            if hop["via"] == "flow" and hop["country"] not in (None, "GB"):
                sure = hop["certainty"] == "actual"
                yield found(
                    "breach" if sure else "cannot_tell",
                    "high" if sure else "medium",
                    (notice["id"], hop["to"], hop["country"]),
                    (notice.cell("transfer_statement"), *hop["cells"]),
                    law=(hop["law"],),
                    recipient=hop["to"],
                    country=hop["country"],
                    certainty=hop["certainty"],
                )
