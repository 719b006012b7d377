"""A workbook, the folder of CSV files made from it, and the workbook made from that say the same."""

import importlib.util
from pathlib import Path

import openpyxl
import pytest
from build import inventory
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from datamap import audit
from datamap.exchange import Made, made, put
from datamap.exchange.csv_folder import folder
from datamap.inventory import read, schema, write
from datamap.inventory.names import LANGUAGES

INVENTORIES = sorted((Path(__file__).parents[2] / "inventories").glob("*.xlsx"))
_spec = importlib.util.spec_from_file_location(
    "round_trip", Path(__file__).parents[1] / "inventory" / "test_round_trip.py"
)
round_trip = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(round_trip)


def through_csv(inventory, language, place):
    return read(put(Made(folder(inventory, language), "-csv"), place))


@pytest.mark.parametrize("path", INVENTORIES, ids=lambda path: path.stem)
@pytest.mark.parametrize("language", LANGUAGES)
def test_shipped_inventories_are_the_same_from_csv_and_as_workbooks_again(tmp_path, path, language):
    expected = read(path)
    found = through_csv(expected, language, tmp_path / "csv")
    assert round_trip.plain(expected)["Flows"] == round_trip.plain(found)["Flows"]
    assert controller(expected) == controller(found)
    again = read(write(found, tmp_path / "again.xlsx", language))
    assert values(expected) == values(found) == values(again)


def values(inventory):
    return {key: rows for key, rows in round_trip.plain(inventory).items() if key != "Controller"}


def controller(inventory):
    return {key: value for key, value in inventory.controller.items() if value is not None}


@settings(max_examples=20, phases=[Phase.generate], deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_workbook_to_csv_to_workbook_is_the_identity(tmp_path_factory, data):
    place = tmp_path_factory.mktemp("trip")
    language = data.draw(st.sampled_from(LANGUAGES))
    sheet = data.draw(st.sampled_from([sheet.key for sheet in schema().data if sheet.kind == "rows"]))
    rows = data.draw(st.lists(round_trip.row(sheet), max_size=3))
    first = read(write({"Controller": {"name": "A"}, sheet: rows}, place / "1.xlsx", language))
    second = through_csv(first, data.draw(st.sampled_from(LANGUAGES)), place / "csv")
    third = read(write(second, place / "2.xlsx", language))
    assert values(first) == values(second) == values(third)
    assert controller(first) == controller(second) == controller(third)


def test_sheets_whose_titles_give_one_file_name_are_all_written(tmp_path):
    book = openpyxl.Workbook()
    pages = {"Registers": ["ID", "Name"], "Rekisterit": ["ID", "Name"], "A<B": ["x", "y"], "A>B": ["z", "z"]}
    for number, (title, headings) in enumerate(pages.items()):
        page = book.active if not number else book.create_sheet()
        page.title = title
        page.append(headings)
        page.append([f"R{number}", "mine"])
    book.save(tmp_path / "book.xlsx")
    files = folder(read(tmp_path / "book.xlsx"), "fi")
    held = "\n".join(content.decode() for content in files.values())
    assert all(f"R{number}" in held for number in range(4))
    assert "R0" in files["Rekisterit.csv"].decode()


def test_text_that_a_spreadsheet_program_would_run_is_told():
    rows = [{"id": "R1", "name": '=HYPERLINK("http://example.org")'}, {"id": "R2", "name": "-- old --"}]
    judged = audit(inventory(Controller={"phone": "+358 (0)9 123"}, Registers=rows), "2026-11-21")
    assert [line.partition(":")[0] for line in made(judged, "csv", "en").losses] == [
        "Registers.csv!B2",
        "Registers.csv!B3",
    ]
