"""An audit as JSON, in the shape that scripts outside the project rely on."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from ..auditing import Audit
from ..inventory import Problem
from ..rules import Finding

_TRANSFER = (
    "register", "from", "to", "country", "status", "mechanism", "certainty", "flow",
    "via", "row", "article", "law", "reason", "scope_evidence", "checked_on", "categories", "cells",
)  # fmt: skip
_EXPOSURE = ("register", "category", "recipient", "country", "status", "certainty", "chain", "weakest")


def audit_as_json(audit: Audit, files: Mapping[str, str] | None = None) -> dict[str, Any]:
    """One audit: `files` maps each kind of file written to its path."""
    counts = Counter(finding.severity for finding in audit.findings)
    kinds = Counter(finding.kind for finding in audit.findings)
    statuses = Counter(audit.transfers["status"])
    return {
        "inventory": audit.inventory.file,
        "controller": audit.inventory.controller.get("name"),
        "on": audit.on.isoformat(),
        "period": audit.period,
        "regime": audit.regime,
        "problems": len(audit.inventory.problems),
        "files": dict(files or {}),
        "findings": [_finding(finding) for finding in audit.findings],
        "transfers": _rows(audit.transfers, _TRANSFER),
        "errors": [{"rule": error.rule, "error": error.error, "place": error.place} for error in audit.errors],
        "counts": {
            "findings": len(audit.findings),
            "severity": dict(sorted(counts.items())),
            "kind": dict(sorted(kinds.items())),
            "transfers": dict(sorted(statuses.items())),
            "known": sum(item.known for item in audit.coverage),
            "to_be_known": sum(item.total for item in audit.coverage),
        },
    }


def trace_as_json(audit: Audit) -> dict[str, Any]:
    """Transfers and exposures."""
    return {"transfers": _rows(audit.transfers, _TRANSFER), "exposures": _rows(audit.exposures, _EXPOSURE)}


def check_as_json(file: str, problems: Sequence[Problem]) -> dict[str, Any]:
    """The problems of a workbook."""
    return {"file": file, "problems": [dict(vars(problem)) for problem in problems]}


def written(document: Mapping[str, Any]) -> str:
    """A JSON document as text; days as ISO text."""
    return json.dumps(document, ensure_ascii=False, indent=1, default=_plain)


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "kind": finding.kind,
        "severity": finding.severity,
        "status": "new",
        "subjects": list(finding.subjects),
        "cells": list(finding.cells),
        "facts": dict(finding.facts),
        "fingerprint": finding.fingerprint,
        "article": finding.article,
        "law": list(finding.law),
        "on": finding.on.isoformat(),
        "confidence": finding.confidence,
        "verified": finding.verified,
    }


def _rows(frame: pd.DataFrame, columns: Sequence[str]) -> list[dict[str, Any]]:
    return [
        dict(zip(columns, values, strict=True)) for values in frame[list(columns)].itertuples(index=False, name=None)
    ]


def _plain(value: Any) -> Any:
    if isinstance(value, dt.date):
        return value.isoformat()
    raise TypeError(f"{value!r} has no form in JSON")
