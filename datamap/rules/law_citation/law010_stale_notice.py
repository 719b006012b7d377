"""A notice older than what it describes, or than the GDPR."""

from __future__ import annotations

from collections.abc import Iterator

from ...law.mechanisms import GDPR_APPLIES
from ..model import Found, Record, found, rule
from ..run import of_notice


@rule("LAW010", severity="medium", article="5(1)(a), 13(3)", catalogue="A10")
def stale_notice(
    notices: list[Record], purposes: list[Record], recipients: list[Record], flows: list[Record]
) -> Iterator[Found]:
    """The notice was published before the GDPR applied, or before a purpose or recipient came into the record."""
    for notice in notices:
        published = notice["published_on"]
        if published is None:
            continue
        reached = {flow["to"] for flow in of_notice(notice, flows)}
        covered = [*of_notice(notice, purposes), *(item for item in recipients if item["id"] in reached)]
        newer = [item for item in covered if item["valid_from"] is not None and item["valid_from"] > published]
        if newer or published < GDPR_APPLIES:
            cells = [notice.cell("published_on"), *(item.cell("valid_from") for item in newer)]
            yield found("breach", "medium", (notice["id"],), cells, published=published, newer=len(newer))
