"""Which field of ours a heading or label of somebody else means: by known words, by likeness, by telling stems."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from rapidfuzz import fuzz, process

from ..names import fold

SURE = 80.0
"""The likeness in per cent from which a heading is taken for a field."""
NEARLY_SAME = 90.0
"""The likeness in per cent from which a heading is a known one written a little otherwise."""
BY_STEM = 75.0
"""The confidence in per cent of a heading that is known by a stem only."""
NO_FIELD = "-"
"""What `stems.csv` says of headings that mean none of our fields although a word in them would."""
LONE = ("name", "controller", "dpo", "representative")
"""Fields whose single words (process, traitement) stand in many headings: they count by themselves only."""


@dataclass(frozen=True)
class Match:
    """What a heading was taken for, and how alike they are in per cent."""

    heading: str
    field: str
    confidence: float


def match(heading: str) -> Match:
    """The field that a heading most likely means; an empty field where none is like enough."""
    inside = re.findall(r"\(([^)]*)\)", heading)
    plain = re.sub(r"\([^)]*\)|\s*\d+$|[:*?]+\s*$", "", heading).strip()
    for text in (heading, plain, *inside):
        if _key(text) in _known():
            return Match(heading, _known()[_key(text)], 100.0)
    if len(fold(plain)) < 3:
        return Match(heading, "", 0.0)
    same, likeness = _nearest(plain, _letters)
    if likeness >= NEARLY_SAME:
        return Match(heading, same, likeness)
    told = next((field for text in (plain, heading) if (field := _by_stem(text))), "")
    if told:
        return Match(heading, "" if told == NO_FIELD else told, BY_STEM)
    within, likeness = _nearest(plain, _words)
    return Match(heading, within if likeness >= SURE else "", likeness)


@cache
def fields() -> dict[str, list[str]]:
    """Every field with the headings that it is known by."""
    return {row["field"]: row["aliases"].split(";") for row in rows("fields.csv")}


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a table beside this module."""
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def _key(text: str) -> str:
    return fold(text) or text.strip()


@cache
def _known() -> dict[str, str]:
    return {_key(alias): key for key, aliases in fields().items() for alias in (key, *aliases)}


@cache
def _choices() -> dict[str, str]:
    return {
        alias: key
        for key, aliases in fields().items()
        for alias in aliases
        if len(alias) > 4 and (key not in LONE or " " in alias)
    }


@cache
def _stems() -> list[tuple[str, re.Pattern[str]]]:
    """Stems that tell a field in compounds, inflected words and questions, the most telling first."""
    return [(row["field"], re.compile(row["pattern"])) for row in rows("stems.csv")]


def _by_stem(text: str) -> str:
    lower = text.lower()
    spelt = lower.replace("ae", "ä").replace("oe", "ö").replace("ue", "ü")  # Loeschfrist
    return next((field for field, stem in _stems() if stem.search(lower) or stem.search(spelt)), "")


def _nearest(text: str, likeness: Any) -> tuple[str, float]:
    found = process.extractOne(text.casefold(), list(_choices()), scorer=likeness)
    return (_choices()[found[0]], round(found[1], 1)) if found else ("", 0.0)


def _letters(first: str, second: str, **_: Any) -> float:
    """Likeness of the letters of two headings, their words in any order."""
    return max(fuzz.ratio(first, second), fuzz.token_sort_ratio(first, second))


def _words(first: str, second: str, **_: Any) -> float:
    """The same; a heading within a longer one counts a little less."""
    within = fuzz.token_set_ratio(first, second) * (0.9 if min(len(first), len(second)) > 5 else 0.6)
    return max(_letters(first, second), within)
