"""The matrix of transfers: a row a country, a column a kind of ground, in each cell the count and the worst status."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from datamap.draw import marks, text, theme
from datamap.draw.canvas import MARGIN, WIDTH, Canvas, legend, line_height, sign
from datamap.draw.crossings import GROUNDS, Crossing, Tally, by_country, crossings, gravest_first, said, tally
from datamap.draw.scene import Box, Path, Scene, Text
from datamap.draw.words import Words
from datamap.inventory.model import Inventory

_NAMES = 178.0
_ROW = 24.0

Line = tuple[str, list[Crossing]]


def matrix(inventory: Inventory, transfers: pd.DataFrame, words: Words, *, limit: int = 20) -> Scene:
    """Return the matrix of what leaves the EU/EEA, or may, by country and kind of recorded ground.

    `transfers` are judged hops with the columns country, status, mechanism, certainty, flow and to; `words` is as in
    `words`. Beyond `limit` countries those with the gravest hops keep their row, and the others share one; a country
    that is not recorded has its own row. The countries stand in the order of their names.

    >>> import datamap as dm
    >>> from datamap.draw import ENGLISH
    >>> audit = dm.audit(dm.load("inventories/revontuli_group.xlsx"), "2026-11-21")
    >>> for row in matrix(audit.inventory, audit.transfers, ENGLISH).rows[:2]:
    ...     print(row)
    ('AE', 'derogation', '1', '0', 'derogation')
    ('BR', 'adequacy decision', '1', '0', 'adequacy decision')
    """
    hops = crossings(transfers)
    listed = _lines(hops, words, limit)
    canvas = Canvas()
    wide = (WIDTH - 2 * MARGIN - _NAMES) / (len(GROUNDS) + 1)
    lefts = [MARGIN + _NAMES + n * wide for n in range(len(GROUNDS) + 1)]
    top = _headings(canvas, lefts, wide, words)
    rows: list[tuple[str, ...]] = []
    for n, (name, there) in enumerate(listed):
        y = top + n * _ROW
        if n % 2 == 0:
            canvas.items.append(Box(MARGIN, y, WIDTH - 2 * MARGIN, _ROW, theme.LANE))
        canvas.items.append(
            Text(MARGIN + 4, y + _ROW / 2 + 4, text.shorten(name, _NAMES - 8, theme.NAME_SIZE), theme.NAME_SIZE)
        )
        for ground, left in zip(GROUNDS, lefts, strict=False):
            cell = [hop for hop in there if hop.ground == ground]
            if cell:
                _cell(canvas, cell, left, y, wide, f"{name}, {words[f'ground.{ground}']}", words)
                rows.append((name, words[f"ground.{ground}"], *_counted(cell, words)))
        canvas.items.append(_number(tally(there), lefts[-1], lefts[-1] + wide, y))
    bottom = top + len(listed) * _ROW
    for left in lefts:
        canvas.items.append(Path((("M", left, top), ("L", left, bottom)), theme.LANE_EDGE, 0.8))
    more = [words["legend.apart"]] if any(not hop.certain for hop in hops) else []
    cells = {(name, hop.ground): there for name, there in listed for hop in there}
    shown = {tally(hop for hop in there if hop.ground == ground).worst for (_, ground), there in cells.items()}
    entries, height = legend(canvas, shown, words, bottom + 8, more=more)
    return canvas.scene(
        height + 4,
        title=words["title.matrix"](inventory.controller.get("name") or inventory.name),
        description=_description(hops, words),
        headings=words["table.matrix"],
        rows=rows,
        legend=entries,
    )


def _lines(hops: Sequence[Crossing], words: Words, limit: int) -> list[Line]:
    """Return the rows: countries by name, then those that share a row, then the country that is not recorded."""
    found = by_country(hops)
    ranked = gravest_first(found, words)
    shown, left = (ranked, []) if len(ranked) <= limit else (ranked[: limit - 1], ranked[limit - 1 :])
    lines = sorted((text.clean(words["country"](code)), found[code]) for code in shown)
    if left:
        lines.append((text.clean(words["group.countries"](len(left))), [hop for code in left for hop in found[code]]))
    if None in found:
        lines.append((text.clean(words["blank.country"]), found[None]))
    return lines


def _headings(canvas: Canvas, lefts: Sequence[float], wide: float, words: Words) -> float:
    """Write the headings of the columns, level with each other at their foot; return where they end."""
    titles = [*(words[f"ground.{ground}"] for ground in GROUNDS), words["total"]]
    wrapped = [text.wrap(title, wide - 6, theme.SMALL_SIZE, bold=True, lines=5)[0] for title in titles]
    bottom = MARGIN + line_height(max(map(len, wrapped)))
    for left, lines in zip(lefts, wrapped, strict=True):
        canvas.write(lines, left + wide / 2, bottom - line_height(len(lines)), bold=True, anchor="middle")
    canvas.items.append(Path((("M", MARGIN, bottom + 4), ("L", WIDTH - MARGIN, bottom + 4)), theme.BORDER, 1.6))
    return bottom + 5


def _cell(
    canvas: Canvas, hops: Sequence[Crossing], left: float, y: float, wide: float, name: str, words: Words
) -> None:
    """Paint a cell: the sign of its worst status and how many hops it holds; dashed if none of the worst is certain."""
    counted = tally(hops)
    stroke = theme.stroke(counted.worst)
    of = canvas.subject("cell", counted.refs, f"{name}: {counted.written} ({words[f'status.{counted.worst}']})")
    dash = theme.DASHES["possible"] if counted.apart_only else ()
    canvas.items.append(
        Box(left + 3, y + 2.5, wide - 6, _ROW - 5, theme.FILLS[counted.worst], stroke.colour, 1.2, 3.0, dash, of)
    )
    canvas.items += sign(counted.worst, words, left + 6, y + _ROW / 2, of)
    start = left + 8 + marks.badge_width(words[f"letter.{counted.worst}"])
    colour = theme.PAPER if counted.worst == "unsafeguarded" else theme.INK
    canvas.items.append(_number(counted, start, left + wide - 4, y, colour, of))


def _number(counted: Tally, start: float, end: float, y: float, colour: str = theme.INK, of: str = "") -> Text:
    """Return the count, with those apart in brackets where there is room for it."""
    ways = [(counted.written, theme.NAME_SIZE, True), (counted.written, theme.SMALL_SIZE, False)]
    fitting = (way for way in ways if text.width(*way) <= end - start)
    said, size, bold = next(fitting, (str(counted.count), theme.SMALL_SIZE, False))
    return Text((start + end) / 2, y + _ROW / 2 + 4, said, size, bold, colour, "middle", of)


def _counted(hops: Sequence[Crossing], words: Words) -> tuple[str, str, str]:
    counted = tally(hops)
    return str(counted.count), str(counted.apart), words[f"status.{counted.worst}"]


def _description(hops: Sequence[Crossing], words: Words) -> str:
    countries = len({hop.country for hop in hops} - {None})
    return " ".join([*([words["alt.matrix"](countries)] if countries else []), *said(hops, words)])
