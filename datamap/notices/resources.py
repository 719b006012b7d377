"""The lexicon: tables that people maintain beside the code."""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib.resources import files
from io import StringIO


@cache
def rows(table: str) -> list[dict[str, str]]:
    """The rows of a .csv of the lexicon, by heading; a cell left out at the end of a line is an empty text."""
    text = files(__package__).joinpath("lexicon", table).read_text(encoding="utf-8")
    return list(csv.DictReader(StringIO(text), restval=""))


@cache
def pattern(use: str) -> str:
    """The regular expression of `lexicon/patterns.csv` for a use, in all languages; read without regard to case."""
    return "(?:" + "|".join(row["pattern"] for row in rows("patterns.csv") if row["use"] == use) + ")"


@cache
def compiled(before: str, use: str, after: str) -> re.Pattern[str]:
    """The expression of a use between two others, compiled."""
    return re.compile(before + pattern(use) + after, re.IGNORECASE)
