"""A recipient that no stated group covers."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule
from ..run import of_notice


@rule("NOT006", severity="medium", article="13(1)(e)", catalogue="B06", law=("13-1-e",))
def recipient_not_stated(
    notices_by_hand: list[Record], transfers: list[Record], recipients: list[Record]
) -> Iterator[Found]:
    """Data go to a kind of recipient that the notice does not mention."""
    kinds = {item["id"]: item["kind"] for item in recipients}
    for notice in notices_by_hand:
        stated = set(notice["recipients_stated"])
        if "processor" in stated:
            stated.add("subprocessor")
        if not stated:
            continue
        reached = dict.fromkeys(
            hop["to"]
            for hop in of_notice(notice, transfers)
            if hop["via"] != "ownership" and hop["reason"] != "same_entity"
        )
        left_out = tuple(key for key in reached if kinds.get(key) and kinds[key] not in stated)
        if left_out:
            cells = (notice.cell("recipients_stated"),)
            yield found("breach", "medium", (notice["id"],), cells, recipients=left_out)
