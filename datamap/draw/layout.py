"""Where things stand: the order of the boxes in their columns, and their heights on the page.

The method is Sugiyama's, for columns that are given: a flow that spans a column gets a *pass* through it,
barycenters lessen the crossings, and least squares without overlap set the heights. Only `y` is decided
here; widths and drawing are `scene`'s.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

ARRIVAL = 16.0
DEPARTURE = 8.0
PASS = 8.0
BOX_GAP = 11.0
PASS_GAP = 7.0

RIGHT, LEFT = "right", "left"

# A port of a box: its side, the net's index, and whether the net arrives there.
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
    """The flows of one style from one box: they share a trunk and branch off to their targets.

    `flow` is its place among the flows given. `direction` is 1 to the right, -1 to the left, 0 within the
    column. `passes` are by column.
    """

    index: int
    flow: int
    source: Cell
    targets: list[Cell]
    direction: int
    passes: dict[int, Cell] = field(default_factory=dict)

    def leaves(self) -> str:
        """Return the side of its source on which the net leaves."""
        return LEFT if self.direction < 0 else RIGHT

    def arrives(self) -> str:
        """Return the side of its targets at which the net arrives."""
        return LEFT if self.direction > 0 else RIGHT

    def start(self) -> float:
        """Return the height at which the net leaves its source."""
        return self.source.y + self.source.ports[self.leaves(), self.index, False]

    def end(self, target: Cell) -> float:
        """Return the height at which the net reaches a target."""
        return target.y + target.ports[self.arrives(), self.index, True]


@dataclass(frozen=True)
class Run:
    """A net inside one gutter: the heights at which it meets the gutter's left and right side."""

    net: Net
    lefts: tuple[float, ...]
    rights: tuple[float, ...]

    @property
    def low(self) -> float:
        return min(self.lefts + self.rights)

    @property
    def high(self) -> float:
        return max(self.lefts + self.rights)

    @property
    def straight(self) -> bool:
        return len(self.lefts) == len(self.rights) == 1 and self.high - self.low < 0.5


@dataclass
class Layout:
    """The finished layout: cells by box, nets, and per gutter the runs with their tracks from the left."""

    cells: dict[str, Cell]
    columns: list[list[Cell]]
    nets: list[Net]
    gutters: list[list[tuple[Run, int]]]
    height: float


def arrange(
    boxes: Sequence[tuple[str, int, int, float]],
    flows: Sequence[tuple[str, Sequence[str]]],
    columns: int,
    band_gap: float,
) -> Layout:
    """Arrange boxes in columns and route the flows between them.

    `boxes` are (id, column, band, height) in their wanted order; a column's bands stand above each other,
    `band_gap` apart. `flows` are nets: (source id, target ids). The same arguments give the same layout.
    """
    cells = {name: Cell(column, band, height, name) for name, column, band, height in boxes}
    nets = [net for place, (source, targets) in enumerate(flows) for net in _nets(cells, place, source, targets)]
    for index, net in enumerate(nets):
        net.index = index
    grid: list[list[Cell]] = [[] for _ in range(columns)]
    for cell in cells.values():
        grid[cell.column].append(cell)
    for net in nets:
        _add_passes(net, grid)
    links = [link for net in nets for link in _links(net)]
    _order(grid, links)
    _make_room(nets)
    _set_heights(grid, nets, links, band_gap)
    gutters = [_tracks(_runs(nets, column)) for column in range(columns)]
    height = max((cell.y + cell.height / 2 for column in grid for cell in column), default=0.0)
    return Layout(cells, grid, nets, gutters, height)


def _nets(cells: dict[str, Cell], flow: int, source: str, targets: Iterable[str]) -> list[Net]:
    start = cells[source]
    found: dict[int, Net] = {}
    for name in targets:
        target = cells[name]
        direction = (target.column > start.column) - (target.column < start.column)
        found.setdefault(direction, Net(0, flow, start, [], direction)).targets.append(target)
    return [found[direction] for direction in sorted(found)]


def _add_passes(net: Net, grid: list[list[Cell]]) -> None:
    if net.direction:
        farthest = max(abs(target.column - net.source.column) for target in net.targets)
        for step in range(1, farthest):
            column = net.source.column + step * net.direction
            net.passes[column] = Cell(column, 0, PASS)
            grid[column].append(net.passes[column])


@dataclass(frozen=True)
class _Link:
    """A piece of a net between neighbouring columns."""

    net: Net
    left: Cell
    right: Cell


