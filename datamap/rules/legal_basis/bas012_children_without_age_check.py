"""Consent of children without a recorded check of age."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("BAS012", severity="high", article="8; TSL 5 §", catalogue="D12")
def children_without_age_check(registers: list[Record], purposes: list[Record]) -> Iterator[Found]:
    """Children are among the persons, consent is the basis, and how age is checked is not recorded."""
    consenting = {purpose["register"] for purpose in purposes if "art6_1_a" in purpose["legal_basis"]}
    for register in registers:
        if "children" in register["subjects"] and register["id"] in consenting and not register["age_check"]:
            yield found("undocumented", "high", (register["id"],), (register.cell("age_check"),))
