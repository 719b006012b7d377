"""The appendices: every finding, every register's picture, the record, exposures and where the facts come from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from markupsafe import Markup

from .. import flows, law
from ..auditing import Audit
from .against_notice import told
from .board import cells
from .bounds import left, listed, registers_left
from .bounds import registers as shown_registers
from .html import Piece, element, figure, heading, lines, paragraph, table
from .pictures import register_picture
from .provenance import version
from .provisions import cited
from .remedies import plan
from .subjects import concerns, controller, graveness, name, provision, sentence, status
from .words import Words

SHOWN_FINDINGS = 400
SHOWN_EXPOSURES = 60
SHOWN_PROBLEMS = 100
SHOWN_SOURCES = 2


def findings(audit: Audit, words: Words) -> Piece:
    """Every finding with its cells, provision and remedy, gravest first."""
    rows = [
        (
            Markup("{}<br>{}").format(element("strong", words(finding.rule)), sentence(audit, finding, words)),
            lines((graveness(finding, words), words(f"kind-{finding.kind}"), finding.rule)),
            concerns(audit, finding, words),
            provision(finding, words),
            cells(finding),
            words(f"{finding.rule}.remedy"),
        )
        for finding in audit.findings[:SHOWN_FINDINGS]
    ]
    if not rows:
        return Piece(_appendix("findings", words), paragraph(words("conclusion-none")))
    headings = [words(f"h-{key}") for key in ("finding", "severity", "subjects", "article", "cells", "remedy")]
    found = table(words("a-findings"), headings, rows, (22, 17, 15, 12, 15, 19), "findings")
    return Piece(_appendix("findings", words), found, *left(len(audit.findings) - len(rows), words, "exposures-more"))


def registers(audit: Audit, words: Words) -> Piece:
    """One picture a register, each with the same as a table; where they are many, of the gravest."""
    parts: list[Markup] = registers_left(audit, words)
    for number, record in enumerate(shown_registers(audit)[0], start=1):
        scene = register_picture(audit, record["id"], words)
        parts.append(heading(3, record["name"] or record["id"]))
        parts.append(figure(scene, f"register{number}", words("t-picture"), words.drawing["table"]))
    return Piece(_appendix("registers", words), *(parts or [paragraph(words("blank"))]))


def record(audit: Audit, words: Words) -> Piece:
    """The record of processing, one table a register, blanks marked; where they are many, of the gravest."""
    entries, others = shown_registers(audit)
    parts = [_register(audit, entry, audit.valid, words) for entry in entries]
    more = left(len(others), words, "record-more")
    return Piece(_appendix("record", words), *(parts or [paragraph(words("blank"))]), *more)


def _register(audit: Audit, entry: Mapping[Any, Any], valid: Any, words: Words) -> Markup:
    key = entry["id"]
    of = {
        sheet: valid[sheet][valid[sheet]["register"] == key].to_dict("records")
        for sheet in ("Purposes", "Data", "Flows")
    }
    hops = audit.transfers[(audit.transfers["register"] == key) & (audit.transfers["via"] != "ownership")]
    outside = hops[hops["status"].isin(flows.OUTSIDE)]
    systems = {end for flow in of["Flows"] for end in (flow["from"], flow["to"])}
    measures = [
        words.term("measure", row["measure"])
        for row in valid["Security"].to_dict("records")
        if row["target"] == key or row["target"] in systems
    ]
    held = [name(audit, item, words) for item in valid["Sources"]["id"] if item in systems]
    leaving = outside.assign(rank=-outside["status"].map(flows.STATUSES.index)).sort_values("rank", kind="stable")
    purposes = [
        Markup("{}: {}").format(
            words.term("purpose", row["purpose"]),
            words.joined(words.term("legal_basis", item) for item in row["legal_basis"])
            if row["legal_basis"]
            else words("blank"),
        )
        for row in of["Purposes"]
    ]
    rows: list[tuple[str, list[Any]]] = [
        ("cover-controller", [controller(audit, words)]),
        ("h-role", [words.term("role", entry["role"])]),
        ("h-purposes", purposes),
        ("h-subjects-of-data", [words.term("subjects", item) for item in entry["subjects"]]),
        ("h-categories", [words.joined(_once(words.category(row["category"]) for row in of["Data"]))]),
        ("h-sources", held),
        ("h-recipients", [words.joined(listed(_once(name(audit, item, words) for item in hops["to"]), words))]),
        (
            "s-transfers",
            _once(
                f"{name(audit, hop['to'], words)}: {words.country(hop['country'])} ({words('status-' + hop['status'])})"
                for hop in leaving.to_dict("records")
            ),
        ),
        ("h-measures", [words.joined(_once(measures))]),
        ("h-owner", [entry["owner"] or ""]),
    ]
    shown = [(words(key), lines(listed(_filled(items), words)) or words("blank")) for key, items in rows]
    return table(entry["name"] or key, [words("h-field"), words("h-value")], shown, (28, 72))


def _once(items: Any) -> list[str]:
    return list(dict.fromkeys(items))


def _filled(items: list[Any]) -> list[Any]:
    return [item for item in items if item]


def exposures(audit: Audit, words: Words) -> Piece:
    """Where each category can end up outside the EU/EEA: chain and status, worst first; and the cheapest remedy."""
    outside = audit.exposures[audit.exposures["status"].isin(flows.OUTSIDE)]
    if outside.empty:
        return Piece(_appendix("exposures", words), paragraph(words("exposures-none")))
    keys = ["register", "recipient", "country", "status", "certainty"]
    alike = outside.fillna({"country": ""}).groupby(keys, sort=False)
    grouped = alike.agg(category=("category", list), chain=("chain", _shortest)).reset_index()
    order = grouped["status"].map(flows.STATUSES.index)
    grouped = grouped.assign(rank=-order).sort_values("rank", kind="stable")
    rows = [
        (
            name(audit, row["recipient"], words),
            words.country(row["country"] or None),
            Markup("{}<br>{}").format(status(row["status"], words), words(f"certainty-{row['certainty']}")),
            " → ".join(name(audit, item, words) for item in row["chain"]),
            ", ".join(words.category(item) for item in row["category"]),
        )
        for row in grouped.head(SHOWN_EXPOSURES).to_dict("records")
    ]
    headings = [words(f"h-{key}") for key in ("recipient", "country", "status", "chain", "categories")]
    reached = table(words("t-exposures"), headings, rows, (19, 13, 15, 28, 25))
    more = left(len(grouped) - len(rows), words, "trace-more")
    return Piece(_appendix("exposures", words), reached, *more, *plan(audit, words))


def _shortest(chains: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """The shortest of the chains by which some categories reach the same place."""
    return min(chains, key=len)


def notices(audit: Audit, words: Words) -> Piece:
    """What the notices tell of what they must, item by item."""
    return Piece(_appendix("notices", words), *(told(audit, words) or [paragraph(words("a-notices-none"))]))


def provenance(audit: Audit, words: Words) -> Piece:
    """What the report was made from: workbook, version, law rows, problems of the workbook, failed checks."""
    inventory = audit.inventory
    made_from = [
        (words("prov-file"), inventory.file),
        (words("prov-hash"), element("code", inventory.sha256)),
        (words("prov-version"), version()),
    ]
    parts = [table(words("t-provenance"), [words("h-field"), words("h-value")], made_from, (30, 70))]
    if audit.errors:
        failed = [(error.rule, error.error, error.place) for error in audit.errors]
        parts.append(table(words("t-errors"), [words(f"h-{key}") for key in ("rule", "problem", "cell")], failed))
    parts.append(_law(audit, words))
    faults = inventory.problems
    if faults:
        rows = [(fault.cell or fault.sheet, fault.value, fault.message) for fault in faults[:SHOWN_PROBLEMS]]
        headings = [words(f"h-{key}") for key in ("cell", "value", "problem")]
        parts.append(table(words("t-problems"), headings, rows, (18, 22, 60)))
        if len(faults) > SHOWN_PROBLEMS:
            parts.append(paragraph(words("problems-more", count=len(faults) - SHOWN_PROBLEMS)))
    return Piece(_appendix("provenance", words), *parts)


def _law(audit: Audit, words: Words) -> Markup:
    rows = []
    for row_id in audit.law_rows:
        row = law.row(row_id)
        begun = words.date(row.valid_from) if row.valid_from else "…"
        ended = words.date(row.valid_to) if row.valid_to else words("open-end")
        more = [f"+{len(row.sources) - SHOWN_SOURCES}"] if len(row.sources) > SHOWN_SOURCES else []
        rows.append(
            (
                row.id,
                _what(row, words),
                f"{begun} – {ended}",
                words(f"basis-{row.basis.replace(' ', '-') or 'none'}"),
                words(f"confidence-{row.confidence or 'none'}"),
                lines([*row.sources[:SHOWN_SOURCES], *more]) or "–",
            )
        )
    headings = [words(f"h-{key}") for key in ("law", "instrument", "validity", "basis", "confidence", "sources")]
    return table(words("t-law"), headings, rows, (12, 23, 14, 12, 11, 28), "law")


def _what(row: law.LawRow, words: Words) -> str:
    fields = row.fields
    called = fields.get(f"name_{words.language}") or fields.get(f"label_{words.language}")
    numbered = fields.get("instrument") or fields.get("act") or fields.get("article") or fields.get("code") or ""
    if row.table == "countries":
        return f"{words.country(fields['code'])} ({fields['code']})"
    if row.table == "adequacy" and fields["claim"] == "adequacy" and len(fields["iso"]) == 2:
        _, bracket, scope = fields["title_short"].partition(" (")
        called = words.country(fields["iso"]) + bracket + scope
    said = f"{called or fields.get('title_short', '')} ({cited(numbered, words)})"
    return re.sub(r"\b(Decision|guidance|historic)\b", lambda word: words(f"law-{word[1].lower()}"), said)


def _appendix(key: str, words: Words) -> Markup:
    return heading(2, words(f"a-{key}"), f"appendix-{key}")
