"""The charts after the board's pages: transfers on the map and by ground."""

from __future__ import annotations

from .. import law
from ..auditing import Audit
from ..draw import Scene, matrix, world
from .html import Piece, figure, heading, paragraph
from .words import Words


def places(audit: Audit, words: Words) -> Piece:
    """The countries that data go to on a map, then the transfers by country and ground; in words if there is none."""
    title = heading(2, words("s-places"), "places")
    if audit.outside.empty:
        return Piece(title, paragraph(words("transfers-none")))
    valid = audit.inventory.on(audit.on)
    earth = world(valid, audit.transfers, words.drawing, is_eea=lambda code: law.is_eea(code, audit.on))
    grounds = matrix(valid, audit.transfers, words.drawing)
    return Piece(title, paragraph(words("places-note")), _shown(earth, "map", words), _shown(grounds, "matrix", words))


def _shown(scene: Scene, prefix: str, words: Words) -> str:
    return figure(scene, prefix, words("t-picture"), scene.headings)
