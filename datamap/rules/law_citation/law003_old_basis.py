"""A purpose resting on the grounds of the repealed act."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("LAW003", severity="high", article="6(1), 13(1)(c)", catalogue="A03", basis="page", law=("HETIL-8-1-5",))
def old_basis(purposes: list[Record]) -> Iterator[Found]:
    """The only legal bases are those of 8 § of the old act, such as a customer relationship or relevant connection."""
    cells: dict[str, list[str]] = {}
    stated: dict[str, set[str]] = {}
    for purpose in purposes:
        bases = purpose["legal_basis"]
        if bases and all(basis.startswith("old_") for basis in bases):
            cells.setdefault(purpose["register"], []).append(purpose.cell("legal_basis"))
            stated.setdefault(purpose["register"], set()).update(bases)
    for register, named in cells.items():
        yield found("breach", "high", (register,), named, bases=tuple(sorted(stated[register])), purposes=len(named))
