"""Reports over a local Dask cluster of two worker processes."""

import datetime as dt
import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from datamap.cli import app
from datamap.report.batch import run_jobs
from datamap.report.job import Job
from datamap.report.provenance import verify

distributed = pytest.importorskip("distributed")

ROOT = Path(__file__).parents[2]
INVENTORIES = ROOT / "inventories"
DAY = dt.date(2026, 11, 21)
CLIENTS = 10


@pytest.fixture
def cluster(tmp_path, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    options = {"dashboard_address": None, "local_directory": str(tmp_path / "dask"), "silence_logs": 50}
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, processes=True, **options) as started:
        yield started


def contents(folder):
    return {path.relative_to(folder): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_a_cluster_writes_the_same_bytes_even_if_a_worker_is_killed(cluster, tmp_path):
    books = []
    for number in range(CLIENTS):
        books.append(tmp_path / f"client{number}.xlsx")
        shutil.copy(INVENTORIES / ("kti_laskutus.xlsx" if number % 2 else "auntie_solutions.xlsx"), books[-1])
    seen = []

    def disturb(done):
        seen.append(done.job.workbook)
        if len(seen) == 2:
            with distributed.Client(cluster) as client:
                workers = client.run(os.getpid)
            os.kill(min(workers.values()), signal.SIGKILL)

    there = [Job(book, DAY, "", "en", tmp_path / "there") for book in books]
    results = run_jobs(there, 1, disturb, cluster=cluster.scheduler_address)
    assert [""] * CLIENTS == [done.failure for done in results]
    assert sorted(books) == sorted(seen)
    assert [] == [fault for job in there for fault in verify(job.place)]
    assert [] == list((tmp_path / "there").rglob(".*"))
    run_jobs([Job(book, DAY, "", "en", tmp_path / "here") for book in books], 2)
    assert contents(tmp_path / "here") == contents(tmp_path / "there")


def test_workers_fetch_from_addresses_and_put_to_them(cluster, tmp_path):
    clients = tmp_path / "clients"
    clients.mkdir()
    for name in ("auntie_solutions", "kti_laskutus"):
        shutil.copy(INVENTORIES / f"{name}.xlsx", clients)
    (clients / "broken.xlsx").write_bytes(b"no workbook")
    common = ["audit", "--on", "2026-11-21", "--lang", "en", "--json"]
    addresses = [f"file://{clients}", "--out", f"file://{tmp_path}/there"]
    there = CliRunner().invoke(app, [*common, *addresses, "--cluster", cluster.scheduler_address])
    here = CliRunner().invoke(app, [*common, str(clients), "--out", str(tmp_path / "here")])
    assert (2, 2) == (there.exit_code, here.exit_code), there.output
    assert f"file://{clients}/broken.xlsx" in there.stderr
    assert contents(tmp_path / "here") == contents(tmp_path / "there")
    assert json.loads(here.stdout) == json.loads(there.stdout.replace("file://", "").replace("/there/", "/here/"))
    again = CliRunner().invoke(app, [*common[:-1], *addresses, "--cluster", cluster.scheduler_address])
    assert "2 unchanged" in again.output


def test_an_address_where_nobody_answers_is_refused(tmp_path):
    command = [sys.executable, "-m", "datamap.cli", "audit", str(INVENTORIES / "nettitieto.xlsx"), "--on", "2026-11-21"]
    command += ["--out", str(tmp_path / "out"), "--cluster", "tcp://127.0.0.1:9"]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=120)
    assert 2 == done.returncode
    assert "no Dask scheduler answers at tcp://127.0.0.1:9" in done.stderr
    assert not (tmp_path / "out").exists()
