"""A credit register as source without its ground under the old law."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule(
    "BAS103",
    severity="low",
    article="527/2007 19 §",
    since="2007-11-01",
    until="2018-05-24",
    catalogue="N9, D16",
    basis="mixed",
    law=("FI-LTL",),
)
def old_act_credit_source(sources: list[Record]) -> Iterator[Found]:
    """Personal credit data may be got only for the purposes that the Credit Information Act lists."""
    for source in sources:
        if source["kind"] == "credit_register" and not source["statute"]:
            yield found("cannot_tell", "low", (source["id"],), (source.cell("statute"),))
