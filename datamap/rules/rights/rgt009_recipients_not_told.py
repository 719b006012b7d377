"""Recipients who never hear of a correction."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("RGT009", severity="medium", article="19", catalogue="F16", law=("19",))
def recipients_not_told(rights: list[Record]) -> Iterator[Found]:
    """A register's record says that recipients are not told of rectification or erasure."""
    for right in rights:
        if right["right"] in ("rectification", "erasure", "restriction") and right["notify_recipients"] is False:
            yield found(
                "breach",
                "medium",
                (right["register"], right["right"]),
                (right.cell("notify_recipients"),),
                right=right["right"],
            )
