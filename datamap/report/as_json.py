"""An audit as JSON, in the shape that scripts outside the project rely on."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TextIO

import pandas as pd

from ..auditing import Audit
from ..inventory import Problem
from ..law import LawRow, is_eea, regime
from ..periods import FORMAT
from ..periods.events import received_by, state
from ..portfolios import Portfolio
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
        "format": FORMAT,
        "inventory": audit.inventory.file,
        "controller": audit.inventory.controller.get("name"),
        "business_id": audit.inventory.controller.get("business_id"),
        "on": audit.on.isoformat(),
        "period": audit.period,
        "regime": audit.regime,
        "problems": len(audit.inventory.problems),
        "files": dict(files or {}),
        "compared_with": (not audit.life.unusable and audit.life.period) or None,
        "not_compared_because": audit.life.unusable or None,
        "findings": [_finding(audit, finding) for finding in audit.findings],
        "resolved": [vars(item) | {"subjects": list(item.subjects)} for item in audit.life.resolved],
        "decisions": [_decision(audit, key, row) for key, row in audit.life.decisions.items()],
        "events": [_event(row, audit.on) for row in received_by(audit.inventory["Events"], audit.on)],
        "coverage": [{"what": item.what, "known": item.known, "total": item.total} for item in audit.coverage],
        "changes": [vars(change) for change in audit.life.changes],
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


def compare_as_json(audit: Audit) -> dict[str, Any]:
    """What changed since the earlier audit that an audit was held against."""
    by_status: dict[str, list[dict[str, Any]]] = {status: [] for status in ("new", "persisting", "decided", "returned")}
    for finding in audit.findings:
        by_status[audit.life.status[finding.fingerprint]].append(_finding(audit, finding))
    resolved = [vars(item) | {"subjects": list(item.subjects)} for item in audit.life.resolved]
    return {"changes": [vars(item) for item in audit.life.changes], "findings": {**by_status, "resolved": resolved}}


def law_as_json(rows: Sequence[LawRow], on: dt.date, country: str = "") -> dict[str, Any]:
    """Legal facts: id, table, dates, basis, confidence, sources and every field; for a country whether it is inside."""
    facts = [
        {
            "id": row.id,
            "table": row.table,
            "valid_from": row.valid_from,
            "valid_to": row.valid_to,
            "basis": row.basis,
            "confidence": row.confidence,
            "sources": list(row.sources),
            "fields": dict(row.fields),
        }
        for row in rows
    ]
    inside = {"country": country, "eea": is_eea(country, on)} if country else {}
    return {"on": on.isoformat(), "regime": regime(on), **inside, "rows": facts}


def portfolio_as_json(portfolio: Portfolio) -> dict[str, Any]:
    """The frames of a portfolio, one list of rows each."""
    frames = ("clients", "findings", "transfers", "decisions", "events", "coverage", "trend")
    rows = {name: _rows(getattr(portfolio, name), getattr(portfolio, name).columns) for name in frames}
    unread = [dict(zip(("client", "period", "reason"), item, strict=True)) for item in portfolio.unread]
    return {"period": portfolio.period, **rows, "unread": unread}


_ROWS = 2
"""How deep the rows of a document stand: a key, its list, a row."""


def written(document: Mapping[str, Any]) -> str:
    """A JSON document as text, one line a row of its lists; days as ISO text."""
    return "".join(_pieces(document))


def write(document: Mapping[str, Any], file: TextIO) -> None:
    """Write what `written` returns, piece by piece: a large document is never in memory as text."""
    file.writelines(_pieces(document))


def _pieces(value: Any, depth: int = 0) -> Iterator[str]:
    """The document in pieces: entries on lines of their own down to the rows of its lists."""
    if depth == _ROWS or not isinstance(value, (dict, list)) or not value:
        yield _ENCODER.encode(value)
        return
    entries = value.items() if isinstance(value, dict) else (("", item) for item in value)
    first, last = "{}" if isinstance(value, dict) else "[]"
    for key, item in entries:
        yield f"{first}\n{' ' * (depth + 1)}"
        if isinstance(value, dict):
            yield f"{_ENCODER.encode(key if isinstance(key, str) else _ENCODER.encode(key))}: "
        yield from _pieces(item, depth + 1)
        first = ","
    yield f"\n{' ' * depth}{last}"


def _finding(audit: Audit, finding: Finding) -> dict[str, Any]:
    key = finding.fingerprint
    return {
        "rule": finding.rule,
        "kind": finding.kind,
        "severity": finding.severity,
        "status": audit.life.status[key],
        "returned_because": audit.life.reasons.get(key),
        "subjects": list(finding.subjects),
        "cells": list(finding.cells),
        "facts": dict(finding.facts),
        "fingerprint": key,
        "article": finding.article,
        "law": list(finding.law),
        "on": finding.on.isoformat(),
        "confidence": finding.confidence,
        "verified": finding.verified,
    }


def _decision(audit: Audit, key: str, row: Mapping[Any, Any]) -> dict[str, Any]:
    """A decision on a finding that is there; *overdue* once its due day has passed."""
    due = row["due"]
    facts = {name: row[name] for name in ("decision", "owner", "decided_on", "due", "until")}
    return {"fingerprint": key, **facts, "overdue": due is not None and due < audit.on}


def _event(row: Mapping[Any, Any], on: dt.date) -> dict[str, Any]:
    return {name: row[name] for name in ("kind", "right", "received")} | {"state": state(row, on)}


def _rows(frame: pd.DataFrame, columns: Sequence[str]) -> list[dict[str, Any]]:
    return [
        dict(zip(columns, values, strict=True)) for values in frame[list(columns)].itertuples(index=False, name=None)
    ]


def _plain(value: Any) -> Any:
    if isinstance(value, dt.date):
        return value.isoformat()
    raise TypeError(f"{value!r} has no form in JSON")


_ENCODER = json.JSONEncoder(ensure_ascii=False, default=_plain)
