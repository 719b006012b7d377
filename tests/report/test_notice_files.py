"""Notices written from inventories, as files."""

import datetime as dt
import io
import zipfile
from pathlib import Path

import pytest
from build import group, inventory

from datamap import audit, load
from datamap.inventory import InventoryError
from datamap.notices import read, read_text
from datamap.notices.reconcile import reconcile
from datamap.report import words
from datamap.report.notice_files import FORMATS, write_notices
from datamap.report.notice_text import notice_text

BOOK = Path(__file__).parents[2] / "inventories" / "revontuli_group.xlsx"
ON = dt.date(2026, 11, 21)


@pytest.mark.parametrize("form", FORMATS)
def test_each_form_reads_back_without_a_difference(tmp_path, form):
    client = load(BOOK)
    judged = audit(client, ON)
    ((path, missing),) = write_notices(client, ON, ["CUS"], "sv", form, tmp_path)
    assert f"revontuli_group-CUS-sv.{form}" == path.name
    assert missing > 0
    assert () == reconcile(client.on(ON), judged.transfers, read(path), ["CUS"])


def test_registers_of_others_are_left_out_unless_asked_for(tmp_path):
    assert ["CUS", "HR"] == [
        path.stem.split("-")[1] for path, _ in write_notices(load(BOOK), ON, [], "fi", "md", tmp_path)
    ]


def test_registers_of_others_alone_are_refused_with_what_to_name(tmp_path):
    client = inventory(Registers=[{"id": "SVC", "name": "Payroll", "role": "processor"}])
    with pytest.raises(InventoryError, match=r"kept for others.*--register.*SVC"):
        write_notices(client, ON, [], "fi", "md", tmp_path)


@pytest.mark.parametrize(
    ("mechanism", "more"), [("privacy_shield", {}), ("art49_1_b", {"systematic": True}), ("scc_2021_915", {})]
)
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_ground_that_does_not_hold_is_marked_and_never_told(language, mechanism, more):
    judged = audit(
        group(
            recipients=[{"id": "V", "established_in": "US", "mechanism": mechanism, "scope_evidence": "list"}],
            flows=[("SYS", "V", more)],
        ),
        ON,
    )
    text = words(language)
    (item,) = [block.text for block in notice_text(judged, "R1", text) if block.text.startswith("V, ")]
    assert text("n-missing", what=text("n-miss-valid-mechanism", mechanism=text.term("mechanism", mechanism))) in item


def test_a_transfer_is_not_denied_while_a_processors_chain_is_not_known():
    facts = {"id": "V", "established_in": "FI", "processes_in": ("FI",), "accesses_from": ("FI",)}
    for listed, denied in ((None, False), (dt.date(2026, 1, 1), True)):
        book = group(recipients=[{**facts, "subprocessor_list_date": listed}], flows=[("SYS", "V", {})])
        said = [block.text for block in notice_text(audit(book, ON), "R1", words("en"))]
        assert denied == (words("en")("n-transfers-none") in said)
        assert denied != any(words("en")("n-miss-transfers") in text for text in said)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_what_is_missing_is_marked_never_invented(language):
    judged = audit(inventory(Registers=[{"id": "R", "role": "controller"}]), ON)
    blocks = notice_text(judged, "R", words(language))
    said = [block.text for block in blocks if block.kind in ("line", "item")]
    assert not any("None" in text for text in said)
    assert words(language)("n-transfers-none") not in said
    assert any(words(language)("n-miss-transfers") in block.text for block in blocks if block.kind == "missing")
    kinds = [block.kind for block in blocks]
    assert kinds.count("missing") >= 8
    assert all(block.text.startswith("[") for block in blocks if block.kind == "missing")


def test_text_of_the_inventory_is_escaped_in_every_form():
    hostile = inventory(
        Controller={"name": "<script>alert(1)</script> # [x](y)"},
        Registers=[{"id": "R", "name": "a\x0bb", "role": "controller"}],
    )
    blocks = notice_text(audit(hostile, ON), "R", words("en"))
    assert "<script>" not in FORMATS["html"](blocks, "en").decode()
    assert "\\<script\\>" in FORMATS["md"](blocks, "en").decode()
    with zipfile.ZipFile(io.BytesIO(FORMATS["docx"](blocks, "en"))) as package:
        assert b"&lt;script&gt;" in package.read("word/document.xml")


def test_nothing_is_written_where_one_file_exists(tmp_path):
    (tmp_path / "revontuli_group-HR-fi.md").write_text("mine", encoding="utf-8")
    with pytest.raises(InventoryError, match="--overwrite"):
        write_notices(load(BOOK), ON, [], "fi", "md", tmp_path)
    assert ["revontuli_group-HR-fi.md"] == [path.name for path in tmp_path.iterdir()]


def test_an_unknown_register_is_refused_with_those_there_are(tmp_path):
    with pytest.raises(InventoryError, match=r"no register X\. The registers are CUS, HR, SVC"):
        write_notices(load(BOOK), ON, ["X"], "fi", "md", tmp_path)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_what_is_still_to_be_filled_in_reads_back_as_nothing(language):
    judged = audit(
        inventory(
            Controller={"name": "Example Oy"},
            Registers=[{"id": "R", "name": "Customers", "role": "controller"}],
            Purposes=[{"id": "P", "register": "R", "purpose": "invoicing"}],
            Data=[{"id": "D", "register": "R", "category": "name"}],
        ),
        ON,
    )
    notice = read_text(FORMATS["md"](notice_text(judged, "R", words(language)), language).decode(), "x")
    assert notice.of("placeholders")
    assert None is notice.value("transfers.statement")
    for field in ("profiling", "automated_decisions", "retention", "legal_bases", "sources", "recipients"):
        assert () == notice.of(field), field
    assert {"complaint"} >= set(notice.values("rights"))
