"""What changed from one inventory to another, however their rows are ordered."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..inventory.model import Inventory
from ..inventory.schema import schema

Snapshot = Mapping[str, Sequence[Mapping[str, Any]]]
"""The rows of an inventory by sheet: column key → value as JSON has it, blanks left out."""

NAMING = ("name", "category", "purpose", "right", "measure")
"""The columns that say what a row is called, the first that it has."""


@dataclass(frozen=True)
class Change:
    """One change between two inventories: `what` is *added*, *removed*, *renamed* or *changed* (then one column).

    `subject` is the row's id; of a row without one the register or system that it is of, else how many equal rows
    there are; `name` is what the row is called (of a flow its ends: `from → to`).
    """

    sheet: str
    what: str
    subject: str
    name: str
    column: str = ""
    before: Any = None
    after: Any = None


def snapshot(inventory: Inventory) -> dict[str, list[dict[str, Any]]]:
    """The rows of an inventory as plain values, for keeping beside a report and comparing later."""
    rows: dict[str, list[dict[str, Any]]] = {}
    for sheet, frame in inventory.frames.items():
        if sheet == "Decisions":
            continue
        columns = [str(column) for column in frame]
        kept = [
            {name: _plain(value) for name, value in zip(columns, row, strict=True) if value is not None and value != ()}
            for row in frame.to_numpy(dtype=object).tolist()
        ]
        if kept:
            rows[sheet] = kept
    return rows


def compare(before: Snapshot, after: Snapshot) -> tuple[tuple[Change, ...], dict[str, str]]:
    """What changed from one inventory to another, and the ids that were renamed (old → new).

    The order of rows does not count. Renaming an id changes nothing in the rows that refer to it.
    """
    renamed = _renamed(before, after)
    changes: list[Change] = []
    for sheet in schema().data:
        old = [under_new_ids(sheet.key, row, renamed) for row in before.get(sheet.key, [])]
        new = list(after.get(sheet.key, []))
        if sheet.kind == "fields":
            changes += _by_id(sheet.key, "field", *([row for row in rows if "value" in row] for rows in (old, new)))
            continue
        changes += _by_id(sheet.key, "id", *([row for row in rows if "id" in row] for rows in (old, new)))
        changes += _by_content(sheet.key, *([row for row in rows if "id" not in row] for rows in (old, new)))
        changes += [
            Change(sheet.key, "renamed", now, _name(row), "id", was, now)
            for was, now in renamed.items()
            for row in new
            if row.get("id") == now
        ]
    return tuple(changes), renamed


def _renamed(before: Snapshot, after: Snapshot) -> dict[str, str]:
    renamed = {}
    for sheet in schema().data:
        if not {"id", "name", "kind"} <= set(sheet.columns):
            continue
        old, new = before.get(sheet.key, []), after.get(sheet.key, [])
        kept = {None, *({row.get("id") for row in old} & {row.get("id") for row in new})}
        was = _unique((row.get("name"), row.get("kind"), row["id"]) for row in old if row.get("id") not in kept)
        now = _unique((row.get("name"), row.get("kind"), row["id"]) for row in new if row.get("id") not in kept)
        renamed.update({was[key]: now[key] for key in was.keys() & now.keys()})
    return dict(sorted(renamed.items()))


def _unique(rows: Any) -> dict[tuple[str, str], str]:
    """Id by name and kind, for those that one row only has."""
    listed = [((str(name).casefold(), str(kind)), key) for name, kind, key in rows if name]
    counts = Counter(which for which, _ in listed)
    return {which: key for which, key in listed if counts[which] == 1}


def under_new_ids(sheet: str, row: Mapping[str, Any], renamed: Mapping[str, str]) -> dict[str, Any]:
    """A row with the ids that it has or refers to as they are called now."""
    columns = schema().sheets[sheet].columns
    changed = dict(row)
    for column, value in row.items():
        kind = columns[column].kind if column in columns else ""
        if kind in ("ref", "id"):
            changed[column] = renamed.get(value, value)
        elif kind == "refs":
            changed[column] = [renamed.get(item, item) for item in value]
    return changed


def _by_id(
    sheet: str, identity: str, old: Sequence[Mapping[str, Any]], new: Sequence[Mapping[str, Any]]
) -> list[Change]:
    was = {row[identity]: row for row in old}
    now = {row[identity]: row for row in new}
    changes = [Change(sheet, "removed", key, _name(row)) for key, row in was.items() if key not in now]
    for key, row in now.items():
        if key not in was:
            changes.append(Change(sheet, "added", key, _name(row)))
            continue
        for column in dict.fromkeys((*was[key], *row)):
            if was[key].get(column) != row.get(column):
                changes.append(Change(sheet, "changed", key, _name(row), column, was[key].get(column), row.get(column)))
    return changes


def _by_content(sheet: str, old: Sequence[Mapping[str, Any]], new: Sequence[Mapping[str, Any]]) -> list[Change]:
    was, now = (Counter(json.dumps(row, sort_keys=True, ensure_ascii=False) for row in rows) for rows in (old, new))
    changes = []
    for what, more in (("removed", was - now), ("added", now - was)):
        for text, count in more.items():
            row = json.loads(text)
            changes.append(Change(sheet, what, str(row.get("register") or row.get("target") or count), _name(row)))
    return changes


def _name(row: Mapping[str, Any]) -> str:
    """What a row is called: its name, the ends of a flow, or the term that it is about."""
    if row.get("from") or row.get("to"):
        return f"{row.get('from', '?')} → {row.get('to', '?')}"
    for column in NAMING:
        if row.get(column):
            return str(row[column])
    return str(row.get("field") or row.get("id") or "")


def _plain(value: Any) -> Any:
    if isinstance(value, dt.date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value
