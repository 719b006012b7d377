"""The cheapest remedy as a plan: a table of the report, JSON and lines of text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from ..auditing import Audit
from .bounds import left
from .html import paragraph, table
from .subjects import name
from .words import Words

SHOWN = 40
LARGEST = 500_000
"""The largest size (see `flows.remedy.size`) for which a report has a plan: a few seconds' work."""


def plan(audit: Audit, words: Words) -> list[Markup]:
    """The cheapest changes after which nothing is exposed without a valid ground, each with why it is needed."""
    if not (audit.exposures["status"] == "unsafeguarded").any():
        return []
    from ..flows.remedy import RemedyError, remedy, size  # the solver is slow to import and not always needed

    if size(audit.valid, audit.transfers) > LARGEST:
        count = int((audit.transfers["status"] == "unsafeguarded").sum())
        return [paragraph(words("remedy-large", count=count), "warning")]
    try:
        found = remedy(audit.inventory, audit.on)
    except RemedyError as error:
        return [paragraph(words("remedy-failed", why=str(error)), "warning")]
    rows = [
        (
            Markup("{} ({})").format(
                words(f"remedy-{step.kind}", subject=_called(audit, step.subject, words)), step.subject
            ),
            words.number(step.cost),
            " → ".join(name(audit, key, words) for key in _chain(step.proof)),
            words.category(step.proof["category"]),  # type: ignore[arg-type]
        )
        for step in found.steps[:SHOWN]
    ]
    headings = [words(key) for key in ("h-remedy", "remedy-cost", "remedy-proof", "h-category")]
    more = left(len(found.steps) - len(rows), words, "remedy-more")
    said = words("remedy-said", count=len(found.exposures), steps=len(found.steps), cost=words.number(found.cost))
    return [paragraph(said), table(words("t-remedy"), headings, rows, (38, 10, 34, 18)), *more]


def remedy_as_json(file: str, on: str, found: Any) -> dict[str, Any]:
    """The steps with their costs and proofs, and the exposures that they do away with."""
    steps = [
        {"kind": step.kind, "subject": step.subject, "cost": step.cost, "proof": step.proof} for step in found.steps
    ]
    return {
        "inventory": file,
        "on": on,
        "cost": found.cost,
        "steps": steps,
        "exposures": found.exposures.to_dict("records"),
    }


def remedy_lines(found: Any) -> Iterator[str]:
    """How much goes away at which cost; then one line a step with what is left without it."""
    yield f"{len(found.exposures)} exposures go away by {len(found.steps)} changes at a cost of {found.cost:g}"
    for step in found.steps:
        chain = " -> ".join(key or "?" for key in _chain(step.proof))
        yield f"{step.kind:5} {step.subject:12} {step.cost:g}  else {step.proof['category'] or '?'}: {chain}"


def _chain(proof: Any) -> tuple[str | None, ...]:
    return tuple(proof["chain"])


def _called(audit: Audit, key: str, words: Words) -> str:
    flows = audit.inventory["Flows"]
    ends = {flow: (start, end) for flow, start, end in zip(flows["id"], flows["from"], flows["to"], strict=True)}
    if key in ends:
        return " → ".join(name(audit, end, words) for end in ends[key])
    return name(audit, key, words)
