"""What stands below a picture: the lines explained, the data by number, the groups by name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from datamap.draw import marks, text, theme
from datamap.draw.scene import Edge, Item, Node, Path, Text
from datamap.draw.words import Words

Items = list[Item]

_SAMPLE = 30.0
_ROW = 17.0
_LINE = 12.6
_SHOWN = 6
_GROUP_LINES = 14


def numbers(edges: Iterable[Edge]) -> dict[tuple[str, ...], int]:
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
    fineness: float,
) -> tuple[Items, tuple[tuple[str, str], ...], float]:
    """Lay out legend, key and groups below `top`; return the items, the legend's entries and the bottom.

    `fineness` is the share of their weight that the picture's lines have.
    """
    items, entries, y = _lines(edges, words, top, width, fineness)
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


@dataclass(frozen=True)
class _Entry:
    """One entry of the legend: a sample of a line, a badge, or both, and what they mean."""

    badge: str
    name: str
    status: str | None = None
    certainty: str | None = None
    change: str = ""
    line: bool = True


def _entries(edges: Sequence[Edge], words: Words) -> list[_Entry]:
    """Return what the picture uses: statuses from best to worst, certainties, then the badges' numbers."""
    used = {edge.status for edge in edges if edge.change != "removed"}
    entries = [
        _Entry(words[f"letter.{status or 'plain'}"], words[f"status.{status or 'plain'}"], status)
        for status in (None, *theme.STATUSES)
        if status in used
    ]
    entries += [
        _Entry("", words[f"certainty.{certainty}"], certainty=certainty)
        for certainty in theme.CERTAINTIES
        if theme.dash(certainty) and any(edge.certainty == certainty for edge in edges if edge.change != "removed")
    ]
    entries += [
        _Entry(sign, words[f"legend.{change}"], change=change, line=change == "removed")
        for change, sign in theme.CHANGES.items()
        if any(edge.change == change for edge in edges)
    ]
    if any(edge.labels is not None for edge in edges):
        entries.append(_Entry("1", words["legend.number"], line=False))
    if any(edge.count > 1 for edge in edges):
        entries.append(_Entry("×2", words["legend.count"], line=False))
    return entries


def _lines(
    edges: Sequence[Edge], words: Words, y: float, width: float, fineness: float
) -> tuple[Items, tuple[tuple[str, str], ...], float]:
    heading, y = _heading(words["legend"], y)
    items: Items = [heading]
    x = 6.0
    entries = _entries(edges, words)
    for entry in entries:
        sample = _SAMPLE if entry.line else 0.0
        sign = marks.badge_width(entry.badge) + 2 if entry.badge else 0.0
        label = text.shorten(text.clean(entry.name), width - 100, theme.SMALL_SIZE)
        wide = sample + sign + 5 + text.width(label, theme.SMALL_SIZE)
        if x > 6.0 and x + wide > width - 6:
            x, y = 6.0, y + _ROW
        middle = y + 6
        if entry.line:
            items += _sample(x, middle, entry, fineness)
        if entry.badge:
            items += marks.badge(entry.badge, x + sample + 2, middle, theme.stroke(entry.status, entry.change))
        items.append(Text(x + sample + sign + 5, middle + 3.6, label, theme.SMALL_SIZE))
        x += wide + 16
    return items, tuple((entry.badge, entry.name) for entry in entries), y + _ROW


def _sample(x: float, y: float, entry: _Entry, fineness: float) -> Items:
    stroke, dash = theme.stroke(entry.status, entry.change), theme.dash(entry.certainty, entry.change)
    line = (("M", x, y), ("L", x + _SAMPLE, y))
    outer = Path(line, stroke.colour, stroke.weight * fineness, dash)
    if not stroke.core:
        return [outer]
    return [outer, Path(line, stroke.core, stroke.core_weight * fineness, stroke.core_dash or dash)]


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
