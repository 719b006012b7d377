"""The notices of an inventory whose texts lie beside the workbook."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from .model import Notice, NoticeError
from .read import read

if TYPE_CHECKING:
    from ..inventory import Inventory


@dataclass(frozen=True)
class Texts:
    """What was read.

    `notices` by id of the Notices sheet; `unread` says why not, by id (by file for a row without an id); `digests`
    are SHA-256 by file, None for a file that is not there.
    """

    notices: Mapping[str, Notice] = field(default_factory=dict)
    unread: Mapping[str, str] = field(default_factory=dict)
    digests: Mapping[str, str | None] = field(default_factory=dict)


def texts(inventory: Inventory, workbook: Path | str) -> Texts:
    """Read the files named on the Notices sheet, in the folder of the workbook (a path) or below it.

    A file that is not there, lies elsewhere or is no notice is told in `unread`; the audit goes on without it.
    """
    place = Path(workbook).resolve()
    place = place if place.is_dir() else place.parent
    notices: dict[str, Notice] = {}
    unread: dict[str, str] = {}
    digests: dict[str, str | None] = {}
    for row in inventory["Notices"].to_dict("records"):
        name, key = row["file"], row["id"]
        if not name:
            continue
        path = place / name.replace("\\", "/")
        inside = path.resolve().is_relative_to(place)
        digests[name] = _digest(path) if inside else None
        if not key:
            unread[name] = f"{name}: its row has no id. Give it one."
        elif not inside:
            unread[key] = f"{name}: lies outside the folder of the workbook. Put it beside the workbook."
        elif digests[name] is None:
            unread[key] = f"{name}: is not beside the workbook. Put it there, or correct its name."
        else:
            try:
                notices[key] = read(path)
            except NoticeError as error:
                unread[key] = str(error)
    return Texts(notices, unread, digests)


def _digest(path: Path) -> str | None:
    """The SHA-256 of a file; None for one that is not there or cannot be opened, as under a name that can be none."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return None
