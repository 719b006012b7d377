"""The record of processing: complete, marked where blank, the same in three forms and languages."""

import io
from pathlib import Path

import docx
import openpyxl
import pypdfium2
import pytest
from build import group as small_group

from datamap import audit, load
from datamap.inventory.cells import CELL_LIMIT
from datamap.report.processing_record import processing_record
from datamap.report.record_files import _cells, write_record
from datamap.report.words import LANGUAGES, words

INVENTORIES = sorted((Path(__file__).parents[2] / "inventories").glob("*.xlsx"))
DAY = "2026-11-21"


@pytest.fixture(scope="module")
def group():
    return audit(load(next(path for path in INVENTORIES if path.stem == "revontuli_group")), DAY)


def squeezed(text):
    return "".join(character for character in text if character.isalnum()).casefold()


@pytest.mark.parametrize("path", INVENTORIES, ids=lambda path: path.stem)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_register_recipient_transfer_retention_and_measure_is_in_the_record(path, language):
    judged, text = audit(load(path), DAY), words(language)
    record = processing_record(judged, text)
    said = "\n".join([*record.apart, *(line for entry in record.entries for f in entry.fields for line in f.lines)])
    valid = judged.inventory.on(judged.on)
    assert [entry.register for entry in record.entries] == list(valid["Registers"]["id"])
    for name in valid["Recipients"]["name"]:
        assert name in said
    for hop in judged.outside[judged.outside["via"] != "ownership"].to_dict("records"):
        assert f"{judged.inventory.names.get(hop['to'], hop['to'])}, {text.country(hop['country'])}: " in said
    for category in valid["Data"]["category"]:
        assert text.category(category) in said
    used = {*valid["Flows"]["from"], *valid["Flows"]["to"], *valid["Registers"]["id"]}
    for row in valid["Security"].to_dict("records"):
        if row["target"] in used:
            assert text.term("measure", row["measure"]) in said


def test_a_register_kept_for_others_is_recorded_by_article_30_2(group):
    paragraphs = {entry.register: entry.paragraph for entry in processing_record(group, words("en")).entries}
    assert paragraphs == {"CUS": "30(1)", "HR": "30(1)", "DESK": "30(2)"} or set(paragraphs.values()) == {
        "30(1)",
        "30(2)",
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_three_forms_say_the_same_and_mark_what_is_blank(group, language):
    text = words(language)
    lines = [
        line for entry in processing_record(group, text).entries for f in entry.fields for line in (*f.lines, f.heading)
    ]
    book = openpyxl.load_workbook(io.BytesIO(write_record(group, text, "xlsx")))
    sheets = " ".join(str(cell) for page in book for row in page.values for cell in row if cell)
    written = docx.Document(io.BytesIO(write_record(group, text, "docx")))
    table_text = " ".join(cell.text for table in written.tables for row in table.rows for cell in row.cells)
    pages = pypdfium2.PdfDocument(io.BytesIO(write_record(group, text, "pdf")))
    printed = " ".join(page.get_textpage().get_text_bounded(bottom=50) for page in pages)
    for shown in (sheets, table_text):
        assert [line for line in lines if squeezed(line) not in squeezed(shown)] == []
        assert text("rop-blank") in shown
    lost = [line for line in lines if squeezed(line) not in squeezed(printed)]
    assert len(lost) <= len(pages)  # a line that a page's end divides


def test_equal_audits_give_equal_records(group):
    for form in ("xlsx", "docx", "pdf"):
        assert write_record(group, words("sv"), form) == write_record(group, words("sv"), form)


def test_what_one_cell_of_the_workbook_cannot_hold_goes_on_in_the_next_row():
    lines = tuple(f"recipient {n} " + "x" * 100 for n in range(1000))
    cells = _cells(lines, words("en"))
    assert all(len(cell) <= CELL_LIMIT for cell in cells)
    assert lines == tuple("\n".join(cells).split("\n"))
    assert [words("en")("rop-blank")] == _cells((), words("en"))


def lines_of(judged, *keys):
    text = words("en")
    (entry,) = processing_record(judged, text).entries
    return {key: f.lines for key in keys for f in entry.fields if f.heading == text(f"rop-{key}")}


def test_what_only_the_text_of_a_row_says_is_in_the_record():
    judged = audit(
        small_group(
            Data=[{"id": "D1", "register": "R1", "text": "Shoe size"}, {"id": "D2", "register": "R1"}],
            Purposes=[{"id": "P1", "register": "R1"}],
            Security=[{"target": "R1", "measure": "other", "text": "Guard dog"}],
        ),
        DAY,
    )
    found = lines_of(judged, "categories", "measures", "purposes", "retention")
    blank = words("en")("rop-blank")
    assert ("Shoe size", blank) == found["categories"]
    assert ("Other: Guard dog",) == found["measures"]
    assert (f"Shoe size, {blank}: {blank}",) == found["retention"]
    assert found["purposes"][0].startswith(blank)


def test_a_recipient_that_data_only_may_reach_is_said_to_be_possible():
    judged = audit(
        small_group(
            recipients=[{"id": "V1", "established_in": "FI"}], flows=[("SYS", "V1", {"certainty": "possible"})]
        ),
        DAY,
    )
    assert ("V1 (Processor; Finland; possible)",) == lines_of(judged, "recipients")["recipients"]


def test_transfers_are_not_denied_while_the_place_of_a_system_is_unknown():
    text = words("en")
    unknown, known = ({"id": "SYS", "name": "CRM", **facts} for facts in ({}, {"hosted_in": ("FI",)}))
    assert (f"CRM: {text('blank-country')}",) == lines_of(audit(small_group(Systems=[unknown]), DAY), "transfers")[
        "transfers"
    ]
    assert (text("rop-no-transfers"),) == lines_of(audit(small_group(Systems=[known]), DAY), "transfers")["transfers"]
