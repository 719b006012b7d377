"""The United Kingdom taken for a part of the EU."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule
from ..run import of_notice


@rule(
    "TRF022",
    severity="medium",
    article="13(1)(f), 30(1)(e)",
    since="2021-06-28",
    catalogue="C22",
    basis="mixed",
)
def uk_taken_for_eu(notices: list[Record], crossings: list[Record]) -> Iterator[Found]:
    """The notice says the data stay in the EU/EEA, and a recipient is in the United Kingdom."""
    for notice in notices:
        if notice["place_promise"] not in ("finland", "eu", "eu_eea") and notice["transfer_statement"] != "none":
            continue
        for hop in of_notice(notice, crossings):
            if hop["country"] == "GB" and hop["certainty"] == "actual":
                cells = (notice.cell("place_promise"), notice.cell("transfer_statement"), *hop["cells"])
                yield found(
                    "breach",
                    "medium",
                    (notice["id"], hop["to"]),
                    cells,
                    law=(hop["law"],),
                    recipient=hop["to"],
                    country="GB",
                )
