"""Marketing for others on an opt-out."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule(
    "BAS018",
    severity="medium",
    article="6(1)(f), 21(2); SVPL 200, 202 §",
    catalogue="D14, D03",
    basis="mixed",
    law=("FI-917-200", "FI-917-202"),
)
def partner_marketing(marketing: list[Record]) -> Iterator[Found]:
    """The register is used to market partners' or clients' goods without consent."""
    for record in marketing:
        others = tuple(item for item in record["for_whom"] if item != "own")
        contacts_only = record["audience"] == ("business_contact",)  # 202 § leaves them an opt-out
        if others and record["basis"] == "opt_out" and not contacts_only:
            yield found("breach", "medium", (record["register"],), (record.cell("basis"),), others=others)
