"""What a report was made from, and whether it is still whole: versions and hashes in its manifest."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .. import __version__, law

if TYPE_CHECKING:
    from ..auditing import Audit

MANIFEST = "manifest.json"
_LIBRARIES = ("pandas", "networkx", "papermill", "nbconvert", "python-calamine", "typst", "pypandoc_binary")


def version() -> str:
    """The version of datamap."""
    return __version__


@cache
def versions() -> dict[str, str | None]:
    """The versions of datamap and of the libraries that its reports rest on."""
    return {"datamap": version(), **{name: _installed(name) for name in _LIBRARIES}}


def digest(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


@cache
def law_digest() -> str:
    """One SHA-256 over all legal tables."""
    tables = files("datamap.law")
    return hashlib.sha256(b"".join(tables.joinpath(f"{name}.csv").read_bytes() for name in law.NAMES)).hexdigest()


def manifest(audit: Audit, language: str) -> dict[str, Any]:
    """What was read, with which law and versions; `completed` adds the rest."""
    return {
        "inventory": {"file": audit.inventory.file, "sha256": audit.inventory.sha256},
        "on": audit.on.isoformat(),
        "period": audit.period,
        "language": language,
        "law": {"sha256": law_digest(), "rows": list(audit.law_rows)},
        "notices": dict(audit.texts.digests),
        "versions": versions(),
    }


def completed(begun: Mapping[str, Any], inputs: Mapping[str, Any], folder: Path) -> dict[str, Any]:
    """A manifest with everything that the report depends on and the hash of every other file of its folder."""
    others = sorted(path for path in folder.iterdir() if path.name != MANIFEST)
    return {**begun, "inputs": dict(inputs), "files": {path.name: digest(path) for path in others}}


def read_manifest(folder: Path) -> dict[str, Any] | None:
    """The manifest of a report, or None where there is none that can be read."""
    try:
        found = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) and isinstance(found.get("files"), dict) else None


def verify(folder: Path) -> list[str]:
    """Hold a report folder against its manifest: what is missing or changed, one sentence each; nothing if whole."""
    found = read_manifest(folder)
    if found is None:
        return [f"{folder / MANIFEST}: is missing or damaged. Make the report again."]
    faults = []
    for name, expected in found["files"].items():
        path = folder / name
        if not path.is_file():
            faults.append(f"{path}: is missing. Make the report again with --force.")
        elif digest(path) != expected:
            faults.append(f"{path}: is not what its manifest says. Make the report again with --force.")
    return faults


def _installed(name: str) -> str | None:
    try:
        return installed(name)
    except PackageNotFoundError:
        return None
