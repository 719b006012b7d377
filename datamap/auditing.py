"""The audit: a pure function from (inventory, day) to what was found."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from . import flows, law
from .inventory.memory import no_garbage_collection
from .inventory.model import Inventory
from .notices import Texts
from .periods import Kept, Life, kept
from .periods import life as live
from .rules import RULES, Finding, RuleError, run

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True)
class Known:
    """How much of something that must be known is known: `known` of `total`, and the cells still blank."""

    what: str
    known: int
    total: int
    cells: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Audit:
    """An inventory judged by the law of a day. Two audits are the same only if they are one: frames have no equality.

    `transfers` and `exposures` are frames (see `flows.trace` and `flows.exposures`); `findings` come
    gravest first; `errors` are rules that failed; `answers` says of every rule *finding*, *cannot_tell*,
    *none_found*, *not_applicable* or *error*; `coverage` says what is known of what must be known;
    `life` where the findings stand against the previous period and the decisions; `texts` the notices read.
    """

    inventory: Inventory
    on: dt.date
    period: str
    transfers: pd.DataFrame
    exposures: pd.DataFrame
    findings: tuple[Finding, ...]
    errors: tuple[RuleError, ...]
    answers: dict[str, str]
    coverage: tuple[Known, ...]
    life: Life = field(default_factory=Life)
    texts: Texts = field(default_factory=Texts)

    @cached_property
    def valid(self) -> Inventory:
        """The inventory with only the rows valid on the audit day."""
        return self.inventory.on(self.on)

    @property
    def regime(self) -> str:
        """The act that is judged by: `gdpr`, or `old_act` before 2018-05-25."""
        return law.regime(self.on)

    @property
    def outside(self) -> pd.DataFrame:
        """The transfers that leave the EU/EEA, or of which that is not known."""
        return self.transfers[self.transfers["status"].isin(flows.OUTSIDE)]

    @cached_property
    def graph(self) -> nx.MultiDiGraph:
        """The data flows of the day as a networkx graph (see `flows.graph.graph`)."""
        from .flows.graph import graph  # networkx is slow to import and not always needed

        return graph(self.inventory, self.on, self.transfers)

    @property
    def open_findings(self) -> tuple[Finding, ...]:
        """The findings that no valid decision covers."""
        return tuple(item for item in self.findings if self.life.status.get(item.fingerprint) != "decided")

    @property
    def law_rows(self) -> tuple[str, ...]:
        """Ids of every law row that a transfer or a finding rests on, sorted."""
        used = {row for row in self.transfers["law"] if row}
        return tuple(sorted(used.union(*(finding.law for finding in self.findings))))

    @property
    def recorded_later(self) -> int:
        """How many rows were verified after the audit day, so that they may not have been known on it."""
        later = 0
        for frame in self.valid.frames.values():
            if "verified_on" in frame:
                later += sum(day is not None and day > self.on for day in frame["verified_on"])
        return later


@no_garbage_collection()
def audit(
    inventory: Inventory,
    on: dt.date | str,
    period: str = "",
    previous: Kept | Path | str | None = None,
    texts: Texts | None = None,
    endings: law.Endings = (),
) -> Audit:
    """Judge an inventory by the law of a day.

    `on` is the audit day (a date or ISO text); `period` a quarter such as `2026Q4`, by default that of
    the audit day; `previous` the report folder of an earlier period to compare with, or what it keeps;
    `texts` the notices that lie beside the workbook (see `notices.texts`), which are held against it;
    `endings` adequacy decisions that are supposed to end (id, first day without).
    Only rows valid on the day count. Raises ValueError for a day or period that is none, or that is
    before the law that datamap knows.
    """
    day = dt.date.fromisoformat(on) if isinstance(on, str) else on
    if day < law.FIRST_DAY:
        raise ValueError(f"{day} is before {law.FIRST_DAY}, the first day of the law that datamap knows.")
    period = period or quarter(day)
    if not re.fullmatch(r"[12]\d{3}Q[1-4]", period):
        raise ValueError(f'"{period}" is not a period. Write a year and a quarter, such as {quarter(day)}.')
    if period < quarter(law.FIRST_DAY):
        raise ValueError(f"{period} ends before {law.FIRST_DAY}, the first day of the law that datamap knows.")
    if isinstance(previous, str | Path):
        previous = kept(Path(previous), inventory.controller) if str(previous) not in ("", ".") else None
    transfers = flows.trace(inventory, day, endings)
    texts = texts or Texts()
    answers = run(RULES, inventory, day, transfers, texts.notices)
    return Audit(
        inventory=inventory,
        on=day,
        period=period,
        transfers=transfers,
        exposures=flows.exposures(inventory, day, transfers),
        findings=answers.findings,
        errors=answers.errors,
        answers=answers.by_rule,
        coverage=coverage(inventory.on(day), transfers),
        life=live(answers.findings, inventory, day, transfers, previous),
        texts=texts,
    )


def quarter(day: dt.date) -> str:
    """The quarter of a day, such as `2026Q4`."""
    return f"{day.year}Q{(day.month - 1) // 3 + 1}"


def coverage(inventory: Inventory, transfers: pd.DataFrame) -> tuple[Known, ...]:
    """What is known of what must be known, over the rows of an inventory and its judged hops (Art. 5(2), 30, 44)."""
    return *(_known(inventory, *asked) for asked in _MUST_BE_KNOWN), _grounds_known(transfers)


def _grounds_known(transfers: pd.DataFrame) -> Known:
    """Of how many hops that leave the EU/EEA, or may leave it, it is known on which ground, be it none."""
    outside = transfers[transfers["status"].isin(flows.OUTSIDE) & (transfers["via"] != "ownership")]
    unknown = outside[outside["status"] == "unknown"]
    cells = tuple(dict.fromkeys(cells[-1] for cells in unknown["cells"]))
    return Known("transfer_ground", len(outside) - len(unknown), len(outside), cells)


def _known(inventory: Inventory, what: str, sheet: str, columns: tuple[str, ...], only: str) -> Known:
    frame = inventory[sheet]
    if only:
        column, wanted = only.split("=")
        frame = frame.loc[[(value or "") in wanted.split("|") for value in frame[column]]]
    blank = [
        int(row)
        for row, *values in zip(frame.index, *(frame[column] for column in columns), strict=True)
        if all(_is_blank(value) for value in values)
    ]
    cells = tuple(inventory.cell(sheet, row, columns[0]) for row in blank)
    return Known(what, len(frame) - len(blank), len(frame), cells)


def _is_blank(value: Any) -> bool:
    return value is None or value == ()


_MUST_BE_KNOWN = (
    ("register_role", "Registers", ("role",), ""),
    ("legal_basis", "Purposes", ("legal_basis",), ""),
    ("retention", "Data", ("retention_max", "retention_from"), ""),
    ("recipient_country", "Recipients", ("established_in", "processes_in"), ""),
    ("agreement", "Recipients", ("agreement_date",), "kind=processor|subprocessor"),
    ("subprocessors", "Recipients", ("subprocessor_list_date",), "kind=processor|subprocessor"),
    ("hosting", "Systems", ("hosted_in",), "medium=digital|"),
    ("flow_certainty", "Flows", ("certainty",), ""),
    ("flow_categories", "Flows", ("categories",), ""),
    ("notice_transfers", "Notices", ("transfer_statement",), ""),
)
"""What must be known: name, sheet, columns of which one must be filled, and which rows (`column=value|value`, an
empty value for a blank)."""
