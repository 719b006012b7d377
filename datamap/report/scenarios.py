"""What a scenario would change: before and after side by side, as pieces of a page, JSON and lines of text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from ..flows.scenario import Supposition
from ..rules import Finding
from ..rules.run import RuleError
from ..whatifs import EXPOSURE, TRANSFER, WhatIf
from .html import Piece, bullets, element, heading, lines, paragraph, table
from .subjects import concerns, graveness, name, sentence, status
from .words import Words

SHOWN = 60


def scenario(compared: WhatIf, words: Words) -> Piece:
    """What is supposed, and how much that changes."""
    audit = compared.before
    supposed = [_supposed(item, compared, words) for item in compared.scenario.suppositions]
    counts = [
        (words("if-outside"), str(len(audit.outside)), str(len(compared.after.outside))),
        *(
            (
                words(f"status-{key}"),
                str((audit.outside["status"] == key).sum()),
                str((compared.after.outside["status"] == key).sum()),
            )
            for key in ("unknown", "unsafeguarded")
        ),
        (words("if-findings"), str(len(audit.findings)), str(len(compared.after.findings))),
    ]
    return Piece(
        heading(1, words("if-title", name=audit.inventory.controller.get("name") or words("controller-unknown"))),
        paragraph(words("if-judged", day=words.date(audit.on))),
        bullets(supposed) if supposed else paragraph(words("if-nothing")),
        table(words("t-if-counts"), [words("h-what"), words("if-before"), words("if-after")], counts, kind="counts"),
        *_failed(compared, words),
    )


def _failed(compared: WhatIf, words: Words) -> list[Markup]:
    """The rules that failed on either side, of whose findings nothing can be said."""
    failed = _errors(compared)
    if not failed:
        return []
    rows = [(error.rule, error.error, error.place) for error in failed]
    headings = [words(f"h-{key}") for key in ("rule", "problem", "cell")]
    return [paragraph(words("audit-errors", count=len(failed)), "warning"), table(words("t-errors"), headings, rows)]


def _errors(compared: WhatIf) -> list[RuleError]:
    return list(dict.fromkeys((*compared.before.errors, *compared.after.errors)))


def transfers(compared: WhatIf, words: Words) -> Piece:
    """The transfers whose status would change, come or go."""
    audit = compared.before
    rows = [
        (
            Markup("{} → {}").format(name(audit, hop["from"], words), name(audit, hop["to"], words)),
            words.country(hop["country"]),
            _side(hop["before"], words),
            _side(hop["after"], words),
            lines((name(audit, hop["register"], words), words(f"via-{hop['via']}"))),
        )
        for hop in compared.transfers.head(SHOWN).to_dict("records")
    ]
    headings = [words(key) for key in ("h-flow", "h-country", "if-before", "if-after", "h-register")]
    left = len(compared.transfers) - len(rows)
    return _listed("if-transfers", headings, rows, (32, 13, 17, 17, 21), left, words)


def findings(compared: WhatIf, words: Words) -> Piece:
    """The findings that would be new, and those that would be gone."""
    sides = [("new", compared.after, item) for item in compared.new_findings]
    sides += [("gone", compared.before, item) for item in compared.gone_findings]
    rows = [
        (
            words(f"if-{change}"),
            graveness(finding, words),
            Markup("{}<br>{}").format(element("strong", words(finding.rule)), sentence(audit, finding, words)),
            concerns(audit, finding, words),
        )
        for change, audit, finding in sides[:SHOWN]
    ]
    headings = [words(f"h-{key}") for key in ("change", "severity", "finding", "subjects")]
    return _listed("if-changed-findings", headings, rows, (12, 14, 48, 26), len(sides) - len(rows), words)


def exposures(compared: WhatIf, words: Words) -> Piece:
    """Where data could end up otherwise than before: one row for the categories that change alike."""
    alike: dict[tuple[Any, ...], list[str]] = {}
    for row in compared.exposures.to_dict("records"):
        key = tuple(row[column] for column in ("recipient", "country", "before", "after", "register", "certainty"))
        alike.setdefault(key, []).append(words.category(row["category"]))
    rows = [
        (
            name(compared.before, recipient, words),
            words.country(country),
            _side(before, words),
            _side(after, words),
            ", ".join(categories),
            name(compared.before, register, words),
        )
        for (recipient, country, before, after, register, _), categories in list(alike.items())[:SHOWN]
    ]
    headings = [
        words(key) for key in ("h-recipient", "h-country", "if-before", "if-after", "h-categories", "h-register")
    ]
    return _listed("if-exposures", headings, rows, (18, 12, 14, 14, 26, 16), len(alike) - len(rows), words)


def affected(compared: WhatIf, words: Words) -> Piece:
    """The registers, notices and clients that would have to be looked at again."""
    audit = compared.before
    rows = [
        (words("h-register"), lines(name(audit, key, words) for key in compared.registers)),
        (words("h-notice"), lines(compared.notices)),
        (words("if-clients"), lines(compared.clients)),
    ]
    said = [(what, value or words("if-none")) for what, value in rows]
    return _listed("if-affected", [words("h-what"), words("h-subjects")], said, (30, 70), 0, words)


def whatif_as_json(compared: WhatIf) -> dict[str, Any]:
    """What is supposed, and what changes by it."""
    sides = {"new": compared.new_findings, "gone": compared.gone_findings}
    return {
        "inventory": compared.before.inventory.file,
        "on": compared.before.on.isoformat(),
        "scenario": [dict(vars(item)) for item in compared.scenario.suppositions],
        "transfers": compared.transfers.to_dict("records"),
        "exposures": compared.exposures.to_dict("records"),
        "findings": {side: [_finding(item) for item in found] for side, found in sides.items()},
        "registers": list(compared.registers),
        "notices": list(compared.notices),
        "clients": list(compared.clients),
        "errors": [{"rule": error.rule, "error": error.error, "place": error.place} for error in _errors(compared)],
    }


def whatif_lines(compared: WhatIf) -> Iterator[str]:
    """One line a change: transfers, exposures, findings; then who is affected."""
    frame = compared.transfers
    yield f"{len(frame)} transfers change on {compared.before.on.isoformat()}"
    for hop in frame.to_dict("records"):
        moved = f"{hop['before'] or 'not there'} -> {hop['after'] or 'gone'}"
        ends = " -> ".join(hop[end] or "?" for end in TRANSFER[3:5])
        yield f"{moved:30} {hop['country'] or '??':8} {ends}  [{hop['via']}, {hop['certainty']}, {hop['register']}]"
    yield f"{len(compared.exposures)} exposures change"
    for row in compared.exposures.to_dict("records"):
        moved = f"{row['before'] or 'not there'} -> {row['after'] or 'gone'}"
        register, category, recipient, country, _ = (row[key] for key in EXPOSURE)
        yield f"{moved:30} {country or '??':8} {category} of {register} at {recipient}"
    yield f"{len(compared.new_findings)} findings new, {len(compared.gone_findings)} gone"
    for change, found in (("new", compared.new_findings), ("gone", compared.gone_findings)):
        for finding in found:
            yield f"{change:5} {finding.severity:8} {finding.rule} {'; '.join(map(str, finding.subjects))}"
    for what in ("registers", "notices", "clients"):
        yield f"{what}: {', '.join(getattr(compared, what)) or '-'}"
    for error in _errors(compared):
        yield f"{error.rule} failed: {error.error} ({error.place})"


def _listed(key: str, headings: list[str], rows: list[Any], widths: tuple[int, ...], left: int, words: Words) -> Piece:
    start = heading(2, words(f"s-{key}"), key)
    if not rows:
        return Piece(start, paragraph(words("if-unchanged")))
    more = [paragraph(words("list-more", count=left))] if left else []
    return Piece(start, table(words(f"t-{key}"), headings, rows, widths), *more)


def _side(value: str | None, words: Words) -> Markup | str:
    return status(value, words) if value else words("if-absent")


def _supposed(item: Supposition, compared: WhatIf, words: Words) -> str:
    flows = compared.before.inventory["Flows"]
    ends = {key: (start, end) for key, start, end in zip(flows["id"], flows["from"], flows["to"], strict=True)}
    called = name(compared.before, item.subject, words)
    if item.subject in ends:
        called = f"{item.subject}: " + " → ".join(name(compared.before, end, words) for end in ends[item.subject])
    value = item.value
    if item.kind == "end":
        value = words.date(value)
    elif item.kind == "move":
        value = words.country(value)
    elif item.kind == "sign":
        value = words.term("mechanism", value)
    return words(f"if-{item.kind}", subject=called, value=value or "")


def _finding(finding: Finding) -> dict[str, Any]:
    facts = {key: getattr(finding, key) for key in ("rule", "kind", "severity", "fingerprint", "article")}
    return facts | {"subjects": list(finding.subjects), "cells": list(finding.cells), "facts": dict(finding.facts)}
