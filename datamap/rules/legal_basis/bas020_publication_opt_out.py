"""Personal data made public unless the person objects."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("BAS020", severity="high", article="25(2)", catalogue="N3")
def publication_opt_out(flows: list[Record], recipients: list[Record]) -> Iterator[Found]:
    """By default data must not reach an indefinite number of people without the person's own act."""
    public = {item["id"] for item in recipients if item["kind"] == "public"}
    for flow in flows:
        if flow["to"] in public and flow["condition"] == "unless_objected":
            yield found(
                "breach",
                "high",
                (flow["register"], flow["to"]),
                (flow.cell("condition"),),
                recipient=flow["to"],
            )
