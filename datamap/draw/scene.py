"""A picture as data: boxes, lines and texts with their places, ready for SVG or matplotlib."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from datamap.draw import text, theme

Command = tuple[str | float, ...]


@dataclass(frozen=True)
class Node:
    """A box to draw: what it is called, where it stands, and whom it stands for.

    `kind` is source, system, recipient, register, zone or group; `refs` are the inventory's own ids, several
    for a group; `listed` are the names a group stands for.
    """

    id: str
    label: str
    lane: str
    sublabel: str = ""
    kind: str = "recipient"
    refs: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Edge:
    """A flow to draw; status None stays with the controller. `labels` are the names of the data carried.

    `labels` None means that the picture does not tell the data apart; `count` flows are drawn as one line.
    `change` says what became of the flow since the previous audit: *added*, *removed*, *changed* or nothing.
    """

    source: str
    target: str
    status: str | None = None
    certainty: str | None = None
    labels: tuple[str, ...] | None = ()
    count: int = 1
    refs: tuple[str, ...] = ()
    change: str = ""


@dataclass(frozen=True)
class Box:
    """A rectangle with rounded corners."""

    x: float
    y: float
    width: float
    height: float
    fill: str = theme.PAPER
    stroke: str = ""
    weight: float = 1.0
    radius: float = 0.0
    dash: tuple[float, ...] = ()
    of: str = ""


@dataclass(frozen=True)
class Path:
    """A line or a filled shape, in the commands M (move), L (line), Q (curve) and Z (close)."""

    commands: tuple[Command, ...]
    stroke: str = ""
    weight: float = 1.0
    dash: tuple[float, ...] = ()
    fill: str = ""
    of: str = ""


@dataclass(frozen=True)
class Text:
    """One line of text; `y` is its baseline, `anchor` (start, middle, end) says which point `x` is."""

    x: float
    y: float
    text: str
    size: float = theme.NAME_SIZE
    bold: bool = False
    colour: str = theme.INK
    anchor: str = "start"
    of: str = ""

    def extent(self) -> tuple[float, float, float, float]:
        """Return left, top, right and bottom of the text as set in DejaVu Sans."""
        wide = text.width(self.text, self.size, self.bold)
        left = self.x - {"start": 0.0, "middle": wide / 2, "end": wide}[self.anchor]
        return left, self.y - 0.76 * self.size, left + wide, self.y + 0.24 * self.size


Item = Box | Path | Text


@dataclass(frozen=True)
class Lane:
    """A lane's place on the page."""

    key: str
    title: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Subject:
    """What items of the scene belong to: a box or a flow, with the ids of the inventory and its full text."""

    id: str
    kind: str
    refs: tuple[str, ...]
    title: str


@dataclass(frozen=True)
class Scene:
    """A finished picture.

    `items` are in painting order; an item's `of` names its `Subject`. `border` is the x of the EU/EEA border.
    `description` is the alternative text; `rows` under `headings` say the same as the picture, flow by flow.
    `order` are the ids of the boxes, lane by lane from top to bottom: given to the next quarter's picture as `before`,
    it keeps what stays in its order.
    """

    width: float
    height: float
    title: str
    description: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    items: tuple[Item, ...]
    lanes: tuple[Lane, ...]
    border: float
    legend: tuple[tuple[str, str], ...]
    subjects: dict[str, Subject] = field(default_factory=dict)
    order: tuple[str, ...] = ()

    @property
    def boxes(self) -> tuple[Box, ...]:
        """The rectangles, in painting order."""
        return tuple(item for item in self.items if isinstance(item, Box))

    @property
    def lines(self) -> tuple[Path, ...]:
        """The lines and arrow heads, in painting order."""
        return tuple(item for item in self.items if isinstance(item, Path))

    @property
    def texts(self) -> tuple[Text, ...]:
        """The texts, in painting order."""
        return tuple(item for item in self.items if isinstance(item, Text))


def merged(edges: list[Edge]) -> list[Edge]:
    """Return edges with those of the same ends, status, certainty and change as one, which counts them all."""
    found: dict[tuple[str, str, str | None, str | None, str], list[Edge]] = {}
    for edge in edges:
        found.setdefault((edge.source, edge.target, edge.status, edge.certainty, edge.change), []).append(edge)
    return [together(alike) if len(alike) > 1 else alike[0] for alike in found.values()]


def together(edges: Sequence[Edge]) -> Edge:
    """Return several flows as one: the first of them with the data, the ids and the count of all."""
    labels = dict.fromkeys(label for edge in edges for label in edge.labels or ())
    return replace(
        edges[0],
        labels=None if edges[0].labels is None else tuple(labels),
        count=sum(edge.count for edge in edges),
        refs=tuple(dict.fromkeys(ref for edge in edges for ref in edge.refs)),
    )
