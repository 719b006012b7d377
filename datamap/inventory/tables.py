"""The schema's sheets and columns found in a workbook, whatever their language and order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from .columns import Cells, cells
from .grid import Grid
from .model import Problem
from .names import LANGUAGES, fold, nearest
from .scan import column_letter
from .schema import Column, Sheet, schema
from .texts import texts
from .values import Fault, as_text

_TOGETHER = 256
HEADING_ROWS = 20
"""How many first rows may hold titles and remarks above the headings."""


@dataclass(frozen=True)
class Table:
    """One sheet of rows found in the workbook.

    `start` is the index of the first row below the headings; `columns` holds the cells of each known
    column by key and `places` its index, `unknown` the cells of the others by heading; `filled` says
    which rows hold anything.
    """

    sheet: Sheet
    grid: Grid
    start: int
    places: Mapping[str, int]
    columns: Mapping[str, Cells]
    unknown: Mapping[str, Cells]
    filled: np.ndarray

    @property
    def rows(self) -> np.ndarray:
        """The workbook's numbers of the rows that hold anything."""
        return np.flatnonzero(self.filled) + self.start + 1

    @property
    def letters(self) -> dict[str, str]:
        """The letter of each known column."""
        return {key: column_letter(index) for key, index in self.places.items()}

    def cell(self, row: int, column: str) -> str:
        """The name of a cell by the workbook's row number and the schema's column."""
        letter = column_letter(self.places[column]) if column in self.places else ""
        return f"{self.grid.title}!{letter}{row}"


def problem(sheet: str, cell: str, column: str, fault: Fault) -> Problem:
    """A fault at its place."""
    return Problem(sheet, cell, column, fault.value, fault.code, fault.severity, fault.message, fault.suggestion)


def sort_grids(found: Sequence[Grid], problems: list[Problem]) -> tuple[dict[str, Grid], dict[str, pd.DataFrame]]:
    """The grid of each sheet of the schema, and the other sheets as text."""
    known: dict[str, Grid] = {}
    extras: dict[str, pd.DataFrame] = {}
    for grid in found:
        sheet = schema().sheet(grid.title)
        if (sheet is not None and sheet.kind in ("guide", "lists")) or not _has_content(grid):
            if sheet is not None and sheet.kind in ("rows", "fields"):
                known.setdefault(sheet.key, grid)
            continue
        if sheet is not None and (sheet.key not in known or not _has_content(known[sheet.key])):
            known[sheet.key] = grid
            if grid.hidden:
                message = f'The sheet "{grid.title}" is hidden; its rows are read like all others.'
                fault = Fault("hidden_sheet", message, "Show it, or delete it if it is old.", "info", grid.title)
                problems.append(problem(sheet.key, grid.title, "", fault))
            continue
        extras[grid.title if grid.title not in schema().sheets else f"{grid.title} (2)"] = _text_frame(grid)
        if sheet is not None:
            message = f'The sheets "{known[sheet.key].title}" and "{grid.title}" are the same; only the first is read.'
            fault = Fault("duplicate_sheet", message, "Move its rows to the first sheet.", "error", grid.title)
        else:
            message = f'The sheet "{grid.title}" is not part of an inventory; it is kept but not read.'
            near = nearest(grid.title, _all_titles(), cutoff=75)
            meant = schema().sheet(near) if near else None
            lacking = meant is not None and not any(schema().sheet(item.title) is meant for item in found)
            hint = f"Did you mean {near}?" if near else ""
            fault = Fault("unknown_sheet", message, hint, "error" if lacking else "info", grid.title)
        problems.append(problem(sheet.key if sheet else grid.title, grid.title, "", fault))
    return known, extras


