"""Two audits side by side: an inventory as it is, and as it would be in a scenario."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from .auditing import Audit, audit
from .flows import OUTSIDE
from .flows.scenario import Scenario, ScenarioError, scenario
from .inventory.model import Inventory
from .notices import Texts
from .rules import Finding

__all__ = ["EXPOSURE", "TRANSFER", "ScenarioError", "WhatIf", "whatif"]

TRANSFER = ("register", "flow", "via", "from", "to", "country", "certainty")
EXPOSURE = ("register", "category", "recipient", "country", "certainty")


@dataclass(frozen=True)
class WhatIf:
    """An audit before and after what a scenario supposes, both by the law of the same day."""

    scenario: Scenario
    before: Audit
    after: Audit

    @cached_property
    def transfers(self) -> pd.DataFrame:
        """The hops whose status changes, come or go.

        Columns: `register`, `flow`, `via`, `from`, `to`, `country`, `certainty`, then `before` and `after` (status,
        or None where the hop is not there) and `relied_on` (law row that the hop rested on before).
        """
        before, after = (_statuses(side.transfers, TRANSFER, ("status", "law")) for side in (self.before, self.after))
        rows = []
        for key in dict.fromkeys((*before, *after)):
            old, new = before.get(key, (None, None)), after.get(key, (None, None))
            if old[0] != new[0]:
                rows.append((*key[:-1], old[0], new[0], old[1]))
        return pd.DataFrame(rows, columns=[*TRANSFER, "before", "after", "relied_on"], dtype=object)

    @cached_property
    def exposures(self) -> pd.DataFrame:
        """The exposures whose status changes, come or go, outside the EU/EEA on either side.

        Columns: `register`, `category`, `recipient`, `country`, `certainty`, `before`, `after` (status or None).
        """
        before, after = (_statuses(side.exposures, EXPOSURE, ("status",)) for side in (self.before, self.after))
        rows = []
        for key in dict.fromkeys((*before, *after)):
            old, new = before.get(key, (None,))[0], after.get(key, (None,))[0]
            if old != new and (old in OUTSIDE or new in OUTSIDE):
                rows.append((*key[:-1], old, new))
        return pd.DataFrame(rows, columns=[*EXPOSURE, "before", "after"], dtype=object)

    @property
    def new_findings(self) -> tuple[Finding, ...]:
        """The findings that only the scenario has, gravest first."""
        return _only_in(self.after, self.before)

    @property
    def gone_findings(self) -> tuple[Finding, ...]:
        """The findings that the scenario does away with, gravest first."""
        return _only_in(self.before, self.after)

    @cached_property
    def registers(self) -> tuple[str, ...]:
        """Ids of the registers of what changes, in the order of the sheet."""
        touched = {*self.transfers["register"], *self.exposures["register"]}
        for finding in (*self.new_findings, *self.gone_findings):
            touched.update(finding.subjects)
        return tuple(key for key in self.before.inventory["Registers"]["id"] if key in touched)

    @cached_property
    def notices(self) -> tuple[str, ...]:
        """Ids of the notices that speak of those registers, to be read again."""
        notices = self.before.inventory.on(self.before.on)["Notices"]
        told = zip(notices["id"], notices["registers"], strict=True)
        return tuple(key for key, registers in told if key and set(registers) & set(self.registers))

    @cached_property
    def clients(self) -> tuple[str, ...]:
        """For whom those registers are processed where the controller is itself a processor."""
        registers = self.before.inventory["Registers"]
        for_whom = zip(registers["id"], registers["on_behalf_of"], strict=True)
        named: dict[str, None] = {}
        for key, client in for_whom:
            if key in self.registers and client:
                named.update(dict.fromkeys([client] if isinstance(client, str) else client))
        return tuple(named)


def whatif(
    inventory: Inventory,
    on: dt.date | str | None = None,
    *,
    texts: Texts | None = None,
    end: Iterable[str] = (),
    move: Iterable[str] = (),
    sign: Iterable[str] = (),
    lose: Iterable[str] = (),
    drop: Iterable[str] = (),
) -> WhatIf:
    """Audit an inventory as it is and as it would be.

    `on` is the day both are judged on (a date or ISO text; by default today, or the last day in `end` where that is
    later); `end`, `move`, `sign`, `lose` and `drop` are what is supposed (see `flows.scenario.scenario`). Raises
    ScenarioError for what cannot be supposed.

    >>> import datamap as dm
    >>> if_ended = dm.whatif(dm.load("inventories/revontuli_group.xlsx"), "2027-01-01", end=["dpf=2027-01-01"])
    >>> list(zip(if_ended.transfers["to"], if_ended.transfers["before"], if_ended.transfers["after"]))
    [('PIGEON', 'adequate', 'unsafeguarded'), ('STRATUS', 'adequate', 'unknown')]
    """
    day = dt.date.fromisoformat(on) if isinstance(on, str) else on
    supposed = scenario(inventory, day or dt.date.today(), end=end, move=move, sign=sign, lose=lose, drop=drop)
    day = day or max([dt.date.today(), *(ends for _, ends in supposed.endings)])
    changed = supposed.applied(inventory, day)
    return WhatIf(
        supposed,
        audit(inventory, day, texts=texts),
        audit(changed, day, texts=texts, endings=supposed.endings),
    )


def _statuses(frame: pd.DataFrame, key: tuple[str, ...], facts: tuple[str, ...]) -> dict[tuple, tuple[Any, ...]]:
    """What each key has, with its number among the equal ones in the order of the sheets: flows may lack an id."""
    found: dict[tuple, tuple[Any, ...]] = {}
    met: Counter[tuple[Any, ...]] = Counter()
    keys = frame[list(key)].itertuples(index=False, name=None)
    for name, values in zip(keys, frame[list(facts)].itertuples(index=False, name=None), strict=True):
        found[*name, met[name]] = values
        met[name] += 1
    return found


def _only_in(one: Audit, other: Audit) -> tuple[Finding, ...]:
    known = {finding.fingerprint for finding in other.findings}
    return tuple(finding for finding in one.findings if finding.fingerprint not in known)
