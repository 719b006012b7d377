"""The marks of a picture: boxes with their text, badges, lanes and the border."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from datamap.draw import text, theme
from datamap.draw.scene import Box, Edge, Lane, Node, Text
from datamap.draw.words import Words

BADGE_HEIGHT = 14.0
ARROW = 8.0
TAB = 21.0


def badge_label(edge: Edge, numbers: dict[tuple[str, ...], int], words: Words) -> str:
    """Return what a flow's badge says: its change, status letter, the number of its data in the key, and count."""
    letter = words[f"letter.{edge.status or 'plain'}"]
    number = "" if edge.labels is None else str(numbers[edge.labels])
    return f"{theme.CHANGES.get(edge.change, '')}{letter}{number}{f'×{edge.count}' if edge.count > 1 else ''}"


def badge_width(label: str) -> float:
    """Return how wide the badge of a label is; no label, no badge."""
    return max(text.width(label, theme.SMALL_SIZE, bold=True) + 7.0, BADGE_HEIGHT) if label else 0.0


def badge(label: str, left: float, y: float, stroke: theme.Stroke, of: str = "") -> Iterator[Box | Text]:
    """Paint the badge of a line with its left edge at `left`, around the height `y`."""
    wide = badge_width(label)
    edge = 1.6 if stroke.weight > theme.STROKES["eea"].weight else 0.8
    yield Box(left, y - BADGE_HEIGHT / 2, wide, BADGE_HEIGHT, stroke.badge, stroke.colour, edge, 3.5, of=of)
    yield Text(left + wide / 2, y + 3.6, label, theme.SMALL_SIZE, True, stroke.badge_text, "middle", of)


@dataclass(frozen=True)
class Face:
    """The set text of a box: its name and the notes under it."""

    name: tuple[str, ...]
    notes: tuple[str, ...]
    width: float

    @property
    def text_height(self) -> float:
        """The height of the text alone."""
        return theme.LINE_HEIGHT * (len(self.name) * theme.NAME_SIZE + len(self.notes) * theme.SMALL_SIZE)

    @property
    def height(self) -> float:
        """The height of a box that just holds the text."""
        return self.text_height + 8.0

    def paint(self, x: float, y: float, height: float, node: Node, of: str) -> Iterator[Box | Text]:
        """Paint the box around the height `y`."""
        top = y - height / 2
        radius = {"source": 11.0, "system": 1.5, "register": 1.5}.get(node.kind, 5.0)
        dash = theme.DASHES["planned"] if node.lane == "unknown" else ()
        for step in (4.0, 2.0) if node.listed else ():
            yield Box(
                x + step,
                top + step,
                self.width - 4,
                height - 4,
                theme.PAPER,
                theme.BOX_EDGE,
                0.9,
                radius,
                dash,
                of,
            )
        inner = 4.0 if node.listed else 0.0
        yield Box(x, top, self.width - inner, height - inner, theme.PAPER, theme.BOX_EDGE, 1.1, radius, dash, of)
        line = y - inner / 2 - self.text_height / 2
        for content, size, colour in (
            *((name, theme.NAME_SIZE, theme.INK) for name in self.name),
            *((note, theme.SMALL_SIZE, theme.MUTED) for note in self.notes),
        ):
            line += size * theme.LINE_HEIGHT
            baseline = line - size * (theme.LINE_HEIGHT - 0.96)
            yield Text(x + (self.width - inner) / 2, baseline, content, size, False, colour, "middle", of)


def face(node: Node, tag: str, box_width: float) -> Face:
    """Set the text of a node's box; `tag` points to the list of those a group stands for."""
    label = text.clean(node.label) + (f" ({tag})" if tag else "")
    room = box_width - 10.0
    name, _ = text.wrap(label or "?", room, theme.NAME_SIZE, lines=5)
    notes, _ = text.wrap(node.sublabel, room, theme.SMALL_SIZE, lines=4) if node.sublabel else ((), False)
    return Face(name, notes, box_width)


def heading_height(lines: int) -> float:
    """Return the room that a lane's heading takes."""
    return lines * theme.TITLE_SIZE * theme.LINE_HEIGHT + 10.0


def lane(lane: Lane, heading: tuple[str, ...]) -> Iterator[Box | Text]:
    """Paint a lane's ground and heading."""
    unknown = lane.key == "unknown"
    fill, edge = (theme.UNKNOWN_LANE, theme.UNKNOWN_EDGE) if unknown else (theme.LANE, theme.LANE_EDGE)
    dash = theme.DASHES["possible"] if unknown else ()
    yield Box(lane.x, lane.y, lane.width, lane.height, fill, edge, 1.0, 4.0, dash)
    for n, line in enumerate(heading, start=1):
        baseline = lane.y + n * theme.TITLE_SIZE * theme.LINE_HEIGHT + 2
        yield Text(lane.x + lane.width / 2, baseline, line, theme.TITLE_SIZE, True, theme.INK, "middle")


def border(x: float, bottom: float, label: str, right: float) -> Iterator[Box | Text]:
    """Paint the EU/EEA border with its label on top."""
    yield Box(x - 4.5, TAB - 6, 9.0, bottom - TAB + 6, theme.BORDER_BAND)
    yield Box(x - 1.25, TAB - 6, 2.5, bottom - TAB + 6, theme.BORDER)
    wide = text.width(label, theme.TITLE_SIZE, bold=True) + 14
    left = min(max(x - wide / 2, 5.0), right - wide)
    yield Box(left, 1.0, wide, TAB - 4, theme.BORDER, radius=3.0)
    yield Text(left + wide / 2, 13.2, label, theme.TITLE_SIZE, True, theme.PAPER, "middle")
