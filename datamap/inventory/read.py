"""A workbook read into an Inventory, with everything wrong in it as problems at its cells."""

from __future__ import annotations

import gc
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from . import grid as grids
from .check import check
from .columns import Cells, cells
from .grid import Grid
from .model import Inventory, InventoryError, Problem
from .names import LANGUAGES, fold, nearest
from .package import column_letter
from .schema import Column, Sheet, schema
from .texts import texts
from .values import Context, Fault, as_text, parse, parse_all

HEADING_ROWS = 20
"""How many first rows may hold titles and remarks above the headings."""



@dataclass(frozen=True)
class Table:
    """One sheet of the schema found in the workbook.

    `start` is the index of the first row below the headings, `columns` holds the cells of each known
    column, `unknown` those of the others by heading, `filled` says which rows hold anything.
    """

    sheet: Sheet
    grid: Grid
    start: int
    letters: Mapping[str, str]
    columns: Mapping[str, Cells]
    unknown: Mapping[str, Cells]
    filled: np.ndarray

    @property
    def rows(self) -> np.ndarray:
        """The workbook's numbers of the rows that hold anything."""
        return np.flatnonzero(self.filled) + self.start + 1

    def cell(self, row: int, column: str) -> str:
        """The name of a cell by the workbook's row number and the schema's column."""
        return f"{self.grid.title}!{self.letters.get(column, '')}{row}"


def read(path: str | Path) -> Inventory:
    """Read a workbook: .xlsx, .xlsm, .xls, .xlsb, .ods, or a folder of .csv files named like the sheets.

    Sheets and headings are found in English, Finnish or Swedish, in any order and case, below title
    rows and between blank ones. Every fault of a value is a problem at its cell, in
    `Inventory.problems`; the value is then blank, that is *unknown*, unless the problem is a warning.
    Raises InventoryError if the file cannot be read at all, in one sentence that says what to do.
    """
    path = Path(path)
    with _no_garbage_collection():
        digest, found = grids.load(path)
        return _inventory(path, digest, found)


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    # Millions of cells are made and none of them is garbage; looking for it would take a third of the time.
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _inventory(path: Path, digest: str, found: Sequence[Grid]) -> Inventory:
    problems: list[Problem] = []
    known, extras = _sort_grids(found, problems)
    if not known:
        titles = ", ".join(f'"{grid.title}"' for grid in found[:8]) or "none"
        raise InventoryError(
            f"{path} has no sheet of an inventory (sheets found: {titles}); start from the workbook that `datamap new` writes."
        )
    tables = {}
    for key, grid in known.items():
        if schema().sheets[key].kind == "rows" and (table := _find_table(schema().sheets[key], grid, problems)):
            tables[key] = table
    language = _language(known, tables)
    ids = {
        key: _read_column(table, table.sheet.columns["id"], Context(language), problems)
        for key, table in tables.items()
        if "id" in table.columns
    }
    context = Context(language, {key: {name.casefold(): name for name in names if name} for key, names in ids.items()})
    frames: dict[str, pd.DataFrame] = {}
    letters: dict[str, Mapping[str, str]] = {}
    for sheet in schema().data:
        if sheet.kind == "fields":
            frames[sheet.key], letters[sheet.key] = _read_fields(sheet, known.get(sheet.key), context, extras, problems)
        elif sheet.key in tables:
            frames[sheet.key] = _read_rows(tables[sheet.key], ids.get(sheet.key), context, extras, problems)
            letters[sheet.key] = tables[sheet.key].letters
        else:
            frames[sheet.key] = pd.DataFrame(columns=list(sheet.columns), dtype=object)
    inventory = Inventory(
        name=path.stem if path.is_file() else path.name,
        file=str(path),
        sha256=digest,
        language=language,
        frames=frames,
        titles={key: grid.title for key, grid in known.items()},
        letters={key: value for key, value in letters.items() if key in known},
        extras=extras,
    )
    problems += check(inventory)
    order = {key: position for position, key in enumerate(schema().sheets)}
    problems.sort(key=lambda problem: (order.get(problem.sheet, len(order)), _reading_order(problem.cell)))
    return Inventory(**{**vars(inventory), "problems": tuple(problems)})


def _reading_order(cell: str) -> tuple[int, int, str]:
    found = re.match(r"([A-Z]*)(\d+)", cell.rpartition("!")[2])
    return (int(found[2]), len(found[1]), found[1]) if found else (0, 0, "")


