"""Any workbook as plain grids of cell values, one a sheet; a folder of .csv is a workbook of its files."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any, TypeVar

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from . import package
from .blocks import open_sheet, rows
from .model import InventoryError
from .scan import Scan
from .schema import schema

Result = TypeVar("Result")


@dataclass(frozen=True)
class Grid:
    """One sheet: its rows from row 1 on, all of one width, as the file holds them.

    `errors` (row, column, text) and `unsaved` (row, column) are cells that came as blanks but hold an
    error or a formula without a saved result; `merged` holds ranges (first row, first column, last row,
    last column). All of them count from 0.
    """

    title: str
    rows: Sequence[Sequence[Any]]
    hidden: bool = False
    errors: Sequence[tuple[int, int, str]] = ()
    unsaved: Sequence[tuple[int, int]] = ()
    merged: Sequence[tuple[int, int, int, int]] = field(default=())


def load(path: Path) -> tuple[str, list[Grid]]:
    """The SHA-256 of a workbook and its grids. Raises InventoryError if it cannot be read, with the reason."""
    data = _content(path)
    if isinstance(data, bytes):
        return _sha256(data), _load_workbook(data, str(path))
    return _sha256(data), _load_folder(path, data)


def load_any(path: Path) -> list[Grid]:
    """The grids of a workbook, a folder of .csv or one .csv. Raises InventoryError if it cannot be read."""
    if path.suffix.lower() == ".csv" and path.is_file():
        data = _content(path)
        return [Grid(path.stem, _parse_csv(data, path))] if isinstance(data, bytes) else []
    return load(path)[1]


def digest_of(path: Path) -> str:
    """The SHA-256 of a workbook or a folder of .csv. Raises InventoryError if it cannot be opened, with the reason."""
    return _sha256(_content(path))


def _content(path: Path) -> bytes | dict[str, bytes]:
    """The bytes of a file, or of every .csv of a folder by name."""
    try:
        if path.is_dir():
            files = sorted(file for file in path.iterdir() if file.suffix.lower() == ".csv" and file.is_file())
            if sum(file.stat().st_size for file in files) > package.MAX_FILE:
                raise InventoryError(f"{path} holds more than {package.MAX_FILE >> 20} MB of .csv; split it.")
            return {file.name: file.read_bytes() for file in files}
        return path.read_bytes()
    except FileNotFoundError:
        raise InventoryError(f"{path} does not exist; check the name and the folder.") from None
    except PermissionError:
        raise InventoryError(
            f"{path} cannot be opened; close it in other programs or ask for the right to read it."
        ) from None
    except OSError as error:
        raise InventoryError(f"{path} cannot be read ({error.strerror}); copy it to a local folder.") from error


def _sha256(data: bytes | dict[str, bytes]) -> str:
    if isinstance(data, bytes):
        return hashlib.sha256(data).hexdigest()
    parts = (name.encode() + b"\0" + content + b"\0" for name, content in data.items())
    return hashlib.sha256(b"".join(parts)).hexdigest()


def _load_workbook(data: bytes, file: str) -> list[Grid]:
    with ThreadPoolExecutor(2) as pool:  # zlib, numpy and calamine let other threads run
        measured = _Ahead(pool, package.scans(data, file))
        workbook = _calamine(file, lambda: CalamineWorkbook.from_filelike(BytesIO(data)))
        grids = []
        for meta in workbook.sheets_metadata:
            if meta.typ == SheetTypeEnum.WorkSheet:
                scan = measured.scan(meta.name) or Scan()
                opening = pool.submit(open_sheet, workbook, meta.name, data, scan)
                grids.append(_calamine(file, lambda: _grid(meta, scan.finish(), opening.result(), file)))  # noqa: B023
        measured.rest()
        return grids


class _Ahead:
    """The scans of sheets, one measured in another thread while the one before is read; the first is there at once."""

    def __init__(self, pool: ThreadPoolExecutor, scans: Iterator[tuple[str, Scan]]) -> None:
        self.pool, self.scans = pool, scans
        self.found: dict[str, Scan] = {}
        self.coming: Future[tuple[str, Scan] | None] | None = None
        self._take(next(scans, None))

    def scan(self, title: str) -> Scan | None:
        """The scan of a sheet, to be finished; None for one that the package does not list."""
        while title not in self.found and self.coming is not None:
            self._take(self.coming.result())
        return self.found.pop(title, None)

    def rest(self) -> None:
        """See the other sheets, too: one of them may be a reason to refuse the file."""
        while self.coming is not None:
            self._take(self.coming.result())

    def _take(self, item: tuple[str, Scan] | None) -> None:
        self.coming = None
        if item is not None:
            self.found[item[0]] = item[1]
            self.coming = self.pool.submit(next, self.scans, None)


def _grid(meta: Any, scan: Scan, sheets: Sequence[CalamineSheet], file: str) -> Grid:
    scan.content = b""  # opened and searched; the rows need the room
    last_row, last_column = sheets[-1].end or (0, 0)
    package.refuse_hollow(file, meta.name, last_row + 1, last_column + 1)
    merged = [(*first, *last) for first, last in getattr(sheets[0], "merged_cell_ranges", None) or ()]
    return Grid(
        title=meta.name,
        rows=rows(sheets),
        hidden=meta.visible != SheetVisibleEnum.Visible,
        errors=scan.errors,
        unsaved=scan.unsaved,
        merged=merged or scan.merged,
    )


def _calamine(file: str, step: Callable[[], Result]) -> Result:
    """One step of reading, with calamine's own errors said in a sentence."""
    try:
        return step()
    except InventoryError:
        raise
    except (CalamineError, OSError, ValueError, KeyError) as error:
        if "password" in f"{type(error).__name__} {error}".lower():
            raise package.password_protected(file) from error
        raise package.damaged(file) from error
    except BaseException as error:
        # A panic in calamine's Rust is no Exception, and its type can only be told by name.
        if type(error).__name__ == "PanicException":
            raise package.damaged(file) from error
        raise


def _load_folder(folder: Path, files: dict[str, bytes]) -> list[Grid]:
    if not files:
        raise InventoryError(f"{folder} holds no .csv files; give a workbook or a folder with one .csv for each sheet.")
    return [Grid(Path(name).stem, _parse_csv(content, folder / name)) for name, content in files.items()]


def _parse_csv(data: bytes, path: Path) -> list[list[str]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InventoryError(f"{path} is not UTF-8 text; save it as CSV UTF-8.") from None
    sheet = schema().sheet(path.stem)

    def known(delimiter: str) -> tuple[int, int]:
        """How many known headings a delimiter shows in the first rows, then how many cells."""
        rows = _csv_rows(text[:20_000], delimiter, path)[:20]
        found = (sum(sheet.column(cell) is not None for cell in row) for row in rows) if sheet else (0,)
        return max(found, default=0), sum(len(row) for row in rows)

    rows = _csv_rows(text, max((",", ";", "\t"), key=known), path)
    width = max((len(row) for row in rows), default=0)
    package.refuse_hollow(str(path), path.stem, len(rows), width, sum(map(len, rows)))
    return [row + [""] * (width - len(row)) for row in rows]


def _csv_rows(text: str, delimiter: str, path: Path) -> list[list[str]]:
    try:
        return list(csv.reader(StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise InventoryError(
            f"{path} is not a table of comma-separated values ({error}); save it as CSV UTF-8."
        ) from error
