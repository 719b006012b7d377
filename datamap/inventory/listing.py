"""Plain lists as a workbook: a sheet each, filterable headings, text that is never a formula."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from .cells import put, settled


@dataclass(frozen=True)
class Page:
    """One sheet of a listing: rows under headings, `widths` in characters."""

    title: str
    headings: Sequence[str]
    rows: Iterable[Sequence[object]]
    widths: Sequence[int]


def write_listing(
    path: Path, title: str, headings: Sequence[str], rows: Iterable[Sequence[object]], widths: Sequence[int]
) -> None:
    """Write rows under headings, `widths` in characters. The same rows give the same bytes."""
    write_pages(path, [Page(title, headings, rows, widths)])


def write_pages(path: Path, pages: Sequence[Page]) -> None:
    """Write a workbook with one sheet a page. The same pages give the same bytes."""
    book = Workbook()
    for number, page in enumerate(pages):
        _write(book.active if number == 0 else book.create_sheet(), page)
    path.write_bytes(settled(book))


def _write(sheet: Worksheet, page: Page) -> None:
    sheet.title = re.sub(r"[\\\\*?:/\[\]]", "_", page.title)[:31]
    for index, heading in enumerate(page.headings, start=1):
        cell = put(sheet, 1, index, heading)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="F4F6F8")
    for number, row in enumerate(page.rows, start=2):
        for index, value in enumerate(row, start=1):
            put(sheet, number, index, value)
    for index, width in enumerate(page.widths, start=1):
        sheet.column_dimensions[get_column_letter(index)].width = width
    for line in sheet.iter_rows():
        for cell in line:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
