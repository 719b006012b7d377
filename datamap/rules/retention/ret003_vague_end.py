"""Storage bound to a relationship whose end nobody has fixed."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, rule
from .unended import unended


@rule("RET003", severity="medium", article="5(1)(e), 13(2)(a)", catalogue="E02", basis="mixed", law=("5-1-e",))
def vague_end(data: list[Record]) -> Iterator[Found]:
    """The only limit is the end of the relationship or the last contact, with no period after it."""
    open_rows: dict[str, list[Record]] = {}
    for record in data:
        bound = record["retention_from"] in ("end_of_relationship", "last_contact")
        length = record["retention_min"] or record["retention_max"]
        if bound and not length and record["deletion"] != "on_request":
            open_rows.setdefault(record["register"] or "", []).append(record)
    yield from unended(open_rows, "medium")