def _links(net: Net) -> list[_Link]:
    links = []
    for target in [*net.targets, *net.passes.values()]:
        before = target.column - net.direction
        origin = net.source if before == net.source.column else net.passes.get(before)
        if net.direction and origin is not None:
            pair = (origin, target) if net.direction > 0 else (target, origin)
            links.append(_Link(net, *pair))
    return links


# --- order


def _order(grid: list[list[Cell]], links: list[_Link]) -> None:
    """Sort each column by barycenters, to and fro, and keep the order with the fewest crossings."""
    best, fewest = [list(column) for column in grid], _crossings(grid, links)
    for sweep in range(12):
        forward = sweep % 2 == 0
        for index in range(len(grid)) if forward else reversed(range(len(grid))):
            rank = {id(cell): place for column in grid for place, cell in enumerate(column)}
            near: dict[int, list[int]] = {}
            for link in links:
                mine, other = (link.right, link.left) if forward else (link.left, link.right)
                near.setdefault(id(mine), []).append(rank[id(other)])
            place = {
                id(cell): _mean(near[id(cell)]) if id(cell) in near else float(rank[id(cell)]) for cell in grid[index]
            }
            grid[index].sort(key=lambda cell: (cell.band, place[id(cell)]))
        crossings = _crossings(grid, links)
        if crossings < fewest:
            best, fewest = [list(column) for column in grid], crossings
    grid[:] = best
    for column in grid:
        column.sort(key=lambda cell: cell.band)


def _crossings(grid: list[list[Cell]], links: list[_Link]) -> int:
    rank = {id(cell): place for column in grid for place, cell in enumerate(column)}
    count = 0
    for gutter in range(len(grid) - 1):
        ends = sorted((rank[id(k.left)], rank[id(k.right)]) for k in links if k.left.column == gutter)
        count += sum(a[0] < b[0] and a[1] > b[1] for i, a in enumerate(ends) for b in ends[i + 1 :])
    return count


# --- heights


def _make_room(nets: list[Net]) -> None:
    """Give every flow its port, and make each box high enough for those of its fuller side."""
    for net in nets:
        net.source.ports[net.leaves(), net.index, False] = 0.0
        for target in net.targets:
            target.ports[net.arrives(), net.index, True] = 0.0
    for cell in {id(c): c for net in nets for c in (net.source, *net.targets)}.values():
        for side in (LEFT, RIGHT):
            needed = sum(_slot(port) for port in cell.ports if port[0] == side)
            cell.height = max(cell.height, needed + 4)


def _slot(port: Port) -> float:
    return ARRIVAL if port[2] else DEPARTURE


def _set_heights(grid: list[list[Cell]], nets: list[Net], links: list[_Link], band_gap: float) -> None:
    for column in grid:
        _stack(column, [0.0] * len(column), band_gap)
    for turn in range(6):
        _sort_ports(grid, nets, links)
        for sweep in range(4):
            for column in grid if sweep % 2 == 0 else reversed(grid):
                wishes = _wishes(column, links, both=turn + sweep > 1, from_left=sweep % 2 == 0)
                _stack(column, wishes, band_gap)
    _sort_ports(grid, nets, links)
    top = min((cell.y - cell.height / 2 for column in grid for cell in column), default=0.0)
    for column in grid:
        for cell in column:
            cell.y = round(cell.y - top, 1)


def _wishes(column: list[Cell], links: list[_Link], both: bool, from_left: bool) -> list[float]:
    """Return the height at which each cell's flows would run straight; its own where it has none."""
    wanted: dict[int, list[float]] = {}
    for link in links:
        left, right = _ends(link)
        if both or from_left:
            wanted.setdefault(id(link.right), []).append(left - (right - link.right.y))
        if both or not from_left:
            wanted.setdefault(id(link.left), []).append(right - (left - link.left.y))
    return [_mean(wanted[id(cell)]) if id(cell) in wanted else cell.y for cell in column]


def _ends(link: _Link) -> tuple[float, float]:
    """Return the heights at which a link leaves its left and meets its right cell."""
    origin, target = (link.left, link.right) if link.net.direction > 0 else (link.right, link.left)
    out = origin.y + origin.ports.get((link.net.leaves(), link.net.index, False), 0.0)
    into = target.y + target.ports.get((link.net.arrives(), link.net.index, True), 0.0)
    return (out, into) if link.net.direction > 0 else (into, out)


