"""What a report was made from: versions and hashes, for the manifest and the last appendix."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed
from importlib.resources import files
from pathlib import Path
from typing import Any

from .. import __version__, law
from ..auditing import Audit

_LIBRARIES = ("pandas", "networkx", "papermill", "nbconvert", "python-calamine")


def version() -> str:
    """The version of datamap."""
    return __version__


def digest(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


@cache
def law_digest() -> str:
    """One SHA-256 over all legal tables."""
    tables = files("datamap.law")
    return hashlib.sha256(b"".join(tables.joinpath(f"{name}.csv").read_bytes() for name in law.NAMES)).hexdigest()


def manifest(audit: Audit, language: str, written: list[Path]) -> dict[str, Any]:
    """What was read, with which law and versions, and the hash of every file written."""
    return {
        "inventory": {"file": audit.inventory.file, "sha256": audit.inventory.sha256},
        "on": audit.on.isoformat(),
        "period": audit.period,
        "language": language,
        "law": {"sha256": law_digest(), "rows": list(audit.law_rows)},
        "versions": {"datamap": version(), **{name: _installed(name) for name in _LIBRARIES}},
        "files": {path.name: digest(path) for path in sorted(written)},
    }


def _installed(name: str) -> str | None:
    try:
        return installed(name)
    except PackageNotFoundError:
        return None
