"""A job: one inventory to audit and render, and where its report goes."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..auditing import quarter
from ..inventory.grid import digest_of
from ..periods import previous
from .files import DOCUMENTS, NAMES
from .provenance import digest, law_digest, versions

if TYPE_CHECKING:
    from .branding import Brand


REDACTED = "_redacted"


class ReportError(Exception):
    """A report that could not be made, in one sentence with the remedy."""


def notebook_path(name: str) -> Path:
    """Where a notebook of ours is: in the installed package, or in the checkout."""
    package = Path(__file__).parents[1]
    for folder in (package / "notebooks", package.parent / "notebooks"):
        if (folder / f"{name}.ipynb").is_file():
            return folder / f"{name}.ipynb"
    raise ReportError(f"There is no notebook {name}. Reinstall datamap.")


def client_of(inventory_file: str) -> str:
    """The client's folder name, from the name of the inventory's file."""
    return re.sub(r"[^\w.-]+", "_", Path(inventory_file).stem).strip("._") or "client"


@dataclass(frozen=True)
class Job:
    """One inventory to audit: workbook, audit day, period (empty for that of the day), language (empty or None for
    the client's own), the folder for OUT/<client>/<period>/, the documents to make (`pdf`, `docx`),
    the brand to put on them, and what to `redact` (`internal`, or nothing): a redacted report stands in
    OUT/_redacted/<client>/<period>/, apart from the client's own."""

    workbook: Path
    on: dt.date
    period: str
    language: str | None
    out: Path
    documents: tuple[str, ...] = ()
    brand: Brand | None = None
    redact: str = ""

    @property
    def names(self) -> dict[str, str]:
        """The files of the report by kind."""
        return NAMES | {kind: DOCUMENTS[kind] for kind in self.documents}

    @property
    def files(self) -> dict[str, str]:
        """The paths of the files of the report by kind."""
        return {kind: str(self.place / name) for kind, name in self.names.items()}

    @property
    def quarter(self) -> str:
        """The period of the report."""
        return self.period or quarter(self.on)

    @property
    def place(self) -> Path:
        """The folder of the report."""
        return self.series / client_of(self.workbook.name) / self.quarter

    @property
    def series(self) -> Path:
        """The folder of the clients' folders: redacted reports are compared with redacted ones only."""
        return self.out.absolute() / REDACTED if self.redact else self.out.absolute()

    @property
    def previous(self) -> Path | None:
        """The report of the latest earlier period, which this one is compared with."""
        return previous(self.series, client_of(self.workbook.name), self.quarter)

    def inputs(self) -> dict[str, Any]:
        """Everything that the report depends on, as hashes and values; equal inputs give equal reports.

        Raises InventoryError for a workbook that cannot be read.
        """
        earlier = self.previous
        return {
            "inventory": digest_of(self.workbook),
            "on": self.on.isoformat(),
            "period": self.quarter,
            "language": self.language or "",
            "previous": {earlier.name: _kept(earlier)} if earlier else {},
            "documents": list(self.documents),
            "brand": self.brand.digest if self.brand else "",
            "redact": self.redact,
            "law": law_digest(),
            "notebook": digest(notebook_path("audit")),
            "versions": versions(),
        }


def _kept(folder: Path) -> list[str]:
    """The hashes of what a report folder keeps for the next period."""
    return [digest(folder / name) for name in ("audit.json", "record.json") if (folder / name).is_file()]
