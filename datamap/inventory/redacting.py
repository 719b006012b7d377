"""An inventory for others to see: what the schema marks internal is covered, and what it does not know is left out."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from .model import Inventory, Problem
from .schema import schema

KINDS = ("internal",)
COVER = "[…]"
"""Stands for a text that is there and is not shown: unlike a blank it does not say that nothing is recorded."""


def redacted(inventory: Inventory, what: str = "internal") -> Inventory:
    """The inventory with every text of an internal column covered, and without unknown columns and sheets.

    Problems that could quote either are left out; findings rest on no internal column and stay the same.
    `what` is `internal`, or empty for the inventory as it is. Raises ValueError for anything else.
    """
    if not what:
        return inventory
    if what not in KINDS:
        raise ValueError(f'"{what}" is not a kind of redaction. Choose one of {", ".join(KINDS)}.')
    frames = {sheet: _covered(sheet, frame) for sheet, frame in inventory.frames.items()}
    shown = tuple(problem for problem in inventory.problems if _is_shown(problem))
    return replace(inventory, frames=frames, extras={}, problems=shown)


def _covered(sheet: str, frame: pd.DataFrame) -> pd.DataFrame:
    internal = [key for key, column in schema().sheets[sheet].columns.items() if column.internal and key in frame]
    covered = {key: [None if value is None else COVER for value in frame[key]] for key in internal}
    return frame.assign(**{key: pd.Series(values, frame.index, dtype=object) for key, values in covered.items()})


def _is_shown(problem: Problem) -> bool:
    sheet = schema().sheets.get(problem.sheet)
    column = sheet.columns.get(problem.column) if sheet else None
    return column is not None and not column.internal
