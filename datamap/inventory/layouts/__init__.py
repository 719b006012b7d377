"""Other people's records: which of their headings and labels mean which field of ours."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from ..model import InventoryError
from ..names import fold
from .headings import SURE, Match, fields, match, rows

__all__ = ["SURE", "Layout", "Match", "as_toml", "fields", "load", "match", "mechanisms", "recognised", "shipped"]


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


@cache
def mechanisms() -> list[tuple[re.Pattern[str], str]]:
    """How free text names the grounds of transfers, in order."""
    return [(re.compile(row["pattern"], re.I), row["mechanism"]) for row in rows("mechanisms.csv")]


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
    """The matches as a mapping file to correct and use again, with how sure each is; a heading of several
    tables stands there once."""
    lines = [f"# {name}: correct the fields on the right, and give this file with --mapping.", "# An empty field is"]
    lines[1] += f" left out. The fields are {', '.join(fields())}."
    lines += [f"name = {json.dumps(name, ensure_ascii=False)}", "", "[columns]"]
    once: dict[str, Match] = {}
    for item in matches:
        if item.field or item.heading not in once:
            once[item.heading] = item
    for item in once.values():
        key = json.dumps(item.heading, ensure_ascii=False)
        lines.append(f'{key} = "{item.field}"  # {item.confidence:.0f} %')
    return "\n".join(lines) + "\n"
