"""The words of the charts (matrix, map, retention, streams), apart from those they share with the pictures.

| key | is |
|---|---|
| `ground.<kind>` | a kind of ground, see `crossings.GROUNDS` |
| `total` | the heading of the sums |
| `title.matrix`, `title.world`, `title.retention`, `title.streams` | callable(name) → the chart's title |
| `table.matrix`, `table.world`, `table.retention`, `table.streams` | the headings of the equal table |
| `alt.matrix`, `alt.world` | callable(n countries) → the first sentence of the alternative text |
| `alt.gravest` | callable(list of countries with count and status) → the sentence that names the gravest |
| `legend.apart` | what a number in brackets and a dashed edge mean |
| `legend.map` | what the outline and the shades of the map mean |
| `map.unknown` | callable(count as written, n) → what goes to a country that is not recorded |
| `map.more` | callable(list of countries with counts, n left out) → those that have no label |
| `map.inside` | callable(list of countries with counts) → those of the EU/EEA |
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any


def plural(one: str, many: str) -> Callable[[int], str]:
    """Return what says n things in English."""
    return lambda n: f"{n} {one if n == 1 else many}"


def _more(names: Sequence[str], left: int) -> str:
    return f"Without a label: {', '.join(names)}{f' and {left} more' if left else ''}."


CHARTS: Mapping[str, Any] = {
    "ground.adequacy": "adequacy decision",
    "ground.scc": "standard contractual clauses",
    "ground.bcr": "binding corporate rules",
    "ground.other": "other safeguards (Art. 46)",
    "ground.derogation": "derogation",
    "ground.none": "none",
    "ground.blank": "not recorded",
    "total": "all",
    "title.matrix": lambda name: f"Transfers of {name} by country and ground",
    "title.world": lambda name: f"Countries that personal data of {name} go to",
    "table.matrix": ("Country", "Ground recorded", "Transfers", "Possible or planned", "Worst status"),
    "table.world": ("Country", "Transfers", "Possible or planned", "Worst status"),
    "alt.matrix": lambda n: f"A table of {plural('country', 'countries')(n)} by kind of ground.",
    "alt.world": lambda n: (
        f"A map of the world with the EU/EEA outlined and {plural('country', 'countries')(n)} marked."
    ),
    "alt.gravest": lambda names: f"The gravest: {'; '.join(names)}.",
    "legend.apart": "In brackets: of these only possible or planned; a dashed edge means that the worst are only so.",
    "legend.map": "The dark line is the border of the EU/EEA on the audit day; darker inside it: countries reached.",
    "map.unknown": lambda written, n: f"Country not known: {written} {'transfer' if n == 1 else 'transfers'}",
    "map.more": _more,
    "map.inside": lambda names: f"In the EU/EEA: {', '.join(names)}.",
}
