"""The labels of the workbook's own vocabularies, as terms: what datamap writes it also reads."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from io import StringIO

VOCABULARIES = {
    "data_categories": "data_category",
    "purposes": "purpose",
    "sources": "source_kind",
    "recipients": "recipient_kind",
    "rights": "right",
    "subjects": "subjects",
}
"""Table of the lexicon → vocabulary of the workbook."""

MEANINGLESS = ("other", "other_unspecified")
"""Terms whose label says nothing by itself."""

_WORD = re.compile(r"[\w'’.-]*\w")


def labels(language: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Each label of a language as a row of the lexicon, with the table that it belongs to."""
    for table, vocabulary in VOCABULARIES.items():
        for term, label in _said(vocabulary, language):
            if term not in MEANINGLESS:
                plain = re.sub(r"\([^)]*\)", " ", label).lower().strip()
                pattern = " ".join(f"={word}" for word in _WORD.findall(plain))
                yield table, {"value": term, "label": plain, "pattern": pattern, "where": "", "confidence": "0.9"}


def _said(vocabulary: str, language: str) -> Iterator[tuple[str, str]]:
    """The terms of a vocabulary with their labels, from the tables alone: the workbook's own reader loads pandas."""
    if vocabulary == "data_category":
        for row in _rows("law", "data_categories.csv"):
            yield row["key"], row[f"name_{language}"]
    for row in _rows("inventory", "vocabularies.csv"):
        if row["vocabulary"] == vocabulary:
            yield row["term"], row[language]


@cache
def _rows(*place: str) -> list[dict[str, str]]:
    text = files("datamap").joinpath(*place).read_text(encoding="utf-8")
    return list(csv.DictReader(StringIO(text)))
