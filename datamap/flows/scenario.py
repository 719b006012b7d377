"""What if: facts of an inventory, or of the law, supposed to be otherwise.

A scenario never changes the inventory it is given: it returns another one, and the decisions that are supposed
to end, which `trace` and the audit take beside it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from .. import law
from ..inventory.countries import code, suggestion
from ..inventory.model import Inventory
from ..inventory.names import nearest
from ..inventory.schema import schema
from ..law.mechanisms import DEROGATIONS
from .hops import GROUND
from .judgement import MODULES
from .trace import trace

KINDS = ("end", "move", "sign", "lose", "drop")
ASSUMED = "what if"

Roles = list[tuple[Any, Any, Any, Any]]


class ScenarioError(ValueError):
    """A supposition that cannot be made; the text says which, why and what to write."""


@dataclass(frozen=True)
class Supposition:
    """One thing supposed: `kind` is one of `KINDS`.

    | kind | subject | value |
    |---|---|---|
    | end | id of an adequacy decision | the first day without it |
    | move | id of a recipient | the country where it then is, processes and looks in from |
    | sign | id of a flow or recipient | a ground of Chapter V, in place and well assessed from the audit day |
    | lose | id of a flow or recipient | |
    | drop | id of a flow or recipient | |
    """

    kind: str
    subject: str
    value: Any = None


@dataclass(frozen=True)
class Scenario:
    """Suppositions that hold together, applied in order."""

    suppositions: tuple[Supposition, ...] = ()

    @property
    def endings(self) -> law.Endings:
        """The adequacy decisions that are supposed to end."""
        return tuple((item.subject, item.value) for item in self.suppositions if item.kind == "end")

    def applied(self, inventory: Inventory, on: dt.date, roles: Roles | None = None) -> Inventory:
        """The inventory as it would be on a day if the suppositions came true; `inventory` itself stays as it is.

        What is signed is supposed to fit: the module of the clauses is that of the roles of each transfer, the
        assessment positive. Who is dropped takes its flows with it; its own sub-processors are then engaged by
        nobody. `roles` are those of `roles_of`, where they are at hand. Raises ScenarioError for an id that is none.
        """
        steps = {"move": _moved, "sign": _signed, "lose": _lost, "drop": _dropped}
        grounds = any(item.kind in ("sign", "lose") for item in self.suppositions)
        if roles is None:
            roles = roles_of(inventory, on) if grounds else []
        for item in self.suppositions:
            if item.kind != "end":
                _check(inventory, item)
                inventory = steps[item.kind](inventory, item, on, roles)
        return inventory


def scenario(
    inventory: Inventory,
    on: dt.date,
    *,
    end: Iterable[str] = (),
    move: Iterable[str] = (),
    sign: Iterable[str] = (),
    lose: Iterable[str] = (),
    drop: Iterable[str] = (),
) -> Scenario:
    """A scenario from what a person writes.

    `end` is `DECISION` or `DECISION=DATE`, where the decision is its id, `dpf`, or its country; without a date it
    ends on the audit day `on`. `move` is `RECIPIENT=COUNTRY`, `sign` is `FLOW_OR_RECIPIENT=MECHANISM` (a term of the
    workbook in any language), `lose` and `drop` name a flow or recipient. Raises ScenarioError.
    """
    found = [_end(text, on) for text in end]
    for text in move:
        subject, place = _pair("move", text, "RECIPIENT=COUNTRY, such as V1=FI")
        country = code(place)
        if country is None:
            meant = suggestion(place)
            hint = f"Did you mean {meant}?" if meant else "Write its code or its name in Finnish, Swedish or English."
            raise ScenarioError(f'--move {text}: "{place}" is not a country. {hint}')
        found.append(Supposition("move", subject, country))
    for text in sign:
        subject, ground = _pair("sign", text, "FLOW_OR_RECIPIENT=MECHANISM, such as F3=scc_2021")
        terms = schema().vocabularies["mechanism"]
        term = terms.term(ground)
        if term is None:
            near = nearest(ground, terms.labels)
            hint = f"Did you mean {near}?" if near else f"Choose one of {', '.join(terms.labels)}."
            raise ScenarioError(f'--sign {text}: "{ground}" is not a transfer mechanism. {hint}')
        found.append(Supposition("sign", subject, term))
    found += [Supposition("lose", subject) for subject in lose]
    found += [Supposition("drop", subject) for subject in drop]
    for item in found:
        if item.kind != "end":
            _check(inventory, item)
    return Scenario(tuple(found))


def _pair(option: str, text: str, form: str) -> tuple[str, str]:
    subject, given, value = text.partition("=")
    if not (given and subject.strip() and value.strip()):
        raise ScenarioError(f"--{option} {text}: write {form}.")
    return subject.strip(), value.strip()


def _end(text: str, on: dt.date) -> Supposition:
    called, _, day = (part.strip() for part in text.partition("="))
    try:
        ends = dt.date.fromisoformat(day) if day else on
    except ValueError:
        raise ScenarioError(f'--end {text}: "{day}" is not a day. Write it as 2027-03-01.') from None
    before = ends - dt.timedelta(days=1)
    rows = law.table("adequacy")
    country = code(called)
    row = (
        rows.get(called.upper()) or law.claimed(called.lower()) or (law.decision(country, before) if country else None)
    )
    if row is None:
        running = [
            key for key, each in rows.items() if each["reach"] in ("general", "restricted") and each.in_force(on)
        ]
        raise ScenarioError(
            f'--end {text}: "{called}" is no adequacy decision in force before {ends}. '
            f"Write its country, or one of {', '.join(running)}."
        )
    if not row.in_force(before):
        raise ScenarioError(
            f"--end {text}: {row.id} is not in force before {ends}. Choose a day on which it would end."
        )
    return Supposition("end", row.id, ends)


def _check(inventory: Inventory, item: Supposition) -> None:
    recipients, flows = set(inventory["Recipients"]["id"]) - {None}, set(inventory["Flows"]["id"]) - {None}
    allowed = recipients if item.kind == "move" else recipients | flows
    if item.subject not in allowed:
        meant = nearest(item.subject, allowed) or ""
        hint = f"Did you mean {meant}?" if meant else "Write an id from the workbook."
        what = "recipient" if item.kind == "move" else "flow or recipient"
        raise ScenarioError(f'--{item.kind} {item.subject}: "{item.subject}" is not the id of a {what}. {hint}')


def _moved(inventory: Inventory, item: Supposition, on: dt.date, roles: Roles) -> Inventory:
    there = (item.value,)
    facts = {"established_in": item.value, "processes_in": there, "accesses_from": (), "countries_open": None}
    moved = _with(inventory, "Recipients", {item.subject: facts})
    served = _ids(moved, "Systems", "provider", item.subject)
    return _with(moved, "Systems", {key: {"hosted_in": there, "accessed_from": ()} for key in served})


def _signed(inventory: Inventory, item: Supposition, on: dt.date, roles: Roles) -> Inventory:
    facts: dict[str, Any] = dict.fromkeys(GROUND) | {
        "mechanism": item.value,
        "mechanism_date": on,
        "approval": ASSUMED,
        "scope_evidence": ASSUMED,
        "tia_date": on,
        "tia_outcome": "positive",
    }
    listed = {"dpf": True, "dpf_scope": "both", "dpf_checked": on} if item.value == "dpf" else {}
    return _regrounded(inventory, item.subject, facts, listed, on, roles)


def _lost(inventory: Inventory, item: Supposition, on: dt.date, roles: Roles) -> Inventory:
    return _regrounded(
        inventory, item.subject, dict.fromkeys(GROUND) | {"mechanism": "none"}, {"dpf": False}, on, roles
    )


def roles_of(inventory: Inventory, on: dt.date) -> Roles:
    """Of each hop its flow, who receives, and the roles of exporter and importer, which no supposition changes."""
    hops = trace(inventory, on)
    hops = hops[hops["via"] != "ownership"]
    return list(zip(hops["flow"], hops["to"], hops["exporter_role"], hops["importer_role"], strict=True))


def _regrounded(
    inventory: Inventory,
    subject: str,
    facts: Mapping[str, Any],
    listed: Mapping[str, Any],
    on: dt.date,
    rows: Roles,
) -> Inventory:
    """Another ground for a flow, or for a recipient and every flow that states a ground of its own for it."""
    used = on if facts["mechanism"] in DEROGATIONS else None
    more = {"systematic": False, "notified_on": used} if used else {}
    if subject in set(inventory["Flows"]["id"]):
        modules = [MODULES.get((exporter, importer)) for flow, _, exporter, importer in rows if flow == subject]
        changed = _with(inventory, "Flows", {subject: {**facts, **more, "module": _module(facts, modules)}})
        ends = {to for flow, to, _, _ in rows if flow == subject}
        return _with(changed, "Recipients", dict.fromkeys(ends, listed)) if listed.get("dpf") else changed
    served = _ids(inventory, "Systems", "provider", subject)
    flows = {}
    for key, mechanism, end in zip(*(inventory["Flows"][name] for name in ("id", "mechanism", "to")), strict=True):
        if mechanism is not None and (end == subject or end in served):
            own = [MODULES.get((exporter, importer)) for flow, _, exporter, importer in rows if flow == key]
            flows[key] = {**facts, **more, "module": _module(facts, own)}
    rest = [MODULES.get((exporter, importer)) for flow, to, exporter, importer in rows if to == subject and not flow]
    any_module = [MODULES.get((exporter, importer)) for _, to, exporter, importer in rows if to == subject]
    module = _module(facts, rest or any_module)
    changed = _with(inventory, "Recipients", {subject: {**facts, **listed, "module": module}})
    flows = {key: {**item, "module": item["module"] or module} for key, item in flows.items()}
    return _with(changed, "Flows", flows)


def _module(facts: Mapping[str, Any], fitting: list[str | None]) -> str | None:
    return next((module for module in fitting if module), None) if facts["mechanism"] == "scc_2021" else None


def _dropped(inventory: Inventory, item: Supposition, on: dt.date, roles: Roles) -> Inventory:
    gone, flows = item.subject, inventory["Flows"]
    if gone in set(flows["id"]):
        return _only(inventory, "Flows", [key != gone for key in flows["id"]])
    touches = [gone in (start, end) for start, end in zip(flows["from"], flows["to"], strict=True)]
    inventory = _only(inventory, "Flows", [not touched for touched in touches])
    recipients = inventory["Recipients"]
    same = next(same for key, same in zip(recipients["id"], recipients["same_entity_as"], strict=True) if key == gone)
    orphans = {key: {"parent": None} for key in _ids(inventory, "Recipients", "parent", gone)}
    heirs = {key: {"same_entity_as": same} for key in _ids(inventory, "Recipients", "same_entity_as", gone) if same}
    inventory = _with(_with(inventory, "Recipients", orphans), "Recipients", heirs)
    inventory = _only(inventory, "Recipients", [key != gone for key in inventory["Recipients"]["id"]])
    nobody = {"provider": None, "kind": None, "hosted_in": (), "accessed_from": ()}  # no longer anybody's cloud
    return _with(inventory, "Systems", dict.fromkeys(_ids(inventory, "Systems", "provider", gone), nobody))


def _ids(inventory: Inventory, sheet: str, column: str, value: str) -> list[str]:
    """The ids of the rows that hold a value in a column."""
    frame = inventory[sheet]
    return [key for key, found in zip(frame["id"], frame[column], strict=True) if found == value]


def _with(inventory: Inventory, sheet: str, facts: Mapping[str, Mapping[str, Any]]) -> Inventory:
    """The inventory with some columns of some rows, named by id, as given."""
    frame = inventory[sheet]
    columns = {column for row in facts.values() for column in row if column in frame}
    named = [(at, facts[key]) for at, key in enumerate(frame["id"]) if key in facts]
    changed = {}
    for column in columns:
        values = list(frame[column])
        for at, row in named:
            if column in row:
                values[at] = row[column]
        changed[column] = pd.Series(values, index=frame.index, dtype=object)
    return replace(inventory, frames={**inventory.frames, sheet: frame.assign(**changed)}) if changed else inventory


def _only(inventory: Inventory, sheet: str, kept: list[bool]) -> Inventory:
    return replace(inventory, frames={**inventory.frames, sheet: inventory[sheet].loc[kept]})
