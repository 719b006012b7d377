"""Files that would harm the reader, and faults that only the file itself shows."""

import datetime as dt
import struct
import zipfile
from io import BytesIO

import pytest

from datamap.inventory import InventoryError, read, write
from datamap.inventory.scan_xlsx import scan_sheet

SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>'
)


def repack(path, change):
    """Write the parts of a package again after a change to the dict of them."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    change(parts)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return path


@pytest.fixture
def path(tmp_path, filled):
    return write(filled, tmp_path / "book.xlsx", "en")


def test_a_part_that_unfolds_a_thousandfold_is_refused(path):
    repack(path, lambda parts: parts.update({"xl/media/image1.png": bytes(30 * 2**20)}))
    with pytest.raises(InventoryError, match="would unfold"):
        read(path)


def test_entities_in_the_workbook_part_are_refused(path):
    def bomb(parts):
        entities = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
        head, tail = parts["xl/workbook.xml"].split(b"<workbook", 1)
        parts["xl/workbook.xml"] = head + entities + b"<workbook" + tail

    with pytest.raises(InventoryError, match="is damaged"):
        read(repack(path, bomb))


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
def test_a_file_that_breaks_off_is_refused(path, share):
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    with pytest.raises(InventoryError, match="is damaged"):
        read(path)


def test_a_zip_of_something_else_is_no_workbook(path):
    repack(path, lambda parts: [parts.pop(name) for name in list(parts) if "workbook" in name])
    with pytest.raises(InventoryError, match="is not a workbook"):
        read(path)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ('<row r="1"><c r="A1"><v>1</v></c></row><row r="900000"><c r="AB900000"><v>1</v></c></row>', (900_000, 28, 2)),
        ("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>", (2, 2, 3)),
        ("<row r='7'><c r='C7'><v>1</v></c></row>", (7, 3, 1)),
        ('<row r="1"><c r="A1"><v>1</v></c><c r="ZZ9000" s="3"/></row>', (1, 1, 1)),
        ('<row r="3"><c r="XFD5"><v>1</v></c><c r="A2"><v>1</v></c></row>', (5, 16384, 2)),
    ],
)
def test_the_extent_of_a_sheet_is_measured_however_it_is_written(rows, expected):
    xml = SHEET.format(rows).encode()
    scan = scan_sheet(BytesIO(xml), len(xml)).finish()
    assert expected == (scan.rows, scan.width, scan.cells)


def test_formulas_count_as_unsaved_only_without_a_result():
    rows = (
        '<row r="1"><c r="A1"><f>B1</f></c><c r="B1"><f>C1</f><v>1</v></c><c r="C1"><f>D1</f><v></v></c>'
        '<c r="D1" t="str"><f>""</f><v></v></c><c r="E1"><f t="shared" si="0"/></c>'
        '<c r="F1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'
    )
    xml = SHEET.format(rows).encode()
    scan = scan_sheet(BytesIO(xml), len(xml)).finish()
    assert (scan.unsaved, scan.errors) == ([(0, 0), (0, 2), (0, 4)], [(0, 5, "#DIV/0!")])


def ods_cell(text, attributes=""):
    return f'<table:table-cell office:value-type="string"{attributes}><text:p>{text}</text:p></table:table-cell>'


def ods_book(path, rows, change=lambda content: content):
    """The smallest .ods: one sheet `Registers`."""
    space = "urn:oasis:names:tc:opendocument:xmlns"
    table = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    names = " ".join(f'xmlns:{name}="{space}:{name}:1.0"' for name in ("office", "table", "text"))
    content = (
        f'<office:document-content {names} xmlns:calcext="urn:calcext"><office:body><office:spreadsheet>'
        f'<table:table table:name="Registers">{table}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("META-INF/manifest.xml", f'<manifest:manifest xmlns:manifest="{space}:manifest:1.0"/>')
        package.writestr("content.xml", change(content))
    return path


def test_an_ods_that_breaks_off_inside_a_table_is_refused_and_not_waited_for(tmp_path):
    rows = [ods_cell("id") + ods_cell("name")] * 3
    path = ods_book(tmp_path / "book.ods", rows, change=lambda content: content[: content.index("</table:table-row>")])
    with pytest.raises(InventoryError, match="is damaged"):
        read(path)


def test_errors_and_merged_cells_of_an_ods_are_found(tmp_path):
    error = ' office:string-value="" calcext:value-type="error"'
    rows = [
        ods_cell("id") + ods_cell("name"),
        '<table:table-cell table:number-columns-repeated="2"/>',
        ods_cell("R1", ' table:number-rows-spanned="2"') + ods_cell("#REF!", error),
        "<table:covered-table-cell/>" + ods_cell("x"),
    ]
    path = ods_book(tmp_path / "book.ods", rows)
    assert [(problem.cell, problem.code) for problem in read(path).problems] == [
        ("Registers!A3:A4", "merged_cells"),
        ("Registers!B3", "error_cell"),
        ("Registers!A4", "required_blank"),
    ]


def test_an_error_that_stands_for_several_cells_of_an_ods_is_found_in_each(tmp_path):
    error = ' table:number-columns-repeated="2" office:string-value="" calcext:value-type="error"'
    rows = [ods_cell("id") + ods_cell("name") + ods_cell("role"), ods_cell("R1") + ods_cell("#N/A", error)]
    repeated = lambda content: content.replace(  # noqa: E731
        "<table:table-row>" + rows[1], '<table:table-row table:number-rows-repeated="2">' + rows[1]
    )
    problems = read(ods_book(tmp_path / "book.ods", rows, repeated)).problems
    errors = {problem.cell for problem in problems if problem.code == "error_cell"}
    assert {f"Registers!{column}{row}" for column in "BC" for row in (2, 3)} == errors


def record(kind, body=b""):
    head = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    return head + bytes([len(body)]) + body


def wide(text):
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def binary_book(path, rows, errors=(), merged=()):
    """The smallest .xlsb: one sheet `Registers` of text cells."""
    sheet = record(129) + record(148, struct.pack("<4I", 0, len(rows) - 1, 0, 2)) + record(145)
    for number, row in enumerate(rows):
        sheet += record(0, struct.pack("<I", number) + bytes(13))
        for index, text in enumerate(row):
            if (number, index) in errors:
                sheet += record(3, struct.pack("<II", index, 0) + bytes([23]))
            elif text:
                sheet += record(6, struct.pack("<II", index, 0) + wide(text))
    sheet += record(146) + b"".join(record(176, struct.pack("<4I", *area)) for area in merged) + record(130)
    book = record(131) + record(143) + record(156, struct.pack("<II", 0, 1) + wide("rId1") + wide("Registers"))
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relation = f'<Relationship Id="rId1" Type="{office}/worksheet" Target="worksheets/sheet1.bin"/>'
    relations = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relation}</Relationships>'
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("xl/workbook.bin", book + record(144) + record(132))
        package.writestr("xl/_rels/workbook.bin.rels", relations)
        package.writestr("xl/worksheets/sheet1.bin", sheet)
    return path


def test_a_binary_workbook_is_read_with_its_errors_and_merged_cells(tmp_path):
    rows = [["id", "name", "owner"], ["R1", "Customers", ""], ["R2", "x", "y"]]
    path = binary_book(tmp_path / "book.xlsb", rows, errors={(2, 1)}, merged=[(1, 1, 1, 2)])
    inventory = read(path)
    assert list(inventory["Registers"]["id"]) == ["R1", "R2"]
    assert [(problem.cell, problem.code, problem.value) for problem in inventory.problems] == [
        ("Registers!B2:C2", "merged_cells", ""),
        ("Registers!B3", "error_cell", "#REF!"),
    ]


def test_dates_before_the_calendar_of_a_workbook_are_kept(tmp_path):
    days = [dt.date(1900, 1, 1), dt.date(1900, 2, 28), dt.date(1904, 1, 1)]
    rows = [{"id": f"R{index}", "name": "x", "dpia_date": day} for index, day in enumerate(days)]
    assert days == list(read(write({"Registers": rows}, tmp_path / "book.xlsx", "fi"))["Registers"]["dpia_date"])
