"""From quarter to quarter: what changed in an inventory, and the life of its findings.

A finding keeps its fingerprint however rows are ordered. Ids that were renamed are recognised by name
and kind, and what was found under the old id is compared under the new one.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .inventory.model import Inventory
from .inventory.schema import schema
from .rules import SEVERITIES, Finding, fingerprint

Snapshot = Mapping[str, Sequence[Mapping[str, Any]]]
"""The rows of an inventory by sheet: column key → value as JSON has it, blanks left out."""

LONGEST_DECISION = dt.timedelta(days=184)  # two quarters
GRAVE = ("critical", "high")


@dataclass(frozen=True)
class Change:
    """One change between two inventories: `what` is *added*, *removed*, *renamed* or *changed* (then one column).

    `subject` is the row's id, or its number of equal rows where the sheet has no ids; `name` what it is called.
    """

    sheet: str
    what: str
    subject: str
    name: str
    column: str = ""
    before: Any = None
    after: Any = None


@dataclass(frozen=True)
class Earlier:
    """A finding of the previous period, as its `audit.json` has it, under today's ids."""

    rule: str
    kind: str
    severity: str
    subjects: tuple[str, ...]
    fingerprint: str


@dataclass(frozen=True)
class Life:
    """Where findings stand against the previous period and the decisions.

    `status` maps a fingerprint to *new*, *persisting*, *decided* or *returned*; `reasons` says of a
    returned one why (*expired*, *worse*, *breach_accepted*, *too_long*, *undated*); `resolved` are findings that are
    gone; `decisions` maps a fingerprint to its row of the Decisions sheet; `period` is the one compared
    with, empty for none; `changes` are those of the inventory.
    """

    period: str = ""
    status: Mapping[str, str] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
    resolved: tuple[Earlier, ...] = ()
    decisions: Mapping[str, Mapping[Any, Any]] = field(default_factory=dict)
    changes: tuple[Change, ...] = ()


def snapshot(inventory: Inventory) -> dict[str, list[dict[str, Any]]]:
    """The rows of an inventory as plain values, for keeping beside a report and comparing later."""
    rows: dict[str, list[dict[str, Any]]] = {}
    for sheet, frame in inventory.frames.items():
        if sheet == "Decisions":
            continue
        kept = [
            {column: _plain(value) for column, value in record.items() if value is not None and value != ()}
            for record in frame.to_dict("records")
        ]
        if kept:
            rows[sheet] = [{str(column): value for column, value in record.items()} for record in kept]
    return rows


def compare(before: Snapshot, after: Snapshot) -> tuple[tuple[Change, ...], dict[str, str]]:
    """What changed from one inventory to another, and the ids that were renamed (old → new).

    The order of rows does not count. Renaming an id changes nothing in the rows that refer to it.
    """
    renamed = _renamed(before, after)
    changes: list[Change] = []
    for sheet in schema().data:
        old = [_under_new_ids(sheet.key, row, renamed) for row in before.get(sheet.key, [])]
        new = list(after.get(sheet.key, []))
        identity = "field" if sheet.kind == "fields" else "id" if "id" in sheet.columns else ""
        changes += _by_id(sheet.key, identity, old, new) if identity else _by_content(sheet.key, old, new)
        changes += [
            Change(sheet.key, "renamed", row["id"], _name(row), "id", was, row["id"])
            for was, now in renamed.items()
            for row in new
            if identity == "id" and row["id"] == now
        ]
    return tuple(changes), renamed


def previous(out: Path, client: str, period: str) -> Path | None:
    """The folder of the latest earlier period of a client that holds an audit, or None."""
    folder = out / client
    if not folder.is_dir():
        return None
    earlier = [
        path
        for path in folder.iterdir()
        if path.name < period and (path / "audit.json").is_file() and path.name[:1] != "."
    ]
    return max(earlier, key=lambda path: path.name, default=None)


@dataclass(frozen=True)
class Kept:
    """What is kept of an earlier audit: its `audit.json` and the snapshot of its inventory."""

    document: Mapping[str, Any]
    record: Snapshot | None


def kept(folder: Path) -> Kept:
    """Read what a report folder keeps. Raises OSError and ValueError for a folder that holds no audit."""
    record = folder / "record.json"
    return Kept(
        json.loads((folder / "audit.json").read_text(encoding="utf-8")),
        json.loads(record.read_text(encoding="utf-8")) if record.is_file() else None,
    )


