"""An annotated copy of a workbook: comments on the cells that findings name, a Findings sheet, decisions to fill in."""

from __future__ import annotations

import os
import tempfile
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from xml.parsers.expat import ExpatError

from .annotation.comments import comment
from .annotation.decisions import DecisionRows, prepare_decisions
from .annotation.findings import FindingRow, FindingsSheet, write_findings
from .annotation.parts import Book, is_editable
from .annotation.places import Moved, Place, locate
from .model import Inventory, InventoryError
from .names import LANGUAGES
from .package import damaged
from .read import read
from .resources import rows
from .template import write

__all__ = ["DecisionRows", "FindingRow", "FindingsSheet", "annotate"]


def annotate(
    source: str | Path,
    target: str | Path,
    comments: Mapping[str, Sequence[str]],
    findings: FindingsSheet,
    decisions: DecisionRows,
    language: str,
    *,
    overwrite: bool = False,
) -> Path:
    """Write a copy of a workbook with comments, a sheet of findings and rows for decisions.

    `comments` maps a cell as findings name it (`Flows!D12`; `Flows!12` for a row, whose first cell then
    has the comment) to lines of text; a cell on a sheet that is not there is passed over. The package of
    an .xlsx or .xlsm is edited in place: parts that need no change stay the same to the byte, and so do
    comments of others, under which ours follow. From any other format a new .xlsx is written, and the
    Findings sheet says what was lost. Annotating an annotated workbook replaces what the first run wrote.
    The same input gives the same bytes. In a cell with a threaded comment Excel shows the thread only.

    Raises InventoryError if the source cannot be read, if the target exists and `overwrite` is not set,
    is the source itself, cannot be written or ends otherwise than the format does.
    """
    source, target = Path(source), Path(target)
    if language not in LANGUAGES:
        raise InventoryError(f'"{language}" is not a language of the workbook; choose one of {", ".join(LANGUAGES)}.')
    if target.exists() and target.resolve() == source.resolve():
        raise InventoryError(f"{target} is the workbook itself; choose another name for the annotated copy.")
    if target.exists() and not overwrite:
        raise InventoryError(f"{target} exists already; choose another name, or allow it to be overwritten.")
    inventory = read(source)
    data = b"" if source.is_dir() else source.read_bytes()
    in_place = is_editable(data)
    wanted = source.suffix.lower() if in_place and source.suffix.lower() == ".xlsm" else ".xlsx"
    if target.suffix.lower() != wanted:
        raise InventoryError(f"{target} does not end with {wanted}; the annotated copy has that format.")
    if not in_place:
        data, inventory, moved = _written_anew(inventory)
        comments = _renamed(comments, moved)
        shown = [replace(row, cells=tuple(map(moved, row.cells))) for row in findings.rows]
        findings = replace(findings, rows=shown).noted(_text("lost", language).format(file=source.name))
    try:
        annotated = _annotated(data, inventory, comments, findings, decisions, language)
    except (ExpatError, zipfile.BadZipFile, ValueError) as error:
        raise damaged(str(source)) from error
    _save(annotated, target)
    return target


def _annotated(
    data: bytes,
    inventory: Inventory,
    comments: Mapping[str, Sequence[str]],
    findings: FindingsSheet,
    decisions: DecisionRows,
    language: str,
) -> bytes:
    book = Book(data)
    prepare_decisions(book, inventory, decisions, language)
    write_findings(book, findings, language)
    by_sheet: dict[str, dict[Place, list[str]]] = {title: {} for title in book.sheets}
    for name, lines in comments.items():
        if place := locate(name, book.sheets):
            by_sheet[place.title].setdefault(place, []).extend(lines)
    for title, texts in by_sheet.items():
        comment(book, title, texts)
    return book.bytes()


def _written_anew(inventory: Inventory) -> tuple[bytes, Inventory, Moved]:
    with tempfile.TemporaryDirectory() as folder:
        path = write(inventory, Path(folder) / "inventory.xlsx", inventory.language)
        new = read(path)
        return path.read_bytes(), new, Moved(inventory, new)


def _renamed(comments: Mapping[str, Sequence[str]], moved: Moved) -> dict[str, list[str]]:
    renamed: dict[str, list[str]] = {}
    for name, lines in comments.items():
        renamed.setdefault(moved(name), []).extend(lines)
    return renamed


def _text(key: str, language: str) -> str:
    return next(row[language] for row in rows("annotation/texts.csv") if row["key"] == key)


def _save(data: bytes, target: Path) -> None:
    """Write a file whole or not at all."""
    beside = target.with_name(f".{target.stem}-{os.getpid()}.tmp")
    try:
        beside.write_bytes(data)
        beside.replace(target)
    except OSError as error:
        if target.parent.is_dir():
            beside.unlink(missing_ok=True)
        raise InventoryError(
            f"{target} cannot be written ({error.strerror}); choose a folder you may write to, and close the file."
        ) from error
