"""A promise of the EU/EEA that a processor's chain or a host breaks."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule
from ..run import of_notice


@rule("TRF018", severity="high", article="13(1)(f), 28(2)", catalogue="C18")
def place_promise_broken(notices: list[Record], crossings: list[Record]) -> Iterator[Found]:
    """The notice says the data stay in the EU/EEA; a host, a sub-processor or a remote access is outside."""
    for notice in notices:
        if notice["place_promise"] not in ("finland", "eu", "eu_eea") and notice["transfer_statement"] != "none":
            continue
        for hop in of_notice(notice, crossings):
            behind = hop["via"] in ("onward", "hosting", "access")
            if behind and hop["country"] not in (None, "GB") and hop["certainty"] == "actual":
                cells = (notice.cell("place_promise"), notice.cell("transfer_statement"), *hop["cells"])
                subjects = (notice["id"], hop["to"], hop["country"])
                yield found(
                    "breach",
                    "high",
                    subjects,
                    cells,
                    law=(hop["law"],),
                    recipient=hop["to"],
                    country=hop["country"],
                    promise=notice["place_promise"],
                )
