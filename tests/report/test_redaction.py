"""A redacted report searched byte by byte: nothing of what the schema marks internal remains in any file."""

import datetime as dt
import io
import json
import re
import zipfile
import zlib
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

from datamap import audit, load, redacted
from datamap.inventory import schema
from datamap.inventory.redacting import COVER
from datamap.report.batch import run_jobs
from datamap.report.job import Job

INVENTORIES = sorted((Path(__file__).parents[2] / "inventories").glob("*.xlsx"))
DAY = dt.date(2026, 11, 21)
SECRET = "zqxsecretzqx"


def marked(path):
    """The group's workbook with a secret in every internal cell, an unknown column and an unknown sheet."""
    book = openpyxl.load_workbook(next(item for item in INVENTORIES if item.stem == "revontuli_group"))
    count = 0
    for page in book.worksheets:
        sheet = schema().sheet(page.title)
        if sheet is None or sheet.kind != "rows":
            continue
        headings = {cell.value: cell.column for cell in page[1] if cell.value}
        rows = range(2, max(page.max_row, 3) + 1)
        for heading, index in headings.items():
            column = sheet.column(heading)
            if column is not None and column.internal:
                for row in rows:
                    if page.cell(row, 1).value:
                        count += 1
                        page.cell(row, index).value = f"{SECRET}{count}"
        page.cell(1, page.max_column + 1).value = f"{SECRET}heading"
        page.cell(2, page.max_column).value = f"{SECRET}extra"
    book.create_sheet(f"{SECRET}sheet")["A1"] = f"{SECRET}cell"
    book.save(path)
    return count


def contents(path):
    """The bytes of a file, of the members of an archive, and of the streams and texts of a PDF."""
    data = path.read_bytes()
    yield path.name, data
    if path.suffix in (".xlsx", ".docx"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield from ((f"{path.name}/{name}", name.encode() + archive.read(name)) for name in archive.namelist())
    if path.suffix == ".pdf":
        for at, stream in enumerate(re.findall(rb"stream\r?\n(.*?)endstream", data, re.DOTALL)):
            try:
                yield f"{path.name}/{at}", zlib.decompressobj().decompress(stream)
            except zlib.error:
                yield f"{path.name}/{at}", stream
        document = pypdfium2.PdfDocument(data)
        said = "".join(page.get_textpage().get_text_range() for page in document)
        yield f"{path.name}/text", "".join(filter(str.isalnum, said)).encode()
        yield f"{path.name}/metadata", str(document.get_metadata_dict()).encode()


def holding(folder):
    return [
        name
        for path in folder.rglob("*")
        if path.is_file()
        for name, data in contents(path)
        if SECRET.encode() in data.lower()
    ]


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("redaction")
    workbook = folder / "client.xlsx"
    assert marked(workbook) > 100
    documents = ("pdf", "docx")
    whole = Job(workbook, DAY, "", "en", folder / "out", documents)
    earlier = Job(workbook, dt.date(2026, 8, 1), "", "en", folder / "out", documents)
    covered = Job(workbook, DAY, "", "en", folder / "out", documents, redact="internal")
    assert [done.failure for done in run_jobs([earlier, whole, covered], 1)] == ["", "", ""]
    return whole.place, covered.place


def test_nothing_marked_internal_remains_in_any_file_of_a_redacted_report(made):
    whole, covered = made
    assert {"report.html", "report.pdf", "report.docx", "report.ipynb", "findings.xlsx", "audit.json"} <= {
        path.name for path in covered.iterdir()
    }
    assert holding(covered) == []
    assert {"report.html", "record.json", "report.ipynb"} <= {name.partition("/")[0] for name in holding(whole)}


def test_findings_and_transfers_are_those_of_the_whole_report(made):
    whole, covered = (json.loads((place / "audit.json").read_text(encoding="utf-8")) for place in made)
    assert [item["fingerprint"] for item in whole["findings"]] == [item["fingerprint"] for item in covered["findings"]]
    assert whole["transfers"] == covered["transfers"]


def test_a_redacted_report_stands_apart_and_is_compared_with_redacted_ones_only(made):
    whole, covered = made
    assert covered.relative_to(whole.parents[1]).as_posix() == "_redacted/client/2026Q4"
    made_from = json.loads((covered / "manifest.json").read_text(encoding="utf-8"))["inputs"]
    assert made_from["previous"] == {}


@pytest.mark.parametrize("path", INVENTORIES, ids=lambda path: path.stem)
def test_no_finding_rests_on_an_internal_column(path):
    inventory = load(path)
    plain, covered = audit(inventory, DAY), audit(redacted(inventory), DAY)
    assert [item.fingerprint for item in plain.findings] == [item.fingerprint for item in covered.findings]
    assert plain.coverage == covered.coverage


def test_a_covered_text_is_not_called_blank_and_a_blank_stays_unknown():
    inventory = load(next(item for item in INVENTORIES if item.stem == "revontuli_group"))
    before, after = inventory["Registers"]["owner"], redacted(inventory)["Registers"]["owner"]
    assert [None if value is None else COVER for value in before] == list(after)
    assert redacted(inventory, "") is inventory
    with pytest.raises(ValueError, match="internal"):
        redacted(inventory, "everything")
