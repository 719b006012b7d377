"""The workbook to explore in: filters above, the picture, what lies behind it, and the tables."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import ipywidgets as widgets
import pandas as pd
from markupsafe import Markup

from ..auditing import Audit
from ..flows import STATUSES
from ..report.html import element, lines, paragraph, table
from ..report.subjects import name, status
from ..report.words import Words
from .picture import Picture
from .selection import FILTERS, VIEWS, Selection, choices

SHOWN = 100
NAMED = 8


class Explorer(widgets.VBox):
    """Filters, picture, details and tables of one audit, which follow each other.

    `filters` are the dropdowns by name; `selection` is what passes them; `view` says what is drawn of it; what is
    exported goes to `folder`.
    """

    def __init__(self, audit: Audit, words: Words, folder: Path | str = "exports") -> None:
        self.audit, self.words, self.folder = audit, words, Path(folder)
        offered = choices(audit, words)
        self.filters = {
            key: widgets.Dropdown(
                options=offered[key], value="", description=words(f"h-{key}"), style={"description_width": "initial"}
            )
            for key in FILTERS
        }
        self.view = widgets.ToggleButtons(
            options=[(words(f"explore-view-{view}"), view) for view in VIEWS], style={"button_width": "auto"}
        )
        self.picture = Picture()
        self.details, self.transfers, self.exposures = (widgets.HTML() for _ in range(3))
        self.saved = widgets.HTML()
        buttons = [self._button(kind) for kind in ("csv", "xlsx", "svg")]
        for control in (*self.filters.values(), self.view):
            control.observe(self._follow, "value")
        self.picture.observe(self._explain, "chosen")
        super().__init__(
            [
                widgets.HBox(list(self.filters.values()), layout=widgets.Layout(flex_flow="row wrap")),
                self.view,
                self.picture,
                self.details,
                widgets.HBox([*buttons, self.saved]),
                self.transfers,
                self.exposures,
            ]
        )
        self._follow()

    @property
    def selection(self) -> Selection:
        """What passes the filters now."""
        return Selection(self.audit, **{key: dropdown.value for key, dropdown in self.filters.items()})

    def _button(self, kind: str) -> widgets.Button:
        button = widgets.Button(description=self.words("explore-save", kind=kind.upper()))
        button.on_click(lambda _: self._save(kind))
        return button

    def _save(self, kind: str) -> None:
        try:
            file = self.selection.export(kind, self.words, self.folder, self.view.value)
        except OSError as error:
            self.saved.value = str(paragraph(self.words("explore-unsaved", why=str(error))))
        else:
            self.saved.value = str(paragraph(self.words("explore-saved", file=file.as_posix())))

    def _follow(self, _: Any = None) -> None:
        chosen, words = self.selection, self.words
        self.picture.svg = chosen.svg(words, self.view.value)
        self.details.value = str(paragraph(words("explore-hint" if self.picture.svg else "explore-nothing")))
        headings, rows = chosen.table(words, SHOWN)
        caption = words("explore-transfers", count=len(chosen.transfers), all=len(self.audit.transfers))
        self.transfers.value = str(table(caption, headings, rows) + self._left(len(chosen.transfers)))
        caption = words("explore-exposures", count=len(chosen.exposures), all=len(self.audit.exposures))
        self.exposures.value = str(self._exposed(caption, chosen.exposures))

    def _left(self, count: int) -> Markup:
        """Say how many rows of a table are not shown."""
        return paragraph(self.words("list-more", count=count - SHOWN)) if count > SHOWN else Markup("")

    def _exposed(self, caption: str, exposures: pd.DataFrame) -> Markup:
        """A table of exposures, the worst first."""
        words = self.words
        worst = exposures.assign(rank=-exposures["status"].map(STATUSES.index)).sort_values("rank", kind="stable")
        headings = [words(f"h-{key}") for key in ("recipient", "country", "status", "category", "chain", "weakest")]
        rows = [
            (
                name(self.audit, row["recipient"], words),
                words.country(row["country"]),
                status(row["status"], words),
                words.category(row["category"]),
                " → ".join(name(self.audit, key, words) for key in row["chain"]),
                " → ".join(name(self.audit, key, words) for key in row["weakest"]),
            )
            for row in worst.head(SHOWN).to_dict("records")
        ]
        return table(caption, headings, rows) + self._left(len(exposures))

    def _explain(self, _: Any = None) -> None:
        """What lies behind the box or flow that was chosen: its transfers with cells, its chains and weakest links."""
        words, chosen = self.words, self.selection
        hops = chosen.transfers
        ids = _ids(self.picture.chosen, {end for column in ("flow", "from", "to") for end in hops[column] if end})
        if not ids:
            return
        touched = hops[hops["flow"].isin(ids) | hops["to"].isin(ids) | hops["from"].isin(ids)]
        ends = chosen.exposures[chosen.exposures["recipient"].isin(ids)]
        titles = ", ".join(name(self.audit, key, words) for key in sorted(ids)[:NAMED])
        if len(ids) > NAMED:
            titles += f" {words('list-more', count=len(ids) - NAMED)}"
        said: list[Markup] = [element("h3", titles)]
        rows = [
            (
                Markup("{} → {}").format(name(self.audit, hop["from"], words), name(self.audit, hop["to"], words)),
                words.country(hop["country"]),
                status(hop["status"], words),
                words(f"reason-{hop['reason']}"),
                lines(hop["cells"]),
            )
            for hop in touched.head(SHOWN).to_dict("records")
        ]
        headings = [words(f"h-{key}") for key in ("to", "country", "status", "why", "cells")]
        if rows:
            said.append(table(words("explore-behind"), headings, rows) + self._left(len(touched)))
        if len(ends):
            said.append(self._exposed(words("explore-chains"), ends))
        if len(said) == 1:
            said.append(paragraph(words("explore-inside")))
        self.details.value = str(Markup("").join(said))


def _ids(chosen: str, known: set[str]) -> set[str]:
    """The ids of what was chosen, which are parted by spaces; a known id may hold spaces itself."""
    spaced = {key for key in known if " " in key and f" {key} " in f" {chosen} "}
    for key in sorted(spaced, key=len, reverse=True):
        chosen = f" {chosen} ".replace(f" {key} ", " ")
    return spaced | set(chosen.split())


def explore(audit: Audit, words: Words, folder: Path | str = "exports") -> Explorer:
    """Explore an audit in a notebook: choose, look, click, and export what passes into `folder`."""
    return Explorer(audit, words, folder)
