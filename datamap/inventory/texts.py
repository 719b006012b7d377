"""Texts of a written workbook that are no labels of the schema, in en, fi and sv."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from .names import LANGUAGES
from .resources import rows


def text(key: str, language: str) -> str:
    """One text in a language. Raises KeyError for a key that `template_texts.csv` lacks."""
    return _table()[key][language]


def texts(key: str) -> Mapping[str, str]:
    """One text in every language."""
    return _table()[key]


def guide() -> list[str]:
    """The keys of the readme sheet's paragraphs, in order."""
    return [key for key in _table() if key.startswith("guide_")]


@cache
def _table() -> Mapping[str, Mapping[str, str]]:
    return {row["key"]: {language: row[language] for language in LANGUAGES} for row in rows("template_texts.csv")}
