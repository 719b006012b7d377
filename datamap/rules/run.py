"""Ask every rule of the registry about an inventory on a day."""

from __future__ import annotations

import datetime as dt
import inspect
import traceback
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

import pandas as pd

from .. import law
from ..flows.judgement import OUTSIDE
from ..inventory.model import Inventory
from ..notices.model import Notice
from ..notices.reconcile import Difference, reconcile
from .model import KINDS, SEVERITIES, Finding, Found, Record, Rule


@dataclass(frozen=True)
class RuleError:
    """A rule that failed: it must be seen in the report, never read as *no finding*."""

    rule: str
    error: str
    place: str


@dataclass(frozen=True)
class Answers:
    """What the rules said: findings, errors, and per rule *finding*, *cannot_tell*, *none_found*,
    *not_applicable* (its law did not apply that day, or the inventory holds nothing of its sort) or *error*.
    """

    findings: tuple[Finding, ...]
    errors: tuple[RuleError, ...]
    by_rule: dict[str, str]


class Facts:
    """What rules may ask for, by parameter name.

    `on` (the audit day), `controller` (a Record of the Controller sheet), `officer` (see Inventory.officer), one list
    of Records for every other sheet under its lower-case name (`notices` only those in force on the day,
    `notices_by_hand` those of them whose text was not read), `differences` ((notice, Difference) of those whose text
    was), `transfers` (every judged hop), `crossings` (those that leave the EU/EEA or may) and `held` (register → its
    Data records).
    """

    def __init__(self, inventory: Inventory, on: dt.date, transfers: pd.DataFrame, texts: Mapping[str, Notice]) -> None:
        self.inventory = inventory.on(on)
        self.on = on
        self._transfers = transfers
        self._texts = texts

    def __getitem__(self, name: str) -> Any:
        if name in _SHEETS:
            return self._sheet(_SHEETS[name])
        return getattr(self, name)

    def _sheet(self, sheet: str) -> list[Record]:
        if sheet not in self._records:
            frame = self.inventory[sheet]
            columns = list(frame.columns)
            self._records[sheet] = [
                Record(zip(columns, values, strict=True), partial(self.inventory.cell, sheet, row))
                for row, values in zip(frame.index.tolist(), frame.itertuples(index=False, name=None), strict=True)
            ]
        return self._records[sheet]

    @cached_property
    def _records(self) -> dict[str, list[Record]]:
        return {}

    @cached_property
    def controller(self) -> Record:
        """The Controller sheet as field → value."""
        return Record(self.inventory.controller, self.inventory.controller_cell)

    @cached_property
    def officer(self) -> str | None:
        """How to reach the data protection officer; empty where there is none, None where that is not recorded."""
        return self.inventory.officer

    @cached_property
    def notices(self) -> list[Record]:
        """The notices in force on the day."""
        return [notice for notice in self._sheet("Notices") if _in_force(notice, self.on)]

    @cached_property
    def notices_by_hand(self) -> list[Record]:
        """The notices in force of which only the Notices sheet tells."""
        return [notice for notice in self.notices if notice["id"] not in self._texts]

    @cached_property
    def differences(self) -> list[tuple[Record, Difference]]:
        """Where the text of a notice in force and the inventory differ."""
        return [
            (notice, item)
            for notice in self.notices
            if notice["id"] in self._texts
            for item in reconcile(self.inventory, self._transfers, self._texts[notice["id"]], notice["registers"])
        ]

    @cached_property
    def transfers(self) -> list[Record]:
        """Every judged hop."""
        columns = list(self._transfers.columns)
        rows = self._transfers.itertuples(index=False, name=None)
        return [Record(zip(columns, row, strict=True), _no_cell) for row in rows]

    @cached_property
    def crossings(self) -> list[Record]:
        """The hops that leave the EU/EEA, or may."""
        return [hop for hop in self.transfers if hop["status"] in OUTSIDE]

    @cached_property
    def held(self) -> dict[str, list[Record]]:
        """The Data records of each register."""
        by_register: dict[str, list[Record]] = {}
        for record in self._sheet("Data"):
            by_register.setdefault(record["register"] or "", []).append(record)
        return by_register


