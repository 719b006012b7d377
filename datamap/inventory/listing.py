"""A plain list as a workbook: one sheet, filterable headings, text that is never a formula."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from .cells import put, settled


def write_listing(
    path: Path, title: str, headings: Sequence[str], rows: Iterable[Sequence[object]], widths: Sequence[int]
) -> None:
    """Write rows under headings, `widths` in characters. The same rows give the same bytes."""
    book = Workbook()
    page = book.active
    page.title = title[:31]
    for index, heading in enumerate(headings, start=1):
        cell = put(page, 1, index, heading)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="F4F6F8")
    for number, row in enumerate(rows, start=2):
        for index, value in enumerate(row, start=1):
            put(page, number, index, value)
    for index, width in enumerate(widths, start=1):
        page.column_dimensions[get_column_letter(index)].width = width
    for line in page.iter_rows():
        for cell in line:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    page.freeze_panes = "A2"
    page.auto_filter.ref = page.dimensions
    page.page_setup.orientation = "landscape"
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    path.write_bytes(settled(book))
