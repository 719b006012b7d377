"""The words of the pictures. Every word comes in from outside; these are the English ones.

A mapping given as `words` has the keys of `ENGLISH`. A value is a string, or a callable where the word
depends on a number or a key (plural forms differ between languages); those of the charts are in `chart_words`:

| key | is |
|---|---|
| `lane.<lane>` | the heading of a lane: registers, sources, systems, eea, adequate, third, unknown |
| `border` | the label of the border |
| `status.<status>` | a status in words; also `plain`, a flow inside the controller |
| `letter.<status>` | its letter on the badges; `plain` may be empty |
| `certainty.<certainty>` | actual, possible, planned, and `blank` where it is not recorded |
| `legend`, `key`, `groups` | headings below the picture: lines, data carried, boxes that stand for several |
| `legend.count`, `legend.number` | what ×2 and a number on a badge mean |
| `legend.added`, `legend.removed`, `legend.changed` | what +, − and ≠ on a badge mean, since the previous audit |
| `country`, `category` | callable(code or key) → name |
| `more` | callable(n) → what is left out of a list |
| `rows.more` | callable(n) → the last row of a table, which counts those left out |
| `blank.country`, `blank.categories`, `blank.end` | what is not recorded: country, data, an end of a flow |
| `count.<things>` | callable(n) → n systems, sources, recipients, registers, countries |
| `group.<things>` | callable(n) → the label of a box that stands for n of these |
| `owned` | callable(country names) → the note on a recipient owned from abroad |
| `title.controller`, `title.register`, `title.node` | callable(name) → the picture's title |
| `alt.holds` | callable(list of counts) → first sentence of the alternative text |
| `alt.outside` | callable(n, list of (n, status name)) → the sentence on transfers outside the EEA; n may be 0 |
| `alt.apart` | callable(n) → the sentence saying how many of those are possible or planned |
| `alt.moved` | callable(added, removed, changed) → the sentence on flows since the previous audit |
| `table` | six headings: from, to, country, categories, status, certainty |
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from datamap.draw.chart_words import CHARTS, plural

Words = Mapping[str, Any]


def _join(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def _outside(n: int, statuses: Sequence[tuple[int, str]]) -> str:
    if not n:
        return "No transfer outside the EU/EEA is recorded."
    goes = plural("transfer goes", "transfers go")(n)
    listed = ", ".join(f"{name} {count}" for count, name in statuses)
    return f"{goes} outside the EU/EEA or to a country not known ({listed})."


ENGLISH: Words = {
    "lane.registers": "Registers",
    "lane.sources": "Sources",
    "lane.systems": "Own systems",
    "lane.eea": "Recipients in the EU/EEA",
    "lane.adequate": "Countries with an adequacy decision",
    "lane.third": "Other third countries",
    "lane.unknown": "Country not known",
    "border": "EU/EEA border",
    "status.plain": "inside the controller",
    "status.not_transfer": "no transfer",
    "status.eea": "within the EU/EEA",
    "status.adequate": "adequacy decision",
    "status.safeguarded": "safeguards",
    "status.derogation": "derogation",
    "status.unknown": "ground not known",
    "status.unsafeguarded": "no valid ground",
    "letter.plain": "",
    "letter.not_transfer": "N",
    "letter.eea": "E",
    "letter.adequate": "A",
    "letter.safeguarded": "S",
    "letter.derogation": "D",
    "letter.unknown": "?",
    "letter.unsafeguarded": "!",
    "certainty.actual": "actual",
    "certainty.possible": "possible",
    "certainty.planned": "planned",
    "certainty.blank": "not recorded",
    "legend": "Lines",
    "key": "Data carried, by the number on the line",
    "groups": "Boxes that stand for several",
    "legend.count": "several flows on one line",
    "legend.number": "data carried, listed below",
    "legend.added": "new since the previous audit",
    "legend.removed": "no longer there",
    "legend.changed": "judged otherwise than before",
    "country": lambda code: code,
    "category": lambda key: key.replace("_", " "),
    "more": lambda n: f"+{n}",
    "rows.more": lambda n: f"and {plural('row', 'rows')(n)} more, none graver",
    "blank.country": "country not known",
    "blank.categories": "data not recorded",
    "blank.end": "not recorded",
    "count.systems": plural("system", "systems"),
    "count.sources": plural("source", "sources"),
    "count.recipients": plural("recipient", "recipients"),
    "count.registers": plural("register", "registers"),
    "count.countries": plural("country", "countries"),
    "group.systems": plural("other system", "other systems"),
    "group.sources": plural("other source", "other sources"),
    "group.recipients": plural("recipient", "recipients"),
    "group.registers": plural("other register", "other registers"),
    "group.countries": plural("other country", "other countries"),
    "owned": lambda countries: f"owned from {_join(countries)}",
    "title.controller": lambda name: f"Where the personal data of {name} goes",
    "title.register": lambda name: f"Data flows of the register {name}",
    "title.node": lambda name: f"Where {name} gets personal data from and gives them to",
    "alt.holds": lambda counts: f"The picture shows {_join(counts)}.",
    "alt.outside": _outside,
    "alt.apart": lambda n: f"{n} of these {'is' if n == 1 else 'are'} only possible or planned.",
    "alt.moved": lambda added, removed, changed: (
        f"Since the previous audit {added} flows are new, {removed} are gone and {changed} are judged otherwise."
    ),
    "table": ("From", "To", "Country", "Data", "Status", "Certainty"),
    **CHARTS,
}