def _sort_grids(found: Sequence[Grid], problems: list[Problem]) -> tuple[dict[str, Grid], dict[str, pd.DataFrame]]:
    """The grid of each sheet of the schema, and the other sheets as they are."""
    known: dict[str, Grid] = {}
    extras: dict[str, pd.DataFrame] = {}
    for grid in found:
        sheet = schema().sheet(grid.title)
        if sheet is not None and sheet.kind in ("guide", "lists"):
            continue
        filled = any(as_text(cell) for row in grid.rows for cell in row)
        if sheet is not None and sheet.key not in known:
            known[sheet.key] = grid
            if grid.hidden and filled:
                message = f'The sheet "{grid.title}" is hidden; its rows are read like all others.'
                problems.append(_sheet_problem(sheet.key, grid, "hidden_sheet", "info", message, "Show it if it counts."))
        elif filled:
            title = grid.title if grid.title not in schema().sheets else f"{grid.title} (2)"
            extras[title] = _as_text_frame(grid)
            if sheet is not None:
                message = f'The sheets "{known[sheet.key].title}" and "{grid.title}" are the same one; only the first is read.'
                remedy = "Move its rows to the first sheet."
                problems.append(_sheet_problem(sheet.key, grid, "duplicate_sheet", "error", message, remedy))
            else:
                message = f'The sheet "{grid.title}" is not part of an inventory; it is kept but not read.'
                problems.append(_sheet_problem(grid.title, grid, "unknown_sheet", "info", message, ""))
    return known, extras


def _sheet_problem(sheet: str, grid: Grid, code: str, severity: str, message: str, suggestion: str) -> Problem:
    return Problem(sheet, grid.title, "", grid.title, code, severity, message, suggestion)


def _as_text_frame(grid: Grid) -> pd.DataFrame:
    """A sheet the schema does not know: text in columns named by letter, rows by number, blank rows left out."""
    rows = {
        number: [as_text(cell) or None for cell in row]
        for number, row in enumerate(grid.rows, 1)
        if any(as_text(cell) for cell in row)
    }
    letters = [column_letter(index) for index in range(len(grid.rows[0]))]
    return pd.DataFrame.from_dict(rows, orient="index", columns=letters, dtype=object)


def _find_table(sheet: Sheet, grid: Grid, problems: list[Problem]) -> Table | None:
    """Find the headings: the row with the most known ones, two at least, among the first twenty."""
    tops = [[_known(sheet, cell) for cell in row] for row in grid.rows[:HEADING_ROWS]]
    counts = [len({column.key for column in row if column}) for row in tops]
    if max(counts, default=0) < 2:
        if any(as_text(cell) for row in grid.rows for cell in row):
            message = f'No row of the sheet "{grid.title}" has the headings of {sheet.key}; nothing on it is read.'
            headings = " and ".join(f'"{column.headings["en"]}"' for column in list(sheet.columns.values())[:2])
            remedy = f"Write its headings, such as {headings}, in one of the first {HEADING_ROWS} rows."
            problems.append(_sheet_problem(sheet.key, grid, "no_headings", "error", message, remedy))
        return None
    top = counts.index(max(counts))
    body = grid.rows[top + 1 :]
    below = list(zip(*body, strict=True)) or [()] * len(tops[top])
    letters: dict[str, str] = {}
    columns: dict[str, Cells] = {}
    unknown: dict[str, Cells] = {}
    for index, column in enumerate(tops[top]):
        heading, found = as_text(grid.rows[top][index]), cells(below[index])
        place = f"{grid.title}!{column_letter(index)}{top + 1}"
        if column is not None and column.key not in columns:
            letters[column.key], columns[column.key] = column_letter(index), found
            continue
        if not found.filled.any():
            continue
        title = heading or column_letter(index)
        unknown[title if title not in unknown else f"{title} ({column_letter(index)})"] = found
        if column is not None:
            message = f'"{heading}" is the heading of {letters[column.key]}{top + 1} again; only the first column is read.'
            fault = Fault("duplicate_heading", message, "Move its values to the first column.", "error", heading)
        elif heading:
            message = f'"{heading}" is not a column of {sheet.key}; it is kept but not read.'
            near = _near_heading(sheet, heading)
            fault = Fault("unknown_column", message, f"Did you mean {near}?" if near else "", "info", heading)
        else:
            message = "The column has values but no heading; it is kept but not read."
            fault = Fault("unknown_column", message, "Write a heading or delete the values.", "info")
        problems.append(_problem(sheet.key, place, column.key if column else "", fault))
    filled = np.logical_or.reduce([column.filled for column in (*columns.values(), *unknown.values())])
    first = columns.get(next(iter(sheet.columns)))
    if first is not None:
        example = np.array([value in texts("example").values() for value in first.uniques], dtype=bool)
        filled &= ~first.spread(example, blank=False)
    return Table(sheet, grid, top + 1, letters, columns, unknown, filled)


