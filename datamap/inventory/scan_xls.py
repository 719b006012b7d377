"""The sheets of an old Excel file (.xls): records of the Workbook stream in a compound file.

Sources: [MS-CFB] 2.2–2.6 for the container, [MS-XLS] 2.4 for the records.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from .scan import ERROR_VALUES, Scan

_FREE = 0xFFFFFFFA
"""Sector numbers from here on are marks: end of chain, free, or a table of the file's own."""

_BOUNDSHEET, _DIMENSIONS, _EOF = 0x85, 0x200, 0x0A
_FORMULA, _BOOLERR, _MULRK = 0x06, 0x205, 0xBD
_FILLED = {0xFD, 0x203, 0x27E, 0x204, 0xD6, _FORMULA, _BOOLERR}


def scan_xls(data: bytes) -> Iterator[tuple[str, Scan]]:
    """The scan of each sheet with its title. Raises struct.error or IndexError for a broken file."""
    stream = _workbook_stream(data)
    for kind, body in _records(stream, 0):
        if kind == _BOUNDSHEET:
            start, _, length, wide = struct.unpack_from("<IHBB", body)
            name = body[8 : 8 + 2 * length].decode("utf-16-le") if wide & 1 else body[8 : 8 + length].decode("latin-1")
            yield name, _scan_sheet(stream, start)


def _scan_sheet(stream: bytes, start: int) -> Scan:
    scan = Scan()
    for kind, body in _records(stream, start):
        if kind == _MULRK:
            row, first = struct.unpack_from("<HH", body)
            scan.fill(row, first, struct.unpack_from("<H", body, len(body) - 2)[0])
        elif kind == _DIMENSIONS:
            _test_dimensions(body)
        elif kind in _FILLED:
            row, column = struct.unpack_from("<HH", body)
            scan.fill(row, column)
            code = None
            if kind == _BOOLERR and body[7]:
                code = body[6]
            elif kind == _FORMULA and body[6] == 2 and body[12:14] == b"\xff\xff":
                code = body[8]
            if code is not None:
                scan.errors.append((row, column, ERROR_VALUES.get(code, "")))
    return scan


def _test_dimensions(body: bytes) -> None:
    """Refuse an extent that ends before it begins: calamine 0.9 would ask for terabytes, and the process would end."""
    first, last, left, right = struct.unpack_from("<IIHH" if len(body) > 10 else "<HHHH", body)
    if not (first <= last <= 65_536 and left <= right <= 256):
        raise IndexError("a sheet's dimensions contradict themselves")


def _records(stream: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        if kind == _EOF:
            return
        yield kind, stream[at + 4 : at + 4 + size]
        at += 4 + size


def _workbook_stream(data: bytes) -> bytes:
    sector_size, mini_size = (1 << shift for shift in struct.unpack_from("<HH", data, 30))
    directory_at, _, cutoff, mini_fat_at = struct.unpack_from("<IIII", data, 48)
    fat = _table(data, sector_size)
    directory = _chain(data, fat, directory_at, sector_size)
    if len(directory) % sector_size:
        raise IndexError("the directory breaks off")
    entries = [directory[at : at + 128] for at in range(0, len(directory) - 127, 128)]
    root = entries[0]
    for entry in entries:
        name = entry[: max(struct.unpack_from("<H", entry, 64)[0] - 2, 0)].decode("utf-16-le", "replace")
        start, size = struct.unpack_from("<II", entry, 116)
        if name in ("Workbook", "Book"):
            if size >= cutoff:
                return _chain(data, fat, start, sector_size)[:size]
            mini = _chain(data, fat, struct.unpack_from("<I", root, 116)[0], sector_size)
            mini_fat = _numbers(_chain(data, fat, mini_fat_at, sector_size))
            return _chain(mini, mini_fat, start, mini_size, offset=0)[:size]
    return b""


def _table(data: bytes, size: int) -> tuple[int, ...]:
    """The file allocation table, whose sectors the header lists and then a chain of further lists."""
    listed = list(struct.unpack_from("<109I", data, 76))
    following = struct.unpack_from("<I", data, 68)[0]
    for _ in range(len(data) // size):
        if following >= _FREE:
            break
        numbers = _numbers(data[(following + 1) * size : (following + 2) * size])
        listed += numbers[:-1]
        following = numbers[-1]
    return _numbers(b"".join(data[(sector + 1) * size : (sector + 2) * size] for sector in listed if sector < _FREE))


def _chain(data: bytes, fat: tuple[int, ...], sector: int, size: int, offset: int = 1) -> bytes:
    parts: list[bytes] = []
    while sector < _FREE and len(parts) <= len(fat):
        parts.append(data[(sector + offset) * size : (sector + offset + 1) * size])
        sector = fat[sector]
    return b"".join(parts)


def _numbers(data: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4])
