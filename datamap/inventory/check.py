"""Faults that no single value shows: ids used twice, circles of processors, dates and periods that contradict."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from . import periods
from .model import Inventory, Problem
from .schema import schema

SHARED_IDS = ("Sources", "Systems", "Recipients")
"""Sheets whose ids must differ from each other, since a flow may begin or end on any of them."""

ORDERED = (
    ("valid_from", "valid_to"),
    ("published_on", "withdrawn_on"),
    ("received", "answered"),
    ("received", "notified_on"),
    ("decided_on", "until"),
    ("retention_min", "retention_max"),
)
"""Pairs of columns of which the first may not be later or longer than the second."""


def check(inventory: Inventory) -> list[Problem]:
    """The problems between the cells of an inventory; what single cells show is found on reading."""
    return [*_duplicate_ids(inventory), *_circles(inventory), *_contradictions(inventory)]


def _duplicate_ids(inventory: Inventory) -> Iterator[Problem]:
    """Ids that two rows have at a time; a row that begins after another has ended may carry on its id."""
    shared: dict[str, list[_Place]] = {}
    for sheet in schema().data:
        frame = inventory.frames[sheet.key]
        if "id" not in frame or (sheet.key not in SHARED_IDS and _all_differ(frame["id"])):
            continue
        seen = shared if sheet.key in SHARED_IDS else {}
        for row, identifier, begun, ended in frame[["id", "valid_from", "valid_to"]].itertuples(name=None):
            if identifier is None:
                continue
            place = _Place(sheet.key, int(row), begun or dt.date.min, ended or dt.date.max)
            others = seen.setdefault(identifier.casefold(), [])
            first = next((item for item in others if item.begun <= place.ended and place.begun <= item.ended), None)
            others.append(place)
            if first is not None:
                message = f'"{identifier}" is already the id in {inventory.cell(first.sheet, first.row, "id")}.'
                remedy = "Give this row an id of its own, or end the other row before this one begins."
                cell = inventory.cell(place.sheet, place.row, "id")
                yield Problem(sheet.key, cell, "id", identifier, "duplicate_id", "error", message, remedy)


class _Place(NamedTuple):
    """A row with the days on which it holds."""

    sheet: str
    row: int
    begun: dt.date
    ended: dt.date


def _circles(inventory: Inventory) -> Iterator[Problem]:
    """Recipients that engage themselves, alone or through others."""
    frame = inventory.frames["Recipients"]
    parents = {key: parent for key, parent in zip(frame["id"], frame["parent"], strict=True) if key and parent}
    told: set[str] = set()
    for row, start in zip(frame.index.tolist(), frame["id"], strict=True):
        if start is None:
            continue
        chain = [start]
        while (above := parents.get(chain[-1])) is not None and above not in chain:
            chain.append(above)
        if above == start and start not in told:
            told.update(chain)
            shown = " → ".join([*chain, start])
            message = f'"{start}" is engaged by itself ({shown}).'
            cell = inventory.cell("Recipients", row, "parent")
            remedy = "Name who really engages it, or leave the cell blank."
            yield Problem("Recipients", cell, "parent", start, "circle", "warning", message, remedy)


def _all_differ(ids: Iterable[str | None]) -> bool:
    known = list(filter(None, ids))
    return len(known) == len(set("\n".join(known).casefold().split("\n")))


def _contradictions(inventory: Inventory) -> Iterator[Problem]:
    for sheet in schema().data:
        frame = inventory.frames[sheet.key]
        for first, second in ORDERED:
            if first not in frame or second not in frame:
                continue
            kind = sheet.columns[second].kind
            size: Callable[[Any], Any] = periods.days if kind == "period" else _itself
            both = frame.loc[frame[first].notna() & frame[second].notna(), [first, second]]
            for row, begin, end in both.itertuples(name=None):
                if size(begin) <= size(end):
                    continue
                headings = [sheet.columns[key].headings[inventory.language] for key in (first, second)]
                shown = [periods.show(str(value), inventory.language) for value in (begin, end)]
                relation = "longer" if kind == "period" else "later"
                message = f'"{headings[0]}" ({shown[0]}) is {relation} than "{headings[1]}" ({shown[1]}).'
                cell = inventory.cell(sheet.key, int(row), second)
                yield Problem(
                    sheet.key, cell, second, shown[1], "contradiction", "warning", message, "Correct one of the two."
                )


def _itself(value: Any) -> Any:
    return value