def run(
    rules: tuple[Rule, ...],
    inventory: Inventory,
    on: dt.date,
    transfers: pd.DataFrame,
    texts: Mapping[str, Notice] | None = None,
) -> Answers:
    """Ask the rules in order; `texts` are notices that were read, by id of the Notices sheet.

    Findings come gravest first, then by rule and subjects, each once: what a rule says twice about the
    same subjects is one finding with all its cells. A rule that raises becomes a RuleError.
    """
    facts = Facts(inventory, on, transfers, texts or {})
    findings: dict[tuple[str, tuple[str, ...]], Finding] = {}
    errors = []
    by_rule = {}
    for rule in rules:
        if not rule.asked(on):
            by_rule[rule.code] = "not_applicable"
            continue
        try:
            wanted = {name: facts[name] for name in inspect.signature(rule.check).parameters}
            if not any(value for name, value in wanted.items() if name != "on"):
                by_rule[rule.code] = "not_applicable"
                continue
            said = [_finding(rule, item, on) for item in rule.check(**wanted)]
        except Exception as error:  # whatever a rule raises is shown as an audit error
            place = traceback.extract_tb(error.__traceback__)[-1]
            errors.append(RuleError(rule.code, f"{type(error).__name__}: {error}", f"{place.name}:{place.lineno}"))
            by_rule[rule.code] = "error"
            continue
        for finding in said:
            _merge(findings, finding)
        kinds = {finding.kind for finding in said}
        by_rule[rule.code] = "none_found" if not kinds else "cannot_tell" if kinds == {"cannot_tell"} else "finding"
    ordered = sorted(findings.values(), key=lambda f: (SEVERITIES.index(f.severity), f.rule, f.subjects))
    return Answers(tuple(ordered), tuple(errors), by_rule)


def _finding(rule: Rule, item: Found, on: dt.date) -> Finding:
    if item.kind not in KINDS or item.severity not in SEVERITIES:
        raise ValueError(f"{rule.code} yields an unknown kind or severity: {item.kind}, {item.severity}")
    if item.severity == "critical" and item.kind != "breach":
        raise ValueError(f"{rule.code} calls critical what is no breach")
    used = tuple(dict.fromkeys((*item.law, *rule.law)))
    rows = [law.row(row_id) for row_id in used]
    verified = rule.basis != "own knowledge" and all(row.verified or row.basis == "residual" for row in rows)
    return Finding(
        rule.code, item.kind, item.severity, item.subjects, item.cells, item.facts, rule.article, used, on,
        rule.confidence, verified,
    )  # fmt: skip


def _merge(findings: dict[tuple[str, tuple[str, ...]], Finding], finding: Finding) -> None:
    key = finding.rule, finding.subjects
    before = findings.get(key)
    if before is None:
        findings[key] = finding
        return
    graver, other = sorted((before, finding), key=lambda f: SEVERITIES.index(f.severity))
    cells = tuple(dict.fromkeys((*graver.cells, *other.cells)))
    findings[key] = Finding(**{**graver.__dict__, "cells": cells})


def _in_force(notice: Record, on: dt.date) -> bool:
    begun = notice["published_on"] is None or notice["published_on"] <= on
    return begun and (notice["withdrawn_on"] is None or notice["withdrawn_on"] > on)


def _no_cell(column: str) -> str:
    return ""


_SHEETS = {
    sheet.lower(): sheet
    for sheet in (
        "Registers", "Purposes", "Data", "Systems", "Sources", "Recipients", "Flows", "Rights", "Marketing",
        "Cookies", "Security", "Events",
    )
}  # fmt: skip


def for_others(register: Record | None) -> bool:
    """Whether the organisation keeps a register for others: grounds, retention and assessments are then theirs."""
    return register is not None and register["role"] == "processor"


def by_id(records: list[Record]) -> dict[str, Record]:
    """Records by their id."""
    return {record["id"]: record for record in records if record["id"]}


def of_notice(notice: Record, records: list[Record]) -> Iterator[Record]:
    """The records of the registers that a notice speaks of."""
    return (record for record in records if record["register"] in notice["registers"])
