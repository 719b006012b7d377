"""Batches that are killed: whatever happens, what is there is whole, and the next run makes the rest."""

import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from datamap.inventory import write
from datamap.kernels.client import can_fork
from datamap.report.provenance import verify

ROOT = Path(__file__).parents[2]
CLIENTS = 30
KILLS = 20


@pytest.fixture
def folder(tmp_path):
    """Thirty small clients in `in`, reports in `out`, and a folder of its own for temporary files."""
    (tmp_path / "in").mkdir()
    (tmp_path / "tmp").mkdir()
    sheets = {
        "Controller": {"name": "Example Ltd"},
        "Registers": [{"id": "R1", "name": "Customers", "role": "controller"}],
        "Systems": [{"id": "S1", "name": "CRM", "hosted_in": ["FI"]}],
        "Recipients": [{"id": "V1", "name": "Vendor", "kind": "processor", "established_in": "IN"}],
        "Flows": [{"id": "F1", "register": "R1", "from": "S1", "to": "V1", "categories": ["name"]}],
    }
    first = write(sheets, tmp_path / "in" / "client00.xlsx", "en")
    for number in range(1, CLIENTS):
        shutil.copy(first, tmp_path / "in" / f"client{number:02}.xlsx")
    return tmp_path


def start(folder, *options):
    command = [sys.executable, "-m", "datamap.cli", "audit", "in", "--on", "2026-11-21", "--out", "out", "--jobs", "2"]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "TMPDIR": str(folder / "tmp"), "PYTHONDONTWRITEBYTECODE": ""}
    return subprocess.Popen(
        [*command, *options], cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def finish(folder, *options):
    with start(folder, *options) as run:
        said = run.communicate(timeout=240)[1]
    return run.returncode, said


def reports(folder):
    return sorted((folder / "out").glob("*/2026Q4"))


def faults(folder):
    return [fault for place in reports(folder) for fault in verify(place)]


def leftovers(folder):
    """Temporary files, once the processes of a killed run have had the time to die."""
    end = time.monotonic() + 15
    while (left := list((folder / "tmp").iterdir())) and time.monotonic() < end:
        time.sleep(0.1)
    return left + list((folder / "out").rglob(".*"))


@pytest.mark.skipif(not can_fork(), reason="no fork on this system")
def test_a_batch_killed_at_random_moments_leaves_whole_reports_and_resumes(folder):
    chance = random.Random(6)
    made, longest = [], 4.0
    for _ in range(KILLS):
        with start(folder) as run:
            # from before the first report is begun until some are made, however slow the machine is
            time.sleep(chance.uniform(0.5, longest))
            run.kill()
        assert [] == faults(folder)
        made.append(len(reports(folder)))
        longest *= 1.0 if made[-1] else 1.3
    status, said = finish(folder)
    assert (0, CLIENTS) == (status, len(reports(folder))), (made, said)
    assert sorted(made) == made
    assert 0 < made[-1]
    assert [] == faults(folder)
    assert [] == leftovers(folder)


def test_a_full_disk_leaves_whole_reports_and_the_next_run_makes_the_rest(folder):
    out = folder / "out"
    out.mkdir()
    mounted = shutil.which("mount") and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(out)], capture_output=True, check=False
    )
    if not mounted or mounted.returncode:
        pytest.skip("a small disk cannot be mounted here: that takes root")
    try:
        status, said = finish(folder)
        assert 2 == status
        assert "No space left" in said
        assert 0 < len(reports(folder)) < CLIENTS
        assert [] == faults(folder)
        assert [] == leftovers(folder)
        subprocess.run(["mount", "-o", "remount,size=64m", str(out)], check=True)
        whole = len(reports(folder))
        status, said = finish(folder)
        assert (0, CLIENTS) == (status, len(reports(folder))), said
        assert f"{whole} unchanged" in said
        assert [] == faults(folder)
        assert [] == leftovers(folder)
    finally:
        subprocess.run(["umount", "-l", str(out)], check=True)
