"""Twenty client reports with two jobs, against papermill's own API in a loop and against the two commands.

`papermill` and `jupyter nbconvert` as commands are measured for three clients and scaled to twenty.
"""

import datetime as dt
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import papermill
import papermill.execute
from measure import in_turn, ratio, runs, seconds

from datamap.inventory import read, write
from datamap.kernels import warm
from datamap.report.batch import KERNEL_MODULES
from datamap.report.job import Job, notebook_path
from datamap.report.render import TEMPLATES, render, to_html

ROOT = Path(__file__).parents[2]
CLIENTS, COMMANDS = 20, 3
DAY = dt.date(2026, 11, 21)


def clients(folder: Path) -> list[Path]:
    """Varied copies of the shipped inventories: other names, some flows fewer."""
    shipped = sorted((ROOT / "inventories").glob("*.xlsx"))
    made = []
    for number in range(CLIENTS):
        inventory = read(shipped[number % len(shipped)])
        controller = {key: value for key, value in inventory.controller.items() if value is not None}
        sheets = {key: frame.to_dict("records") for key, frame in inventory.frames.items() if key != "Controller"}
        sheets["Flows"] = sheets["Flows"][: len(sheets["Flows"]) - number // len(shipped)]
        name = f"{controller.get('name')} {number}"
        path = folder / f"client{number:02}.xlsx"
        write({"Controller": {**controller, "name": name}, **sheets}, path, "fi")
        made.append(path)
    return made


def ours(books: list[Path], jobs: int) -> None:
    """The command line, from nothing to reports."""
    with tempfile.TemporaryDirectory() as out:
        command = [sys.executable, "-m", "datamap.cli", "audit", *map(str, books), "--on", DAY.isoformat()]
        subprocess.run([*command, "--out", out, "--jobs", str(jobs)], check=True, capture_output=True)
        pages = list(Path(out).glob("*/*/report.html"))
        assert len(books) == len(pages)
        for page in pages:
            assert 2 <= page.read_text(encoding="utf-8").count("<svg"), "figures are missing"


def api(books: list[Path]) -> None:
    """papermill's own engine in a loop, each followed by the same HTML export."""
    for book in books:
        notebook = papermill.execute_notebook(
            str(notebook_path("audit")),
            None,
            parameters={"inventory": book.name, "on": DAY.isoformat(), "lang": ""},
            kernel_name="python3",
            cwd=str(book.parent),
            progress_bar=False,
        )
        assert 2 <= to_html(notebook, "fi", "title").count("<svg"), "figures are missing"


def quietly(step, books: list[Path]) -> None:
    """Run a step without what its kernels write to standard error about their transport."""
    kept = os.dup(2)
    with Path(os.devnull).open("w") as nowhere:
        os.dup2(nowhere.fileno(), 2)
    try:
        step(books)
    finally:
        os.dup2(kept, 2)
        os.close(kept)


def commands(books: list[Path]) -> None:
    """The two commands a report."""
    with tempfile.TemporaryDirectory() as out:
        for book in books:
            run = [sys.executable, "-m", "papermill", str(notebook_path("audit")), f"{out}/r.ipynb", "-k", "python3"]
            run += ["--cwd", str(book.parent), "-p", "inventory", book.name, "-p", "on", DAY.isoformat()]
            export = [sys.executable, "-m", "nbconvert", "--to", "html", "--template", "datamap", f"{out}/r.ipynb"]
            export.append(f"--TemplateExporter.extra_template_basedirs={TEMPLATES}")
            for command in (run, export):
                subprocess.run(command, check=True, capture_output=True)
            assert 2 <= Path(out, "r.html").read_text(encoding="utf-8").count("<svg"), "figures are missing"


def overhead(books: list[Path]) -> float:
    """The median time of a report, one at a time on warm kernels, beyond what papermill records for its cells."""
    recorded: list[float] = []
    write_notebook = papermill.execute.write_ipynb

    def note(notebook, path):
        recorded.append(sum(cell.metadata.papermill.get("duration") or 0 for cell in notebook.cells))
        return write_notebook(notebook, path)

    papermill.execute.write_ipynb = note
    beyond = []
    with tempfile.TemporaryDirectory() as out:
        for book in books:
            total = seconds(lambda: render(Job(book, DAY, "", "", Path(out))), 1)  # noqa: B023
            beyond.append(total - recorded[-1])
    papermill.execute.write_ipynb = write_notebook
    return statistics.median(beyond[1:])


def main() -> None:
    """Print one line a ratio."""
    repeats = runs(5)
    os.environ["PYTHONPATH"] = str(ROOT)
    with tempfile.TemporaryDirectory() as folder:
        books = clients(Path(folder))
        warm.start(KERNEL_MODULES)
        beyond = overhead(books)
        warm.stop()
        print(f"render overhead: ours {beyond:.2f} s a report beyond its cells' own work")
        batch, loop = in_turn(lambda: ours(books, 2), lambda: quietly(api, books), repeats)
        ratio(f"render {CLIENTS} reports", batch, "papermill API loop and export", loop)
        scaled = seconds(lambda: commands(books[:COMMANDS]), repeats) * CLIENTS / COMMANDS
        ratio(f"render {CLIENTS} reports", batch, f"papermill and nbconvert commands (scaled from {COMMANDS})", scaled)


if __name__ == "__main__":
    main()
