"""The lanes across the page: their headings, the columns they stand in, and the gutters between."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from datamap.draw import marks, text, theme
from datamap.draw.layout import Layout
from datamap.draw.scene import Lane
from datamap.draw.words import Words

MARGIN = 5.0
PADDING = 6.0
TRACK = 7.0
FINEST = 4.4
GUTTER = 50.0


@dataclass(frozen=True)
class Column:
    """The x of a column: its lane, its boxes, and the tracks of the gutter to its right, `pitch` apart."""

    x: float
    box: float
    box_width: float
    end: float
    tracks: float
    pitch: float

    def side(self, side: str) -> float:
        """Return the x of the left or right side of the boxes."""
        return self.box if side == "left" else self.box + self.box_width


def kept_open(columns: Sequence[Sequence[str]], filled: set[str]) -> list[str]:
    """Return first lanes of a column that are empty while a lane below them is not."""
    return [column[0] for column in columns if column[0] not in filled and filled & set(column[1:])]


def headings_of(
    columns: Sequence[Sequence[str]], filled: set[str], words: Words, widths: Sequence[float]
) -> dict[str, tuple[str, ...]]:
    """Return the headings of the lanes to be shown, set in the widths of their columns."""
    return {
        lane: text.wrap(words[f"lane.{lane}"], room - 8.0, theme.TITLE_SIZE, bold=True, lines=4)[0]
        for column, room in zip(columns, widths, strict=True)
        for lane in column
        if lane == column[0] or lane in filled
    }


def lanes_of(
    columns: Sequence[Sequence[str]],
    headings: dict[str, tuple[str, ...]],
    placed: Layout,
    across: list[Column],
    top: float,
    bottom: float,
    words: Words,
) -> Iterator[Lane]:
    """Return the lanes to be shown, with their places."""
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


def columns_of(
    placed: Layout, badges: Mapping[tuple[int, str], float], bordered: int, box_width: float
) -> tuple[list[Column], float]:
    """Return the columns and where the last one ends.

    `badges` is the widest badge at each side (left, right) of each column; the column `bordered` has the border
    on its right.
    """
    across: list[Column] = []
    x = MARGIN
    for index, runs in enumerate(placed.gutters):
        strips = {
            side: badges[index, side] + marks.ARROW + 6 if (index, side) in badges else 7.0
            for side in ("left", "right")
        }
        box = x + strips["left"]
        end = box + box_width + strips["right"]
        tracks = end + (18.0 if index == bordered else 2.0)
        count = max((track for _, track in runs), default=-1) + 1
        pitch = min(TRACK, max(GUTTER / count, FINEST)) if count else TRACK
        across.append(Column(x, box, box_width, end, tracks, pitch))
        x = tracks + max(count * pitch + 3, 10.0 if index + 1 < len(placed.gutters) else 0.0)
    last = across[-1]
    return across, max(last.end, x if placed.gutters[-1] else last.end)
