"""Data from elsewhere without naming where."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule
from ..run import of_notice


@rule("NOT014", severity="high", article="14(2)(f)", catalogue="B13", law=("14-2-f",))
def source_not_stated(notices_by_hand: list[Record], flows: list[Record], sources: list[Record]) -> Iterator[Found]:
    """A source other than the person feeds the register, and the notice does not mention its kind."""
    kinds = {item["id"]: item["kind"] for item in sources}
    for notice in notices_by_hand:
        stated = {*notice["sources_stated"], "data_subject", "service_use", "online_tracking"}
        if not notice["sources_stated"]:
            continue
        used = dict.fromkeys(flow["from"] for flow in of_notice(notice, flows) if flow["certainty"] in (None, "actual"))
        left_out = tuple(key for key in used if kinds.get(key) and kinds[key] not in stated)
        if left_out:
            yield found("breach", "high", (notice["id"],), (notice.cell("sources_stated"),), sources=left_out)
