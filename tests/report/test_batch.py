"""Batches: resumed, repeated, disturbed."""

import datetime as dt
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from datamap.kernels import warm
from datamap.report.batch import run_jobs, unchanged
from datamap.report.drafts import draft_of, put, sweep
from datamap.report.job import Job
from datamap.report.provenance import read_manifest, verify

ROOT = Path(__file__).parents[2]
INVENTORIES = ROOT / "inventories"
DAY = dt.date(2026, 11, 21)


def jobs(folder, out, day=DAY, language="en"):
    return [Job(path, day, "", language, out) for path in sorted(folder.glob("*.xlsx"))]


def contents(folder):
    return {path.relative_to(folder): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def hidden(folder):
    return list(folder.rglob(".*"))


@pytest.fixture(scope="module")
def clients(tmp_path_factory):
    folder = tmp_path_factory.mktemp("clients")
    for name in ("auntie_solutions", "kti_laskutus", "revontuli_group"):
        shutil.copy(INVENTORIES / f"{name}.xlsx", folder)
    return folder


@pytest.fixture(scope="module")
def made(clients, tmp_path_factory):
    out = tmp_path_factory.mktemp("out")
    assert ["", "", ""] == [done.failure for done in run_jobs(jobs(clients, out), 1)]
    return out


def test_four_jobs_and_cold_kernels_write_the_same_bytes_as_one_job(clients, made, tmp_path, monkeypatch):
    run_jobs(jobs(clients, tmp_path / "four"), 4)
    monkeypatch.setattr(warm, "start", lambda *_: None)
    run_jobs(jobs(clients, tmp_path / "cold"), 2)
    assert contents(made) == contents(tmp_path / "four")
    assert contents(made) == contents(tmp_path / "cold")
    page = (made / "revontuli_group" / "2026Q4" / "report.html").read_text(encoding="utf-8")
    assert 8 == page.count("<svg")
    assert [] == hidden(tmp_path)


def test_unchanged_clients_are_not_made_again_and_changed_ones_are(clients, made, tmp_path):
    shutil.copytree(clients, tmp_path / "in")
    shutil.copytree(made, tmp_path / "out")
    todo = jobs(tmp_path / "in", tmp_path / "out")
    assert [True, True, True] == [done.unchanged for done in run_jobs(todo, 2)]
    shutil.copy(INVENTORIES / "nettitieto.xlsx", tmp_path / "in" / "kti_laskutus.xlsx")
    with (tmp_path / "out" / "auntie_solutions" / "2026Q4" / "report.html").open("a") as page:
        page.write("tampered")
    again = run_jobs(todo, 2)
    assert [False, False, True] == [done.unchanged for done in again]
    assert ["Auntie Solutions Oy", "NettiTieto Oy"] == [done.document()["controller"] for done in again[:2]]
    assert [] == [fault for job in todo for fault in verify(job.place)]
    assert [False] == [done.unchanged for done in run_jobs(todo[:1], 1, force=True)]


@pytest.mark.parametrize("changed", [{"day": dt.date(2026, 11, 20)}, {"language": "fi"}])
def test_other_parameters_ask_for_another_report(clients, made, changed):
    assert unchanged(jobs(clients, made)[0]) is not None
    assert unchanged(jobs(clients, made, **changed)[0]) is None


def test_an_earlier_period_that_changed_asks_for_another_report(clients, made, tmp_path):
    shutil.copytree(made, tmp_path / "out")
    (job,) = [job for job in jobs(clients, tmp_path / "out") if "kti" in job.workbook.name]
    earlier = job.place.with_name("2026Q3")
    shutil.copytree(job.place, earlier)
    assert unchanged(job) is None
    assert "" == run_jobs([job], 1)[0].failure
    assert unchanged(job) is not None
    (earlier / "audit.json").write_text("{}")
    assert unchanged(job) is None


def test_verification_names_what_is_missing_changed_or_without_a_manifest(made, tmp_path):
    place = tmp_path / "client"
    shutil.copytree(made / "kti_laskutus" / "2026Q4", place)
    assert [] == verify(place)
    (place / "audit.json").unlink()
    (place / "report.html").write_text("other")
    missing, changed = verify(place)
    assert "audit.json: is missing" in missing
    assert "report.html: is not what its manifest says" in changed
    (place / "manifest.json").write_text('{"files": ')
    assert "manifest.json: is missing or damaged" in verify(place)[0]


def test_the_manifest_says_what_the_report_depends_on_and_where_nothing_was(made):
    inputs = read_manifest(made / "kti_laskutus" / "2026Q4")["inputs"]
    assert {
        "brand",
        "redact",
        "documents",
        "inventory",
        "on",
        "period",
        "language",
        "previous",
        "law",
        "notebook",
        "versions",
    } == set(inputs)
    assert str(ROOT) not in (made / "kti_laskutus" / "2026Q4" / "audit.json").read_text(encoding="utf-8")


def test_leftovers_of_killed_runs_are_swept_and_an_earlier_report_gets_its_place_back(tmp_path):
    place = tmp_path / "client" / "2026Q4"
    old = place.parent / ".2026Q4.old-1"
    draft = place.parent / ".2026Q4.draft-1"
    for folder in (old, draft):
        folder.mkdir(parents=True)
        (folder / "report.html").write_text(folder.name)
    sweep(place)
    assert {Path("report.html"): b".2026Q4.old-1"} == contents(place)
    assert [] == hidden(tmp_path)
    old.mkdir()
    sweep(place)
    assert [] == hidden(tmp_path)


def test_a_draft_that_somebody_writes_is_left_alone(tmp_path):
    place = tmp_path / "client" / "2026Q4"
    with draft_of(place) as draft:
        code = f"from pathlib import Path\nfrom datamap.report.drafts import sweep\nsweep(Path({str(place)!r}))"
        subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)
        (draft / "report.html").write_text("here")
        put(draft, place)
    assert {Path("report.html"): b"here"} == contents(place)
    assert [] == hidden(tmp_path)


