"""Notices held against an inventory outside an audit, as a document and as lines."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from ..flows import trace
from ..inventory import Inventory, InventoryError
from ..notices import Notice, Texts, read, texts
from ..notices.completeness import completeness
from ..notices.reconcile import reconcile


def reconciled(
    inventory: Inventory, workbook: Path, on: dt.date, files: Sequence[Path], registers: Sequence[str]
) -> dict[str, Any]:
    """Hold notices against an inventory: the files given, else those that its Notices sheet names.

    Returns `{"file", "on", "notices": [{"notice", "file", "registers", "differences": [...], "items": [...]}],
    "unread": {id: reason}}`. Raises NoticeError for a file that cannot be read, InventoryError for an unknown
    register and where there is no notice at all.
    """
    valid, transfers = inventory.on(on), trace(inventory, on)
    known = list(valid.by_id("Registers"))
    if unknown := [key for key in registers if key not in known]:
        raise InventoryError(f"--register: there is no register {unknown[0]}. The registers are {', '.join(known)}.")
    if files:
        found = Texts({str(path.name): read(path) for path in files})
        about = {key: tuple(registers) or tuple(known) for key in found.notices}
    else:
        found = texts(valid, workbook)
        rows = zip(valid["Notices"]["id"], valid["Notices"]["registers"], strict=True)
        about = {key: tuple(registers) or of for key, of in rows}
    if not found.notices and not found.unread:
        raise InventoryError(
            f"{inventory.file}: the Notices sheet names no file. Name one in its column File, or give --notice FILE."
        )
    return {
        "file": inventory.file,
        "on": on.isoformat(),
        "notices": [_one(valid, transfers, key, notice, about[key], on) for key, notice in found.notices.items()],
        "unread": dict(found.unread),
    }


def _one(
    valid: Inventory, transfers: Any, key: str, notice: Notice, registers: Sequence[str], on: dt.date
) -> dict[str, Any]:
    items = completeness(notice, on, valid, registers)
    return {
        "notice": key,
        "file": notice.file,
        "language": notice.language,
        "registers": list(registers),
        "differences": [vars(item) for item in reconcile(valid, transfers, notice, registers)],
        "items": [
            {
                "id": item.id,
                "article": item.article,
                "state": item.state,
                "lacking": list(item.lacking),
                "reason": item.reason,
                "quotes": list(dict.fromkeys(" ".join(notice.quote(claim).split()) for claim in item.claims))[:3],
            }
            for item in items
        ],
    }


def lines_of(document: Mapping[str, Any]) -> Iterator[str]:
    """One line a difference, then one an item that is not stated."""
    for notice in document["notices"]:
        yield f"{notice['notice']} ({notice['file']}): {len(notice['differences'])} differences"
        for item in notice["differences"]:
            other = f" (the other side: {item['other']})" if item["other"] else ""
            quotes = "; ".join(f'"{quote}"' for quote in item["quotes"])
            places = " ".join(item["cells"])
            yield f"  {item['relation']:16} {item['field']}: {item['value']}{other} {quotes} {places}".rstrip()
        for item in notice["items"]:
            if item["state"] not in ("stated", "not_applicable"):
                yield f"  {item['state']:16} {item['article']} {', '.join(item['lacking'])}".rstrip()
    for key, reason in document["unread"].items():
        yield f"{key}: not read: {reason}"
