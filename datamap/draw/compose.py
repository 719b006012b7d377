"""From nodes and edges to a finished scene: lanes, border, boxes, flows with their badges, legend and key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from datamap.draw import legend, marks, text, wires
from datamap.draw.lanes import MARGIN, PADDING, TRACK, columns_of, headings_of, kept_open, lanes_of
from datamap.draw.layout import arrange
from datamap.draw.scene import Edge, Item, Node, Scene, Subject, merged
from datamap.draw.words import Words

PAGE = 800.0
NARROWEST = 88.0
_EMPTY = "empty:"
_LABELS = 20


def compose(
    nodes: Sequence[Node],
    edges: Sequence[Edge],
    columns: Sequence[Sequence[str]],
    words: Words,
    *,
    title: str,
    description: str,
    rows: Sequence[tuple[str, ...]],
    box_width: float = 104.0,
    before: Sequence[str] = (),
) -> Scene:
    """Lay out a picture.

    `columns` name the lanes from left to right; lanes of one column stand above each other, and all but the
    first are left out when empty. The border is drawn after the column of the lane `eea`. `rows` are the
    equivalent table. `box_width`, in picture units (see `theme`), is lessened where the picture would else
    outgrow a page. `before` is the `order` of an earlier picture: what is still there keeps its order.
    Raises KeyError for an edge without its nodes, a lane not among the columns or a status not known.
    """
    place = {lane: index for index, column in enumerate(columns) for lane in column}
    order = {node.id: (place[node.lane], n) for n, node in enumerate(nodes)}
    lines = sorted(merged(list(edges)), key=lambda edge: (order[edge.source], order[edge.target]))
    saying = _Saying(words, title, description, tuple(tuple(text.clean(cell) for cell in row) for row in rows))
    scene = _compose(nodes, lines, columns, saying, box_width, before)
    for _ in range(2):
        if scene.width > PAGE and box_width > NARROWEST:
            box_width = max(box_width - (scene.width - PAGE) / len(columns), NARROWEST)
            scene = _compose(nodes, lines, columns, saying, box_width, before)
    return scene


@dataclass(frozen=True)
class _Saying:
    """What a picture says besides its boxes and lines."""

    words: Words
    title: str
    description: str
    rows: tuple[tuple[str, ...], ...]


def _compose(
    nodes: Sequence[Node],
    lines: list[Edge],
    columns: Sequence[Sequence[str]],
    saying: _Saying,
    box_width: float,
    before: Sequence[str],
) -> Scene:
    words = saying.words
    place = {lane: (index, band) for index, column in enumerate(columns) for band, lane in enumerate(column)}
    filled = {node.lane for node in nodes}
    by_id = {node.id: node for node in nodes}
    order = {node.id: n for n, node in enumerate(nodes)}
    tags = {node.id: _roman(n) for n, node in enumerate((n for n in nodes if n.listed), start=1)}
    faces = {node.id: marks.face(node, tags.get(node.id, ""), box_width) for node in nodes}
    # How wide the lanes will be is known only when the flows are placed; they will not be narrower than this.
    headings = headings_of(columns, filled, words, [box_width + 14.0] * len(columns))
    later = max((len(headings[lane]) for column in columns for lane in column[1:] if lane in headings), default=0)

    trunks = wires.trunks_of(lines, set(tags))
    placed = arrange(
        [(node.id, *place[node.lane], faces[node.id].height) for node in nodes]
        + [(_EMPTY + lane, *place[lane], 20.0) for lane in kept_open(columns, filled)],
        [(trunk.hub, trunk.leaves, trunk.gathers) for trunk in trunks],
        len(columns),
        marks.heading_height(later) + 2 * PADDING + 8.0,
        before,
    )
    arrivals = [edge for net in placed.nets for edge, _, _ in trunks[net.flow].arrivals(net)]
    numbers = legend.numbers(sorted(arrivals, key=lambda edge: order.get(edge.source, len(nodes))))

    def label(edge: Edge) -> str:
        return marks.badge_label(edge, numbers, words)

    bordered = place["eea"][0]
    across, right = columns_of(placed, wires.badge_widths(placed, trunks, label), bordered, box_width)
    headings = headings_of(columns, filled, words, [column.end - column.x for column in across])
    top = marks.TAB + marks.heading_height(max(len(headings[column[0]]) for column in columns)) + PADDING
    bottom = top + max(placed.height, 60.0) + PADDING + 2
    lanes = tuple(lanes_of(columns, headings, placed, across, top, bottom, words))
    border = across[bordered].end + 8.0
    fineness = min(column.pitch for column in across) / TRACK

    subjects: dict[str, Subject] = {}

    def subject(kind: str, refs: tuple[str, ...], title: str) -> str:
        key = f"{kind}-{len(subjects) + 1}"
        subjects[key] = Subject(key, kind, tuple(map(text.clean, refs)), text.clean(title))
        return key

    items: list[Item] = [item for lane in lanes for item in marks.lane(lane, headings[lane.key])]
    items += marks.border(border, bottom, text.clean(words["border"]), right)
    items += wires.paint(
        wires.Painter(placed, across, top, fineness),
        trunks,
        label,
        lambda edge: subject("flow", edge.refs, _edge_title(edge, by_id, words)),
    )
    for node in nodes:
        cell = placed.cells[node.id]
        full = ". ".join(part for part in (node.label, node.sublabel, ", ".join(node.listed)) if part)
        of = subject(node.kind, node.refs, full)
        items += faces[node.id].paint(across[cell.column].box, top + cell.y, cell.height, node, of)
    foot, entries, height = legend.footer(arrivals, nodes, tags, numbers, words, bottom + 8, right + MARGIN, fineness)
    return Scene(
        width=round(right + MARGIN, 1),
        height=round(height, 1),
        title=text.clean(saying.title),
        description=text.clean(saying.description),
        headings=tuple(words["table"]),
        rows=saying.rows,
        items=(*items, *foot),
        lanes=lanes,
        border=round(border, 1),
        legend=entries,
        subjects=subjects,
        order=tuple(cell.node for column in placed.columns for cell in column if cell.node in by_id),
    )


def _roman(n: int) -> str:
    tens, ones = divmod(n, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]


def _data(labels: Sequence[str], words: Words) -> str:
    """Say what a flow carries; the first labels where it has many."""
    left = len(labels) - _LABELS
    listed = ", ".join(labels[:_LABELS]) or words["blank.categories"]
    return f"{listed} {words['more'](left)}" if left > 0 else str(listed)


def _edge_title(edge: Edge, nodes: dict[str, Node], words: Words) -> str:
    parts = [words[f"status.{edge.status or 'plain'}"], words[f"certainty.{edge.certainty or 'blank'}"]]
    if edge.change:
        parts.append(words[f"legend.{edge.change}"])
    data = _data(edge.labels, words) if edge.labels is not None else ""
    ends = " → ".join(text.clean(nodes[end].label) for end in (edge.source, edge.target) if end)
    return text.clean(": ".join(filter(None, (ends, data))) + f" ({', '.join(parts)})")
