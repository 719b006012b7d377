"""Data handed to others for direct marketing under the old act."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule(
    "BAS105",
    severity="medium",
    article="HetiL 8 §",
    since="1999-06-01",
    until="2018-05-24",
    catalogue="N9",
    law=("HETIL-8-1-5",),
)
def old_act_marketing_disclosure(
    flows: list[Record], purposes: list[Record], recipients: list[Record]
) -> Iterator[Found]:
    """Handing data to partners or clients for marketing needed its own ground of 8 §."""
    marketing = {item["id"] for item in purposes if item["purpose"] == "direct_marketing"}
    own_users = {item["id"] for item in recipients if item["kind"] in ("controller", "partner", "client", "group")}
    for flow in flows:
        sold = flow["to"] in own_users and marketing.intersection(flow["purposes"])
        if sold and flow["condition"] == "unless_objected":
            yield found(
                "cannot_tell",
                "medium",
                (flow["register"], flow["to"]),
                (flow.cell("condition"),),
                recipient=flow["to"],
            )
