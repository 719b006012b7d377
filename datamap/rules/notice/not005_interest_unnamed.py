"""A legitimate interest that nobody has named."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("NOT005", severity="medium", article="13(1)(d), 14(2)(b)", catalogue="B05", law=("13-1-d",))
def interest_unnamed(purposes: list[Record], notices: list[Record]) -> Iterator[Found]:
    """Legitimate interests, or profiling without a basis of Art. 6, are relied on; the interest is nowhere named."""
    silent = {
        register: notice
        for notice in notices
        if notice["interests_stated"] is False
        for register in notice["registers"]
    }
    for purpose in purposes:
        bases = purpose["legal_basis"]
        old_only = bool(bases) and all(basis.startswith("old_") for basis in bases)
        if not ("art6_1_f" in bases or (old_only and purpose["purpose"] == "profiling")):
            continue
        notice = silent.get(purpose["register"])
        cells = (purpose.cell("legitimate_interest"), *((notice.cell("interests_stated"),) if notice else ()))
        if notice or not purpose["legitimate_interest"]:
            kind = "breach" if notice else "undocumented"
            yield found(kind, "medium", (purpose["id"],), cells, purpose=purpose["purpose"])
