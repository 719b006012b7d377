"""Render one inventory: run the notebook, export it, and put the whole report in its place at once."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
import uuid
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import nbformat
import papermill
from nbconvert.exporters import HTMLExporter
from papermill.exceptions import PapermillExecutionError
from traitlets.config import Config

from ..auditing import Audit
from ..periods import snapshot
from .as_json import audit_as_json, written
from .findings_table import write_findings
from .provenance import manifest
from .words import words

TEMPLATES = Path(__file__).parent / "template"
FORMATS = ("html",)


class ReportError(Exception):
    """A report that could not be made, in one sentence with the remedy."""


def notebook_path(name: str) -> Path:
    """Where a notebook of ours is: in the installed package, or in the checkout."""
    package = Path(__file__).parents[1]
    for folder in (package / "notebooks", package.parent / "notebooks"):
        if (folder / f"{name}.ipynb").is_file():
            return folder / f"{name}.ipynb"
    raise ReportError(f"There is no notebook {name}. Reinstall datamap.")


def client_of(inventory_file: str) -> str:
    """The client's folder name, from the name of the inventory's file."""
    return re.sub(r"[^\w.-]+", "_", Path(inventory_file).stem).strip("._") or "client"


def render(audit: Audit, workbook: Path, language: str, out: Path, previous: Path | None = None) -> dict[str, str]:
    """Write the report of an audit under OUT/<client>/<period>/ and return each file's path by its kind.

    `previous` is the folder of the earlier period that the audit was compared with.

    The folder appears whole or not at all. A notebook that fails is kept beside it as
    `report.failed.ipynb` and an earlier report stays as it was. Raises ReportError.
    """
    workbook, out = workbook.resolve(), out.absolute()
    place = out / client_of(workbook.name) / audit.period
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(prefix=f".{audit.period}-", dir=place.parent))
    except OSError as error:
        raise ReportError(f"{out}: cannot be written ({error.strerror}). Choose another folder with --out.") from error
    try:
        files = _write(audit, workbook, language, draft, previous)
        _swap(draft, place)
    except PapermillExecutionError as error:
        _keep_failed(draft, place)
        raise ReportError(
            f"{workbook.name}: the notebook failed at cell {error.exec_count} ({error.ename}: {error.evalue}). "
            f"See {place / 'report.failed.ipynb'}."
        ) from error
    except OSError as error:
        reason = f"{place}: cannot be written ({error.strerror}). Free space or choose another --out."
        raise ReportError(reason) from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return {kind: str(place / path.name) for kind, path in files.items()}


def _write(audit: Audit, workbook: Path, language: str, draft: Path, previous: Path | None) -> dict[str, Path]:
    text = words(language)
    parameters = {
        "inventory": workbook.name,
        "on": audit.on.isoformat(),
        "period": audit.period,
        "lang": language,
        "previous": _relative(previous, workbook.parent) if previous else "",
    }
    notebook = run("audit", parameters, workbook.parent, draft / "report.ipynb")
    files = {
        "html": draft / "report.html",
        "notebook": draft / "report.ipynb",
        "json": draft / "audit.json",
        "findings": draft / "findings.xlsx",
        "record": draft / "record.json",
        "manifest": draft / "manifest.json",
    }
    nbformat.write(notebook, files["notebook"])
    files["html"].write_text(to_html(notebook, language, text("title")), encoding="utf-8")
    names = {kind: path.name for kind, path in files.items()}
    files["json"].write_text(written(audit_as_json(audit, names)), encoding="utf-8")
    write_findings(audit, text, files["findings"])
    files["record"].write_text(written(snapshot(audit.inventory)), encoding="utf-8")
    others = [path for kind, path in files.items() if kind != "manifest"]
    files["manifest"].write_text(written(manifest(audit, language, others)), encoding="utf-8")
    return files


def _relative(path: Path, folder: Path) -> str:
    """A path as seen from a folder, so that the notebook names no machine; whole where they share no drive."""
    try:
        return os.path.relpath(path, folder)
    except ValueError:
        return str(path)


def run(name: str, parameters: Mapping[str, Any], folder: Path, target: Path) -> nbformat.NotebookNode:
    """Run a notebook of ours in a folder with parameters and return it without traces of the machine.

    Raises ReportError for a parameter that the notebook does not have, PapermillExecutionError for a
    cell that fails; the notebook as far as it came is then at `target`.
    """
    source = notebook_path(name)
    known = papermill.inspect_notebook(str(source))
    unknown = sorted(set(parameters) - set(known))
    if unknown:
        raise ReportError(
            f"The notebook {name} has no parameter {', '.join(unknown)}. It has {', '.join(sorted(known))}."
        )
    # papermill reads braces in a path as a template, so it works in a folder that has none
    with tempfile.TemporaryDirectory() as plain:
        output = Path(plain) / "out.ipynb"
        try:
            papermill.execute_notebook(
                str(source),
                str(output),
                parameters=dict(parameters),
                cwd=str(folder),
                progress_bar=False,
                log_output=False,
                record_timing=False,
                kernel_name="python3",
                **_transport(plain),
            )
        finally:
            if output.exists():
                nbformat.write(_cleaned(nbformat.read(output, as_version=4)), target)
    return nbformat.read(target, as_version=4)


def _transport(folder: str) -> dict[str, Any]:
    """Talk to the kernel over files of a folder of its own: no ports that two kernels could both choose."""
    if os.name == "nt":
        return {}
    return {"config": Config(KernelManager={"transport": "ipc", "ip": f"{folder}/k"})}


def _cleaned(notebook: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """The same notebook without papermill's metadata, random ids and counts, so that equal runs give equal bytes."""
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
    return notebook


_ERROR_TAG = "papermill-error-cell-tag"


def to_html(notebook: nbformat.NotebookNode, language: str, title: str) -> str:
    """The outputs of a notebook as one HTML page without scripts or external addresses."""
    exporter = HTMLExporter(template_name="datamap", extra_template_basedirs=[str(TEMPLATES)])
    body, _ = exporter.from_notebook_node(notebook, resources={"datamap": {"lang": language, "title": title}})
    return body


def _swap(draft: Path, place: Path) -> None:
    draft.chmod(0o755)
    if not place.exists():
        draft.rename(place)
        return
    old = place.parent / f".{place.name}-{uuid.uuid4().hex}"
    place.rename(old)
    draft.rename(place)
    shutil.rmtree(old, ignore_errors=True)


def _keep_failed(draft: Path, place: Path) -> None:
    partial = draft / "report.ipynb"
    if partial.exists():
        place.mkdir(exist_ok=True)
        partial.replace(place / "report.failed.ipynb")
