"""A text published unfinished."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("NOT022", severity="low", article="12(1)", catalogue="N5")
def unfinished_text(notices: list[Record]) -> Iterator[Found]:
    """A placeholder was left in, or a heading stands without text."""
    for notice in notices:
        left = (*notice["placeholders"], *notice["empty_sections"])
        if left:
            cells = (notice.cell("placeholders"), notice.cell("empty_sections"))
            yield found("breach", "low", (notice["id"],), cells, placeholders=left)
