"""Sensitive data under the old act without an exception."""

from __future__ import annotations

from collections.abc import Iterator

from ... import law
from ..model import Found, Record, found, rule


@rule(
    "BAS102",
    severity="medium",
    article="HetiL 11–12 §",
    since="1999-06-01",
    until="2018-05-24",
    catalogue="N9",
    basis="mixed",
    law=("HETIL-11", "HETIL-12"),
)
def old_act_sensitive(data: list[Record]) -> Iterator[Found]:
    """Sensitive data (wider than Art. 9: also social welfare and offences) are held without an exception of 12 §."""
    for record in data:
        row = law.table("data_categories").get(record["category"] or "")
        sensitive = row is not None and (
            row["art9"] == "yes" or row["art10"] == "yes" or record["category"] == "social_welfare"
        )
        if sensitive and not record["special_ground"]:
            sure = record["certainty"] in (None, "actual")
            yield found(
                "undocumented" if sure else "cannot_tell",
                "medium",
                (record["register"], record["category"]),
                (record.cell("category"), record.cell("special_ground")),
                category=record["category"],
            )