def _known(sheet: Sheet, cell: object) -> Column | None:
    return sheet.column(cell) if isinstance(cell, str) else None


def _near_heading(sheet: Sheet, heading: str) -> str:
    choices = [column.headings[language] for column in sheet.columns.values() for language in LANGUAGES]
    return nearest(heading, choices, cutoff=75) or ""


def _language(known: Mapping[str, Grid], tables: Mapping[str, Table]) -> str:
    """The language most titles and headings are in; English where none is ahead."""
    votes: Counter[str] = Counter()
    for key, grid in known.items():
        votes.update(_spoken(schema().sheets[key].titles, grid.title))
    for table in tables.values():
        for key, letter in table.letters.items():
            heading = table.grid.rows[table.start - 1][_letter_index(letter)]
            votes.update(_spoken(table.sheet.columns[key].headings, heading))
    return max(LANGUAGES, key=lambda language: votes[language])


def _spoken(labels: Mapping[str, str], text: str) -> list[str]:
    return [language for language, label in labels.items() if fold(label) == fold(text)]


def _letter_index(letter: str) -> int:
    index = 0
    for char in letter:
        index = 26 * index + ord(char) - 64
    return index - 1


def _read_rows(
    table: Table, ids: np.ndarray | None, context: Context, extras: dict[str, pd.DataFrame], problems: list[Problem]
) -> pd.DataFrame:
    sheet, rows = table.sheet, table.rows
    faulty = _report_unread_cells(table, problems)
    values: dict[str, np.ndarray] = {}
    for column in sheet.columns.values():
        blank: Any = () if column.many else None
        if column.key == "id" and ids is not None:
            values["id"] = ids
        elif column.key in table.columns:
            values[column.key] = _read_column(table, column, context, problems)
        else:
            values[column.key] = _repeated(blank, len(rows))
        if column.required:
            here = table.columns.get(column.key)
            missing = ~here.filled[table.filled] if here is not None else np.ones(len(rows), dtype=bool)
            for row in rows[missing]:
                if (int(row), column.key) not in faulty:
                    message = f'"{column.headings[context.language]}" is blank, and every row must have it.'
                    fault = Fault("required_blank", message, "Fill it in, or delete the row.")
                    problems.append(_problem(sheet.key, table.cell(int(row), column.key), column.key, fault))
    if table.unknown:
        kept = {heading: [as_text(v) or None for v in column.raw(table.filled)] for heading, column in table.unknown.items()}
        extras[sheet.key] = pd.DataFrame(kept, index=rows, dtype=object)
    return pd.DataFrame(values, index=rows, dtype=object)


def _read_column(table: Table, column: Column, context: Context, problems: list[Problem]) -> np.ndarray:
    """Parse a column's distinct values once and spread values and faults over its rows."""
    found = table.columns[column.key]
    used = np.zeros(len(found.uniques), dtype=bool)
    used[found.codes[table.filled & found.filled]] = True
    blank: Any = () if column.many else None
    values = _repeated(blank, len(found.uniques))
    parsed, faults = parse_all(column, found.uniques[used], context)
    values[used] = _array(parsed)
    if faults:
        fault_of = dict(zip(np.flatnonzero(used)[list(faults)].tolist(), faults.values(), strict=True))
        bad = np.zeros(len(found.uniques), dtype=bool)
        bad[list(fault_of)] = True
        for at in np.flatnonzero(table.filled & found.spread(bad, blank=False)):
            place = table.cell(int(at) + table.start + 1, column.key)
            problems.append(_problem(table.sheet.key, place, column.key, fault_of[int(found.codes[at])]))
    return found.spread(values, blank=blank)[table.filled]


def _repeated(value: Any, count: int) -> np.ndarray:
    return _array([value] * count)


def _array(values: Sequence[Any]) -> np.ndarray:
    """Values as objects, lists among them too."""
    array = np.empty(len(values), dtype=object)
    array[:] = values
    return array


