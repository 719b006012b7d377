"""The cheapest set of changes after which nothing is exposed without a ground.

Data reaches a recipient in one register and not in another, but giving up the recipient, or signing with it, costs
once for all of them; so a minimum cut of one graph would not do. The choice is an integer programme instead, solved
exactly (HiGHS, through `scipy.optimize.milp`): a change is 0 or 1, and what a register still reaches follows from the
changes. Whatever it proposes is then made, and traced again by the same code that audits.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
import pandas as pd
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from ..inventory.model import Inventory
from .judgement import STATUSES
from .reach import exposures
from .scenario import Roles, Scenario, Supposition, roles_of
from .trace import trace

KINDS = ("sign", "stop", "drop")
CLAUSES = "scc_2021"
TRIES = 100
LARGEST = 5_000_000
"""The largest `size` for which a remedy is looked for: about a minute's work."""

Action = tuple[str, str]
"""A change that could be made: *sign* or *drop* with the id of a recipient, *stop* with the id of a flow."""
Place = tuple[str | None, str]
"""A node that a register reaches."""


class RemedyError(ValueError):
    """A remedy that cannot be found; the text says why and what to do."""


@dataclass(frozen=True)
class Step:
    """One change of a remedy: its kind (`KINDS`), the id of the flow or recipient, its cost, and why it is needed.

    `proof` is an exposure (a row of `exposures`) that is left when every other step is taken but not this one.
    """

    kind: str
    subject: str
    cost: float
    proof: Mapping[str, object]


@dataclass(frozen=True)
class Remedy:
    """The cheapest changes: `steps` in the order of the workbook's ids, and the exposures they do away with."""

    steps: tuple[Step, ...]
    exposures: pd.DataFrame

    @property
    def cost(self) -> float:
        """The cost of all steps."""
        return sum(step.cost for step in self.steps)

    @property
    def scenario(self) -> Scenario:
        """The steps as a scenario, to be looked at beside the inventory as it is."""
        return scenario_of((step.kind, step.subject) for step in self.steps)


def remedy(
    inventory: Inventory,
    on: dt.date | str,
    *,
    unknown: bool = False,
    costs: Mapping[str, float] | None = None,
    largest: int = LARGEST,
) -> Remedy:
    """The cheapest set of changes after which no unsafeguarded exposure is left.

    A change stops a flow, drops a recipient, or signs clauses with a recipient; signing is offered only where it is
    seen to make every such transfer a safeguarded one, and never against a negative assessment. With `unknown`,
    exposures on a ground not known must go too. A change costs what `costs` says of it (`kind:id`, else `id`), else
    the column `cost` of the flow's or recipient's row, else `costs` of its kind, else 1. Of equally cheap sets the
    one with the fewest changes is taken, and that which signs before one that stops or drops. A ground that only
    another flow's stopping would bring to light is not looked for. Raises RemedyError where a cost is not above 0,
    no set of changes would do, or the `size` is beyond `largest`.

    >>> import datamap as dm
    >>> plan = dm.remedy(dm.load("inventories/revontuli_group.xlsx"), "2026-11-21")
    >>> [(step.kind, step.subject) for step in plan.steps]
    [('sign', 'STRATUS4'), ('sign', 'PEARL'), ('sign', 'OLDUS'), ('stop', 'F11')]
    """
    on = dt.date.fromisoformat(on) if isinstance(on, str) else on
    bad = ("unknown", "unsafeguarded") if unknown else ("unsafeguarded",)
    case = _Case(inventory.on(on), on, bad, dict(costs or {}))
    if len(case.hops) * len(case.inventory["Flows"]) > largest:
        raise RemedyError(
            f"{len(case.hops)} hops have no valid ground, in registers of {len(case.inventory['Flows'])} flows: too "
            "many to look for the cheapest changes. Leave the flows of one register in a copy of the workbook and "
            "try that."
        )
    left = case.left(())
    if left.empty:
        return Remedy((), left)
    chosen = _cheapest(case)
    steps = []
    for action in chosen:
        proof = case.proof(chosen, action)
        if proof is None:  # pragma: no cover - the set would not be the cheapest
            raise RuntimeError(f"{action} is not needed")
        steps.append(Step(*action, case.cost(action), proof))
    return Remedy(tuple(steps), left)


