"""From nodes and edges to a finished scene: lanes, border, boxes, flows with their badges, legend and key."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from datamap.draw import legend, marks, text, theme
from datamap.draw.layout import Cell, Layout, Net, arrange
from datamap.draw.scene import Box, Command, Edge, Lane, Node, Path, Scene, Subject, Text, merged
from datamap.draw.words import Words

MARGIN = 5.0
ARROW = 8.0
TRACK = 7.0
PADDING = 6.0
CORNER = 5.0
_EMPTY = "empty:"


@dataclass(frozen=True)
class _Column:
    """The x of a column: its lane, its boxes, and the tracks of the gutter to its right."""

    x: float
    box: float
    box_width: float
    end: float
    tracks: float

    @property
    def box_end(self) -> float:
        return self.box + self.box_width


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
) -> Scene:
    """Lay out a picture.

    `columns` name the lanes from left to right; lanes of one column stand above each other, and all but the first
    are left out when empty. The border is drawn after the column of the lane `eea`. `rows` are the equivalent table. Units are the picture's own
    (see `theme`). Raises KeyError for an edge without its nodes, a lane not among the columns or a status not known.
    """
    lines = merged(list(edges))
    place = {lane: (index, band) for index, column in enumerate(columns) for band, lane in enumerate(column)}
    filled = {node.lane for node in nodes}
    tags = {node.id: _roman(n) for n, node in enumerate((n for n in nodes if n.listed), start=1)}
    faces = {node.id: marks.face(node, tags.get(node.id, ""), box_width) for node in nodes}
    numbers = legend.numbers(lines)
    badges = {(e.source, e.target, e.status, e.certainty): marks.badge_label(e, numbers, words) for e in lines}
    trunks: dict[tuple[str, str | None, str | None], list[Edge]] = {}
    for edge in lines:
        trunks.setdefault((edge.source, edge.status, edge.certainty), []).append(edge)

    headings = _headings(columns, filled, words, box_width)
    later = max((len(headings[lane]) for column in columns for lane in column[1:] if lane in headings), default=0)
    placed = arrange(
        [(node.id, *place[node.lane], faces[node.id].height) for node in nodes]
        + [(_EMPTY + lane, *place[lane], 20.0) for lane in _kept_open(columns, filled)],
        [(trunk[0].source, [edge.target for edge in trunk]) for trunk in trunks.values()],
        len(columns),
        marks.heading_height(later) + 2 * PADDING + 8.0,
    )
    widths = _badge_widths(placed, list(trunks.values()), badges)
    bordered = place["eea"][0]
    across, right = _columns(placed, widths, bordered, box_width)
    top = marks.TAB + marks.heading_height(max(len(headings[column[0]]) for column in columns)) + PADDING
    bottom = top + max(placed.height, 60.0) + PADDING + 2

    lanes = tuple(_lanes(columns, headings, placed, across, top, bottom, words))
    border = across[bordered].end + 8.0
    items: list[Box | Path | Text] = []
    for lane in lanes:
        items += marks.lane(lane, headings[lane.key])
    items += marks.border(border, bottom, text.clean(words["border"]), right)
    subjects: dict[str, Subject] = {}
    by_id = {node.id: node for node in nodes}
    drawn = [
        (edge, net, target, track)
        for trunk, nets in zip(trunks.values(), _by_flow(placed, len(trunks)), strict=True)
        for net in nets
        for target in net.targets
        for edge in trunk
        if edge.target == target.node
        for track in [_tracks_of(net, placed)]
    ]
    # Graver lines are painted over lighter ones.
    drawn.sort(key=lambda one: _gravity(one[0].status))
    for n, (edge, net, target, track) in enumerate(drawn, start=1):
        subject = Subject(f"flow-{n}", "flow", edge.refs, _edge_title(edge, by_id, words))
        subjects[subject.id] = subject
        tag = badges[edge.source, edge.target, edge.status, edge.certainty]
        items += _flow(edge, net, target, track, across, top, tag, subject.id)
    for n, node in enumerate(nodes, start=1):
        cell = placed.cells[node.id]
        full = ". ".join(text.clean(part) for part in (node.label, node.sublabel, ", ".join(node.listed)) if part)
        subject = Subject(f"box-{n}", node.kind, node.refs, full)
        subjects[subject.id] = subject
        items += faces[node.id].paint(across[cell.column].box, top + cell.y, cell.height, node, subject.id)
    foot, entries, height = legend.footer(lines, nodes, tags, numbers, words, bottom + 8, right + MARGIN)
    return Scene(
        width=round(right + MARGIN, 1),
        height=round(height, 1),
        title=text.clean(title),
        description=text.clean(description),
        headings=tuple(words["table"]),
        rows=tuple(tuple(text.clean(cell) for cell in row) for row in rows),
        items=(*items, *foot),
        lanes=lanes,
        border=round(border, 1),
        legend=entries,
        subjects=subjects,
    )


def _gravity(status: str | None) -> int:
    return -1 if status is None else theme.STATUSES.index(status)


def _roman(n: int) -> str:
    tens, ones = divmod(n, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]


# --- lanes


def _kept_open(columns: Sequence[Sequence[str]], filled: set[str]) -> list[str]:
    """Return first lanes of a column that are empty while a lane below them is not."""
    return [column[0] for column in columns if column[0] not in filled and filled & set(column[1:])]


def _headings(
    columns: Sequence[Sequence[str]], filled: set[str], words: Words, box_width: float
) -> dict[str, tuple[str, ...]]:
    shown = [lane for column in columns for lane in column if lane == column[0] or lane in filled]
    return {
        lane: text.wrap(words[f"lane.{lane}"], box_width + 4, theme.TITLE_SIZE, bold=True, lines=4)[0] for lane in shown
    }


def _lanes(
    columns: Sequence[Sequence[str]],
    headings: dict[str, tuple[str, ...]],
    placed: Layout,
    across: list[_Column],
    top: float,
    bottom: float,
    words: Words,
) -> Iterator[Lane]:
    for index, column in enumerate(columns):
        shown = [lane for lane in column if lane in headings]
        starts = [marks.TAB]
        for lane in shown[1:]:
            first = min(c.y - c.height / 2 for c in placed.columns[index] if c.band == column.index(lane))
            starts.append(top + first - marks.heading_height(len(headings[lane])) - PADDING)
        ends = [start - 8.0 for start in starts[1:]] + [bottom]
        for lane, start, end in zip(shown, starts, ends, strict=True):
            x = across[index].x
            yield Lane(lane, words[f"lane.{lane}"], x, round(start, 1), across[index].end - x, round(end - start, 1))


def _badge_widths(
    placed: Layout, trunks: list[list[Edge]], badges: dict[tuple[str, str, str | None, str | None], str]
) -> dict[tuple[int, str], float]:
    """Return the widest badge at each side of each column."""
    widths: dict[tuple[int, str], float] = {}
    for net in placed.nets:
        for target in net.targets:
            edge = next(edge for edge in trunks[net.flow] if edge.target == target.node)
            wide = marks.badge_width(badges[edge.source, edge.target, edge.status, edge.certainty])
            key = (target.column, net.arrives())
            widths[key] = max(widths.get(key, 0.0), wide)
    return widths


def _columns(
    placed: Layout, widths: dict[tuple[int, str], float], bordered: int, box_width: float
) -> tuple[list[_Column], float]:
    across: list[_Column] = []
    x = MARGIN
    for index, runs in enumerate(placed.gutters):
        strips = {
            side: widths[index, side] + ARROW + 6 if (index, side) in widths else 7.0 for side in ("left", "right")
        }
        box = x + strips["left"]
        end = box + box_width + strips["right"]
        tracks = end + (18.0 if index == bordered else 2.0)
        across.append(_Column(x, box, box_width, end, tracks))
        count = max((track for _, track in runs), default=-1) + 1
        x = tracks + max(count * TRACK + 3, 12.0 if index + 1 < len(placed.gutters) else 0.0)
    last = across[-1]
    return across, max(last.end, x if placed.gutters[-1] else last.end)


# --- flows


def _by_flow(placed: Layout, flows: int) -> list[list[Net]]:
    found: list[list[Net]] = [[] for _ in range(flows)]
    for net in placed.nets:
        found[net.flow].append(net)
    return found


def _tracks_of(net: Net, placed: Layout) -> dict[int, int]:
    return {gutter: track for gutter, runs in enumerate(placed.gutters) for run, track in runs if run.net is net}


def _flow(
    edge: Edge,
    net: Net,
    target: Cell,
    tracks: dict[int, int],
    across: list[_Column],
    top: float,
    label: str,
    of: str,
) -> Iterator[Box | Path | Text]:
    stroke, dash = theme.stroke(edge.status), theme.dash(edge.certainty)
    from_left = net.arrives() == "left"
    toward = 1.0 if from_left else -1.0
    tip = across[target.column].box if from_left else across[target.column].box_end
    base = tip - toward * ARROW
    points = [
        (
            across[net.source.column].box if net.leaves() == "left" else across[net.source.column].box_end,
            net.start(),
        )
    ]
    for gutter in _gutters(net, target):
        beyond = gutter + (net.direction > 0)
        arrives = beyond == target.column or net.direction == 0
        y = net.end(target) if arrives else net.passes[beyond].y
        if tracks[gutter] >= 0:
            x = across[gutter].tracks + (tracks[gutter] + 0.5) * TRACK
            points += [(x, points[-1][1]), (x, y)]
    end = net.end(target)
    points.append((base + toward, end))
    commands = rounded([(x, top + y) for x, y in points])
    yield Path(commands, stroke.colour, stroke.weight, dash, of=of)
    if stroke.core:
        yield Path(commands, stroke.core, stroke.core_weight, stroke.core_dash or dash, of=of)
    half = 3.4 + stroke.weight * 0.4
    head: tuple[Command, ...] = (
        ("M", tip, top + end),
        ("L", base, top + end - half),
        ("L", base, top + end + half),
        ("Z",),
    )
    yield Path(head, fill=stroke.colour, of=of)
    if label:
        wide = marks.badge_width(label)
        left = base - 2 - wide if from_left else base + 2
        yield from marks.badge(label, left, top + end, edge.status, of)


def _gutters(net: Net, target: Cell) -> range:
    if net.direction > 0:
        return range(net.source.column, target.column)
    if net.direction < 0:
        return range(net.source.column - 1, target.column - 1, -1)
    return range(net.source.column, net.source.column + 1)


def rounded(points: Sequence[tuple[float, float]], radius: float = CORNER) -> tuple[Command, ...]:
    """Return a line through points with its corners rounded."""
    kept = [points[0]]
    for point in points[1:]:
        if abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) > 0.05:
            kept.append(point)
    commands: list[Command] = [("M", *kept[0])]
    for before, corner, after in zip(kept, kept[1:], kept[2:], strict=False):
        reach = min(radius, _distance(before, corner) / 2, _distance(corner, after) / 2)
        commands.append(("L", *_step(corner, before, reach)))
        commands.append(("Q", *corner, *_step(corner, after, reach)))
    commands.append(("L", *kept[-1]))
    return tuple(commands)


def _distance(a: tuple[float, float], b: tuple[float, float]) -> float:
    return abs(a[0] - b[0]) + abs(a[1] - b[1])


def _step(start: tuple[float, float], toward: tuple[float, float], length: float) -> tuple[float, float]:
    whole = _distance(start, toward)
    share = length / whole if whole else 0.0
    return start[0] + (toward[0] - start[0]) * share, start[1] + (toward[1] - start[1]) * share


def _edge_title(edge: Edge, nodes: dict[str, Node], words: Words) -> str:
    parts = [words[f"status.{edge.status or 'plain'}"], words[f"certainty.{edge.certainty or 'blank'}"]]
    data = ", ".join(edge.labels) or words["blank.categories"] if edge.labels is not None else ""
    ends = f"{text.clean(nodes[edge.source].label)} → {text.clean(nodes[edge.target].label)}"
    return text.clean(": ".join(filter(None, (ends, data))) + f" ({', '.join(parts)})")
