"""The dated legal tables as frozen rows, each with its source and how far to trust it."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

NAMES = (
    "countries",
    "adequacy",
    "mechanisms",
    "lawful_bases",
    "articles",
    "national_rules",
    "data_categories",
)


@dataclass(frozen=True)
class LawRow:
    """One legal fact of one table.

    `valid_from` and `valid_to` are inclusive days; None is open. `basis` says how the fact was found:
    *page* (read at a source), *mixed*, *own knowledge* (from memory) or *residual* (on no list).
    `fields` holds every column of the table as text.
    """

    id: str
    table: str
    valid_from: dt.date | None
    valid_to: dt.date | None
    basis: str
    confidence: str
    sources: tuple[str, ...]
    checked_on: dt.date | None
    fields: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.fields[column]

    def in_force(self, on: dt.date) -> bool:
        """Whether the row holds on a day."""
        return (self.valid_from is None or self.valid_from <= on) and (self.valid_to is None or on <= self.valid_to)

    @property
    def verified(self) -> bool:
        """Whether at least a part of the row was read at a source."""
        return self.basis in ("page", "mixed")


@cache
def table(name: str) -> Mapping[str, LawRow]:
    """All rows of a table by id (data categories by key), in the order of the file."""
    text = files(__package__).joinpath(f"{name}.csv").read_text(encoding="utf-8")
    rows = (_row(name, fields) for fields in csv.DictReader(text.splitlines()))
    return {row.id: row for row in rows}


def applying(on: dt.date, country: str = "") -> tuple[LawRow, ...]:
    """The rows of every dated table in force on a day, or of a country what is known of it and its decisions.

    Proposals without a first day never apply.
    """
    if country:
        rows = [table("countries")[f"CTY-{country}"]]
        return (*rows, *(each for each in table("adequacy").values() if each["iso"] == country and each.in_force(on)))
    dated = ("adequacy", "mechanisms", "lawful_bases", "national_rules")
    begun = (each for name in dated for each in table(name).values() if each.valid_from is not None)
    return tuple(each for each in begun if each.in_force(on))


@cache
def row(row_id: str) -> LawRow:
    """The row with an id, whatever its table. Raises KeyError for an id that no table has."""
    for name in NAMES:
        if row_id in table(name):
            return table(name)[row_id]
    raise KeyError(f"{row_id} is in no table of the law")


def _row(name: str, fields: dict[str, str]) -> LawRow:
    return LawRow(
        id=fields.get("id") or fields["key"],
        table=name,
        valid_from=_date(fields.get("valid_from", "")),
        valid_to=_date(fields.get("valid_to", "")),
        basis=fields.get("basis", ""),
        confidence=fields.get("confidence", ""),
        sources=tuple(part.strip() for part in fields.get("sources", "").split("|") if part.strip()),
        checked_on=_date(fields.get("checked_on", "")),
        fields=fields,
    )


def _date(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
