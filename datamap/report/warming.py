"""What every report needs, loaded once: texts, law, schema and fonts. The process that forks kernels imports this."""

from __future__ import annotations

from .. import auditing, law
from ..inventory import read
from ..inventory.schema import schema
from . import appendix, board, changes, charts, files
from .words import LANGUAGES, words

__all__ = ["appendix", "auditing", "board", "changes", "charts", "files", "read"]

schema()
for _name in law.NAMES:
    law.table(_name)
for _language in LANGUAGES:
    _ = words(_language).drawing
