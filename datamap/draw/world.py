"""The map of destinations: where transfers go, how they are judged, and the EU/EEA outlined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pandas as pd

from datamap.draw import labels, marks, text, theme
from datamap.draw.atlas import Atlas, Point, atlas
from datamap.draw.canvas import MARGIN, WIDTH, Canvas, hatch, legend, sign
from datamap.draw.crossings import Crossing, Tally, by_country, crossings, gravest_first, said, tally
from datamap.draw.hops import IsEea, known
from datamap.draw.scene import Box, Command, Path, Scene, Text
from datamap.draw.words import Words
from datamap.flows import OUTSIDE
from datamap.inventory.model import Inventory

_LABEL = 17.0
_DOT = 2.8
_SMALL_DOT = 1.7
_TOP = 6.0
_NAMES = 40
_LONGEST = 160.0


def world(inventory: Inventory, transfers: pd.DataFrame, words: Words, *, is_eea: IsEea, limit: int = 20) -> Scene:
    """Return the map of the countries that personal data go to.

    Arguments are as for `level0`. Every country with a judged hop out of the EU/EEA has a mark, is filled as its worst
    status asks, and is labelled with its name and count; beyond `limit` only the gravest are labelled, and the others
    listed below. Countries of the EU/EEA are outlined together, as of the audit's date, and listed below. What goes to
    a country that is not recorded stands beside the map.

    >>> import datamap as dm
    >>> from datamap import law
    >>> from datamap.draw import ENGLISH
    >>> audit = dm.audit(dm.load("inventories/revontuli_group.xlsx"), "2026-11-21")
    >>> scene = world(audit.inventory, audit.transfers, ENGLISH, is_eea=lambda code: law.is_eea(code, audit.on))
    >>> for row in scene.rows[:2]:
    ...     print(row)
    ('IN', '5', '1', 'no valid ground')
    ('US', '4', '0', 'no valid ground')
    """
    hops = crossings(transfers)
    found = by_country(hops)
    ranked = gravest_first(found, words)
    counted = {code: tally(found[code]) for code in ranked}
    inside = _inside(transfers, is_eea)
    canvas = Canvas()
    earth = atlas(WIDTH - 2 * MARGIN)
    _ground(canvas, earth, is_eea, inside)
    for code in reversed(ranked):
        _country(canvas, earth, code, counted[code], words)
    _outline(canvas, earth, is_eea)
    left_out = _label(canvas, earth, ranked, counted, [code for code in inside if code in earth.places], limit, words)
    y = _unknown(canvas, found.get(None, []), _TOP + earth.height + 8, words)
    for sentence in _below(left_out, counted, inside, words):
        lines, _ = text.wrap(sentence, WIDTH - 2 * MARGIN, theme.SMALL_SIZE, lines=12)
        y = canvas.write(lines, MARGIN, y) + 3
    more = [words["legend.map"], *([words["legend.apart"]] if not all(hop.certain for hop in hops) else [])]
    shown = {tally(there).worst for there in found.values()}
    entries, height = legend(canvas, shown, words, y + 2, fills=True, more=more)
    rows = [(words["country"](code), *_counts(counted[code], words)) for code in ranked]
    if None in found:
        rows.append((words["blank.country"], *_counts(tally(found[None]), words)))
    rows += [(words["country"](code), str(count), "", words["status.eea"]) for code, count in inside.items()]
    return canvas.scene(
        height + 4,
        title=words["title.world"](inventory.controller.get("name") or inventory.name),
        description=_description(ranked, counted, hops, words),
        headings=words["table.world"],
        rows=rows,
        legend=entries,
    )


def _inside(transfers: pd.DataFrame, is_eea: IsEea) -> dict[str, int]:
    """Return how many hops go to each country of the EU/EEA, most first."""
    found: dict[str, int] = {}
    for country, via, status in zip(*(transfers[name] for name in ("country", "via", "status")), strict=True):
        if known(country) and via not in ("ownership", "internal") and status not in OUTSIDE and is_eea(country):
            found[country] = found.get(country, 0) + 1
    return dict(sorted(found.items(), key=lambda item: (-item[1], item[0])))


def _counts(counted: Tally, words: Words) -> tuple[str, str, str]:
    return str(counted.count), str(counted.apart), words[f"status.{counted.worst}"]


def _shift(point: Point) -> Point:
    return point[0] + MARGIN, point[1] + _TOP


def _closed(rings: Sequence[Sequence[Point]]) -> tuple[Command, ...]:
    commands: list[Command] = []
    for ring in rings:
        commands += [("M" if n == 0 else "L", *_shift(point)) for n, point in enumerate(ring)]
        commands.append(("Z",))
    return tuple(commands)


def _ground(canvas: Canvas, earth: Atlas, is_eea: IsEea, inside: dict[str, int]) -> None:
    """Paint the land: what is in the EU/EEA, darker where data go, and the rest."""
    eea = {code for code in earth.rings if code and is_eea(code)}
    shades = (
        (theme.LAND, [code for code in earth.rings if code not in eea]),
        (theme.LAND_EEA, [code for code in earth.rings if code in eea and code not in inside]),
        (theme.LAND_REACHED, [code for code in earth.rings if code in eea and code in inside]),
    )
    for fill, codes in shades:
        rings = [ring for code in codes for ring in earth.outlines(code)]
        if rings:
            canvas.items.append(Path(_closed(rings), theme.COAST, 0.4, fill=fill))


def _country(canvas: Canvas, earth: Atlas, code: str, counted: Tally, words: Words) -> None:
    """Paint a country as its worst status asks; one without an outline has its mark alone."""
    rings = earth.outlines(code)
    if not rings:
        return
    of = canvas.subject("country", counted.refs, _said(code, counted, words))
    canvas.items.append(Path(_closed(rings), theme.BOX_EDGE, 0.7, fill=theme.FILLS[counted.worst], of=of))
    canvas.items += hatch([[_shift(point) for point in ring] for ring in rings], counted.worst, of)


def _said(code: str, counted: Tally, words: Words) -> str:
    return f"{words['country'](code)}: {counted.written} ({words[f'status.{counted.worst}']})"


def _name(code: str, counted: Tally, words: Words) -> str:
    country = text.shorten(text.clean(words["country"](code)), _LONGEST, theme.SMALL_SIZE, bold=True)
    return f"{country} {counted.written}"


def _outline(canvas: Canvas, earth: Atlas, is_eea: IsEea) -> None:
    lines = earth.border(code for code in earth.rings if code and is_eea(code))
    commands: list[Command] = []
    for line in lines:
        commands += [("M" if n == 0 else "L", *_shift(point)) for n, point in enumerate(line)]
    canvas.items.append(Path(tuple(commands), theme.BORDER, 1.3))


def _label(
    canvas: Canvas,
    earth: Atlas,
    ranked: Sequence[str],
    counted: dict[str, Tally],
    inside: Sequence[str],
    limit: int,
    words: Words,
) -> list[str]:
    """Mark every country, and label as many of the gravest as `limit` and room allow; return those without a label.

    Those `inside` the EU/EEA have a smaller mark and no label.
    """
    points = {code: _shift(earth.places[code]) for code in (*ranked, *inside)}
    chosen = list(ranked[:limit])
    names = {code: _name(code, counted[code], words) for code in chosen}
    signs = {code: marks.badge_width(words[f"letter.{counted[code].worst}"]) for code in chosen}
    placed = labels.place(
        points=[points[code] for code in chosen],
        sizes=[(signs[code] + text.width(names[code], theme.SMALL_SIZE, bold=True) + 10, _LABEL) for code in chosen],
        page=(2.0, 2.0, WIDTH - 2.0, _TOP + earth.height),
        drawn=[_shift(point) for line in earth.arcs for point in line],
        others=[points[code] for code in (*ranked[limit:], *inside)],
    )
    found = {code: one for code, one in zip(chosen, placed, strict=True) if one}
    for code, one in found.items():
        canvas.items.append(Path((("M", *points[code]), ("L", *one.foot)), theme.INK, 0.8))
    for code in inside:
        canvas.items.append(_dot(points[code], _SMALL_DOT, theme.BORDER))
    for code in ranked:
        canvas.items.append(_dot(points[code], _DOT, theme.stroke(counted[code].worst).colour))
    for code, one in found.items():
        _tag(canvas, one, counted[code], names[code], signs[code], _said(code, counted[code], words), words)
    return [code for code in ranked if code not in found]


def _dot(point: Point, radius: float, colour: str) -> Box:
    x, y = point
    return Box(x - radius, y - radius, 2 * radius, 2 * radius, colour, theme.INK, 0.6, radius)


def _below(left_out: Sequence[str], counted: dict[str, Tally], inside: dict[str, int], words: Words) -> Iterator[str]:
    """Say which countries have no label, and which of the EU/EEA data go to."""
    if left_out:
        named = [f"{words['country'](code)} {counted[code].written}" for code in left_out[:_NAMES]]
        yield words["map.more"](named, len(left_out[_NAMES:]))
    if inside:
        yield words["map.inside"]([f"{words['country'](code)} {count}" for code, count in inside.items()])


def _tag(
    canvas: Canvas, one: labels.Placed, counted: Tally, name: str, sign_width: float, full: str, words: Words
) -> None:
    left, top, right, bottom = one.area
    of = canvas.subject("label", counted.refs, full)
    stroke = theme.stroke(counted.worst)
    dash = theme.DASHES["possible"] if counted.apart_only else ()
    canvas.items.append(Box(left, top, right - left, bottom - top, theme.PAPER, stroke.colour, 1.0, 3.0, dash, of))
    middle = (top + bottom) / 2
    canvas.items += sign(counted.worst, words, left + 1.5, middle, of)
    canvas.items.append(Text(left + sign_width + 5, middle + 3.6, name, theme.SMALL_SIZE, True, of=of))


def _unknown(canvas: Canvas, hops: Sequence[Crossing], y: float, words: Words) -> float:
    """Say below the map what goes to a country that is not recorded; return where it ends."""
    if not hops:
        return y
    counted = tally(hops)
    sentence = text.clean(words["map.unknown"](counted.written, counted.count))
    letter = marks.badge_width(words[f"letter.{counted.worst}"])
    wide = letter + text.width(sentence, theme.SMALL_SIZE, bold=True) + 12
    one = labels.Placed((MARGIN, y, MARGIN + wide, y + _LABEL), (MARGIN, y))
    _tag(canvas, one, counted, sentence, letter, f"{sentence} ({words[f'status.{counted.worst}']})", words)
    return y + _LABEL + 6


def _description(ranked: Sequence[str], counted: dict[str, Tally], hops: Sequence[Crossing], words: Words) -> str:
    gravest = [_said(code, counted[code], words) for code in ranked[:5]]
    sentences = [words["alt.world"](len(ranked)), *said(hops, words)]
    return " ".join([*sentences, words["alt.gravest"](gravest)] if gravest else sentences)
