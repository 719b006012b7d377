"""The gutters between the columns: which flow runs up and down on which track."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from datamap.draw.grid import Cell, Net, Port
from datamap.draw.heights import gap, slot

# Lines nearer to each other than this, in picture units, would be taken for one.
APART = 5.0


@dataclass(frozen=True, eq=False)
class End:
    """Where a net meets the side of a gutter: at the port of a box, or at a pass."""

    cell: Cell
    port: Port | None = None

    @property
    def y(self) -> float:
        """The height of the end."""
        return self.cell.y + (self.cell.ports[self.port] if self.port else 0.0)

    def move(self, distance: float) -> None:
        """Move the port along its box, or the pass along its column."""
        if self.port:
            self.cell.ports[self.port] += distance
        else:
            self.cell.y += distance


@dataclass(frozen=True, eq=False)
class Run:
    """A net inside one gutter, with its ends on the gutter's left and right side."""

    net: Net
    lefts: tuple[End, ...]
    rights: tuple[End, ...]

    @property
    def low(self) -> float:
        """The top of the run."""
        return min(end.y for end in self.lefts + self.rights)

    @property
    def high(self) -> float:
        """The bottom of the run."""
        return max(end.y for end in self.lefts + self.rights)

    @property
    def straight(self) -> bool:
        """Whether the run needs no track."""
        return len(self.lefts) == len(self.rights) == 1 and self.high - self.low < 0.5


def tracks(nets: list[Net], gutter: int) -> list[tuple[Run, int]]:
    """Give each run in the gutter right of a column a track, counted from the left; -1 if it is straight.

    Runs cross seldom and, where there is a way, do not lie on each other.
    """
    crowd = _runs(nets, gutter)
    placed: list[tuple[Run, int]] = []
    for run in _sorted(crowd):
        near = [track for other, track in placed if run.low < other.high + 10 and other.low < run.high + 10]
        placed.append((run, max(near, default=-1) + 1))
    return placed + [(run, -1) for run in crowd if run.straight]


def separate(grid: list[list[Cell]], nets: list[Net]) -> None:
    """Move ports and passes a little where no order of the tracks keeps two lines from lying on each other."""
    for _ in range(3):
        for gutter in range(len(grid)):
            for one, other in _clashes(_sorted(_runs(nets, gutter))):
                for end, fixed in ((one, other), (other, one)):
                    if any(_eased(grid, nets, end, fixed.y + shift - end.y, gutter) for shift in (APART, -APART)):
                        break


def _runs(nets: list[Net], gutter: int) -> list[Run]:
    """Return the nets that use the gutter to the right of a column."""
    found = []
    for net in nets:
        if net.direction == 0:
            if net.hub.column == gutter:
                ends = (End(net.hub, net.hub_port), *(End(leaf, net.leaf_port) for leaf in net.leaves))
                found.append(Run(net, ends, ()))
            continue
        origin, beyond = (gutter, gutter + 1) if net.direction > 0 else (gutter + 1, gutter)
        far = [End(leaf, net.leaf_port) for leaf in net.leaves if leaf.column == beyond]
        far += [End(net.passes[beyond])] if beyond in net.passes else []
        if not far:
            continue
        if origin == net.hub.column:
            near = (End(net.hub, net.hub_port),)
        elif origin in net.passes:
            near = (End(net.passes[origin]),)
        else:
            continue
        found.append(Run(net, near, tuple(far)) if net.direction > 0 else Run(net, tuple(far), near))
    return found


def _sorted(crowd: list[Run]) -> list[Run]:
    """Order the bent runs from left to right: each where it does the least harm, and again when all are there."""
    bent = sorted((run for run in crowd if not run.straight), key=lambda run: (run.low + run.high, run.net.index))
    spans = {id(run): (run.low, run.high, [e.y for e in run.lefts], [e.y for e in run.rights]) for run in bent}
    harm = {(id(a), id(b)): _harm(spans[id(a)], spans[id(b)]) for a in bent for b in bent if a is not b}
    order: list[Run] = []
    for run in bent * 3:
        others = [other for other in order if other is not run]
        total = sum(harm[id(run), id(other)] for other in others)
        best, least = 0, total
        for place, other in enumerate(others, start=1):
            total += harm[id(other), id(run)] - harm[id(run), id(other)]
            if total < least:
                best, least = place, total
        order = [*others[:best], run, *others[best:]]
    return order


_Span = tuple[float, float, list[float], list[float]]


def _harm(a: _Span, b: _Span) -> int:
    """Count what goes wrong with `a` on the track left of `b`: crossings, and far worse, lines on lines."""
    cost = sum(b[0] < y < b[1] for y in a[3]) + sum(a[0] < y < a[1] for y in b[2])
    return cost + 50 * sum(abs(p - q) < APART - 0.5 for p in a[3] for q in b[2])


def _clashes(order: list[Run]) -> Iterator[tuple[End, End]]:
    """Yield the ends whose lines lie on each other when the runs have this order."""
    for place, a in enumerate(order):
        for b in order[place + 1 :]:
            for one in a.rights:
                for other in b.lefts:
                    if abs(one.y - other.y) < APART - 0.5:
                        yield one, other


def _eased(grid: list[list[Cell]], nets: list[Net], end: End, distance: float, gutter: int) -> bool:
    """Move an end if there is room and fewer lines then lie on each other; tell whether it was moved."""
    gutters = [gutter] if end.port else [end.cell.column - 1, end.cell.column]

    def clashes() -> int:
        return sum(1 for one in gutters for _ in _clashes(_sorted(_runs(nets, one))))

    before = clashes()
    end.move(distance)
    if _has_room(grid, end) and clashes() < before:
        return True
    end.move(-distance)
    return False


def _has_room(grid: list[list[Cell]], end: End) -> bool:
    cell, port = end.cell, end.port
    if port is None:
        column = grid[cell.column]
        place = next(n for n, other in enumerate(column) if other is cell)
        above, below = column[place - 1 : place] if place else [], column[place + 1 : place + 2]
        slack = 2.0
        return all(cell.y - other.y >= gap(other, cell) - slack for other in above) and all(
            other.y - cell.y >= gap(cell, other) - slack for other in below
        )
    at = cell.ports[port]
    beside = [(other, y) for other, y in cell.ports.items() if other != port and other[0] == port[0]]
    slack = 1.0 if port[2] else 2.0
    inside = abs(at) <= cell.height / 2 - slot(port) / 2
    return inside and all(abs(at - y) >= (slot(port) + slot(other)) / 2 - slack for other, y in beside)
