"""Notebooks through papermill on forked kernels, beside the same on ordinary ones."""

import os
import signal
import subprocess
import sys
import tempfile
import time
import tomllib
from pathlib import Path

import nbformat
import papermill
import pytest
from papermill.engines import papermill_engines
from papermill.exceptions import PapermillExecutionError

from datamap.kernels import client, warm
from datamap.kernels.engine import NAME, AfterwardsError, WarmEngine

ROOT = Path(__file__).parents[2]
FORKS = client.can_fork()
needs_fork = pytest.mark.skipif(not FORKS, reason="no fork on this system")

papermill_engines.register(NAME, WarmEngine)


def notebook(*cells):
    described = {"kernelspec": {"name": "python3", "language": "python", "display_name": "Python 3"}}
    return nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells], metadata=described)


def run(*cells, folder=None, **options):
    done = papermill.execute_notebook(
        notebook(*cells), None, engine_name=NAME, kernel_name="python3", progress_bar=False,
        resources={"metadata": {"path": str(folder or tempfile.gettempdir())}}, **options,
    )  # fmt: skip
    return [cell.outputs for cell in done.cells]


def said(*cells, **options):
    """What the last cell prints."""
    return "".join(output.text for output in run(*cells, **options)[-1] if output.output_type == "stream").strip()


def ended(pid):
    """Whether a process is gone, or only waits to be buried."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except FileNotFoundError:
        return True


def wait_for(condition):
    end = time.monotonic() + 20
    while not condition() and time.monotonic() < end:
        time.sleep(0.05)
    return condition()


def test_every_notebook_has_a_process_a_namespace_and_a_folder_of_its_own(tmp_path):
    first = said("import os, random\nleft = 1", "print(os.getpid(), os.getcwd(), random.random())", folder=tmp_path)
    second = said("import os, random", "print(os.getpid(), 'left' in globals(), random.random())", folder="/")
    assert first.split()[1] == str(tmp_path)
    assert second.split()[1] == "False"
    assert first.split()[0] != second.split()[0]
    assert first.split()[2] != second.split()[2]


def test_kernels_see_the_environment_of_the_day(monkeypatch):
    said("print(1)")
    monkeypatch.setenv("SET_LATER", "yes")
    assert "yes" == said("import os\nprint(os.environ['SET_LATER'])")


def test_warm_and_ordinary_kernels_give_the_same_outputs(monkeypatch):
    cells = (
        "import pandas as pd, matplotlib, matplotlib.pyplot as plt",
        "pd.DataFrame({'a': [1, None], 'b': ['x', 'y']})",
        "fig, ax = plt.subplots(figsize=(2, 1))\nax.plot([1, 3, 2])",
        "print(matplotlib.get_backend(), __name__)\n{1, 2}",
        "import sys\nprint('warned', file=sys.stderr)",
    )
    forked = run(*cells)
    monkeypatch.setattr(warm, "start", lambda: None)
    ordinary = run(*cells)
    assert "image/png" in forked[2][1]["data"]
    for ours, theirs in zip(forked, ordinary, strict=True):
        for output in (*ours, *theirs):
            for item in output.get("data", {}).values():
                assert item
            if output.output_type == "execute_result" and "at 0x" in output.data["text/plain"]:
                output.data["text/plain"] = "an address"
        assert ours == theirs


def test_a_cell_that_fails_is_raised_and_what_comes_afterwards_does_not_run(tmp_path):
    with pytest.raises(PapermillExecutionError, match="division by zero"):
        run("1 / 0", afterwards=f"open({str(tmp_path / 'ran')!r}, 'w')")
    assert [] == list(tmp_path.iterdir())


def test_what_comes_afterwards_sees_the_notebook_leaves_no_trace_and_tells_its_faults(tmp_path):
    outputs = run("x = 42", afterwards=f"open({str(tmp_path / 'ran')!r}, 'w').write(str(x))")
    assert [[]] == outputs
    assert "42" == (tmp_path / "ran").read_text()
    with pytest.raises(AfterwardsError, match="ValueError: no such thing"):
        run("x = 42", afterwards="raise ValueError('no such thing')")


@needs_fork
def test_a_kernel_that_dies_is_told_and_the_next_one_runs():
    with pytest.raises(RuntimeError, match=r"(?i)kernel died"):
        run("import os\nos._exit(3)")
    assert "fine" == said("print('fine')")


@needs_fork
def test_after_the_server_is_killed_a_new_one_takes_its_place():
    said("print(1)")
    before = warm.start()
    before.process.kill()
    assert before.gone.wait(10)
    assert "fine" == said("print('fine')")
    assert warm.start() is not before
    before.close()
    assert not before.folder.exists()


@needs_fork
def test_the_server_its_kernels_and_its_folder_end_with_a_parent_that_is_killed(tmp_path):
    code = (
        "from datamap.kernels import warm\n"
        "server = warm.start(())\n"
        f"kernel = server.kernel({str(tmp_path)!r})\n"
        "import time\n"
        "while not (kernel.folder / 'k-1').exists(): time.sleep(0.01)\n"
        "print(server.process.pid, server.folder, flush=True)\n"
        "time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, cwd=ROOT) as parent:
        pid, folder = parent.stdout.readline().split()
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        assert Path(folder).exists()
        parent.send_signal(signal.SIGKILL)
    assert wait_for(lambda: ended(pid) and not Path(folder).exists())
    assert 1 == len(children)
    assert wait_for(lambda: all(ended(child) for child in children))


def test_papermill_finds_the_engine_by_its_name(tmp_path):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    target = project["entry-points"]["papermill.engine"][NAME]
    installed = tmp_path / "engine_test-1.dist-info"
    installed.mkdir()
    (installed / "entry_points.txt").write_text(f"[papermill.engine]\n{NAME} = {target}\n")
    nbformat.write(notebook("import os\nprint(os.getppid())"), tmp_path / "in.ipynb")
    command = [sys.executable, "-m", "papermill", "--engine", NAME, "in.ipynb", "out.ipynb", "--no-progress-bar"]
    environment = os.environ | {"PYTHONPATH": f"{ROOT}{os.pathsep}{tmp_path}"}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120)
    assert 0 == done.returncode, done.stderr
    assert nbformat.read(tmp_path / "out.ipynb", as_version=4).cells[0].outputs[0].text.strip().isdigit()


def test_naming_the_engine_costs_papermill_no_heavy_import():
    code = (
        "import papermill, sys\nbefore = set(sys.modules)\nimport datamap.kernels.engine\n"
        "print({'pandas', 'matplotlib', 'nbconvert', 'datamap.report'} & (set(sys.modules) - before))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, timeout=60)
    assert "set()" == done.stdout.strip(), done.stderr
