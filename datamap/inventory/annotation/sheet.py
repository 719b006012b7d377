"""Cells written as the XML of a sheet."""

from __future__ import annotations

import datetime as dt

from ..scan import column_letter
from ..values import as_text
from .splice import content

SHEET_ORDER = (
    *("sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection"),
    *("protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells"),
    *("phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins"),
    *("pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors"),
    *("smartTags", "drawing", "legacyDrawing"),
)
"""The children of a worksheet up to the drawing of comments, in the order that the schema wants."""

Value = str | int | float | bool | dt.date | None
CELL_LIMIT = 32_000


def cell(row: int, column: int, value: Value, style: str = "", prefix: str = "") -> str:
    """One cell with the number of its style. Text is written into the cell itself; a date is its ISO text."""
    place = f'<{prefix}c r="{column_letter(column - 1)}{row}"' + (f' s="{style}"' if style else "")
    if value is None or value == "":
        return f"{place}/>"
    if isinstance(value, bool):
        return f'{place} t="b"><{prefix}v>{int(value)}</{prefix}v></{prefix}c>'
    if isinstance(value, int | float):
        return f"{place}><{prefix}v>{value!r}</{prefix}v></{prefix}c>"
    inside = (
        f'<{prefix}is><{prefix}t xml:space="preserve">{content(as_text(value)[:CELL_LIMIT])}</{prefix}t></{prefix}is>'
    )
    return f'{place} t="inlineStr">{inside}</{prefix}c>'


def is_like_formula(value: Value) -> bool:
    """Whether a program would make a formula of a text as soon as somebody edits its cell."""
    return isinstance(value, str) and as_text(value)[:1] in tuple("=+-@")
