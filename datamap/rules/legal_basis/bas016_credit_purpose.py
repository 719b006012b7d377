"""Credit data without a purpose that the law lists."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule(
    "BAS016",
    severity="medium",
    article="6(1); 527/2007 19 §",
    since="2018-05-25",
    catalogue="D16",
    basis="mixed",
    law=("FI-LTL",),
)
def credit_purpose(sources: list[Record]) -> Iterator[Found]:
    """A credit register is a source, and the provision that allows it is not recorded."""
    for source in sources:
        if source["kind"] == "credit_register" and not source["statute"]:
            yield found("cannot_tell", "medium", (source["id"],), (source.cell("statute"),), source=source["id"])
