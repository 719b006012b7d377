"""Workbooks that went through LibreOffice, as a data protection officer's do."""

import shutil
import struct
import subprocess

import openpyxl
import pytest

from datamap.inventory import InventoryError, new, read, schema, write
from datamap.inventory.names import LANGUAGES

SOFFICE = shutil.which("soffice")

pytestmark = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (soffice) is not installed")


def convert(path, form, folder):
    folder.mkdir()
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    command = [SOFFICE, profile, "--headless", "--convert-to", form, "--outdir", str(folder), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return folder / f"{path.stem}.{form}"


def values(inventory):
    return {key: frame.to_dict("split", index=False)["data"] for key, frame in inventory.frames.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_workbook_saved_by_libreoffice_reads_the_same(tmp_path, filled, language):
    written = new(tmp_path / "book.xlsx", language, filled)
    expected = read(written)
    assert expected.problems == ()
    for form in ("xlsx", "ods"):
        inventory = read(convert(written, form, tmp_path / form))
        assert (values(expected), (), language) == (values(inventory), inventory.problems, inventory.language)


def test_the_dropdowns_survive_libreoffice(tmp_path):
    converted = convert(new(tmp_path / "book.xlsx", "fi"), "xlsx", tmp_path / "out")
    validations = openpyxl.load_workbook(converted)["Rekisterit"].data_validations.dataValidation
    assert "list_role" in {validation.formula1 for validation in validations}


def test_old_excel_files_are_read_the_same(tmp_path, filled):
    written = write(filled, tmp_path / "book.xlsx", "fi")
    inventory = read(convert(written, "xls", tmp_path / "out"))
    assert (values(read(written)), ()) == (values(inventory), inventory.problems)


def test_error_values_in_an_old_excel_file_are_found(tmp_path, book):
    rows = [["id", "name", "owner"], ["R1", "=1/0", "=NA()"], ["R2", "Staff", "x"]]
    inventory = read(convert(book({"Registers": rows}), "xls", tmp_path / "out"))
    assert [("Registers!B2", "#DIV/0!"), ("Registers!C2", "#N/A")] == [(p.cell, p.value) for p in inventory.problems]


def test_an_old_excel_file_whose_extent_ends_before_it_begins_is_refused(tmp_path, filled):
    path = convert(write(filled, tmp_path / "book.xlsx", "fi"), "xls", tmp_path / "out")
    data = path.read_bytes()
    dimensions = data.index(struct.pack("<HHIIH", 0x200, 14, 0, 3, 0))
    path.write_bytes(data[: dimensions + 4] + struct.pack("<I", 900) + data[dimensions + 8 :])
    with pytest.raises(InventoryError, match="is damaged"):
        read(path)


def test_ids_of_three_sheets_are_offered_where_a_flow_begins(tmp_path, filled):
    converted = convert(new(tmp_path / "book.xlsx", "fi", filled), "xlsx", tmp_path / "out")
    lists = openpyxl.load_workbook(converted, data_only=True)[schema().sheets["Lists"].titles["fi"]]
    column = next(cells for cells in lists.iter_cols(values_only=True) if cells[0] == "ids_Sources_Systems_Recipients")
    assert column[1:5] == ("L1", "S1", "V1", "V2")
    assert set(column[5:]) <= {"", None}
