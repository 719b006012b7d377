"""The notices that lie beside a workbook."""

import pytest
from build import inventory

from datamap import audit
from datamap.notices.texts import texts
from datamap.report.against_notice import told
from datamap.report.words import words

NOTICE = """# Privacy notice

## Controller

Example Ltd, privacy@example.test

## Purposes of processing

We process personal data for customer relationship management.

## Rights of the data subject

- Access to data
"""


@pytest.fixture
def workbook(tmp_path):
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "notice.md").write_text(NOTICE, encoding="utf-8")
    return tmp_path / "client.xlsx"


def rows(*named):
    return inventory(Notices=[{"id": key, "file": file, "registers": ()} for key, file in named])


def test_a_notice_below_the_folder_is_read_whatever_the_slashes(workbook):
    found = texts(rows(("N1", "sub/notice.md"), ("N2", r"sub\notice.md")), workbook)
    assert ["N1", "N2"] == list(found.notices)
    assert {} == found.unread


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("no.md", "is not beside the workbook"),
        ("../no.md", "lies outside the folder"),
        ("The notice is on our web pages and in the reception. " * 20, "is not beside the workbook"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_and_stops_nothing(workbook, file, said):
    found = texts(rows(("N1", file)), workbook)
    assert said in found.unread["N1"]
    assert {file: None} == found.digests


def test_a_notice_without_an_id_is_told(workbook):
    found = rows((None, "sub/notice.md"), (None, "sub/notice.md"))
    read = texts(found, workbook)
    assert {} == read.notices
    assert "sub/notice.md: its row has no id. Give it one." in read.unread.values()
    assert [] == told(audit(found, "2026-11-21", texts=read), words("en"))
