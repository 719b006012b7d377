"""The page beside a rule: manual, fixture and test in one.

A page has a title (`# CODE Title`), prose under *What it finds*, *Why it matters*, *What to do* and
*References*, and at least one *Finding* and one *Clean case*. A case names its audit day and holds tables,
one a sheet, each under a line with the sheet's name in bold; a finding also has a table *Expected*.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .model import Rule


@dataclass(frozen=True)
class Case:
    """One inventory of a page: rows by sheet as text, the audit day (ISO) and the findings expected of the rule.

    An expected finding is a mapping with `kind`, `severity` and `subjects` (ids joined by `; `);
    `texts` are those of notices by id.
    """

    title: str
    on: str
    sheets: dict[str, list[dict[str, str]]]
    expected: list[dict[str, str]]
    texts: dict[str, str]


def page_path(rule: Rule) -> Path:
    """Where a rule's page is."""
    module = rule.check.__module__.rsplit(".", 2)
    return Path(__file__).parent / module[-2] / f"{module[-1]}.md"


def about(rule: Rule) -> dict[str, Any]:
    """What is known of a rule: code, family, title, severity, law, dates, confidence."""
    first = page_path(rule).read_text(encoding="utf-8").partition("\n")[0]
    return {
        "code": rule.code,
        "family": rule.family,
        "title": first.removeprefix(f"# {rule.code}").strip(),
        "severity": rule.severity,
        "article": rule.article,
        "law": list(rule.law),
        "since": rule.since.isoformat(),
        "until": rule.until.isoformat() if rule.until else None,
        "catalogue": rule.catalogue,
        "basis": rule.basis,
        "confidence": rule.confidence,
    }


def cases(rule: Rule) -> list[Case]:
    """The cases of a rule's page, in order. Raises ValueError for a case without an audit day."""
    text = page_path(rule).read_text(encoding="utf-8")
    parts = re.split(r"^## ((?:Finding|Clean case).*)$", text, flags=re.M)[1:]
    return [_case(rule, title, body) for title, body in zip(parts[::2], parts[1::2], strict=True)]


def _case(rule: Rule, title: str, body: str) -> Case:
    body = re.split(r"^## ", body, flags=re.M)[0]
    day = re.search(r"\b(\d{4}-\d{2}-\d{2})\b", body.partition("**")[0])
    if day is None:
        raise ValueError(f"{rule.code}: the case {title} names no audit day")
    sheets: dict[str, list[dict[str, str]]] = {}
    expected: list[dict[str, str]] = []
    for name, block in re.findall(r"^\*\*(\w+)\*\*\n\n((?:\|.*\n?)+)", body, flags=re.M):
        rows = _table(block)
        if name == "Expected":
            expected = rows
        else:
            sheets[name] = rows
    texts = {
        key: "\n".join(line.removeprefix(">").removeprefix(" ") for line in block.strip().splitlines())
        for key, block in re.findall(r"^\*\*Text of (\w+)\*\*\n\n((?:>.*\n?)+)", body, flags=re.M)
    }
    return Case(title, day[1], sheets, expected, texts)


def _table(block: str) -> list[dict[str, str]]:
    lines = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in block.strip().splitlines()]
    head, _, *rows = lines
    return [dict(zip(head, row, strict=True)) for row in rows]
