"""A processor whose sub-processors are not known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("TRF028", severity="medium", article="28(2), 28(4), 44", catalogue="C19, F03", basis="mixed")
def subprocessors_blank(transfers: list[Record], recipients: list[Record], on: dt.date) -> Iterator[Found]:
    """No sub-processor and no day of a sub-processor list is recorded: where the data go on is unknown."""
    used = {hop["to"] for hop in transfers}
    parents = {item["parent"] for item in recipients}
    for item in recipients:
        processes = item["kind"] in ("processor", "subprocessor") and item["id"] in used
        listed = item["subprocessor_list_date"]
        if processes and (listed is None or listed > on) and item["id"] not in parents:
            yield found(
                "undocumented",
                "medium",
                (item["id"],),
                (item.cell("subprocessor_list_date"),),
                recipient=item["id"],
            )
