"""Plain lists as a workbook: a sheet each, filterable headings, text that is never a formula."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from .cells import fill, settled


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
    book = Workbook(write_only=True)  # row by row: a list may have a hundred thousand
    for page in pages:
        _write(book.create_sheet(re.sub(r"[\\\\*?:/\[\]]", "_", page.title)[:31]), page)
    path.write_bytes(settled(book))


def _write(sheet: WriteOnlyWorksheet, page: Page) -> None:
    for index, width in enumerate(page.widths, start=1):
        sheet.column_dimensions[get_column_letter(index)].width = width
    sheet.freeze_panes = "A2"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    heading, text = _styled(sheet, bold=True), _styled(sheet)
    count = 0
    for count, row in enumerate((page.headings, *page.rows), start=1):
        like = heading if count == 1 else text
        sheet.append([_cell(sheet, value, like, count, at) for at, value in enumerate(row)])
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(page.headings))}{count}"


def _styled(sheet: WriteOnlyWorksheet, bold: bool = False) -> WriteOnlyCell:
    """A cell whose style others share: finding its number in the workbook anew for each cell is slow."""
    cell = WriteOnlyCell(sheet)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if bold:
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="F4F6F8")
    return cell


def _cell(sheet: WriteOnlyWorksheet, value: object, like: WriteOnlyCell, row: int, column: int) -> WriteOnlyCell | None:
    if value is None:
        return None
    cell = WriteOnlyCell(sheet)
    cell._style = copy(like._style)
    cell.column = column + 1
    fill(cell, value, sheet.title, row)
    return cell
