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
import zlib
from collections.abc import Iterable, Iterator
from io import BytesIO
from xml.etree.ElementTree import ParseError
from xml.parsers.expat import ExpatError

from defusedxml import DefusedXmlException, ElementTree

from . import scan_xlsb, scan_xlsx
from .model import InventoryError
from .scan import Scan, column_letter
from .scan_ods import scan_ods
from .scan_xls import scan_xls

MAX_FILE = 128 * 2**20
MAX_PART = 320 * 2**20
MAX_UNZIPPED = 640 * 2**20
MAX_RATIO = 250
"""Sheets compress ten to sixty times; a part beyond this ratio was made to unfold."""

MAX_GRID = 60_000_000
HOLLOW_GRID = 4_000_000
"""Cells a grid may span however few of them are filled; a larger one must be filled to a twentieth."""


def examine(data: bytes, file: str) -> dict[str, Scan]:
    """The scans of a workbook's sheets by title; raises InventoryError like `scans`."""
    return dict(scans(data, file))


def scans(data: bytes, file: str) -> Iterator[tuple[str, Scan]]:
    """The sheets of a workbook one by one: title and scan; the whole file is judged before the first.

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
        yield from _examine_xls(data, file).items()
        return
    if not data.startswith(b"PK"):
        raise not_a_workbook(file)
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            yield from _examine_package(package, file)
    except _BROKEN as error:
        raise damaged(file) from error


_BROKEN = (
    *(zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError),
    *(ParseError, ExpatError, DefusedXmlException, struct.error, ValueError),
)
"""What Python's own readers raise for a package that is none inside."""


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


def _examine_package(package: zipfile.ZipFile, file: str) -> Iterator[tuple[str, Scan]]:
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
        sheets = scan_ods(package.read(parts["content.xml"]))
    elif workbook := next((name for name in parts if re.fullmatch(r"(?:.*/)?workbook\.(?:xml|bin)", name)), None):
        _test_sizes(package, parts)
        sheets = _scan_ooxml(package, parts, workbook)
    else:
        raise not_a_workbook(file)
    yield from _unless_hollow(file, sheets)


def _examine_xls(data: bytes, file: str) -> dict[str, Scan]:
    try:
        return dict(_unless_hollow(file, scan_xls(data)))
    except (struct.error, IndexError, UnicodeDecodeError) as error:
        raise damaged(file) from error


def _unless_hollow(file: str, sheets: Iterable[tuple[str, Scan]]) -> Iterator[tuple[str, Scan]]:
    for title, scan in sheets:
        refuse_hollow(file, title, scan.rows, scan.width, scan.cells)
        yield title, scan


def _unfolds(info: zipfile.ZipInfo) -> bool:
    # A sheet of one repeated row compresses far, too; small parts are harmless whatever their ratio.
    return info.file_size > MAX_PART or (
        info.file_size > 24 * 2**20 and info.file_size > MAX_RATIO * max(info.compress_size, 1)
    )


def _test_sizes(package: zipfile.ZipFile, parts: dict[str, zipfile.ZipInfo]) -> None:
    """Read the other parts that the cell reader will: Python's zip breaks off where a stated size is a lie."""
    for name, info in parts.items():
        if re.search(r"(?:sharedStrings|styles)\.(?:xml|bin)$", name) and 1032 * info.compress_size > MAX_PART:
            package.read(info)


def _scan_ooxml(
    package: zipfile.ZipFile, parts: dict[str, zipfile.ZipInfo], workbook: str
) -> Iterator[tuple[str, Scan]]:
    folder, name = posixpath.split(workbook)
    targets = {}
    relations = parts.get(posixpath.join(folder, "_rels", f"{name}.rels"))
    for relation in ElementTree.fromstring(package.read(relations)) if relations else ():
        target = relation.get("Target", "").replace("\\", "/")
        targets[relation.get("Id", "")] = target[1:] if target.startswith("/") else posixpath.join(folder, target)
    form = scan_xlsb if name.endswith(".bin") else scan_xlsx
    for title, relation_id in form.listed_sheets(package.read(parts[workbook])):
        part = parts.get(posixpath.normpath(targets.get(relation_id, "")))
        if part is not None:
            with package.open(part) as content:
                scan = form.scan_sheet(content, part.file_size)
                scan.part = part.filename
                yield title, scan
