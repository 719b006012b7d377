"""What claims say, in the words and terms of the workbook."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..inventory import periods
from ..inventory.texts import text
from .model import Claim, Notice

NOT_ISO = {
    "until_end_of_relationship": {"retention_min": "P0D", "retention_from": "end_of_relationship"},
    "on_request": {"deletion": "on_request"},
}
"""Retention without a length: what it says of the columns of the Data sheet; the others are left open."""


def quoted(notice: Notice, claims: Sequence[Claim], language: str) -> str:
    """The words of claims with their confidence, one a line, each once."""
    lines = []
    for claim in claims:
        level = "high" if claim.confidence >= 0.85 else "medium" if claim.confidence >= 0.7 else "low"
        quote = " ".join(notice.quote(claim).split())
        lines.append(text("draft_quote", language).format(quote=quote, confidence=text(f"draft_{level}", language)))
    return "\n".join(dict.fromkeys(lines))


def retention_stated(notice: Notice) -> str:
    """How a notice states retention, as a term of the vocabulary `retention_stated`."""
    said = {claim.value for claim in notice.of("retention")}
    lengths = [claim for claim in notice.of("retention") if claim.value.startswith("P")]
    if lengths:
        return "minimum_only" if all(claim.at_least for claim in lengths) else "periods"
    for value, term in (("until_end_of_relationship", "criteria"), ("law", "criteria"), ("criteria", "criteria")):
        if value in said:
            return term
    if "on_request" in said:
        return "on_request"
    return "vague" if said else "none_stated"


def kept_as(claims: Sequence[Claim]) -> dict[str, Any]:
    """What retention claims about one thing say, as columns of the Data sheet; different ends are left open."""
    lengths = [part for claim in claims for part in claim.value.split("/") if part.startswith("P")]
    said: dict[str, Any] = {}
    if lengths and all(claim.at_least for claim in claims if claim.value.startswith("P")):
        said = {"retention_min": min(lengths, key=periods.days)}
    elif lengths:
        ordered = sorted(dict.fromkeys(lengths), key=periods.days)
        said = {"retention_max": ordered[-1]} | ({"retention_min": ordered[0]} if len(ordered) > 1 else {})
    else:
        for claim in claims:
            said = NOT_ISO.get(claim.value, {}) | said
    return said
