"""Somebody else's record of processing as an inventory, with every filled cell placed or listed as left out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from . import grid as grids
from .building import COLUMNS, Building
from .grid import Grid
from .layouts import SURE, Layout, Match, load, match, recognised
from .model import InventoryError
from .names import fold
from .scan import column_letter
from .values import as_text

FEWEST = 3
"""A table or a form has at least so many headings that mean a field, among them what only such a record holds."""
TELLING = {"purpose", "categories", "subjects", "legal_basis", "retention"}
HEADING_ROWS = 40
ABOVE = tuple(COLUMNS)


@dataclass
class Imported:
    """The rows by sheet as `template.write` takes them; what was left out; how headings were read."""

    sheets: dict[str, Any]
    losses: list[str]
    matches: list[Match]
    filled: int
    placed: int


@dataclass
class _Found:
    """Cells on their way: one mapping of field → texts an activity, and the controller's own."""

    activities: list[dict[str, list[tuple[str, str]]]] = field(default_factory=list)
    controller: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    losses: list[str] = field(default_factory=list)
    matches: list[Match] = field(default_factory=list)
    filled: int = 0


def read_record(path: str | Path, layout: str = "", mapping: str = "") -> Imported:
    """Read a record of processing in a shipped `layout`, by a `mapping` file, or by its headings.

    Raises InventoryError for a file that is no record, headings in merged cells over several rows, a mapping that
    names a column which is not there, or two columns for a field that takes one.
    """
    path = Path(path)
    found = grids.load_any(path)
    known = load(mapping or layout) if mapping or layout else recognised([grid.title for grid in found])
    gathered = _Found()
    for grid in found:
        if known is not None and any(fold(name) in fold(grid.title) for name in known.other_sheets):
            gathered.losses.append(f'the sheet "{grid.title}" is guidance of the layout and was not read')
            continue
        _sheet(grid, known, gathered)
    if known is not None and known.columns:
        _all_there(known, gathered, path)
    if not gathered.activities:
        if known is not None:
            raise InventoryError(f'{path.name} holds no filled record in the layout "{known.name}". Fill it in first.')
        if gathered.matches:
            raise InventoryError(f"{path.name} has the headings of a record and no filled row under them. Fill it in.")
        titles = ", ".join(f'"{grid.title}"' for grid in found[:6])
        raise InventoryError(
            f"{path.name} is no record of processing: on its sheets ({titles}) fewer than {FEWEST} headings mean "
            "something that a record holds, such as purpose, personal data or recipients. "
            "Name the headings in a mapping file and give it with --mapping."
        )
    return _built(gathered)


def _sheet(grid: Grid, known: Layout | None, gathered: _Found) -> None:
    rows = [[as_text(value) for value in row] for row in grid.rows]
    unread = [(row, column, f"the error {text}") for row, column, text in grid.errors]
    unread += [(row, column, "a formula whose result was never saved") for row, column in grid.unsaved]
    for row, column, what in unread:
        gathered.filled += 1
        gathered.losses.append(f"{grid.title}!{column_letter(column)}{row + 1}: {what} (type the value)")
    at = None if known is not None and known.form else _heading_row(rows, known)
    if at is not None:
        _table(grid, rows, at, known, gathered)
    elif known is not None and known.form:
        _form(grid, rows, known, gathered)
    elif known is not None or not _is_form(rows):
        count = sum(bool(text) for row in rows for text in row)
        if count:
            gathered.losses.append(f'the sheet "{grid.title}" holds no record that is known ({count} filled cells)')
    else:
        _form(grid, rows, None, gathered)


def _meaning(text: str, known: Layout | None) -> Match:
    if known is None:
        return match(text)
    wanted = {fold(heading): key for heading, key in known.columns.items()}
    key = wanted.get(fold(text))
    return Match(text, key or "", 100.0 if key is not None else 0.0)


def _heading_row(rows: Sequence[Sequence[str]], known: Layout | None) -> int | None:
    """The row with the most headings that mean different fields; of a mapping, with the most that it names."""
    best, most = None, 0
    for at, row in enumerate(rows[:HEADING_ROWS]):
        meant = {_meaning(text, known).field for text in row if text and len(text) < 200} - {""}
        if len(meant) > most and (known is not None or _is_record(meant)):
            best, most = at, len(meant)
    return best


