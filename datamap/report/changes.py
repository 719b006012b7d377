"""What changed since the previous audit: in the inventory, in the findings, and what was decided."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import Any

from markupsafe import Markup

from .. import law
from ..auditing import Audit
from ..inventory.schema import schema
from ..periods import NAMING, Change
from .bounds import left
from .html import Piece, element, heading, lines, paragraph, table
from .subjects import concerns, graveness, name, title
from .words import Words

SHOWN_CHANGES = 40
SHOWN_MOVED = 100
LIVES = ("new", "persisting", "returned", "decided", "resolved")


def changes(audit: Audit, words: Words) -> Piece:
    """The inventory's changes and the life of the findings, against the previous period."""
    start = heading(2, words("s-changes"), "changes")
    decided = [*_decided(audit, words), *_unmatched(audit, words)]
    if audit.life.unusable:
        why = paragraph(words(f"changes-{audit.life.unusable}", period=audit.life.period), "warning")
        return Piece(start, why, *decided)
    if not audit.life.period:
        return Piece(start, paragraph(words("changes-no-earlier")), *decided)
    counts = Counter(audit.life.status.values()) + Counter(resolved=len(audit.life.resolved))
    lives = table(
        words("t-life"),
        [words("h-status"), words("h-count")],
        [(words(f"life-{key}"), str(counts[key])) for key in LIVES],
        kind="counts",
    )
    compared = paragraph(words("changes-compared", period=audit.life.period))
    return Piece(start, compared, lives, *_moved(audit, words), *_inventory(audit, words), *decided)


def _moved(audit: Audit, words: Words) -> list[Markup]:
    rows: list[tuple[Any, ...]] = []
    states = audit.life.status
    come = [finding for finding in audit.findings if states[finding.fingerprint] in ("new", "returned")]
    for finding in come[:SHOWN_MOVED]:  # gravest first
        reason = audit.life.reasons.get(finding.fingerprint)
        state = words(f"life-{states[finding.fingerprint]}")
        said = lines([state, *([words(f"because-{reason}")] if reason else [])])
        rows.append((title(finding, words), graveness(finding, words), said, concerns(audit, finding, words)))
    for item in audit.life.resolved[:SHOWN_MOVED]:
        graves = element("span", words(f"severity-{item.severity}"), class_=f"severity {item.severity}")
        about = lines(_subject(audit, key, words) for key in item.subjects)
        rows.append((words(item.rule), graves, words("life-resolved"), about))
    headings = [words(f"h-{key}") for key in ("what", "severity", "change", "subjects")]
    more = left(len(come) + len(audit.life.resolved) - len(rows), words, "exposures-more")
    return [table(words("t-moved"), headings, rows, (36, 15, 23, 26)), *more] if rows else []


def _subject(audit: Audit, key: str, words: Words) -> str:
    """A subject of a finding that is gone: perhaps no longer in the inventory, or a country."""
    if key in audit.inventory.names or key in audit.life.former:
        return audit.life.former.get(key) or name(audit, key, words)
    return words.country(key) if law.is_country(key) else key


def _inventory(audit: Audit, words: Words) -> list[Markup]:
    found = audit.life.changes
    if not found:
        return [paragraph(words("changes-none"))]
    rows = [
        (
            _called(audit, item, words),
            words.sheet(item.sheet),
            words(f"change-{item.what}"),
            words.column(item.sheet, item.column) if item.column else "–",
            _value(item, item.before, words),
            _value(item, item.after, words),
        )
        for item in found[:SHOWN_CHANGES]
    ]
    headings = [words(f"h-{key}") for key in ("what", "sheet", "change", "column", "before", "after")]
    more = left(len(found) - len(rows), words, "changes-more")
    return [table(words("t-changes"), headings, rows, (24, 15, 12, 17, 16, 16)), *more]


def _called(audit: Audit, item: Change, words: Words) -> str:
    """What a changed row is called in the report's language, and its id."""
    columns = schema().sheets[item.sheet].columns
    if schema().sheets[item.sheet].kind == "fields":
        return words.column(item.sheet, item.subject)
    if "to" in columns:
        ends = item.name.split(" → ")
        called = " → ".join(audit.life.former.get(end, name(audit, end, words)) for end in ends)
    else:
        naming = next((columns[column] for column in NAMING if column in columns), None)
        vocabulary = naming.vocabulary if naming else ""
        known = vocabulary and item.name in schema().vocabularies[vocabulary].labels
        called = words.term(vocabulary, item.name) if known else item.name
    about = audit.inventory.names.get(item.subject, item.subject) if "id" not in columns else item.subject
    return called if called == about else f"{called} ({about})"


def _value(item: Change, value: Any, words: Words) -> str:
    """A value of a change as the workbook would show it."""
    if not item.column:
        return "–"
    if value is None or value == []:
        return words("blank")
    column = schema().sheets[item.sheet].columns[item.column]
    if isinstance(value, bool):
        return words("yes" if value else "no")
    values = value if isinstance(value, list) else [value]
    if column.vocabulary:
        return ", ".join(words.term(column.vocabulary, each) for each in values)
    if column.kind in ("country", "countries"):
        return ", ".join(words.country(each) for each in values)
    if column.kind == "date":
        return words.date(dt.date.fromisoformat(value))
    if column.kind == "period":
        return words.period(value)
    return ", ".join(str(each) for each in values)


def _decided(audit: Audit, words: Words) -> list[Markup]:
    decided = [item for item in audit.findings if audit.life.status[item.fingerprint] == "decided"]
    rows = []
    for finding in decided[:SHOWN_MOVED]:
        row = audit.life.decisions[finding.fingerprint]
        rows.append(
            (
                title(finding, words),
                concerns(audit, finding, words),
                words.term("decision", row["decision"]),
                row["reason"] or words("blank"),
                row["owner"] or words("blank"),
                words.date(row["due"]),
                words.date(row["until"]),
            )
        )
    headings = [words(f"h-{key}") for key in ("what", "subjects", "decision", "reason", "owner", "due", "until")]
    more = left(len(decided) - len(rows), words, "exposures-more")
    return [table(words("t-decided"), headings, rows, (20, 18, 13, 18, 11, 10, 10)), *more] if rows else []


def _unmatched(audit: Audit, words: Words) -> list[Markup]:
    gone = set(audit.life.unmatched)
    records = [row for row in audit.inventory["Decisions"].to_dict("records") if row["fingerprint"] in gone]
    rows = [
        (
            row["fingerprint"],
            words.term("decision", row["decision"]),
            row["reason"] or words("blank"),
            words.date(row["decided_on"]),
            words.date(row["until"]),
        )
        for row in records[:SHOWN_MOVED]
    ]
    if not rows:
        return []
    headings = [words(f"h-{key}") for key in ("fingerprint", "decision", "reason", "decided", "until")]
    note = paragraph(words("unmatched-note"))
    more = left(len(records) - len(rows), words)
    return [table(words("t-unmatched"), headings, rows, (22, 18, 30, 15, 15)), *more, note]
