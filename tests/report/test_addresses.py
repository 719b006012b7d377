"""Inputs and reports at addresses, in fsspec's own memory and in files."""

import json
import shutil
import subprocess
import sys

import fsspec
import pytest
from typer.testing import CliRunner

from datamap.cli import app
from datamap.inventory import write
from datamap.report.addresses import workplace
from datamap.report.job import ReportError

REGISTERS = [{"id": "R1", "name": "Customers", "role": "controller"}]


@pytest.fixture
def memory(tmp_path):
    system = fsspec.filesystem("memory")
    system.store.clear()
    for name in ("Alder", "Birch"):
        write({"Controller": {"name": f"{name} Oy"}, "Registers": REGISTERS}, tmp_path / f"{name}.xlsx", "en")
        system.put_file(str(tmp_path / f"{name}.xlsx"), f"/bucket/clients/{name}.xlsx")
    yield system
    system.store.clear()


def run(*words):
    return CliRunner().invoke(app, ["audit", *map(str, words), "--lang", "en"])


def files(system, folder):
    return {path[len(folder) :]: system.cat_file(path) for path in system.find(folder)}


def test_reports_at_an_address_are_those_of_a_folder(memory, tmp_path):
    done = run("memory://bucket/clients", "--out", "memory://bucket/reports", "--on", "2026-11-21")
    assert 0 == done.exit_code, done.output
    assert "memory://bucket/reports/Alder/2026Q4/report.html: " in done.output
    assert "datamap-" not in done.output
    run(tmp_path / "Alder.xlsx", "--out", tmp_path / "out", "--on", "2026-11-21")
    place = tmp_path / "out" / "Alder" / "2026Q4"
    expected = {f"/{path.name}": path.read_bytes() for path in place.iterdir()}
    assert expected == files(memory, "/bucket/reports/Alder/2026Q4")


def test_unchanged_reports_stay_and_the_previous_period_is_found(memory):
    words = ("memory://bucket/clients/Alder.xlsx", "--out", "memory://bucket/reports")
    run(*words, "--on", "2026-08-01")
    before = files(memory, "/bucket/reports")
    assert "1 unchanged" in run(*words, "--on", "2026-08-01").output
    assert before == files(memory, "/bucket/reports")
    run(*words, "--on", "2026-11-21")
    made = json.loads(memory.cat_file("/bucket/reports/Alder/2026Q4/manifest.json"))
    assert ["2026Q3"] == list(made["inputs"]["previous"])


def test_a_report_whose_writing_broke_off_has_no_manifest_and_is_made_again(memory, monkeypatch):
    words = ("memory://bucket/clients/Birch.xlsx", "--out", "memory://bucket/reports", "--on", "2026-11-21")
    run(*words)
    whole = files(memory, "/bucket/reports/Birch/2026Q4")
    memory.pipe_file("/bucket/reports/Birch/2026Q4/old.txt", b"left by an earlier version")
    put, count = type(memory).put_file, iter(range(99))

    def breaks(self, local, remote, **how):
        if next(count) == 2:
            raise OSError("the line is cut")
        return put(self, local, remote, **how)

    monkeypatch.setattr(type(memory), "put_file", breaks)
    broken = run(*words, "--force")
    assert (2, True) == (broken.exit_code, "the line is cut" in broken.output)
    assert "/manifest.json" not in files(memory, "/bucket/reports/Birch/2026Q4")
    monkeypatch.undo()
    assert 0 == run(*words).exit_code
    assert whole == files(memory, "/bucket/reports/Birch/2026Q4")


