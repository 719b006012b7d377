"""Labels beside points, none on another: each takes the best free place around its point."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import cos, hypot, pi, sin
from operator import itemgetter

Point = tuple[float, float]
Area = tuple[float, float, float, float]
"""Left, top, right, bottom."""

_REACHES = (9.0, 15.0, 23.0, 34.0, 48.0, 66.0, 88.0, 114.0, 144.0, 178.0, 216.0, 260.0, 310.0)
_DIRECTIONS = 16
_GAP = 2.5
_CELL = 8.0
_CLUTTER = 1.5
_CROSSED = 60.0


@dataclass(frozen=True)
class Placed:
    """Where a label stands, and where the line from its point meets it."""

    area: Area
    foot: Point


def place(
    points: Sequence[Point],
    sizes: Sequence[tuple[float, float]],
    page: Area,
    drawn: Iterable[Point],
    others: Sequence[Point] = (),
) -> list[Placed | None]:
    """Return a place for the label of each point, in the order given; None where there is none left.

    A label stays on the page, off every point and the `others`, which have no label, off the labels before it and the
    lines that lead to them. Of the places that are free it takes the nearest, rather where little of what is `drawn`
    lies under it and where its line crosses no other.
    """
    clutter = Counter((int(x // _CELL), int(y // _CELL)) for x, y in drawn)
    marked = [*points, *others]
    found: list[Placed | None] = []
    for point, size in zip(points, sizes, strict=True):
        before = [(other, at) for other, at in zip(points, found, strict=False) if at]
        best, least = None, float("inf")
        for distance, one in sorted(((_distance(one, point), one) for one in _around(point, size)), key=itemgetter(0)):
            if distance >= least:  # nothing farther away can cost less
                break
            if _is_free(one, point, marked, before, page):
                cost = distance + _cost(one, point, clutter, before)
                if cost < least:
                    best, least = one, cost
        found.append(best)
    return found


def _distance(one: Placed, point: Point) -> float:
    return hypot(one.foot[0] - point[0], one.foot[1] - point[1])


def _around(point: Point, size: tuple[float, float]) -> Iterable[Placed]:
    """Return the places for a label around a point, from near to far."""
    x, y = point
    wide, high = size
    for reach in _REACHES:
        for n in range(_DIRECTIONS):
            across, down = cos(2 * pi * n / _DIRECTIONS), sin(2 * pi * n / _DIRECTIONS)
            left = x + across * reach + (across - 1) * wide / 2
            top = y + down * reach + (down - 1) * high / 2
            foot = min(max(x, left), left + wide), min(max(y, top), top + high)
            yield Placed((left, top, left + wide, top + high), foot)


def _is_free(
    one: Placed, point: Point, points: Sequence[Point], before: Sequence[tuple[Point, Placed]], page: Area
) -> bool:
    left, top, right, bottom = one.area
    if left < page[0] or top < page[1] or right > page[2] or bottom > page[3]:
        return False
    if any(left - 4 < x < right + 4 and top - 4 < y < bottom + 4 for x, y in points):
        return False
    return all(
        not _overlap(one.area, other.area)
        and not _cuts(start, other.foot, one.area)
        and not _cuts(point, one.foot, other.area)
        for start, other in before
    )


def _cost(
    one: Placed, point: Point, clutter: Counter[tuple[int, int]], before: Sequence[tuple[Point, Placed]]
) -> float:
    left, top, right, bottom = one.area
    columns, rows = (
        range(int(left // _CELL), int(right // _CELL) + 1),
        range(int(top // _CELL), int(bottom // _CELL) + 1),
    )
    covered = sum(clutter[column, row] for column in columns for row in rows)
    crossed = sum(_cross(point, one.foot, start, other.foot) for start, other in before)
    return _CLUTTER * covered + _CROSSED * crossed


def _overlap(one: Area, other: Area) -> bool:
    return (
        min(one[2], other[2]) - max(one[0], other[0]) > -_GAP and min(one[3], other[3]) - max(one[1], other[1]) > -_GAP
    )


def _cuts(start: Point, end: Point, area: Area) -> bool:
    """Tell whether a line runs through an area (Liang and Barsky's clipping)."""
    low, high = 0.0, 1.0
    for at in (0, 1):
        step = end[at] - start[at]
        near, far = area[at] - start[at], area[at + 2] - start[at]
        if step == 0:
            if near > 0 or far < 0:
                return False
            continue
        first, last = sorted((near / step, far / step))
        low, high = max(low, first), min(high, last)
    return low < high


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Tell whether two lines cross."""

    def side(p: Point, q: Point, r: Point) -> float:
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0
