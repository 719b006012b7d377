"""The streams of data: from sources over registers to where the recipients are, as wide as there are categories."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from datamap.draw import marks, text, theme
from datamap.draw.canvas import MARGIN, WIDTH, Canvas, hatch, legend, line_height, sign
from datamap.draw.gathering import UNRECORDED, Gathered, Place, Stream, gather
from datamap.draw.hops import IsEea
from datamap.draw.scene import Box, Path, Scene, Text
from datamap.draw.words import Words
from datamap.inventory.model import Inventory

_BLOCK = 158.0
_LEFTS = (MARGIN, (WIDTH - _BLOCK) / 2, WIDTH - MARGIN - _BLOCK)
_GAP = 9.0
_TALL = 460.0
_WIDEST = 7.0
_STEPS = 14
_RIM = 3.0

Point = tuple[float, float]


@dataclass
class _Node:
    """A block: a source, a register or a zone, `wide` categories on its fuller side; `y` is its top."""

    column: int
    name: str
    lines: tuple[str, ...]
    notes: tuple[str, ...]
    place: Place
    wide: int
    y: float = 0.0
    height: float = 0.0


def streams(
    inventory: Inventory,
    transfers: pd.DataFrame,
    words: Words,
    *,
    is_eea: IsEea,
    sources: int = 9,
    registers: int = 12,
    before: Sequence[str] = (),
) -> Scene:
    """Return the streams of data from sources over registers to zones: EU/EEA, adequate, third and unknown countries.

    Arguments are as for `level0`. A stream is as wide as the number of categories that its flows carry; the part of
    special categories (Art. 9) is dark. Third countries stand apart by the status of the hops. A category of a register
    that no recorded flow brings comes from a source that is not recorded. Beyond `sources` and `registers` those with
    the narrowest streams share a block. `before` is the `order` of an earlier picture.

    >>> import datamap as dm
    >>> from datamap import law
    >>> from datamap.draw import ENGLISH
    >>> audit = dm.audit(dm.load("inventories/revontuli_group.xlsx"), "2026-11-21")
    >>> scene = streams(audit.inventory, audit.transfers, ENGLISH, is_eea=lambda code: law.is_eea(code, audit.on))
    >>> [row[:3] for row in scene.rows if row[1] == "Other third countries (derogation)"]
    [('Staff and payroll', 'Other third countries (derogation)', '1')]
    """
    gathered = gather(inventory, transfers, is_eea, sources, registers)
    canvas = Canvas()
    nodes = _nodes(gathered, words)
    _arrange(nodes, gathered.streams, before)
    top = _headings(canvas, words)
    unit = _unit(nodes)
    bottom = _stack(nodes, unit, top)
    for stream, ends in _ends(gathered.streams, nodes, unit):
        _band(canvas, stream, ends, nodes, unit, words)
    for key, node in nodes.items():
        _block(canvas, key, node, words)
    y = _special(canvas, gathered.streams, words, bottom + 8)
    statuses = {place.status for place in gathered.zones.values() if place.status}
    more = [words["legend.streams"]]
    if not all(stream.certain for stream in gathered.streams):
        more.append(words["legend.uncertain"])
    entries, height = legend(canvas, statuses, words, y, fills=True, more=more)
    place = {key: n for n, key in enumerate(nodes)}
    listed = sorted(gathered.streams, key=lambda stream: (place[stream.source], place[stream.target]))
    return canvas.scene(
        height + 4,
        title=words["title.streams"](inventory.controller.get("name") or inventory.name),
        description=_description(gathered, nodes, words),
        headings=words["table.streams"],
        rows=[_said(stream, nodes, words) for stream in listed],
        legend=entries,
        order=tuple(nodes),
    )


def _nodes(gathered: Gathered, words: Words) -> dict[str, _Node]:
    """Return the blocks, column by column, with their set texts."""
    wide = _widths(gathered.streams)
    nodes = {}
    for column, places in enumerate((gathered.sources, gathered.registers, gathered.zones)):
        for key, place in places.items():
            name = text.clean(_name(key, place, column, words))
            letter = marks.badge_width(words[f"letter.{place.status}"]) + 4 if place.status else 0.0
            room = _BLOCK - 12 - letter
            lines = text.wrap(name or "?", room, theme.SMALL_SIZE, bold=True, lines=3)[0]
            notes = text.wrap(_count(key, gathered.streams, words), room, theme.SMALL_SIZE, lines=2)[0]
            nodes[key] = _Node(column, name, lines, notes, place, wide.get(key, 0))
    return nodes


def _name(key: str, place: Place, column: int, words: Words) -> str:
    if place.others:
        return str(words[f"group.{('sources', 'registers')[column]}"](len(place.refs)))
    if key == UNRECORDED:
        return str(words["streams.unrecorded"])
    if column < 2:
        return place.name or str(words["blank.end"])
    lane = str(words[f"lane.{place.name}"])
    return f"{lane} ({words[f'status.{place.status}']})" if place.name == "third" else lane


def _widths(streams: Iterable[Stream]) -> dict[str, int]:
    """Return how many categories each block has on its fuller side."""
    sides: dict[tuple[str, bool], int] = {}
    for stream in streams:
        for side in ((stream.source, True), (stream.target, False)):
            sides[side] = sides.get(side, 0) + stream.wide
    return {key: max(sides.get((key, True), 0), sides.get((key, False), 0)) for key, _ in sides}


def _arrange(nodes: dict[str, _Node], streams: Sequence[Stream], before: Sequence[str]) -> None:
    """Put sources and registers where their streams cross little, and those of an earlier picture in its order."""
    columns = [[key for key in nodes if nodes[key].column == column] for column in range(3)]
    for _ in range(4):
        for column, other in ((1, 2), (0, 1), (1, 0)):
            rank = {key: n / max(len(columns[other]) - 1, 1) for n, key in enumerate(columns[other])}
            columns[column] = _by_pull(columns[column], rank, streams)
    place = {key: n for n, key in enumerate(before)}
    ordered = []
    for keys in columns:
        stay = iter(sorted((key for key in keys if key in place), key=place.__getitem__))
        ordered += [next(stay) if key in place else key for key in keys]
    for key in ordered:
        nodes[key] = nodes.pop(key)


def _by_pull(keys: Sequence[str], rank: Mapping[str, float], streams: Iterable[Stream]) -> list[str]:
    """Return blocks by the mean place of what they share streams with; shared and unrecorded ones stay last."""
    pull: dict[str, tuple[float, int]] = {}
    for stream in streams:
        for one, other in ((stream.source, stream.target), (stream.target, stream.source)):
            if other in rank:
                total, wide = pull.get(one, (0.0, 0))
                pull[one] = total + rank[other] * stream.wide, wide + stream.wide

    def wish(key: str) -> tuple[bool, bool, float]:
        total, wide = pull.get(key, (0.0, 1))
        return key == UNRECORDED, key.endswith(":others"), total / wide

    return sorted(keys, key=wish)


def _headings(canvas: Canvas, words: Words) -> float:
    """Write the headings of the columns; return where they end."""
    titles = [words["lane.sources"], words["lane.registers"], words["streams.zones"]]
    wrapped = [text.wrap(title, _BLOCK, theme.TITLE_SIZE, bold=True, lines=2)[0] for title in titles]
    ends = [
        canvas.write(lines, left + _BLOCK / 2, MARGIN, size=theme.TITLE_SIZE, bold=True, anchor="middle")
        for left, lines in zip(_LEFTS, wrapped, strict=True)
    ]
    return max(ends) + 6


def _unit(nodes: Mapping[str, _Node]) -> float:
    """Return how wide one category is drawn, so that the fullest column is about as tall as a picture may be."""
    totals = [sum(node.wide for node in nodes.values() if node.column == column) for column in range(3)]
    return min(_WIDEST, _TALL / max(*totals, 1))


def _stack(nodes: Mapping[str, _Node], unit: float, top: float) -> float:
    """Stack the blocks of each column, the shorter columns in the middle; return where the tallest ends."""
    heights = [0.0, 0.0, 0.0]
    for node in nodes.values():
        node.height = max(node.wide * unit, line_height(len(node.lines) + len(node.notes))) + 2 * _RIM
        heights[node.column] += node.height + _GAP
    tallest = max(heights)
    at = [top + (tallest - height) / 2 for height in heights]
    for node in nodes.values():
        node.y = at[node.column]
        at[node.column] += node.height + _GAP
    return top + tallest


def _ends(
    streams: Sequence[Stream], nodes: Mapping[str, _Node], unit: float
) -> list[tuple[Stream, tuple[Point, Point]]]:
    """Return each stream with the upper points of its ends."""
    ends = [(stream.source, stream.target) for stream in streams]
    starts = _attached(streams, ends, nodes, unit, _BLOCK)
    stops = _attached(streams, [(target, source) for source, target in ends], nodes, unit, 0.0)
    return list(zip(streams, zip(starts, stops, strict=True), strict=True))


def _attached(
    streams: Sequence[Stream],
    ends: Sequence[tuple[str, str]],
    nodes: Mapping[str, _Node],
    unit: float,
    across: float,
) -> list[Point]:
    """Return where streams meet their near block, so that those of a block do not cross there.

    `ends` are (near block, far block); `across` is how far right of the block's left side they meet it.
    """
    place = {key: n for n, key in enumerate(nodes)}
    total: dict[str, float] = {}
    for stream, (near, _) in zip(streams, ends, strict=True):
        total[near] = total.get(near, 0.0) + stream.wide * unit
    at = {key: nodes[key].y + (nodes[key].height - total[key]) / 2 for key in total}
    found = [(0.0, 0.0)] * len(streams)
    for n in sorted(range(len(streams)), key=lambda n: place[ends[n][1]]):
        near = ends[n][0]
        found[n] = _LEFTS[nodes[near].column] + across, at[near]
        at[near] += streams[n].wide * unit
    return found


def _band(
    canvas: Canvas,
    stream: Stream,
    ends: tuple[Point, Point],
    nodes: Mapping[str, _Node],
    unit: float,
    words: Words,
) -> None:
    """Paint a stream as a band, hatched and edged as its zone asks, its special categories dark along the top."""
    status = nodes[stream.target].place.status
    from_unknown = stream.source == UNRECORDED
    fill = theme.FILLS[status] if status else theme.UNKNOWN_LANE if from_unknown else theme.LAND_EEA
    edge = theme.stroke(status).colour if status else theme.UNKNOWN_EDGE if from_unknown else theme.BOX_EDGE
    dash = () if stream.certain and stream.categories else theme.DASHES["possible"]
    of = canvas.subject("flow", stream.refs, ": ".join(_said(stream, nodes, words)[:3]))
    outline = _outline(*ends, stream.wide * unit)
    canvas.items.append(_shape(outline, fill, edge, dash, of))
    canvas.items += hatch([outline], status or "", of)
    if stream.special:
        canvas.items.append(_shape(_outline(*ends, stream.special * unit), theme.BORDER, "", (), of))


def _outline(start: Point, stop: Point, wide: float) -> list[Point]:
    """Return the outline of a band between the upper points of its ends: level at both, a cubic between."""
    upper = []
    for n in range(_STEPS + 1):
        share = n / _STEPS
        down = share * share * (3 - 2 * share)
        upper.append(
            (round(start[0] + share * (stop[0] - start[0]), 1), round(start[1] + down * (stop[1] - start[1]), 1))
        )
    return [*upper, *((x, round(y + wide, 1)) for x, y in reversed(upper))]


def _shape(outline: Sequence[Point], fill: str, edge: str, dash: tuple[float, ...], of: str) -> Path:
    commands = [("M" if n == 0 else "L", *point) for n, point in enumerate(outline)]
    return Path((*commands, ("Z",)), edge, 0.6, dash, fill, of)


def _block(canvas: Canvas, key: str, node: _Node, words: Words) -> None:
    """Paint a block with its name, the letter of its status and how many categories it has."""
    left = _LEFTS[node.column]
    kind = ("source", "register", "zone")[node.column]
    of = canvas.subject(kind, node.place.refs, node.name)
    dash = theme.DASHES["planned"] if key == UNRECORDED or node.place.name == "unknown" else ()
    canvas.items.append(
        Box(left, node.y, _BLOCK, node.height, theme.PAPER, theme.BOX_EDGE, 1.1, 3.0 if node.column else 9.0, dash, of)
    )
    room, x = _BLOCK, left
    if node.place.status:
        letter = words[f"letter.{node.place.status}"]
        canvas.items += sign(node.place.status, words, left + 5, node.y + node.height / 2, of)
        room, x = _BLOCK - marks.badge_width(letter) - 4, left + marks.badge_width(letter) + 4
    y = node.y + (node.height - line_height(len(node.lines) + len(node.notes))) / 2
    y = canvas.write(node.lines, x + room / 2, y, bold=True, anchor="middle", of=of)
    canvas.write(node.notes, x + room / 2, y, colour=theme.MUTED, anchor="middle", of=of)


def _count(key: str, streams: Iterable[Stream], words: Words) -> str:
    """Say how many different categories a block has, and how many of them are special."""
    mine = [stream for stream in streams if key in (stream.source, stream.target)]
    together = Stream(key, key, {category: None for stream in mine for category in stream.categories})
    if not together.categories:
        return str(words["blank.categories"])
    return str(words["streams.count"](len(together.categories), together.special))


def _special(canvas: Canvas, streams: Iterable[Stream], words: Words, top: float) -> float:
    """Explain the dark part of the bands where there is one; return where it ends."""
    if not any(stream.special for stream in streams):
        return top
    canvas.items.append(Box(MARGIN, top + 3, 20.0, 9.0, theme.BORDER))
    canvas.items.append(Text(MARGIN + 26, top + 11, text.clean(words["legend.special"]), theme.SMALL_SIZE))
    return top + 16


def _said(stream: Stream, nodes: Mapping[str, _Node], words: Words) -> tuple[str, ...]:
    """Return the row of the equivalent table."""
    data = ", ".join(words["category"](category) for category in stream.categories)
    count = str(len(stream.categories)) if stream.categories else words["blank.categories"]
    return nodes[stream.source].name, nodes[stream.target].name, count, str(stream.special), data


def _description(gathered: Gathered, nodes: Mapping[str, _Node], words: Words) -> str:
    counts = [
        words[f"count.{things}"](
            sum(len(place.refs) if place.others else key != UNRECORDED for key, place in of.items())
        )
        for things, of in (("sources", gathered.sources), ("registers", gathered.registers))
    ]
    reached = [f"{nodes[key].name}: {_count(key, gathered.streams, words)}" for key in gathered.zones]
    said = words["alt.holds"](counts)
    return f"{said} {words['alt.streams'](reached)}" if reached else said
