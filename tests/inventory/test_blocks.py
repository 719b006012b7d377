"""A sheet opened in blocks has the rows of the sheet opened whole."""

import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from datamap.inventory import blocks, grid
from datamap.inventory.grid import load


def loaded(path, large):
    """The rows of the only sheet, taken apart where its XML is at least so large."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(blocks, "LARGE", large)
        _, (found,) = load(path)
    return found.rows


def opened(path):
    """Of how many blocks the sheet is made when every sheet counts as large."""
    counts = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(blocks, "LARGE", 0)
        patch.setattr(grid, "rows", lambda sheets: counts.append(len(sheets)) or blocks.rows(sheets))
        load(path)
    return counts


def workbook(path, cells):
    book = Workbook()
    for (row, column), value in cells.items():
        book.active.cell(row, column, value)
    book.save(path)
    return path


def with_sheet(path, change):
    """The workbook with the XML of its sheet changed."""
    parts = {}
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts["xl/worksheets/sheet1.xml"] = change(parts["xl/worksheets/sheet1.xml"])
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    path.write_bytes(content.getvalue())
    return path


VALUES = st.one_of(st.integers(-9, 9), st.sampled_from(["a", "ä", "<row r=", " "]), st.booleans())


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.tuples(st.integers(1, 40), st.integers(1, 6)), VALUES, max_size=60))
def test_blocks_hold_the_rows_of_the_whole(tmp_path_factory, cells):
    path = workbook(tmp_path_factory.mktemp("blocks") / "any.xlsx", cells)
    assert loaded(path, 2**40) == loaded(path, 0)


def test_a_sheet_of_many_rows_is_opened_in_two_blocks(tmp_path):
    path = workbook(tmp_path / "long.xlsx", {(row, 1): row for row in range(1, 50)})
    assert [2] == opened(path)


def test_a_second_block_that_begins_further_right_and_ends_earlier_keeps_its_columns(tmp_path):
    cells = {(row, column): f"{row}/{column}" for row in range(1, 20) for column in range(1, 6)}
    path = workbook(tmp_path / "slanted.xlsx", cells | {(row, 3): row for row in range(25, 60)})
    assert [2] == opened(path)
    assert loaded(path, 2**40) == loaded(path, 0)


def test_rows_out_of_order_are_opened_whole(tmp_path):
    path = workbook(tmp_path / "turned.xlsx", {(row, 1): row for row in range(1, 50)})
    with_sheet(path, lambda xml: xml.replace(b'<row r="40"', b'<row r="2"').replace(b'r="A40"', b'r="A2"'))
    assert [1] == opened(path)


def test_a_cut_through_a_comment_is_opened_whole(tmp_path):
    path = workbook(tmp_path / "comment.xlsx", {(row, 1): row for row in range(1, 4)})
    with_sheet(path, lambda xml: xml.replace(b'<row r="3"', b"<!--" + b'<row r="9">' * 400 + b'--><row r="3"'))
    assert [1] == opened(path)
    assert [[1], [2], [3]] == loaded(path, 0)
