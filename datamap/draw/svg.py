"""A scene as SVG: self-contained, with real text, no script and nothing from outside."""

from __future__ import annotations

import re
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from datamap.draw import theme
from datamap.draw.scene import Box, Path, Scene, Text

_PREFIX = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")


def svg(scene: Scene, prefix: str = "picture", *, ids: int | None = None) -> str:
    """Return the scene as one `<svg>` element.

    `prefix` begins every id, so that several pictures can share a page. Boxes and flows are groups that carry
    their full text as `<title>`, and in `data-id` the inventory's own ids, separated by spaces, at most so many `ids`
    each. Raises ValueError for a prefix that cannot begin an id.
    """
    if not _PREFIX.fullmatch(prefix):
        raise ValueError(f"prefix: {prefix!r} cannot begin an id; expected a letter, then letters, digits, - or _")
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_n(scene.width)} {_n(scene.height)}" width="100%" '
        f'role="img" aria-labelledby="{prefix}-title {prefix}-desc" font-family="{theme.FONTS}">'
        f'<title id="{prefix}-title">{escape(scene.title)}</title>'
        f'<desc id="{prefix}-desc">{escape(scene.description)}</desc>'
    )
    parts = [head, f'<rect width="{_n(scene.width)}" height="{_n(scene.height)}" fill="{theme.PAPER}"/>']
    for of, items in groupby(scene.items, key=lambda item: item.of):
        drawn = "".join(_item(item) for item in items)
        if of:
            subject = scene.subjects[of]
            refs = quoteattr(" ".join(subject.refs[:ids]))
            drawn = (
                f'<g id="{prefix}-{of}" class="{subject.kind}" data-id={refs}>'
                f"<title>{escape(subject.title)}</title>{drawn}</g>"
            )
        parts.append(drawn)
    return "\n".join([*parts, "</svg>"])


def _item(item: Box | Path | Text) -> str:
    if isinstance(item, Text):
        weight = ' font-weight="bold"' if item.bold else ""
        anchor = f' text-anchor="{item.anchor}"' if item.anchor != "start" else ""
        return (
            f'<text x="{_n(item.x)}" y="{_n(item.y)}" font-size="{_n(item.size)}"{weight}{anchor} '
            f'fill="{item.colour}">{escape(item.text)}</text>'
        )
    if isinstance(item, Box):
        radius = f' rx="{_n(item.radius)}"' if item.radius else ""
        return (
            f'<rect x="{_n(item.x)}" y="{_n(item.y)}" width="{_n(item.width)}" height="{_n(item.height)}"{radius} '
            f'fill="{item.fill}"{_stroke(item)}/>'
        )
    return f'<path d="{_drawn(item)}" fill="{item.fill or "none"}"{_stroke(item)}/>'


def _drawn(item: Path) -> str:
    """Write a path; a command that is repeated, or a line after a move, needs no letter."""
    parts: list[str] = []
    last = ""
    for name, *numbers in item.commands:
        if name != last:
            parts.append(str(name))
        parts += (_n(float(number)) for number in numbers)
        last = "L" if name == "M" else str(name)
    return " ".join(parts)


def _stroke(item: Box | Path) -> str:
    if not item.stroke:
        return ""
    dash = f' stroke-dasharray="{" ".join(map(_n, item.dash))}"' if item.dash else ""
    return f' stroke="{item.stroke}" stroke-width="{_n(item.weight)}"{dash}'


def _n(number: float) -> str:
    """Write a number with at most two decimals."""
    return f"{number:.2f}".rstrip("0").rstrip(".")
