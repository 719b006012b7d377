"""A workbook read into an Inventory, with everything wrong in it as problems at its cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from . import grid as grids
from .check import check
from .grid import Grid
from .memory import no_garbage_collection
from .model import Inventory, InventoryError, Problem
from .scan import column_letter
from .schema import Column, Sheet, schema
from .tables import Table, find_table, heading_fault, language_of, problem, sort_grids
from .texts import texts
from .values import Context, Fault, as_text, parse, parse_all


@no_garbage_collection()
def read(path: str | Path) -> Inventory:
    """Read a workbook: .xlsx, .xlsm, .xls, .xlsb, .ods, or a folder of .csv files named like the sheets.

    Sheets and headings are found in English, Finnish or Swedish, in any order and case, below title
    rows and between blank ones. Every fault of a value is a problem at its cell, in
    `Inventory.problems`; the value is then blank, that is *unknown*, unless the problem is a warning.
    A reference to nothing stays as it is. Raises InventoryError if the file cannot be read at all, in
    one sentence that says what to do.
    """
    path = Path(path)
    return _Reading(path, *grids.load(path)).inventory()


class _Reading:
    """One workbook on its way to an inventory; problems gather as its sheets are read."""

    def __init__(self, path: Path, digest: str, found: Sequence[Grid]) -> None:
        self.path, self.digest = path, digest
        self.problems: list[Problem] = []
        self.known, self.extras = sort_grids(found, self.problems)
        if not self.known:
            titles = ", ".join(f'"{grid.title}"' for grid in found[:8]) or "none"
            raise InventoryError(
                f"{path} has no sheet of an inventory (its sheets: {titles}); "
                "begin with the workbook that `datamap new` writes."
            )
        self.tables: dict[str, Table] = {}
        for key, grid in self.known.items():
            sheet = schema().sheets[key]
            if sheet.kind == "rows" and (table := find_table(sheet, grid, self.problems)):
                self.tables[key] = table
        self.context = Context(language_of(self.known, self.tables))

    def inventory(self) -> Inventory:
        """Read all sheets: ids first, since the references of every other column are checked against them."""
        ids = {
            key: self._column(table, table.sheet.columns["id"])
            for key, table in self.tables.items()
            if "id" in table.columns
        }
        declared = {key: [name for name in names if name] for key, names in ids.items()}
        self.context = Context(self.context.language, declared)
        frames: dict[str, pd.DataFrame] = {}
        letters: dict[str, Mapping[str, str]] = {}
        for sheet in schema().data:
            if sheet.kind == "fields":
                frames[sheet.key], letters[sheet.key] = self._fields(sheet)
            elif table := self.tables.get(sheet.key):
                frames[sheet.key], letters[sheet.key] = self._rows(table, ids.get(sheet.key)), table.letters
            else:
                frames[sheet.key] = pd.DataFrame(columns=list(sheet.columns), dtype=object)
        inventory = Inventory(
            name=self.path.name if self.path.is_dir() else self.path.stem,
            file=str(self.path),
            sha256=self.digest,
            language=self.context.language,
            frames=frames,
            titles={key: grid.title for key, grid in self.known.items()},
            letters=letters,
            extras=self.extras,
        )
        self.problems += check(inventory)
        return replace(inventory, problems=tuple(sorted(self.problems, key=_reading_order)))

    def _rows(self, table: Table, ids: np.ndarray | None) -> pd.DataFrame:
        sheet, rows = table.sheet, table.rows
        unread = self._report_unread(table)
        values: dict[str, np.ndarray] = {}
        for column in sheet.columns.values():
            if column.key == "id" and ids is not None:
                values["id"] = ids
            elif column.key in table.columns:
                values[column.key] = self._column(table, column)
            else:
                values[column.key] = _objects([() if column.many else None] * len(rows))
            if column.required:
                self._report_blanks(table, column, unread)
        if table.unknown:
            texts_of = {heading: map(as_text, cells.raw(table.filled)) for heading, cells in table.unknown.items()}
            kept = {heading: [text or None for text in column] for heading, column in texts_of.items()}
            self.extras[sheet.key] = pd.DataFrame(kept, index=rows, dtype=object)
        return pd.DataFrame(values, index=rows, dtype=object)

    def _column(self, table: Table, column: Column) -> np.ndarray:
        """Parse a column's distinct values once and spread values and faults over its rows."""
        cells = table.columns[column.key]
        used = np.zeros(len(cells.uniques), dtype=bool)
        used[cells.codes[table.filled & cells.filled]] = True
        blank: Any = () if column.many else None
        values = _objects([blank] * len(cells.uniques))
        parsed, faults = parse_all(column, cells.uniques[used], self.context)
        values[used] = _objects(parsed)
        if faults:
            by_code = dict(zip(np.flatnonzero(used)[list(faults)].tolist(), faults.values(), strict=True))
            bad = np.zeros(len(cells.uniques), dtype=bool)
            bad[list(by_code)] = True
            for index in np.flatnonzero(table.filled & cells.spread(bad, blank=False)).tolist():
                place = table.cell(index + table.start + 1, column.key)
                self.problems.append(problem(table.sheet.key, place, column.key, by_code[int(cells.codes[index])]))
        return cells.spread(values, blank=blank)[table.filled]

    def _report_blanks(self, table: Table, column: Column, unread: set[tuple[int, str]]) -> None:
        cells = table.columns.get(column.key)
        blank = table.rows if cells is None else table.rows[~cells.filled[table.filled]]
        message = f'"{column.headings[self.context.language]}" is blank, and every row must have it.'
        fault = Fault("required_blank", message, "Fill it in, or delete the row.")
        for row in blank.tolist():
            if (row, column.key) not in unread:
                self.problems.append(problem(table.sheet.key, table.cell(row, column.key), column.key, fault))

    def _report_unread(self, table: Table) -> set[tuple[int, str]]:
        """Report cells that came as blanks but are not; the answer names them by row number and column."""
        keys = {index: key for key, index in table.places.items()}
        reported = set()
        for row, index, fault in _unread(table.grid):
            if row >= table.start and index in keys:
                reported.add((row + 1, keys[index]))
                place = table.cell(row + 1, keys[index])
                self.problems.append(problem(table.sheet.key, place, keys[index], fault))
        for top, left, bottom, right in table.grid.merged:
            inside = [keys[index] for index in range(left, right + 1) if index in keys]
            if bottom >= table.start and inside and (bottom > top or len(inside) > 1):
                first, last = f"{column_letter(left)}{top + 1}", f"{column_letter(right)}{bottom + 1}"
                message = f"The cells {first}:{last} are merged: only {first} has the value, the others read as blank."
                fault = Fault("merged_cells", message, "Unmerge them and fill in each row.", "warning")
                place = f"{table.grid.title}!{first}:{last}"
                self.problems.append(problem(table.sheet.key, place, inside[0], fault))
        return reported

    def _fields(self, sheet: Sheet) -> tuple[pd.DataFrame, dict[str, str]]:
        """The Controller sheet: a label in column A or B, and its value in the next column."""
        grid = self.known.get(sheet.key)
        if grid is None:
            return pd.DataFrame(columns=["field", "value"], dtype=object), {}
        at = _label_column(sheet, grid.rows)
        unread = {(row, index): fault for row, index, fault in _unread(grid)}
        found: dict[int, tuple[str, Any]] = {}
        kept: dict[int, tuple[str, str]] = {}
        for number, row in enumerate(grid.rows, 1):
            label, raw = as_text(row[at]), row[at + 1] if len(row) > at + 1 else None
            column = sheet.column(label) if label else None
            if column is not None and all(key != column.key for key, _ in found.values()):
                value, fault = parse(column, raw, self.context)
                found[number] = (column.key, value)
                if fault := unread.get((number - 1, at + 1), fault):
                    place = f"{grid.title}!{column_letter(at + 1)}{number}"
                    self.problems.append(problem(sheet.key, place, column.key, fault))
            elif label and as_text(raw) and label not in texts("field").values():
                kept[number] = (label, as_text(raw))
                place = f"{grid.title}!{column_letter(at)}{number}"
                key = column.key if column else ""
                self.problems.append(problem(sheet.key, place, key, heading_fault(sheet, label, column)))
        if kept:
            self.extras[sheet.key] = _field_frame(kept)
        return _field_frame(found), {"field": column_letter(at), "value": column_letter(at + 1)}


