"""A legitimate interest that nobody has named."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("NOT005", severity="medium", article="13(1)(d), 14(2)(b)", catalogue="B05", law=("13-1-d",))
def interest_unnamed(purposes: list[Record]) -> Iterator[Found]:
    """Legitimate interests, or profiling without a basis of Art. 6, are relied on; the interest is blank."""
    for purpose in purposes:
        bases = purpose["legal_basis"]
        old_only = bool(bases) and all(basis.startswith("old_") for basis in bases)
        relied = "art6_1_f" in bases or (old_only and purpose["purpose"] == "profiling")
        if relied and not purpose["legitimate_interest"]:
            cells = (purpose.cell("legitimate_interest"),)
            yield found("undocumented", "medium", (purpose["id"],), cells, purpose=purpose["purpose"])
