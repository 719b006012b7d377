"""The inventory as data: one pandas frame per sheet, every fact tied to its cell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import pandas as pd

from .answers import empty_answer
from .schema import schema


class InventoryError(Exception):
    """A workbook that cannot be read or written at all; the text is one sentence that says what to do."""


@dataclass(frozen=True)
class Problem:
    """One fault of a workbook, at one cell.

    `code` names the fault (`unknown_country`, `missing_reference` …); `severity` is *error* (the value
    is not used), *warning* (used, but look) or *info*. `column` is the schema's key, `cell` is written
    with the workbook's own sheet title (`Tietovirrat!D12`), or is empty for the file as a whole.
    """

    sheet: str
    cell: str
    column: str
    value: str
    code: str
    severity: str
    message: str
    suggestion: str

    def __str__(self) -> str:
        place = f"{self.cell}: " if self.cell else ""
        return f"{place}{self.message} {self.suggestion}".rstrip()


@dataclass(frozen=True)
class Inventory:
    """What one controller has recorded, read from one workbook.

    `frames` maps a sheet's schema key (`Flows`) to its frame. A frame is indexed by the workbook's own
    row numbers and has every column of the schema. Values are normalised: text as str, vocabulary terms
    and countries as their keys, dates as `datetime.date`, yes/no as bool, periods as ISO 8601 text
    (`P6M`), numbers as float, lists as tuples. A blank is None, a blank list an empty tuple: blank means
    *unknown*. The Controller frame has the columns `field` and `value`, one row a field.

    `titles` gives the workbook's own title of each sheet present, `letters` the column letter of each
    column present. `extras` keeps what the schema does not know, as text with None for blanks: the other
    sheets by their title (columns named by letter), and under a sheet's key its unknown columns by heading.
    """

    name: str
    file: str
    sha256: str
    language: str
    frames: Mapping[str, pd.DataFrame]
    titles: Mapping[str, str] = field(default_factory=dict)
    letters: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    extras: Mapping[str, pd.DataFrame] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def __getitem__(self, sheet: str) -> pd.DataFrame:
        return self.frames[sheet]

    @property
    def controller(self) -> dict[str, Any]:
        """The Controller sheet as field → value; a field that is not there is None."""
        frame = self.frames["Controller"]
        blank = dict.fromkeys(schema().sheets["Controller"].columns)
        return blank | dict(zip(frame["field"], frame["value"], strict=True))

    @property
    def officer(self) -> str | None:
        """How to reach the data protection officer; empty where the record says there is none, None where blank."""
        stated = self.controller["dpo"]
        return {"none": "", "unknown": None}.get(empty_answer(stated or ""), stated)

    @cached_property
    def names(self) -> dict[str, str]:
        """The names of registers, systems, sources and recipients by id."""
        named = (self.frames[sheet] for sheet in ("Registers", "Systems", "Sources", "Recipients"))
        return {key: name for frame in named for key, name in zip(frame["id"], frame["name"], strict=True) if name}

    def by_id(self, sheet: str) -> dict[str, dict[Any, Any]]:
        """The rows of a sheet by id, column key → value; a row without an id is left out, for no blank refers to it."""
        return {row["id"]: row for row in self.frames[sheet].to_dict("records") if row["id"]}

    def cell(self, sheet: str, row: int, column: str = "") -> str:
        """Name a cell as the workbook does, such as `Flows!D12`; a column not present gives `Flows!12`."""
        title = self.titles.get(sheet, sheet)
        return f"{title}!{self.letters.get(sheet, {}).get(column, '')}{row}"

    def controller_cell(self, name: str) -> str:
        """Name the value cell of a Controller field, or the sheet where the field has no row."""
        frame = self.frames["Controller"]
        rows = frame.index[frame["field"] == name]
        return (
            self.cell("Controller", int(rows[0]), "value") if len(rows) else self.titles.get("Controller", "Controller")
        )

    def on(self, day: dt.date) -> Inventory:
        """The same inventory with only the rows valid on a day (`valid_from` ≤ day ≤ `valid_to`; blank is open)."""
        return replace(self, frames={sheet: _valid(frame, day) for sheet, frame in self.frames.items()})


def _valid(frame: pd.DataFrame, day: dt.date) -> pd.DataFrame:
    if "valid_from" not in frame or frame.empty:
        return frame
    begun = [start is None or start <= day for start in frame["valid_from"]]
    open_still = [end is None or day <= end for end in frame["valid_to"]]
    return frame[[b and o for b, o in zip(begun, open_still, strict=True)]]
