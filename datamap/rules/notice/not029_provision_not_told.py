"""Mandatory data that a notice does not name."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule
from ..run import of_notice


@rule("NOT029", severity="medium", article="13(2)(e)", catalogue="B16")
def provision_not_told(notices: list[Record], purposes: list[Record]) -> Iterator[Found]:
    """Data are needed for a contract or by law, and the notice does not say which must be given."""
    for notice in notices:
        bases = {basis for purpose in of_notice(notice, purposes) for basis in purpose["legal_basis"]}
        if notice["provision_stated"] is False and bases & {"art6_1_b", "art6_1_c"}:
            yield found("breach", "medium", (notice["id"],), (notice.cell("provision_stated"),))
