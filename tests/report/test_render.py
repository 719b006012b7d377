"""Reports rendered for real: papermill, a kernel, nbconvert."""

import datetime as dt
import json
import re
from html.parser import HTMLParser
from pathlib import Path

import nbformat
import pytest

from datamap.inventory import write
from datamap.report import render as rendering
from datamap.report.job import Job, ReportError, client_of
from datamap.report.provenance import digest
from datamap.report.render import render

INVENTORIES = Path(__file__).parents[2] / "inventories"
DAY = dt.date(2026, 11, 21)
HOSTILE = ["=cmd|' /C calc'!A0", "<script>alert(1)</script>", "](javascript:alert(1))", "]]><svg onload=alert(1)>"]


@pytest.fixture(scope="module")
def group(tmp_path_factory):
    out = tmp_path_factory.mktemp("reports")
    workbook = INVENTORIES / "revontuli_group.xlsx"
    return {kind: Path(path) for kind, path in render(Job(workbook, DAY, "", "en", out)).items()}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    folder = tmp_path_factory.mktemp("a {0} b")
    workbook = folder / "hostile {1}.xlsx"
    name, script, link, cdata = HOSTILE
    sheets = {
        "Controller": {"name": script},
        "Registers": [{"id": "R1", "name": name, "role": "controller", "owner": link}],
        "Purposes": [{"id": "P1", "register": "R1", "purpose": "other", "basis_as_stated": script}],
        "Systems": [{"id": "S1", "name": script}],
        "Recipients": [{"id": "V1", "name": cdata + script, "kind": "processor", "established_in": "IN"}],
        "Flows": [{"id": "F1", "register": "R1", "from": "S1", "to": "V1", "mechanism": "none", "certainty": "actual"}],
        "Notices": [
            {"id": "N1", "registers": ["R1"], "laws_cited": [link, "523/1999"], "placeholders": [script, name]},
        ],
    }
    write(sheets, workbook, "en")
    return render(Job(workbook, DAY, "", "fi", folder / "out {2}"))


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.tags, self.attributes, self.text = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(tag, *pair) for pair in attrs]

    def handle_data(self, data):
        self.text.append(data)


def test_the_page_has_no_script_no_external_address_one_h1_and_a_policy(group):
    text = group["html"].read_text(encoding="utf-8")
    page = Page(text)
    assert "script" not in page.tags
    assert page.tags.count("h1") == 1
    assert "default-src 'none'" in text
    loaded = [(tag, value) for tag, name, value in page.attributes if name in ("src", "href", "data", "action")]
    assert loaded == []
    assert not re.search(r"url\(|@import", text)
    assert '<html lang="en">' in text


def test_tables_have_captions_and_scopes_and_pictures_have_alternative_texts(group):
    page = Page(group["html"].read_text(encoding="utf-8"))
    assert page.tags.count("table") == page.tags.count("caption")
    assert page.tags.count("th") == len([1 for tag, name, _ in page.attributes if tag == "th" and name == "scope"])
    assert page.tags.count("svg") == 8
    assert page.tags.count("svg") == len([1 for tag, name, _ in page.attributes if tag == "svg" and name == "role"])
    assert page.tags.count("svg") <= page.tags.count("title") - 1


def test_hostile_text_is_text_in_every_file(hostile):
    text = Path(hostile["html"]).read_text(encoding="utf-8")
    page = Page(text)
    assert "script" not in page.tags
    assert not [name for _, name, _ in page.attributes if name.startswith("on")]
    shown = " ".join(page.text)
    for item in HOSTILE[:3]:
        assert item in shown
    notebook = Path(hostile["notebook"]).read_text(encoding="utf-8")
    assert "<script>alert" not in notebook.replace("&lt;script&gt;", "")
    from openpyxl import load_workbook

    for row in load_workbook(hostile["findings"]).active.iter_rows():
        assert "f" not in {cell.data_type for cell in row}


def test_the_manifest_holds_the_hash_of_every_file_and_the_law_relied_on(group):
    manifest = json.loads(group["manifest"].read_text(encoding="utf-8"))
    for name, expected in manifest["files"].items():
        assert expected == digest(group["html"].parent / name)
    assert {"report.html", "report.ipynb", "audit.json", "findings.xlsx", "record.json"} == set(manifest["files"])
    assert "ADQ-CH-2000" in manifest["law"]["rows"]
    assert digest(INVENTORIES / "revontuli_group.xlsx") == manifest["inventory"]["sha256"]


