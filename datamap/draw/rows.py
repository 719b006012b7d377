"""The table beside a picture: where the rows are many the gravest are shown, and the last row counts the others."""

from __future__ import annotations

from collections.abc import Sequence

from datamap.draw import theme
from datamap.draw.words import Words

SHOWN = 80

Row = tuple[str | None, tuple[str, ...]]
"""The status of what a row tells of, None where it stays with the controller, and its cells."""


def shown(rows: Sequence[Row], words: Words, limit: int = SHOWN) -> list[tuple[str, ...]]:
    """Return the cells of all rows, or of the `limit` gravest in their order and a row that counts those left out.

    >>> from datamap.draw import ENGLISH
    >>> shown([("eea", ("A", "B")), ("unknown", ("A", "C")), ("unsafeguarded", ("A", "D"))], ENGLISH, 2)
    [('A', 'C'), ('A', 'D'), ('and 1 row more, none graver', '')]
    """
    if len(rows) <= limit:
        return [cells for _, cells in rows]
    ranks = [theme.STATUSES.index(status) if status else -1 for status, _ in rows]
    kept = sorted(sorted(range(len(rows)), key=lambda n: -ranks[n])[:limit])
    blank = ("",) * (len(rows[0][1]) - 1)
    return [*(rows[n][1] for n in kept), (words["rows.more"](len(rows) - limit), *blank)]
