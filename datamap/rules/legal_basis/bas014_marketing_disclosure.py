"""Data handed to others for direct marketing on an opt-out."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule(
    "BAS014",
    severity="high",
    article="6(1)(f), 21(2); SVPL 200 §",
    catalogue="D14",
    basis="mixed",
    law=("FI-917-200",),
)
def marketing_disclosure(flows: list[Record], purposes: list[Record], recipients: list[Record]) -> Iterator[Found]:
    """Partners or clients receive the data for their own direct marketing unless the person objects."""
    marketing = {item["id"] for item in purposes if item["purpose"] == "direct_marketing"}
    own_users = {item["id"] for item in recipients if item["kind"] in OWN_PURPOSES}
    for flow in flows:
        sold = flow["to"] in own_users and marketing.intersection(flow["purposes"])
        if sold and flow["condition"] == "unless_objected":
            yield found(
                "breach",
                "high",
                (flow["register"], flow["to"]),
                (flow.cell("condition"),),
                recipient=flow["to"],
            )


OWN_PURPOSES = ("controller", "partner", "client", "group")
