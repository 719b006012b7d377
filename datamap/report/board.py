"""The pages for a board: conclusion, gravest findings, transfers, actions and what is not known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from ..auditing import Audit
from ..flows import STATUSES
from ..periods.events import received_by, state
from ..rules import KINDS, SEVERITIES, Finding
from .against_notice import reconciled
from .bounds import gravest as gravest_of
from .bounds import left, listed
from .html import Piece, bullets, element, figure, heading, lines, paragraph, table
from .pictures import controller_picture
from .subjects import concerns, controller, graveness, name, provision, sentence, status, title
from .words import Words

GRAVE = ("critical", "high")
SHOWN_FINDINGS = 10
SHOWN_TRANSFERS = 25
SHOWN_OWNERS = 8
PROCESSORS = ("processor", "subprocessor")


def cover(audit: Audit, words: Words) -> Piece:
    """Whose inventory was judged, as of which day, by which act, with what must be said before all else."""
    inventory = audit.inventory
    dated = inventory.controller.get("inventory_date")
    registers = inventory.on(audit.on)["Registers"]["name"]
    rows = [
        (words("cover-day"), words.date(audit.on)),
        (words("cover-period"), audit.period),
        (words("cover-act"), words(f"regime-{audit.regime}")),
        (words("cover-inventory"), inventory.file),
        (words("cover-inventory-date"), words.date(dated)),
        (words("cover-registers"), lines(listed((item or words("blank") for item in registers), words))),
    ]
    facts = Markup("").join(element("dt", term) + element("dd", value) for term, value in rows)
    return Piece(
        element("p", words("title"), class_="kicker"),
        heading(1, controller(audit, words)),
        element("dl", facts, class_="cover"),
        *_warnings(audit, words),
    )


def _warnings(audit: Audit, words: Words) -> list[Markup]:
    dated = audit.inventory.controller.get("inventory_date")
    faults = [problem for problem in audit.inventory.problems if problem.severity != "info"]
    said = []
    if audit.inventory["Registers"].empty:
        said.append(words("cover-no-register"))
    if audit.errors:
        said.append(words("audit-errors", count=len(audit.errors)))
    if audit.regime == "old_act":
        said.append(words("cover-old-act"))
    if faults:
        said.append(words("cover-problems", count=len(faults)))
    if audit.recorded_later:
        said.append(words("cover-recorded-later", count=audit.recorded_later))
    if dated is not None and dated > audit.on:
        said.append(words("cover-inventory-later"))
    return [paragraph(text, "warning") for text in said]


def conclusion(audit: Audit, words: Words) -> Piece:
    """What was found in three sentences, counted by severity and kind, and what waits for a decision."""
    findings = audit.findings
    by_cell = Counter((finding.severity, finding.kind) for finding in findings)
    grave = [finding for finding in audit.open_findings if finding.severity in GRAVE]
    outside = audit.outside
    actual = int((outside["certainty"] == "actual").sum())
    known = sum(item.known for item in audit.coverage)
    total = sum(item.total for item in audit.coverage)
    said = [
        words("conclusion-counts", count=len(findings), grave=len(grave), breaches=_breaches(findings))
        if findings
        else words("conclusion-none"),
        words("conclusion-transfers", actual=actual, possible=len(outside) - actual)
        if len(outside)
        else words("conclusion-transfers-none"),
    ]
    if total:
        share = words.percent(int(100 * known / total) / 100)
        said.append(words("conclusion-coverage", share=share, known=known, total=total))
    counts = table(
        words("t-counts"),
        [words("h-severity"), *(words(f"kind-{kind}") for kind in KINDS)],
        [[words(f"severity-{severity}"), *(str(by_cell[severity, kind]) for kind in KINDS)] for severity in SEVERITIES],
        kind="counts",
    )
    decide = {title(finding, words): words(f"{finding.rule}.remedy") for finding in grave}
    decisions = (
        table(words("t-decisions"), [words("h-what"), words("h-remedy")], decide.items(), (42, 58))
        if decide
        else paragraph(words("decisions-none"))
    )
    return Piece(_section("conclusion", words), bullets(said), counts, decisions)


def gravest(audit: Audit, words: Words) -> Piece:
    """The gravest findings, each with provision and cells."""
    if not audit.findings:
        return Piece(_section("gravest", words), paragraph(words("conclusion-none")))
    shown = audit.open_findings[:SHOWN_FINDINGS]
    rows = [
        (
            graveness(finding, words) + Markup("<br>") + words(f"kind-{finding.kind}"),
            sentence(audit, finding, words),
            concerns(audit, finding, words),
            provision(finding, words),
            cells(finding),
        )
        for finding in shown
    ]
    headings = [words(f"h-{key}") for key in ("severity", "finding", "subjects", "article", "cells")]
    more = left(len(audit.findings) - len(shown), words, "findings-more")
    return Piece(_section("gravest", words), table(words("t-gravest"), headings, rows, (17, 31, 19, 16, 17)), *more)


def transfers(audit: Audit, words: Words) -> Piece:
    """The level-0 picture, and the flows that leave the EU/EEA: actual ones, then possible and planned ones."""
    picture = figure(controller_picture(audit, words), "level0", words("t-picture"), words.drawing["table"])
    outside = audit.outside
    if outside.empty:
        return Piece(_section("transfers", words), paragraph(words("transfers-none")), picture)
    parts = []
    for caption, chosen in (
        ("t-transfers", outside[outside["certainty"] == "actual"]),
        ("t-possible", outside[outside["certainty"] != "actual"]),
    ):
        if len(chosen):
            parts.append(_transfer_table(audit, words(caption), chosen, words))
    return Piece(_section("transfers", words), picture, *parts)


def _transfer_table(audit: Audit, caption: str, chosen: Any, words: Words) -> Markup:
    order = {value: -rank for rank, value in enumerate(_WORST_LAST)}
    ordered = chosen.assign(rank=chosen["status"].map(order)).sort_values("rank", kind="stable")
    rows = [
        (
            name(audit, hop["to"], words),
            words.country(hop["country"]),
            status(hop["status"], words),
            words.term("mechanism", hop["mechanism"]),
            words(f"reason-{hop['reason']}"),
            lines((name(audit, hop["register"], words), words(f"via-{hop['via']}"))),
        )
        for hop in ordered.head(SHOWN_TRANSFERS).to_dict("records")
    ]
    headings = [words(f"h-{key}") for key in ("to", "country", "status", "mechanism", "why", "register")]
    more = left(len(ordered) - len(rows), words, "exposures-more")
    return Markup("").join([table(caption, headings, rows, (18, 12, 13, 17, 20, 20)), *more])


_WORST_LAST = ("adequate", "safeguarded", "derogation", "unknown", "unsafeguarded")


def actions(audit: Audit, words: Words) -> Piece:
    """What to do: one row a rule with its remedy and the owners of the registers concerned; then what was decided."""
    registers = audit.inventory["Registers"]
    owners = dict(zip(registers["id"], registers["owner"], strict=True))
    by_rule: dict[str, list[Finding]] = {}
    for finding in audit.open_findings:
        if finding.severity != "info":
            by_rule.setdefault(finding.rule, []).append(finding)
    if not by_rule:
        return Piece(_section("actions", words), paragraph(words("actions-none")))
    rows = []
    for findings in by_rule.values():
        who = dict.fromkeys(
            owner for finding in findings for key in finding.subjects if (owner := owners.get(key)) is not None
        )
        rows.append(
            (
                words(findings[0].rule),
                graveness(findings[0], words),
                words(f"{findings[0].rule}.remedy"),
                str(len(findings)),
                lines(listed(who, words, SHOWN_OWNERS)) if who else words("blank"),
            )
        )
    headings = [words(f"h-{key}") for key in ("what", "severity", "remedy", "count", "owner")]
    return Piece(_section("actions", words), table(words("t-actions"), headings, rows, (26, 14, 34, 11, 15)))


def events(audit: Audit, words: Words) -> Piece:
    """Requests and breaches recorded, and whether each was handled in time."""
    records = received_by(audit.inventory["Events"], audit.on)
    if not records:
        return Piece(_section("events", words), paragraph(words("events-none")))
    rows = []
    for record in gravest_of(records, lambda record: _LATEST.index(state(record, audit.on))):
        done = record["answered"] if record["kind"] == "request" else record["notified_on"]
        what = words(f"event-{record['kind']}") if record["kind"] else words("blank")
        if record["right"]:
            what += f": {words.term('right', record['right'])}"
        rows.append(
            (
                record["id"],
                what,
                words.date(record["received"]),
                words.date(done),
                words(f"event-{state(record, audit.on)}"),
            )
        )
    headings = [words(f"h-{key}") for key in ("request", "what", "received", "answered", "in-time")]
    recorded = table(words("t-events"), headings, rows, (14, 36, 17, 17, 16))
    return Piece(_section("events", words), recorded, *left(len(records) - len(rows), words))


_LATEST = ("overdue", "late", "unknown", "open", "in_time")
"""The states of requests and breaches, the gravest first."""


def processors(audit: Audit, words: Words) -> Piece:
    """Processors and sub-processors with countries, agreement and list of sub-processors."""
    recipients = audit.valid["Recipients"]
    asked = recipients[recipients["kind"].isin(PROCESSORS)].to_dict("records")
    worst = dict(audit.transfers["status"].map(STATUSES.index).groupby(audit.transfers["to"]).max())

    def rank(record: Mapping[Any, Any]) -> tuple[int, bool]:
        return -worst.get(record["id"], -1), record["agreement_date"] is not None

    rows = [
        (
            record["name"],
            words.term("recipient_kind", record["kind"]),
            lines(words.country(place) for place in _places(record)) or words("blank-country"),
            words.date(record["agreement_date"]),
            words.date(record["subprocessor_list_date"]),
        )
        for record in gravest_of(asked, rank)
    ]
    if not rows:
        return Piece(_section("processors", words), paragraph(words("processors-none")))
    headings = [words(f"h-{key}") for key in ("name", "role", "country", "agreement", "subprocessors")]
    recorded = table(words("t-processors"), headings, rows, (30, 18, 20, 15, 17))
    return Piece(_section("processors", words), recorded, *left(len(asked) - len(rows), words))


def _places(record: Mapping[Any, Any]) -> list[str]:
    established = [record["established_in"]] if record["established_in"] else []
    return list(dict.fromkeys([*established, *record["processes_in"], *record["accesses_from"]]))


def retention(audit: Audit, words: Words) -> Piece:
    """How long data are kept, from when, and how they are erased: one row for what is kept alike."""
    alike: dict[tuple[Any, ...], list[str]] = {}
    for record in audit.valid["Data"].to_dict("records"):
        kept = tuple(record[column] for column in _KEPT)
        alike.setdefault(kept, []).append(words.category(record["category"]))
    if not alike:
        return Piece(_section("retention", words), paragraph(words("retention-none")))
    rows = [
        (
            ", ".join(dict.fromkeys(categories)),
            name(audit, register, words),
            words.term("case", case),
            _period(shortest, longest, words),
            words.term("retention_start", start),
            words.term("deletion", deletion),
        )
        for (register, case, shortest, longest, start, deletion), categories in gravest_of(
            list(alike.items()), lambda item: (any(item[0][2:5]), item[0][3] is not None)
        )
    ]
    headings = [words(f"h-{key}") for key in ("category", "register", "case", "period", "starts", "deletion")]
    recorded = table(words("t-retention"), headings, rows, (30, 18, 12, 15, 13, 12))
    return Piece(_section("retention", words), recorded, *left(len(alike) - len(rows), words))


_KEPT = ("register", "case", "retention_min", "retention_max", "retention_from", "deletion")


def _period(shortest: str | None, longest: str | None, words: Words) -> Markup | str:
    said = []
    if shortest == "P0D":
        said.append(words("retention-until"))
    elif shortest:
        said.append(words("retention-minimum", period=words.period(shortest)))
    if longest:
        said.append(words("retention-maximum", period=words.period(longest)))
    return lines(said) if said else words("blank")


def notices(audit: Audit, words: Words) -> Piece:
    """The notices, what they say of transfers, which acts they cite and what they leave open."""
    records = audit.valid["Notices"].to_dict("records")
    rows = [
        (
            record["id"],
            words.date(record["published_on"]),
            words.term("transfer_statement", record["transfer_statement"]),
            lines(record["laws_cited"]) or words("blank"),
            lines((*record["empty_sections"], *record["placeholders"])) or "–",
        )
        for record in gravest_of(records, lambda record: record["transfer_statement"] is not None)
    ]
    if not rows:
        return Piece(_section("notices", words), paragraph(words("notices-none")))
    headings = [words(f"h-{key}") for key in ("notice", "published", "transfers", "laws", "open")]
    recorded = table(words("t-notices"), headings, rows, (16, 15, 27, 21, 21))
    more = left(len(records) - len(rows), words)
    return Piece(_section("notices", words), recorded, *more, *reconciled(audit, words))


def unknown(audit: Audit, words: Words) -> Piece:
    """How much of what must be known is known, and which cells are still blank."""
    rows = [
        (
            words(f"known-{item.what}"),
            words("known-of", known=item.known, total=item.total) if item.total else words("nothing-recorded"),
            _cells(item.cells),
        )
        for item in audit.coverage
    ]
    headings = [words(f"h-{key}") for key in ("what", "known", "missing")]
    return Piece(_section("unknown", words), table(words("t-unknown"), headings, rows, (40, 20, 40)))


def method(audit: Audit, words: Words) -> Piece:
    """How the report was made and what it cannot say."""
    answers = Counter(audit.answers.values())
    kinds = ("finding", "cannot_tell", "none_found", "not_applicable", "error")
    counts = {kind: answers[kind] for kind in kinds}
    said = [
        words("method-1"),
        words("method-2"),
        words("method-3", asked=len(audit.answers), **counts),
        words("method-4"),
    ]
    return Piece(_section("method", words), *(paragraph(text) for text in said))


def cells(finding: Finding) -> Markup:
    """The cells of a finding, the first few."""
    return _cells(finding.cells)


def _cells(names: tuple[str, ...], shown: int = 6) -> Markup:
    more = [f"… +{len(names) - shown}"] if len(names) > shown else []
    return element("span", lines([*names[:shown], *more]), class_="cells")


def _breaches(findings: tuple[Finding, ...]) -> int:
    return sum(finding.kind == "breach" for finding in findings)


def _section(key: str, words: Words) -> Markup:
    return heading(2, words(f"s-{key}"), key)
