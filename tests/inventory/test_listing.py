"""Lists as workbooks: every row is there, however many."""

import pytest
from openpyxl import load_workbook

from datamap.inventory import listing


@pytest.mark.parametrize(
    ("count", "sheets"),
    [(0, {"A_B": 0}), (3, {"A_B": 3}), (4, {"A_B": 3, "A_B (2)": 1}), (7, {"A_B": 3, "A_B (2)": 3, "A_B (3)": 1})],
)
def test_rows_beyond_the_last_of_a_sheet_go_on_in_the_next(tmp_path, monkeypatch, count, sheets):
    monkeypatch.setattr(listing, "ROWS", 3)
    listing.write_listing(tmp_path / "a.xlsx", "A/B", ["number", "text"], ((n, f"={n}") for n in range(count)), [9, 9])
    book = load_workbook(tmp_path / "a.xlsx")
    rows = {sheet.title: list(sheet.iter_rows(min_row=2, values_only=True)) for sheet in book}
    assert sheets == {title: len(found) for title, found in rows.items()}
    assert [(n, f"={n}") for n in range(count)] == [row for found in rows.values() for row in found]
    assert all(sheet["A1"].value == "number" and sheet.auto_filter.ref for sheet in book)
    assert {"s"} >= {cell.data_type for sheet in book for cell in sheet["B"]}


def test_long_titles_are_cut_and_stay_apart(tmp_path, monkeypatch):
    monkeypatch.setattr(listing, "ROWS", 1)
    listing.write_listing(tmp_path / "a.xlsx", "x" * 40, ["n"], [(1,), (2,)], [9])
    assert ["x" * 31, "x" * 26 + " (2)"] == load_workbook(tmp_path / "a.xlsx").sheetnames