def find_table(sheet: Sheet, grid: Grid, problems: list[Problem]) -> Table | None:
    """Find the headings: the first row with the most known ones, two at least, among the first twenty."""
    tops = [[sheet.column(cell) if isinstance(cell, str) else None for cell in row] for row in grid.rows[:HEADING_ROWS]]
    counts = [len({column.key for column in row if column}) for row in tops]
    if max(counts, default=0) < 2:
        if _has_content(grid):
            first, second = [f'"{column.headings["en"]}"' for column in sheet.columns.values()][:2]
            message = f'No row of the sheet "{grid.title}" has the headings of {sheet.key}; nothing on it is read.'
            remedy = f"Write headings such as {first} and {second} in one of the first {HEADING_ROWS} rows."
            problems.append(problem(sheet.key, grid.title, "", Fault("no_headings", message, remedy)))
        return None
    top = counts.index(max(counts))
    below = _turned(grid.rows[top + 1 :], len(tops[top]))
    places: dict[str, int] = {}
    columns: dict[str, Cells] = {}
    unknown: dict[str, Cells] = {}
    for index, column in enumerate(tops[top]):
        found, heading = cells(below[index]), as_text(grid.rows[top][index])
        if column is not None and column.key not in columns:
            places[column.key], columns[column.key] = index, found
        elif found.filled.any():
            title = heading or column_letter(index)
            unknown[title if title not in unknown else f"{title} ({column_letter(index)})"] = found
            fault = heading_fault(sheet, heading, column)
            place = f"{grid.title}!{column_letter(index)}{top + 1}"
            problems.append(problem(sheet.key, place, column.key if column else "", fault))
    filled = np.logical_or.reduce([column.filled for column in (*columns.values(), *unknown.values())])
    if (first_column := columns.get(next(iter(sheet.columns)))) is not None:
        markers = set(texts("example").values())
        example = np.array([value in markers for value in first_column.uniques], dtype=bool)
        filled &= ~first_column.spread(example, blank=False)
    return Table(sheet, grid, top + 1, places, columns, unknown, filled)


def _turned(rows: Sequence[Sequence[Any]], width: int) -> list[list[Any]]:
    """Rows as columns, a few hundred rows at a time, which stay in the processor's cache."""
    columns: list[list[Any]] = [[] for _ in range(width)]
    for start in range(0, len(rows), _TOGETHER):
        for column, part in zip(columns, zip(*rows[start : start + _TOGETHER], strict=True), strict=True):
            column.extend(part)
    return columns


def heading_fault(sheet: Sheet, heading: str, column: Column | None) -> Fault:
    """What is wrong with a heading that names no column of a sheet, or one that is there already."""
    if column is not None:
        message = f'"{heading}" names "{column.headings["en"]}", which is there already; only the first is read.'
        return Fault("duplicate_heading", message, "Move its values to the first one.", "error", heading)
    if not heading:
        message = "The column has values but no heading; it is kept but not read."
        return Fault("unknown_column", message, "Write a heading, or delete the values.", "info")
    choices = [label for column in sheet.columns.values() for label in column.headings.values()]
    message = f'"{heading}" is not a heading of {sheet.key}; it is kept but not read.'
    return Fault("unknown_column", message, _did_you_mean(heading, choices), "info", heading)


def language_of(known: Mapping[str, Grid], tables: Mapping[str, Table]) -> str:
    """The language most titles and headings are in; English where none is ahead."""
    votes: Counter[str] = Counter()
    for key, grid in known.items():
        votes.update(_spoken(schema().sheets[key].titles, grid.title))
    for table in tables.values():
        headings = table.grid.rows[table.start - 1]
        for key, index in table.places.items():
            votes.update(_spoken(table.sheet.columns[key].headings, headings[index]))
    return max(LANGUAGES, key=lambda language: votes[language])


def _spoken(labels: Mapping[str, str], text: str) -> list[str]:
    return [language for language, label in labels.items() if fold(label) == fold(text)]


def _has_content(grid: Grid) -> bool:
    return any(as_text(cell) for row in grid.rows for cell in row)


def _did_you_mean(text: str, choices: Sequence[str]) -> str:
    near = nearest(text, choices, cutoff=75)
    return f"Did you mean {near}?" if near else ""


def _all_titles() -> list[str]:
    return [title for sheet in schema().data for title in sheet.titles.values()]


def _text_frame(grid: Grid) -> pd.DataFrame:
    """A sheet the schema does not know: text in columns named by letter, rows by number, blank rows left out."""
    rows = {
        number: [as_text(cell) or None for cell in row]
        for number, row in enumerate(grid.rows, 1)
        if any(as_text(cell) for cell in row)
    }
    letters = [column_letter(index) for index in range(len(grid.rows[0]))]
    return pd.DataFrame.from_dict(rows, orient="index", columns=letters, dtype=object)
