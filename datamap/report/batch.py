"""Many inventories: find them, audit and render each, and let no bad one stop the others."""

from __future__ import annotations

import datetime as dt
import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass, field
from pathlib import Path

from ..auditing import Audit, audit, quarter
from ..inventory import InventoryError, read
from ..periods import previous
from .render import ReportError, client_of, render
from .words import LANGUAGES

SUFFIXES = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")


@dataclass(frozen=True)
class Job:
    """One inventory to audit: workbook, audit day, period (empty for that of the day), language, output folder."""

    workbook: Path
    on: dt.date
    period: str
    language: str | None
    out: Path


@dataclass(frozen=True)
class Done:
    """What became of a job: the audit and the paths of its files by kind, or the reason why there are none."""

    job: Job
    audit: Audit | None = None
    files: dict[str, str] = field(default_factory=dict)
    failure: str = ""


def find_inventories(paths: Sequence[Path]) -> list[Path]:
    """The workbooks behind paths: a file is one, a folder of CSV files is one, any other folder holds them.

    Raises InventoryError for a path that is not there, a folder without workbooks, and two clients that
    would write into the same folder.
    """
    found: list[Path] = []
    for path in paths:
        if not path.exists():
            raise InventoryError(f"{path}: there is no such file or folder. Check the path.")
        found += [path] if path.is_file() or _is_csv_folder(path) else _inside(path)
    by_client: dict[str, Path] = {}
    for path in found:
        other = by_client.setdefault(client_of(path.name).casefold(), path)
        if other != path:
            raise InventoryError(f"{path} and {other} would write into the same folder. Rename one of them.")
    return found


def _inside(folder: Path) -> list[Path]:
    workbooks = [
        path
        for path in sorted(folder.iterdir())
        if not path.name.startswith((".", "~$")) and (path.suffix.lower() in SUFFIXES or _is_csv_folder(path))
    ]
    if not workbooks:
        raise InventoryError(f"{folder}: holds no workbook ({', '.join(SUFFIXES)}) and no CSV inventory.")
    return workbooks


def _is_csv_folder(path: Path) -> bool:
    return path.is_dir() and any(path.glob("*.csv"))


def run_jobs(jobs: Sequence[Job], workers: int, seen: Callable[[Done], None]) -> list[Done]:
    """Run jobs, `workers` at a time, and return what became of each in the order given."""
    results: dict[Job, Done] = {}
    for done in _results(jobs, workers):
        results[done.job] = done
        seen(done)
    return [results[job] for job in jobs]


def _results(jobs: Sequence[Job], workers: int) -> Iterator[Done]:
    if workers == 1:
        yield from map(run_job, jobs)
        return
    # papermill changes the working folder of its process, so jobs that run at a time need one each
    with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn")) as pool:
        for future in as_completed([pool.submit(run_job, job) for job in jobs]):
            yield future.result()


def run_job(job: Job) -> Done:
    """Audit and render one inventory; a fault of the input or the output is told, not raised."""
    try:
        inventory = read(job.workbook)
        earlier = previous(job.out, client_of(job.workbook.name), job.period or quarter(job.on))
        judged = audit(inventory, job.on, job.period, earlier)
        stated = inventory.controller.get("language")
        language = job.language or (stated if stated in LANGUAGES else "fi")
        return Done(job, judged, render(judged, job.workbook, language, job.out, earlier))
    except (InventoryError, ReportError) as error:
        return Done(job, failure=str(error))
    except Exception as error:  # a fault of ours in one client's report must not stop the others
        return Done(job, failure=f"{job.workbook.name}: unexpected {type(error).__name__}: {error}. Please report it.")
