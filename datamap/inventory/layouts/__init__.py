"""Other people's records: which of their headings and labels mean which field of ours."""

from __future__ import annotations

import csv
import json
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz, process

from ..model import InventoryError
from ..names import fold

SURE = 80.0
"""The likeness in per cent from which a heading is taken for a field."""


@dataclass(frozen=True)
class Layout:
    """A mapping: for tables heading → field, for forms label → (letter → field); an empty field is left out."""

    name: str
    columns: Mapping[str, str] = field(default_factory=dict)
    rows: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    form: bool = False
    signs: tuple[str, ...] = ()
    other_sheets: tuple[str, ...] = ()
    template: tuple[str, ...] = ()
    last_column: str = "ZZ"


@dataclass(frozen=True)
class Match:
    """What a heading was taken for, and how alike they are in per cent."""

    heading: str
    field: str
    confidence: float


@cache
def fields() -> dict[str, list[str]]:
    """Every field with the headings that it is known by."""
    return {row["field"]: row["aliases"].split(";") for row in _rows("fields.csv")}


def _rows(name: str) -> list[dict[str, str]]:
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


@cache
def _stems() -> list[tuple[str, re.Pattern[str]]]:
    """Stems that tell a field in compounds and inflected words, the most telling fields first."""
    found = {row["field"]: row["stems"] for row in _rows("fields.csv")}
    return [(key, re.compile(found[key])) for key in _TELLING]


_TELLING = (
    *("safeguards", "countries", "subjects", "legal_basis", "purpose", "retention", "dpia", "automated", "measures"),
    *("recipients", "source", "location", "categories", "owner", "name", "evidence", "reference"),
)
BY_STEM = 75.0
"""The confidence in per cent of a heading that is known by a stem only."""
LONE = ("name", "controller", "dpo", "representative")
"""Fields whose single words (process, traitement) stand in many headings: they count by themselves only."""


@cache
def mechanisms() -> list[tuple[re.Pattern[str], str]]:
    """How free text names the grounds of transfers, in order."""
    return [(re.compile(row["pattern"], re.I), row["mechanism"]) for row in _rows("mechanisms.csv")]


def match(heading: str) -> Match:
    """The field that a heading most likely means; an empty field where none is like enough."""
    inside = re.findall(r"\(([^)]*)\)", heading)
    plain = re.sub(r"\([^)]*\)|\s*\d+$|[:*?]+\s*$", "", heading).strip()
    known = {fold(alias): key for key, aliases in fields().items() for alias in (key, *aliases)}
    for text in (heading, plain, *inside):
        if fold(text) in known:
            return Match(heading, known[fold(text)], 100.0)
    if len(fold(plain)) < 4:
        return Match(heading, "", 0.0)
    choices = {
        alias: key
        for key, aliases in fields().items()
        for alias in aliases
        if len(alias) > 4 and (key not in LONE or " " in alias)
    }
    found = process.extractOne(plain.casefold(), list(choices), scorer=_alike)
    if found is None or found[1] < SURE:
        stem = next((key for key, pattern in _stems() if pattern.search(plain.casefold())), "")
        return Match(heading, stem, BY_STEM if stem else round(found[1], 1) if found else 0.0)
    return Match(heading, choices[found[0]], round(found[1], 1))


def _alike(first: str, second: str, **_: Any) -> float:
    """Likeness of two headings: letters, and words in any order; a heading within a longer one counts a little less."""
    words = fuzz.token_sort_ratio(first, second)
    within = fuzz.token_set_ratio(first, second) * (0.9 if min(len(first), len(second)) > 5 else 0.6)
    return max(fuzz.ratio(first, second), words, within)


def shipped() -> list[str]:
    """The names of the layouts that come with datamap."""
    return sorted(
        item.name.removesuffix(".toml") for item in files(__package__).iterdir() if item.name.endswith("toml")
    )


def recognised(titles: Sequence[str]) -> Layout | None:
    """The shipped layout whose signs all stand in the titles of a workbook's sheets, or None."""
    folded = [fold(title) for title in titles]
    for name in shipped():
        layout = load(name)
        if layout.signs and all(any(fold(sign) in title for title in folded) for sign in layout.signs):
            return layout
    return None


def load(name_or_path: str) -> Layout:
    """A shipped layout by name, or a mapping file. Raises InventoryError for what is no mapping."""
    if name_or_path in shipped():
        text = files(__package__).joinpath(f"{name_or_path}.toml").read_text(encoding="utf-8")
    else:
        try:
            text = Path(name_or_path).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise InventoryError(
                f"{name_or_path} cannot be read as a mapping. Give a TOML file, or one of {', '.join(shipped())}."
            ) from error
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InventoryError(f"{name_or_path} is not TOML: {error}.") from error
    layout = _layout(found, name_or_path)
    used = [*layout.columns.values(), *(key for cells in layout.rows.values() for key in cells.values())]
    if wrong := [key for key in used if key and key not in fields()]:
        raise InventoryError(f'{name_or_path}: "{wrong[0]}" is not a field. The fields are {", ".join(fields())}.')
    return layout


def _layout(found: Mapping[str, Any], name: str) -> Layout:
    columns, rows = found.get("columns", {}), found.get("rows", {})
    texts = isinstance(columns, dict) and all(isinstance(value, str) for value in columns.values())
    tables = isinstance(rows, dict) and all(isinstance(value, dict) for value in rows.values())
    if not (texts and tables and (columns or rows)):
        raise InventoryError(f'{name} is not a mapping: it needs [columns] with lines such as "Purpose" = "purpose".')
    return Layout(
        name=str(found.get("name", name)),
        columns=columns,
        rows=rows,
        form=bool(found.get("form", False)),
        signs=tuple(found.get("signs", ())),
        other_sheets=tuple(found.get("other_sheets", ())),
        template=tuple(found.get("template", ())),
        last_column=str(found.get("last_column", "ZZ")),
    )


def as_toml(matches: Sequence[Match], name: str) -> str:
    """The matches as a mapping file to correct and use again, with how sure each is."""
    lines = [f"# {name}: correct the fields on the right, and give this file with --mapping.", "# An empty field is"]
    lines[1] += f" left out. The fields are {', '.join(fields())}."
    lines += [f"name = {json.dumps(name, ensure_ascii=False)}", "", "[columns]"]
    for item in matches:
        key = json.dumps(item.heading, ensure_ascii=False)
        lines.append(f'{key} = "{item.field}"  # {item.confidence:.0f} %')
    return "\n".join(lines) + "\n"
