"""Free text that may hide special categories."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("SEC005", severity="low", article="9, 5(1)(c)", catalogue="F21")
def free_text(data: list[Record]) -> Iterator[Found]:
    """Notes in free text are kept; what people write into them cannot be told."""
    for record in data:
        if record["category"] == "free_text" and not record["special_ground"]:
            yield found("cannot_tell", "low", (record["register"], "free_text"), (record.cell("category"),))
