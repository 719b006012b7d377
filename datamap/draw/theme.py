"""How the pictures look: colours, line profiles, dashes and sizes.

A status is told by the *cross-section* of its line (one stroke, a stroke with a core, two strokes), by its
weight, by a letter and by colour; a certainty by dashes along the line. The two never compete, and
neither needs colour: the picture reads the same in black and white.
"""

from __future__ import annotations

from dataclasses import dataclass

FONTS = "'DejaVu Sans', Verdana, sans-serif"

# Sizes are in the picture's own units. A register's picture is about 800 units wide, so that on the
# 170 mm of an A4 portrait page one unit is 0.6 pt, and the smallest text 6 pt.
NAME_SIZE = 11.0
SMALL_SIZE = 10.0
TITLE_SIZE = 11.0
LINE_HEIGHT = 1.22

INK = "#1A1A1A"
MUTED = "#4D4D4D"
PAPER = "#FFFFFF"
LANE = "#F2F4F6"
LANE_EDGE = "#D5DADF"
LAND = "#ECEEF0"
LAND_EEA = "#DFE7F0"
LAND_REACHED = "#B9CADB"
COAST = "#B4BBC2"
UNKNOWN_LANE = "#FBF3F8"
UNKNOWN_EDGE = "#8A5A78"
BORDER = "#12355B"
BORDER_BAND = "#C9D6E4"
BOX_EDGE = "#3A4149"

STATUSES = ("not_transfer", "eea", "adequate", "safeguarded", "derogation", "unknown", "unsafeguarded")
CERTAINTIES = ("actual", "possible", "planned")


@dataclass(frozen=True)
class Stroke:
    """A line's cross-section: the stroke, and a core drawn along its middle where it has one."""

    colour: str
    weight: float
    core: str = ""
    core_weight: float = 0.0
    core_dash: tuple[float, ...] = ()
    badge: str = PAPER
    badge_text: str = INK


# From best to worst the lines grow heavier; `plain` is a flow that stays with the controller.
STROKES: dict[str, Stroke] = {
    "plain": Stroke("#8C939A", 1.1),
    "not_transfer": Stroke("#6B7178", 0.8),
    "eea": Stroke("#3F464D", 1.5),
    "adequate": Stroke("#007A5A", 2.4),
    "safeguarded": Stroke("#0067A3", 3.8, PAPER, 1.5),
    "derogation": Stroke("#E69F00", 4.4, INK, 1.2),
    "unknown": Stroke("#CC79A7", 4.8, "#4A1A38", 1.6, (1.6, 3.2), badge="#F6E3EE"),
    "unsafeguarded": Stroke("#B94600", 6.2, PAPER, 1.8, badge="#B94600", badge_text=PAPER),
}

# Areas of a status: the graver the darker in grey, and the two gravest hatched besides (slopes, gap, colour, weight).
FILLS: dict[str, str] = {
    "not_transfer": "#E9ECEF",
    "eea": "#D5DEE8",
    "adequate": "#BFE3D6",
    "safeguarded": "#9CC6E4",
    "derogation": "#F0BE5A",
    "unknown": "#D59ABB",
    "unsafeguarded": "#B94600",
}
HATCHES: dict[str, tuple[tuple[float, ...], float, str, float]] = {
    "unknown": ((1.0,), 5.0, "#4A1A38", 0.7),
    "unsafeguarded": ((1.0, -1.0), 5.0, PAPER, 0.6),
}

# The signs of what became of a flow since the previous audit, on its badge.
CHANGES = {"added": "+", "removed": "−", "changed": "≠"}

# A flow that is no longer there keeps its badge, but its line is a row of dots.
REMOVED = Stroke("#8C939A", 1.4)
REMOVED_DASH = (1.0, 3.5)

# A certainty that is not recorded is drawn as an actual flow: the graver reading.
DASHES: dict[str, tuple[float, ...]] = {"actual": (), "possible": (7.0, 4.0), "planned": (2.5, 3.0)}


def stroke(status: str | None, change: str = "") -> Stroke:
    """Return the line of a status; None is a flow inside the controller.

    Raises KeyError for a status that is not one of `STATUSES`.
    """
    known = STROKES["plain" if status is None else status]
    return REMOVED if change == "removed" else known


def dash(certainty: str | None, change: str = "") -> tuple[float, ...]:
    """Return the dash pattern (on, off, in picture units) of a certainty; empty is a solid line."""
    known = DASHES["actual" if certainty is None else certainty]
    return REMOVED_DASH if change == "removed" else known
