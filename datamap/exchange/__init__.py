"""Inventories in forms that other tools read, each with what is not carried over said."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from ..auditing import Audit


class ExchangeError(Exception):
    """An export that cannot be made or written, in one sentence with the remedy."""


@dataclass(frozen=True)
class Made:
    """An export: the bytes of a file, or of the files of a folder by name; how the file's name ends; what is lost."""

    content: bytes | Mapping[str, bytes]
    suffix: str
    losses: tuple[str, ...] = ()


FORMS = {
    "dpv": "dpv",
    "fides": "fides",
    "graphml": "graphs",
    "gexf": "graphs",
    "mermaid": "graphs",
    "csv": "csv_folder",
}
"""The forms of export, and the module that makes each: `module.form(audit, language)`."""


def made(audit: Audit, form: str, language: str) -> Made:
    """An audited inventory in one of FORMS, with names in a language. The same audit gives the same bytes."""
    make: Callable[[Audit, str], Made] = getattr(import_module(f".{FORMS[form]}", __package__), form)
    return make(audit, language)


def put(export: Made, target: Path, overwrite: bool = False) -> Path:
    """Write an export to a file or folder, whole or not at all.

    Raises ExchangeError for a target that is there already (unless `overwrite`) or cannot be written.
    """
    if target.exists() and not overwrite:
        raise ExchangeError(f"{target} exists already. Add --overwrite to replace it, or choose another --output.")
    is_folder = isinstance(export.content, Mapping)
    if target.exists() and target.is_dir() != is_folder:
        kind = "a folder" if target.is_dir() else "a file"
        raise ExchangeError(f"{target} is {kind}, which this export does not write. Choose another --output.")
    if is_folder and target.exists() and any(item.suffix.lower() != ".csv" for item in target.iterdir()):
        raise ExchangeError(f"{target} holds other files than .csv. Choose another --output.")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
        try:
            _write(export.content, draft, target)
        finally:
            shutil.rmtree(draft, ignore_errors=True)
    except OSError as error:
        raise ExchangeError(f"{target} cannot be written ({error.strerror}). Choose another --output.") from error
    return target


def _write(content: bytes | Mapping[str, bytes], draft: Path, target: Path) -> None:
    if isinstance(content, bytes):
        (draft / "file").write_bytes(content)
        (draft / "file").replace(target)
        return
    fresh = draft / "folder"
    fresh.mkdir()
    for name, data in content.items():
        (fresh / name).write_bytes(data)
    if not target.exists():
        fresh.rename(target)
        return
    earlier = target.rename(draft / "earlier")
    try:
        fresh.rename(target)
    except OSError:
        earlier.rename(target)
        raise
