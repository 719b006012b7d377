"""The rows of a sheet; a large sheet is opened in blocks side by side, for calamine lets other threads run.

Every block is a workbook in memory with the sheet's head, some of its rows and its tail. Rows keep the numbers
that they have in the file.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from itertools import pairwise
from typing import Any

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from .scan import Scan

LARGE = 24 * 2**20
"""Bytes of XML from which a sheet is worth taking apart."""

BLOCKS = 2
_ROW = re.compile(rb'<row r="(\d{1,7})"')
_NO_CELLS = re.compile(r"(?:worksheets|media|drawings)/(?!_rels)")


def open_sheet(workbook: CalamineWorkbook, title: str, data: bytes, scan: Scan) -> list[CalamineSheet]:
    """A sheet, whole or in blocks that follow each other; `data` are the bytes of its workbook."""
    if len(scan.content) >= LARGE:
        blocks = _open_blocks(title, data, scan)
        if len(blocks) > 1 and all(
            first.end and then.start and first.end < then.start for first, then in pairwise(blocks)
        ):
            return blocks
    return [workbook.get_sheet_by_name(title)]


def rows(sheets: Sequence[CalamineSheet]) -> list[list[Any]]:
    """The rows of a sheet or its blocks from row 1 on, all of one width."""
    if len(sheets) == 1:
        return sheets[0].to_python(skip_empty_area=False)
    found: list[list[Any]] = []
    for block in sheets:
        top, left = block.start or (0, 0)
        found += [[]] * (top - len(found))
        found += [[""] * left + row for row in block.to_python()] if left else block.to_python()
    width = max(len(row) for row in found)
    return [row if len(row) == width else row + [""] * (width - len(row)) for row in found]


def _open_blocks(title: str, data: bytes, scan: Scan) -> list[CalamineSheet]:
    xml = memoryview(scan.content)
    cuts = _cuts(scan.content)
    with zipfile.ZipFile(BytesIO(data)) as package:
        others = {
            name: package.read(name) for name in package.namelist() if name != scan.part and not _NO_CELLS.search(name)
        }

    def opened(bounds: tuple[int, int]) -> CalamineSheet:
        content = BytesIO()
        with zipfile.ZipFile(content, "w", zipfile.ZIP_STORED) as package:
            for name, part in others.items():
                package.writestr(name, part)
            with package.open(scan.part, "w") as sheet:
                for piece in (xml[: cuts[0]], xml[slice(*bounds)], xml[cuts[-1] :]):
                    sheet.write(piece)
        content.seek(0)
        return CalamineWorkbook.from_filelike(content).get_sheet_by_name(title)

    try:
        with ThreadPoolExecutor(BLOCKS) as pool:
            return list(pool.map(opened, pairwise(cuts)))
    except CalamineError:  # a cut through a comment; opened whole, the sheet tells its own faults
        return []


def _cuts(xml: bytes | bytearray) -> list[int]:
    """Where the rows begin, where each further block does, and where the rows end; nothing in unusual XML."""
    opening, end = xml.find(b"<sheetData>"), xml.rfind(b"</sheetData>")
    if opening < 0 or end < opening:
        return []
    start = opening + len(b"<sheetData>")
    further = [_ROW.search(xml, start + number * (end - start) // BLOCKS, end) for number in range(1, BLOCKS)]
    return [start, *(row.start() for row in further if row), end]
