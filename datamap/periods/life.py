"""The life of findings from quarter to quarter.

A finding keeps its fingerprint however rows are ordered. Ids that were renamed are recognised by name
and kind, and what was found under the old id is compared under the new one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from .. import law
from ..flows import RANK
from ..inventory.model import Inventory
from ..rules import SEVERITIES, Finding, fingerprint
from .comparison import Change, Snapshot, compare, snapshot, under_new_ids
from .keeping import Kept, orders_of
from .movements import COLUMNS, moved

LONGEST_DECISION = dt.timedelta(days=184)  # two quarters
GRAVE = ("critical", "high")


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
    returned one why (*expired*, *worse*, *new_country*, *breach_accepted*, *too_long*, *undated*);
    `resolved` are findings that are gone; `decisions` maps a fingerprint to its row of the Decisions
    sheet, `unmatched` are the fingerprints of decisions on findings that are not there.

    `period` is the one compared with, empty for none; `unusable` why it was not compared with after all
    (see `Kept`); `changes` are those of the inventory; `moved` the flows that came, went or changed (see
    `movements.moved`); `former` the names of what is no longer in the inventory, by id; `orders` the ids of the boxes
    of its pictures, by picture.
    """

    period: str = ""
    unusable: str = ""
    status: Mapping[str, str] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
    resolved: tuple[Earlier, ...] = ()
    decisions: Mapping[str, Mapping[Any, Any]] = field(default_factory=dict)
    changes: tuple[Change, ...] = ()
    moved: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=list(COLUMNS), dtype=object))
    former: Mapping[str, str] = field(default_factory=dict)
    unmatched: tuple[str, ...] = ()
    orders: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def life(
    findings: Sequence[Finding], inventory: Inventory, on: dt.date, transfers: pd.DataFrame, before: Kept | None
) -> Life:
    """Hold findings and judged hops against an earlier audit (None for none) and the Decisions sheet.

    A breach is never accepted; a decision on a critical or high finding holds for two quarters at most;
    one past its day, or made before the finding grew graver or reached a new country, no longer counts:
    the finding has returned.
    """
    period, unusable = (before.document["period"], before.unusable) if before else ("", "")
    before = None if unusable else before
    document = before.document if before else {"findings": []}
    record = before.record if before else None
    changes, renamed = compare(record, snapshot(inventory)) if record is not None else ((), {})
    earlier = {item.fingerprint: item for item in (_earlier(row, renamed) for row in document["findings"])}
    compared_day = dt.date.fromisoformat(document["on"]) if before else dt.date.min
    hops = transfers[["to", "country", "status"]].to_dict("records") if before else []
    reach = _Reach(hops, _hops(document, renamed) if before else None)
    decisions = {_renewed(row, document, renamed): row for row in _decided(inventory, on)}
    former = _former(inventory, record)
    ids = former.keys() | inventory.names.keys()
    elsewhere = {(item.rule, places_apart(item.subjects, ids)) for key, item in earlier.items() if key in decisions}
    status: dict[str, str] = {}
    reasons: dict[str, str] = {}
    for finding in findings:
        key = finding.fingerprint
        known, decision = earlier.get(key), decisions.get(key)
        status[key] = "persisting" if known else "new"
        reason = ""
        if decision is not None and (decision["decided_on"] is None or decision["decided_on"] <= on):
            reason = _void(decision, finding, on)
            if not reason and (decision["decided_on"] is None or decision["decided_on"] <= compared_day):
                reason = _graver(finding, known) or reach.grew(finding.subjects)
            status[key] = "returned" if reason else "decided"
        elif known is None and (finding.rule, places_apart(finding.subjects, ids)) in elsewhere:
            status[key], reason = "returned", "new_country"
        if reason:
            reasons[key] = reason
    present = {finding.fingerprint for finding in findings}
    return Life(
        period=period,
        unusable=unusable,
        status=status,
        reasons=reasons,
        resolved=tuple(item for key, item in earlier.items() if key not in present),
        decisions={key: row for key, row in decisions.items() if key in present},
        changes=changes,
        moved=_moved(inventory.on(on), transfers, document, record, renamed),
        former=former,
        unmatched=tuple(key for key in decisions if key not in present),
        orders=orders_of(document, renamed),
    )


