"""Small multiples: one panel a client, one bar a period, its findings stacked by severity."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from datamap.draw import text, theme
from datamap.draw.scene import Box, Item, Path, Scene, Subject, Text

WIDTH = 800.0
ACROSS = 4
PLOT = 84.0
BARS = 6
"""How many periods a panel shows, the latest ones."""

_GAP = 14.0
_LEGEND = 20.0

# From the gravest to the least: in grey each is lighter than the one before.
SEVERITY_FILLS = {
    "critical": "#5B1300",
    "high": "#B94600",
    "medium": "#E69F00",
    "low": "#BFC8D0",
    "info": "#EEF1F4",
}


@dataclass(frozen=True)
class Panel:
    """One client: `bars` are (period, count by severity), oldest first."""

    id: str
    name: str
    bars: tuple[tuple[str, dict[str, int]], ...]


def multiples(
    panels: Sequence[Panel], names: dict[str, str], *, title: str, description: str, headings: tuple[str, ...]
) -> Scene:
    """Return the panels on one scale; `names` are the severities in words, `headings` those of the equal table."""
    highest = max((sum(counts.values()) for panel in panels for _, counts in panel.bars[-BARS:]), default=0) or 1
    wide = (WIDTH - (ACROSS - 1) * _GAP) / ACROSS
    tall = 30.0 + 14.0 + PLOT + 18.0
    items: list[Item] = list(_legend(names))
    subjects: dict[str, Subject] = {}
    rows: list[tuple[str, ...]] = []
    for number, panel in enumerate(panels):
        x = (number % ACROSS) * (wide + _GAP)
        y = _LEGEND + 8 + (number // ACROSS) * (tall + _GAP)
        of = f"panel-{number + 1}"
        said = "; ".join(f"{period}: {sum(counts.values())}" for period, counts in panel.bars)
        subjects[of] = Subject(of, "panel", (panel.id,), text.clean(f"{panel.name}: {said}"))
        items += _panel(panel, x, y, wide, highest, of)
        rows += [(panel.name, period, *(str(counts[key]) for key in names)) for period, counts in panel.bars]
    lines = -(-len(panels) // ACROSS)
    return Scene(
        width=WIDTH,
        height=_LEGEND + 8 + lines * (tall + _GAP),
        title=text.clean(title),
        description=text.clean(description),
        headings=headings,
        rows=tuple(tuple(text.clean(cell) for cell in row) for row in rows),
        items=tuple(items),
        lanes=(),
        border=0.0,
        legend=tuple(names.items()),
        subjects=subjects,
    )


def _legend(names: dict[str, str]) -> list[Item]:
    items: list[Item] = []
    x = 0.5
    for key, name in names.items():
        items.append(Box(x, 3.0, 13.0, 13.0, SEVERITY_FILLS[key], theme.BOX_EDGE, 0.8))
        items.append(Text(x + 18, 13.5, text.clean(name), theme.SMALL_SIZE))
        x += 18 + text.width(text.clean(name), theme.SMALL_SIZE) + 18
    return items


def _panel(panel: Panel, x: float, y: float, wide: float, highest: int, of: str) -> list[Item]:
    lines, _ = text.wrap(text.clean(panel.name), wide - 4, theme.NAME_SIZE, bold=True, lines=2)
    items: list[Item] = [
        Text(x, y + 11 + n * theme.NAME_SIZE * theme.LINE_HEIGHT, line, theme.NAME_SIZE, True, of=of)
        for n, line in enumerate(lines)
    ]
    bottom = y + 30.0 + 14.0 + PLOT
    items.append(Path((("M", x, bottom), ("L", x + wide, bottom)), theme.BOX_EDGE, 1.0, of=of))
    step = wide / BARS
    for n, (period, counts) in enumerate(panel.bars[-BARS:]):
        left, top = x + n * step + 3, bottom
        for key, fill in SEVERITY_FILLS.items():
            height = PLOT * counts[key] / highest
            if height:
                top -= height
                items.append(Box(left, top, step - 6, height, fill, theme.BOX_EDGE, 0.6, of=of))
        middle = left + (step - 6) / 2
        items.append(Text(middle, top - 3, str(sum(counts.values())), theme.SMALL_SIZE, anchor="middle", of=of))
        label = period[2:4] + period[4:]
        items.append(Text(middle, bottom + 11, label, theme.SMALL_SIZE, colour=theme.MUTED, anchor="middle", of=of))
    return items
