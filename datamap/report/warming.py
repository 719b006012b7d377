"""What every report needs, loaded once: texts, law, schema, fonts, outlines. What forks kernels imports this."""

from __future__ import annotations

from .. import auditing, law
from ..draw.atlas import atlas
from ..draw.canvas import MARGIN, WIDTH
from ..flows import remedy
from ..inventory import read
from ..inventory.schema import schema
from . import appendix, board, changes, charts, files
from .words import LANGUAGES, words

__all__ = ["appendix", "auditing", "board", "changes", "charts", "files", "read", "remedy"]

schema()
atlas(WIDTH - 2 * MARGIN)
for _name in law.NAMES:
    law.table(_name)
for _language in LANGUAGES:
    _ = words(_language).drawing
