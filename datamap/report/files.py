"""The files of a report beside its page: written in the notebook's own kernel, from the audit that it shows."""

from __future__ import annotations

import tempfile
from pathlib import Path

from ..auditing import Audit
from ..periods import snapshot
from .as_json import audit_as_json, write
from .findings_table import write_findings
from .pictures import orders
from .provenance import MANIFEST, manifest
from .words import Words

NAMES = {
    "html": "report.html",
    "notebook": "report.ipynb",
    "json": "audit.json",
    "findings": "findings.xlsx",
    "record": "record.json",
    "manifest": MANIFEST,
}
"""The files that every report folder holds, by kind."""
DOCUMENTS = {"pdf": "report.pdf", "docx": "report.docx"}
"""The files of a report folder that are made when asked for."""
FORMATS = ("html", "pdf", "docx", "xlsx")
"""What a report can be asked for as; HTML and the findings as XLSX are always there."""


def write_files(audit: Audit, text: Words, folder: Path | str) -> None:
    """Write `audit.json`, `findings.xlsx`, `record.json` and the beginning of `manifest.json` into a folder."""
    folder = Path(folder)
    before, tempfile.tempdir = tempfile.tempdir, str(folder)  # openpyxl's drafts must not outlive a killed process
    try:
        write_findings(audit, text, folder / NAMES["findings"])
    finally:
        tempfile.tempdir = before
    documents = {
        "json": audit_as_json(audit, NAMES) | {"pictures": orders(audit, text)},
        "record": snapshot(audit.inventory),
        "manifest": manifest(audit, text.language),
    }
    for kind, document in documents.items():
        with (folder / NAMES[kind]).open("w", encoding="utf-8") as file:
            write(document, file)
