"""What two rules of storage without an end have in common."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..model import Found, Record, found


def unended(open_rows: Mapping[str, list[Record]], severity: str) -> Iterator[Found]:
    """Of each register the categories whose storage nothing ends: a breach, but *undocumented* where somebody or
    something erases, for then the longest time may only be missing from the record."""
    for register, rows in open_rows.items():
        erased = [row for row in rows if row["deletion"] in ("automatic", "manual")]
        kept = [row for row in rows if row["deletion"] not in ("automatic", "manual")]
        for kind, those in (("breach", kept), ("undocumented", erased)):
            if those:
                categories = tuple(dict.fromkeys(row["category"] for row in those))
                beside = kind == "undocumented" and kept  # a finding of its own beside the breach of the register
                subjects = (register, *categories) if beside else (register,)
                cells = [row.cell("retention_max") for row in those]
                yield found(kind, severity, subjects, cells, categories=categories)
