"""The population register as a source without its permit."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule(
    "REC101",
    severity="low",
    article="661/2009",
    since="2010-03-01",
    until="2018-05-24",
    catalogue="N9",
    confidence="medium",
    law=("FI-661",),
)
def population_permit(sources: list[Record]) -> Iterator[Found]:
    """Data of the population information system are given on a permit, and none is recorded."""
    for source in sources:
        if source["kind"] == "population_register" and not source["permit"]:
            yield found("undocumented", "low", (source["id"],), (source.cell("permit"),))
