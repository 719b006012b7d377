"""The tables that people maintain beside the code."""

from __future__ import annotations

import csv
from importlib.resources import files
from io import StringIO


def rows(table: str) -> list[dict[str, str]]:
    """The rows of a .csv of this package, by heading."""
    return list(csv.DictReader(StringIO(files(__package__).joinpath(table).read_text(encoding="utf-8"))))
