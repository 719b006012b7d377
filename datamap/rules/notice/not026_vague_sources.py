"""Sources that a notice describes too vaguely."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("NOT026", severity="medium", article="14(2)(f)", catalogue="B13")
def vague_sources(notices: list[Record]) -> Iterator[Found]:
    """The notice describes a source so vaguely that nobody can tell where the data come from."""
    for notice in notices:
        if notice["vague_sources"]:
            cells = (notice.cell("vague_sources"),)
            yield found("breach", "medium", (notice["id"],), cells, vague=notice["vague_sources"])