def _report_unread_cells(table: Table, problems: list[Problem]) -> set[tuple[int, str]]:
    """Report cells that came as blanks but are not; the answer names them by row number and column."""
    columns = {letter: key for key, letter in table.letters.items()}
    reported = set()
    for row, index, fault in _unread_cells(table.grid):
        key = columns.get(column_letter(index))
        if key is not None and row >= table.start:
            reported.add((row + 1, key))
            problems.append(_problem(table.sheet.key, table.cell(row + 1, key), key, fault))
    for top, left, bottom, right in table.grid.merged:
        keys = [columns[letter] for letter in map(column_letter, range(left, right + 1)) if letter in columns]
        if bottom >= table.start and keys and (bottom > top or len(keys) > 1):
            problems.append(_merged_problem(table.sheet.key, table.grid, (top, left, bottom, right), keys[0]))
    return reported


def _unread_cells(grid: Grid) -> Iterator[tuple[int, int, Fault]]:
    for row, index, text in grid.errors:
        message = f"The cell holds the error {text or 'of a formula'} instead of a value."
        yield row, index, Fault("error_cell", message, "Correct the formula or type the value.", value=text)
    for row, index in grid.unsaved:
        message = "The cell holds a formula whose result was never saved, so it reads as blank."
        remedy = "Open the workbook in a spreadsheet program and save it, or type the value."
        yield row, index, Fault("formula_without_value", message, remedy)


def _merged_problem(sheet: str, grid: Grid, area: tuple[int, int, int, int], column: str) -> Problem:
    top, left, bottom, right = area
    first, last = f"{column_letter(left)}{top + 1}", f"{column_letter(right)}{bottom + 1}"
    message = f"The cells {first}:{last} are merged: only {first} has the value, the others read as blank."
    fault = Fault("merged_cells", message, "Unmerge them and fill in each row.", "warning")
    return _problem(sheet, f"{grid.title}!{first}:{last}", column, fault)


def _read_fields(
    sheet: Sheet, grid: Grid | None, context: Context, extras: dict[str, pd.DataFrame], problems: list[Problem]
) -> tuple[pd.DataFrame, dict[str, str]]:
    """The Controller sheet: a label, and its value in the next column."""
    rows: dict[int, tuple[str, Any]] = {}
    kept: dict[int, tuple[str, str]] = {}
    at = _label_column(sheet, grid.rows) if grid else 0
    value_letter = column_letter(at + 1)
    unread = {(row, index): fault for row, index, fault in _unread_cells(grid)} if grid else {}
    for number, row in enumerate(grid.rows if grid else (), 1):
        label, value = as_text(row[at]), row[at + 1] if len(row) > at + 1 else None
        place = f"{grid.title}!{value_letter}{number}" if grid else ""
        column = sheet.column(label) if label else None
        if column is not None and all(key != column.key for key, _ in rows.values()):
            parsed, fault = parse(column, value, context)
            rows[number] = (column.key, parsed)
            if fault := unread.get((number - 1, at + 1), fault):
                problems.append(_problem(sheet.key, place, column.key, fault))
        elif label and as_text(value) and not _is_heading(label):
            kept[number] = (label, as_text(value))
            if column is not None:
                fault = Fault("duplicate_heading", f'"{label}" is here again; only the first one is read.', "", "error", label)
            else:
                near = _near_heading(sheet, label)
                message = f'"{label}" is not a field of {sheet.key}; it is kept but not read.'
                fault = Fault("unknown_column", message, f"Did you mean {near}?" if near else "", "info", label)
            problems.append(_problem(sheet.key, f"{grid.title if grid else ''}!{column_letter(at)}{number}", "", fault))
    if kept:
        extras[sheet.key] = pd.DataFrame.from_dict(kept, orient="index", columns=["field", "value"], dtype=object)
    frame = pd.DataFrame.from_dict(rows, orient="index", columns=["field", "value"], dtype=object)
    return frame, {"field": column_letter(at), "value": value_letter}


def _label_column(sheet: Sheet, rows: Sequence[Sequence[Any]]) -> int:
    counts = [sum(_known(sheet, row[index]) is not None for row in rows if len(row) > index) for index in (0, 1)]
    return counts.index(max(counts))


def _is_heading(label: str) -> bool:
    return label in texts("field").values()


def _problem(sheet: str, cell: str, column: str, fault: Fault) -> Problem:
    return Problem(sheet, cell, column, fault.value, fault.code, fault.severity, fault.message, fault.suggestion)