def test_addresses_of_files_work_alike(tmp_path):
    write({"Controller": {"name": "A"}, "Registers": REGISTERS}, tmp_path / "a.xlsx", "en")
    done = run(f"file://{tmp_path}/a.xlsx", "--out", f"file://{tmp_path}/out", "--on", "2026-11-21")
    assert 0 == done.exit_code, done.output
    assert (tmp_path / "out" / "a" / "2026Q4" / "manifest.json").is_file()


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("nowhere://bucket/a.xlsx", "nowhere://bucket/a.xlsx: cannot be reached (Protocol not known: nowhere"),
        ("memory://bucket/none.xlsx", "memory://bucket/none.xlsx: there is no such file or folder"),
    ],
)
def test_an_address_that_does_not_do_is_one_clear_sentence(memory, address, said):
    done = run(address, "--out", "memory://bucket/reports")
    assert 2 == done.exit_code
    assert said in " ".join(done.output.split())
    assert {} == files(memory, "/bucket/reports")


def test_a_missing_library_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    with (
        pytest.raises(ReportError, match=r"s3://bucket/a.xlsx: addresses need fsspec. Install datamap\[remote\]"),
        workplace(["s3://bucket/a.xlsx"], "out"),
    ):
        pass


def test_a_plain_path_never_touches_fsspec(tmp_path):
    write({"Controller": {"name": "A"}, "Registers": REGISTERS}, tmp_path / "a.xlsx", "en")
    code = (
        "import sys; sys.modules['fsspec'] = None; sys.argv = ['datamap', 'audit', 'a.xlsx', '--lang', 'en']\n"
        "from datamap.cli import main\nmain()"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True)
    assert 0 == done.returncode, done.stderr


def test_a_lone_workbook_brings_the_notices_that_it_names(memory, tmp_path):
    notices = [{"id": "N1", "registers": ("R1",), "file": "notice.txt"}, {"id": "N2", "file": "../secret.txt"}]
    write({"Controller": {"name": "A"}, "Registers": REGISTERS, "Notices": notices}, tmp_path / "a.xlsx", "en")
    (tmp_path / "notice.txt").write_text("Privacy notice\n\nWe keep your name and e-mail address.", encoding="utf-8")
    for name in ("a.xlsx", "notice.txt"):
        memory.put_file(str(tmp_path / name), f"/bucket/{name}")
    words = ("memory://bucket/a.xlsx", "--out", "memory://bucket/reports", "--on", "2026-11-21")
    assert 0 == run(*words).exit_code
    made = json.loads(memory.cat_file("/bucket/reports/a/2026Q4/manifest.json"))
    assert ["notice.txt"] == [name for name, digest in made["notices"].items() if digest]
    assert "1 unchanged" in run(*words).output


def test_a_report_that_cannot_be_put_to_its_address_does_not_stop_the_others(memory, monkeypatch):
    put = type(memory).put_file

    def breaks(self, local, remote, **how):
        if "/Alder/" in remote:
            raise OSError("the line is cut")
        return put(self, local, remote, **how)

    monkeypatch.setattr(type(memory), "put_file", breaks)
    done = run("memory://bucket/clients", "--out", "memory://bucket/reports", "--on", "2026-11-21")
    assert (2, True) == (done.exit_code, "the line is cut" in done.output)
    assert memory.exists("/bucket/reports/Birch/2026Q4/manifest.json")
    assert not memory.exists("/bucket/reports/Alder/2026Q4/manifest.json")


def test_what_a_killed_run_left_is_swept_away(memory, tmp_path, monkeypatch):
    drafts = tmp_path / "drafts"
    drafts.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(drafts))
    with workplace(["memory://bucket/clients"], "out") as place:
        left = place.inputs[0].parents[1]
        shutil.copytree(left, left.with_name(f"{left.name}0"))
    with workplace(["memory://bucket/clients"], "out"):
        assert not left.with_name(f"{left.name}0").exists()
    assert [] == list(drafts.rglob("*.xlsx"))


def test_what_fails_is_said_by_its_address(memory):
    memory.pipe_file("/bucket/clients/Cedar.xlsx", b"no workbook")
    done = run("memory://bucket/clients", "--out", "memory://bucket/reports", "--on", "2026-11-21")
    assert 2 == done.exit_code
    assert "Cedar.xlsx" in done.output
    assert "datamap-" not in done.output
    assert memory.exists("/bucket/reports/Alder/2026Q4/manifest.json")
    assert not memory.exists("/bucket/reports/Cedar")
