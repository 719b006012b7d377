"""Transfers and exposures as lines of plain text, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from ..auditing import OUTSIDE, Audit


def transfer_lines(audit: Audit) -> Iterator[str]:
    """One line a judged hop: status, country, ends, ground, certainty and register."""
    yield f"{len(audit.transfers)} hops on {audit.on.isoformat()}, {len(audit.outside)} outside the EU/EEA or unknown"
    for hop in audit.transfers.to_dict("records"):
        ground = hop["mechanism"] or "-"
        yield (
            f"{hop['status']:13} {hop['country'] or '??':8} {hop['from']} -> {hop['to']}  "
            f"[{hop['via']}, {ground}, {hop['certainty']}, {hop['register']}, {hop['article']}]"
        )


def exposure_lines(audit: Audit) -> Iterator[str]:
    """One line an exposure outside the EU/EEA: status, certainty, category and chain."""
    outside = audit.exposures[audit.exposures["status"].isin(OUTSIDE)]
    yield f"{len(outside)} exposures outside the EU/EEA or in an unknown country"
    for row in outside.to_dict("records"):
        chain = " -> ".join(row["chain"])
        yield f"{row['status']:13} {row['country'] or '??':8} {row['certainty']:8} {row['category']}: {chain}"
