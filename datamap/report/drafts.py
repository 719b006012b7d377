"""Reports appear whole or not at all: written into a draft folder that takes its place with one renaming.

What a killed run leaves behind is a hidden folder beside the report: a draft, or the earlier report on its way out.
A lock that ends with its process tells whether somebody still writes a draft.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

LONGEST_DRAFT = 24 * 3600.0  # seconds; where locks are not to be had, an older draft is nobody's


@contextmanager
def draft_of(place: Path) -> Iterator[Path]:
    """A new folder beside `place` to write into; removed at the end unless `put` has moved it. Raises OSError."""
    place.parent.mkdir(parents=True, exist_ok=True)
    while True:
        draft = Path(tempfile.mkdtemp(prefix=f".{place.name}.draft-", dir=place.parent))
        lock = _lock(draft)
        if lock is None or draft.exists():  # between the two lines another run may have swept it away
            break
        os.close(lock)
    try:
        yield draft
    finally:
        shutil.rmtree(draft, ignore_errors=True)
        if lock is not None:
            os.close(lock)
        with suppress(OSError):  # a client's folder that holds nothing says nothing
            place.parent.rmdir()


def put(draft: Path, place: Path) -> None:
    """Move a finished draft to its place; an earlier report there is replaced."""
    draft.chmod(0o755)
    if not place.exists():
        draft.rename(place)
        return
    old = place.parent / f".{place.name}.old-{uuid.uuid4().hex}"
    place.rename(old)
    draft.rename(place)
    shutil.rmtree(old, ignore_errors=True)


def sweep(place: Path) -> None:
    """Remove what killed runs left beside a report; an earlier report that lost its place gets it back."""
    drafts = list(place.parent.glob(f".{place.name}.draft-*"))
    written = [draft for draft in drafts if not _abandoned(draft)]
    for draft in drafts:
        if draft not in written:
            shutil.rmtree(draft, ignore_errors=True)
    for old in place.parent.glob(f".{place.name}.old-*"):
        if written:  # its owner may be between the two renamings
            continue
        if place.exists():
            shutil.rmtree(old, ignore_errors=True)
        else:
            old.rename(place)


def _lock(draft: Path) -> int | None:
    """Lock a folder until the descriptor returned is closed; None where that cannot be done."""
    if fcntl is None:
        return None
    try:
        descriptor = os.open(draft, os.O_RDONLY)
    except OSError:
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        return None
    return descriptor


def _abandoned(draft: Path) -> bool:
    lock = _lock(draft)
    if lock is not None:
        os.close(lock)
        return True
    try:
        return time.time() - draft.stat().st_mtime > LONGEST_DRAFT
    except FileNotFoundError:
        return False
