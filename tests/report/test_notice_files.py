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
from datamap.report.notice_text import Block, notice_text
from datamap.report.reconciling import reconciled

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
        systems = [{"id": "SYS", "name": "Customer system", "hosted_in": ("FI",)}]
        recipients = [{**facts, "subprocessor_list_date": listed}]
        book = group(recipients=recipients, flows=[("SYS", "V", {})], Systems=systems)
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


def small(**changes):
    return audit(group(**changes), ON)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_what_a_row_leaves_blank_is_to_be_completed_and_no_item(language):
    recipients = [{"id": "V1", "name": None, "kind": None, "established_in": "IN"}]
    judged = small(
        Purposes=[{"id": "P1", "register": "R1", "legal_basis": ("art6_1_b",)}],
        Sources=[{"id": "SRC"}],
        Data=[{"id": "D1", "register": "R1", "retention_max": "P1Y"}],
        Rights=[{"register": "R1"}],
        recipients=recipients,
        flows=[("SYS", "V1", {})],
    )
    text = words(language)
    blocks = notice_text(judged, "R1", text)
    said = [block.text for block in blocks if block.kind in ("line", "item")]
    assert not any(text("blank") in line or "None" in line for line in said)
    open_ones = [block.text for block in blocks if block.kind == "missing"]
    for key in ("purposes", "data", "sources", "recipients", "rights"):
        assert text("n-missing", what=text(f"n-miss-{key}")) in open_ones
    assert any(text("n-miss-retention", categories="…") in line for line in open_ones)


def test_no_transfer_is_denied_while_the_place_of_a_system_is_unknown():
    places = {"established_in": "FI", "processes_in": ("FI",), "accesses_from": ("FI",)}
    finnish = {"id": "V1", "name": "Firm", "subprocessor_list_date": dt.date(2026, 1, 1), **places}
    text = words("en")
    for system, denied in (
        ({}, False),
        ({"hosted_in": ("FI",)}, True),
        ({"medium": "manual"}, True),
        ({"provider": "V1"}, True),
    ):
        systems = [{"id": "SYS", "name": "Customer system", **system}]
        judged = small(Systems=systems, recipients=[finnish], flows=[("SYS", "V1", {})])
        blocks = notice_text(judged, "R1", text)
        assert denied == (text("n-transfers-none") in [block.text for block in blocks])
        place = text("n-missing", what=text("n-miss-countries", recipient="Customer system"))
        assert denied != (place in [block.text for block in blocks])


def test_the_id_of_a_register_leads_to_no_other_folder(tmp_path):
    client = inventory(Registers=[{"id": "../R/1:a", "name": "X", "role": "controller"}])
    ((path, _),) = write_notices(client, ON, [], "en", "md", tmp_path / "out")
    assert [path] == list((tmp_path / "out").iterdir())


def test_equal_notices_are_equal_files(monkeypatch):
    blocks = notice_text(audit(load(BOOK), ON), "CUS", words("fi"))
    first = FORMATS["docx"](blocks, "fi")
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    assert first == FORMATS["docx"](blocks, "fi")
    with zipfile.ZipFile(io.BytesIO(first)) as package:
        assert 1 == len({info.date_time for info in package.infolist()})


@pytest.mark.parametrize("text", ["1. January", "- dash", "+ plus", "2) two", "--- rule", "= sign"])
def test_markdown_shows_a_line_as_it_is_written(text):
    import pypandoc

    written = FORMATS["md"]([Block("line", text)], "en").decode()
    assert f"<p>{text}</p>" == pypandoc.convert_text(written, "html", "commonmark").strip()


def test_an_unknown_register_is_named_beside_rows_without_ids(tmp_path):
    client = inventory(
        Registers=[{"id": "R1", "role": "controller"}, {"name": "Draft"}], Notices=[{"id": "N1", "file": "x"}]
    )
    with pytest.raises(InventoryError, match=r"no register R9\. The registers are R1\."):
        write_notices(client, ON, ["R9"], "en", "md", tmp_path)
    with pytest.raises(InventoryError, match=r"no register R9\. The registers are R1\."):
        reconciled(client, tmp_path / "client.xlsx", ON, [], ["R9"])
    assert ["test-R1-en.md"] == [path.name for path, _ in write_notices(client, ON, [], "en", "md", tmp_path)]


def test_a_notice_that_is_not_valid_on_the_day_is_not_asked_for(tmp_path):
    rows = [{"id": "N1", "file": "gone.md", "valid_to": dt.date(2020, 1, 1)}, {"id": "N2", "file": "here.md"}]
    client = inventory(Registers=[{"id": "R1"}], Notices=rows)
    assert ["N2"] == list(reconciled(client, tmp_path / "client.xlsx", ON, [], [])["unread"])
