"""Consent without a way to withdraw it."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("BAS007", severity="high", article="7(1), 7(3)", catalogue="D07", basis="mixed", law=("7-3",))
def no_withdrawal(purposes: list[Record], rights: list[Record]) -> Iterator[Found]:
    """Consent is relied on, and the record holds no way to withdraw it in the register."""
    ways = {right["register"] for right in rights if right["right"] == "withdraw_consent"}
    for purpose in purposes:
        if "art6_1_a" in purpose["legal_basis"] and purpose["register"] not in ways:
            yield found("undocumented", "high", (purpose["register"],), (purpose.cell("legal_basis"),))
