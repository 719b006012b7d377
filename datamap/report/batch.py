"""Many inventories: find them, audit and render each, and let no bad one stop the others."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..inventory import InventoryError
from ..kernels import warm
from .addresses import Workplace
from .cluster import made_there
from .drafts import sweep
from .job import Job, ReportError, client_of
from .provenance import digest, read_manifest, verify

HERE = Workplace([], Path())
"""Plain paths."""
SUFFIXES = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")


@dataclass(frozen=True)
class Done:
    """What became of a job: a report, or the reason why there is none.

    `unchanged` is a report that was there already, made from the same inputs.
    """

    job: Job
    failure: str = ""
    unchanged: bool = False

    def document(self) -> dict[str, Any]:
        """The audit as its `audit.json` has it, with the workbook and the files by their paths."""
        document: dict[str, Any] = json.loads(Path(self.job.files["json"]).read_text(encoding="utf-8"))
        return document | {"inventory": str(self.job.workbook), "files": self.job.files}


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


def run_jobs(
    jobs: Sequence[Job],
    workers: int,
    seen: Callable[[Done], None] = lambda done: None,
    force: bool = False,
    cluster: str = "",
    place: Workplace = HERE,
) -> list[Done]:
    """Run jobs, `workers` at a time or on a Dask `cluster`, and return what became of each in the order given.

    `place` says which addresses their paths stand for; a report that cannot be put to its address has failed.

    Leftovers of killed runs are swept away first. A report made from the same inputs that is still whole
    is not made again unless `force`. An interruption ends the running kernels and leaves whole reports only.
    """
    results: dict[Job, Done] = {}

    def take(done: Done) -> None:
        results[done.job] = done
        seen(done)

    todo = []
    for job in dict.fromkeys(jobs):
        sweep(job.place)
        done = None if force else unchanged(job)
        if done is None:
            todo.append(job)
        else:
            take(done)
    for done in made_there(todo, cluster, place) if cluster else _made(todo, workers, place):
        take(done)
    return [results[job] for job in jobs]


def unchanged(job: Job) -> Done | None:
    """The report that is there already, if it was made from the same inputs and is whole."""
    made = read_manifest(job.place)
    if made is None:
        return None
    try:
        inputs = job.inputs()
    except (InventoryError, ReportError, OSError):
        return None  # running the job says what is wrong
    if made.get("inputs") != inputs or _notices_changed(made, job.workbook) or verify(job.place):
        return None
    return Done(job, unchanged=True)


def _notices_changed(made: Mapping[str, Any], workbook: Path) -> bool:
    """Whether a notice that the workbook names has changed, come or gone since a report was made."""
    for name, before in made.get("notices", {}).items():
        path = (workbook if workbook.is_dir() else workbook.parent) / name
        if (digest(path) if path.is_file() else None) != before:
            return True
    return False


def _made(jobs: Sequence[Job], workers: int, place: Workplace) -> Iterator[Done]:
    if not jobs:
        return
    warm.start(KERNEL_MODULES)  # its imports run beside those of this process
    interrupted = threading.Event()
    pool = ThreadPoolExecutor(min(workers, len(jobs)), thread_name_prefix="report")
    try:
        futures = [pool.submit(lambda job: None if interrupted.is_set() else run_job(job, place), job) for job in jobs]
        for future in as_completed(futures):
            done = future.result()
            if done is not None:
                yield done
    except BaseException:
        interrupted.set()
        pool.shutdown(wait=False, cancel_futures=True)
        warm.stop()
        raise
    finally:
        pool.shutdown()


KERNEL_MODULES = ("datamap", "datamap.report", "datamap.report.warming")
"""What the kernels of reports have imported already."""


def run_job(job: Job, place: Workplace = HERE) -> Done:
    """Audit and render one inventory and put the report to its address, if it has one; a fault is told, not raised."""
    done = _rendered(job)
    try:
        place.publish(done)
    except ReportError as error:
        return Done(job, failure=str(error))
    return replace(done, failure=place.said(done.failure))


def _rendered(job: Job) -> Done:
    from .render import render  # papermill and nbconvert are slow to import and not needed for unchanged reports

    try:
        render(job)
        return Done(job)
    except (InventoryError, ReportError) as error:
        return Done(job, failure=str(error))
    except Exception as error:  # a fault of ours in one client's report must not stop the others
        return Done(job, failure=f"{job.workbook.name}: unexpected {type(error).__name__}: {error}. Please report it.")
