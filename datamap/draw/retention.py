"""The retention chart: for each category of data how long each register keeps it, and from when that is counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import Any

from datamap.draw import marks, text, theme
from datamap.draw.canvas import MARGIN, WIDTH, Canvas, hatch, line_height, sign
from datamap.draw.hops import known
from datamap.draw.scene import Box, Path, Scene
from datamap.draw.words import Words
from datamap.inventory import periods
from datamap.inventory.model import Inventory

TALLEST = 1000.0
"""The most room that the rows take, in picture units: with what stands around them they fit a page."""

_TICKS = {"P1M": True, "P3M": False, "P1Y": True, "P3Y": False, "P10Y": True, "P50Y": True}
"""The lines of the scale, and whether they have a label."""
_SHORTEST, _LONGEST = 14.0, 36525.0
_NAMES, _LEAD, _AXIS, _END, _PERIOD, _START = 212.0, 236.0, 270.0, 560.0, 568.0, 668.0
_BAR = 8.0
_AT_ONCE = ("collection", "recording", "request")
"""What is counted from when the data come in, not from a later event."""
_SIGNS = {"breach": "unsafeguarded", "undocumented": "unknown", "cannot_tell": "unknown"}


@dataclass(frozen=True)
class Kept:
    """Categories of a register that are kept alike; `kind` is that of a finding on them, or empty."""

    register: str | None
    case: str | None
    shortest: str | None
    longest: str | None
    start: str | None
    kind: str
    categories: tuple[str | None, ...]
    refs: tuple[str, ...]

    @property
    def blank(self) -> bool:
        """Whether neither a period nor what it is counted from is recorded."""
        return not (self.shortest or self.longest or self.start)

    @property
    def least(self) -> str | None:
        """The shortest period, unless it is none at all (kept until the event and no longer said)."""
        return self.shortest if self.shortest and periods.days(self.shortest) > 0 else None


def retention(inventory: Inventory, words: Words, *, marked: Mapping[int, str] | None = None) -> Scene:
    """Return the chart of retention: a row for the categories of a register that are kept alike.

    `words` is as in `words`. A bar is as long as the longest period, on a scale of powers; its first part, up to the
    shortest period, is darker. What is counted from a later event begins with a dashed part before the scale. What has
    a criterion and no period has only that part; what has neither is hatched. `marked` says which kind of finding
    there is on a row of the Data sheet, by its number: *breach*, *undocumented* or *cannot_tell*. Where the
    rows outgrow a page, those with a finding, then the blank, then the longest stay, and the last row counts the rest.

    >>> import datamap as dm
    >>> from datamap.draw import ENGLISH
    >>> group = dm.load("inventories/revontuli_group.xlsx")
    >>> for row in retention(group, ENGLISH).rows[:2]:
    ...     print(row)
    ('Customers and online shop', 'name, email, phone, address', '3 years', 'end of relationship', '')
    ('Customers and online shop', 'purchase history, payment', '6 years', 'end of financial year', '')
    """
    names = {row["id"]: row["name"] or row["id"] for row in inventory["Registers"].to_dict("records") if row["id"]}
    every = _alike(inventory, marked or {})
    shown = _shown(every, words)
    canvas = Canvas()
    top = _headings(canvas, words)
    y, register = top, ""
    bars: list[tuple[Kept, float, float]] = []
    for kept in shown:
        named = text.clean(names.get(kept.register, kept.register or words["blank.end"]))
        if named != register:
            register = named
            y = canvas.write(
                [text.shorten(named, WIDTH - 20, theme.NAME_SIZE, True)], MARGIN, y + 5, size=11, bold=True
            )
        high = _height(kept, words)
        bars.append((kept, y, high))
        y += high
    canvas.items[:0] = _grid(top, y)
    for kept, above, high in bars:
        _row(canvas, kept, above, high, names, words)
    left = len(every) - len(shown)
    if left:
        y = canvas.write([words["keep.more"](left)], MARGIN, y + 4, colour=theme.MUTED)
    height = _legend(canvas, shown, words, y + 8)
    return canvas.scene(
        height + 4,
        title=words["title.retention"](inventory.controller.get("name") or inventory.name),
        description=_description(every, words),
        headings=words["table.retention"],
        rows=[
            *(_said(kept, names, words) for kept in shown),
            *([(words["keep.more"](left), "", "", "", "")] if left else []),
        ],
    )


def _alike(inventory: Inventory, marked: Mapping[int, str]) -> list[Kept]:
    """Return the rows of the Data sheet, with those of a register that are kept alike as one; by register."""
    found: dict[tuple[Any, ...], list[tuple[Any, Any]]] = {}
    order = {key: n for n, key in enumerate(inventory["Registers"]["id"])}
    columns = ["id", "register", "category", "case", "retention_min", "retention_max", "retention_from"]
    for number, *row in inventory["Data"][columns].itertuples(name=None):
        key, register, category, *terms = map(known, row)
        kind = marked.get(number, "")
        found.setdefault((register, *terms, kind), []).append((category, key))
    alike = [
        Kept(
            *(register, case, shortest, longest, start, kind),
            categories=tuple(category for category, _ in held),
            refs=tuple(key for _, key in held if key),
        )
        for (register, case, shortest, longest, start, kind), held in found.items()
    ]
    return sorted(alike, key=lambda kept: order.get(kept.register, len(order)))


def _shown(every: Sequence[Kept], words: Words) -> list[Kept]:
    """Return what fits a page, in its order: what is marked first, then what is blank, then the longest."""
    room = TALLEST
    ranked = sorted(
        range(len(every)),
        key=lambda n: (every[n].kind != "breach", not every[n].kind, not every[n].blank, -_days(every[n]), n),
    )
    chosen, registers = [], set()
    for n in ranked:
        heading = 0.0 if every[n].register in registers else 19.0
        room -= _height(every[n], words) + heading
        if room < 0:
            break
        registers.add(every[n].register)
        chosen.append(n)
    return [every[n] for n in sorted(chosen)]


def _days(kept: Kept) -> float:
    return max((periods.days(period) for period in (kept.shortest, kept.longest) if period), default=0.0)


def _cells(kept: Kept, words: Words) -> Iterator[tuple[float, tuple[str, ...]]]:
    """Return where the texts of a row stand and their lines."""
    names = ", ".join(
        words["category"](category) if category else words["blank.categories"] for category in kept.categories
    )
    if kept.case:
        names += f" ({words['case'](kept.case)})"
    said = words["keep.blank"] if kept.blank else _period(kept, words)
    start = words["start"](kept.start) if kept.start else "" if kept.blank else words["keep.blank"]
    yield MARGIN + 8, text.wrap(names, _NAMES - MARGIN - 8, theme.SMALL_SIZE, lines=3)[0]
    yield _PERIOD, text.wrap(said, _START - _PERIOD - 4, theme.SMALL_SIZE, lines=3)[0]
    yield _START, text.wrap(start, WIDTH - _START - 2, theme.SMALL_SIZE, lines=3)[0]


def _period(kept: Kept, words: Words) -> str:
    """Say the period: up to, at least, between, or that there is a criterion and no period."""
    least, most = (words["period"](period) if period else "" for period in (kept.least, kept.longest))
    if least and most:
        return least if least == most else words["keep.between"](least, most)
    return most or (words["keep.least"](least) if least else words["keep.criterion"])


def _height(kept: Kept, words: Words) -> float:
    return max(line_height(max(len(lines) for _, lines in _cells(kept, words))), 14.0) + 5


def _at(days: float) -> float:
    """Return the x of a number of days on the scale of powers."""
    share = log(max(days, _SHORTEST) / _SHORTEST) / log(_LONGEST / _SHORTEST)
    return _AXIS + min(share, 1.0) * (_END - _AXIS)


def _headings(canvas: Canvas, words: Words) -> float:
    """Write the headings and the ticks that have room; return where they end."""
    category, period, start = words["table.retention"][1:4]
    for x, room, heading in (
        (MARGIN, _NAMES - MARGIN, category),
        (_PERIOD, _START - _PERIOD - 6, period),
        (_START, WIDTH - _START - 2, start),
    ):
        canvas.write(text.wrap(heading, room, theme.SMALL_SIZE, bold=True, lines=2)[0], x, MARGIN, bold=True)
    end = _AXIS - 20
    for tick in (tick for tick, labelled in _TICKS.items() if labelled):
        label = words["period"](tick)
        x, half = _at(periods.days(tick)), text.width(label, theme.SMALL_SIZE) / 2
        if x - half > end + 6 and x + half < _PERIOD - 4:
            canvas.write([label], x, MARGIN + 12, anchor="middle", colour=theme.MUTED)
            end = x + half
    bottom = MARGIN + 28
    canvas.items.append(Path((("M", MARGIN, bottom), ("L", WIDTH - MARGIN, bottom)), theme.BORDER, 1.6))
    return bottom + 1


def _grid(top: float, bottom: float) -> list[Path]:
    """Return the lines of the scale."""
    lines = [(_AXIS, theme.BOX_EDGE, 1.2), *((_at(periods.days(tick)), theme.LANE_EDGE, 0.8) for tick in _TICKS)]
    return [Path((("M", x, top), ("L", x, bottom)), colour, weight) for x, colour, weight in lines]


def _row(canvas: Canvas, kept: Kept, top: float, high: float, names: Mapping[str | None, str], words: Words) -> None:
    """Write and draw a row."""
    for x, lines in _cells(kept, words):
        canvas.write(lines, x, top + (high - line_height(len(lines))) / 2)
    middle = top + high / 2
    of = canvas.subject("kept", kept.refs, ". ".join(part for part in _said(kept, names, words) if part))
    canvas.items += _bar(kept, middle, of)
    if kept.kind:
        status = _SIGNS[kept.kind]
        left = _NAMES + (_LEAD - _NAMES - marks.BADGE_HEIGHT) / 2
        canvas.items += sign(status, words, left, middle, of, label=words[f"sign.{kept.kind}"])


def _bar(kept: Kept, y: float, of: str) -> Iterator[Box | Path]:
    """Paint the bar of a row around the height `y`."""
    top = y - _BAR / 2
    if kept.blank:
        area = [(_AXIS, top), (_END, top), (_END, top + _BAR), (_AXIS, top + _BAR)]
        yield Box(
            _AXIS,
            top,
            _END - _AXIS,
            _BAR,
            theme.UNKNOWN_LANE,
            theme.UNKNOWN_EDGE,
            0.8,
            0.0,
            theme.DASHES["planned"],
            of,
        )
        yield from (item for item in hatch([area], "unknown", of) if isinstance(item, Path))
        return
    if kept.start not in _AT_ONCE:
        fill = theme.PAPER if kept.start else theme.UNKNOWN_LANE
        yield Box(_LEAD, top, _AXIS - _LEAD, _BAR, fill, theme.BOX_EDGE, 1.0, 0.0, theme.DASHES["possible"], of)
    least, most = (_at(periods.days(period)) if period else None for period in (kept.least, kept.longest))
    if most:
        yield Box(_AXIS, top, most - _AXIS, _BAR, theme.LAND_REACHED, theme.BOX_EDGE, 0.8, of=of)
    if least:
        yield Box(_AXIS, top, least - _AXIS, _BAR, theme.BORDER, theme.BOX_EDGE, 0.8, of=of)
    if least and not most:
        line: tuple[tuple[str | float, ...], ...] = (("M", least, y), ("L", _END - 6, y))
        yield Path(line, theme.BORDER, 1.4, theme.DASHES["possible"], of=of)
        tip: tuple[tuple[str | float, ...], ...] = (
            ("M", _END, y),
            ("L", _END - 7, y - 3.5),
            ("L", _END - 7, y + 3.5),
            ("Z",),
        )
        yield Path(tip, fill=theme.BORDER, of=of)


def _legend(canvas: Canvas, shown: Sequence[Kept], words: Words, top: float) -> float:
    """Explain the bars that are drawn and the signs on them; return where it ends."""
    y = top
    for kind in _SIGNS:
        if any(kept.kind == kind for kept in shown):
            canvas.items += sign(_SIGNS[kind], words, MARGIN, y + 7, label=words[f"sign.{kind}"])
            y = canvas.write([words[f"legend.{kind}"]], MARGIN + 20, y) + 4
    lines, _ = text.wrap(words["legend.retention"], WIDTH - 2 * MARGIN, theme.SMALL_SIZE, lines=6)
    return canvas.write(lines, MARGIN, y, colour=theme.MUTED)


def _said(kept: Kept, names: Mapping[str | None, str], words: Words) -> tuple[str, ...]:
    """Return the row of the equivalent table."""
    categories = ", ".join(words["category"](one) if one else words["blank.categories"] for one in kept.categories)
    if kept.case:
        categories += f" ({words['case'](kept.case)})"
    return (
        names.get(kept.register, kept.register or words["blank.end"]),
        categories,
        words["keep.blank"] if kept.blank else _period(kept, words),
        words["start"](kept.start) if kept.start else words["keep.blank"],
        words[f"legend.{kept.kind}"] if kept.kind else "",
    )


def _description(every: Sequence[Kept], words: Words) -> str:
    def count(kept: Sequence[Kept]) -> int:
        return sum(len(one.categories) for one in kept)

    return str(
        words["alt.retention"](
            count(every),
            count([one for one in every if one.blank]),
            count([one for one in every if not one.blank and not one.least and not one.longest]),
        )
    )
