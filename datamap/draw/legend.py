"""What stands below a picture: the lines explained, the data by number, the groups by name."""

from __future__ import annotations

from collections.abc import Sequence

from datamap.draw import marks, text, theme
from datamap.draw.scene import Box, Edge, Node, Path, Text
from datamap.draw.words import Words

Items = list[Box | Path | Text]

_SAMPLE = 30.0
_ROW = 17.0
_LINE = 12.6
_SHOWN = 6
_GROUP_LINES = 14


def numbers(edges: Sequence[Edge]) -> dict[tuple[str, ...], int]:
    """Number the different sets of data that flows carry, in the order of the flows."""
    found = dict.fromkeys(edge.labels for edge in edges if edge.labels is not None)
    return {labels: n for n, labels in enumerate(found, start=1)}


def footer(
    edges: Sequence[Edge],
    nodes: Sequence[Node],
    tags: dict[str, str],
    known: dict[tuple[str, ...], int],
    words: Words,
    top: float,
    width: float,
) -> tuple[Items, tuple[tuple[str, str], ...], float]:
    """Lay out legend, key and groups below `top`; return the items, the legend's entries and the bottom."""
    items, entries, y = _lines(edges, words, top, width)
    if known:
        more, y = _key(known, words, y, width)
        items += more
    grouped = [node for node in nodes if node.listed]
    if grouped:
        more, y = _groups(grouped, tags, words, y, width)
        items += more
    return items, entries, y + 6


def _heading(label: str, y: float) -> tuple[Text, float]:
    return Text(6.0, y + 14, text.clean(label), theme.TITLE_SIZE, True), y + 22


def _lines(
    edges: Sequence[Edge], words: Words, y: float, width: float
) -> tuple[Items, tuple[tuple[str, str], ...], float]:
    heading, y = _heading(words["legend"], y)
    items: Items = [heading]
    statuses = [s for s in (None, *theme.STATUSES) if any(edge.status == s for edge in edges)]
    certainties = [c for c in theme.CERTAINTIES if theme.dash(c) and any(edge.certainty == c for edge in edges)]
    entries = [(words[f"letter.{s or 'plain'}"], words[f"status.{s or 'plain'}"], s, None) for s in statuses]
    entries += [("", words[f"certainty.{c}"], None, c) for c in certainties]
    x = 6.0
    for letter, name, status, certainty in entries:
        sign = 18.0 if letter else 0.0
        label = text.shorten(text.clean(name), width - 80, theme.SMALL_SIZE)
        wide = _SAMPLE + sign + 5 + text.width(label, theme.SMALL_SIZE) + 16
        if x > 6.0 and x + wide - 16 > width - 6:
            x, y = 6.0, y + _ROW
        stroke = theme.stroke(status)
        line = (("M", x, y + 6), ("L", x + _SAMPLE, y + 6))
        items.append(Path(line, stroke.colour, stroke.weight, theme.dash(certainty)))
        if stroke.core:
            items.append(Path(line, stroke.core, stroke.core_weight, stroke.core_dash))
        if letter:
            items += marks.badge(letter, x + _SAMPLE + 2, y + 6, status)
        items.append(Text(x + _SAMPLE + sign + 5, y + 9.6, label, theme.SMALL_SIZE))
        x += wide
    return items, tuple((letter, name) for letter, name, _, _ in entries), y + _ROW


def _key(known: dict[tuple[str, ...], int], words: Words, y: float, width: float) -> tuple[Items, float]:
    heading, y = _heading(words["key"], y)
    items: Items = [heading]
    columns = 2 if width > 500 and len(known) > 1 else 1
    room = (width - 12) / columns
    indent = 8 + text.width(str(len(known)), theme.SMALL_SIZE, bold=True)
    blocks = []
    for labels, number in known.items():
        listed = ", ".join(labels[:_SHOWN]) or words["blank.categories"]
        if len(labels) > _SHOWN:
            listed += f" {words['more'](len(labels) - _SHOWN)}"
        lines, _ = text.wrap(listed, room - indent - 14, theme.SMALL_SIZE, lines=2)
        blocks.append((number, lines))
    # Column by column, so that the numbers read downwards.
    y_end = y
    for column in range(columns):
        per_column = -(-len(blocks) // columns)
        at = y
        for number, lines in blocks[column * per_column : (column + 1) * per_column]:
            x = 6.0 + column * room
            items.append(Text(x + indent - 6, at + 9.6, str(number), theme.SMALL_SIZE, True, anchor="end"))
            items += [Text(x + indent, at + 9.6 + n * _LINE, line, theme.SMALL_SIZE) for n, line in enumerate(lines)]
            at += len(lines) * _LINE + 2
        y_end = max(at, y_end)
    return items, y_end


def _groups(grouped: Sequence[Node], tags: dict[str, str], words: Words, y: float, width: float) -> tuple[Items, float]:
    heading, y = _heading(words["groups"], y)
    items: Items = [heading]
    for node in grouped:
        names = ", ".join(text.clean(name) for name in node.listed)
        lines, _ = text.wrap(names, width - 50, theme.SMALL_SIZE, lines=_GROUP_LINES)
        items.append(Text(6.0, y + 9.6, tags[node.id], theme.SMALL_SIZE, True))
        items += [Text(36.0, y + 9.6 + n * _LINE, line, theme.SMALL_SIZE) for n, line in enumerate(lines)]
        y += len(lines) * _LINE + 3
    return items, y
