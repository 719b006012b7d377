"""Rows of the Decisions sheet prepared for findings that nobody has decided on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from ..model import Inventory, InventoryError
from ..scan import column_letter, column_number
from ..schema import Column, schema
from ..texts import text
from ..values import show
from .parts import DECLARATION, Book
from .sheet import SHEET_ORDER, cell, is_like_formula
from .splice import Editing, Element, content, quoted
from .styles import HEADING, Styles

DecisionRows = Sequence[Mapping[str, Any]]
"""Decisions by column key → value; `fingerprint` is filled in, the others as far as they are known."""


def prepare_decisions(book: Book, inventory: Inventory, decisions: DecisionRows, language: str) -> None:
    """Append the decisions whose fingerprint the sheet lacks, with a dropdown for what is decided.

    Without a Decisions sheet one is added. One on which no fingerprints can be found is left alone,
    for its faults are among the inventory's problems.
    """
    known = set(inventory["Decisions"]["fingerprint"])
    rows = [row for row in decisions if row["fingerprint"] not in known]
    columns = schema().sheets["Decisions"].columns
    title = inventory.titles.get("Decisions")
    if title is None:
        letters = {key: column_letter(index) for index, key in enumerate(columns)}
        title = book.free_title(schema().sheets["Decisions"].titles[language])
        book.add_sheet(title, _new_sheet(book, language))
    else:
        letters, language = dict(inventory.letters.get("Decisions", {})), inventory.language
    if "fingerprint" in letters and rows and title in book.sheets:
        _append(book, book.sheets[title], rows, letters, language)


def _new_sheet(book: Book, language: str) -> str:
    styles = Styles(book)
    heading = str(styles.number("heading", HEADING))
    styles.save()
    columns = schema().sheets["Decisions"].columns.values()
    cells = "".join(cell(1, at, column.headings[language], heading) for at, column in enumerate(columns, 1))
    return (
        f'{DECLARATION}<worksheet xmlns="{book.namespace}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1"'
        ' topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
        '<sheetFormatPr defaultRowHeight="15"/>'
        f'<cols><col min="1" max="{len(columns)}" width="24" customWidth="1"/></cols>'
        f'<sheetData><row r="1">{cells}</row></sheetData></worksheet>'
    )


def _append(book: Book, part: str, rows: DecisionRows, letters: Mapping[str, str], language: str) -> None:
    columns = schema().sheets["Decisions"].columns
    places = {key: column_number(letter) for key, letter in letters.items()}
    edit = Editing(book.read(part))
    styles = Styles(book)
    data = edit.root.child("sheetData")
    if data is None:
        raise InventoryError(f"The part {part} has no rows; save the workbook again in a spreadsheet program.")
    written = _numbered(data.children, lambda found: int(found.attributes.get("r", 0)))
    first = max((number for number, found in written.items() if _is_filled(found)), default=0) + 1
    for number, row in enumerate(rows, first):
        values = {
            places[key]: show(columns[key], value, language) for key, value in row.items() if key in places and value
        }
        _write_row(edit, data, written, number, values, styles)
    last = first + len(rows) - 1
    _extend(edit, last, max(places.values()))
    if "decision" in letters:
        _offer(edit, columns["decision"], letters["decision"], first, last, language)
    styles.save()
    book.write(part, edit.done())


def _is_filled(row: Element) -> bool:
    return any(child.name in ("v", "is", "f") for found in row.children for child in found.children)


def _write_row(
    edit: Editing, data: Element, written: Mapping[int, Element], number: int, values: Mapping[int, Any], styles: Styles
) -> None:
    """Fill cells of a row; a row that is there without values keeps its height, and its cells their formats."""
    prefix = data.prefix
    old = written.get(number)
    there = _numbered([found for found in old.children if found.name == "c"] if old else [], _column)
    cells = {column: edit.source(found) for column, found in there.items()}
    for column, value in values.items():
        style = there[column].attributes.get("s", "") if column in there else ""
        if is_like_formula(value):
            style = str(styles.number(quoted=True))
        cells[column] = cell(number, column, value, style, prefix)
    inside = "".join(cells[column] for column in sorted(cells))
    if old is None:
        # Formatted rows without values can follow; rows stand in order.
        below = [found for at, found in written.items() if at > number]
        row = f'<{prefix}row r="{number}">{inside}</{prefix}row>'
        if below:
            edit.replace(below[0].start, below[0].start, row)
        else:
            edit.append(data, row)
    elif old.inner == old.end:
        edit.append(old, inside)
    else:
        edit.replace(old.inner, old.close, inside)


def _numbered(elements: Iterable[Element], number_of: Callable[[Element], int]) -> dict[int, Element]:
    """Rows or cells by number; one that does not say its own (0) stands behind the one before."""
    found: dict[int, Element] = {}
    number = 0
    for element in elements:
        number = number_of(element) or number + 1
        found[number] = element
    return found


def _column(found: Element) -> int:
    return column_number(re.sub(r"\d", "", found.attributes.get("r", "")))


def _extend(edit: Editing, row: int, column: int) -> None:
    """Bring the sheet's stated extent up to date."""
    dimension = edit.root.child("dimension")
    stated = dimension.attributes.get("ref", "") if dimension else ""
    found = re.fullmatch(r"([A-Z]+\d+)(?::([A-Z]+)(\d+))?", stated)
    if dimension is None or found is None:
        return
    start = found[1]
    letters, number = found[2] or re.sub(r"\d", "", start), found[3] or re.sub(r"\D", "", start)
    last = f"{column_letter(max(column_number(letters), column) - 1)}{max(int(number), row)}"
    edit.set(dimension, "ref", f"{start}:{last}")


def _offer(edit: Editing, column: Column, letter: str, first: int, last: int, language: str) -> None:
    """Give those of a column's cells that have no dropdown the column's choices."""
    lists = [found.attributes for found in edit.root.descendants("dataValidation")]
    offered_in = [found.get("sqref", "") for found in lists if found.get("type") == "list"]
    bare = [
        row
        for row in range(first, last + 1)
        if not any(_covers(ranges, column_number(letter), row) for ranges in offered_in)
    ]
    if not bare:
        return
    labels = schema().vocabularies[column.vocabulary].labels.values()
    choices = content('"' + ",".join(names[language] for names in labels) + '"')
    p = edit.root.prefix
    offered = (
        f'<{p}dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1"'
        f" errorTitle={quoted(text('unlisted_title', language))} error={quoted(text('unlisted', language))}"
        f' sqref="{letter}{bare[0]}:{letter}{bare[-1]}"><{p}formula1>{choices}</{p}formula1></{p}dataValidation>'
    )
    there = edit.root.child("dataValidations")
    if there is not None:
        edit.append(there, offered)
        edit.count(there, 1)
    else:
        written = f'<{p}dataValidations count="1">{offered}</{p}dataValidations>'
        edit.insert(written, SHEET_ORDER, "dataValidations")


def _covers(ranges: str, column: int, row: int) -> bool:
    for one in ranges.split():
        found = re.fullmatch(r"([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?", one)
        if found:
            left, right = column_number(found[1]), column_number(found[3] or found[1])
            if left <= column <= right and int(found[2]) <= row <= int(found[4] or found[2]):
                return True
    return False
