"""Many clients side by side, from the audits that their report folders keep."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from .periods.keeping import Kept, read_kept
from .rules import BY_CODE, SEVERITIES

CLIENTS = ("client", "name", "period", "on", "current", "problems", "errors", *SEVERITIES, "undecided_grave")
FINDINGS = ("client", "rule", "family", "kind", "severity", "status")
TRANSFERS = ("client", "country", "mechanism", "status", "certainty")
DECISIONS = ("client", "rule", "decision", "owner", "due", "until", "overdue")
EVENTS = ("client", "kind", "received", "state")
COVERAGE = ("client", "what", "known", "total")
TREND = ("client", "name", "period", *SEVERITIES, "known", "total")

PERIOD = re.compile(r"[12]\d{3}Q[1-4]")
GRAVE = ("critical", "high")


class PortfolioError(ValueError):
    """A folder that holds no audits, in one sentence with the remedy."""


@dataclass(frozen=True)
class Portfolio:
    """The audits of many clients as frames, one row each, with a column `client` (the client's folder).

    `clients` has the columns `CLIENTS`: the latest audit of each up to `period`; `current` tells whether it is of
    that period, `undecided_grave` how many critical and high findings no decision covers. `findings`, `transfers`
    (every judged hop), `decisions`, `events` (all that are kept) and `coverage` are of these audits; `trend`
    has one row a client and period. `unread` lists (client, period, reason) of audits that could not be used.
    """

    period: str
    clients: pd.DataFrame
    findings: pd.DataFrame
    transfers: pd.DataFrame
    decisions: pd.DataFrame
    events: pd.DataFrame
    coverage: pd.DataFrame
    trend: pd.DataFrame
    unread: tuple[tuple[str, str, str], ...]


def portfolio(folder: Path | str, period: str = "") -> Portfolio:
    """Read the audits kept under FOLDER/<client>/<period>/ up to a period (by default the latest).

    Raises PortfolioError for a period that is none, and for a folder without a single audit.
    """
    folder = Path(folder)
    if period and not PERIOD.fullmatch(period):
        raise PortfolioError(f'"{period}" is not a period. Write a year and a quarter, such as 2026Q4.')
    found = _kept(folder, period)
    if not any(not kept.unusable for _, _, kept in found):
        upto = f" up to {period}" if period else ""
        raise PortfolioError(f"{folder}: holds no audit{upto}. Run datamap audit with --out {folder} first.")
    usable = [(client, when, kept.document) for client, when, kept in found if not kept.unusable]
    period = period or max(when for _, when, _ in usable)
    latest = {client: document for client, _, document in usable}
    each = list(latest.items())
    return Portfolio(
        period=period,
        clients=_frame(CLIENTS, (_client(client, document, period) for client, document in each)),
        findings=_frame(FINDINGS, (row for item in each for row in _findings(*item))),
        transfers=_frame(TRANSFERS, (row for item in each for row in _rows(TRANSFERS, "transfers", *item))),
        decisions=_frame(DECISIONS, (row for item in each for row in _decisions(*item))),
        events=_frame(EVENTS, (row for item in each for row in _rows(EVENTS, "events", *item))),
        coverage=_frame(COVERAGE, (row for item in each for row in _rows(COVERAGE, "coverage", *item))),
        trend=_frame(TREND, (_trend(client, when, document) for client, when, document in usable)),
        unread=tuple((client, when, kept.unusable) for client, when, kept in found if kept.unusable),
    )


def _kept(folder: Path, period: str) -> list[tuple[str, str, Kept]]:
    """Every audit up to a period as (client, period, what is kept), by client and period."""
    if not folder.is_dir():
        raise PortfolioError(f"{folder}: there is no such folder. Check the path.")
    return [
        (place.parent.name, place.name, read_kept(place))
        for place in sorted(path.parent for path in folder.glob("*/*/audit.json"))
        if PERIOD.fullmatch(place.name) and place.name <= (period or place.name) and place.parent.name[0] not in "._"
    ]


def _client(client: str, document: Mapping[str, Any], period: str) -> dict[str, Any]:
    open_ones = [row for row in document["findings"] if row.get("status") != "decided"]
    return {
        "client": client,
        "name": document.get("controller"),
        "period": document["period"],
        "on": document["on"],
        "current": document["period"] == period,
        "problems": document.get("problems", 0),
        "errors": len(document.get("errors", ())),
        "undecided_grave": sum(row["severity"] in GRAVE for row in open_ones),
        **_severities(document),
    }


def _severities(document: Mapping[str, Any]) -> dict[str, int]:
    return {key: sum(row["severity"] == key for row in document["findings"]) for key in SEVERITIES}


def _findings(client: str, document: Mapping[str, Any]) -> Iterable[dict[str, Any]]:
    for row in document["findings"]:
        rule = BY_CODE.get(row["rule"])
        yield {"client": client, "family": rule.family if rule else None} | {
            key: row.get(key) for key in ("rule", "kind", "severity", "status")
        }


def _decisions(client: str, document: Mapping[str, Any]) -> Iterable[dict[str, Any]]:
    rules = {row["fingerprint"]: row["rule"] for row in document["findings"]}
    for row in document.get("decisions", ()):
        yield {key: row.get(key) for key in DECISIONS} | {"client": client, "rule": rules.get(row["fingerprint"])}


def _rows(columns: tuple[str, ...], key: str, client: str, document: Mapping[str, Any]) -> Iterable[dict[str, Any]]:
    for row in document.get(key, ()):
        yield {column: row.get(column) for column in columns} | {"client": client}


def _trend(client: str, period: str, document: Mapping[str, Any]) -> dict[str, Any]:
    coverage = document.get("coverage", ())
    return {
        "client": client,
        "name": document.get("controller"),
        "period": period,
        **_severities(document),
        "known": sum(row["known"] for row in coverage),
        "total": sum(row["total"] for row in coverage),
    }


def _frame(columns: tuple[str, ...], rows: Iterable[Mapping[str, Any]]) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=list(columns), dtype=object)