def size(inventory: Inventory, hops: pd.DataFrame) -> int:
    """How much work a remedy is: judged hops without a ground, times the flows of the registers that have them."""
    bad = _counted(inventory, hops, ("unsafeguarded",))
    return len(bad) * int(inventory["Flows"]["register"].isin(set(bad["register"])).sum())


def _counted(inventory: Inventory, hops: pd.DataFrame, bad: Sequence[str]) -> pd.DataFrame:
    """The hops of some statuses that exposures go through."""
    inside = hops["to"].isin(set(inventory["Systems"]["id"]))
    return hops[(hops["via"] != "ownership") & ~inside & hops["status"].isin(bad)]


def scenario_of(actions: Iterable[Action]) -> Scenario:
    """Changes as a scenario: grounds are signed before anything is given up."""
    ordered = sorted(actions, key=lambda action: KINDS.index(action[0]))
    kinds = {"sign": ("sign", CLAUSES), "stop": ("drop", None), "drop": ("drop", None)}
    return Scenario(tuple(Supposition(kinds[kind][0], subject, kinds[kind][1]) for kind, subject in ordered))


@dataclass
class _Case:
    """An inventory of a day, which statuses must go, and what changes cost."""

    inventory: Inventory
    on: dt.date
    bad: tuple[str, ...]
    costs: dict[str, float]
    ruled_out: list[frozenset[Action]] = field(default_factory=list)

    def __post_init__(self) -> None:
        hops = trace(self.inventory, self.on)
        self.inventory = self._only(set(self._bad(hops)["register"]))
        self.every, self.hops = hops, self._bad(hops)

    def _only(self, registers: set[str | None]) -> Inventory:
        """The inventory with the flows of some registers: no register's exposures depend on another's."""
        flows = self.inventory["Flows"]
        kept = flows.loc[[register in registers for register in flows["register"]]]
        return replace(self.inventory, frames={**self.inventory.frames, "Flows": kept})

    def _bad(self, hops: pd.DataFrame) -> pd.DataFrame:
        return _counted(self.inventory, hops, self.bad)

    @cached_property
    def roles(self) -> Roles:
        return roles_of(self.inventory, self.on)

    def left(self, actions: Sequence[Action], inventory: Inventory | None = None) -> pd.DataFrame:
        """The exposures to do away with that are left after some changes."""
        changed = scenario_of(actions).applied(inventory or self.inventory, self.on, self.roles)
        found = exposures(changed, self.on, trace(changed, self.on))
        return found[found["status"].isin(self.bad)].reset_index(drop=True)

    def proof(self, chosen: Sequence[Action], action: Action) -> dict[str, object] | None:
        """An exposure that is left when all that is chosen is done but one change: the first where that bears."""
        kind, key = action
        flows = self.inventory["Flows"]
        if kind == "stop":
            registers = dict.fromkeys(flows.loc[flows["id"] == key, "register"])
        else:  # the registers where a hop without a ground touches it first: they most likely have one
            touched = [
                hops.loc[(hops["from"] == key) | (hops["to"] == key), "register"] for hops in (self.hops, self.every)
            ]
            ends = flows.loc[(flows["from"] == key) | (flows["to"] == key), "register"]
            registers = dict.fromkeys(pd.concat([*touched, ends]))
        for register in registers:
            inventory = self._only({register})
            there = set(inventory["Flows"]["id"])
            others = [other for other in chosen if other != action and (other[0] != "stop" or other[1] in there)]
            left = self.left(others, inventory)
            if not left.empty:
                return {str(name): value for name, value in left.iloc[0].items()}
        return None

    @cached_property
    def recipients(self) -> dict[str, dict]:
        return {row["id"]: row for row in self.inventory["Recipients"].to_dict("records") if row["id"] is not None}

    @cached_property
    def actions(self) -> list[Action]:
        """Every change that could be made, in the order of the sheets."""
        ids = dict.fromkeys(key for key in self.inventory["Flows"]["id"] if key is not None)
        signed = [("sign", key) for key in self.recipients if key in self.signable]
        return [*signed, *(("stop", key) for key in ids), *(("drop", key) for key in self.recipients)]

    @cached_property
    def signable(self) -> set[str]:
        """The recipients all of whose transfers clauses would make safeguarded ones: signed with, and traced again."""
        asked = dict.fromkeys(to for to in self.hops["to"] if to in self.recipients)
        refused = set(self.hops.loc[self.hops["reason"] == "assessment_negative", "to"])
        candidates = [("sign", key) for key in asked if key not in refused]
        after = trace(scenario_of(candidates).applied(self.inventory, self.on, self.roles), self.on)
        fine = STATUSES.index("safeguarded")
        keys = list(
            zip(
                after["register"],
                after["flow"],
                after["via"],
                after["from"],
                after["to"],
                after["country"],
                strict=True,
            )
        )
        worse = {key for key, status in zip(keys, after["status"], strict=True) if STATUSES.index(status) > fine}
        columns = ("register", "flow", "via", "from", "to", "country")
        stay = {key[4] for key in zip(*(self.hops[name] for name in columns), strict=True) if key in worse}
        return {key for _, key in candidates if key not in stay}

    def cost(self, action: Action) -> float:
        """What a change costs."""
        kind, key = action
        for name in (f"{kind}:{key}", key):
            if name in self.costs:
                return self.costs[name]
        stated = self._stated["Flows" if kind == "stop" else "Recipients"].get(key)
        cost = self.costs.get(kind, 1.0) if stated is None else float(stated)
        if cost <= 0:
            raise RemedyError(
                f"{key}: a cost of {cost:g} is not above 0. Write a cost above 0, or leave it blank for 1."
            )
        return cost

    @cached_property
    def _stated(self) -> dict[str, dict[str, float]]:
        frames = {sheet: self.inventory[sheet] for sheet in ("Flows", "Recipients")}
        return {sheet: dict(zip(frame["id"], frame["cost"], strict=True)) for sheet, frame in frames.items()}