def test_the_notebook_carries_no_path_and_no_trace_of_the_run(group):
    text = group["notebook"].read_text(encoding="utf-8")
    assert str(INVENTORIES.parent) not in text
    notebook = nbformat.reads(text, as_version=4)
    assert "papermill" not in notebook.metadata
    assert {None} == {cell.execution_count for cell in notebook.cells if cell.cell_type == "code"}


def test_the_same_inputs_give_the_same_bytes(group, tmp_path):
    workbook = INVENTORIES / "revontuli_group.xlsx"
    again = render(Job(workbook, DAY, "", "en", tmp_path))
    for kind, path in again.items():
        assert group[kind].read_bytes() == Path(path).read_bytes(), kind


def test_the_audit_as_json_has_the_promised_keys(group):
    document = json.loads(group["json"].read_text(encoding="utf-8"))
    promised = {"inventory", "controller", "on", "period", "problems", "files", "findings", "transfers", "counts"}
    assert promised <= set(document)
    finding = {"rule", "kind", "severity", "status", "subjects", "cells", "facts", "fingerprint"}
    assert all(finding <= set(item) for item in document["findings"])
    transfer = {"register", "from", "to", "country", "status", "mechanism", "certainty", "flow"}
    assert all(transfer <= set(item) for item in document["transfers"])


def test_an_unknown_parameter_is_refused_with_the_known_ones(tmp_path):
    with pytest.raises(ReportError, match=r"no parameter colour.*inventory"):
        rendering.run("audit", {"colour": "red"}, tmp_path, tmp_path / "x.ipynb")


def test_a_notebook_that_fails_is_kept_aside_and_the_good_report_stays(tmp_path, monkeypatch):
    workbook = INVENTORIES / "auntie_solutions.xlsx"
    job = Job(workbook, DAY, "", "fi", tmp_path)
    good = {kind: Path(path).read_bytes() for kind, path in render(job).items()}
    broken = nbformat.read(rendering.notebook_path("audit"), as_version=4)
    broken.cells[5].source = "board.no_such_section(audit, text)"
    nbformat.write(broken, tmp_path / "broken.ipynb")
    monkeypatch.setattr(rendering, "notebook_path", lambda name: tmp_path / "broken.ipynb")
    with pytest.raises(ReportError, match="no_such_section"):
        render(job)
    place = tmp_path / "auntie_solutions" / "2026Q4"
    assert (place / "report.failed.ipynb").exists()
    names = {"html": "report.html", "json": "audit.json", "manifest": "manifest.json"}
    assert {kind: good[kind] for kind in names} == {kind: (place / name).read_bytes() for kind, name in names.items()}
    assert [path.name for path in place.parent.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize(
    ("file", "client"), [("a b.xlsx", "a_b"), ("äö.xlsx", "äö"), ("client{1}.xlsx", "client_1"), ("...xlsx", "client")]
)
def test_a_client_folder_is_named_for_the_workbook(file, client):
    assert client == client_of(file)


def test_a_workbook_full_of_holes_is_reported_all_the_same(tmp_path):
    sheets = {
        "Registers": [{"id": "R1", "name": "Customers"}],
        "Systems": [{"id": "S1", "name": "CRM", "provider": "V9", "hosted_in": ["FI"]}],
        "Recipients": [{"id": "V1", "name": "Vendor", "kind": "processor"}],
        "Flows": [
            {"id": "F1", "register": "R1", "from": "S1", "categories": ["name"]},
            {"id": "F2", "register": "R1", "from": "S1", "to": "NOBODY"},
            {"id": "F3", "register": "R1", "to": "V1"},
            {"id": "F4", "from": "S1", "to": "V1"},
        ],
    }
    workbook = write(sheets, tmp_path / "holes.xlsx", "fi")
    files = render(Job(workbook, DAY, "", "fi", tmp_path / "out"))
    document = json.loads(Path(files["json"]).read_text(encoding="utf-8"))
    assert {"unknown"} == {hop["status"] for hop in document["transfers"]}
    assert {None, "R1"} == {hop["register"] for hop in document["transfers"]}
    assert {None, "NOBODY", "V1", "V9"} == {hop["to"] for hop in document["transfers"]}
