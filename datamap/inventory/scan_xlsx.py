"""The sheets of an .xlsx: XML read as bytes, for a parser would take longer than reading the workbook."""

from __future__ import annotations

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import IO

import numpy as np
from defusedxml import ElementTree

from .scan import Scan, column_number


def listed_sheets(content: bytes) -> Iterator[tuple[str, str]]:
    """The sheets that the workbook part lists: title and relation id."""
    for element in ElementTree.fromstring(content).iter():
        if element.tag.rpartition("}")[2] == "sheet":
            relation = next((value for key, value in element.items() if key.rpartition("}")[2] == "id"), "")
            yield element.get("name", ""), relation


def scan_sheet(part: IO[bytes], size: int) -> Scan:
    """The scan of one sheet part: how far it reaches, which has to be known before the sheet is opened.

    Its error values and formulas without a result are found by `Scan.finish`, which may run beside the opening.
    """
    xml, marks, scan = _measure(part, size)
    root = re.search(rb"<(\w+:)?worksheet\b", xml[:4096])
    prefix = root[1] or b"" if root else b""
    cell = b"<" + prefix + b"c"
    data = (xml.find(b"<" + prefix + b"sheetData"), xml.rfind(b"</" + prefix + b"sheetData>"))
    outside = (xml[: data[0]] + xml[data[1] :]).count(cell) if min(data) >= 0 else 0
    if (xml.count(cell, *data) if prefix else marks - outside) > scan.cells:
        _measure_unusual(xml, cell, scan)
    if scan.rows * scan.width > 20 * scan.cells:
        _measure_filled(xml, cell, scan)
    scan.content = xml
    scan.rest = lambda: _find_faults(xml, prefix, scan)
    return scan


def _find_faults(xml: bytearray, prefix: bytes, scan: Scan) -> None:
    cell = b"<" + prefix + b"c"
    at = -1
    while (at := xml.find(b' t="e"', at + 1)) >= 0:
        value = _VALUE.search(xml, at, at + 8192)
        if place := _xml_place(xml[xml.rfind(cell, 0, at) : at + 200]):
            scan.errors.append((*place, value[1].decode("utf-8", "replace") if value else ""))
    if b"<" + prefix + b"f" in xml:
        for found in _UNSAVED.finditer(xml):
            start = xml.rfind(cell, 0, found.start())
            opening = xml[start : found.start()]
            if start >= 0 and b't="str"' not in opening and (place := _xml_place(opening)):
                scan.unsaved.append(place)


_VALUE = re.compile(rb"<(?:\w+:)?v>([^<]*)<")
_UNSAVED = re.compile(
    rb"<(?:\w+:)?f(?:\s[^>]*)?(?:/>|>[^<]*</(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)


def _measure(part: IO[bytes], size: int) -> tuple[bytearray, int, Scan]:
    """The content of a part, how often `<c` stands in it, and its extent by every reference `r="A1"`.

    All is found while the rest is unzipped.
    """
    content = bytearray(size + _REACH)
    view, end, begun = memoryview(content), 0, 0
    found = []
    with ThreadPoolExecutor(2) as pool:  # numpy and zlib let other threads run
        while read := part.readinto(view[end : min(end + _CHUNK, size)]):  # type: ignore[attr-defined]
            end += read
            if end - begun > _REACH:
                found.append(pool.submit(_measure_piece, content, begun, end - _REACH))
                begun = end - _REACH
        found.append(pool.submit(_measure_piece, content, begun, end))
        scan, marks = Scan(), 0
        for piece in found:
            rows, width, cells, marked = piece.result()
            scan.rows, scan.width = max(scan.rows, rows), max(scan.width, width)
            scan.cells += cells
            marks += marked
    del found, piece
    view.release()
    del content[end:]
    return content, marks, scan


def _measure_piece(content: bytearray, start: int, end: int) -> tuple[int, int, int, int]:
    """Last row, last column and number of the references, and number of `<c`, that begin from `start` to `end`."""
    text = np.frombuffer(content, dtype=np.uint8)
    piece = text[start : end + 1]
    marks = int(np.count_nonzero((piece[:-1] == ord("<")) & (piece[1:] == ord("c"))))
    words = [
        np.frombuffer(content, dtype="<u4", offset=start + at, count=(end - start - at + 3) // 4) for at in range(4)
    ]
    at = np.concatenate([4 * np.flatnonzero(word == _REFERENCE) + offset for offset, word in enumerate(words)])
    at += start + 4
    column, row = np.zeros(len(at), dtype=np.int64), np.zeros(len(at), dtype=np.int64)
    for _ in range(3):
        letter = (text[at] >= ord("A")) & (text[at] <= ord("Z"))
        column = np.where(letter, 26 * column + text[at] - 64, column)
        at = at + letter
    for _ in range(9):
        digit = (text[at] >= ord("0")) & (text[at] <= ord("9"))
        if not digit.any():
            break
        row = np.where(digit, 10 * row + text[at] - 48, row)
        at = at + digit
    return int(row.max(initial=0)), int(column.max(initial=0)), int(((column > 0) & (row > 0)).sum()), marks


_REACH = 24
"""Bytes that a reference may take."""

_CHUNK = 2**22
_REFERENCE = int.from_bytes(b' r="', "little")


def _measure_unusual(xml: bytearray, cell: bytes, scan: Scan) -> None:
    """Measure cells without a reference, or with one in single quotes: allowed, but no program writes them."""
    for column, number in re.findall(rb"""\br\s*=\s*["']([A-Z]{0,3})(\d{1,9})["']""", xml):
        scan.rows, scan.width = max(scan.rows, int(number)), max(scan.width, column_number(column.decode()))
    row = cell[:-1] + b"row"
    rows = re.split(row + rb"\b", xml)
    scan.rows = max(scan.rows, len(rows) - 1)
    scan.width = max(scan.width, *(part.count(cell) for part in rows))
    scan.cells = xml.count(cell)


def _measure_filled(xml: bytearray, cell: bytes, scan: Scan) -> None:
    """Narrow a large extent to the cells that hold something: programs format blank rows to the last one."""
    rows = width = cells = 0
    for column, number in re.findall(
        cell + rb"""\s(?:[^>]*?\s)?r=["']([A-Z]{1,3})(\d{1,9})["'](?:[^>]*[^>/])?>(?!</)""", xml
    ):
        cells += 1
        rows, width = max(rows, int(number)), max(width, column_number(column.decode()))
    scan.rows, scan.width, scan.cells = rows, width, cells


def _xml_place(opening: bytes | bytearray) -> tuple[int, int] | None:
    found = re.search(rb'\br="([A-Z]{1,3})(\d{1,9})"', opening)
    return (int(found[2]) - 1, column_number(found[1].decode()) - 1) if found else None
