"""A source without the data that come from it."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("NOT025", severity="medium", article="14(1)(d)", catalogue="N7")
def source_without_categories(flows: list[Record], sources: list[Record]) -> Iterator[Found]:
    """Data come from elsewhere than the person, and which data is not recorded."""
    indirect = {item["id"] for item in sources if item["kind"] not in ("data_subject", "service_use")}
    for flow in flows:
        if flow["from"] in indirect and not flow["categories"]:
            yield found(
                "undocumented",
                "medium",
                (flow["register"], flow["from"]),
                (flow.cell("categories"),),
                source=flow["from"],
            )
