"""Consent without a word on withdrawing it."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("NOT012", severity="medium", article="13(2)(c), 7(3)", catalogue="B11", law=("13-2-c",))
def withdrawal_not_told(notices: list[Record]) -> Iterator[Found]:
    """The notice relies on consent and does not say that it can be withdrawn."""
    for notice in notices:
        if (
            "consent" in notice["legal_bases_stated"]
            and notice["rights_stated"]
            and "withdraw_consent" not in notice["rights_stated"]
        ):
            cells = (notice.cell("legal_bases_stated"), notice.cell("rights_stated"))
            yield found("breach", "medium", (notice["id"],), cells)
