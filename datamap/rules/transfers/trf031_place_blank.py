"""A processor whose places of processing are not recorded."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("TRF031", severity="low", article="30(1)(e), 28(3)(a)", catalogue="C19")
def place_blank(transfers: list[Record], recipients: list[Record]) -> Iterator[Found]:
    """It is recorded where the processor is established or where it processes the data, but not both."""
    used = {hop["to"] for hop in transfers if hop["via"] != "ownership"}
    for item in recipients:
        processes = item["kind"] in ("processor", "subprocessor") and item["id"] in used
        blank = [column for column in ("established_in", "processes_in") if not item[column]]
        if processes and len(blank) == 1:  # where neither is recorded, TRF026 speaks
            yield found("undocumented", "low", (item["id"],), (item.cell(blank[0]),), recipient=item["id"])
