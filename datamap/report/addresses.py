"""Inputs and reports at addresses such as `s3://bucket/folder`, through fsspec; plain paths never come here.

What lies at an address is copied into a folder of drafts, worked on there, and each report is put back whole: its
manifest goes first and comes last, so that a report whose writing broke off is none and is made again.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..inventory import InventoryError, read
from .drafts import draft_of, sweep
from .job import Job, ReportError
from .provenance import MANIFEST

if TYPE_CHECKING:
    from .batch import Done

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.I)


@dataclass
class Workplace:
    """Where the work is done: `inputs` and `out` are local; `remote` says which address a local folder stands for."""

    inputs: list[Path]
    out: Path
    remote: dict[str, str] = field(default_factory=dict)

    def fetch(self, jobs: Sequence[Job]) -> None:
        """Copy the clients' earlier reports here: they are compared with, and those whose inputs are the same stay."""
        for client in dict.fromkeys(job.place.parent for job in jobs):
            if self._remote(client):
                _copied(self.address(client), client, missing=True)

    def collect(self, job: Job) -> None:
        """Copy a report here that was made elsewhere and put to its address."""
        if self._remote(job.place):
            _copied(self.address(job.place), job.place)

    def publish(self, done: Done) -> None:
        """Put a report that was made to its address. A failed or unchanged one leaves what is there as it is."""
        if not self._remote(done.job.place) or done.failure or done.unchanged:
            return
        address = self.address(done.job.place)
        system, root = _reached(address)
        new = sorted(path.name for path in done.job.place.iterdir() if path.name != MANIFEST)
        with _named(address):
            there = {Path(path).name for path in system.ls(root, detail=False)} if system.exists(root) else set()
            for name in sorted(there & {MANIFEST}) + sorted(there - {*new, MANIFEST}):
                system.rm(f"{root}/{name}")
            system.makedirs(root, exist_ok=True)
            for name in [*new, MANIFEST]:
                system.put_file(str(done.job.place / name), f"{root}/{name}")

    def said(self, text: str) -> str:
        """A text in which local folders are called by the addresses that they stand for."""
        for local, address in self.remote.items():
            text = text.replace(local, address)
        return text

    def address(self, path: Path) -> str:
        """The address that a local path stands for; a plain path is its own, made whole."""
        whole = path.absolute()
        for local, address in self.remote.items():
            if whole.is_relative_to(local):
                inside = whole.relative_to(local).as_posix()
                return address if inside == "." else f"{address}/{inside}"
        return str(whole)

    def _remote(self, path: Path) -> bool:
        return self.address(path) != str(path.absolute())


@contextmanager
def workplace(inputs: Sequence[str], out: str) -> Iterator[Workplace]:
    """A place to work on inputs and write reports to `out`, each a path or an address.

    Raises ReportError for an address that cannot be reached, of an unknown kind, or whose library is missing.
    """
    if not any(_ADDRESS.match(item) for item in (*inputs, out)):
        yield Workplace([Path(item) for item in inputs], Path(out))
        return
    user = os.getuid() if hasattr(os, "getuid") else ""
    drafts_of_all = Path(tempfile.gettempdir()).resolve() / f"datamap-{user}" / "addresses"
    sweep(drafts_of_all)
    with draft_of(drafts_of_all) as drafts:
        place = Workplace([], Path(out))
        for number, item in enumerate(inputs):
            local = Path(item)
            if _ADDRESS.match(item):
                parent = drafts / f"in{number:06}"
                parent.mkdir()
                local = parent / (item.rstrip("/").rpartition("/")[2] or "inventories")
                place.remote[str(parent)] = item.rstrip("/").rpartition("/")[0]
                _copied(item, local)
                _copy_notices(local, place)
            place.inputs.append(local)
        if _ADDRESS.match(out):
            _reached(out)
            place.out = drafts / "out"
            place.out.mkdir()
            place.remote[str(place.out)] = out.rstrip("/")
        yield place


def _copy_notices(workbook: Path, place: Workplace) -> None:
    """Copy the notices that a lone workbook names, from beside it; those that are missing the audit tells."""
    if workbook.is_dir():
        return
    try:
        named = read(workbook)["Notices"]["file"]
    except InventoryError:
        return  # whoever works on it says what is wrong
    for name in filter(None, named):
        path = (workbook.parent / name).resolve()
        if path.is_relative_to(workbook.parent):
            path.parent.mkdir(parents=True, exist_ok=True)
            _copied(place.address(path), path, missing=True)


def _copied(address: str, local: Path, missing: bool = False) -> None:
    system, root = _reached(address)
    with _named(address):
        if system.isdir(root):
            local.mkdir(parents=True, exist_ok=True)
            for path in system.find(root):
                target = local / path[len(root) :].lstrip("/")
                target.parent.mkdir(parents=True, exist_ok=True)
                system.get_file(path, str(target))
        elif system.exists(root):
            system.get_file(root, str(local))
        elif not missing:
            raise ReportError(f"{address}: there is no such file or folder. Check the address.")


def _reached(address: str) -> tuple[Any, str]:
    try:
        from fsspec.core import url_to_fs
    except ImportError as error:
        raise ReportError(f"{address}: addresses need fsspec. Install datamap[remote].") from error
    with _named(address):
        system, root = url_to_fs(address.rstrip("/"))
        return system, str(root).rstrip("/")


@contextmanager
def _named(address: str) -> Iterator[None]:
    """Say any failure of a library of addresses, each of which has errors of its own, in one sentence."""
    try:
        yield
    except ReportError:
        raise
    except ImportError as error:
        raise ReportError(f"{address}: a library for this kind of address is missing ({error}).") from error
    except Exception as error:
        reason = " ".join(str(error).split()) or type(error).__name__
        raise ReportError(f"{address}: cannot be reached ({reason}). Check the address and your access.") from error
