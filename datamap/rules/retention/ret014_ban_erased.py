"""Marketing bans erased together with the customer."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule
from .length import days


@rule("RET014", severity="medium", article="21(3)", catalogue="E13")
def ban_erased(data: list[Record], purposes: list[Record]) -> Iterator[Found]:
    """Bans are kept no longer than the customer's other data, so that marketing may begin anew."""
    marketing = {purpose["register"] for purpose in purposes if purpose["purpose"] == "direct_marketing"}
    for record in data:
        if record["category"] != "consents" or record["register"] not in marketing or not record["retention_max"]:
            continue
        others = [
            days(item["retention_max"])
            for item in data
            if item["register"] == record["register"] and item is not record
        ]
        if others and days(record["retention_max"]) <= max(others):
            yield found(
                "cannot_tell",
                "medium",
                (record["register"], "consents"),
                (record.cell("retention_max"),),
                length=record["retention_max"],
            )
