import datetime as dt
import re
import zipfile

import openpyxl
import pandas as pd
import pytest

from datamap.inventory import InventoryError, new, read, schema, write
from datamap.inventory.names import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_workbook_has_every_sheet_and_no_problem(tmp_path, language):
    inventory = read(new(tmp_path / "new.xlsx", language))
    assert (language, ()) == (inventory.language, inventory.problems)
    assert {sheet.key: sheet.titles[language] for sheet in schema().data} == inventory.titles
    assert {0} == {len(frame) for key, frame in inventory.frames.items() if key != "Controller"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_carry_comments_with_help_and_article(tmp_path, language):
    page = openpyxl.load_workbook(new(tmp_path / "new.xlsx", language))[schema().sheets["Purposes"].titles[language]]
    headings = {cell.value: cell.comment.text for cell in page[1]}
    column = schema().sheets["Purposes"].columns["legal_basis"]
    comment = headings[column.headings[language]]
    assert column.help[language] in comment
    assert "6(1)" in comment
    assert (_freeze(tmp_path, language, "Registers"), _freeze(tmp_path, language, "Rights")) == ("C2", "B2")


def _freeze(tmp_path, language, sheet):
    return openpyxl.load_workbook(tmp_path / "new.xlsx")[schema().sheets[sheet].titles[language]].freeze_panes


def test_every_vocabulary_and_reference_has_a_dropdown(tmp_path):
    book = openpyxl.load_workbook(new(tmp_path / "new.xlsx", "fi"))
    for sheet in schema().data:
        validations = book[sheet.titles["fi"]].data_validations.dataValidation
        expected = [
            column
            for column in sheet.columns.values()
            if column.vocabulary or column.targets or "countr" in column.kind
        ]
        assert len(expected) == len(validations), sheet.key
        for column, validation in zip(expected, validations, strict=True):
            assert (not column.many, "warning") == (bool(validation.showErrorMessage), validation.errorStyle), (
                column.key
            )
            assert validation.formula1 in book.defined_names
    lists = book["datamap luettelot"]
    assert lists.sheet_state == "hidden"
    role = book.defined_names["list_role"].attr_text
    cells = lists[role.partition("!")[2].replace("$", "")]
    assert [row[0].value for row in cells] == [
        "Rekisterinpitäjä",
        "Yhteisrekisterinpitäjä",
        "Henkilötietojen käsittelijä",
    ]


def test_the_example_row_is_grey_and_replaced_by_writing_over_it(tmp_path):
    path = new(tmp_path / "new.xlsx", "sv")
    book = openpyxl.load_workbook(path)
    page = book["Register"]
    assert (page["A2"].value, page["A2"].font.color.rgb) == ("EXEMPEL", "00808080")
    page["A2"], page["B2"] = "R1", "Kunder"
    book.save(path)
    assert list(read(path)["Registers"]["name"]) == ["Kunder"]


def test_text_is_never_written_as_a_formula(tmp_path, filled):
    path = write(filled, tmp_path / "book.xlsx", "fi")
    with zipfile.ZipFile(path) as package:
        sheets = {name: package.read(name).decode() for name in package.namelist() if "worksheets/sheet" in name}
    assert [name for name, xml in sheets.items() if "<f>" in xml] == ["xl/worksheets/sheet17.xml"]  # the hidden lists
    assert openpyxl.load_workbook(path)["Rekisterit"]["B2"].value == "=Asiakkaat"


def test_the_same_inventory_gives_the_same_bytes(tmp_path, filled):
    first = write(filled, tmp_path / "1.xlsx", "en", name="Client")
    second = write(filled, tmp_path / "2.xlsx", "en", name="Client")
    assert first.read_bytes() == second.read_bytes()


def test_an_existing_file_is_kept_unless_it_may_be_overwritten(tmp_path):
    path = new(tmp_path / "new.xlsx", "fi")
    with pytest.raises(InventoryError, match="exists already"):
        new(path, "fi")
    assert path == new(path, "en", overwrite=True)
    assert read(path).language == "en"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ({"Flow": []}, '"Flow" is not a sheet'),
        ({"Flows": [{"id": "F1", "form": "S1"}]}, 'Flows has no column "form"'),
        ({"Notices": [{"laws_cited": ["a; b"]}]}, "holds ; or a new line"),
        ({"Registers": [{"id": "R1", "name": "x" * 40_000}]}, "a cell holds 32767"),
        ({"Registers": [{"id": "R1", "name": object()}]}, "cannot be written to a cell"),
    ],
)
def test_what_a_workbook_cannot_hold_is_refused_and_nothing_is_left(tmp_path, content, message):
    with pytest.raises(InventoryError, match=re.escape(message)):
        write(content, tmp_path / "book.xlsx", "en")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(InventoryError, match="choose a folder"):
        new(tmp_path / "nowhere" / "new.xlsx", "en")


def test_frames_lists_and_loose_values_are_written_alike(tmp_path):
    rows = [{"id": "R1", "name": "x", "subjects": "Asiakkaat; children", "profiling": "x", "dpia_date": "1.2.2020"}]
    as_rows = read(write({"Registers": rows}, tmp_path / "1.xlsx", "fi"))
    as_frame = read(write({"Registers": pd.DataFrame(rows)}, tmp_path / "2.xlsx", "sv"))
    row = as_rows["Registers"].iloc[0]
    assert (("customers", "children"), True, dt.date(2020, 2, 1)) == (
        row["subjects"],
        row["profiling"],
        row["dpia_date"],
    )
    assert as_rows["Registers"].equals(as_frame["Registers"])


def test_unknown_sheets_and_columns_are_written_back(tmp_path, book):
    sheets = {
        "Controller": [["Name", "Oy"], ["Colour", "blue"]],
        "Registers": [["Cost", "id", "name"], ["5 €", "R1", "Customers"], [], [None, "R2", "Staff"]],
        "Budget 2": [[], ["total", 100]],
    }
    first = read(book(sheets))
    second = read(write(first, tmp_path / "again.xlsx", "fi"))
    assert first.extras["Budget 2"].equals(second.extras["Budget 2"])
    assert first.extras["Registers"]["Cost"].tolist() == second.extras["Registers"]["Cost"].tolist()
    assert list(second.extras["Controller"].itertuples(False, None)) == [("Colour", "blue")]
