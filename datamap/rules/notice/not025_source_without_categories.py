"""A source without the data that come from it."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("NOT025", severity="medium", article="14(1)(d)", catalogue="N7")
def source_without_categories(flows: list[Record], sources: list[Record], notices: list[Record]) -> Iterator[Found]:
    """Data come from elsewhere than the person, and which data is not recorded, or not told by the notice."""
    indirect = {item["id"] for item in sources if item["kind"] not in ("data_subject", "service_use")}
    untold = {
        (register, source): notice
        for notice in notices
        for register in notice["registers"]
        for source in notice["sources_without_categories"]
    }
    for flow in flows:
        if flow["from"] in indirect:
            notice = untold.get((flow["register"], flow["from"]))
            if notice or not flow["categories"]:
                yield found(
                    "breach" if notice else "undocumented",
                    "medium",
                    (flow["register"], flow["from"]),
                    (flow.cell("categories"), *((notice.cell("sources_without_categories"),) if notice else ())),
                    source=flow["from"],
                )
