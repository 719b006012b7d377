"""The lexicon: tables that people maintain beside the code."""

from __future__ import annotations

import csv
from importlib.resources import files
from io import StringIO


def rows(table: str) -> list[dict[str, str]]:
    """The rows of a .csv of the lexicon, by heading; a cell left out at the end of a line is an empty text."""
    text = files(__package__).joinpath("lexicon", table).read_text(encoding="utf-8")
    return list(csv.DictReader(StringIO(text), restval=""))
