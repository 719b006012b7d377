"""Plain lists as a workbook: a sheet each, filterable headings, text that is never a formula."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from .cells import fill, settled

ROWS = 1_048_575
"""What a sheet holds below its headings."""
LONGEST_TITLE = 31


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
    """Write a workbook with one sheet a page; rows beyond the last of a sheet go on in `TITLE (2)` and so on.

    The same pages give the same bytes.
    """
    book = Workbook(write_only=True)  # row by row: a list may have a hundred thousand
    for page in pages:
        title = re.sub(r"[\\\\*?:/\[\]]", "_", page.title)[:LONGEST_TITLE]
        for number, rows in enumerate(_parts(page.rows), start=1):
            sheet = book.create_sheet(title if number == 1 else f"{title[: LONGEST_TITLE - 5]} ({number})")
            _write(sheet, replace(page, rows=rows))
    path.write_bytes(settled(book))


def _parts(rows: Iterable[Sequence[object]]) -> Iterator[Iterable[Sequence[object]]]:
    """The rows of one sheet after another, the first of which may have none."""
    left = iter(rows)
    yield islice(left, ROWS)
    for row in left:
        yield chain([row], islice(left, ROWS - 1))


def _write(sheet: WriteOnlyWorksheet, page: Page) -> None:
    for index, width in enumerate(page.widths, start=1):
        sheet.column_dimensions[get_column_letter(index)].width = width
    sheet.freeze_panes = "A2"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.append([_cell(sheet, heading, 1, at, bold=True) for at, heading in enumerate(page.headings, start=1)])
    cells = [
        _cell(sheet, None, 0, at) for at in range(1, len(page.headings) + 1)
    ]  # each is written before the next row
    count = 1
    for count, row in enumerate(page.rows, start=2):
        sheet.append([_filled(cell, value, sheet.title, count) for cell, value in zip(cells, row, strict=True)])
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(page.headings))}{count}"


def _cell(sheet: WriteOnlyWorksheet, value: object, row: int, column: int, bold: bool = False) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet)
    cell.column = column
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if bold:
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="F4F6F8")
    fill(cell, value, sheet.title, row)
    return cell


def _filled(cell: WriteOnlyCell, value: object, title: str, row: int) -> WriteOnlyCell | None:
    if value is None:
        return None
    fill(cell, value, title, row)
    return cell
