"""A scene on a matplotlib axes, drawn from the same items as the SVG."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from matplotlib.font_manager import FontProperties
from matplotlib.patches import FancyBboxPatch, PathPatch, Rectangle
from matplotlib.path import Path as Outline
from matplotlib.textpath import TextPath
from matplotlib.transforms import Affine2D

from datamap.draw import text
from datamap.draw.scene import Box, Path, Scene, Text

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.patches import Patch

_CODES = {"M": [Outline.MOVETO], "L": [Outline.LINETO], "Q": [Outline.CURVE3] * 2, "Z": [Outline.CLOSEPOLY]}


def draw(scene: Scene, ax: Axes) -> Axes:
    """Draw the scene on `ax` and return it.

    The axes take the picture's own units, `y` downwards, with equal aspect. Every box and flow is an artist
    whose `gid` holds the inventory's ids. Text is drawn as outlines, so that it keeps its place whatever the
    figure's size.
    """
    ax.set_xlim(0, scene.width)
    ax.set_ylim(scene.height, 0)
    ax.set_aspect("equal")
    ax.set_axis_off()
    box = ax.get_window_extent()
    points = min(box.width / scene.width, box.height / scene.height) * 72 / ax.figure.dpi
    for level, item in enumerate(scene.items):
        patch = _patch(item, points, ax)
        patch.set_zorder(2 + level / len(scene.items))
        if item.of:
            patch.set_gid(" ".join(scene.subjects[item.of].refs))
        ax.add_artist(patch)
    return ax


def _patch(item: Box | Path | Text, points: float, ax: Axes) -> Patch:
    if isinstance(item, Text):
        return _text(item, ax)
    style: dict[str, Any] = {
        "edgecolor": item.stroke or "none",
        "facecolor": item.fill or "none",
        "linewidth": item.weight * points if item.stroke else 0.0,
        "linestyle": (0, tuple(length / item.weight for length in item.dash)) if item.dash else "solid",
        "capstyle": "butt",
    }
    if isinstance(item, Path):
        vertices: list[tuple[float, float]] = []
        codes = []
        for name, *numbers in item.commands:
            codes += _CODES[str(name)]
            xy = [float(number) for number in numbers] or [*vertices[0]]
            vertices += zip(xy[::2], xy[1::2], strict=True)
        return PathPatch(Outline(vertices, codes), **style)
    if not item.radius:
        return Rectangle((item.x, item.y), item.width, item.height, **style)
    shape = f"round,pad=0,rounding_size={item.radius}"
    return FancyBboxPatch((item.x, item.y), item.width, item.height, boxstyle=shape, **style)


def _text(item: Text, ax: Axes) -> Patch:
    font = FontProperties(family="DejaVu Sans", weight="bold" if item.bold else "normal")
    # TextPath takes a dollar sign for mathematics unless it is escaped.
    outline = TextPath((0, 0), item.text.replace("$", r"\$"), size=item.size, prop=font)
    left = item.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[item.anchor] * text.width(item.text, item.size, item.bold)
    patch = PathPatch(outline, facecolor=item.colour, edgecolor="none", linewidth=0)
    patch.set_transform(Affine2D().scale(1, -1).translate(left, item.y) + ax.transData)
    return patch
