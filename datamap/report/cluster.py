"""The same jobs on many machines: a Dask cluster whose workers see the same folders, or reach the same addresses.

A report appears whole or not at all wherever it is made, so a job may run twice: a worker that dies takes nothing
along, its jobs are given to others, and each result is collected once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ..kernels import warm
from .drafts import sweep
from .job import Job, ReportError

if TYPE_CHECKING:
    from .addresses import Workplace
    from .batch import Done

RETRIES = 2
ANSWERS_WITHIN = "10s"


def made_there(jobs: Sequence[Job], address: str, place: Workplace) -> Iterator[Done]:
    """Run jobs on the cluster whose scheduler is at an address such as `tcp://host:8786`, in the order they end.

    `place` says which addresses their paths stand for; what was made at an address is then collected from there.

    Raises ReportError if nobody answers there, or Dask is not installed.
    """
    try:
        from distributed import Client, as_completed
    except ImportError:
        raise ReportError("--cluster needs Dask: install datamap[cluster] here and on every worker.") from None
    from .batch import Done

    try:
        client = Client(address, timeout=ANSWERS_WITHIN, set_as_default=False)
    except (OSError, ValueError) as error:
        raise ReportError(f"--cluster: no Dask scheduler answers at {address} ({error}). Check the address.") from error
    with client:
        asked = {client.submit(run_there, job, *_ends(job, place), retries=RETRIES, pure=False): job for job in jobs}
        for future in as_completed(asked, loop=client.loop):
            job = asked[future]
            try:
                done = replace(future.result(), job=job)
                if not done.failure:
                    place.collect(job)
            except ReportError as error:
                done = Done(job, failure=str(error))
            except Exception as error:  # KilledWorker: this job ends every worker that tries it
                said = f"{job.workbook.name}: the cluster could not make it ({type(error).__name__}: {error})."
                done = Done(job, failure=said)
            future.release()
            sweep(job.place)
            yield done


def run_there(job: Job, workbook: str, out: str) -> Done:
    """One job on a worker, which keeps a fork server of its own for all its jobs.

    `workbook` and `out` are the job's, as paths or addresses that any worker reaches.
    """
    from .addresses import workplace
    from .batch import KERNEL_MODULES, Done, run_job

    warm.start(KERNEL_MODULES)
    try:
        with workplace([workbook], out) as place:
            job = replace(job, workbook=place.inputs[0], out=place.out)
            place.fetch([job])
            sweep(job.place)
            return run_job(job, place)
    except ReportError as error:
        return Done(job, failure=str(error))


def _ends(job: Job, place: Workplace) -> tuple[str, str]:
    """The job's workbook and output as they are seen from anywhere: a worker has another working folder."""
    return place.address(Path(job.workbook).resolve()), place.address(job.out)
