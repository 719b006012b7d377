"""Transfers, exposures, changes, legal facts and notices as lines of plain text, for a terminal."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from ..auditing import Audit
from ..flows import OUTSIDE
from ..law import LawRow, is_eea, needs_review, regime
from ..notices import Notice


def transfer_lines(audit: Audit) -> Iterator[str]:
    """One line a judged hop: status, country, ends, ground, certainty and register."""
    yield f"{len(audit.transfers)} hops on {audit.on.isoformat()}, {len(audit.outside)} outside the EU/EEA or unknown"
    if audit.transfers.empty:
        yield "no flow or recipient is recorded that could be judged; that is no sign that there is none"
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
        chain = " -> ".join(key or "?" for key in row["chain"])
        yield f"{row['status']:13} {row['country'] or '??':8} {row['certainty']:8} {row['category']}: {chain}"


def change_lines(audit: Audit) -> Iterator[str]:
    """One line a change of the inventory, then one a finding that is new, returned or resolved."""
    yield f"{len(audit.life.changes)} changes in the inventory"
    for item in audit.life.changes:
        values = f": {item.column} {item.before} -> {item.after}" if item.column else ""
        yield f"{item.what:8} {item.sheet} {item.subject} ({item.name}){values}"
    states = audit.life.status
    moved = [finding for finding in audit.findings if states[finding.fingerprint] in ("new", "returned")]
    yield f"{len(moved)} findings new or returned, {len(audit.life.resolved)} resolved"
    for finding in moved:
        state = audit.life.status[finding.fingerprint]
        yield f"{state:8} {finding.severity:8} {finding.rule} {'; '.join(finding.subjects)}"
    for gone in audit.life.resolved:
        yield f"{'resolved':8} {gone.severity:8} {gone.rule} {'; '.join(gone.subjects)}"


def law_lines(rows: Sequence[LawRow], on: dt.date, country: str = "") -> Iterator[str]:
    """One line a legal fact: id, what, in force, how it is known, first source; for a country where it stands."""
    yield f"On {on.isoformat()} ({'GDPR' if regime(on) == 'gdpr' else 'Personal Data Act 523/1999'})"
    if country:
        unsettled = "to be looked at by a lawyer" if needs_review(country) else "a third country"
        where = "inside the EU/EEA" if is_eea(country, on) else unsettled
        yield f"{country} is {where}"
    for row in rows:
        fields = row.fields
        called = fields.get("name_en") or fields.get("title_short") or ""
        number = fields.get("instrument") or fields.get("act") or fields.get("article") or fields.get("status") or ""
        dates = f"{row.valid_from or '...'} to {row.valid_to or 'now'}"
        source = row.sources[0] if row.sources else "-"
        yield f"{row.id:16} {called} ({number}); {dates}; {row.basis}, {row.confidence} confidence; {source}"


def notice_lines(notice: Notice) -> Iterator[str]:
    """A short listing of what a notice says: one line a field, each value once with its confidence."""
    yield f"{notice.file}: {notice.language}, {len(notice.sections)} sections, {len(notice.claims)} claims"
    for field in dict.fromkeys(claim.field for claim in notice.claims):
        best: dict[str, float] = {}
        for claim in notice.of(field):
            best[claim.value] = max(best.get(claim.value, 0.0), claim.confidence)
        yield f"  {field}: " + ", ".join(f"{' '.join(value.split())} ({sure:.2f})" for value, sure in best.items())
