"""A column's cells as codes into its distinct values, so that each value is looked at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd


@dataclass(frozen=True)
class Cells:
    """The cells of one column: `uniques[codes[i]]` is the cell of row i, `filled[i]` says it is not blank."""

    codes: np.ndarray
    uniques: np.ndarray
    filled: np.ndarray

    def spread(self, values: np.ndarray, blank: Any) -> np.ndarray:
        """A value for each distinct one as a value for each row, `blank` where the cell is blank."""
        if not len(values):
            return _full(blank, len(self.codes), values.dtype)
        spread = values[self.codes]
        empty = ~self.filled
        if empty.any():
            spread[empty] = _full(blank, int(empty.sum()), values.dtype)
        return spread

    def raw(self, where: np.ndarray) -> np.ndarray:
        """The cells of the chosen rows as they are."""
        return self.uniques[self.codes[where]]


def cells(column: np.ndarray) -> Cells:
    """Take a column of any values apart into codes and distinct values; blanks are None and blank text."""
    count = len(column)
    if (column == "").all():
        return Cells(np.zeros(count, dtype=np.intp), np.array([""], dtype=object), np.zeros(count, dtype=bool))
    codes, uniques = pd.factorize(column)
    kinds = set(map(type, uniques))
    if not kinds.isdisjoint((bool, int, float)) and bool in set(map(type, column)):
        # True equals 1, so the codes would mix them up; as text they stay apart.
        column = column.copy()
        for index in np.flatnonzero([isinstance(value, bool) for value in column]):
            column[index] = "TRUE" if column[index] else "FALSE"
        codes, uniques = pd.factorize(column)
    used = np.array([not (isinstance(value, str) and (not value or value.isspace())) for value in uniques], dtype=bool)
    filled = (codes >= 0) & used[codes] if len(uniques) else np.zeros(count, dtype=bool)
    return Cells(codes, np.asarray(uniques, dtype=object), filled)


def _full(value: Any, count: int, dtype: Any) -> np.ndarray:
    array = np.empty(count, dtype=dtype)
    array[:] = [value] * count
    return array
