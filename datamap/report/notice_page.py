"""The text of a notice with its claims marked, and each claim beside the cells of the inventory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from markupsafe import Markup, escape

from ..auditing import Audit
from ..notices.completeness import completeness
from ..notices.model import Claim, Notice
from ..notices.reconcile import Difference, cells_of_claims, reconcile
from .against_notice import items as item_table
from .html import Piece, element, heading, lines, paragraph, table
from .subjects import point
from .words import Words

SHOWN_TEXT = 60_000
"""How many characters of a text are shown."""

_POINTS = (
    "controller", "business_id", "purposes", "legal_bases", "data_categories", "sources", "recipients",
    "named_processors", "named_recipients", "transfers.countries", "transfers.mechanisms", "automated_decisions",
    "profiling", "rights",
)  # fmt: skip


def text(notice: Notice, words: Words) -> Piece:
    """The text of a notice in its own lines; the words that carry a claim are marked and say which."""
    shown = Markup("").join(_marked(notice, words))
    left = len(notice.text) - SHOWN_TEXT
    more = [paragraph(words("page-cut", count=left))] if left > 0 else []
    return Piece(
        heading(2, words("page-text"), "text"),
        paragraph(words("page-read", file=notice.file, count=len(notice.claims))),
        element("div", shown, class_="notice", lang=notice.language),
        *more,
    )


def claims(audit: Audit, notice: Notice, registers: Sequence[str], words: Words) -> Piece:
    """What the notice says, with its words, and the cells of the inventory that say it too."""
    asked = (audit.inventory.on(audit.on), audit.transfers, notice, registers)
    found, agreed = reconcile(*asked), cells_of_claims(*asked)
    missing = {(item.field, item.value) for item in found if item.relation == "said_not_mapped"}
    rows = []
    for field in _POINTS:
        for value in notice.values(field):
            of = [claim for claim in notice.of(field) if claim.value == value]
            quotes = dict.fromkeys(" ".join(notice.quote(claim).split()) for claim in of)
            cells = agreed.get((field, value), ())
            where = lines((*cells[:4], *(["…"] if len(cells) > 4 else []))) if cells else "–"
            told = words("relation-said_not_mapped") if (field, value) in missing else where
            rows.append((point(field, value, "", words), lines(list(quotes)[:3]), told))
    headings = [words(f"h-{key}") for key in ("point", "quotes")] + [words("page-cells")]
    listed = table(words("page-claims"), headings, rows, (34, 42, 24)) if rows else paragraph(words("blank"))
    return Piece(heading(2, words("page-claims"), "claims"), listed, *_others(found, words))


def items(audit: Audit, notice: Notice, registers: Sequence[str], words: Words) -> Piece:
    """What the notice must tell, item by item."""
    answers = completeness(notice, audit.on, audit.inventory.on(audit.on), registers)
    return Piece(heading(2, words("t-completeness"), "items"), item_table(answers, words, notice.file))


def _others(found: Sequence[Difference], words: Words) -> Iterator[Markup]:
    rows = [
        (
            point(item.field, item.value, item.other if item.field == "recipients" else "", words),
            words(f"relation-{item.relation}"),
            lines(item.quotes) if item.quotes else "–",
            lines(item.cells),
        )
        for item in found
        if item.relation != "said_not_mapped"
    ]
    if rows:
        headings = [words(f"h-{key}") for key in ("point", "relation", "quotes", "cells")]
        yield table(words("t-reconcile"), headings, rows, (28, 26, 28, 18))


def _marked(notice: Notice, words: Words) -> Iterator[Markup]:
    """The text in pieces between the ends of claims; where claims overlap, one mark names them all."""
    end = min(len(notice.text), SHOWN_TEXT)
    stated = [claim for claim in notice.claims if claim.end <= end]
    ends = sorted({0, end, *(claim.start for claim in stated), *(claim.end for claim in stated)})
    running: list[Claim] = []
    waiting = iter(sorted(stated, key=lambda claim: claim.start))
    following = next(waiting, None)
    for start, stop in pairwise(ends):
        running = [claim for claim in running if claim.end > start]
        while following is not None and following.start <= start:
            running.append(following)
            following = next(waiting, None)
        piece = escape(notice.text[start:stop])
        if running:
            said = "; ".join(dict.fromkeys(_said(claim, words) for claim in running))
            yield element("mark", piece, title=said)
        else:
            yield piece


def _said(claim: Claim, words: Words) -> str:
    key = claim.field.replace(".", "-")
    if claim.field in _POINTS:
        return point(claim.field, claim.value, "", words)
    for message in (f"field-{key}", f"part-{key}"):
        if words.has(message):
            return words(message)
    return claim.field
