"""The inventory as a folder of CSV files, one a sheet, which datamap reads back the same."""

from __future__ import annotations

import csv as files
import datetime as dt
import re
from collections.abc import Sequence
from decimal import Decimal
from io import StringIO
from typing import Any

import pandas as pd

from ..auditing import Audit
from ..inventory.model import Inventory
from ..inventory.schema import Sheet, schema
from ..inventory.texts import text
from ..inventory.values import show
from . import Made


def csv(audit: Audit, language: str) -> Made:
    """Every sheet with its headings in a language, UTF-8 with commas; unknown sheets and columns too.

    Comments, colours and formulas of the workbook are not values and stay behind, and so do values with problems.
    """
    unread = [problem for problem in audit.inventory.problems if problem.severity == "error"]
    lost = [f"{problem.cell or problem.sheet}: {problem.value or problem.message}" for problem in unread]
    return Made(folder(audit.inventory, language), "-csv", tuple(lost))


def folder(inventory: Inventory, language: str) -> dict[str, bytes]:
    """The files of an inventory by name."""
    made: dict[str, bytes] = {}
    for sheet in schema().data:
        rows = _fields(inventory, sheet, language) if sheet.kind == "fields" else _rows(inventory, sheet, language)
        if len(rows) > 1:
            made[f"{sheet.titles[language]}.csv"] = _written(rows)
    for title, frame in inventory.extras.items():
        if title not in schema().sheets:
            made[re.sub(r"[^\w .-]", "_", title) + ".csv"] = _written(frame.to_numpy().tolist())
    return made


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