def places_apart(subjects: Sequence[str], ids: Container[str]) -> tuple[str, ...]:
    """Subjects without the countries among them; what is one of the inventory's `ids` is none."""
    return tuple(subject for subject in subjects if subject in ids or not law.is_country(subject))


class _Reach:
    """Where recipients were and are reached, and on what ground."""

    def __init__(self, now: Sequence[Mapping[Any, Any]], before: Sequence[Mapping[Any, Any]] | None) -> None:
        self.now, self.before = self._by_recipient(now), None if before is None else self._by_recipient(before)

    @staticmethod
    def _by_recipient(hops: Sequence[Mapping[Any, Any]]) -> dict[Any, list[Mapping[Any, Any]]]:
        found: dict[Any, list[Mapping[Any, Any]]] = {}
        for hop in hops:
            found.setdefault(hop["to"], []).append(hop)
        return found

    def grew(self, subjects: Sequence[str]) -> str:
        """Why a decision about subjects is outdated: *worse* or *new_country*, or an empty text."""
        for subject in subjects if self.before is not None else ():
            was, now = (self.before or {}).get(subject), self.now.get(subject)
            if was and now:
                if {hop["country"] for hop in now} - {hop["country"] for hop in was} - {None}:
                    return "new_country"
                if max(RANK[hop["status"]] for hop in now) > max(RANK[hop["status"]] for hop in was):
                    return "worse"
        return ""


def _hops(document: Mapping[str, Any], renamed: Mapping[str, str]) -> list[dict[str, Any]]:
    """The judged hops of an earlier audit under today's ids."""
    ends = ("register", "from", "to")
    return [dict(hop) | {end: renamed.get(hop[end], hop[end]) for end in ends} for hop in document.get("transfers", [])]


def _moved(
    valid: Inventory,
    transfers: pd.DataFrame,
    document: Mapping[str, Any],
    record: Snapshot | None,
    renamed: Mapping[str, str],
) -> pd.DataFrame:
    if record is None:
        return Life().moved
    day = document["on"]
    earlier = [
        under_new_ids("Flows", row, renamed)
        for row in record.get("Flows", [])
        if row.get("valid_from", "") <= day <= row.get("valid_to", "9999")
    ]
    flows = valid["Flows"].to_dict("records")
    return moved(transfers.to_dict("records"), flows, _hops(document, renamed), earlier)


def _former(inventory: Inventory, record: Snapshot | None) -> dict[str, str]:
    rows = [row for sheet in ("Sources", "Systems", "Recipients", "Registers") for row in (record or {}).get(sheet, [])]
    return {row["id"]: row["name"] for row in rows if {"id", "name"} <= row.keys() and row["id"] not in inventory.names}


def _decided(inventory: Inventory, on: dt.date) -> list[Mapping[Any, Any]]:
    """The rows of the Decisions sheet that decide something, those behind that count for more on a day.

    The latest decision made by the day counts for most; one of a later day counts for nothing yet.
    """
    frame = inventory["Decisions"]
    rows = frame[frame["fingerprint"].notna() & frame["decision"].notna()].to_dict("records")
    return sorted(rows, key=lambda row: ((row["decided_on"] or dt.date.min) <= on, row["decided_on"] or dt.date.min))


def _void(decision: Mapping[Any, Any], finding: Finding, on: dt.date) -> str:
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
    return ""


def _graver(finding: Finding, before: Earlier | None) -> str:
    """*worse* for a finding that has grown graver since the earlier audit, or an empty text."""
    if before is None:
        return ""
    severer = SEVERITIES.index(finding.severity) < SEVERITIES.index(before.severity)
    return "worse" if severer or (finding.kind == "breach" and before.kind != "breach") else ""


def _earlier(row: Mapping[str, Any], renamed: Mapping[str, str]) -> Earlier:
    subjects = tuple(renamed.get(subject, subject) for subject in row["subjects"])
    return Earlier(row["rule"], row["kind"], row["severity"], subjects, fingerprint(row["rule"], subjects))


def _renewed(decision: Mapping[Any, Any], document: Mapping[str, Any], renamed: Mapping[str, str]) -> str:
    """The fingerprint that a decision is about, under today's ids."""
    written = str(decision["fingerprint"]).casefold()
    for row in document["findings"]:
        if row["fingerprint"] == written:
            return _earlier(row, renamed).fingerprint
    return written
