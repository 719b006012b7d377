"""What is chosen of an audit: the transfers and exposures that pass some filters, their picture and their tables."""

from __future__ import annotations

import csv
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import pandas as pd

from .. import law
from ..auditing import Audit
from ..draw import Scene, level0, matrix, register, svg, world
from ..flows import OUTSIDE, STATUSES
from ..inventory.listing import write_listing
from ..inventory.model import Inventory
from ..report.subjects import name, past
from ..report.words import Words

FILTERS = ("register", "category", "country", "status", "certainty")
VIEWS = ("flows", "map", "matrix")
"""What can be drawn of what passes."""
NOWHERE = "?"
"""The choice of a country that is not recorded."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Selection:
    """The part of an audit that passes the filters; an empty filter lets everything pass."""

    audit: Audit
    register: str = ""
    category: str = ""
    country: str = ""
    status: str = ""
    certainty: str = ""

    @cached_property
    def transfers(self) -> pd.DataFrame:
        """The judged hops that pass; columns as in `flows.trace`."""
        hops = self._passing(self.audit.transfers)
        return hops.loc[[not self.category or self.category in carried for carried in hops["categories"]]]

    @cached_property
    def exposures(self) -> pd.DataFrame:
        """The exposures that pass; columns as in `flows.exposures`."""
        rows = self._passing(self.audit.exposures)
        return rows[rows["category"] == self.category] if self.category else rows

    def _passing(self, frame: pd.DataFrame) -> pd.DataFrame:
        for column in ("register", "country", "status", "certainty"):
            wanted = getattr(self, column)
            if wanted:
                frame = frame[frame[column].isna() if wanted == NOWHERE else frame[column] == wanted]
        return frame

    def scene(self, words: Words, view: str = "flows") -> Scene:
        """A picture of what passes: the flows (the register's where one is chosen, else the controller's), map, matrix.

        Raises ValueError for another view.
        """
        audit, inventory = self.audit, self._inventory
        place: dict[str, Any] = {"is_eea": lambda code: law.is_eea(code, audit.on)}
        if view == "map":
            return world(inventory, self.transfers, words.drawing, **place)
        if view == "matrix":
            return matrix(inventory, self.transfers, words.drawing)
        if view != "flows":
            raise ValueError(f'"{view}" cannot be drawn. Choose one of {", ".join(VIEWS)}.')
        place["past"] = None if any(getattr(self, each) for each in FILTERS[1:]) else past(audit)
        place["before"] = audit.life.orders.get(f"register:{self.register}" if self.register else "level0", ())
        if self.register:
            return register(inventory, self.transfers, self.register, words.drawing, **place)
        return level0(inventory, self.transfers, words.drawing, **place)

    def svg(self, words: Words, view: str = "flows") -> str:
        """A picture as SVG; empty for a map or matrix without a transfer to show."""
        if view in ("map", "matrix") and not self.transfers["status"].isin(OUTSIDE).any():
            return ""
        return svg(self.scene(words, view), "explore")

    @property
    def _inventory(self) -> Inventory:
        """The inventory of the day with the flows that pass: those that stay inside have no country and no status."""
        valid = self.audit.valid
        flows, judged, systems = valid["Flows"], set(self.transfers["flow"]), set(valid["Systems"]["id"])
        kept = []
        for key, end, carried, certainty in zip(
            *(flows[column] for column in ("id", "to", "categories", "certainty")), strict=True
        ):
            inside = end in systems and not (self.country or self.status)
            inside = inside and (not self.category or self.category in carried)
            inside = inside and self.certainty in ("", certainty or "actual")
            kept.append(key in judged or inside)
        return replace(valid, frames={**valid.frames, "Flows": flows.loc[kept]})

    def table(self, words: Words, limit: int | None = None) -> tuple[list[str], list[tuple[str, ...]]]:
        """The transfers in words: headings, and one row a hop, the worst first, at most `limit`."""
        headings = [
            words(f"h-{key}")
            for key in ("register", "from", "to", "country", "status", "mechanism", "certainty", "categories", "cells")
        ]
        order = self.transfers["status"].map(STATUSES.index)
        hops = self.transfers.assign(rank=-order).sort_values("rank", kind="stable")
        rows: list[tuple[str, ...]] = [
            (
                name(self.audit, hop["register"], words),
                name(self.audit, hop["from"], words),
                name(self.audit, hop["to"], words),
                words.country(hop["country"]),
                words(f"status-{hop['status']}"),
                words.term("mechanism", hop["mechanism"]),
                words(f"certainty-{hop['certainty']}"),
                ", ".join(words.category(item) for item in hop["categories"]),
                "; ".join(hop["cells"]),
            )
            for hop in hops[:limit].to_dict("records")
        ]
        return headings, rows

    def export(self, kind: str, words: Words, folder: Path | str, view: str = "flows") -> Path:
        """Write what passes into a folder and return the file: `csv`, `xlsx` (the transfers) or `svg` (the picture).

        Text that a spreadsheet would take for a formula is written as text. Raises ValueError for another kind or view.
        """
        if kind not in ("csv", "xlsx", "svg"):
            raise ValueError(f'"{kind}" is not a kind of file that can be written. Choose csv, xlsx or svg.')
        folder = Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        shown = f"-{view}" if kind == "svg" and view != "flows" else ""
        file = folder / f"{Path(self.audit.inventory.file).stem}-{self.audit.on.isoformat()}{shown}.{kind}"
        headings, rows = self.table(words)
        if kind == "svg":
            file.write_text(svg(self.scene(words, view), "explore"), encoding="utf-8")
        elif kind == "xlsx":
            write_listing(file, words("explore-sheet"), headings, rows, (20, 22, 22, 16, 18, 28, 12, 40, 30))
        else:
            with file.open("w", encoding="utf-8-sig", newline="") as stream:
                safe = ([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row] for row in rows)
                csv.writer(stream).writerows([headings, *safe])
        return file


def select(audit: Audit, **filters: str) -> Selection:
    """The part of an audit that passes filters by `register` (id), `category`, `country`, `status` and `certainty`.

    Raises TypeError for another filter.
    """
    return Selection(audit, **filters)


def choices(audit: Audit, words: Words) -> dict[str, list[tuple[str, str]]]:
    """What can be chosen in each filter: (label, value), everything first."""
    hops = audit.transfers
    registers = audit.valid["Registers"]
    countries = [code for code in dict.fromkeys(hops["country"]) if code is not None]
    categories = dict.fromkeys(item for carried in hops["categories"] for item in carried)
    unknown = [(words("blank-country"), NOWHERE)] if hops["country"].isna().any() else []
    found = {
        "register": [(label or key, key) for key, label in zip(registers["id"], registers["name"], strict=True)],
        "category": sorted((words.category(key), key) for key in categories),
        "country": [*sorted((words.country(code), code) for code in countries), *unknown],
        "status": [(words(f"status-{key}"), key) for key in STATUSES if key in set(hops["status"])],
        "certainty": [(words(f"certainty-{key}"), key) for key in ("actual", "possible", "planned")],
    }
    return {key: [(words("explore-all"), ""), *values] for key, values in found.items()}
