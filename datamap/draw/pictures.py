"""The two pictures of a report: a controller at a glance, and one register with its systems and recipients."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from datamap.draw import theme
from datamap.draw.compose import compose
from datamap.draw.groups import grouped, thinned
from datamap.draw.hops import Hop, IsEea, Past, judged, known, natural
from datamap.draw.rows import Row, shown
from datamap.draw.scene import Edge, Node, Scene
from datamap.draw.words import Words
from datamap.inventory.model import Inventory

REGISTER_LANES = (("sources",), ("systems",), ("eea",), ("adequate",), ("third", "unknown"))
LEVEL0_LANES = (("registers",), ("eea",), ("adequate",), ("third", "unknown"))

_COUNTRIES_SHOWN = 4
_LINES = 90


def level0(
    inventory: Inventory,
    transfers: pd.DataFrame,
    words: Words,
    *,
    is_eea: IsEea,
    past: Past | None = None,
    limit: int = 25,
    before: Sequence[str] = (),
) -> Scene:
    """Return the picture of the controller: its registers, and the zones and countries their data goes to.

    `transfers` has one row a judged hop, with the columns register, flow, via, from, to, country, status,
    certainty and categories; ownership alone is not drawn. `words` is as in `words`; `is_eea` tells whether a
    country code is in the EU/EEA on the audit's date. What came, went or changed since `past` is marked.
    Beyond `limit` boxes the least grave are grouped, and listed below. `before` is the `order` of an earlier picture,
    which what is still there keeps.
    """
    hops = [hop for hop in judged(transfers, past) if hop.via not in ("ownership", "internal")]
    registers = inventory["Registers"]

    def box(key: str, name: str | None, *refs: str | None) -> Node:
        return Node(f"register:{key}", name or words["blank.end"], "registers", "", "register", _refs(*refs))

    nodes = [box(one.id or f"?{n}", one.name or one.id, one.id) for n, one in enumerate(_by_id(registers))]
    known = {ref for node in nodes for ref in node.refs}
    former = past.names if past else {}
    gone = sorted({hop.register for hop in hops} - known, key=natural)
    nodes += [box(key, former.get(key, key), key) for key in gone]
    reached: dict[tuple[str, str | None], list[Hop]] = {}
    for hop in hops:
        lane = hop.lane(is_eea)
        reached.setdefault((lane, hop.country if lane in ("adequate", "third") else None), []).append(hop)
    zones = sorted(reached, key=lambda zone: (zone[0], words["country"](zone[1]) if zone[1] else ""))
    edges: list[Edge] = []
    for lane, country in zones:
        there = reached[lane, country]
        zone = _zone(lane, country, there, words)
        nodes.append(zone)
        edges += [
            Edge(f"register:{hop.register}", zone.id, hop.status, hop.certainty, None, 1, _refs(hop.flow), hop.change)
            for hop in there
        ]
    rows = _level0_rows(nodes, reached, words, is_eea)
    nodes, edges = thinned(nodes, edges, limit, _LINES, words)
    name = _label(inventory.controller.get("name"), inventory.name)
    return compose(
        nodes,
        edges,
        LEVEL0_LANES,
        words,
        title=words["title.controller"](name),
        description=_description(
            [("registers", len(registers)), ("recipients", _recipients(hops))], hops, words, is_eea
        ),
        rows=shown(rows, words),
        box_width=128.0,
        before=before,
    )


def register(
    inventory: Inventory,
    transfers: pd.DataFrame,
    register_id: str,
    words: Words,
    *,
    is_eea: IsEea,
    past: Past | None = None,
    limit: int = 25,
    before: Sequence[str] = (),
) -> Scene:
    """Return the picture of one register: sources, own systems, and recipients by where they are.

    Arguments are as for `level0`. A recipient is drawn once for each lane it is in. Flows of the register without a
    row in `transfers` stay with the controller. Raises KeyError if there is no such register.
    """
    registers = inventory["Registers"]
    names = registers.loc[registers["id"] == register_id, "name"]
    if names.empty:
        raise KeyError(
            f"Registers: no register has the id {register_id!r}; expected one of {', '.join(registers['id'])}"
        )
    own = None if past is None else replace(past, moved=past.moved[past.moved["register"] == register_id])
    every = judged(transfers[transfers["register"] == register_id], own)
    flows = inventory["Flows"]
    title = words["title.register"](_label(names.iloc[0], register_id))
    builder = _gathered(inventory, every, flows[flows["register"] == register_id], words, is_eea, past)
    return _picture(builder, every, title, limit, before)


def ego(
    inventory: Inventory,
    transfers: pd.DataFrame,
    key: str,
    words: Words,
    *,
    is_eea: IsEea,
    past: Past | None = None,
    limit: int = 25,
    before: Sequence[str] = (),
) -> Scene:
    """Return the picture of one system or recipient: who it gets data from, and whom it gives them to.

    Arguments are as for `level0`; the flows of all registers are drawn. Raises KeyError if the inventory has no system
    or recipient with the id `key`.
    """
    names = {
        row.id: row.name
        for sheet in ("Systems", "Recipients")
        for row in _by_id(inventory[sheet])
        if row.id is not None
    }
    if key not in names:
        raise KeyError(f"Systems, Recipients: nothing has the id {key!r}; expected one of {', '.join(names)}")
    own = None if past is None else replace(past, moved=_touching(past.moved, key))
    near = judged(_touching(transfers, key), own)
    builder = _gathered(inventory, near, _touching(inventory["Flows"], key), words, is_eea, past, key)
    if not builder.found:
        builder.add(key)
    return _picture(builder, near, words["title.node"](_label(names[key], key)), limit, before)


def _gathered(
    inventory: Inventory,
    every: Sequence[Hop],
    flows: pd.DataFrame,
    words: Words,
    is_eea: IsEea,
    past: Past | None,
    *keys: str,
) -> _Register:
    """Gather the boxes and lines of some hops and flows; `keys` are ids that they need not have."""
    hops = [hop for hop in every if hop.via not in ("ownership", "internal")]
    inside = {hop.flow: hop for hop in every if hop.via == "internal"}
    owned: dict[str, list[str]] = {}
    for hop in every:
        if hop.via == "ownership" and hop.country:
            owned.setdefault(str(hop.target), []).append(hop.country)
    used = {*keys, *flows["from"], *flows["to"], *(end for hop in every for end in (hop.origin, hop.target))}
    builder = _Register(inventory, used, words, is_eea, owned, past.names if past else {})
    for hop in hops:
        builder.reach(hop)
    for hop in hops:
        builder.hop(hop)
    # A flow without an id is told by its ends.
    done = {hop.flow or (hop.origin, hop.target) for hop in every if hop.via != "internal" and hop.present}
    for flow in _by_id(flows):
        if (flow.id or (flow.origin, flow.to)) not in done:
            change = inside[flow.id].change if flow.id in inside and inside[flow.id].present else ""
            builder.flow(flow.origin, flow.to, flow.certainty, flow.categories, flow.id, change)
    for hop in inside.values():
        if not hop.present:
            builder.flow(hop.origin, hop.target, hop.certainty, hop.categories, hop.flow, hop.change)
    return builder


def _picture(builder: _Register, every: Sequence[Hop], title: str, limit: int, before: Sequence[str]) -> Scene:
    words = builder.words
    nodes = builder.nodes()
    hops = [hop for hop in every if hop.via not in ("ownership", "internal")]
    counts = [("systems", sum(node.kind == "system" for node in nodes)), ("recipients", builder.recipients())]
    description = _description(counts, hops, words, builder.is_eea)
    nodes, edges = grouped(nodes, builder.edges, limit, words)
    rows = shown(builder.rows, words)
    return compose(nodes, edges, REGISTER_LANES, words, title=title, description=description, rows=rows, before=before)


class _Register:
    """Gathers the boxes and flows of one register."""

    def __init__(
        self,
        inventory: Inventory,
        used: set[str | None],
        words: Words,
        is_eea: IsEea,
        owned: dict[str, list[str]],
        former: Mapping[str, str],
    ) -> None:
        self.words, self.is_eea, self.owned, self.former = words, is_eea, owned, former
        self.facts = {
            sheet: {row.id: row for row in _by_id(inventory[sheet][inventory[sheet]["id"].isin(used - {None})])}
            for sheet in ("Sources", "Systems", "Recipients")
        }
        self.countries: dict[str, dict[str, list[str]]] = {}
        self.found: dict[str, Node] = {}
        self.edges: list[Edge] = []
        self.rows: list[Row] = []

    def reach(self, hop: Hop) -> None:
        """Note in which lane, and in which countries there, a hop reaches its recipient."""
        lanes = self.countries.setdefault(str(hop.target), {})
        lanes.setdefault(hop.lane(self.is_eea), []).extend(_refs(hop.country))

    def hop(self, hop: Hop) -> None:
        """Add a judged hop."""
        target = self._recipient(hop.target, hop.lane(self.is_eea))
        edge = Edge("", "", hop.status, hop.certainty, (), 1, _refs(hop.flow), hop.change)
        self._add(self._origin(hop.origin), target, edge, hop.categories, hop.country)

    def flow(
        self,
        origin: str | None,
        to: str | None,
        certainty: str | None,
        categories: tuple[str, ...],
        flow: str | None,
        change: str,
    ) -> None:
        """Add a flow that no hop was judged for."""
        target = self._recipient(to, None) if to in self.facts["Recipients"] or to is None else self._end(to)
        edge = Edge("", "", None, certainty, (), 1, _refs(flow), change)
        self._add(self._origin(origin), target, edge, categories, None)

    def add(self, key: str) -> None:
        """Add the box of a system or recipient that no flow touches."""
        if key in self.facts["Systems"]:
            self._end(key)
        else:
            self._recipient(key, None)

    def nodes(self) -> list[Node]:
        """Return the boxes, by kind and id."""
        lanes = [lane for column in REGISTER_LANES for lane in column]
        return sorted(self.found.values(), key=lambda node: (lanes.index(node.lane), natural(node.id)))

    def recipients(self) -> int:
        """Return how many recipients there are, each once."""
        return len({node.refs for node in self.found.values() if node.kind == "recipient"})

    def _add(self, source: Node, target: Node, edge: Edge, categories: Iterable[str], country: str | None) -> None:
        words = self.words
        labels = tuple(words["category"](key) for key in categories)
        self.edges.append(replace(edge, source=source.id, target=target.id, labels=labels))
        where = "" if edge.status is None else words["country"](country) if country else words["blank.country"]
        data = ", ".join(labels) or words["blank.categories"]
        said = _judgement(edge.status, edge.certainty, edge.change, words)
        self.rows.append((edge.status, (source.label, target.label, where, data, *said)))

    def _origin(self, key: str | None) -> Node:
        if key in self.facts["Recipients"]:
            return self._recipient(key, None)
        return self._end(key)

    def _end(self, key: str | None) -> Node:
        """Return the box of a source or system; one not recorded stands among the sources."""
        if key in self.facts["Systems"]:
            return self._node(f"system:{key}", key, self.facts["Systems"][key].name, "systems", "", "system")
        name, note = self.words["blank.end"] if key is None else self.former.get(key, key), ""
        if key in self.facts["Sources"]:
            name = self.facts["Sources"][key].name
            note = self._countries(_refs(self.facts["Sources"][key].country))
        return self._node(f"source:{key}", key, name, "sources", note, "source")

    def _recipient(self, key: str | None, lane: str | None) -> Node:
        """Return the box of a recipient in a lane; by default in the best lane that a hop reaches it in."""
        fact = self.facts["Recipients"].get(key)
        lanes = self.countries.get(str(key), {})
        if lane is None:
            lane = next((one for one in ("eea", "adequate", "third", "unknown") if one in lanes), None)
        countries = lanes.get(lane or "", [])
        if lane is None:
            stated = None if fact is None else fact.established_in
            countries = [stated] if stated else []
            lane = "unknown" if not stated else "eea" if self.is_eea(stated) else "third"
        notes = [self._countries(countries)]
        owners = [code for code in dict.fromkeys(self.owned.get(str(key), ())) if code not in countries]
        if owners:
            notes.append(self.words["owned"]([self.words["country"](code) for code in owners]))
        known = self.words["blank.end"] if key is None else self.former.get(key, key)
        name = fact.name if fact is not None else known
        return self._node(f"recipient:{key}@{lane}", key, name, lane, "; ".join(filter(None, notes)), "recipient")

    def _node(self, node: str, key: str | None, name: str | None, lane: str, note: str, kind: str) -> Node:
        if node not in self.found:
            self.found[node] = Node(node, _label(name, str(key)), lane, note, kind, _refs(key))
        return self.found[node]

    def _countries(self, codes: Sequence[str]) -> str:
        return _listed([self.words["country"](code) for code in dict.fromkeys(codes)], self.words)


def _zone(lane: str, country: str | None, hops: Sequence[Hop], words: Words) -> Node:
    count = words["count.recipients"](_recipients(hops))
    refs = tuple(sorted({hop.target for hop in hops if hop.target}, key=natural))
    if country is not None:
        return Node(f"zone:{lane}:{country}", words["country"](country), lane, count, "zone", refs)
    names = sorted({words["country"](hop.country) for hop in hops if hop.country})
    return Node(f"zone:{lane}", count, lane, _listed(names, words), "zone", refs)


def _level0_rows(
    nodes: Sequence[Node], reached: dict[tuple[str, str | None], list[Hop]], words: Words, is_eea: IsEea
) -> list[Row]:
    """One row for each line of the picture and country."""
    names = {node.id.partition(":")[2]: node.label for node in nodes if node.kind == "register"}
    found: dict[tuple[str, str, str | None, str | None, str | None, str], list[Hop]] = {}
    for (lane, _), hops in reached.items():
        for hop in hops:
            found.setdefault((hop.register, lane, hop.country, hop.status, hop.certainty, hop.change), []).append(hop)
    lanes = [lane for column in LEVEL0_LANES for lane in column]
    order = sorted(found, key=lambda key: (natural(key[0]), lanes.index(key[1]), *map(str, key[2:])))
    rows: list[Row] = []
    for key in order:
        name, lane, country, status, certainty, change = key
        categories = dict.fromkeys(category for hop in found[key] for category in hop.categories)
        data = ", ".join(words["category"](category) for category in categories) or words["blank.categories"]
        where = words["country"](country) if country else words["blank.country"]
        to = f"{words[f'lane.{lane}']}: {words['count.recipients'](_recipients(found[key]))}"
        rows.append((status, (names[name], to, where, data, *_judgement(status, certainty, change, words))))
    return rows


def _judgement(status: str | None, certainty: str | None, change: str, words: Words) -> tuple[str, str]:
    said = words[f"status.{status or 'plain'}"]
    if change:
        said += f" ({theme.CHANGES[change]} {words[f'legend.{change}']})"
    return said, words[f"certainty.{certainty or 'blank'}"]


def _description(counts: Sequence[tuple[str, int]], hops: Sequence[Hop], words: Words, is_eea: IsEea) -> str:
    """Say in words what the picture shows: how much there is, and what leaves the EU/EEA on what ground."""
    there = [hop for hop in hops if hop.present]
    outside = [hop for hop in there if hop.lane(is_eea) != "eea" and hop.status != "not_transfer"]
    statuses = [(sum(hop.status == status for hop in outside), words[f"status.{status}"]) for status in theme.STATUSES]
    said = [
        words["alt.holds"]([words[f"count.{things}"](n) for things, n in counts]),
        words["alt.outside"](len(outside), [one for one in statuses if one[0]]),
    ]
    apart = sum(hop.certainty in ("possible", "planned") for hop in outside)
    if apart:
        said.append(words["alt.apart"](apart))
    moves = [sum(hop.change == change for hop in hops) for change in theme.CHANGES]
    if any(moves):
        said.append(words["alt.moved"](*moves))
    return " ".join(said)


def _recipients(hops: Iterable[Hop]) -> int:
    return len({hop.target for hop in hops if hop.present})


def _listed(names: Sequence[str], words: Words) -> str:
    left = len(names) - _COUNTRIES_SHOWN
    shown = ", ".join(names[:_COUNTRIES_SHOWN])
    return f"{shown} {words['more'](left)}" if left > 0 else shown


def _touching(frame: pd.DataFrame, key: str) -> pd.DataFrame:
    """Return the rows that begin or end at an id."""
    return frame[(frame["from"] == key) | (frame["to"] == key)]


def _by_id(frame: pd.DataFrame) -> list[Any]:
    """Return the rows of a frame in the order of their ids; `from` is called `origin`, blanks are None."""
    rows: Any = frame.rename(columns={"from": "origin"}).itertuples(index=False)
    return sorted((row._make(map(known, row)) for row in rows), key=lambda row: natural(str(row.id)))


def _label(name: str | None, key: str) -> str:
    return name or key


def _refs(*keys: str | None) -> tuple[str, ...]:
    return tuple(key for key in keys if key)
