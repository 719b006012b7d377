"""What a report folder keeps of an audit, and finding the one before."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..flows import STATUSES
from .comparison import Snapshot

FORMAT = 1
"""The form of `audit.json` that this version writes; one with a higher number is from a newer version."""

_HOP = {"register", "from", "to", "country", "status"}
_ASKED = {"rule": str, "kind": str, "severity": str, "subjects": list, "fingerprint": str}


@dataclass(frozen=True)
class Kept:
    """What is kept of an earlier audit: its `audit.json` and the snapshot of its inventory.

    `unusable` says why nothing can be compared with it (*unreadable*, *newer*, *other_client*), else it is empty.
    """

    document: Mapping[str, Any]
    record: Snapshot | None
    unusable: str = ""


def kept(folder: Path, controller: Mapping[str, Any]) -> Kept:
    """Read what a report folder keeps of a controller (facts by name, as `Inventory.controller`).

    An audit that cannot be read, is from a newer version or is of another controller is unusable.
    """
    found = read_kept(folder)
    if found.unusable or same_client(found.document, controller):
        return found
    return _unusable(folder, "other_client")


def read_kept(folder: Path) -> Kept:
    """Read what a report folder keeps, whoever's it is."""
    try:
        document = json.loads((folder / "audit.json").read_text(encoding="utf-8"))
        record_file = folder / "record.json"
        record = json.loads(record_file.read_text(encoding="utf-8")) if record_file.is_file() else None
    except (OSError, ValueError):
        return _unusable(folder, "unreadable")
    if isinstance(document, dict) and isinstance(document.get("format"), int) and document["format"] > FORMAT:
        return _unusable(folder, "newer")
    if not (_is_audit(document) and (record is None or _is_record(record))):
        return _unusable(folder, "unreadable")
    return Kept(document, record)


def orders_of(document: Mapping[str, Any], renamed: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """The orders of the boxes of an earlier report's pictures, by picture, under today's ids.

    Reports of older versions keep none; one that is not as it should be is left out: the picture is then drawn afresh.
    """
    kept_orders = document.get("pictures")
    if not isinstance(kept_orders, dict):
        return {}
    return {
        _under_new_id(picture, renamed): tuple(_under_new_id(box, renamed) for box in boxes)
        for picture, boxes in kept_orders.items()
        if isinstance(boxes, list) and all(isinstance(box, str) for box in boxes)
    }


def _under_new_id(key: str, renamed: Mapping[str, str]) -> str:
    """The key of a picture or a box, such as `register:R1` or `recipient:V1@eea`, under today's id."""
    kind, colon, rest = key.partition(":")
    named, at, lane = rest.partition("@")
    return f"{kind}{colon}{renamed.get(named, named)}{at}{lane}"


def same_client(document: Mapping[str, Any], controller: Mapping[str, Any]) -> bool:
    """Whether an earlier audit was of this controller: by business id where both give one, else by name."""
    ids = document.get("business_id"), controller.get("business_id")
    if all(ids):
        return ids[0] == ids[1]
    names = (str(name or "").casefold() for name in (document.get("controller"), controller.get("name")))
    return len(set(names)) == 1


def _unusable(folder: Path, reason: str) -> Kept:
    return Kept({"period": folder.name, "findings": []}, None, reason)


def _is_audit(document: Any) -> bool:
    if not isinstance(document, dict) or not all(isinstance(document.get(key), str) for key in ("on", "period")):
        return False
    try:
        dt.date.fromisoformat(document["on"])
    except ValueError:
        return False
    rows, hops = document.get("findings"), document.get("transfers", [])
    return (
        isinstance(rows, list)
        and all(isinstance(row, dict) and _has(row, _ASKED) for row in rows)
        and isinstance(hops, list)
        and all(isinstance(hop, dict) and hop.keys() >= _HOP and hop["status"] in STATUSES for hop in hops)
    )


def _is_record(record: Any) -> bool:
    return isinstance(record, dict) and all(
        isinstance(rows, list) and all(isinstance(row, dict) for row in rows) for rows in record.values()
    )


def _has(row: Mapping[str, Any], asked: Mapping[str, type]) -> bool:
    return all(isinstance(row.get(key), kind) for key, kind in asked.items())


def previous(out: Path, client: str, period: str) -> Path | None:
    """The folder of the latest earlier period of a client that holds an audit, or None."""
    folder = out / client
    if not folder.is_dir():
        return None
    earlier = [
        path
        for path in folder.iterdir()
        if path.name < period and (path / "audit.json").is_file() and path.name[:1] != "."
    ]
    return max(earlier, key=lambda path: path.name, default=None)
