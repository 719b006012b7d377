"""The charts after the board's pages: transfers on the map and by ground, what is held, from where and for how long."""

from __future__ import annotations

from .. import law
from ..auditing import Audit
from ..draw import Scene, matrix, retention, world
from ..rules import KINDS
from .html import Piece, figure, heading, paragraph
from .pictures import streams_picture
from .words import Words


def places(audit: Audit, words: Words) -> Piece:
    """The countries that data go to on a map, then the transfers by country and ground; in words if there is none.

    Where no country outside the EU/EEA is recorded, the map would show nothing and is left out.
    """
    title = heading(2, words("s-places"), "places")
    if audit.outside.empty:
        return Piece(title, paragraph(words("transfers-none")))
    valid = audit.valid
    grounds = _shown(matrix(valid, audit.transfers, words.drawing), "matrix", words)
    if audit.outside["country"].isna().all():
        return Piece(title, paragraph(words("places-unnamed", count=len(audit.outside))), grounds)
    earth = world(valid, audit.transfers, words.drawing, is_eea=lambda code: law.is_eea(code, audit.on))
    return Piece(title, paragraph(words("places-note")), _shown(earth, "map", words), grounds)


def holdings(audit: Audit, words: Words) -> Piece:
    """Which data come from where and go where, then how long each register keeps them; in words if there are none."""
    valid = audit.valid
    flowing = streams_picture(audit, words)
    return Piece(
        heading(2, words("s-holdings"), "holdings"),
        _shown(flowing, "streams", words) if flowing.rows else paragraph(words("streams-none")),
        paragraph(words("holdings-none"))
        if valid["Data"].empty
        else _shown(retention(valid, words.drawing, marked=_on_retention(audit)), "retention", words),
    )


def _on_retention(audit: Audit) -> dict[int, str]:
    """The gravest kind of the findings on how long data are kept, by the row of the Data sheet."""
    found: dict[str, str] = {}
    for finding in audit.findings:
        for cell in finding.cells if finding.rule.startswith("RET") else ():
            found[cell] = min(found.get(cell, finding.kind), finding.kind, key=KINDS.index)
    kinds: dict[int, str] = {}
    for row in audit.inventory["Data"].index:
        on_row = [found[cell] for column in _COLUMNS if (cell := audit.inventory.cell("Data", row, column)) in found]
        if on_row:
            kinds[row] = min(on_row, key=KINDS.index)
    return kinds


_COLUMNS = ("category", "retention_min", "retention_max", "retention_from", "case", "deletion", "reviewed_on")


def _shown(scene: Scene, prefix: str, words: Words) -> str:
    return figure(scene, prefix, words("t-picture"), scene.headings)
