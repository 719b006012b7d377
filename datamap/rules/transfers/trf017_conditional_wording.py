"""A notice that denies transfers with an exception."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("TRF017", severity="medium", article="13(1)(f), 30(1)(e)", catalogue="C17", basis="page")
def conditional_wording(notices: list[Record]) -> Iterator[Found]:
    """The notice denies transfers but leaves a door open, without naming countries and safeguards."""
    for notice in notices:
        if notice["transfer_statement"] != "none_with_exception":
            continue
        named = [item for item in notice["transfer_mechanisms"] if item != "none_stated"]
        if notice["transfer_countries"] and named:
            continue
        kind = "undocumented" if named else "breach"
        cells = (notice.cell("transfer_statement"), notice.cell("transfer_countries"))
        yield found(kind, "medium", (notice["id"],), cells, mechanisms=tuple(named))
