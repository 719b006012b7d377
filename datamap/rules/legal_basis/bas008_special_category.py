"""Special categories of data without an exception of Art. 9(2)."""

from __future__ import annotations

from collections.abc import Iterator

from ... import law
from ..model import Found, Record, found, rule
from ..run import by_id, for_others


@rule("BAS008", severity="high", article="9(1), 9(2)", catalogue="D08")
def special_category(data: list[Record], purposes: list[Record], registers: list[Record]) -> Iterator[Found]:
    """Health or other special categories are held, or can be inferred (C-184/20, C-21/23), without an exception."""
    excepted = {purpose["register"] for purpose in purposes if purpose["art9_condition"]}
    kept = by_id(registers)
    for record in data:
        if for_others(kept.get(record["register"])):
            continue
        special = law.table("data_categories")[record["category"]]["art9"] == "yes" if record["category"] else False
        if special and record["register"] not in excepted and not record["special_ground"]:
            sure = record["certainty"] in (None, "actual")
            yield found(
                "undocumented" if sure else "cannot_tell",
                "high",
                (record["register"], record["category"]),
                (record.cell("category"), record.cell("special_ground")),
                category=record["category"],
                certainty=record["certainty"],
            )
