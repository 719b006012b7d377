"""A column's cells as codes into its distinct values, so that each value is looked at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

_PROBE = 1000


@dataclass(frozen=True)
class Cells:
    """The cells of one column: `uniques[codes[i]]` is the cell of row i, `filled[i]` says it is not blank."""

    codes: np.ndarray
    uniques: np.ndarray
    filled: np.ndarray

    def spread(self, values: np.ndarray, blank: Any) -> np.ndarray:
        """A value for each distinct one as a value for each row, `blank` where the cell is blank."""
        known = np.empty(len(values) + 1, dtype=values.dtype)
        known[:-1] = values
        known[-1] = blank
        return known[np.where(self.filled, self.codes, len(values))]

    def raw(self, where: np.ndarray) -> np.ndarray:
        """The cells of the chosen rows as they are."""
        return self.uniques[self.codes[where]]


def cells(column: Sequence[Any]) -> Cells:
    """Take a column of any values apart into codes and distinct values; blanks are None and blank text."""
    count = len(column)
    if not any(column) and set(column) <= {None, ""}:
        return Cells(np.zeros(count, dtype=np.intp), np.array([""], dtype=object), np.zeros(count, dtype=bool))
    codes, uniques = _coded(column)
    kinds = set(map(type, uniques))
    if not kinds.isdisjoint((bool, int, float)) and bool in set(map(type, column)):
        # True equals 1, so the codes would mix them up; as text they stay apart.
        texts = {True: "TRUE", False: "FALSE"}
        codes, uniques = _coded([texts[value] if isinstance(value, bool) else value for value in column])
    used = np.ones(len(uniques), dtype=bool)
    if not (kinds == {str} and all(map(str.strip, uniques))):
        used[[at for at, value in enumerate(uniques) if _is_blank(value)]] = False
    return Cells(codes, _objects(uniques), used[codes])


def _is_blank(value: Any) -> bool:
    return value is None or (type(value) is str and not value.strip())


def _coded(column: Sequence[Any]) -> tuple[np.ndarray, list[Any]]:
    if len(set(column[:_PROBE])) == len(column[:_PROBE]):  # ids, most likely
        uniques = list(dict.fromkeys(column))
        if len(uniques) == len(column):
            return np.arange(len(column), dtype=np.intp), uniques
    numbers: defaultdict[Any, int] = defaultdict()
    numbers.default_factory = numbers.__len__
    codes = np.fromiter(map(numbers.__getitem__, column), dtype=np.intp, count=len(column))
    return codes, list(numbers)


def _objects(values: Sequence[Any]) -> np.ndarray:
    array = np.empty(len(values), dtype=object)
    array[:] = values
    return array