def _is_record(meant: set[str]) -> bool:
    """Whether headings are those of a record of processing, and not of a customer list or an index of systems."""
    return len(meant) >= FEWEST and ("purpose" in meant or len(meant & TELLING) >= 2)


def _table(grid: Grid, rows: list[list[str]], at: int, known: Layout | None, gathered: _Found) -> None:
    for top, left, bottom, right in grid.merged:
        if top <= at <= bottom and bottom > top and any(rows[at][left : right + 1]):
            place = f"{column_letter(left)}{top + 1}:{column_letter(right)}{bottom + 1}"
            raise InventoryError(
                f"{grid.title}!{place}: the headings are merged over several rows. Unmerge them, write each heading "
                "in one row, and import again."
            )
    read = {index: _meaning(text, known) for index, text in enumerate(rows[at]) if text}
    _one_column_each(grid, read)
    gathered.matches += read.values()
    for number, row in enumerate(rows[:at]):
        _above(grid, number, row, gathered)
    before: dict[str, list[tuple[str, str]]] | None = None
    joined = _joined(grid, read)
    for number, row in enumerate(_spread(grid, rows)[at + 1 :], start=at + 1):
        cells = {index: text for index, text in enumerate(row) if text}
        if not cells:
            continue
        activity: dict[str, list[tuple[str, str]]] = {}
        for index, text in cells.items():
            place = f"{grid.title}!{column_letter(index)}{number + 1}"
            gathered.filled += 1
            key = read[index].field if index in read else ""
            if key in ABOVE:
                gathered.controller.setdefault(key, []).append((place, text))
            elif key:
                activity.setdefault(key, []).append((place, text))
            else:
                gathered.losses.append(f'{place}: "{_short(text)}" (no field for this column)')
        goes_on = before is not None and number in joined
        if activity.keys() & {"name", "purpose", "categories", "owner"} and not goes_on:
            before = activity
            gathered.activities.append(activity)
        elif before is not None:  # a row that goes on with the activity above
            for key, texts in activity.items():
                before.setdefault(key, []).extend(texts)
        else:
            gathered.losses += [
                f'{place}: "{_short(text)}" (a row without an activity)'
                for texts in activity.values()
                for place, text in texts
            ]


def _joined(grid: Grid, read: Mapping[int, Match]) -> set[int]:
    """The rows that go on with the activity above: its name, or what stands for one, is merged over them."""
    meant = {found.field for found in read.values()}
    head = next((key for key in ("name", "reference", "purpose") if key in meant), "")
    columns = {index for index, found in read.items() if head and found.field == head}
    ranges = [(top, bottom) for top, left, bottom, right in grid.merged if columns & set(range(left, right + 1))]
    return {row for top, bottom in ranges for row in range(top + 1, bottom + 1)}


def _spread(grid: Grid, rows: Sequence[Sequence[str]]) -> list[list[str]]:
    """The rows with the text of a cell that is merged over several of them in each."""
    spread = [list(row) for row in rows]
    for top, left, bottom, _ in grid.merged:
        if top < len(spread) and left < len(spread[top]):
            for row in spread[top + 1 : bottom + 1]:
                row[left] = spread[top][left]
    return spread


def _one_column_each(grid: Grid, read: dict[int, Match]) -> None:
    """Leave each field that takes one column the surest; refuse two that are equally sure, guess at the first else."""
    for single in ("name", "reference", "controller"):
        columns = [index for index, found in read.items() if found.field == single]
        best = max((read[index].confidence for index in columns), default=0)
        equal = [index for index in columns if read[index].confidence == best]
        if len(equal) > 1 and best >= SURE:
            named = " and ".join(f'{column_letter(index)} "{read[index].heading}"' for index in equal)
            raise InventoryError(
                f"{grid.title}: the columns {named} both mean {single}, which takes one. "
                'Give one of them another field, or "", in a mapping file (--mapping).'
            )
        for index in set(columns) - set(equal[:1]):
            read[index] = Match(read[index].heading, "", read[index].confidence)


