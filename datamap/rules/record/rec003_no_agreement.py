"""A processor without an agreement."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("REC003", severity="high", article="28(3)", catalogue="F03", law=("28-3-a",))
def no_agreement(recipients: list[Record], transfers: list[Record], on: dt.date) -> Iterator[Found]:
    """A named processor handles data, and no agreement is recorded, or only one made after the audit day."""
    used = {hop["to"] for hop in transfers if hop["certainty"] == "actual"}
    for item in recipients:
        made = item["agreement_date"]
        missing = made is None or made > on
        if item["kind"] in ("processor", "subprocessor") and item["id"] in used and missing:
            yield found("undocumented", "high", (item["id"],), (item.cell("agreement_date"),), recipient=item["id"])
