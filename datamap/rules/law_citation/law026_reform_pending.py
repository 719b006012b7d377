"""Sections 4 and 6 of the Data Protection Act: a reform is pending."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule(
    "LAW026",
    severity="info",
    article="6(1)(e), 9(2)(g)",
    since="2026-02-19",
    catalogue="F26",
    basis="page",
    confidence="medium",
    law=("FI-TSL",),
)
def reform_pending(purposes: list[Record]) -> Iterator[Found]:
    """A purpose rests on a section that government bill 9/2026 would change; no first day is known."""
    for purpose in purposes:
        if purpose["statute"] and SECTIONS.search(purpose["statute"]):
            yield found("cannot_tell", "info", (purpose["id"],), (purpose.cell("statute"),), statute=purpose["statute"])


SECTIONS = re.compile(r"(tietosuojalai|dataskyddslag|1050/2018).*\b[46] §", re.I)
