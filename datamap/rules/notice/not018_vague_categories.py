"""Categories of data that say nothing."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("NOT018", severity="low", article="14(1)(d), 5(1)(c)", catalogue="B17")
def vague_categories(data: list[Record]) -> Iterator[Found]:
    """A register holds other data that nobody has specified."""
    for record in data:
        if record["category"] == "other_unspecified":
            yield found("breach", "low", (record["register"], "other_unspecified"), (record.cell("category"),))
