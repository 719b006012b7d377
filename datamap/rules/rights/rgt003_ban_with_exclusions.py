"""A ban on direct marketing that leaves advertising out."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("RGT003", severity="high", article="21(2)–(3)", catalogue="N1", law=("21-2",))
def ban_with_exclusions(marketing: list[Record]) -> Iterator[Found]:
    """Advertising or messages about benefits go on in spite of the person's ban."""
    for record in marketing:
        kept = tuple(item for item in record["exclusions"] if item != "service_messages")
        if kept:
            yield found("breach", "high", (record["register"],), (record.cell("exclusions"),), exclusions=kept)
