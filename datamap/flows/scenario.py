"""What if: facts of an inventory, or of the law, supposed to be otherwise.

A scenario never changes the inventory it is given: it returns another one, and the decisions that are supposed
to end, which `trace` and the audit take beside it.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import groupby
from operator import attrgetter
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


@dataclass(frozen=True)
class Roles:
    """Of each hop the module of clauses that fits its roles: by flow with who receives, by recipient with the flow."""

    hops_of: dict[str, list[tuple[str | None, str | None]]] = field(default_factory=partial(defaultdict, list))
    hops_to: dict[str, list[tuple[str | None, str | None]]] = field(default_factory=partial(defaultdict, list))


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
        steps: dict[str, Callable[..., Inventory]] = {
            "move": _moved,
            "sign": _signed,
            "lose": _lost,
            "drop": _dropped,
        }
        grounds = any(item.kind in ("sign", "lose") for item in self.suppositions)
        if roles is None:
            roles = roles_of(inventory, on) if grounds else Roles()
        for (kind, value), items in groupby(self.suppositions, key=attrgetter("kind", "value")):
            if kind != "end":
                subjects = [item.subject for item in items]
                _check(inventory, kind, subjects)
                inventory = steps[kind](inventory, subjects, value, on, roles)
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
            _check(inventory, item.kind, [item.subject])
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


def _check(inventory: Inventory, kind: str, subjects: Iterable[str]) -> None:
    recipients, flows = set(inventory["Recipients"]["id"]) - {None}, set(inventory["Flows"]["id"]) - {None}
    allowed = recipients if kind == "move" else recipients | flows
    for subject in subjects:
        if subject not in allowed:
            meant = nearest(subject, allowed) or ""
            hint = f"Did you mean {meant}?" if meant else "Write an id from the workbook."
            what = "recipient" if kind == "move" else "flow or recipient"
            raise ScenarioError(f'--{kind} {subject}: "{subject}" is not the id of a {what}. {hint}')


def _moved(inventory: Inventory, subjects: Sequence[str], country: str, on: dt.date, roles: Roles) -> Inventory:
    there = (country,)
    facts = {"established_in": country, "processes_in": there, "accesses_from": (), "countries_open": None}
    moved = _with(inventory, "Recipients", dict.fromkeys(subjects, facts))
    served = _ids(moved, "Systems", "provider", subjects)
    return _with(moved, "Systems", {key: {"hosted_in": there, "accessed_from": ()} for key in served})


def _signed(inventory: Inventory, subjects: Sequence[str], ground: str, on: dt.date, roles: Roles) -> Inventory:
    facts: dict[str, Any] = dict.fromkeys(GROUND) | {
        "mechanism": ground,
        "mechanism_date": on,
        "approval": ASSUMED,
        "scope_evidence": ASSUMED,
        "tia_date": on,
        "tia_outcome": "positive",
    }
    used = {"systematic": False, "notified_on": on} if ground in DEROGATIONS else {}
    listed = {"dpf": True, "dpf_scope": "both", "dpf_checked": on} if ground == "dpf" else {}
    return _regrounded(inventory, subjects, facts | used, listed, roles)


def _lost(inventory: Inventory, subjects: Sequence[str], _: None, on: dt.date, roles: Roles) -> Inventory:
    return _regrounded(inventory, subjects, dict.fromkeys(GROUND) | {"mechanism": "none"}, {"dpf": False}, roles)


def roles_of(inventory: Inventory, on: dt.date) -> Roles:
    """The modules and recipients of every hop, which no supposition changes."""
    hops = trace(inventory, on)
    hops = hops[hops["via"] != "ownership"]
    found = Roles()
    for flow, to, *roles in zip(
        *(hops[name] for name in ("flow", "to", "exporter_role", "importer_role")), strict=True
    ):
        found.hops_to[to].append((flow, MODULES.get(tuple(roles))))
        if flow is not None:
            found.hops_of[flow].append((to, MODULES.get(tuple(roles))))
    return found


def _regrounded(
    inventory: Inventory,
    subjects: Sequence[str],
    facts: Mapping[str, Any],
    listed: Mapping[str, Any],
    roles: Roles,
) -> Inventory:
    """Another ground for flows, and for recipients and every flow that states a ground of its own for them."""
    clauses = facts["mechanism"] == "scc_2021"
    flows, recipients = inventory["Flows"], defaultdict[str, dict[str, Any]](dict)
    stated = {key: mechanism is not None for key, mechanism in zip(flows["id"], flows["mechanism"], strict=True)}
    ending: dict[str, list[str]] = defaultdict(list)
    for key, end in zip(flows["id"], flows["to"], strict=True):
        ending[end].append(key)
    provided: dict[str, list[str]] = defaultdict(list)
    for key, provider in zip(*(inventory["Systems"][name] for name in ("id", "provider")), strict=True):
        provided[provider].append(key)
    changed: dict[str, dict[str, Any]] = {}
    for subject in subjects:
        if subject in stated:
            module = _first(module for _, module in roles.hops_of[subject])
            changed[subject] = {**facts, "module": module if clauses else None}
            stated[subject] = True
            if listed.get("dpf"):
                for end in (end for end, _ in roles.hops_of[subject] if end is not None):
                    recipients[end] |= listed
            continue
        hops = roles.hops_to[subject]
        module = _first(module for flow, module in hops if not flow) or _first(module for _, module in hops)
        recipients[subject] |= {**facts, **listed, "module": module if clauses else None}
        for key in (key for end in (subject, *provided[subject]) for key in ending[end] if stated[key]):
            own = _first(module for _, module in roles.hops_of[key]) or module
            changed[key] = {**facts, "module": own if clauses else None}
    return _with(_with(inventory, "Recipients", recipients), "Flows", changed)


def _first(modules: Iterable[str | None]) -> str | None:
    return next(filter(None, modules), None)


def _dropped(inventory: Inventory, subjects: Sequence[str], _: None, on: dt.date, roles: Roles) -> Inventory:
    flows, recipients = inventory["Flows"], inventory["Recipients"]
    stopped = set(subjects) & set(flows["id"])
    gone = set(subjects) - stopped
    ends = zip(flows["id"], flows["from"], flows["to"], strict=True)
    inventory = _only(
        inventory, "Flows", [key not in stopped and gone.isdisjoint((start, end)) for key, start, end in ends]
    )
    if not gone:
        return inventory
    same = dict(zip(recipients["id"], recipients["same_entity_as"], strict=True))
    changed: dict[str, dict[str, Any]] = {
        key: {"parent": None} for key in _ids(inventory, "Recipients", "parent", gone)
    }
    for key in _ids(inventory, "Recipients", "same_entity_as", gone):
        heir = _heir(same[key], same, gone)
        changed.setdefault(key, {})["same_entity_as"] = heir
    inventory = _with(inventory, "Recipients", changed)
    inventory = _only(inventory, "Recipients", [key not in gone for key in recipients["id"]])
    nobody = {"provider": None, "kind": None, "hosted_in": (), "accessed_from": ()}  # no longer anybody's cloud
    return _with(inventory, "Systems", dict.fromkeys(_ids(inventory, "Systems", "provider", gone), nobody))


def _heir(key: str, same: Mapping[str, str | None], gone: set[str]) -> str:
    """The first entity left of those that are said to be the same; the last that is gone if none is left."""
    seen = {key}
    while key in gone and (further := same[key]) is not None and further not in seen:
        key = further
        seen.add(key)
    return key


def _ids(inventory: Inventory, sheet: str, column: str, values: Collection[str]) -> list[str]:
    """The ids of the rows that hold one of some values in a column."""
    frame = inventory[sheet]
    return [key for key, found in zip(frame["id"], frame[column], strict=True) if found in values]


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
