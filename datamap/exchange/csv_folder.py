"""The inventory as a folder of CSV files, one a sheet, which datamap reads back the same."""

from __future__ import annotations

import csv as files
import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from io import StringIO
from itertools import count
from typing import Any

import pandas as pd

from ..auditing import Audit
from ..inventory.model import Inventory
from ..inventory.scan import column_letter
from ..inventory.schema import Sheet, schema
from ..inventory.texts import text
from ..inventory.values import show
from . import Made


def csv(audit: Audit, language: str) -> Made:
    """Every sheet with its headings in a language, UTF-8 with commas; unknown sheets and columns too.

    Comments, colours and formulas of the workbook are not values and stay behind, and so do values with problems.
    Text that looks like a formula stays as it is, for datamap reads it back, and is told.
    """
    unread = [problem for problem in audit.inventory.problems if problem.severity == "error"]
    lost = [f"{problem.cell or problem.sheet}: {problem.value or problem.message}" for problem in unread]
    made = folder(audit.inventory, language)
    return Made(made, "-csv", (*lost, *_like_formulas(made)))


def folder(inventory: Inventory, language: str) -> dict[str, bytes]:
    """The files of an inventory by name."""
    made: dict[str, bytes] = {}
    for sheet in schema().data:
        rows = _fields(inventory, sheet, language) if sheet.kind == "fields" else _rows(inventory, sheet, language)
        if len(rows) > 1:
            made[f"{sheet.titles[language]}.csv"] = _written(rows)
    for title, frame in inventory.extras.items():
        if title not in schema().sheets:
            made[_free_name(re.sub(r"[^\w .-]", "_", title), made)] = _written(frame.to_numpy().tolist())
    return made


def _free_name(stem: str, taken: Iterable[str]) -> str:
    """The name of a file that no other has, in any case."""
    folded, name = {other.casefold() for other in taken}, f"{stem}.csv"
    numbers = count(2)
    while name.casefold() in folded:
        name = f"{stem} ({next(numbers)}).csv"
    return name


def _like_formulas(made: Mapping[str, bytes]) -> Iterator[str]:
    """The cells whose text a spreadsheet program would take for a formula when it opens the file itself."""
    for name, content in made.items():
        written = content.decode()
        for number, row in enumerate(files.reader(StringIO(written)) if _SUSPECT.search(written) else (), 1):
            for index, cell in enumerate(row):
                if _FORMULA.match(cell):
                    place = f"{name}!{column_letter(index)}{number}"
                    yield f"{place}: a spreadsheet program may run this as a formula; import the file as text"


_FORMULA = re.compile(r"[=@]|[+-](?![\d ()/.-]*$)")
"""How a formula begins; a telephone number is none."""
_SUSPECT = re.compile(r'^"?[=@+-]|,"?[=@+-]', re.MULTILINE)


def _fields(inventory: Inventory, sheet: Sheet, language: str) -> list[list[Any]]:
    stated = inventory.controller
    rows: list[list[Any]] = [[text("field", language), text("value", language)]]
    rows += [
        [column.headings[language], show(column, stated[key], language)]
        for key, column in sheet.columns.items()
        if stated[key] is not None and stated[key] != ()
    ]
    extra = inventory.extras.get(sheet.key)
    if extra is not None:
        rows += [list(pair) for pair in zip(extra["field"], extra["value"], strict=True)]
    return rows


def _rows(inventory: Inventory, sheet: Sheet, language: str) -> list[list[Any]]:
    frame = inventory[sheet.key]
    extra = inventory.extras.get(sheet.key, pd.DataFrame(index=frame.index))
    rows = [[*(column.headings[language] for column in sheet.columns.values()), *extra.columns]]
    kept: dict[Any, Sequence[Any]] = dict(zip(extra.index, extra.itertuples(index=False, name=None), strict=True))
    for number, record in zip(frame.index, frame.to_dict("records"), strict=True):
        known = [show(column, record[key], language) for key, column in sheet.columns.items()]
        rows.append([*known, *kept.get(number, ("",) * len(extra.columns))])
    return rows


def _written(rows: Sequence[Sequence[Any]]) -> bytes:
    held = StringIO()
    files.writer(held, lineterminator="\n").writerows([_cell(value) for value in row] for row in rows)
    return held.getvalue().encode()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, float):
        return f"{Decimal(repr(value)):f}"
    return str(value)