def _above(grid: Grid, number: int, row: Sequence[str], gathered: _Found) -> None:
    """Label and value above a table: who the controller is; what else stands there is left out."""
    label = ""
    for index, text in enumerate(row):
        if not text:
            continue
        place = f"{grid.title}!{column_letter(index)}{number + 1}"
        meant = match(text).field
        beside = text.partition(":")[2].strip()
        if meant in ABOVE and not beside:
            label = meant
            continue
        gathered.filled += 1
        if meant in ABOVE:  # label and value in one cell
            gathered.controller.setdefault(meant, []).append((place, beside))
        elif label:
            gathered.controller.setdefault(label, []).append((place, text))
        else:
            gathered.losses.append(f'{place}: "{_short(text)}" (above the table)')


def _is_form(rows: list[list[str]]) -> bool:
    """Whether labels in the first column mean what a record holds."""
    return _is_record({match(row[0]).field for row in rows if row and row[0]} - {""})


def _form(grid: Grid, rows: list[list[str]], known: Layout | None, gathered: _Found) -> None:
    last = len(known.last_column) if known else 2
    activity: dict[str, list[tuple[str, str]]] = {}
    for number, row in enumerate(rows):
        label = row[0] if row else ""
        of = _cells_of(label, known, len(row)) if label else {}
        for index, text in enumerate(row[1:], start=1):
            letter = column_letter(index)
            if not text or (known and _is_template(text, letter, known, last)):
                continue
            place = f"{grid.title}!{letter}{number + 1}"
            gathered.filled += 1
            key = of.get(letter, "")
            if key in ABOVE:
                gathered.controller.setdefault(key, []).append((place, text))
            elif key == "categories" and known is not None:
                activity.setdefault(key, []).append((place, f"{label}: {text}"))
            elif key:
                activity.setdefault(key, []).append((place, text))
            else:
                gathered.losses.append(f'{place}: "{_short(text)}" (no field for the label "{_short(label)}")')
        if known is None and label:
            gathered.matches.append(match(label))
    if activity.keys() & {"name", "purpose", "categories"}:
        gathered.activities.append(activity)
    else:
        gathered.losses += [
            f'{place}: "{_short(text)}" (no activity on this sheet)'
            for texts in activity.values()
            for place, text in texts
        ]


def _is_template(text: str, letter: str, known: Layout, last: int) -> bool:
    beyond = len(letter) > last or (len(letter) == last and letter > known.last_column)
    return beyond or fold(text) in {fold(item) for item in known.template}


def _cells_of(label: str, known: Layout | None, width: int) -> Mapping[str, str]:
    if known is None:
        key = match(label).field
        return {column_letter(index): key for index in range(1, width)} if key else {}
    plain = fold(re.sub(r"\s*\d+$", "", label))
    for pattern, cells in known.rows.items():
        wanted = fold(pattern.rstrip("*"))
        if plain == wanted or (pattern.endswith("*") and plain.startswith(wanted)):
            return cells
    return {}


def _all_there(known: Layout, gathered: _Found, path: Path) -> None:
    there = {fold(item.heading) for item in gathered.matches}
    missing = [heading for heading, key in known.columns.items() if key and fold(heading) not in there]
    if missing and (len(missing) > len(known.columns) / 2 or not gathered.activities):
        raise InventoryError(
            f'{path.name} has no column "{missing[0]}", which the mapping "{known.name}" names'
            f"{f' (and {len(missing) - 1} more)' if len(missing) > 1 else ''}. Correct the mapping."
        )
    gathered.losses += [f'the mapping names a column that is not there: "{heading}"' for heading in missing]


def _built(gathered: _Found) -> Imported:
    building = Building()
    for activity in gathered.activities:
        building.activity(activity)
    building.controller(gathered.controller)
    losses = [*gathered.losses, *building.losses]
    left = {line.partition(": ")[0] for line in losses if "!" in line.partition(": ")[0]}
    return Imported(building.sheets, losses, gathered.matches, gathered.filled, gathered.filled - len(left))


def _short(text: str) -> str:
    one = " ".join(text.split())
    return one if len(one) <= 80 else f"{one[:80]} …"