def _cheapest(case: _Case) -> list[Action]:
    """The cheapest changes that work; what the programme proposes is made and traced before it is believed."""
    for _ in range(TRIES):
        programme = _Programme(case)
        chosen = programme.solved()
        if case.left(chosen).empty:
            return chosen
        case.ruled_out.append(frozenset(chosen))
    raise RemedyError(f"No remedy was found in {TRIES} tries. Settle the grounds of the flows into the systems first.")


class _Programme:
    """The choice as an integer programme: columns are changes, then places; every row says sum ≥ bound."""

    def __init__(self, case: _Case) -> None:
        self.case = case
        self.column: dict[object, int] = {action: at for at, action in enumerate(case.actions)}
        self.entries: list[tuple[int, int, float]] = []
        self.bounds: list[float] = []
        self._flows()
        self._systems()
        self._onward()
        for chosen in case.ruled_out:
            terms = [(action, -1.0 if action in chosen else 1.0) for action in case.actions]
            self._row(terms, 1.0 - len(chosen))

    def _row(self, terms: Sequence[tuple[object, float]], bound: float) -> None:
        for name, factor in terms:
            self.entries.append((len(self.bounds), self.column.setdefault(name, len(self.column)), factor))
        self.bounds.append(bound)

    def _given_up(self, *ends: str | None) -> list[tuple[object, float]]:
        return [(("drop", end), 1.0) for end in dict.fromkeys(ends) if end in self.case.recipients]

    def _repaired(self, end: str | None) -> list[tuple[object, float]]:
        signed: list[tuple[object, float]] = [(("sign", end), 1.0)] if end in self.case.signable else []
        return [*self._given_up(end), *signed]

    def _flows(self) -> None:
        """A flow that is not stopped reaches its ends, and a bad one must be stopped or repaired."""
        flows = self.case.inventory["Flows"]
        systems = set(self.case.inventory["Systems"]["id"])
        bad = set(zip(self.case.hops["register"], self.case.hops["flow"], self.case.hops["to"], strict=True))
        self.reached: dict[Place, None] = {}
        for key, register, start, end in zip(*(flows[name] for name in ("id", "register", "from", "to")), strict=True):
            stopped: list[tuple[object, float]] = [(("stop", key), 1.0)] if key is not None else []
            off = [*stopped, *self._given_up(start, end)]
            ends = [place for place in (start, end) if place in systems]
            ends += [end] if end in self.case.recipients else []
            for place in dict.fromkeys(ends):
                self.reached[register, place] = None
                self._row([(("reach", register, place), 1.0), *off], 1.0)
            if key is not None and (register, key, end) in bad:
                signed = [term for term in self._repaired(end) if term not in off]
                self._row([*off, *signed], 1.0)

    def _systems(self) -> None:
        """Who hosts or opens a system that a register reaches is reached too."""
        providers = dict(
            zip(self.case.inventory["Systems"]["id"], self.case.inventory["Systems"]["provider"], strict=True)
        )
        for register, place in list(self.reached):
            provider = providers.get(place)
            if provider in self.case.recipients:
                self._passes(register, place, provider)
        self._bad_from("hosting", "access")

    def _onward(self) -> None:
        """Who is engaged by a recipient that a register reaches is reached too."""
        children: dict[str, list[str]] = {}
        for key, row in self.case.recipients.items():
            children.setdefault(row["parent"], []).append(key)
        queue = list(self.reached)
        while queue:
            register, place = queue.pop()
            for child in children.get(place, ()):
                new = (register, child) not in self.reached
                self._passes(register, place, child)
                if new:
                    queue.append((register, child))
        self._bad_from("onward")

    def _passes(self, register: str | None, place: str, end: str) -> None:
        self.reached[register, end] = None
        terms: list[tuple[object, float]] = [(("reach", register, end), 1.0), (("reach", register, place), -1.0)]
        self._row([*terms, *self._given_up(end)], 0.0)

    def _bad_from(self, *vias: str) -> None:
        hops = self.case.hops[self.case.hops["via"].isin(vias) & self.case.hops["flow"].isna()]
        for register, start, end in dict.fromkeys(zip(hops["register"], hops["from"], hops["to"], strict=True)):
            self._row([(("reach", register, start), -1.0), *self._repaired(end)], 0.0)

    def solved(self) -> list[Action]:
        """The cheapest changes; of equally cheap ones those whose kinds come first."""
        case, count = self.case, len(self.column)
        at, columns, factors = (np.array(part) for part in zip(*self.entries, strict=True))
        rows = csr_array((factors, (at, columns)), shape=(len(self.bounds), count))
        needed = LinearConstraint(rows, lb=np.array(self.bounds))
        whole = np.zeros(count)
        whole[: len(case.actions)] = 1
        cost = np.zeros(count)
        cost[: len(case.actions)] = [case.cost(action) for action in case.actions]
        found = milp(cost, constraints=[needed], integrality=whole, bounds=Bounds(0, 1))
        if found.x is None:
            raise RemedyError(
                "No set of changes does away with every exposure. Give every flow an id, so that it can be stopped."
            )
        rank = np.zeros(count)
        rank[: len(case.actions)] = [1 + KINDS.index(kind) / 1000 for kind, _ in case.actions]
        slack = 1e-6 * max(1.0, found.fun)
        as_cheap = LinearConstraint(csr_array(cost[None, :]), ub=found.fun + slack)
        best = milp(rank, constraints=[needed, as_cheap], integrality=whole, bounds=Bounds(0, 1))
        chosen = (best if best.x is not None else found).x
        return [action for action, value in zip(case.actions, chosen[: len(case.actions)], strict=True) if value > 0.5]
