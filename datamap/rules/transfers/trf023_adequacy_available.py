"""Clauses where an adequacy decision would do."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("TRF023", severity="info", article="45, 13(1)(f)", since="2026-01-26", catalogue="C23", basis="page")
def adequacy_available(crossings: list[Record]) -> Iterator[Found]:
    """A transfer to Brazil still rests on clauses only, though there is an adequacy decision from 2026-01-26."""
    for hop in crossings:
        if hop["country"] == "BR" and hop["mechanism"] in ("scc_2021", "scc_unspecified", "scc_or_other"):
            yield found(
                "cannot_tell",
                "info",
                (hop["register"], hop["from"], hop["to"], "BR"),
                hop["cells"],
                law=("ADQ-BR-2026",),
                recipient=hop["to"],
                country="BR",
                mechanism=hop["mechanism"],
            )
