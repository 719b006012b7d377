"""What a workbook's file shows before it is opened: refusals, and what the cell reader would not tell.

A small file can unfold to gigabytes of cells, so the size of the grid is found in the compressed parts
first. The same pass finds cells that would read as blanks although they are not: error values, and
formulas whose result was never saved.
"""

from __future__ import annotations

import posixpath
import re
import struct
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from io import BytesIO
from xml.etree.ElementTree import ParseError

import numpy as np
from defusedxml import DefusedXmlException, ElementTree

from .model import InventoryError

MAX_FILE = 128 * 2**20
MAX_PART = 320 * 2**20
MAX_UNZIPPED = 640 * 2**20
MAX_RATIO = 250
"""Sheets compress ten to sixty times; a part beyond this ratio was made to unfold."""

MAX_GRID = 60_000_000
HOLLOW_GRID = 4_000_000
"""Cells a grid may span however few of them are filled; a larger one must be filled to a twentieth."""


@dataclass
class Scan:
    """One sheet's extent, with the cells that read as blanks but are not. Rows and columns count from 0."""

    rows: int = 0
    width: int = 0
    cells: int = 0
    errors: list[tuple[int, int, str]] = field(default_factory=list)
    unsaved: list[tuple[int, int]] = field(default_factory=list)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)


def examine(data: bytes, file: str) -> dict[str, Scan]:
    """The scans of a workbook's sheets by title; an .xls has none.

    Raises InventoryError for a file that is empty, encrypted, damaged, no workbook, or would unfold.
    """
    if not data:
        raise InventoryError(f"{file} is empty; choose a workbook that has been saved.")
    if len(data) > MAX_FILE:
        raise InventoryError(
            f"{file} is larger than {MAX_FILE >> 20} MB; split it or remove pictures and unused sheets."
        )
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise password_protected(file)
        return {}
    if not data.startswith(b"PK"):
        raise not_a_workbook(file)
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            return _examine_package(package, file)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, EOFError, OSError) as error:
        raise damaged(file) from error
    except (ParseError, DefusedXmlException, struct.error, UnicodeDecodeError) as error:
        raise damaged(file) from error


def password_protected(file: str) -> InventoryError:
    """The refusal of an encrypted workbook."""
    return InventoryError(f"{file} is password protected; save it without a password and try again.")


def damaged(file: str) -> InventoryError:
    """The refusal of a workbook that breaks off or contradicts itself."""
    return InventoryError(f"{file} is damaged; open it in a spreadsheet program, save it as a new .xlsx and try again.")


def not_a_workbook(file: str) -> InventoryError:
    """The refusal of another kind of file."""
    return InventoryError(
        f"{file} is not a workbook; give an .xlsx, .xlsm, .xls, .xlsb or .ods, or a folder of .csv files."
    )


def refuse_hollow(file: str, title: str, rows: int, width: int, cells: int | None = None) -> None:
    """Raise InventoryError for a sheet whose far-off cells span a grid that memory could not hold."""
    grid = rows * width
    if grid > MAX_GRID or (cells is not None and grid > HOLLOW_GRID and grid > 20 * cells):
        raise InventoryError(
            f'{file}: the sheet "{title}" reaches row {rows} and column {column_letter(width - 1)} but is nearly '
            "empty; delete the rows and columns beyond the data and save it again."
        )


def column_letter(index: int) -> str:
    """The letter of a column counted from 0: 0 is A, 27 is AB."""
    letters = ""
    index += 1
    while index > 0:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _examine_package(package: zipfile.ZipFile, file: str) -> dict[str, Scan]:
    parts = {info.filename.replace("\\", "/").lstrip("/"): info for info in package.infolist()}
    if any(info.flag_bits & 1 for info in parts.values()):
        raise password_protected(file)
    unzipped = sum(info.file_size for info in parts.values())
    if unzipped > MAX_UNZIPPED or any(_unfolds(info) for info in parts.values()):
        raise InventoryError(
            f"{file} would unfold to {unzipped >> 20} MB, far beyond its content; copy the data into a new workbook."
        )
    if "content.xml" in parts:
        if "META-INF/manifest.xml" in parts and b"encryption-data" in package.read(parts["META-INF/manifest.xml"]):
            raise password_protected(file)
        sheets = _scan_ods(package.read(parts["content.xml"]))
    elif workbook := next((name for name in parts if re.fullmatch(r"(?:.*/)?workbook\.(?:xml|bin)", name)), None):
        sheets = _scan_ooxml(package, parts, workbook)
    else:
        raise not_a_workbook(file)
    scans = {}
    for title, scan in sheets:
        refuse_hollow(file, title, scan.rows, scan.width, scan.cells)
        scans[title] = scan
    return scans


