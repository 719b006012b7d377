"""The parts of a layout: cells in columns, the nets of flows between them, and the nets' pieces."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

PASS = 8.0

RIGHT, LEFT = "right", "left"

# A port of a box: its side, the net's index, and whether flows arrive there.
Port = tuple[str, int, bool]


@dataclass(eq=False)
class Cell:
    """A place in a column: a box, or the pass of a net through the column (`node` is then empty)."""

    column: int
    band: int
    height: float
    node: str = ""
    y: float = 0.0
    ports: dict[Port, float] = field(default_factory=dict)


@dataclass(eq=False)
class Net:
    """Flows of one style that share a trunk: from one box to several or, if it `gathers`, from several to one.

    The one is the `hub`, the several are the `leaves`. `flow` is the net's place among the flows given.
    `direction` is where the leaves are: 1 right of the hub, -1 left of it, 0 in its column. `passes` are by
    column.
    """

    index: int
    flow: int
    hub: Cell
    leaves: list[Cell]
    gathers: bool
    direction: int
    passes: dict[int, Cell] = field(default_factory=dict)

    @property
    def hub_port(self) -> Port:
        """The port of the hub."""
        return LEFT if self.direction < 0 else RIGHT, self.index, self.gathers

    @property
    def leaf_port(self) -> Port:
        """The port of a leaf."""
        return LEFT if self.direction > 0 else RIGHT, self.index, not self.gathers

    def start(self) -> float:
        """Return the height at which the net meets its hub."""
        return self.hub.y + self.hub.ports[self.hub_port]

    def end(self, leaf: Cell) -> float:
        """Return the height at which the net meets a leaf."""
        return leaf.y + leaf.ports[self.leaf_port]


def nets_of(cells: dict[str, Cell], flow: int, hub: str, leaves: Iterable[str], gathers: bool) -> list[Net]:
    """Return the nets of a flow, one for each direction."""
    start = cells[hub]
    found: dict[int, Net] = {}
    for name in leaves:
        leaf = cells[name]
        direction = (leaf.column > start.column) - (leaf.column < start.column)
        found.setdefault(direction, Net(0, flow, start, [], gathers, direction)).leaves.append(leaf)
    return [found[direction] for direction in sorted(found)]


def add_passes(net: Net, grid: list[list[Cell]]) -> None:
    """Give a net its pass through every column between its ends."""
    if net.direction:
        farthest = max(abs(leaf.column - net.hub.column) for leaf in net.leaves)
        for step in range(1, farthest):
            column = net.hub.column + step * net.direction
            net.passes[column] = Cell(column, 0, PASS)
            grid[column].append(net.passes[column])


@dataclass(frozen=True)
class Link:
    """A piece of a net between neighbouring columns."""

    net: Net
    left: Cell
    right: Cell

    def ends(self) -> tuple[float, float]:
        """Return the heights at which the piece meets its left and its right cell."""
        left, right = self.ports()
        return self.left.y + self.left.ports.get(left, 0.0), self.right.y + self.right.ports.get(right, 0.0)

    def ports(self) -> tuple[Port, Port]:
        """Return the ports at its left and its right cell; a pass has no ports."""
        ports = self.net.hub_port, self.net.leaf_port
        return ports if self.net.direction > 0 else ports[::-1]


def links_of(net: Net) -> list[Link]:
    """Return the pieces of a net between neighbouring columns; none within a column."""
    links = []
    for cell in [*net.leaves, *net.passes.values()]:
        before = cell.column - net.direction
        origin = net.hub if before == net.hub.column else net.passes.get(before)
        if net.direction and origin is not None:
            pair = (origin, cell) if net.direction > 0 else (cell, origin)
            links.append(Link(net, *pair))
    return links


def mean(values: Sequence[float]) -> float:
    """Return the arithmetic mean."""
    return sum(values) / len(values)
