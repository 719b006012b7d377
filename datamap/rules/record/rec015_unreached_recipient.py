"""A recipient that nothing leads to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ... import law
from ..model import Found, Record, found, rule


@rule("REC015", severity="medium", article="30(1)(d)-(e), 5(2)", catalogue="F08")
def unreached_recipient(
    recipients: list[Record], flows: list[Record], transfers: list[Record], on: dt.date
) -> Iterator[Found]:
    """A recipient stands in the record, and no flow, system or chain of processors leads to it: it is not judged."""
    reached = {hop["to"] for hop in transfers} | {end for flow in flows for end in (flow["from"], flow["to"])}
    for item in recipients:
        if item["id"] is None or item["id"] in reached:
            continue
        places = {item["established_in"], *item["processes_in"], *item["accesses_from"]} - {None}
        inside = places and all(law.is_eea(place, on) for place in places)
        cells = (item.cell("id"), item.cell("parent"))
        yield found("undocumented", "low" if inside else "medium", (item["id"],), cells, recipient=item["id"])
