"""What a sheet's file shows before its cells are read: how far it reaches, and cells that are no blanks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass
class Scan:
    """One sheet. Positions count from 0; `rows` and `width` are numbers of rows and columns.

    `errors` (row, column, text) and `unsaved` (row, column) would be read as blanks although they hold an
    error value or a formula whose result was never saved; `merged` holds first row, first column, last
    row and last column. `part` and `content` are the sheet's name in its package and its XML, of .xlsx only.
    """

    rows: int = 0
    width: int = 0
    cells: int = 0
    errors: list[tuple[int, int, str]] = field(default_factory=list)
    unsaved: list[tuple[int, int]] = field(default_factory=list)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    part: str = ""
    content: bytes | bytearray = field(default=b"", repr=False)
    rest: Callable[[], None] | None = None

    def finish(self) -> Scan:
        """Find the errors and the unsaved formulas, where that was left for later."""
        rest, self.rest = self.rest, None
        if rest is not None:
            rest()
        return self

    def fill(self, row: int, column: int, last: int | None = None) -> None:
        """Count a filled cell, or the cells of a row up to a last column."""
        last = column if last is None else last
        self.rows, self.width = max(self.rows, row + 1), max(self.width, last + 1)
        self.cells += last - column + 1


ERROR_VALUES = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}
"""Excel's error codes in binary workbooks ([MS-XLS] 2.5.10, [MS-XLSB] 2.5.97.2)."""


def column_letter(index: int) -> str:
    """The letter of a column counted from 0: 0 is A, 27 is AB."""
    letters = ""
    index += 1
    while index > 0:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """The number of a column counted from 1: A is 1, AB is 28."""
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - 64
    return number
