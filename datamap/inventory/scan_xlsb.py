"""The sheets of a binary workbook (.xlsb). Source: [MS-XLSB] 2.1.4 for records, 2.4 for their kinds."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import IO

from .scan import ERROR_VALUES, Scan

_ROW, _SHEET, _MERGED, _RICH_TEXT = 0, 156, 176, 62
_FIRST_CELL, _LAST_CELL = 2, 11  # every cell but the blank one, which is 1
_ERRORS = (3, 11)


def listed_sheets(workbook: bytes) -> Iterator[tuple[str, str]]:
    """The sheets that the workbook part lists: title and relation id."""
    for kind, at, _ in _records(workbook):
        if kind == _SHEET:  # state, id, then relation and name as counted UTF-16
            relation, after = _wide_text(workbook, at + 8)
            yield _wide_text(workbook, after)[0], relation


def scan_sheet(part: IO[bytes], size: int) -> Scan:
    """The scan of one sheet part of so many bytes."""
    content = part.read(size)
    scan, row = Scan(), 0
    for kind, at, _ in _records(content):
        if kind == _ROW:
            (row,) = struct.unpack_from("<I", content, at)
        elif _FIRST_CELL <= kind <= _LAST_CELL or kind == _RICH_TEXT:
            (column,) = struct.unpack_from("<I", content, at)
            scan.fill(row, column)
            if kind in _ERRORS:
                scan.errors.append((row, column, ERROR_VALUES.get(content[at + 8], "")))
        elif kind == _MERGED:
            first, last, left, right = struct.unpack_from("<4I", content, at)
            scan.merged.append((first, left, last, right))
    return scan


def _records(content: bytes) -> Iterator[tuple[int, int, int]]:
    """Kind, start and size of each record; kind and size are numbers of seven bits a byte."""
    at, end = 0, len(content)
    while at < end:
        kind = content[at]
        at += 1
        if kind & 0x80 and at < end:
            kind = (kind & 0x7F) | (content[at] & 0x7F) << 7
            at += 1
        size = 0
        for shift in (0, 7, 14, 21):
            if at >= end:
                return
            byte = content[at]
            at += 1
            size |= (byte & 0x7F) << shift
            if not byte & 0x80:
                break
        yield kind, at, size
        at += size


def _wide_text(content: bytes, at: int) -> tuple[str, int]:
    (length,) = struct.unpack_from("<I", content, at)
    return content[at + 4 : at + 4 + 2 * length].decode("utf-16-le"), at + 4 + 2 * length
