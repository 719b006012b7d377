"""Publication on an opt-out under the old act."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule(
    "BAS104",
    severity="low",
    article="HetiL 8 §, 30 §",
    since="1999-06-01",
    until="2018-05-24",
    catalogue="N9",
    law=("HETIL-30",),
)
def old_act_publication(flows: list[Record], recipients: list[Record]) -> Iterator[Found]:
    """Whether a list may be published unless forbidden depended on its kind and on the connection to the person."""
    public = {item["id"] for item in recipients if item["kind"] == "public"}
    for flow in flows:
        if flow["to"] in public and flow["condition"] == "unless_objected":
            yield found(
                "cannot_tell",
                "low",
                (flow["register"], flow["to"]),
                (flow.cell("condition"),),
                recipient=flow["to"],
            )
