"""What a report shows of many things: the gravest, and in words how many are left and where they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from markupsafe import Markup

from .. import flows
from ..auditing import Audit
from .html import paragraph
from .words import Words

SHOWN_REGISTERS = 25
"""How many registers have a picture and a record of their own in a report."""
SHOWN_ROWS = 60
SHOWN_LINES = 25
"""How many lines a cell of a table holds."""

Thing = TypeVar("Thing")


def gravest(things: Sequence[Thing], rank: Callable[[Thing], Any], limit: int = SHOWN_ROWS) -> list[Thing]:
    """The things as they stand where they fit, else those that `rank` puts first, in that order."""
    return list(things) if len(things) <= limit else sorted(things, key=rank)[:limit]


def left(count: int, words: Words, key: str = "keep-more") -> list[Markup]:
    """How many are not shown and where they are (`key`); nothing if none is left."""
    return [paragraph(words(key, count=count))] if count > 0 else []


def listed(items: Iterable[Any], words: Words, limit: int = SHOWN_LINES) -> list[Any]:
    """The first items, and in words how many more there are."""
    every = list(items)
    return [*every[:limit], words("list-more", count=len(every) - limit)] if len(every) > limit else every


def registers(audit: Audit) -> tuple[list[dict[Any, Any]], list[dict[Any, Any]]]:
    """The registers that a report shows one by one, in the order of the workbook, and the others.

    Where they are many those with the most transfers of the gravest status are shown.
    """
    every = audit.valid["Registers"].to_dict("records")
    hops = audit.transfers[audit.transfers["via"] != "ownership"]
    counts = Counter(zip(hops["register"], hops["status"], strict=True))
    order = sorted(
        range(len(every)),
        key=lambda n: [-counts[every[n]["id"], status] for status in reversed(flows.STATUSES)],
    )
    chosen = set(order[:SHOWN_REGISTERS])
    return [every[n] for n in sorted(chosen)], [row for n, row in enumerate(every) if n not in chosen]


def registers_left(audit: Audit, words: Words) -> list[Markup]:
    """How many registers have no picture of their own, and what leaves the EU/EEA from them."""
    _, others = registers(audit)
    if not others:
        return []
    outside = audit.outside[audit.outside["via"] != "ownership"]
    statuses = Counter(outside.loc[outside["register"].isin([row["id"] for row in others]), "status"])
    said = [
        f"{words(f'status-{status}')} {words.number(statuses[status])}"
        for status in reversed(flows.OUTSIDE)
        if statuses[status]
    ]
    text = words("registers-more", count=len(others), transfers=statuses.total())
    return [paragraph(f"{text} ({', '.join(said)})." if said else f"{text}.", "warning")]
