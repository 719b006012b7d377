"""The sheets of an .ods: rows and cells that may stand for a million of themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from itertools import islice, product
from xml.parsers import expat

from .scan import Scan

_ROW = re.compile(rb"<table:table-row\b([^>]*?)(/>|>(.*?)</table:table-row>)", re.DOTALL)
_CELL = re.compile(rb"<table:(?:covered-)?table-cell\b([^>]*?)(?:/>|>)")
_TEXT = re.compile(rb"<text:p>([^<]*)")
_REPEAT = re.compile(rb'number-(?:rows|columns)-repeated="(\d+)"')
_MOST = 100_000
"""So many cells of one repeated error are told; a sheet with more of them is no inventory."""
_SPAN = re.compile(rb'number-(columns|rows)-spanned="(\d+)"')


def scan_ods(content: bytes) -> Iterator[tuple[str, Scan]]:
    """The scan of each sheet of content.xml with its title. Raises ExpatError or ValueError for broken XML."""
    _test_complete(content)
    for table in re.split(rb"(?=<table:table )", content)[1:]:
        title = re.search(rb'\btable:name="([^"]*)"', table[:4096])
        yield unescape(title[1].decode("utf-8")) if title else "", _scan_table(table)


def _test_complete(content: bytes) -> None:
    """Parse the text to its end: calamine 0.9 waits for ever for the end of a table that breaks off."""
    parser = expat.ParserCreate()
    parser.EntityDeclHandler = _refuse_entity
    parser.Parse(content, True)


def _refuse_entity(name: str, *_: object) -> None:
    raise ValueError(f"the entity {name} may unfold")


def _scan_table(table: bytes) -> Scan:
    scan, row = Scan(), 0
    for found in _ROW.finditer(table):
        repeat = _repeat(found[1])
        body = found[3] or b""
        if b"office:value-type" in body or b"<text:p" in body:
            if b"-repeated=" in body or b"-spanned=" in body or b'="error"' in body:
                width, cells = _scan_row(body, row, repeat, scan)
            else:
                width = cells = body.count(b"table-cell") - body.count(b"</table:table-cell")
            scan.rows, scan.width = row + repeat, max(scan.width, width)
            scan.cells += cells
        row += repeat
    return scan


def _scan_row(body: bytes, row: int, rows: int, scan: Scan) -> tuple[int, int]:
    """The last filled column and the number of filled cells of a row that stands for so many `rows`.

    Its errors and merged ranges go into the scan.
    """
    column = width = cells = 0
    for found in _CELL.finditer(body):
        repeat = _repeat(found[1])
        if b"office:value-type" in found[1] or body[found.end() : found.end() + 7] == b"<text:p":
            width = column + repeat
            cells += 1
        if b'value-type="error"' in found[1]:
            text = _TEXT.match(body, found.end())
            said = text[1].decode("utf-8", "replace") if text else ""
            places = product(range(row, row + rows), range(column, column + repeat))
            scan.errors += ((*place, said) for place in islice(places, _MOST))
        spans = {axis: int(count) for axis, count in _SPAN.findall(found[1])}
        if max(spans.values(), default=1) > 1:
            last, right = row + spans.get(b"rows", 1) - 1, column + spans.get(b"columns", 1) - 1
            scan.merged.append((row, column, last, right))
        column += repeat
    return width, cells


def _repeat(attributes: bytes) -> int:
    found = _REPEAT.search(attributes)
    return int(found[1]) if found else 1
