"""The personal identity code without its ground."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule
from ..run import by_id, for_others


@rule("BAS010", severity="high", article="87; TSL 29 §", catalogue="D10", law=("FI-TSL",))
def identity_code(data: list[Record], registers: list[Record]) -> Iterator[Found]:
    """The identity code is held, and the ground that national law asks for is not recorded."""
    kept = by_id(registers)
    for record in data:
        if for_others(kept.get(record["register"])):
            continue
        if record["category"] == "hetu" and not record["special_ground"]:
            yield found("undocumented", "high", (record["register"], "hetu"), (record.cell("special_ground"),))
