"""Where a named cell is: in the workbook itself, or in one written anew from another format."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from ..model import Inventory
from ..scan import column_letter, column_number

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384


@dataclass(frozen=True, order=True)
class Place:
    """One cell: the sheet's title, and row and column counted from 1."""

    title: str
    row: int
    column: int

    @property
    def cell(self) -> str:
        """The cell without its sheet, such as `D12`."""
        return f"{column_letter(self.column - 1)}{self.row}"

    @property
    def name(self) -> str:
        """The cell as findings name it, such as `Flows!D12`."""
        return f"{self.title}!{self.cell}"

    @property
    def location(self) -> str:
        """The cell as a link names it."""
        title = self.title.replace("'", "''")
        return f"'{title}'!{self.cell}"


def locate(name: str, titles: Collection[str]) -> Place | None:
    """The cell that a name means, or None where the workbook has no such sheet.

    A range is its first cell, a row without a column (`Flows!12`) its cell in column A, a sheet its A1.
    """
    if name in titles:
        return Place(name, 1, 1)
    title, _, cell = name.rpartition("!")
    found = re.fullmatch(r"([A-Z]{0,3})([1-9]\d{0,6})(?::[A-Z]{0,3}\d{1,7})?", cell)
    if title not in titles or found is None:
        return None
    place = Place(title, int(found[2]), column_number(found[1]) or 1)
    return place if place.row <= LAST_ROW and place.column <= LAST_COLUMN else None


class Moved:
    """Names of an inventory's cells in the workbook that was written from it."""

    def __init__(self, old: Inventory, new: Inventory) -> None:
        self._old, self._new = old, new
        self._keys = {title: key for key, title in old.titles.items()}
        self._columns = {
            key: {letter: column for column, letter in letters.items()} for key, letters in old.letters.items()
        }

    def __call__(self, name: str) -> str:
        """The new name of a cell; one on a sheet that is no part of the inventory stays."""
        if name in self._keys:
            return self._new.titles.get(self._keys[name], name)
        place = locate(name, self._keys)
        if place is None:
            return name
        key = self._keys[place.title]
        column = self._columns.get(key, {}).get(column_letter(place.column - 1), "")
        if name.rpartition("!")[2].isdigit():
            column = ""
        return self._new.cell(key, self._row(key, place.row), column)

    def _row(self, key: str, row: int) -> int:
        """The new number of a row; what is not among the rows was above them and belongs to the headings."""
        old, new = self._old[key], self._new[key]
        if row not in old.index:
            return 1
        if "field" in old and "field" in new:
            matching = new.index[new["field"] == old.at[row, "field"]]
            return int(matching[0]) if len(matching) else 1
        return int(new.index[old.index.tolist().index(row)])
