"""A promise of Finland, the EU or the EU/EEA that a processor, its chain or a host breaks."""

from __future__ import annotations

from collections.abc import Iterator

from ...flows.judgement import OUTSIDE
from ..model import Found, Record, found, rule
from ..run import of_notice


@rule("TRF018", severity="high", article="13(1)(f), 28(2)", catalogue="C18")
def place_promise_broken(notices: list[Record], transfers: list[Record]) -> Iterator[Found]:
    """The notice says where the data stay; a host, a processor, its sub-processor or a remote access is elsewhere."""
    for notice in notices:
        promise, denied = notice["place_promise"], notice["transfer_statement"] == "none"
        if promise not in PROMISES and not denied:
            continue
        for hop in of_notice(notice, transfers):
            behind = hop["via"] in ("onward", "hosting", "access")
            # NOT007 speaks of the flows that a denial of transfers covers
            ours = hop["via"] == "flow" and hop["importer_role"] == "processor" and not denied
            outside = hop["status"] in OUTSIDE and hop["country"] != "GB"  # TRF022 speaks of the United Kingdom
            if not (behind or ours) or hop["country"] is None or hop["certainty"] != "actual":
                continue
            inside = hop["status"] == "eea" and not _kept(promise, hop["country"])
            if outside or inside:
                cells = (notice.cell("place_promise"), notice.cell("transfer_statement"), *hop["cells"])
                subjects = (notice["id"], hop["to"], hop["country"])
                yield found(
                    "breach",
                    "high" if outside else "medium",
                    subjects,
                    cells,
                    law=(hop["law"],),
                    recipient=hop["to"],
                    country=hop["country"],
                    promise=promise,
                )


PROMISES = ("finland", "eu", "eu_eea")


def _kept(promise: str | None, country: str) -> bool:
    """Whether a country of the EEA is where a notice says that the data stay."""
    if promise == "finland":
        return country in ("FI", "AX")
    return promise != "eu" or country not in ("IS", "LI", "NO")