def test_an_interruption_leaves_whole_reports_and_the_next_run_makes_the_rest(tmp_path):
    for number in range(8):
        (tmp_path / "in").mkdir(exist_ok=True)
        shutil.copy(INVENTORIES / "kti_laskutus.xlsx", tmp_path / "in" / f"client{number}.xlsx")
    command = [sys.executable, "-m", "datamap.cli", "audit", "in", "--on", "2026-11-21", "--out", "out", "--jobs", "2"]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "TMPDIR": str(tmp_path)}
    pipes = {"stderr": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    heard = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)  # what runs in the background may have it ignored
    with subprocess.Popen(command, cwd=tmp_path, env=environment, preexec_fn=heard, **pipes) as run:
        while "[1/8]" not in run.stderr.readline():
            assert run.poll() is None
        run.send_signal(signal.SIGINT)
        said = run.stderr.read()
    assert 130 == run.returncode, said
    assert "Interrupted" in said
    assert "Traceback" not in said
    places = list((tmp_path / "out").glob("*/2026Q4"))
    assert 1 <= len(places) < 8
    assert [] == [fault for place in places for fault in verify(place)]
    assert [] == hidden(tmp_path)
    end = time.monotonic() + 10
    while list(tmp_path.glob("datamap-*")) and time.monotonic() < end:
        time.sleep(0.1)
    assert [] == list(tmp_path.glob("datamap-*"))
    done = subprocess.run([*command, "--json"], cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert 0 == done.returncode, done.stderr
    assert f"{len(places)} unchanged" in done.stderr
    assert 8 == len(json.loads(done.stdout)["audits"])
    short = subprocess.run([*command, "--fail-on", "high"], cwd=tmp_path, env=environment, capture_output=True)
    assert 1 == short.returncode


def test_one_bad_client_is_summed_up_and_ends_with_status_2(tmp_path):
    (tmp_path / "in").mkdir()
    shutil.copy(INVENTORIES / "kti_laskutus.xlsx", tmp_path / "in")
    (tmp_path / "in" / "bad.xlsx").write_bytes(b"no workbook")
    command = [sys.executable, "-m", "datamap.cli", "audit", "in", "--on", "2026-11-21", "--out", "out", "--jobs", "2"]
    done = subprocess.run(
        command, cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True
    )
    assert 2 == done.returncode
    assert "Reports: 1 made, 1 failed" in done.stderr
    assert "failed: in/bad.xlsx: bad.xlsx is not a workbook" in done.stderr
    assert ["kti_laskutus"] == [path.name for path in (tmp_path / "out").iterdir()]