def _unfolds(info: zipfile.ZipInfo) -> bool:
    # A sheet of one repeated row compresses far, too; small parts are harmless whatever their ratio.
    return info.file_size > MAX_PART or (
        info.file_size > 24 * 2**20 and info.file_size > MAX_RATIO * max(info.compress_size, 1)
    )


def _scan_ooxml(
    package: zipfile.ZipFile, parts: dict[str, zipfile.ZipInfo], workbook: str
) -> Iterator[tuple[str, Scan]]:
    folder, name = posixpath.split(workbook)
    targets = {}
    relations = parts.get(posixpath.join(folder, "_rels", f"{name}.rels"))
    for relation in ElementTree.fromstring(package.read(relations)) if relations else ():
        target = relation.get("Target", "").replace("\\", "/")
        targets[relation.get("Id", "")] = target[1:] if target.startswith("/") else posixpath.join(folder, target)
    binary = name.endswith(".bin")
    listed = _binary_sheets if binary else _xml_sheets
    for title, relation_id in listed(package.read(parts[workbook])):
        part = parts.get(posixpath.normpath(targets.get(relation_id, "")))
        if part is not None:
            content = package.read(part)
            yield title, _scan_binary_sheet(content) if binary else _scan_xml_sheet(content)


def _xml_sheets(content: bytes) -> Iterator[tuple[str, str]]:
    for element in ElementTree.fromstring(content).iter():
        if element.tag.rpartition("}")[2] == "sheet":
            relation = next((value for key, value in element.items() if key.rpartition("}")[2] == "id"), "")
            yield element.get("name", ""), relation


def _scan_xml_sheet(xml: bytes) -> Scan:
    root = re.search(rb"<(\w+:)?worksheet\b", xml[:4096])
    prefix = root[1] or b"" if root else b""
    cell = b"<" + prefix + b"c"
    scan = _measure(xml)
    data = (xml.find(b"<" + prefix + b"sheetData"), xml.rfind(b"</" + prefix + b"sheetData>"))
    if xml.count(cell, *data) > scan.cells:
        _measure_unusual(xml, cell, scan)
    if scan.rows * scan.width > HOLLOW_GRID and scan.rows * scan.width > 20 * scan.cells:
        _measure_filled(xml, cell, scan)
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
    return scan


_VALUE = re.compile(rb"<(?:\w+:)?v>([^<]*)<")
_UNSAVED = re.compile(
    rb"<(?:\w+:)?f(?:\s[^>]*)?(?:/>|>[^<]*</(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)


def _measure(xml: bytes) -> Scan:
    """The extent of a sheet by every reference `r="A1"` in it, and their number."""
    scan = Scan()
    for start in range(0, len(xml), _CHUNK):
        text = np.frombuffer(xml[start : start + _CHUNK + 24] + bytes(24), dtype=np.uint8)
        at = np.flatnonzero((text[:-2] == ord("=")) & (text[1:-1] == ord('"')) & (text[2:] <= ord("Z")))
        at = at[(at > 0) & (at <= _CHUNK)]
        at = at[text[at - 1] == ord("r")] + 2
        column, row = np.zeros(len(at), dtype=np.int64), np.zeros(len(at), dtype=np.int64)
        for _ in range(3):
            letter = (text[at] >= ord("A")) & (text[at] <= ord("Z"))
            column = np.where(letter, 26 * column + text[at] - 64, column)
            at = at + letter
        for _ in range(9):
            digit = (text[at] >= ord("0")) & (text[at] <= ord("9"))
            row = np.where(digit, 10 * row + text[at] - 48, row)
            at = at + digit
        scan.rows = max(scan.rows, int(row.max(initial=0)))
        scan.width = max(scan.width, int(column.max(initial=0)))
        scan.cells += int(((column > 0) & (row > 0)).sum())
    return scan


_CHUNK = 2**22


def _measure_unusual(xml: bytes, cell: bytes, scan: Scan) -> None:
    """Measure cells without a reference, or with one in single quotes: allowed, but no program writes them."""
    for column, number in re.findall(rb"""\br\s*=\s*["']([A-Z]{0,3})(\d{1,9})["']""", xml):
        scan.rows, scan.width = max(scan.rows, int(number)), max(scan.width, _column_number(column.decode()))
    row = cell[:-1] + b"row"
    rows = re.split(row + rb"\b", xml)
    scan.rows = max(scan.rows, len(rows) - 1)
    scan.width = max(scan.width, *(part.count(cell) for part in rows))
    scan.cells = xml.count(cell)


def _measure_filled(xml: bytes, cell: bytes, scan: Scan) -> None:
    """Narrow a large extent to the cells that are not self-closing: programs format blank rows to the last one."""
    rows = width = cells = 0
    for column, number in re.findall(
        cell + rb"""\s(?:[^>]*?\s)?r=["']([A-Z]{1,3})(\d{1,9})["'](?:[^>]*[^>/])?>""", xml
    ):
        cells += 1
        rows, width = max(rows, int(number)), max(width, _column_number(column.decode()))
    scan.rows, scan.width, scan.cells = rows, width, cells


def _xml_place(opening: bytes) -> tuple[int, int] | None:
    found = re.search(rb'\br="([A-Z]{1,3})(\d{1,9})"', opening)
    return (int(found[2]) - 1, _column_number(found[1].decode()) - 1) if found else None


def _column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - 64
    return number


def _records(content: bytes) -> Iterator[tuple[int, int, int]]:
    """The records of a binary part ([MS-XLSB] 2.1.4): kind, start and size of the body."""
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


def _binary_sheets(content: bytes) -> Iterator[tuple[str, str]]:
    for kind, at, _ in _records(content):
        if kind == 156:  # BrtBundleSh: state, id, relation, name
            (length,) = struct.unpack_from("<I", content, at + 8)
            relation = content[at + 12 : at + 12 + 2 * length].decode("utf-16-le")
            at += 12 + 2 * length
            (length,) = struct.unpack_from("<I", content, at)
            yield content[at + 4 : at + 4 + 2 * length].decode("utf-16-le"), relation


def _scan_binary_sheet(content: bytes) -> Scan:
    scan, row = Scan(), 0
    for kind, at, _ in _records(content):
        if kind == 0:  # BrtRowHdr
            (row,) = struct.unpack_from("<I", content, at)
        elif 2 <= kind <= 11 or kind == 62:  # every cell but BrtCellBlank
            (column,) = struct.unpack_from("<I", content, at)
            scan.rows, scan.width = max(scan.rows, row + 1), max(scan.width, column + 1)
            scan.cells += 1
            if kind in (3, 11):  # BrtCellError, BrtFmlaError
                scan.errors.append((row, column, _BINARY_ERRORS.get(content[at + 8], "")))
        elif kind == 176:  # BrtMergeCell
            first, last, left, right = struct.unpack_from("<4I", content, at)
            scan.merged.append((first, left, last, right))
    return scan


_BINARY_ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}

