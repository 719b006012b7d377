"""Automated decisions that the notice does not tell."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("NOT016", severity="high", article="13(2)(f), 14(2)(g)", catalogue="B15", law=("13-2-f",))
def automated_decision_not_told(notices_by_hand: list[Record], registers: list[Record]) -> Iterator[Found]:
    """The register makes automated decisions; the notice denies it or is silent."""
    for notice in notices_by_hand:
        deciding = tuple(
            item["id"] for item in registers if item["automated_decisions"] and item["id"] in notice["registers"]
        )
        if deciding and notice["automated_decisions_stated"] in ("denied", "not_mentioned"):
            cells = (notice.cell("automated_decisions_stated"),)
            yield found("breach", "high", (notice["id"],), cells, registers=deciding)
