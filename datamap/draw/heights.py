"""The heights of boxes, passes and ports: flows as straight as order and room allow."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

from datamap.draw.grid import LEFT, RIGHT, Cell, Link, Net, Port, mean

ARRIVAL = 16.0
DEPARTURE = 8.0
BOX_GAP = 11.0
PASS_GAP = 7.0
LINE_GAP = 2.0
_RIM = 2.0


def set_heights(grid: list[list[Cell]], nets: list[Net], links: list[Link], band_gap: float) -> None:
    """Set the `y` and the ports of every cell; the highest box begins at 0.

    The order within the columns is kept. Bands of a column are at least `band_gap` apart.
    """
    _make_room(nets)
    for column in grid:
        _stack(column, [0.0] * len(column), band_gap)
    for turn in range(8):
        _set_ports(grid, nets, links)
        for sweep in range(4):
            for column in grid if sweep % 2 == 0 else reversed(grid):
                wishes = _wishes(column, links, both=turn + sweep > 1, from_left=sweep % 2 == 0)
                _stack(column, wishes, band_gap)
    for _ in range(3):
        _straighten(grid, links, band_gap)
        _set_ports(grid, nets, links)
    top = min((cell.y - cell.height / 2 for column in grid for cell in column), default=0.0)
    for column in grid:
        for cell in column:
            cell.y -= top


def _make_room(nets: list[Net]) -> None:
    """Give every flow its port, and make each box high enough for those of its fuller side."""
    for net in nets:
        net.hub.ports[net.hub_port] = 0.0
        for leaf in net.leaves:
            leaf.ports[net.leaf_port] = 0.0
    for cell in {id(c): c for net in nets for c in (net.hub, *net.leaves)}.values():
        for side in (LEFT, RIGHT):
            needed = sum(_slot(port) for port in cell.ports if port[0] == side)
            cell.height = max(cell.height, needed + 2 * _RIM)


def _slot(port: Port) -> float:
    return ARRIVAL if port[2] else DEPARTURE


def _wishes(column: list[Cell], links: list[Link], both: bool, from_left: bool) -> list[float]:
    """Return the height at which each cell's flows would run straight; its own where it has none."""
    wanted: dict[int, list[float]] = {}
    for link in links:
        left, right = link.ends()
        if both or from_left:
            wanted.setdefault(id(link.right), []).append(left - (right - link.right.y))
        if both or not from_left:
            wanted.setdefault(id(link.left), []).append(right - (left - link.left.y))
    return [mean(wanted[id(cell)]) if id(cell) in wanted else cell.y for cell in column]


def _stack(column: list[Cell], wishes: list[float], band_gap: float) -> None:
    """Move cells as near their wishes as their order and gaps allow."""
    gaps = [_gap(above, below, band_gap) for above, below in pairwise(column)]
    weights = [1.0 if cell.node else 2.0 for cell in column]
    for cell, y in zip(column, _nearest(wishes, gaps, weights), strict=True):
        cell.y = y


def _gap(above: Cell, below: Cell, band_gap: float) -> float:
    """Return the least distance between the middles of two cells."""
    between = BOX_GAP if above.node and below.node else PASS_GAP if above.node or below.node else LINE_GAP
    return (above.height + below.height) / 2 + between + (band_gap if above.band != below.band else 0.0)


def _nearest(wishes: Sequence[float], gaps: Sequence[float], weights: Sequence[float]) -> list[float]:
    """Return the positions nearest to the wishes, in least squares, that keep the order and the gaps.

    This is isotonic regression by pooling adjacent violators.
    """
    offsets = list(accumulate(gaps, initial=0.0)) if wishes else []
    pools: list[tuple[float, float, int]] = []
    for wish, offset, weight in zip(wishes, offsets, weights, strict=True):
        total, mass, size = (wish - offset) * weight, weight, 1
        while pools and pools[-1][0] / pools[-1][1] >= total / mass:
            before = pools.pop()
            total, mass, size = total + before[0], mass + before[1], size + before[2]
        pools.append((total, mass, size))
    levels = [total / mass for total, mass, size in pools for _ in range(size)]
    return [level + offset for level, offset in zip(levels, offsets, strict=True)]


def _straighten(grid: list[list[Cell]], links: list[Link], band_gap: float) -> None:
    """Move each pass to the height of one of its neighbours, where there is room: one bend less."""
    for column in grid:
        wanted: dict[int, list[float]] = {}
        for link in links:
            left, right = link.ends()
            wanted.setdefault(id(link.right), []).append(left)
            wanted.setdefault(id(link.left), []).append(right)
        for place, cell in enumerate(column):
            if cell.node:
                continue
            above, below = column[place - 1 : place], column[place + 1 : place + 2]
            low = above[0].y + _gap(above[0], cell, band_gap) if above else float("-inf")
            high = below[0].y - _gap(cell, below[0], band_gap) if below else float("inf")
            near = [y for y in wanted[id(cell)] if low <= y <= high]
            if near:
                cell.y = min(near, key=lambda y: (abs(y - cell.y), y))


def _set_ports(grid: list[list[Cell]], nets: list[Net], links: list[Link]) -> None:
    """Put the ports on each side of a box in the order of where their flows come from or go to, and near it."""
    toward: dict[int, dict[Port, list[float]]] = {}

    def note(cell: Cell, port: Port, height: float) -> None:
        toward.setdefault(id(cell), {}).setdefault(port, []).append(height)

    for link in links:
        left, right = link.ends()
        left_port, right_port = link.ports()
        note(link.left, left_port, right)
        note(link.right, right_port, left)
    for net in nets:
        for leaf in net.leaves if net.direction == 0 else ():
            note(net.hub, net.hub_port, leaf.y)
            note(leaf, net.leaf_port, net.hub.y)
    for column in grid:
        for cell in column:
            if cell.ports:
                _spread(cell, LEFT, toward[id(cell)])
                _spread(cell, RIGHT, toward[id(cell)])


def _spread(cell: Cell, side: str, toward: dict[Port, list[float]]) -> None:
    wish = {port: mean(toward[port]) - cell.y for port in cell.ports if port[0] == side}
    ports = sorted(wish, key=lambda port: (wish[port], port))
    slots = [_slot(port) for port in ports]
    room = cell.height / 2 - _RIM
    # A port that cannot be level with its other end looks best in the middle.
    wishes = [
        wish[port] if abs(wish[port]) <= room - slot / 2 else 0.0 for port, slot in zip(ports, slots, strict=True)
    ]
    at = _nearest(wishes, [(above + below) / 2 for above, below in pairwise(slots)], slots)
    for n, port in enumerate(ports):
        least, most = -room + sum(slots[:n]) + slots[n] / 2, room - sum(slots[n + 1 :]) - slots[n] / 2
        cell.ports[port] = min(max(at[n], least), most)
