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
| `period` | callable(ISO 8601 duration) → in words, short |
| `start`, `case` | callable(term) → what retention is counted from, and the kind of case |
| `keep.blank`, `keep.criterion` | what is not recorded; a criterion without a period |
| `keep.least`, `keep.between` | callable(period), callable(shortest, longest) → in words |
| `keep.more` | callable(n) → the row that counts those left out |
| `sign.<kind>`, `legend.<kind>` | the sign of a kind of finding (breach, undocumented, cannot_tell), what it means |
| `legend.retention` | what the parts of a bar mean |
| `streams.unrecorded`, `streams.zones` | the source that is not recorded; the heading of the zones |
| `streams.count` | callable(n categories, n special) → what a block has |
| `legend.streams`, `legend.special`, `legend.uncertain` | what width, dark part and dashed edge of a stream mean |
| `alt.streams` | callable(list of zones with counts) → the sentence on where data go |
| `alt.retention` | callable(n categories, n blank, n with a criterion only) → the alternative text |
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from datamap.inventory import periods


def plural(one: str, many: str) -> Callable[[int], str]:
    """Return what says n things in English."""
    return lambda n: f"{n} {one if n == 1 else many}"


def _more(names: Sequence[str], left: int) -> str:
    return f"Without a label: {', '.join(names)}{f' and {left} more' if left else ''}."


def _retention(n: int, blank: int, open_ended: int) -> str:
    return (
        f"A chart of how long {plural('category of data is', 'categories of data are')(n)} kept. "
        f"Without a recorded period or criterion: {blank}; with a criterion and no period: {open_ended}."
    )


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
    "legend.map": "The dark line is the border of the EU/EEA that day; darker inside, with a dot: countries reached.",
    "map.unknown": lambda written, n: f"Country not known: {written} {'transfer' if n == 1 else 'transfers'}",
    "map.more": _more,
    "map.inside": lambda names: f"In the EU/EEA: {', '.join(names)}.",
    "title.retention": lambda name: f"How long {name} keeps personal data",
    "table.retention": ("Register", "Category of data", "Period", "Counted from", "Finding"),
    "alt.retention": _retention,
    "period": lambda period: periods.show(period, "en"),
    "start": lambda term: term.replace("_", " "),
    "case": lambda term: term.replace("_", " "),
    "keep.blank": "not recorded",
    "keep.criterion": "no period",
    "keep.least": lambda period: f"at least {period}",
    "keep.between": lambda shortest, longest: f"{shortest} to {longest}",
    "keep.more": lambda n: f"and {plural('row', 'rows')(n)} more in the inventory",
    "sign.breach": "!",
    "sign.undocumented": "?",
    "sign.cannot_tell": "?",
    "legend.breach": "against the law as recorded",
    "legend.undocumented": "not documented",
    "legend.cannot_tell": "facts do not decide",
    "legend.retention": (
        "A bar ends at the longest period, dark up to the shortest; dashed before the scale: counted from an event. "
        "Only the dashed part: a criterion and no period. Hatched: not recorded."
    ),
    "title.streams": lambda name: f"Where {name} gets which data from, and where they go",
    "table.streams": ("From", "To", "Categories", "Of these special", "Data"),
    "streams.unrecorded": "source not recorded",
    "streams.zones": "Where the recipients are",
    "streams.count": lambda n, special: (
        plural("category", "categories")(n) + (f", {special} special" if special else "")
    ),
    "legend.streams": "A stream is as wide as there are categories of data in it.",
    "legend.special": "special categories (Art. 9)",
    "legend.uncertain": "A dashed edge: only possible or planned, or the categories are not recorded.",
    "alt.streams": lambda zones: f"Data go to: {'; '.join(zones)}.",
}
