"""Where things stand: the order of the boxes in their columns, their heights, the tracks of the flows.

The method is Sugiyama's, for columns that are given: a flow that spans a column gets a *pass* through it,
barycenters lessen the crossings, and least squares without overlap set the heights. Only `y` is decided
here; widths and drawing are `compose`'s.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from datamap.draw.grid import Cell, Link, Net, add_passes, links_of, mean, nets_of
from datamap.draw.heights import set_heights
from datamap.draw.tracks import Run, tracks


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
    flows: Sequence[tuple[str, Sequence[str], bool]],
    columns: int,
    band_gap: float,
    before: Sequence[str] = (),
) -> Layout:
    """Arrange boxes in columns and route the flows between them.

    `boxes` are (id, column, band, height) in their wanted order; a column's bands stand above each other,
    `band_gap` apart. `flows` are (hub id, leaf ids, whether they gather in the hub), see
    `Net`. Boxes that are among the ids of `before`, those of an earlier picture from top to bottom, keep their order
    among each other. The same arguments give the same layout.
    """
    cells = {name: Cell(column, band, height, name) for name, column, band, height in boxes}
    nets = [net for place, flow in enumerate(flows) for net in nets_of(cells, place, *flow)]
    for index, net in enumerate(nets):
        net.index = index
    grid: list[list[Cell]] = [[] for _ in range(columns)]
    for cell in cells.values():
        grid[cell.column].append(cell)
    for net in nets:
        add_passes(net, grid)
    links = [link for net in nets for link in links_of(net)]
    _order(grid, links, {name: place for place, name in enumerate(before)})
    set_heights(grid, nets, links, band_gap)
    gutters = [tracks(nets, column) for column in range(columns)]
    height = max((cell.y + cell.height / 2 for column in grid for cell in column), default=0.0)
    return Layout(cells, grid, nets, gutters, height)


def _order(grid: list[list[Cell]], links: list[Link], before: dict[str, int]) -> None:
    """Sort each column by barycenters, to and fro, and keep the order with the fewest crossings."""
    for column in grid:
        column.sort(key=lambda cell: cell.band)
        _keep(column, before)
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
                id(cell): mean(near[id(cell)]) if id(cell) in near else float(rank[id(cell)]) for cell in grid[index]
            }
            grid[index].sort(key=lambda cell: (cell.band, place[id(cell)]))
            _keep(grid[index], before)
        crossings = _crossings(grid, links)
        if crossings < fewest:
            best, fewest = [list(column) for column in grid], crossings
    grid[:] = best


def _keep(column: list[Cell], before: dict[str, int]) -> None:
    """Give the cells of an earlier picture their order back, in the places that they take together."""
    known = sorted((cell for cell in column if cell.node in before), key=lambda cell: (cell.band, before[cell.node]))
    places = iter(known)
    column[:] = [next(places) if cell.node in before else cell for cell in column]


def _crossings(grid: list[list[Cell]], links: list[Link]) -> int:
    rank = {id(cell): place for column in grid for place, cell in enumerate(column)}
    count = 0
    for gutter in range(len(grid) - 1):
        ends = sorted((rank[id(k.left)], rank[id(k.right)]) for k in links if k.left.column == gutter)
        count += sum(a[0] < b[0] and a[1] > b[1] for i, a in enumerate(ends) for b in ends[i + 1 :])
    return count