def _unread(grid: Grid) -> Iterator[tuple[int, int, Fault]]:
    for row, index, text in grid.errors:
        message = f"The cell holds the error {text or 'of a formula'} instead of a value."
        yield row, index, Fault("error_cell", message, "Correct the formula or type the value.", value=text)
    for row, index in grid.unsaved:
        message = "The cell holds a formula whose result was never saved, so it reads as blank."
        remedy = "Open the workbook in a spreadsheet program and save it, or type the value."
        yield row, index, Fault("formula_without_value", message, remedy)


def _label_column(sheet: Sheet, rows: Sequence[Sequence[Any]]) -> int:
    counts = [
        sum(isinstance(row[index], str) and sheet.column(row[index]) is not None for row in rows if len(row) > index)
        for index in (0, 1)
    ]
    return counts.index(max(counts))


def _field_frame(rows: Mapping[int, tuple[str, Any]]) -> pd.DataFrame:
    fields, values = ([row[index] for row in rows.values()] for index in (0, 1))
    return pd.DataFrame({"field": _objects(fields), "value": _objects(values)}, index=list(rows), dtype=object)


def _objects(values: Sequence[Any]) -> np.ndarray:
    """Values as an array of objects, tuples among them."""
    array = np.empty(len(values), dtype=object)
    array[:] = values
    return array


def _reading_order(found: Problem) -> tuple[int, int, int, str]:
    position = list(schema().sheets).index(found.sheet) if found.sheet in schema().sheets else len(schema().sheets)
    cell = re.match(r"([A-Z]*)(\d+)", found.cell.rpartition("!")[2])
    return (position, int(cell[2]), len(cell[1]), cell[1]) if cell else (position, 0, 0, "")
