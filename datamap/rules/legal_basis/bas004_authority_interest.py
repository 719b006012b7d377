"""A public authority relying on legitimate interests."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("BAS004", severity="high", article="6(1) second subparagraph", catalogue="D04")
def authority_interest(purposes: list[Record], controller: Record) -> Iterator[Found]:
    """Point (f) is not for what an authority does in the performance of its tasks."""
    for purpose in purposes:
        if "art6_1_f" in purpose["legal_basis"] and controller["public_authority"]:
            yield found(
                "cannot_tell", "high", (purpose["id"],), (purpose.cell("legal_basis"),), purpose=purpose["purpose"]
            )
