"""What the rules about transfers share: a fault of one judged hop."""

from __future__ import annotations

from typing import Any

from ..model import SEVERITIES, Found, Record, found


def fault(hop: Record, kind: str, severity: str, **facts: Any) -> Found:
    """State a fault of a hop. What is only possible or planned is no breach, and at most medium."""
    if hop["certainty"] != "actual":
        kind = "cannot_tell" if kind == "breach" else kind
        severity = max(severity, "medium", key=SEVERITIES.index)
    return found(
        kind,
        severity,
        (hop["register"], hop["from"], hop["to"], hop["country"]),
        hop["cells"],
        law=(hop["law"],),
        recipient=hop["to"],
        country=hop["country"],
        mechanism=hop["mechanism"],
        certainty=hop["certainty"],
        reason=hop["reason"],
        **facts,
    )
