"""Render one inventory: run the notebook, export it, and put the whole report in its place at once."""

from __future__ import annotations

import datetime as dt
import json
import os
import threading
from collections.abc import Mapping, Sequence
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import nbformat
import papermill
from nbclient.exceptions import DeadKernelError
from nbconvert.exporters import TemplateExporter
from papermill.engines import papermill_engines
from papermill.exceptions import PapermillExecutionError

from ..inventory import InventoryError
from ..kernels.engine import NAME as ENGINE
from ..kernels.engine import AfterwardsError, WarmEngine
from ..portfolios import portfolio
from .as_json import portfolio_as_json, written
from .branding import Brand
from .drafts import draft_of, put
from .files import DOCUMENTS, NAMES
from .job import Job, ReportError, notebook_path
from .looks import Looks, looks_of
from .provenance import completed
from .words import words

TEMPLATES = Path(__file__).parent / "template"
PORTFOLIO = "_portfolio"
"""The folder of reports over many clients; no client's folder begins with an underscore."""

papermill_engines.register(ENGINE, WarmEngine)  # an installed datamap has an entry point, a mere checkout has none


def render(job: Job) -> dict[str, str]:
    """Write the report of a job and return each file's path by its kind.

    The folder appears whole or not at all. A notebook that fails is kept beside it as
    `report.failed.ipynb` and an earlier report stays as it was. Raises InventoryError for a workbook
    that cannot be read, ReportError for a report that cannot be made.
    """
    workbook, place = job.workbook.resolve(), job.place
    inputs = job.inputs()
    try:
        with draft_of(place) as draft:
            try:
                _write(job, workbook, inputs, draft)
            except PapermillExecutionError as error:
                if error.ename == InventoryError.__name__:
                    raise InventoryError(str(error.evalue)) from error
                _keep_failed(draft, place)
                raise ReportError(
                    f"{workbook.name}: the notebook failed at cell {error.exec_count} ({error.ename}: {error.evalue}). "
                    f"See {place / 'report.failed.ipynb'}."
                ) from error
            put(draft, place)
    except OSError as error:
        reason = f"{place}: cannot be written ({error.strerror}). Free space or choose another --out."
        raise ReportError(reason) from error
    return job.files


def _write(job: Job, workbook: Path, inputs: dict[str, Any], draft: Path) -> None:
    earlier = job.previous
    parameters = {
        "inventory": workbook.name,
        "on": job.on.isoformat(),
        "period": job.quarter,
        "lang": job.language or "",
        "previous": _relative(earlier, workbook.parent) if earlier else "",
        "redact": job.redact,
    }
    others = f"from datamap.report.files import write_files\nwrite_files(audit, text, {str(draft)!r})"
    try:
        notebook = run("audit", parameters, workbook.parent, draft / NAMES["notebook"], others)
    except AfterwardsError as error:
        if error.name == OSError.__name__:
            raise ReportError(
                f"{job.place}: cannot be written ({error.said}). Free space or choose another --out."
            ) from error
        raise ReportError(f"{workbook.name}: its files could not be written ({error}). Please report it.") from error
    except DeadKernelError as error:
        raise ReportError(f"{workbook.name}: the kernel died. Is there memory enough? Try fewer --jobs.") from error
    begun = json.loads((draft / NAMES["manifest"]).read_text(encoding="utf-8"))
    inputs["inventory"] = begun["inventory"]["sha256"]  # as the notebook read it, should it have changed since
    language = begun["language"]
    page = to_html(notebook, language, words(language)("title"), job.brand)
    (draft / NAMES["html"]).write_text(page, encoding="utf-8")
    looks = looks_of(page, job.on, job.quarter, language)
    _write_documents(page, looks, job.documents, job.brand, draft)
    (draft / NAMES["manifest"]).write_text(written(completed(begun, inputs, draft)), encoding="utf-8")


def _write_documents(page: str, looks: Looks, kinds: Sequence[str], brand: Brand | None, draft: Path) -> None:
    if not kinds:
        return
    from .documents import WRITERS  # typst and python-docx are slow to import and not always needed

    looks = brand.dress(looks) if brand else looks
    for kind in kinds:
        (draft / DOCUMENTS[kind]).write_bytes(WRITERS[kind](page, looks, draft))


