"""The world's outlines on the page: countries, the border of a group of them, and where a country's mark stands.

The outlines are those of `world.json`, which names its origin (Natural Earth, public domain). The projection is Equal
Earth: B. Šavrič, T. Patterson, B. Jenny, "The Equal Earth map projection", International Journal of Geographical
Information Science 33 (2019) 454-465.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import accumulate, groupby
from math import asin, cos, radians, sin, sqrt

Point = tuple[float, float]

_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796


def equal_earth(longitude: float, latitude: float) -> Point:
    """Project a place, in degrees, onto the plane (x eastwards, y northwards, in radii of the Earth).

    >>> x, y = equal_earth(180, 0)
    >>> round(x, 4), y
    (2.7066, 0.0)
    >>> round(equal_earth(0, 90)[1], 4)
    1.3174
    """
    t = asin(sqrt(3) / 2 * sin(radians(latitude)))
    t2 = t * t
    t6 = t2**3
    x = radians(longitude) * cos(t) * 2 * sqrt(3) / (3 * (_A1 + 3 * _A2 * t2 + t6 * (7 * _A3 + 9 * _A4 * t2)))
    return x, t * (_A1 + _A2 * t2 + t6 * (_A3 + _A4 * t2))


@dataclass(frozen=True)
class Atlas:
    """The world fitted into a width; `y` downwards from 0 to `height`.

    `arcs` are the lines between neighbours, or along a coast; `rings` are the outlines of a country by its code, each
    of arcs (~n is arc n backwards); `places` say where a country's mark stands. "" is land of no country's own.
    """

    width: float
    height: float
    arcs: tuple[tuple[Point, ...], ...]
    rings: dict[str, tuple[tuple[int, ...], ...]]
    places: dict[str, Point]

    def outlines(self, code: str) -> list[list[Point]]:
        """Return the outlines of a country, none for one too small to have any."""
        return [self._outline(ring) for ring in self.rings.get(code, ())]

    def border(self, codes: Iterable[str]) -> list[tuple[Point, ...]]:
        """Return the lines around a group of countries: the arcs that only one of them has."""
        had = Counter(arc if arc >= 0 else ~arc for code in codes for ring in self.rings.get(code, ()) for arc in ring)
        return [self.arcs[arc] for arc, times in sorted(had.items()) if times == 1]

    def _outline(self, ring: tuple[int, ...]) -> list[Point]:
        points: list[Point] = []
        for arc in ring:
            line = self.arcs[arc] if arc >= 0 else self.arcs[~arc][::-1]
            points += line[1:] if points else line
        return points[:-1]


@cache
def atlas(width: float) -> Atlas:
    """Return the world fitted into a width."""
    drawn = json.loads(files(__package__).joinpath("world.json").read_text(encoding="utf-8"))
    arcs = [[equal_earth(x / 10, y / 10) for x, y in _steps(steps)] for steps in drawn["arcs"]]
    left, right = (side(x for arc in arcs for x, _ in arc) for side in (min, max))
    bottom, top = (side(y for arc in arcs for _, y in arc) for side in (min, max))
    scale = width / (right - left)

    def placed(point: Point) -> Point:
        return round((point[0] - left) * scale, 1), round((top - point[1]) * scale, 1)

    return Atlas(
        width=width,
        height=round((top - bottom) * scale, 1),
        arcs=tuple(tuple(point for point, _ in groupby(map(placed, arc))) for arc in arcs),
        rings={
            code: tuple(tuple(ring) for polygon in polygons for ring in polygon)
            for code, polygons in drawn["countries"].items()
        },
        places={code: placed(equal_earth(*place)) for code, place in drawn["places"].items()},
    )


def _steps(steps: list[int]) -> Iterable[Point]:
    """Return the points of an arc from its first point and the steps to the others."""
    return zip(accumulate(steps[::2]), accumulate(steps[1::2]), strict=True)
