"""The flows of a picture: which share a trunk, and how the lines are painted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from datamap.draw import marks, theme
from datamap.draw.grid import Cell, Net
from datamap.draw.lanes import Column
from datamap.draw.layout import Layout
from datamap.draw.scene import Command, Edge, Item, Path, together

CORNER = 5.0


@dataclass(frozen=True)
class Trunk:
    """Flows of one status, certainty and change as one line that branches: out of a box or, `gathers`, into one."""

    edges: tuple[Edge, ...]
    gathers: bool

    @property
    def hub(self) -> str:
        """The box that the flows share."""
        return self.edges[0].target if self.gathers else self.edges[0].source

    @property
    def leaves(self) -> tuple[str, ...]:
        """The boxes at the other ends, in the order of the flows."""
        return tuple(edge.source if self.gathers else edge.target for edge in self.edges)

    def arrivals(self, net: Net) -> Iterator[tuple[Edge, Cell, str]]:
        """Return what a net of this trunk brings, where, and to which side; flows that gather arrive as one."""
        ends = {leaf.node: leaf for leaf in net.leaves}
        mine = [(edge, ends[end]) for edge, end in zip(self.edges, self.leaves, strict=True) if end in ends]
        if self.gathers:
            yield _together([edge for edge, _ in mine]), net.hub, net.hub_port[0]
        else:
            yield from ((edge, leaf, net.leaf_port[0]) for edge, leaf in mine)


def _together(edges: Sequence[Edge]) -> Edge:
    """Return several flows to one box as one, from nowhere in particular."""
    return edges[0] if len(edges) == 1 else replace(together(edges), source="")


def trunks_of(edges: Iterable[Edge], groups: set[str]) -> list[Trunk]:
    """Return the trunks of the flows: into a box that stands for several they gather, else they spread."""
    found: dict[tuple[bool, str, str | None, str | None, str], list[Edge]] = {}
    for edge in edges:
        gathers = edge.target in groups and edge.source not in groups
        hub = edge.target if gathers else edge.source
        found.setdefault((gathers, hub, edge.status, edge.certainty, edge.change), []).append(edge)
    return [Trunk(tuple(members), key[0]) for key, members in found.items()]


def badge_widths(placed: Layout, trunks: Sequence[Trunk], label: Callable[[Edge], str]) -> dict[tuple[int, str], float]:
    """Return the widest badge at each side (left, right) of each column."""
    widths: dict[tuple[int, str], float] = {}
    for net in placed.nets:
        for edge, cell, side in trunks[net.flow].arrivals(net):
            wide = marks.badge_width(label(edge))
            widths[cell.column, side] = max(widths.get((cell.column, side), 0.0), wide)
    return widths


@dataclass(frozen=True)
class Painter:
    """Paints lines onto a layout whose columns stand `across` the page and begin at the height `top`.

    `fineness` is the share of their weight that the lines keep.
    """

    placed: Layout
    across: Sequence[Column]
    top: float
    fineness: float

    def line(self, net: Net, leaf: Cell, edge: Edge, of: str) -> Iterator[Path]:
        """Paint a net's line between its hub and a leaf."""
        stroke, dash = theme.stroke(edge.status, edge.change), theme.dash(edge.certainty, edge.change)
        commands = rounded(self._points(net, leaf))
        yield Path(commands, stroke.colour, stroke.weight * self.fineness, dash, of=of)
        if stroke.core:
            yield Path(commands, stroke.core, stroke.core_weight * self.fineness, stroke.core_dash or dash, of=of)

    def arrival(self, net: Net, cell: Cell, side: str, edge: Edge, label: str, of: str) -> Iterator[Item]:
        """Paint the head and the badge of what arrives at a side of a box."""
        stroke = theme.stroke(edge.status, edge.change)
        y = self.top + (net.start() if net.gathers else net.end(cell))
        tip = self.across[cell.column].side(side)
        base = _base(tip, side)
        half = 3.4 + stroke.weight * self.fineness * 0.4
        head: tuple[Command, ...] = (("M", tip, y), ("L", base, y - half), ("L", base, y + half), ("Z",))
        yield Path(head, fill=stroke.colour, of=of)
        if label:
            left = base - 2 - marks.badge_width(label) if side == "left" else base + 2
            yield from marks.badge(label, left, y, stroke, of)

    def _points(self, net: Net, leaf: Cell) -> list[tuple[float, float]]:
        """Return the corners of a line, beginning at the hub: so the dashes of branches agree on their trunk."""
        hub_side, leaf_side = net.hub_port[0], net.leaf_port[0]
        start, end = self.across[net.hub.column].side(hub_side), self.across[leaf.column].side(leaf_side)
        if net.gathers:
            start = _base(start, hub_side)
        else:
            end = _base(end, leaf_side)
        y = net.start()
        points = [(start, y)]
        for gutter in _gutters(net, leaf):
            beyond = gutter + (net.direction > 0)
            last = beyond == leaf.column or net.direction == 0
            track = self._track(net, gutter)
            if track >= 0:
                column = self.across[gutter]
                x = column.tracks + (track + 0.5) * column.pitch
                points.append((x, y))
                y = net.end(leaf) if last else net.passes[beyond].y
                points.append((x, y))
        return [(x, self.top + y) for x, y in [*points, (end, y)]]

    def _track(self, net: Net, gutter: int) -> int:
        return next(track for run, track in self.placed.gutters[gutter] if run.net is net)


