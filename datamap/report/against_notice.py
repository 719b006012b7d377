"""What notices say beside what the inventory shows, and what they must tell."""

from __future__ import annotations

from markupsafe import Markup

from .. import law
from ..auditing import Audit
from ..notices.completeness import Item, completeness
from .html import lines, paragraph, table
from .provisions import cited
from .subjects import concerns, graveness, sentence
from .words import Words

RULES = ("NOT030", "NOT031", "NOT032", "NOT033")
SHOWN = 40


def reconciled(audit: Audit, words: Words) -> list[Markup]:
    """The differences of each notice whose text was read, and why one was not read."""
    parts = [
        paragraph(words("notice-unread", notice=key, reason=reason), "warning")
        for key, reason in audit.texts.unread.items()
    ]
    return parts + [part for key in audit.texts.notices for part in differences(audit, key, words)]


def told(audit: Audit, words: Words) -> list[Markup]:
    """What each notice whose text was read tells of what it must, item by item."""
    registers = dict(zip(audit.inventory["Notices"]["id"], audit.inventory["Notices"]["registers"], strict=True))
    valid = audit.valid
    return [
        items(completeness(notice, audit.on, valid, registers[key]), words, key)
        for key, notice in audit.texts.notices.items()
    ]


def differences(audit: Audit, key: str, words: Words) -> list[Markup]:
    """The findings in which the text of a notice and the inventory differ."""
    found = [item for item in audit.findings if item.rule in RULES and item.subjects[0] == key]
    if not found:
        return [paragraph(words("reconcile-none"))]
    rows = [
        (
            concerns(audit, item, words),
            graveness(item, words),
            sentence(audit, item, words),
            lines(cell for cell in item.cells if cell),
        )
        for item in found[:SHOWN]
    ]
    headings = [words(f"h-{name}") for name in ("subjects", "severity", "finding", "cells")]
    left = len(found) - len(rows)
    more = [paragraph(words("exposures-more", count=left))] if left else []
    return [table(words("t-reconcile"), headings, rows, (22, 14, 46, 18)), *more]


def items(answers: tuple[Item, ...], words: Words, key: str) -> Markup:
    """What a notice must tell, item by item."""
    rows = [
        (
            item_name(item, words),
            cited(item.article, words),
            words(f"item-state-{item.state}"),
            words("item-lacking", items=words.joined(part_name(part, words) for part in item.lacking))
            if item.lacking and item.state != "not_applicable"
            else "–",
        )
        for item in answers
    ]
    headings = [words(f"h-{name}") for name in ("item", "article", "stated", "missing-parts")]
    return table(f"{words('t-completeness')}: {key}", headings, rows, (38, 14, 16, 32))


def item_name(item: Item, words: Words) -> str:
    """What an item is about."""
    if words.has(f"item-{item.id}"):
        return words(f"item-{item.id}")
    return str(law.row(item.id)[f"label_{words.language}"])


def part_name(part: str, words: Words) -> str:
    """What is not stated: a field, or a right."""
    field, _, right = part.partition(":")
    if right and right not in ("complaint",):
        return words.term("right", right)
    return words(f"part-{(right or field).replace('.', '-')}")