def _stack(column: list[Cell], wishes: list[float], band_gap: float) -> None:
    """Move cells as near their wishes as their order and gaps allow (isotonic regression by pooling)."""
    if not column:
        return
    offsets = [0.0]
    for above, below in zip(column, column[1:], strict=False):
        gap = BOX_GAP if above.node and below.node else PASS_GAP if above.node or below.node else 2.0
        gap += band_gap if above.band != below.band else 0.0
        offsets.append(offsets[-1] + (above.height + below.height) / 2 + gap)
    pools: list[tuple[float, float, int]] = []
    for cell, wish, offset in zip(column, wishes, offsets, strict=True):
        weight = 1.0 if cell.node else 2.0
        total, mass, size = (wish - offset) * weight, weight, 1
        while pools and pools[-1][0] / pools[-1][1] >= total / mass:
            before = pools.pop()
            total, mass, size = total + before[0], mass + before[1], size + before[2]
        pools.append((total, mass, size))
    levels = [total / mass for total, mass, size in pools for _ in range(size)]
    for cell, level, offset in zip(column, levels, offsets, strict=True):
        cell.y = level + offset


def _sort_ports(grid: list[list[Cell]], nets: list[Net], links: list[_Link]) -> None:
    """Order the ports on each side of a box by where their flows come from or go to."""
    toward: dict[int, dict[Port, list[float]]] = {}

    def note(cell: Cell, port: Port, height: float) -> None:
        toward.setdefault(id(cell), {}).setdefault(port, []).append(height)

    for link in links:
        left, right = _ends(link)
        note(link.left, (RIGHT, link.net.index, link.net.direction < 0), right)
        note(link.right, (LEFT, link.net.index, link.net.direction > 0), left)
    for net in nets:
        for target in net.targets if net.direction == 0 else ():
            note(net.source, (RIGHT, net.index, False), target.y)
            note(target, (RIGHT, net.index, True), net.source.y)
    for column in grid:
        for cell in column:
            if cell.ports:
                _spread(cell, LEFT, toward[id(cell)])
                _spread(cell, RIGHT, toward[id(cell)])


def _spread(cell: Cell, side: str, toward: dict[Port, list[float]]) -> None:
    ports = sorted((port for port in cell.ports if port[0] == side), key=lambda port: (_mean(toward[port]), port))
    at = -sum(_slot(port) for port in ports) / 2
    for port in ports:
        cell.ports[port] = at + _slot(port) / 2
        at += _slot(port)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


# --- gutters


def _runs(nets: list[Net], gutter: int) -> list[Run]:
    """Return the nets that use the gutter to the right of a column."""
    runs = []
    for net in nets:
        if net.direction == 0:
            if net.source.column == gutter:
                runs.append(Run(net, (net.start(), *(net.end(target) for target in net.targets)), ()))
            continue
        origin, beyond = (gutter, gutter + 1) if net.direction > 0 else (gutter + 1, gutter)
        ends = [net.end(target) for target in net.targets if target.column == beyond]
        ends += [net.passes[beyond].y] if beyond in net.passes else []
        if origin == net.source.column:
            start = net.start()
        elif origin in net.passes:
            start = net.passes[origin].y
        else:
            continue
        if ends:
            runs.append(Run(net, (start,), tuple(ends)) if net.direction > 0 else Run(net, tuple(ends), (start,)))
    return runs


def _tracks(runs: list[Run]) -> list[tuple[Run, int]]:
    """Give each run that bends a track, so that runs cross seldom and never lie on each other."""
    bent = sorted((run for run in runs if not run.straight), key=lambda run: (run.low + run.high, run.net.index))
    cost = {(a.net.index, b.net.index): _cost(a, b) for a in bent for b in bent if a is not b}
    for _ in bent:
        moved = False
        for i in range(len(bent) - 1):
            a, b = bent[i], bent[i + 1]
            if cost[b.net.index, a.net.index] < cost[a.net.index, b.net.index]:
                bent[i], bent[i + 1], moved = b, a, True
        if not moved:
            break
    placed: list[tuple[Run, int]] = []
    for run in bent:
        near = [track for other, track in placed if _near(run, other)]
        placed.append((run, max(near, default=-1) + 1))
    return placed + [(run, -1) for run in runs if run.straight]


def _near(a: Run, b: Run) -> bool:
    return a.low < b.high + 10 and b.low < a.high + 10


def _cost(a: Run, b: Run) -> int:
    """Count what goes wrong with `a` on the track left of `b`: crossings, and far worse, lines on lines."""
    cost = sum(b.low < y < b.high for y in a.rights) + sum(a.low < y < a.high for y in b.lefts)
    return cost + 50 * sum(abs(p - q) < 5 for p in a.rights for q in b.lefts)
