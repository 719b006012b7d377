"""From the sheets to hops: every way in which personal data reaches somebody, one row a hop and country.

A flow to a recipient is a hop. So is a system that a separate provider hosts or can open, and so is the
next link of a chain of processors (`parent`), which never inherits the ground of the link before it.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any, NamedTuple

from .. import law
from ..inventory import countries
from ..inventory.model import Inventory
from .judgement import Hop

GROUND = (
    "mechanism",
    "module",
    "mechanism_date",
    "scope_evidence",
    "approval",
    "processing_unchanged",
    "tia_date",
    "tia_outcome",
)
_ground_of = itemgetter(*GROUND)
_framework_of = itemgetter("dpf", "dpf_scope", "dpf_checked")
PROCESSORS = ("processor", "subprocessor")
ORGANISATION = "international_organisation"
PLACES = ("established_in", "processes_in", "accesses_from", "countries_open", "hosted_in", "accessed_from")
STAFF = {"employees", "applicants"}
OWN_NAMES = ("controller", "rekisterinpitäjä", "personuppgiftsansvarig")


class FoundHop(NamedTuple):
    """A hop with where it was found: register, ends, flow id, certainty, categories and cells."""

    register: str | None
    start: str | None
    end: str | None
    flow: str | None
    certainty: str
    categories: tuple[str, ...]
    facts: Hop
    cells: tuple[str, ...]


@dataclass
class _Reach:
    """How a register reaches a node: the best certainty and every category that arrives."""

    certainty: str = "planned"
    categories: dict[str, None] = field(default_factory=dict)

    def add(self, certainty: str, categories: Iterable[str]) -> bool:
        """Add a way in; say whether anything new came by it."""
        before = self.certainty, len(self.categories)
        if certainty != self.certainty:
            self.certainty = surest(self.certainty, certainty)
        self.categories.update(dict.fromkeys(categories))
        return before != (self.certainty, len(self.categories))


CERTAINTIES = ("planned", "possible", "actual")


def surest(*certainties: str) -> str:
    """The surest of some certainties (*actual* over *possible* over *planned*)."""
    return max(certainties, key=CERTAINTIES.index)


def least_sure(*certainties: str) -> str:
    """The least sure of some certainties: a chain is actual only if every link is."""
    return min(certainties, key=CERTAINTIES.index)


class HopFinder:
    """Finds the hops of an inventory whose rows are those valid on the day `on`."""

    def __init__(self, inventory: Inventory, on: dt.date) -> None:
        self.inventory = inventory
        self.on = on
        self.recipients = _by_id(inventory, "Recipients")
        self.systems = _by_id(inventory, "Systems")
        self.sources = _by_id(inventory, "Sources")
        self.registers = _by_id(inventory, "Registers")
        self.children: dict[str, list[str]] = defaultdict(list)
        for key, recipient in self.recipients.items():
            if recipient["parent"] is not None:
                self.children[recipient["parent"]].append(key)
        places = (item for item in inventory.problems if item.severity == "error" and item.column in PLACES)
        self.unread = {item.cell for item in places if not countries.within_eea(item.value)}
        self.twice = _twice(inventory, "Recipients") | _twice(inventory, "Systems")
        controller = inventory.controller
        self.authority = controller.get("public_authority")
        name = controller.get("name")
        self.own_names = {*OWN_NAMES, *([name.casefold()] if name else [])}
        self.hr = {key for key, row in law.table("data_categories").items() if row["group"] == "work"}
        self.hr -= {"job_title", "employer"}  # these are kept of business contacts too
        self.staff_registers = {key for key, record in self.registers.items() if STAFF.intersection(record["subjects"])}
        self.register_data: dict[str, tuple[str, ...]] = {
            str(register): tuple(dict.fromkeys(rows["category"].dropna()))
            for register, rows in inventory["Data"].groupby("register", sort=False)
        }

    def find(self) -> Iterator[FoundHop]:
        """Every hop, register by register, in the order of the sheets."""
        flows = self.inventory["Flows"]
        by_register: dict[str | None, list[dict[str, Any]]] = defaultdict(list)
        columns = list(flows.columns)
        for row, values in zip(flows.index, flows.itertuples(index=False, name=None), strict=True):
            record = dict(zip(columns, values, strict=True), row=int(row))
            by_register[record["register"]].append(record)
        for register, records in by_register.items():
            yield from self._register(register, records)

    def categories(self, register: str | None, stated: tuple[str, ...]) -> tuple[str, ...]:
        """What a flow carries: what it states, or, where it states nothing, all that the register holds."""
        return stated or self.register_data.get(register or "", ())

    def entity(self, key: str) -> str:
        """The legal entity behind a recipient: itself, another recipient's, or `controller`."""
        seen: set[str] = set()
        while key in self.recipients and key not in seen:
            seen.add(key)
            same = self.recipients[key]["same_entity_as"]
            if same is None:
                return key
            if same.casefold() in self.own_names:
                return "controller"
            key = same
        return key

    def _register(self, register: str | None, records: list[dict[str, Any]]) -> Iterator[FoundHop]:
        role = self.registers.get(register or "", {}).get("role")
        own_role = {"controller": "controller", "joint": "controller", "processor": "processor"}.get(role or "")
        explicit = {(record["from"], record["to"]) for record in records}
        reached: dict[str, _Reach] = defaultdict(_Reach)
        systems: dict[str, _Reach] = defaultdict(_Reach)
        grounds: dict[str, list[dict[str, Any]]] = defaultdict(list)
        direct: dict[str, list[dict[str, Any]]] = defaultdict(list)
        covered: set[tuple[str | None, str | None, str | None]] = set()
        for record in records:
            certainty = record["certainty"] or "actual"
            carried = self.categories(register, record["categories"])
            for end in (record["from"], record["to"]):
                if end in self.systems:
                    systems[end].add(certainty, carried)
            if record["to"] in self.systems and record["mechanism"] is not None:
                grounds[record["to"]].append(record)
            if record["to"] not in self.recipients:
                if record["to"] not in self.systems:
                    yield self._to_nobody(register, record, certainty, carried)
                continue
            reached[record["to"]].add(certainty, carried)
            exporter = self._role(record["from"]) if record["from"] in self.recipients else own_role
            for hop in self._flow(register, record, certainty, carried, exporter):
                covered.add((hop.start, hop.end, hop.facts.country))
                yield hop
            system = self.systems.get(record["from"])
            if system and system["provider"] == record["to"] and record["mechanism"] is not None:
                direct[record["from"]].append(record)
        for key, reach in systems.items():
            for hop in self._system(register, key, reach, own_role, direct.get(key) or grounds.get(key) or []):
                if (hop.start, hop.end, hop.facts.country) not in covered:
                    yield hop
                if hop.end in self.recipients:
                    reached[hop.end].add(hop.certainty, hop.categories)
        yield from self._onward(register, reached, explicit)

    def _to_nobody(
        self, register: str | None, record: dict[str, Any], certainty: str, carried: tuple[str, ...]
    ) -> FoundHop:
        """A flow whose end is blank or names nothing: somebody gets the data, and nobody knows who."""
        cells = (self.inventory.cell("Flows", record["row"], "to"),)
        hop = Hop("flow", None, importer_known=False, mechanism=record["mechanism"])
        return FoundHop(register, record["from"], record["to"], record["id"], certainty, carried, hop, cells)

    def _flow(
        self,
        register: str | None,
        record: dict[str, Any],
        certainty: str,
        carried: tuple[str, ...],
        exporter: str | None,
    ) -> Iterator[FoundHop]:
        start, end = record["from"], record["to"]
        recipient = self.recipients[end]
        ground = record if record["mechanism"] is not None or recipient["mechanism"] is None else recipient
        source = self.sources.get(start)
        hosted = self.systems.get(start, {}).get("hosted_in", ())
        published = record["channel"] == "web_publication" and recipient["kind"] == "public"
        facts = dict(
            via="flow",
            from_data_subject=source is not None and source["kind"] == "data_subject" and recipient["kind"] is not None,
            transit=record["channel"] == "transit",
            published=published,
            publication_in_eea=self._all_eea(hosted) if published else None,
            **self._ground(ground, record, recipient),
        )
        cells = tuple(self.inventory.cell("Flows", record["row"], column) for column in ("to", "mechanism"))
        yield from self._to_recipient(register, start, end, record["id"], certainty, carried, exporter, facts, cells)

    def _system(
        self, register: str | None, key: str, reach: _Reach, exporter: str | None, grounds: list[dict[str, Any]]
    ) -> Iterator[FoundHop]:
        """Who hosts a system or can open it, judged by each ground that a flow into it states, or the provider's."""
        system = self.systems[key]
        certainty = least_sure(reach.certainty, system["certainty"] or "actual")
        carried = tuple(reach.categories)
        provider = self.recipients.get(system["provider"] or "")
        places: list[tuple[str, str, str | None]] = [("hosting", "hosted_in", place) for place in system["hosted_in"]]
        places += [
            ("access", "accessed_from", place) for place in system["accessed_from"] if place not in system["hosted_in"]
        ]
        for via, column in (("hosting", "hosted_in"), ("access", "accessed_from")):
            if self._unread("Systems", system, column):
                places.append((via, column, None))
        nameless = provider is None and (system["provider"] is not None or system["kind"] == "cloud_service")
        if nameless or key.casefold() in self.twice:
            cells = (self.inventory.cell("Systems", system["row"], "provider"),)
            hop = Hop("hosting", None, importer_known=False)
            yield FoundHop(register, key, system["provider"] or key, None, certainty, carried, hop, cells)
        if provider is None and system["provider"] is not None:
            return
        if provider is None:
            yield from self._own_system(register, system, certainty, carried, places)
            return
        end = provider["id"]
        named = {place for _, _, place in places if place is not None}
        for ground in _differing(grounds) or [provider]:
            facts = self._ground(ground, ground, provider) | {
                "same_entity": self.entity(end) == "controller",
                "organisation": provider["kind"] == ORGANISATION,
                "roles": (exporter, self._role(end)),
                "hr_data": self._hr(register, carried),
                "public_authority": self.authority,
                "under_gdpr": provider["under_gdpr"],
            }
            for via, column, place in places:
                cells = (self.inventory.cell("Systems", system["row"], column),)
                yield FoundHop(register, key, end, None, certainty, carried, Hop(via, place, **facts), cells)
            cells = (self.inventory.cell("Systems", system["row"], "provider"),)
            yield from self._to_recipient(
                register, key, end, None, certainty, carried, exporter, {"via": "hosting", **facts}, cells, named
            )

    def _own_system(
        self,
        register: str | None,
        system: dict[str, Any],
        certainty: str,
        carried: tuple[str, ...],
        places: list[tuple[str, str, str | None]],
    ) -> Iterator[FoundHop]:
        """A system without a provider: abroad its host is unknown, and those who open it are the own staff."""
        for via, column, place in places:
            if place is not None and law.is_eea(place, self.on):
                continue
            hop = Hop(via, place, importer_known=False, own_staff=via == "access")
            cells = (self.inventory.cell("Systems", system["row"], column),)
            yield FoundHop(register, system["id"], system["id"], None, certainty, carried, hop, cells)

    def _onward(
        self, register: str | None, reached: dict[str, _Reach], explicit: set[tuple[str, str]]
    ) -> Iterator[FoundHop]:
        queue = list(reached)
        links: dict[tuple[str, str], None] = {}
        while queue:
            parent = queue.pop(0)
            new = [child for child in self.children.get(parent, ()) if (parent, child) not in links]
            links.update(((parent, child), None) for child in new)
            queue += new
        # what a link passes on may have come to its parent by another way: until nothing more arrives
        more = True
        while more:
            more = False
            for parent, child in links:
                more |= reached[child].add(reached[parent].certainty, reached[parent].categories)
        for parent, child in links:
            if (parent, child) not in explicit:
                recipient, reach = self.recipients[child], reached[parent]
                facts = dict(via="onward", **self._ground(recipient, recipient, recipient))
                cells = (self.inventory.cell("Recipients", recipient["row"], "parent"),)
                yield from self._to_recipient(
                    register, parent, child, None, reach.certainty, tuple(reach.categories),
                    self._role(parent), facts, cells,
                )  # fmt: skip

    def _to_recipient(
        self,
        register: str | None,
        start: str,
        end: str,
        flow: str | None,
        certainty: str,
        carried: tuple[str, ...],
        exporter: str | None,
        facts: dict[str, Any],
        cells: tuple[str, ...],
        skip: set[str] | None = None,
    ) -> Iterator[FoundHop]:
        """One hop a country in which a recipient is, processes or looks in; plus open ends and a foreign owner."""
        recipient = self.recipients[end]
        row = recipient["row"]
        stated = self._places(recipient)
        places: list[str | None] = [place for place in stated if place not in (skip or set())]
        unread = end.casefold() in self.twice or self._unread("Recipients", recipient, *PLACES[:4])
        if recipient["countries_open"] or unread or not stated:
            places.append(None)
        start_entity = self.entity(start) if start in self.recipients else "controller"
        facts = facts | {
            "same_entity": self.entity(end) == start_entity,
            "organisation": recipient["kind"] == ORGANISATION,
            "roles": (exporter, self._role(end)),
            "hr_data": self._hr(register, carried),
            "public_authority": self.authority,
            "under_gdpr": recipient["under_gdpr"],
        }
        own_cell = (self.inventory.cell("Recipients", row, "established_in"),)
        for place in places:
            hop = Hop(country=place, **facts)
            yield FoundHop(register, start, end, flow, certainty, carried, hop, cells + own_cell)
        owner = recipient["group_country"]
        if owner is not None and owner not in places:
            cell = (self.inventory.cell("Recipients", row, "group_country"),)
            yield FoundHop(register, start, end, flow, certainty, carried, Hop("ownership", owner), cell)

    def _places(self, recipient: dict[str, Any]) -> list[str]:
        established = [recipient["established_in"]] if recipient["established_in"] else []
        return list(dict.fromkeys([*established, *recipient["processes_in"], *recipient["accesses_from"]]))

    def _unread(self, sheet: str, record: dict[str, Any], *columns: str) -> bool:
        """Whether what a cell about places holds could not be read: some country, and nobody knows which."""
        return bool(self.unread) and any(
            self.inventory.cell(sheet, record["row"], column) in self.unread for column in columns
        )

    def _all_eea(self, places: tuple[str, ...]) -> bool | None:
        return all(law.is_eea(place, self.on) for place in places) if places else None

    def _role(self, key: str) -> str | None:
        kind = self.recipients[key]["kind"]
        return None if kind is None else "processor" if kind in PROCESSORS else "controller"

    def _hr(self, register: str | None, carried: tuple[str, ...]) -> bool | None:
        if register in self.staff_registers:
            return True
        return bool(self.hr.intersection(carried)) if carried else None

    def _ground(self, ground: dict[str, Any], flow: dict[str, Any], recipient: dict[str, Any]) -> dict[str, Any]:
        facts = dict(zip(GROUND, _ground_of(ground), strict=True))
        facts["scope_evidence"] = flow["scope_evidence"] or recipient["scope_evidence"]
        facts["systematic"], facts["notified_on"] = flow.get("systematic"), flow.get("notified_on")
        facts["dpf"], facts["dpf_scope"], facts["dpf_checked"] = _framework_of(recipient)
        return facts


def _differing(grounds: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The flows of which each states a ground of its own."""
    columns = (*GROUND, "systematic", "notified_on")
    return list({tuple(ground[column] for column in columns): ground for ground in reversed(grounds)}.values())[::-1]


def _twice(inventory: Inventory, sheet: str) -> set[str]:
    """Ids, in lower case, that more than one row has on the day: which of them is meant is unknown."""
    ids = Counter(key.casefold() for key in inventory[sheet]["id"] if key is not None)
    return {key for key, count in ids.items() if count > 1}


def _by_id(inventory: Inventory, sheet: str) -> dict[str, dict[str, Any]]:
    frame = inventory[sheet]
    columns = list(frame.columns)
    records: dict[str, dict[str, Any]] = {}
    for row, values in zip(frame.index, frame.itertuples(index=False, name=None), strict=True):
        record = dict(zip(columns, values, strict=True), row=int(row))
        if record["id"] is not None:
            records.setdefault(record["id"], record)
    return records