def paint(
    painter: Painter, trunks: Sequence[Trunk], label: Callable[[Edge], str], subject: Callable[[Edge], str]
) -> list[Item]:
    """Paint all flows, the graver over the lighter; `subject` registers a flow and gives the id for its items."""
    items: list[Item] = []
    for net in sorted(painter.placed.nets, key=lambda net: _gravity(trunks[net.flow].edges[0].status)):
        trunk = trunks[net.flow]
        leaves = {leaf.node: leaf for leaf in net.leaves}
        arrivals = {id(edge): (edge, cell, side) for edge, cell, side in trunk.arrivals(net)}
        for edge, end in zip(trunk.edges, trunk.leaves, strict=True):
            if end in leaves:
                of = subject(edge)
                items += painter.line(net, leaves[end], edge, of)
                if id(edge) in arrivals:
                    _, cell, side = arrivals.pop(id(edge))
                    items += painter.arrival(net, cell, side, edge, label(edge), of)
        for edge, cell, side in arrivals.values():
            items += painter.arrival(net, cell, side, edge, label(edge), subject(edge))
    return items


def _gravity(status: str | None) -> int:
    return -1 if status is None else theme.STATUSES.index(status)


def _base(tip: float, side: str) -> float:
    return tip - marks.ARROW if side == "left" else tip + marks.ARROW


def _gutters(net: Net, leaf: Cell) -> range:
    if net.direction > 0:
        return range(net.hub.column, leaf.column)
    if net.direction < 0:
        return range(net.hub.column - 1, leaf.column - 1, -1)
    return range(net.hub.column, net.hub.column + 1)


def rounded(points: Sequence[tuple[float, float]], radius: float = CORNER) -> tuple[Command, ...]:
    """Return a line through points with its corners rounded."""
    kept = [points[0]]
    for point in points[1:]:
        if abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) > 0.05:
            kept.append(point)
    commands: list[Command] = [("M", *kept[0])]
    for before, corner, after in zip(kept, kept[1:], kept[2:], strict=False):
        reach = min(radius, _distance(before, corner) / 2, _distance(corner, after) / 2)
        commands.append(("L", *_step(corner, before, reach)))
        commands.append(("Q", *corner, *_step(corner, after, reach)))
    commands.append(("L", *kept[-1]))
    return tuple(commands)


def _distance(a: tuple[float, float], b: tuple[float, float]) -> float:
    return abs(a[0] - b[0]) + abs(a[1] - b[1])


def _step(start: tuple[float, float], toward: tuple[float, float], length: float) -> tuple[float, float]:
    whole = _distance(start, toward)
    share = length / whole if whole else 0.0
    return start[0] + (toward[0] - start[0]) * share, start[1] + (toward[1] - start[1]) * share
