"""Several legal bases for one purpose."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("BAS002", severity="medium", article="6(1), 13(1)(c)", catalogue="D02", basis="mixed")
def several_bases(purposes: list[Record]) -> Iterator[Found]:
    """A purpose names more than one point of Art. 6(1); which data rest on which cannot be told."""
    for purpose in purposes:
        bases = tuple(basis for basis in purpose["legal_basis"] if basis.startswith("art6_"))
        if len(bases) > 1:
            yield found("cannot_tell", "medium", (purpose["id"],), (purpose.cell("legal_basis"),), bases=bases)
