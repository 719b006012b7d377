"""Writing cells and workbooks with openpyxl: text that is never a formula, bytes that are always the same."""

from __future__ import annotations

import datetime as dt
import re
import zipfile
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from .model import InventoryError
from .values import as_text

CELL_LIMIT = 32767


def put(page: Worksheet, row: int, column: int, value: Any) -> Any:
    """Write a value; text stays text even where it looks like a formula or an error."""
    cell = page.cell(row, column)
    fill(cell, value, page.title, row)
    return cell


def fill(cell: Any, value: Any, title: str, row: int) -> None:
    """Give a cell a value as `put` does; `title` and `row` say where it stands."""
    if isinstance(value, str):
        value = as_text(value)
        if len(value) > CELL_LIMIT:
            place = f"{title}!{get_column_letter(cell.column)}{row}"
            raise InventoryError(f"{place}: the text has {len(value)} characters; a cell holds {CELL_LIMIT}.")
        cell.value = _escaped(value) or None
        if cell.value is not None:
            cell.data_type = "s"
            # Without this mark a program turns the text into a formula as soon as somebody edits the cell.
            cell.quotePrefix = value[0] in "=+-@"
    elif isinstance(value, dt.date) and value.year < 1901:
        cell.value = value.isoformat()  # Excel's calendar begins in 1900, with a day that never was
    else:
        try:
            cell.value = value
        except ValueError as error:
            place = f"{title}!{get_column_letter(cell.column)}{row}"
            raise InventoryError(f"{place}: {value!r} cannot be written to a cell.") from error


def _escaped(value: str) -> str:
    """Text with `_x0041_` in it, which a workbook would read as an escape, kept as it is written."""
    return re.sub(r"_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", value)


def settled(book: Workbook) -> bytes:
    """The workbook's bytes with fixed times, so that the same content gives the same file."""
    raw, fixed_times = BytesIO(), BytesIO()
    book.save(raw)
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(fixed_times, "w", zipfile.ZIP_DEFLATED) as target:
        for info in source.infolist():
            content = source.read(info)
            if info.filename == "docProps/core.xml":
                content = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2000-01-01T00:00:00Z", content)
            fixed = zipfile.ZipInfo(info.filename, (1980, 1, 1, 0, 0, 0))
            fixed.compress_type, fixed.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            target.writestr(fixed, content)
    return fixed_times.getvalue()
