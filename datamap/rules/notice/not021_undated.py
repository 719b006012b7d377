"""A notice without a date."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("NOT021", severity="low", article="5(2), 12(1)", catalogue="B19")
def undated(notices: list[Record]) -> Iterator[Found]:
    """Neither day of publication nor version is recorded: nobody can show what was told when."""
    for notice in notices:
        if notice["published_on"] is None and not notice["version"]:
            yield found("undocumented", "low", (notice["id"],), (notice.cell("published_on"),))
