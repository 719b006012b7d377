"""A processor whose places of processing are not recorded."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("TRF031", severity="low", article="30(1)(e), 28(3)(a)", catalogue="C19")
def place_blank(transfers: list[Record], recipients: list[Record]) -> Iterator[Found]:
    """It is recorded where the processor is established but not where it processes the data."""
    used = {hop["to"] for hop in transfers if hop["via"] != "ownership"}
    for item in recipients:
        processes = item["kind"] in ("processor", "subprocessor") and item["id"] in used
        if processes and item["established_in"] and not item["processes_in"]:
            yield found("undocumented", "low", (item["id"],), (item.cell("processes_in"),), recipient=item["id"])
