"""The commands about notices, as people and scripts use them."""

import json
from pathlib import Path

from typer.testing import CliRunner

from datamap import load
from datamap.cli import app

INVENTORIES = Path(__file__).parents[1] / "inventories"
GROUP, NOTICE = INVENTORIES / "revontuli_group.xlsx", INVENTORIES / "revontuli_notice.md"


def datamap(*words):
    return CliRunner().invoke(app, [str(word) for word in words])


def test_reconcile_prints_one_json_document():
    done = datamap("reconcile", GROUP, "--on", "2026-11-21", "--json")
    assert 0 == done.exit_code
    (notice,) = json.loads(done.stdout)["notices"]
    assert ("N1", ["CUS"], []) == (notice["notice"], notice["registers"], notice["differences"])
    assert {"stated", "missing"} <= {item["state"] for item in notice["items"]}


def test_reconcile_holds_a_given_notice_against_a_register():
    done = datamap("reconcile", GROUP, "--notice", NOTICE, "--register", "HR")
    assert 0 == done.exit_code
    assert "mapped_not_said  purposes: employment" in done.stdout
    assert "said_not_mapped  purposes: invoicing" in done.stdout


def test_reconcile_refuses_what_it_cannot_hold_together(tmp_path):
    (tmp_path / "shopping.txt").write_text(
        "Milk, bread and two litres of paint for the fence.\n" * 20, encoding="utf-8"
    )
    for words, said in (
        ((INVENTORIES / "nettitieto.xlsx",), "names no file"),
        ((GROUP, "--register", "X"), "there is no register X"),
        ((GROUP, "--notice", tmp_path / "shopping.txt"), "no privacy notice"),
        ((GROUP, "--notice", tmp_path / "nowhere.txt"), "nowhere.txt"),
    ):
        done = datamap("reconcile", *words)
        assert (2, "") == (done.exit_code, done.stdout)
        assert said in done.stderr


def test_a_drafted_workbook_and_its_notice_agree(tmp_path):
    drafted = tmp_path / "client.xlsx"
    assert 0 == datamap("draft", NOTICE, "-o", drafted, "--lang", "fi").exit_code
    assert "fi" == load(drafted).language
    (tmp_path / NOTICE.name).write_bytes(NOTICE.read_bytes())
    done = datamap("reconcile", drafted, "--json")
    (notice,) = json.loads(done.stdout)["notices"]
    # which ground serves which purpose or recipient a notice does not tell, so a draft leaves it open
    left_open = ("legal_bases", "recipients", "transfers.mechanisms")
    assert [] == [item for item in notice["differences"] if item["field"] not in left_open]


def test_draft_names_every_notice_that_cannot_be_read_and_writes_nothing(tmp_path):
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    done = datamap("draft", tmp_path / "empty.txt", tmp_path / "nowhere.txt", NOTICE, "-o", tmp_path / "x.xlsx")
    assert 2 == done.exit_code
    assert "empty.txt" in done.stderr
    assert "nowhere.txt" in done.stderr
    assert not (tmp_path / "x.xlsx").exists()


def test_draft_does_not_overwrite_unless_told(tmp_path):
    assert 0 == datamap("draft", NOTICE, "-o", tmp_path / "x.xlsx").exit_code
    assert 2 == datamap("draft", NOTICE, "-o", tmp_path / "x.xlsx").exit_code
    assert 0 == datamap("draft", NOTICE, "-o", tmp_path / "x.xlsx", "--overwrite").exit_code


def test_notice_writes_a_file_for_each_register(tmp_path):
    done = datamap("notice", GROUP, "--lang", "en", "--to", "html", "--out", tmp_path, "--register", "CUS")
    assert 0 == done.exit_code
    assert ["revontuli_group-CUS-en.html"] == [path.name for path in tmp_path.iterdir()]
    assert 2 == datamap("notice", GROUP, "--to", "pdf", "--out", tmp_path).exit_code
    assert 2 == datamap("notice", GROUP, "--lang", "de", "--out", tmp_path).exit_code