def render_portfolio(
    folder: Path, period: str, language: str, documents: Sequence[str] = (), brand: Brand | None = None
) -> dict[str, str]:
    """Write the report over the clients of a folder of reports, and return each file's path by its kind.

    It stands in FOLDER/_portfolio/<period>/: page, notebook, the same frames as JSON, and `documents` (pdf, docx).
    `period` is empty for the latest. Raises PortfolioError for a folder without audits, ReportError for a report
    that cannot be made.
    """
    folder = folder.resolve()
    found = portfolio(folder, period)
    place = folder / PORTFOLIO / found.period
    names = {kind: NAMES[kind] for kind in ("html", "notebook")} | {"json": "portfolio.json"}
    names |= {kind: DOCUMENTS[kind] for kind in documents}
    last = dt.date.fromisoformat(max(found.clients["on"]))
    parameters = {"reports": folder.name, "period": found.period, "lang": language}
    try:
        with draft_of(place) as draft:
            notebook = run("portfolio", parameters, folder.parent, draft / names["notebook"])
            page = to_html(notebook, language, words(language)("p-title"), brand)
            (draft / names["html"]).write_text(page, encoding="utf-8")
            _write_documents(page, looks_of(page, last, found.period, language, "p-title"), documents, brand, draft)
            (draft / names["json"]).write_text(written(portfolio_as_json(found)), encoding="utf-8")
            put(draft, place)
    except PapermillExecutionError as error:
        raise ReportError(
            f"{folder}: the notebook failed at cell {error.exec_count} ({error.ename}: {error.evalue}). "
            "Please report it."
        ) from error
    except OSError as error:
        raise ReportError(f"{place}: cannot be written ({error.strerror}). Free space and try again.") from error
    return {kind: str(place / name) for kind, name in names.items()}


def _relative(path: Path, folder: Path) -> str:
    """A path as seen from a folder, so that the notebook names no machine; whole where they share no drive."""
    try:
        return os.path.relpath(path, folder)
    except ValueError:
        return str(path)


def run(
    name: str, parameters: Mapping[str, Any], folder: Path, target: Path, afterwards: str = ""
) -> nbformat.NotebookNode:
    """Run a notebook of ours in a folder with parameters, then some more code in its kernel.

    Returns the notebook without traces of the machine, and leaves it at `target`. Raises ReportError for a
    parameter that the notebook does not have, PapermillExecutionError for a cell that fails (the notebook
    as far as it came is then at `target`), AfterwardsError for the code that runs afterwards.
    """
    path = notebook_path(name)
    source, known = _notebook(path, path.stat().st_mtime_ns)
    unknown = sorted(set(parameters) - set(known))
    if unknown:
        raise ReportError(
            f"The notebook {name} has no parameter {', '.join(unknown)}. It has {', '.join(sorted(known))}."
        )
    try:
        notebook = papermill.execute_notebook(
            deepcopy(source),
            _no_template(target),
            parameters=dict(parameters),
            engine_name=ENGINE,
            kernel_name="python3",
            progress_bar=False,
            log_output=False,
            record_timing=False,
            request_save_on_cell_execute=False,
            # papermill's own cwd is that of the whole process, and other threads have theirs
            resources={"metadata": {"path": str(folder)}},
            afterwards=afterwards,
        )
    except PapermillExecutionError:
        _clean(nbformat.read(target, as_version=4), target)
        raise
    return _clean(notebook, target)


@cache
def _notebook(path: Path, changed: int) -> tuple[nbformat.NotebookNode, frozenset[str]]:
    """A notebook as it was last `changed`, and the names of its parameters."""
    return nbformat.read(path, as_version=4), frozenset(papermill.inspect_notebook(str(path)))


def _no_template(path: Path) -> str:
    """A path as papermill takes it: it reads braces as a template."""
    return str(path).replace("{", "{{").replace("}", "}}")


def _clean(notebook: nbformat.NotebookNode, path: Path) -> nbformat.NotebookNode:
    """Free a notebook of papermill's metadata, random ids and counts, so that equal runs give equal bytes."""
    notebook.metadata = nbformat.from_dict({"kernelspec": dict(notebook.metadata.get("kernelspec", {}))})
    notebook.cells = [cell for cell in notebook.cells if _ERROR_TAG not in cell.metadata.get("tags", [])]
    for number, cell in enumerate(notebook.cells, start=1):
        cell.id = f"cell-{number}"
        tags = cell.metadata.get("tags", [])
        cell.metadata = nbformat.from_dict({"tags": tags} if tags else {})
        if cell.cell_type == "code":
            cell.execution_count = None
            for output in cell.outputs:
                if "execution_count" in output:
                    output["execution_count"] = None
    nbformat.write(notebook, path)
    return notebook


_ERROR_TAG = "papermill-error-cell-tag"


def to_html(notebook: nbformat.NotebookNode, language: str, title: str, brand: Brand | None = None) -> str:
    """The outputs of a notebook as one HTML page without scripts or external addresses."""
    if not hasattr(_exporters, "html"):
        # nbconvert's HTML exporter would parse and rewrite the page for alternative texts, which ours has, and
        # validate the notebook after each of its preprocessors, of which ours needs none
        options = {"extra_template_basedirs": [str(TEMPLATES)], "default_preprocessors": []}
        _exporters.html = TemplateExporter(template_name="datamap", **options)
        _exporters.html.file_extension = ".html"
    page = {"lang": language, "title": title, "brand": brand.page() if brand else {}}
    body, _ = _exporters.html.from_notebook_node(notebook, resources={"datamap": page})
    return str(body)


_exporters = threading.local()
"""An exporter a thread: making one costs more than using it."""


def _keep_failed(draft: Path, place: Path) -> None:
    partial = draft / NAMES["notebook"]
    if partial.exists():
        place.mkdir(exist_ok=True)
        partial.replace(place / "report.failed.ipynb")
