"""Findings as a spreadsheet: the action plan that people sort, filter and fill in."""

from __future__ import annotations

from pathlib import Path

from ..auditing import Audit
from ..inventory.listing import write_listing
from .provisions import cited
from .subjects import name, sentence
from .words import Words

SHOWN_CELLS = 50
LONGEST = 4000


def write_findings(audit: Audit, words: Words, path: Path) -> None:
    """Write one row a finding: severity, kind, title, sentence, provision, subjects, cells, remedy, fingerprint.

    Two last columns, owner and due day, are left for the reader.
    """
    headings = [
        words(f"h-{key}")
        for key in ("severity", "kind", "rule", "what", "finding", "article", "subjects", "cells", "remedy")
    ]
    headings += [words.column("Decisions", "fingerprint"), words("h-owner"), words("h-due")]
    rows = [
        (
            words(f"severity-{finding.severity}"),
            words(f"kind-{finding.kind}"),
            finding.rule,
            words(finding.rule),
            _short(sentence(audit, finding, words)),
            cited(finding.article, words),
            "; ".join(name(audit, key, words) for key in finding.subjects),
            "; ".join(finding.cells[:SHOWN_CELLS]) + (" …" if len(finding.cells) > SHOWN_CELLS else ""),
            words(f"{finding.rule}.remedy"),
            finding.fingerprint,
            None,
            None,
        )
        for finding in audit.findings
    ]
    widths = (12, 16, 10, 30, 50, 18, 28, 24, 50, 16, 18, 14)
    write_listing(path, words("h-finding"), headings, rows, widths)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]} …"
