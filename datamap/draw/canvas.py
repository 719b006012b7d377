"""What the charts share: a page to put marks on, the sign of a status, and the legend of signs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from datamap.draw import marks, text, theme
from datamap.draw.scene import Box, Item, Path, Scene, Subject, Text
from datamap.draw.words import Words

WIDTH = 800.0
MARGIN = 6.0
_REFS = 200
"""How many ids a mark carries at most, so that a chart stays small however many flows stand behind it."""


class Canvas:
    """Collects the items of a chart and what they belong to."""

    def __init__(self) -> None:
        self.items: list[Item] = []
        self.subjects: dict[str, Subject] = {}

    def subject(self, kind: str, refs: Iterable[str], title: str) -> str:
        """Name what the next items belong to: a kind, the inventory's own ids and the full text."""
        key = f"{kind}-{len(self.subjects) + 1}"
        self.subjects[key] = Subject(key, kind, tuple(map(text.clean, islice(refs, _REFS))), text.clean(title))
        return key

    def write(
        self,
        lines: Sequence[str],
        x: float,
        top: float,
        *,
        size: float = theme.SMALL_SIZE,
        bold: bool = False,
        colour: str = theme.INK,
        anchor: str = "start",
        of: str = "",
    ) -> float:
        """Write lines below each other from `top` and return where they end."""
        for line in lines:
            self.items.append(Text(x, top + 0.96 * size, line, size, bold, colour, anchor, of))
            top += size * theme.LINE_HEIGHT
        return top

    def scene(
        self,
        height: float,
        *,
        title: str,
        description: str,
        headings: Sequence[str],
        rows: Iterable[Sequence[str]],
        legend: Sequence[tuple[str, str]] = (),
        order: Sequence[str] = (),
    ) -> Scene:
        """Return the finished picture."""
        return Scene(
            width=WIDTH,
            height=round(height, 1),
            title=text.clean(title),
            description=text.clean(description),
            headings=tuple(headings),
            rows=tuple(tuple(text.clean(cell) for cell in row) for row in rows),
            items=tuple(self.items),
            lanes=(),
            border=0.0,
            legend=tuple(legend),
            subjects=self.subjects,
            order=tuple(order),
        )


def line_height(lines: int, size: float = theme.SMALL_SIZE) -> float:
    """Return the room that lines of a size take."""
    return lines * size * theme.LINE_HEIGHT


def sign(status: str, words: Words, left: float, y: float, of: str = "", label: str = "") -> list[Item]:
    """Return the badge of a status, with its letter, around the height `y`."""
    return list(marks.badge(label or words[f"letter.{status}"], left, y, theme.stroke(status), of))


def swatch(x: float, y: float, status: str) -> list[Item]:
    """Return a sample of the fill of a status around the height `y`."""
    box = Box(x, y - 6.5, 20.0, 13.0, theme.FILLS[status], theme.BOX_EDGE, 0.8)
    return [box, *hatch([[(x, y - 6.5), (x + 20, y - 6.5), (x + 20, y + 6.5), (x, y + 6.5)]], status)]


def hatch(rings: Sequence[Sequence[tuple[float, float]]], status: str, of: str = "") -> list[Item]:
    """Return the strokes that mark the inside of rings (even-odd) for a status that has a hatch, else nothing.

    Each line y = slope * x + n * gap is cut where it crosses the rings.
    """
    if status not in theme.HATCHES:
        return []
    slopes, gap, colour, weight = theme.HATCHES[status]
    commands: list[tuple[str | float, ...]] = []
    for slope in slopes:
        cuts: dict[int, list[tuple[float, float]]] = {}
        for ring in rings:
            for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
                level1, level2 = (y1 - slope * x1) / gap, (y2 - slope * x2) / gap
                low, high = min(level1, level2), max(level1, level2)
                for n in range(int(low // 1) + 1, int(high // 1) + 1):
                    share = (n - level1) / (level2 - level1)
                    cuts.setdefault(n, []).append((round(x1 + share * (x2 - x1), 1), round(y1 + share * (y2 - y1), 1)))
        for n in sorted(cuts):
            points = sorted(cuts[n])
            for start, end in zip(points[::2], points[1::2], strict=False):
                commands += [("M", *start), ("L", *end)]
    return [Path(tuple(commands), colour, weight, of=of)] if commands else []


def legend(
    canvas: Canvas, statuses: Iterable[str], words: Words, top: float, *, fills: bool = False, more: Iterable[str] = ()
) -> tuple[tuple[tuple[str, str], ...], float]:
    """Explain the signs of some statuses, and `more` sentences; return the entries and where the legend ends.

    `fills` shows the fill of each status beside its letter.
    """
    used = set(statuses)
    entries = [(status, words[f"status.{status}"]) for status in theme.STATUSES if status in used]
    x, y = MARGIN, top + 8
    for status, name in entries:
        label = text.shorten(text.clean(name), WIDTH - 120, theme.SMALL_SIZE)
        letter = marks.badge_width(words[f"letter.{status}"])
        sample = 24.0 if fills else 0.0
        wide = sample + letter + 5 + text.width(label, theme.SMALL_SIZE)
        if x > MARGIN and x + wide > WIDTH - MARGIN:
            x, y = MARGIN, y + 18
        if fills:
            canvas.items += swatch(x, y, status)
        canvas.items += sign(status, words, x + sample, y)
        canvas.items.append(Text(x + sample + letter + 5, y + 3.6, label, theme.SMALL_SIZE))
        x += wide + 16
    y += 12 if entries else -8
    for sentence in more:
        lines, _ = text.wrap(sentence, WIDTH - 2 * MARGIN, theme.SMALL_SIZE, lines=6)
        y = canvas.write(lines, MARGIN, y, colour=theme.MUTED) + 2
    return tuple((words[f"letter.{status}"], name) for status, name in entries), y
