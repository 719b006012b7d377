"""What an annotated workbook says: a comment at every cell, the findings as a list, decisions to fill in."""

from __future__ import annotations

from pathlib import Path

from ..auditing import Audit
from ..inventory.annotate import DecisionRows, FindingRow, FindingsSheet, annotate
from .provisions import cited
from .subjects import name, sentence
from .words import Words

WIDTHS = (14, 18, 32, 60, 18, 30, 44, 16)
DECIDED = ("critical", "high", "medium")


def annotated(audit: Audit, source: Path, target: Path, words: Words, *, overwrite: bool = False) -> Path:
    """Write a copy of an audited workbook with its findings and problems where they stand.

    Critical, high and medium findings get a row on the Decisions sheet. Raises InventoryError (see
    `inventory.annotate`).
    """
    comments: dict[str, list[str]] = {}
    for problem in audit.inventory.problems:
        if problem.cell:
            comments.setdefault(problem.cell, []).append(f"{problem.message} {problem.suggestion}".strip())
    for finding in audit.findings:
        said = f"{words(f'severity-{finding.severity}')}: {sentence(audit, finding, words)} "
        said += f"({cited(finding.article, words)}) "
        for cell in finding.cells:
            comments.setdefault(cell, []).append(said + words(f"{finding.rule}.remedy"))
    decisions: DecisionRows = [
        {"fingerprint": finding.fingerprint} for finding in audit.findings if finding.severity in DECIDED
    ]
    return annotate(source, target, comments, _sheet(audit, words), decisions, words.language, overwrite=overwrite)


def _sheet(audit: Audit, words: Words) -> FindingsSheet:
    keys = ("severity", "kind", "what", "finding", "article", "subjects", "remedy")
    rows = [
        FindingRow(
            (
                words(f"severity-{finding.severity}"),
                words(f"kind-{finding.kind}"),
                words(finding.rule),
                sentence(audit, finding, words),
                cited(finding.article, words),
                "; ".join(name(audit, key, words) for key in finding.subjects),
                words(f"{finding.rule}.remedy"),
                finding.fingerprint,
            ),
            finding.cells,
            finding.severity,
        )
        for finding in audit.findings
    ]
    headings = (*(words(f"h-{key}") for key in keys), words.column("Decisions", "fingerprint"))
    return FindingsSheet(headings, rows, words("h-cells"), (), WIDTHS)