def life(findings: Sequence[Finding], inventory: Inventory, on: dt.date, before: Kept | None) -> Life:
    """Hold findings against an earlier audit (None for none) and the Decisions sheet.

    A breach is never accepted; a decision on a critical or high finding holds for two quarters at most;
    one past its day, or made before the finding grew graver, no longer counts: the finding has returned.
    """
    document = before.document if before else {"findings": []}
    changes: tuple[Change, ...] = ()
    renamed: dict[str, str] = {}
    if before and before.record is not None:
        changes, renamed = compare(before.record, snapshot(inventory))
    earlier = {item.fingerprint: item for item in (_earlier(row, renamed) for row in document["findings"])}
    rows = [row for row in inventory["Decisions"].to_dict("records") if row["decision"] is not None]
    decisions = {_renewed(row, document, renamed): row for row in rows}
    status: dict[str, str] = {}
    reasons: dict[str, str] = {}
    for finding in findings:
        key = finding.fingerprint
        known, decision = earlier.get(key), decisions.get(key)
        status[key] = "persisting" if known else "new"
        if decision is not None and (decision["decided_on"] is None or decision["decided_on"] <= on):
            reason = _void(decision, finding, known, on)
            status[key] = "returned" if reason else "decided"
            if reason:
                reasons[key] = reason
    present = {finding.fingerprint for finding in findings}
    gone = tuple(item for key, item in earlier.items() if key not in present)
    period = document.get("period", "")
    return Life(period, status, reasons, gone, {k: v for k, v in decisions.items() if k in present}, changes)


def _void(decision: Mapping[Any, Any], finding: Finding, before: Earlier | None, on: dt.date) -> str:
    """Why a decision does not count on a day, or an empty text."""
    if decision["decision"] == "accepted" and finding.kind == "breach":
        return "breach_accepted"
    if decision["until"] is not None and on > decision["until"]:
        return "expired"
    decided = decision["decided_on"]
    if finding.severity in GRAVE and decided is None:
        return "undated"
    if finding.severity in GRAVE and on > decided + LONGEST_DECISION:
        return "too_long"
    if before and SEVERITIES.index(finding.severity) < SEVERITIES.index(before.severity):
        return "worse"
    return ""


def _earlier(row: Mapping[str, Any], renamed: Mapping[str, str]) -> Earlier:
    subjects = tuple(renamed.get(subject, subject) for subject in row["subjects"])
    return Earlier(row["rule"], row["kind"], row["severity"], subjects, fingerprint(row["rule"], subjects))


def _renewed(decision: Mapping[Any, Any], document: Mapping[str, Any], renamed: Mapping[str, str]) -> str:
    """The fingerprint that a decision is about, under today's ids."""
    for row in document["findings"]:
        if row["fingerprint"] == decision["fingerprint"]:
            return _earlier(row, renamed).fingerprint
    return str(decision["fingerprint"])


def _renamed(before: Snapshot, after: Snapshot) -> dict[str, str]:
    renamed = {}
    for sheet in schema().data:
        if not {"id", "name", "kind"} <= set(sheet.columns):
            continue
        old, new = before.get(sheet.key, []), after.get(sheet.key, [])
        kept = {row.get("id") for row in old} & {row.get("id") for row in new}
        was = _unique((row.get("name"), row.get("kind"), row["id"]) for row in old if row.get("id") not in kept)
        now = _unique((row.get("name"), row.get("kind"), row["id"]) for row in new if row.get("id") not in kept)
        renamed.update({was[key]: now[key] for key in was.keys() & now.keys()})
    return dict(sorted(renamed.items()))


def _unique(rows: Any) -> dict[tuple[str, str], str]:
    """Id by name and kind, for those that one row only has."""
    listed = [((str(name).casefold(), str(kind)), key) for name, kind, key in rows if name]
    counts = Counter(which for which, _ in listed)
    return {which: key for which, key in listed if counts[which] == 1}


def _under_new_ids(sheet: str, row: Mapping[str, Any], renamed: Mapping[str, str]) -> dict[str, Any]:
    columns = schema().sheets[sheet].columns
    changed = dict(row)
    for column, value in row.items():
        kind = columns[column].kind if column in columns else ""
        if kind in ("ref", "id"):
            changed[column] = renamed.get(value, value)
        elif kind == "refs":
            changed[column] = [renamed.get(item, item) for item in value]
    return changed


def _by_id(
    sheet: str, identity: str, old: Sequence[Mapping[str, Any]], new: Sequence[Mapping[str, Any]]
) -> list[Change]:
    was = {row[identity]: row for row in old if identity in row}
    now = {row[identity]: row for row in new if identity in row}
    changes = [Change(sheet, "removed", key, _name(row)) for key, row in was.items() if key not in now]
    for key, row in now.items():
        if key not in was:
            changes.append(Change(sheet, "added", key, _name(row)))
            continue
        for column in dict.fromkeys((*was[key], *row)):
            if was[key].get(column) != row.get(column):
                changes.append(Change(sheet, "changed", key, _name(row), column, was[key].get(column), row.get(column)))
    return changes


def _by_content(sheet: str, old: Sequence[Mapping[str, Any]], new: Sequence[Mapping[str, Any]]) -> list[Change]:
    was, now = (Counter(json.dumps(row, sort_keys=True, ensure_ascii=False) for row in rows) for rows in (old, new))
    changes = []
    for what, more in (("removed", was - now), ("added", now - was)):
        for text, count in more.items():
            row = json.loads(text)
            changes.append(Change(sheet, what, str(row.get("register") or row.get("target") or count), _name(row)))
    return changes


def _name(row: Mapping[str, Any]) -> str:
    for column in ("name", "category", "purpose", "right", "measure", "field", "id"):
        if row.get(column):
            return str(row[column])
    return ""


def _plain(value: Any) -> Any:
    if isinstance(value, dt.date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value