_ODS_ROW = re.compile(rb"<table:table-row\b([^>]*?)(/>|>(.*?)</table:table-row>)", re.DOTALL)
_ODS_CELL = re.compile(rb"<table:(?:covered-)?table-cell\b([^>]*?)(?:/>|>)")
_ODS_REPEAT = re.compile(rb'number-(?:rows|columns)-repeated="(\d+)"')
_ODS_SPAN = re.compile(rb'number-(columns|rows)-spanned="(\d+)"')


def _scan_ods(content: bytes) -> Iterator[tuple[str, Scan]]:
    for table in re.split(rb"(?=<table:table )", content)[1:]:
        title = re.search(rb'\btable:name="([^"]*)"', table[:4096])
        yield unescape(title[1].decode("utf-8")) if title else "", _scan_ods_table(table)


def _scan_ods_table(table: bytes) -> Scan:
    scan, row = Scan(), 0
    for found in _ODS_ROW.finditer(table):
        repeat = _repeat(found[1])
        body = found[3] or b""
        if b"office:value-type" in body or b"<text:p" in body:
            if b"-repeated=" in body or b"-spanned=" in body:
                width, cells = _scan_ods_row(body, row, scan)
            else:
                width = cells = body.count(b"table-cell") - body.count(b"</table:table-cell")
            scan.rows, scan.width = row + repeat, max(scan.width, width)
            scan.cells += cells
        row += repeat
    return scan


def _scan_ods_row(body: bytes, row: int, scan: Scan) -> tuple[int, int]:
    """The last filled column and the number of filled cells of a row; its merged ranges go into the scan."""
    column = width = cells = 0
    for found in _ODS_CELL.finditer(body):
        repeat = _repeat(found[1])
        if b"office:value-type" in found[1] or body[found.end() : found.end() + 7] == b"<text:p":
            width = column + repeat
            cells += 1
        spans = {axis: int(count) for axis, count in _ODS_SPAN.findall(found[1])}
        if max(spans.values(), default=1) > 1:
            last, right = row + spans.get(b"rows", 1) - 1, column + spans.get(b"columns", 1) - 1
            scan.merged.append((row, column, last, right))
        column += repeat
    return width, cells


def _repeat(attributes: bytes) -> int:
    found = _ODS_REPEAT.search(attributes)
    return int(found[1]) if found else 1
