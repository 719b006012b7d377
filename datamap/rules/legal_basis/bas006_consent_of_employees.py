"""Consent as the basis for data on employees."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("BAS006", severity="high", article="7; 759/2004 3 §", catalogue="D06", basis="mixed", law=("FI-759",))
def consent_of_employees(purposes: list[Record], registers: list[Record]) -> Iterator[Found]:
    """An employee can seldom refuse freely, and consent does not lift the test of necessity."""
    staff = {item["id"] for item in registers if {"employees", "applicants"}.intersection(item["subjects"])}
    for purpose in purposes:
        if purpose["register"] in staff and "art6_1_a" in purpose["legal_basis"]:
            yield found(
                "cannot_tell", "high", (purpose["id"],), (purpose.cell("legal_basis"),), purpose=purpose["purpose"]
            )
