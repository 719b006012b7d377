"""Data of the population register without a recorded ground."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("BAS022", severity="medium", article="6(1); 661/2009", catalogue="D16")
def population_source_ground(sources: list[Record]) -> Iterator[Found]:
    """The population register is a source, and neither statute nor permit is recorded."""
    for source in sources:
        if source["kind"] == "population_register" and not source["statute"] and not source["permit"]:
            cells = (source.cell("statute"), source.cell("permit"))
            yield found("undocumented", "medium", (source["id"],), cells, source=source["id"])
