"""Workbooks written: the blank one to fill in, and any inventory in the same form."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from . import countries
from .cells import put, settled
from .dropdowns import Dropdowns
from .model import Inventory, InventoryError
from .names import LANGUAGES
from .schema import Column, Sheet, schema
from .texts import guide, text
from .values import show

Rows = Iterable[Mapping[str, Any]]
Place = tuple[str, int, str]
"""A cell to be: sheet, number of the row from 0, column."""


@dataclass(frozen=True)
class Remark:
    """A comment of a cell; `open` colours a cell that waits for an answer."""

    text: str
    open: bool = False


_HEADING = Font(name="Calibri", bold=True, color="FFFFFF")
_HEADING_FILL = PatternFill("solid", fgColor="1F3A5F")
_OPEN_FILL = PatternFill("solid", fgColor="FFF2CC")
_BOLD = Font(name="Calibri", bold=True)
_EXAMPLE = Font(name="Calibri", italic=True, color="808080")
_WRAP = Alignment(vertical="top", wrap_text=True)
_WIDTHS = {"id": 10, "date": 13, "yesno": 13, "number": 12, "period": 16, "text": 32, "list": 32, "ref": 16, "refs": 20}


def new(
    path: str | Path,
    language: str = "en",
    rows: Mapping[str, Any] | None = None,
    *,
    overwrite: bool = False,
) -> Path:
    """Write a workbook to fill in: every sheet with headings, comments and dropdowns in a language.

    With `rows` (see `write`) the workbook holds them; without, each sheet has one greyed example row
    that the reader ignores. Raises InventoryError like `write`.
    """
    return _save(path, _Writer(language, rows, {}), overwrite)


def write(
    inventory: Inventory | Mapping[str, Any],
    path: str | Path,
    language: str = "en",
    *,
    name: str = "",
    remarks: Mapping[Place, Remark] | None = None,
    overwrite: bool = False,
) -> Path:
    """Write an inventory as a workbook (.xlsx) whose reading gives the same values.

    `inventory` is an Inventory, or maps a sheet's key to its rows: dicts of column key → value, or a
    frame with those columns; the Controller sheet maps field → value. A value is a normalised one
    (`"US"`, `"scc_2021"`, a date, True, `"P6M"`, a list) or anything a cell may hold. Labels are
    written in `language` (en, fi, sv); `name` becomes the document's title; `remarks` become comments of
    cells, by (sheet, number of the row from 0, column). Text is never a formula. The same input gives the
    same bytes.

    Raises InventoryError if the file exists and `overwrite` is not set, if its folder cannot be
    written to, or for a sheet, column or value that a workbook cannot hold; no half-written file stays.
    """
    if isinstance(inventory, Inventory):
        writer = _Writer(language, inventory.frames, inventory.extras, name or inventory.name, remarks)
    else:
        writer = _Writer(language, inventory, {}, name, remarks)
    return _save(path, writer, overwrite)


def _save(path: str | Path, writer: _Writer, overwrite: bool) -> Path:
    path = Path(path)
    if path.suffix.lower() != ".xlsx":
        raise InventoryError(f"{path} does not end with .xlsx; workbooks are written in that format.")
    if path.exists() and not overwrite:
        raise InventoryError(f"{path} exists already; choose another name, or allow it to be overwritten.")
    data = writer.bytes()
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem}-", suffix=".tmp")
    except OSError as error:
        raise InventoryError(
            f"{path} cannot be written ({error.strerror}); choose a folder you may write to."
        ) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(temporary).chmod(0o666 & ~_umask())
        Path(temporary).replace(path)
    except OSError as error:
        Path(temporary).unlink(missing_ok=True)
        raise InventoryError(f"{path} cannot be written ({error.strerror}); close it in other programs.") from error
    return path


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


class _Writer:
    """One workbook in the making."""

    def __init__(
        self,
        language: str,
        content: Mapping[str, Any] | None,
        extras: Mapping[str, pd.DataFrame],
        name: str = "",
        remarks: Mapping[Place, Remark] | None = None,
    ) -> None:
        if language not in LANGUAGES:
            raise InventoryError(
                f'"{language}" is not a language of the workbook; choose one of {", ".join(LANGUAGES)}.'
            )
        self.language, self.extras, self.blank = language, extras, content is None
        self.remarks = remarks or {}
        self.content = {key: _rows(key, rows) for key, rows in (content or {}).items()}
        self.book = Workbook()
        self.book.properties.title = name or text("title", language)
        self.book.properties.creator = "datamap"
        self.dropdowns = Dropdowns(self.book, language)

    def bytes(self) -> bytes:
        """The finished workbook."""
        self._guide(self.book.active)
        for sheet in schema().data:
            page = self.book.create_sheet(sheet.titles[self.language])
            if sheet.kind == "fields":
                self._fields(page, sheet)
            else:
                self._table(page, sheet)
        for title, frame in self.extras.items():
            if title not in schema().sheets:
                self._unknown_sheet(title, frame)
        for page in self.book:
            page.page_setup.orientation, page.page_setup.fitToHeight = "landscape", 0
            page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        self.dropdowns.finish({key: len(rows) for key, rows in self.content.items()})
        return settled(self.book)

    def _guide(self, page: Worksheet) -> None:
        page.title = schema().sheets["Readme"].titles[self.language]
        page.sheet_view.showGridLines = False
        page.column_dimensions["A"].width, page.column_dimensions["B"].width = 28, 100
        put(page, 1, 1, text("title", self.language)).font = Font(name="Calibri", bold=True, size=16)
        for at, key in enumerate(guide(), 3):
            put(page, at, 1, text(key, self.language)).alignment = _WRAP
            page.merge_cells(start_row=at, end_row=at, start_column=1, end_column=2)
            page.row_dimensions[at].height = 32
        at = 3 + len(guide())
        put(page, at + 1, 1, text("sheets", self.language)).font = _BOLD
        for row, sheet in enumerate(schema().data, at + 2):
            put(page, row, 1, sheet.titles[self.language])
            put(page, row, 2, sheet.help[self.language]).alignment = _WRAP

    def _fields(self, page: Worksheet, sheet: Sheet) -> None:
        page.column_dimensions["A"].width, page.column_dimensions["B"].width = 36, 60
        for index, key in enumerate(("field", "value"), 1):
            _style_heading(put(page, 1, index, text(key, self.language)))
        page.freeze_panes = "B2"
        values = self.content.get(sheet.key, [{}])[0]
        for row, column in enumerate(sheet.columns.values(), 2):
            cell = put(page, row, 1, column.headings[self.language])
            cell.font, cell.comment = _BOLD, self._comment(column)
            self._value(page, row, 2, column, values.get(column.key))
            self._remark(page, row, 2, (sheet.key, 0, column.key))
            self.dropdowns.add(page, column, f"B{row}")
        extra = self.extras.get(sheet.key)
        if extra is not None:
            for row, (label, value) in enumerate(zip(extra["field"], extra["value"], strict=True), page.max_row + 1):
                put(page, row, 1, label)
                put(page, row, 2, value)

    def _table(self, page: Worksheet, sheet: Sheet) -> None:
        rows = self.content.get(sheet.key, [])
        for index, column in enumerate(sheet.columns.values(), 1):
            cell = put(page, 1, index, column.headings[self.language])
            _style_heading(cell)
            cell.comment = self._comment(column)
            letter = get_column_letter(index)
            width = max(_WIDTHS.get(column.kind, 24), len(column.headings[self.language]) + 3)
            page.column_dimensions[letter].width = min(width, 44)
            self.dropdowns.add(page, column, f"{letter}2:{letter}{max(len(rows) + 500, 1000)}")
            for at, row in enumerate(rows, 2):
                self._value(page, at, index, column, row.get(column.key))
                self._remark(page, at, index, (sheet.key, at - 2, column.key))
            if self.blank:
                put(page, 2, index, self._example(sheet, column)).font = _EXAMPLE
        page.freeze_panes = "B2" if "id" not in sheet.columns or "name" not in sheet.columns else "C2"
        page.row_dimensions[1].height = 30
        extra = self.extras.get(sheet.key)
        if extra is not None:
            self._extra_columns(page, len(sheet.columns), rows, extra)

    def _extra_columns(
        self, page: Worksheet, known: int, rows: Sequence[Mapping[str, Any]], extra: pd.DataFrame
    ) -> None:
        places = {row.get("_row"): at for at, row in enumerate(rows, 2)}
        for index, heading in enumerate(extra.columns, known + 1):
            _style_heading(put(page, 1, index, heading))
            for number, value in extra[heading].items():
                if number in places:
                    put(page, places[number], index, value)

    def _unknown_sheet(self, title: str, frame: pd.DataFrame) -> None:
        page = self.book.create_sheet(re.sub(r"[\\*?:/\[\]]", "_", title)[:31])
        for at, row in zip(frame.index, frame.itertuples(index=False), strict=True):
            for index, value in enumerate(row, 1):
                put(page, int(at), index, value)

    def _value(self, page: Worksheet, row: int, index: int, column: Column, value: Any) -> None:
        try:
            cell = put(page, row, index, show(column, value, self.language))
        except ValueError as error:
            raise InventoryError(f"{page.title}!{get_column_letter(index)}{row}: {error}.") from error
        cell.alignment = _WRAP
        if column.kind == "date" and not isinstance(cell.value, str):
            cell.number_format = "yyyy-mm-dd"

    def _remark(self, page: Worksheet, row: int, index: int, place: Place) -> None:
        remark = self.remarks.get(place)
        if remark is not None:
            cell = page.cell(row, index)
            cell.comment = _sized(Comment(remark.text, "datamap"), [remark.text])
            if remark.open:
                cell.fill = _OPEN_FILL

    def _comment(self, column: Column) -> Comment:
        parts = [column.help[self.language]]
        if column.required:
            parts.append(text("required", self.language))
        if column.many:
            parts.append(text("several", self.language))
        if column.targets:
            titles = [f'"{schema().sheets[target].titles[self.language]}"' for target in column.targets]
            either = f" {text('or', self.language)} ".join(titles)
            parts.append(text("reference", self.language).format(sheets=either))
        if column.vocabulary and column.kind == "terms":
            labels = [labels[self.language] for labels in schema().vocabularies[column.vocabulary].labels.values()]
            if len(labels) <= 16:
                parts.append(text("choices", self.language).format(choices="; ".join(labels)))
        if column.article:
            parts.append(text("article", self.language).format(article=column.article.replace("; ", ", ")))
        return _sized(Comment("\n".join(parts), "datamap"), parts)

    def _example(self, sheet: Sheet, column: Column) -> Any:
        if column is next(iter(sheet.columns.values())):
            return text("example", self.language)
        if column.key in ("text", "name"):
            return text("example_text", self.language)
        if column.vocabulary:
            vocabulary = schema().vocabularies[column.vocabulary]
            return next(iter(vocabulary.labels.values()))[self.language]
        if column.kind in ("country", "countries"):
            return countries.name("FI", self.language)
        if column.targets:
            return text("example", self.language)
        samples = {"date": "2026-01-31", "period": show(column, "P6M", self.language), "number": 14}
        return samples.get(column.kind)


def _rows(key: str, rows: Any) -> list[Mapping[str, Any]]:
    """The rows of a sheet as dicts by column key; a frame's row numbers are kept under `_row`."""
    sheet = schema().sheets.get(key)
    if sheet is None or sheet.kind not in ("rows", "fields"):
        known = ", ".join(sheet.key for sheet in schema().data)
        raise InventoryError(f'"{key}" is not a sheet of an inventory; the sheets are {known}.')
    listed: list[Mapping[str, Any]]
    if isinstance(rows, pd.DataFrame):
        if sheet.kind == "fields":
            listed = [dict(zip(rows["field"], rows["value"], strict=True))]
        else:
            columns = list(rows.columns)
            listed = [
                {**dict(zip(columns, values, strict=True)), "_row": number}
                for number, values in zip(rows.index, rows.itertuples(index=False, name=None), strict=True)
            ]
    else:
        listed = [rows] if sheet.kind == "fields" else list(rows)
    for row in listed:
        if unknown := row.keys() - sheet.columns.keys() - {"_row"}:
            raise InventoryError(
                f'{key} has no column "{sorted(unknown)[0]}"; its columns are {", ".join(sheet.columns)}.'
            )
    return listed


def _sized(comment: Comment, lines: Sequence[str]) -> Comment:
    comment.width, comment.height = 380, 40 + 22 * sum(1 + len(line) // 55 for line in lines)
    return comment


def _style_heading(cell: Any) -> None:
    cell.font, cell.fill = _HEADING, _HEADING_FILL
    cell.alignment = Alignment(vertical="center", wrap_text=True)
