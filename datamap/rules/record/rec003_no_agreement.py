"""A processor without an agreement."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("REC003", severity="high", article="28(3)", catalogue="F03", law=("28-3-a",))
def no_agreement(recipients: list[Record], transfers: list[Record]) -> Iterator[Found]:
    """A named processor handles data, and no agreement is recorded."""
    used = {hop["to"] for hop in transfers if hop["certainty"] == "actual"}
    for item in recipients:
        if item["kind"] in ("processor", "subprocessor") and item["id"] in used and item["agreement_date"] is None:
            yield found("undocumented", "high", (item["id"],), (item.cell("agreement_date"),), recipient=item["id"])
